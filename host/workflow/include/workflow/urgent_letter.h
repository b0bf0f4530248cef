// SPDX-License-Identifier: Apache-2.0
/// \file
/// One page from an alert to whoever must know now. Writing it counts as an action on the alert.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/ids.h"
#include "workflow/letters.h"

namespace attune::workflow {

struct Desk;

/// Why it may go (clinical/workflow section 4, share without consent).
enum class ShareBasis {
    Consent = 1,
    ImminentDanger = 2,
    MandatedReport = 3,
    CourtOrder = 4,
    OtherLaw = 5,
};
std::string words_of(ShareBasis basis);

/// What the clinician chooses and writes; everything else comes from the record.
struct UrgentLetterEntry {
    AlertId alert;
    ReceiverId receiver;
    /// Absent: nobody has said yet on what ground it goes.
    std::optional<ShareBasis> basis;
    std::string ordered_by;          ///< of a court order: "Judge M. Ortiz, Lane County court"
    std::optional<Date> ordered_on;  ///< and its day
    std::string seen;                ///< what was seen or said
    std::string ask;                 ///< what is asked, and by when
};

struct UrgentLetter {
    std::shared_ptr<const report::Document> document;
    std::shared_ptr<const report::Pages> pages;
    /// Receiver, letterhead, the ground ("basis"), consent where that is the ground, who ordered it
    /// and when where it is a court ("ordered_by", "ordered_on"), more than one page; never alerts.
    std::vector<LetterBlock> blocks;
    /// "To Crisis team, 1 page, contains: child; Ana (imminent danger)".
    std::string sending_line;
    std::string file_name;

    bool can_write() const { return blocks.empty(); }
};

/// Main thread only.
class UrgentLetters {
public:
    explicit UrgentLetters(Desk& desk) : m_desk(desk) {}

    /// As ready as can be: the usual receiver for such an alert, the ground where what it is about
    /// says it, its words, the usual request.
    Result<UrgentLetterEntry> propose(const AlertId& alert) const;
    Result<UrgentLetter> compose(const UrgentLetterEntry& entry) const;
    /// Keeps it as a final report, records the action (to whom, why it may go) and writes the PDF
    /// into `folder`; where it went. Conflict, with a fault each, while something blocks it.
    Result<std::filesystem::path> write(const UrgentLetterEntry& entry,
                                        const std::filesystem::path& folder);

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
