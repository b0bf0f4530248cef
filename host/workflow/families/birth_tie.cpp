// SPDX-License-Identifier: Apache-2.0
#include "families/birth_tie.h"

#include <algorithm>
#include <array>

#include "practice/wording.h"

namespace attune::workflow {

namespace {

constexpr std::array kMothers{"mother", "birth mother", "biological mother", "mum", "mom"};
constexpr std::array kFathers{"father", "birth father", "biological father", "dad", "papa"};
/// Any word that holds one of these names somebody else.
constexpr std::array kOthers{"grand", "step", "foster", "adopt", "aunt", "uncle"};

template <class Words>
bool is_one_of(const Words& words, const std::string& role) {
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return role == word; });
}

bool names_another(const std::string& role) {
    return is_one_of(kFathers, role) ||
           std::any_of(kOthers.begin(), kOthers.end(),
                       [&](const char* part) { return role.find(part) != std::string::npos; });
}

}  // namespace

std::optional<bool> says_birth(const CaregiverLink& tie) {
    const auto role = folded(tie.role);
    switch (tie.relationship) {
        case Relationship::BirthParent:
            return !is_one_of(kFathers, role);
        case Relationship::Other:
            // On the phone it is often the word alone that is taken down.
            if (is_one_of(kMothers, role)) return true;
            if (names_another(role)) return false;
            return std::nullopt;
        case Relationship::AdoptiveParent:
        case Relationship::FosterParent:
        case Relationship::StepParent:
        case Relationship::Grandparent:
            return false;
    }
    return std::nullopt;
}

BirthTie birth_tie(const Household& household, const CaregiverId& caregiver,
                   const std::optional<ChildId>& child) {
    BirthTie found;
    bool is_open = false;
    for (const auto& tie : household.links) {
        if (tie.caregiver != caregiver || (child && tie.child != *child)) continue;
        const auto said = says_birth(tie);
        if (found.role.empty() || said == std::optional(true)) found.role = role_words(tie);
        is_open = is_open || !said;
        if (said) found.gave_birth = found.gave_birth.value_or(false) || *said;
    }
    if (is_open && found.gave_birth == std::optional(false)) found.gave_birth.reset();
    return found;
}

}  // namespace attune::workflow
