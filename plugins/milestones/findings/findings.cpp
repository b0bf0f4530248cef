// SPDX-License-Identifier: Apache-2.0
#include "findings/findings.h"

#include <algorithm>

namespace attune::milestones {

Findings findings(const Assessment& assessment) {
    const Changes changed = changes(assessment);
    const Misses missed = misses(assessment, changed);
    Findings all;
    for (const Findings& some :
         {change_findings(changed, missed), due_findings(assessment, changed, missed),
          age_findings(assessment, missed), coverage_findings(assessment)}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const sdk::Finding& a, const sdk::Finding& b) {
        return a.severity > b.severity;
    });
    return all;
}

}  // namespace attune::milestones
