// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "findings/findings.h"
#include "findings/wording.h"
#include "rules/shown_bands.h"

namespace attune::milestones {
namespace {

/// So many reached milestones are named; the latest ones say the most.
constexpr std::size_t kNamedStrengths = 3;

Milestones with_status(const Sheet& sheet, Status status) {
    Milestones list;
    for (std::size_t i = 0; i < kMilestoneCount; ++i) {
        if (sheet[i].status == status) list.push_back(i);
    }
    return list;
}

/// Those left open in the bands that the age calls for; a coming band may stay open.
Milestones unanswered(const Assessment& assessment) {
    Milestones open;
    for (const ShownBand& shown : shown_bands(assessment.ages)) {
        if (shown.role == Role::Coming) continue;
        for (const std::size_t i : with_status(assessment.sheet, Status::Unanswered)) {
            if (milestones()[i].band == shown.band) open.push_back(i);
        }
    }
    return open;
}

void add_gap(std::string& text, const char* what, const Milestones& list) {
    if (list.empty()) return;
    text += (text.empty() ? "" : " ") + std::string(what) + ": " + text_of(list) + ".";
}

sdk::Finding reached(const Assessment& assessment, const Milestones& yes, std::size_t judged) {
    Milestones named = yes;
    if (named.size() > kNamedStrengths) {
        named.erase(named.begin(), named.end() - static_cast<std::ptrdiff_t>(kNamedStrengths));
    }
    return {"reached",
            sdk::Severity::Information,
            "child",
            "Reached at " + reckoned_text(assessment.ages) + ": " + std::to_string(yes.size()) +
                " of " + std::to_string(judged) + " judged" +
                (named.size() < yes.size() ? ", among them " : ": ") + text_of(named) + ".",
            link_ids(yes),
            {}};
}

}  // namespace

Findings coverage_findings(const Assessment& assessment) {
    if (!assessment.ages.reckoned()) return {};
    const Sheet& sheet = assessment.sheet;
    const Milestones yes = with_status(sheet, Status::Yes);
    const std::size_t judged = yes.size() + with_status(sheet, Status::Emerging).size() +
                               with_status(sheet, Status::NotYet).size();
    Findings found;
    if (!yes.empty()) found.push_back(reached(assessment, yes, judged));
    if (judged == 0) {
        found.push_back({"nothing-observed",
                         sdk::Severity::Note,
                         "child",
                         "No milestone could be judged this time; choose another day, and ask the "
                         "caregiver what is seen at home.",
                         {},
                         {}});
    }
    const Milestones not_observed = with_status(sheet, Status::NotObserved);
    const Milestones declined = with_status(sheet, Status::Declined);
    const Milestones open = unanswered(assessment);
    std::string text;
    add_gap(text, "Not observed", not_observed);
    add_gap(text, "Declined", declined);
    add_gap(text, "Not asked", open);
    if (text.empty()) return found;
    std::vector<std::string> because;
    for (const Milestones& list : {not_observed, declined, open}) {
        for (const std::string& id : link_ids(list)) because.push_back(id);
    }
    found.push_back({"gaps",
                     sdk::Severity::Information,
                     "child",
                     text + " None of these counts as \"not yet\".",
                     std::move(because),
                     {}});
    return found;
}

}  // namespace attune::milestones
