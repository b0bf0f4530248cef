// SPDX-License-Identifier: Apache-2.0
/// \file
/// What can be seen and asked, in the words of the form.
#pragma once

#include <string_view>
#include <vector>

namespace attune::nonverbal_cues {

enum class Kind {
    Strengths,     ///< Good to see.
    ToUnderstand,  ///< Seen, it is worth understanding together.
    Cues,          ///< What the child shows: information, nothing wrong.
    Told,          ///< Cues and likings as the caregiver tells them.
    Break,         ///< A natural break: what came, in any order; not counted.
    Calm,          ///< How the caregiver stays calm, as told.
};

struct Area {
    const char* id;  ///< The group's link id, which is also the id of its count.
    const char* name;
    Kind kind;
};

struct Sign {
    const char* id;
    const char* phrase;
    std::string_view area;
    bool is_to_understand = false;  ///< Stands among strengths, means the contrary; not counted.
};

const std::vector<Area>& areas();
/// Every choice of the form that is a sign, in its order.
const std::vector<Sign>& signs();

}  // namespace attune::nonverbal_cues
