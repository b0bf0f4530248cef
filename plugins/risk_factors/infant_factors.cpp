// SPDX-License-Identifier: Apache-2.0
#include "factors.h"

namespace attune::risk_factors {

const Factors& infant_factors() {
    static const Factors kFactors = {
        {"RI-1", "Neurological vulnerability or injury known or suspected"},
        {"RI-2", "Complication during pregnancy affecting the baby"},
        {"RI-3", "Complicated labour or delivery"},
        {"RI-5", "Illness or health problem at birth or in the first weeks"},
        {"RI-6", "Born preterm and cared for in intensive care"},
        {"RI-7", "Any neonatal-unit stay spent away from a parent"},
        {"RI-8", "Parted from primary caregiver at birth"},
        {"RI-9", "Adopted"},
        {"RI-10", "Several caregivers in succession"},
        {"RI-11", "Cries without let-up and cannot be soothed; eyes shut, fists tight, body stiff"},
        {"RI-12", "Continuing health problem in the child that disturbs the exchange of cues"},
        {"RI-4", "Caesarean birth", Role::Context},
        {"CX-1", "Passing fussiness from teething, illness or a developmental spurt is ordinary",
         Role::Context},
        {"PF-CH-1", "Settles with help within a few minutes", Role::Support},
        {"PF-CH-2", "Feeds and sleeps in a way the family can live with", Role::Support},
        {"PF-CH-3", "Seeks company and enjoys it", Role::Support},
        {"PF-CH-4", "Makes wants known so that others understand", Role::Support},
        {"PF-CH-5", "Is well and growing as expected", Role::Support},
    };
    return kFactors;
}

}  // namespace attune::risk_factors
