// SPDX-License-Identifier: Apache-2.0
#include "factors.h"

namespace attune::risk_factors {

const Factors& caregiver_factors() {
    static const Factors kFactors = {
        {"PF-CG-1", "Has somebody to turn to, day or night", Role::Support},
        {"PF-CG-2", "Takes pleasure in the child", Role::Support},
        {"PF-CG-3", "Speaks of the child as a person with wishes of its own", Role::Support},
        {"PF-CG-4", "Was cared for well by somebody in own childhood", Role::Support},
        {"PF-CG-5", "Asks for help and takes it", Role::Support},
        {"PF-CG-6", "Has food, home and money enough for now", Role::Support},
        {"PF-CG-7", "Shares the care with somebody dependable", Role::Support},
        {"PF-CG-8", "Makes up with the child after an upset", Role::Support},
        {"RC-1", "Low mood or depression"},
        {"RC-2", "Anxiety"},
        {"RC-3", "Other emotional or mental-health difficulty"},
        {"RC-5", "Money strain"},
        {"RC-6", "Too little practical or emotional support"},
        {"RC-7", "Overwork"},
        {"RC-15", "Grieving"},
        {"RC-20", "Own physical health gets in the way of the exchange"},
        {"RC-22", "No downtime; short of sleep"},
        {"RC-16", "Often angry"},
        {"RC-17", "Preoccupied, mind elsewhere"},
        {"RC-18", "Present all day yet overwhelmed or cut off from the baby"},
        {"RC-19", "Slow to regain calm after an everyday stressor"},
        {"RC-21", "Phone, screen or television takes attention at meals or play"},
        {"RC-25", "Ill at ease with the child's strong feelings; shuts them down"},
        {"RC-26", "Own fears spill onto the child; hard to bear each step toward independence"},
        {"RC-27", "Perfectionist standards or outside pressure about parenting"},
        {"RC-28", "Means well but cannot tell what the child wants, or what to do"},
        {"RC-29", "Emotionally unavailable for another reason"},
        {"RC-4", "Alcohol or drug problem", Role::Stress, true},
        {"RC-8", "Abuse in own childhood", Role::Stress, true},
        {"RC-9", "Neglect in own childhood", Role::Stress, true},
        {"RC-10", "Chaotic childhood home", Role::Stress, true},
        {"RC-11", "Own early caregiving felt insecure", Role::Stress, true},
        {"RC-12", "Memories of own childhood mostly bad", Role::Stress, true},
        {"RC-14", "Trauma still felt", Role::Stress, true},
        {"RC-13.place", "Building or area is not safe", Role::Stress, true},
        {"RC-13.afraid", "Afraid of someone", Role::Stress, true},
        {"RC-23",
         "Hits, shakes, shouts at, threatens or frightens the child, or is unpredictable to the "
         "child",
         Role::Stress, true},
        {"RC-24", "Fears losing control: urge to shake or scream", Role::Stress, true},
        {"CX-2", "Has a developmental disability", Role::Context, true},
    };
    return kFactors;
}

}  // namespace attune::risk_factors
