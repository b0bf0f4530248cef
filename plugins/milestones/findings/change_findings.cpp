// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "findings/findings.h"
#include "findings/wording.h"

namespace attune::milestones {
namespace {

Milestones of_kind(const Changes& changes, ChangeKind kind) {
    Milestones list;
    for (std::size_t i = 0; i < kMilestoneCount; ++i) {
        if (changes[i].kind == kind) list.push_back(i);
    }
    return list;
}

/// "studies faces (at 4 months); babbles syllables": each with the earlier age, if known.
std::string with_ages(const Milestones& list, const Changes& changes) {
    std::string text;
    for (const std::size_t i : list) {
        if (!text.empty()) text += "; ";
        text += milestones()[i].phrase;
        if (changes[i].since) text += " (at " + text_of(*changes[i].since) + ")";
    }
    return text;
}

/// How one kind of change is told: `before` the list of milestones, and `after` it.
struct Telling {
    ChangeKind kind;
    const char* id;
    sdk::Severity severity;
    FollowUp follow_up;
    const char* before;
    const char* after;
};

constexpr Telling kTellings[] = {
    {ChangeKind::Lost, "lost", sdk::Severity::Urgent, FollowUp::With,
     "A skill that was there is lost: ", ". It needs medical contact today."},
    {ChangeKind::Unclear, "changed-unclear", sdk::Severity::Note, FollowUp::Without,
     "Reached before and answered \"not yet\" now, so it differs and is to be clarified: ",
     ". Ask whether it was lost, replaced by a later skill, recorded wrong or told by somebody "
     "else."},
    {ChangeKind::StillNotYet, "still-missed", sdk::Severity::Note, FollowUp::Without,
     "Not yet at an earlier assessment, due by now and still not yet: ",
     ". Speak of it at the next contact with the child's doctor."},
    {ChangeKind::Replaced, "replaced", sdk::Severity::Information, FollowUp::Without,
     "Replaced by a later skill, and so not counted as \"not yet\": ", "."},
    {ChangeKind::RecordedWrong, "recorded-wrong", sdk::Severity::Information, FollowUp::With,
     "Recorded as reached by mistake before: ", "."},
    {ChangeKind::DifferentInformant, "different-informant", sdk::Severity::Information,
     FollowUp::With, "Somebody else had told of it as reached: ", "."},
    {ChangeKind::ReachedSince, "reached-since", sdk::Severity::Information, FollowUp::Without,
     "Reached since an earlier assessment: ", "."},
};

}  // namespace

Findings change_findings(const Changes& changes, const Misses& misses) {
    Findings found;
    for (const Telling& telling : kTellings) {
        Milestones list = of_kind(changes, telling.kind);
        if (telling.kind == ChangeKind::StillNotYet) {
            const auto is_not_due = [&](std::size_t i) {
                return !std::binary_search(misses.due.begin(), misses.due.end(), i);
            };
            list.erase(std::remove_if(list.begin(), list.end(), is_not_due), list.end());
        }
        if (list.empty()) continue;
        std::string text = telling.before + with_ages(list, changes) + telling.after;
        found.push_back({telling.id,
                         telling.severity,
                         "child",
                         std::move(text),
                         link_ids(list, telling.follow_up),
                         {}});
    }
    return found;
}

}  // namespace attune::milestones
