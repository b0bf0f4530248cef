// SPDX-License-Identifier: Apache-2.0
/// \file
/// What may stand on the screen while a family can see it (clinical/workflow section 3): a running
/// visit closes everything about other families, and shuts what was found.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "model/visit.h"

namespace attune::workflow {

class PracticeSession;
struct ChartView;

/// Who can see the screen.
enum class Presence { Alone = 1, Family = 2 };

/// The family of the visit that runs now; of several, the one started last.
struct FamilyHere {
    FamilyId family;
    VisitId visit;
    std::string label;  ///< "Martins"
    /// Somebody besides the clinician is in the room, as the chips say. Who interprets by
    /// profession sees no more than the clinician reads out.
    bool is_room_taken = true;

    bool operator==(const FamilyHere&) const = default;
};

/// What a page is about.
struct PageMatter {
    /// Absent: several families, or the practice.
    std::optional<FamilyId> family;
    /// It cannot be shown without scores, findings or letters.
    bool is_result = false;
};

/// Who can see the screen now, and what that closes. Main thread only.
class RoomWatch {
public:
    /// Which visit runs and who is in its room. On failure what was known stays.
    Result<void> look(PracticeSession& session);

    Presence presence() const;
    /// The family of the running visit, also while the clinician said that she is alone.
    const std::optional<FamilyHere>& family() const { return m_family; }
    /// Whether a page may be opened.
    bool opens(const PageMatter& matter) const;
    /// Whether results and alerts may be read: the clinician is alone, or nobody is in the room.
    bool may_read_results() const;

    /// The clinician proved that she is alone; until they are back, or another visit runs.
    void say_alone();
    void say_together() { m_alone_in.reset(); }

    /// "Closed while family Martins is here: end or pause the visit, or say that you are alone."
    std::string closed_words() const;
    /// The same for results.
    std::string shut_words() const;

private:
    std::optional<FamilyHere> m_family;
    std::optional<VisitId> m_alone_in;
};

/// What of a chart a family may see: who they are, visits and assessments by name. No result, no
/// alert, no call, no referral, no consent, nothing about how to reach whom.
ChartView seen_with_family(const ChartView& chart);

}  // namespace attune::workflow
