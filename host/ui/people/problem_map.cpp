// SPDX-License-Identifier: Apache-2.0
#include "people/problem_map.h"

namespace attune::ui {

void ProblemMap::clear() {
    for (const auto& [field, box] : m_boxes) box->set_problem({});
}

wxString ProblemMap::show(const workflow::FieldProblems& problems) {
    Faults faults;
    for (const auto& problem : problems) faults.push_back({problem.field, problem.text});
    return show(faults);
}

wxString ProblemMap::show(const Faults& faults) {
    clear();
    std::string homeless;
    for (const auto& fault : faults) {
        const auto found = m_boxes.find(fault.place);
        if (found != m_boxes.end()) {
            found->second->set_problem(to_wx(fault.text));
        } else {
            homeless += (homeless.empty() ? "" : "\n") + fault.text;
        }
    }
    return to_wx(homeless);
}

}  // namespace attune::ui
