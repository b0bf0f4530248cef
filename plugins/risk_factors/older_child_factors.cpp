// SPDX-License-Identifier: Apache-2.0
#include "factors.h"

namespace attune::risk_factors {

const Factors& older_child_factors() {
    static const Factors kFactors = {
        {"OC-1", "Gets noticed only through extreme or acting-out behaviour"},
        {"OC-2", "Needs sometimes met and sometimes not; care is unpredictable"},
        {"OC-3", "Has been in hospital or parted from parents"},
        {"OC-4", "Moved between caregivers: adoption, foster care, death of a parent"},
        {"OC-5", "Mistreated or abused", Role::Stress, true},
        {"OC-6", "Discipline rests on punishment"},
        {"OC-7", "A caregiver was absent for long stretches"},
        {"OC-8", "Acts as if nobody can be relied on; wary of others"},
        {"PF-OC-1", "One adult has stayed throughout", Role::Support},
        {"PF-OC-2", "The day has an order the child knows", Role::Support},
        {"PF-OC-3", "Goes to an adult when hurt or frightened", Role::Support},
        {"PF-OC-4", "Finds words or play for what happened", Role::Support},
        {"PF-OC-5", "Has friendly contact with other children", Role::Support},
    };
    return kFactors;
}

}  // namespace attune::risk_factors
