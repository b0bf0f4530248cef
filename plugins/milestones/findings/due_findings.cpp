// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "findings/findings.h"
#include "findings/wording.h"

namespace attune::milestones {
namespace {

/// the source article asks for the name from 10 months, the CDC list of 2022 at 9.
constexpr Age kNameAsksForHearing{9, 0};
constexpr Age kNameIsConcern{12, 0};

bool is_not_yet(const Assessment& assessment, std::size_t milestone) {
    return assessment.sheet[milestone].status == Status::NotYet;
}

sdk::Finding consult(const Assessment& assessment, const Milestones& due) {
    return {"consult",
            sdk::Severity::Concern,
            "child",
            "Due and not yet at " + reckoned_text(assessment.ages) + ": " + text_of(due) +
                ". Several together are a reason to ask a paediatrician or a child-development "
                "specialist; " +
                other_explanations(assessment.ages) + ".",
            link_ids(due),
            {}};
}

sdk::Finding re_check(const Assessment& assessment, const Milestones& due,
                      const Milestones& due_by_one_reading) {
    std::string text = "Look again on the date given";
    if (!due.empty()) {
        text += "; due and not yet at " + reckoned_text(assessment.ages) + ": " + text_of(due);
    }
    if (!due_by_one_reading.empty()) {
        text += assessment.ages.has_correction_stopped()
                    ? "; due by chronological age only: "
                    : "; due by the later of the two corrected ages only: ";
        text += text_of(due_by_one_reading);
    }
    text += ". This alone decides nothing; " + other_explanations(assessment.ages) + ".";
    Milestones all = due;
    all.insert(all.end(), due_by_one_reading.begin(), due_by_one_reading.end());
    return {"re-check",      sdk::Severity::Note, "child",
            std::move(text), link_ids(all),       assessment.recheck_days};
}

/// A lost skill needs contact today, so nobody should wait for a date because of it.
Milestones without_lost(const Milestones& list, const Changes& changes) {
    Milestones rest;
    for (const std::size_t i : list) {
        if (changes[i].kind != ChangeKind::Lost) rest.push_back(i);
    }
    return rest;
}

void add_misses(Findings& found, const Assessment& assessment, const Changes& changes,
                const Misses& misses) {
    const bool is_repeated = static_cast<int>(misses.due.size()) >= assessment.repeated_misses;
    if (is_repeated) found.push_back(consult(assessment, misses.due));
    const Milestones single = is_repeated ? Milestones{} : without_lost(misses.due, changes);
    const Milestones doubtful = without_lost(misses.due_by_one_reading, changes);
    if (!single.empty() || !doubtful.empty()) {
        found.push_back(re_check(assessment, single, doubtful));
    }
}

void add_hearing_and_name(Findings& found, const Assessment& assessment, Age age) {
    Milestones unheard;
    if (is_not_yet(assessment, kTurnsToNoise)) unheard.push_back(kTurnsToNoise);
    const bool is_name_missing = is_not_yet(assessment, kRespondsToName);
    if (is_name_missing && age >= kNameAsksForHearing) unheard.push_back(kRespondsToName);
    if (is_name_missing && age >= kNameIsConcern) {
        found.push_back({"no-answer-to-name",
                         sdk::Severity::Concern,
                         "child",
                         "No response to own name at " + reckoned_text(assessment.ages) +
                             ": tell the child's doctor, who will look at hearing and at social "
                             "communication.",
                         link_ids({kRespondsToName}),
                         {}});
    }
    if (!unheard.empty()) {
        found.push_back({"hearing-check",
                         sdk::Severity::Note,
                         "child",
                         "Not yet: " + text_of(unheard) +
                             ". Ask for the result of the newborn hearing screen, and for a "
                             "hearing check.",
                         link_ids(unheard),
                         {}});
    }
}

}  // namespace

Findings due_findings(const Assessment& assessment, const Changes& changes, const Misses& misses) {
    Findings found;
    const auto age = assessment.ages.reckoned();
    if (!age) return found;
    add_misses(found, assessment, changes, misses);
    add_hearing_and_name(found, assessment, *age);
    if (!misses.within_usual_span.empty()) {
        found.push_back({"within-span",
                         sdk::Severity::Information,
                         "child",
                         "Not yet, and still within the usual span at " +
                             reckoned_text(assessment.ages) + ": " +
                             text_of(misses.within_usual_span) + ".",
                         link_ids(misses.within_usual_span),
                         {}});
    }
    return found;
}

}  // namespace attune::milestones
