// SPDX-License-Identifier: Apache-2.0
#include "rules/milestone_list.h"

namespace attune::milestones {

const std::array<Band, kBandCount>& bands() {
    static constexpr std::array<Band, kBandCount> kBands = {{
        {"0-3", 0, 3},
        {"3-6", 3, 6},
        {"4-10", 4, 10},
        {"10-18", 10, 18},
        {"18-20", 18, 20},
        {"24", 24, 25},
        {"36", 36, 37},
    }};
    return kBands;
}

const std::array<Milestone, kMilestoneCount>& milestones() {
    static constexpr std::array<Milestone, kMilestoneCount> kMilestones = {{
        {"M-0-3-1", 0, 3, "follows colour, motion or things with eyes and body"},
        {"M-0-3-2", 0, 3, "turns to where a noise came from"},
        {"M-0-3-3", 0, 3, "studies faces"},
        {"M-0-3-4", 0, 3, "smiles in answer to a smile"},
        {"M-3-6-1", 1, 6, "is delighted when playing with the caregiver"},
        {"M-3-6-2", 1, 6, "voices contentment or displeasure"},
        {"M-3-6-3", 1, 6, "smiles often during play"},
        {"M-4-10-1", 2, 10, "uses face and voice together"},
        {"M-4-10-2", 2, 10, "takes part in playful back-and-forth"},
        {"M-4-10-3", 2, 10, "takes turns with gestures, sounds and smiles"},
        {"M-10-18-1", 3, 18, "joins social games"},
        {"M-10-18-2", 3, 12, "babbles syllables"},
        {"M-10-18-3", 3, 15, "shows wants with varied gestures"},
        {"M-10-18-4", 3, 12, "responds to own name"},
        {"M-18-20-1", 4, 20, "knows about ten words"},
        {"M-18-20-2", 4, 20, "uses four or more consonants"},
        {"M-18-20-3", 4, 20, "gets needs met by word, gesture or leading the adult"},
        {"M-18-20-4", 4, 20, "plays simple make-believe with a doll or soft toy"},
        {"M-18-20-5", 4, 20, "points to or looks at a named person or body part"},
        {"M-24-1", 5, 24, "knows about fifty words"},
        {"M-24-2", 5, 24, "joins two or more words"},
        {"M-24-3", 5, 24, "strings two pretend actions into a story"},
        {"M-24-4", 5, 24, "wants to play with other children"},
        {"M-24-5", 5, 24, "goes to look for what is out of sight when asked"},
        {"M-36-1", 6, 36, "links an idea with an action or a second idea"},
        {"M-36-2", 6, 36, "enjoys play and talk with other children"},
        {"M-36-3", 6, 36, "speaks of feelings and interests, and of before and later"},
        {"M-36-4", 6, 36, "handles who, what, when and where questions"},
        {"M-36-5", 6, 36, "takes on pretend roles"},
    }};
    return kMilestones;
}

}  // namespace attune::milestones
