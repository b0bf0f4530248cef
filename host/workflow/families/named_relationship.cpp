// SPDX-License-Identifier: Apache-2.0
#include "families/named_relationship.h"

#include <algorithm>
#include <array>
#include <utility>

#include "practice/wording.h"

namespace attune::workflow {

namespace {

constexpr std::array<std::pair<const char*, Relationship>, 4> kParts{
    {{"adopt", Relationship::AdoptiveParent},
     {"foster", Relationship::FosterParent},
     {"step", Relationship::StepParent},
     {"grand", Relationship::Grandparent}}};
constexpr std::array kBirthParents{"mother", "birth mother", "mum", "mom",
                                   "father", "birth father", "dad", "papa"};

}  // namespace

Relationship named_relationship(const std::string& role) {
    const auto word = folded(role);
    for (const auto& [part, relationship] : kParts) {
        if (word.find(part) != std::string::npos) return relationship;
    }
    const bool is_birth_parent = std::any_of(kBirthParents.begin(), kBirthParents.end(),
                                             [&](const char* one) { return word == one; });
    return is_birth_parent ? Relationship::BirthParent : Relationship::Other;
}

}  // namespace attune::workflow
