// SPDX-License-Identifier: Apache-2.0
/// \file
/// The letter of a referral: composed for its receiver, checked, drawn, made final.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/disclosure.h"
#include "model/referral.h"

namespace attune::report {
struct Document;
struct LetterContent;
class Pages;
}  // namespace attune::report

namespace attune::workflow {

struct Desk;
class Disclosures;

enum class LetterPart {
    Urgent = 1,
    Asks = 2,
    Reason = 3,
    Strengths = 4,
    Observed = 5,
    Findings = 6,
    Milestones = 7,
    Plan = 8,
    Beginnings = 9,
    Factors = 10,
    Caregivers = 11,
    Pairs = 12,
    OverTime = 13,
    Understanding = 14,
};
std::string words_of(LetterPart part);
/// "early intervention": for whom a letter is written.
std::string words_of(ReportView view);

/// What the clinician chose for this printing.
struct LetterChoices {
    std::set<LetterPart> leave_out;
    ReportView view = ReportView::EarlyIntervention;
    /// To whom a family page is written, whom a caregiver letter is about. Absent: who is asked
    /// first.
    std::optional<CaregiverId> caregiver = {};
    /// What the clinician lets in by hand for this receiver and view: keys of LeftOut.
    std::set<std::string> confirmed = {};
    /// Tips of a family page by id ("TIP-2"), one to three. Absent: chosen from what was seen.
    std::optional<std::vector<std::string>> tips = {};
};

/// Where a part of the letter is changed.
enum class EditedAt { Nowhere = 1, Referral = 2, Story = 3, Alerts = 4 };

/// One line of the list of parts, with something to say.
struct LetterSection {
    LetterPart part = LetterPart::Asks;
    std::string title;
    bool is_included = true;
    EditedAt edited_at = EditedAt::Nowhere;
};

/// Left out of the letter because nobody allowed it to go to this receiver. Shown beside the page,
/// never on it.
struct LeftOut {
    std::string what;     ///< "Strengths of Ana"
    std::string why;      ///< "no consent of Ana for Early intervention, Lane"
    std::string lets_in;  ///< "a consent for Early intervention, Lane, about Ana"
    /// Not empty when the clinician may let it in by hand: see LetterChoices::confirmed.
    std::string key;
};

/// Something small to try at home, offered for a family page.
struct FamilyTip {
    std::string id;
    std::string words;
    /// By what was seen and told in the open.
    bool is_proposed = false;
    /// Why it is not for this caregiver now; empty when it may be given.
    std::string not_now;
};

/// Words typed by hand, to be read once more before signing.
struct OwnWords {
    std::string where;  ///< "What happened, visit of 12 Nov 2026"
    std::string text;
    /// Not empty where only the clinician can say that they tell of nobody else: Letters::mark().
    /// Other words come with other keys.
    std::string key = {};
    bool is_on_page = true;
};

/// Stands between a draft and its final.
struct LetterBlock {
    std::string what;
    /// Where to mend it: "receiver", "consent", "alerts", "letterhead", "reason".
    std::string where;
};

/// Advice on wording; never blocks.
struct StyleAdvice {
    std::string section;
    std::string found;
    std::string instead;
};

struct ComposedLetter {
    std::shared_ptr<const report::LetterContent> content;
    std::shared_ptr<const report::Document> document;
    std::shared_ptr<const report::Pages> pages;
    std::vector<LetterSection> sections;
    std::vector<LeftOut> left_out;
    /// Said in private or unmarked, and on the page by the clinician's own word for this letter.
    std::vector<LeftOut> let_in;
    std::vector<StyleAdvice> advice;
    std::vector<OwnWords> own_words;
    std::string own_words_about;  ///< "Leo": of whom alone marked words tell
    /// Said beside the page before it is printed or sent: "Do not print or post home ...".
    std::vector<std::string> cautions;
    std::vector<LetterBlock> blocks;
    /// "3 pages, 1 more than early intervention reads. Longest: What happened, visit of 12 Nov 2026
    /// (412 words).": never cut, never blocking. Empty for a letter that fits, or may be long.
    std::string too_long;
    /// What the log says once it is saved, printed or sent.
    Disclosure disclosure;
    /// "To Early intervention, Lane, 2 pages, contains: child; Ana's mood score (consent 12 Nov)".
    std::string sending_line;
    /// "attune-K7Q2MD-2026-11-21-draft.pdf": a code and the day, never a name.
    std::string file_name;

    bool can_finalise() const { return blocks.empty(); }
};

/// Main thread only.
class Letters {
public:
    explicit Letters(Desk& desk) : m_desk(desk) {}

    Result<ComposedLetter> compose(const ReferralId& id, const LetterChoices& choices) const;
    /// With the view of the referral and every part.
    Result<ComposedLetter> compose(const ReferralId& id) const;

    /// The clinician read these words and says that they tell of the child alone; in a caregiver
    /// letter of that caregiver alone. Holds for every letter until the words change; `false` takes
    /// it back.
    Result<void> mark(const ReferralId& id, const LetterChoices& choices, const std::string& words,
                      bool tells_of_one_alone);

    /// Tips for a family page to this caregiver, those proposed first.
    Result<std::vector<FamilyTip>> tips(const ReferralId& id, const CaregiverId& caregiver) const;

    /// Writes the draft's PDF into `folder` under its file name; where it went. Logged.
    Result<std::filesystem::path> save_draft(const ComposedLetter& letter, const ReferralId& id,
                                             const std::filesystem::path& folder) const;
    /// Writes the draft's PDF to exactly this file. Logged.
    Result<void> save_draft_as(const ComposedLetter& letter, const ReferralId& id,
                               const std::filesystem::path& file) const;
    /// The draft's pages, or those of a final, went to a printer. Logged.
    Result<void> note_printed(const ComposedLetter& letter, const ReferralId& id) const;
    Result<void> note_printed(const Report& final_letter) const;
    /// A cover sheet for faxing so many pages to the receiver; where it went. Nothing of anybody's
    /// health, no name of the family.
    Result<std::filesystem::path> save_fax_cover(const ReferralId& id, int pages,
                                                 const std::filesystem::path& folder) const;
    /// Signs: an immutable report with its PDF and SHA-256. Conflict, with a fault each, while
    /// something blocks it.
    Result<ReportId> finalise(const ReferralId& id, const LetterChoices& choices);

    /// Writes a final's own bytes into `folder` under a code and the day; where it went. Logged.
    Result<std::filesystem::path> save_final(const ReportId& id,
                                             const std::filesystem::path& folder) const;

    /// The final's own bytes, as signed.
    Result<Report> report(const ReportId& id) const;
    Result<std::vector<Report>> of_family(const FamilyId& family) const;

    /// The log of what went out, sharing without consent, reviews of a draft.
    Disclosures disclosures() const;

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
