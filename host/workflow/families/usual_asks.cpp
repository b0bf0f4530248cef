// SPDX-License-Identifier: Apache-2.0
#include "families/usual_asks.h"

#include <algorithm>
#include <iterator>

namespace attune::workflow {

std::vector<Ask> usual_asks(ReportView view, const std::string& child) {
    switch (view) {
        case ReportView::EarlyIntervention:
            return {{"Evaluate " + child + "'s development", "", {}},
                    {"Tell us whether the family was reached, and the outcome", "", {}}};
        case ReportView::Physician:
            return {{"Examine " + child, "", {}}, {"Tell us what you find", "", {}}};
        case ReportView::MentalHealth:
            return {{"See the family for a first meeting", "", {}},
                    {"Tell us whether they were reached", "", {}}};
        case ReportView::FamilyPage:
        case ReportView::FileCopy:
        case ReportView::RequesterCopy:
            break;
        case ReportView::CaregiverLetter:
            return {{"See the parent named here for an assessment", "", {}},
                    {"Tell us whether a first meeting took place", "", {}}};
        case ReportView::ChildWelfare:
            return {{"Tell us who works with the family", "", {}}};
        case ReportView::UrgentLetter:
            return {{"Ring us on the day this reaches you", "", {}}};
    }
    return {};
}

bool is_usual_ask(const Ask& ask, const std::string& child) {
    const auto& views = CodeTable<ReportView>::codes;
    return ask.who.empty() &&
           std::any_of(std::begin(views), std::end(views), [&](const auto& view) {
               const auto usual = usual_asks(view.first, child);
               return std::any_of(usual.begin(), usual.end(),
                                  [&](const Ask& one) { return one.what == ask.what; });
           });
}

}  // namespace attune::workflow
