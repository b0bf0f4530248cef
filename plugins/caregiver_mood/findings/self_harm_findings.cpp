// SPDX-License-Identifier: Apache-2.0
#include "findings/findings.h"

namespace attune::mood {

Findings self_harm_findings(const Sheet& sheet) {
    const auto item = sheet.scale->self_harm;
    if (!item || sheet.is_untouched()) return {};
    const ItemAnswer& answer = sheet.answers[*item];
    const std::string id = sheet.scale->items[*item].id;
    const std::string name = "item " + std::to_string(*item + 1);
    if (answer.state != ItemState::Given) {
        return {caregiver_finding("self-harm-unanswered", sdk::Severity::Concern,
                                  "The question on self-harm (" + name +
                                      ") has no answer: ask in private before you leave.",
                                  {id})};
    }
    if (answer.points == 0) return {};
    return {caregiver_finding(
        "self-harm", sdk::Severity::Urgent,
        "Thoughts of self-harm were marked (" + name +
            "). Before you leave, ask about thoughts, plan, means and intent, and about the "
            "baby's safety; agree on a safety plan.",
        {id})};
}

}  // namespace attune::mood
