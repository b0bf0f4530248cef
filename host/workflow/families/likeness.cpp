// SPDX-License-Identifier: Apache-2.0
#include "families/likeness.h"

#include <fmt/core.h>

#include <algorithm>

#include "practice/wording.h"

namespace attune::workflow {

namespace {

constexpr std::size_t kSameBeginning = 3;

/// Whether one letter changed, added or left out makes one of the other.
bool is_one_letter_apart(const std::string& a, const std::string& b) {
    const auto& longer = a.size() < b.size() ? b : a;
    const auto& shorter = a.size() < b.size() ? a : b;
    if (longer.size() - shorter.size() > 1) return false;
    const auto [in_longer, in_shorter] =
        std::mismatch(longer.begin(), longer.end(), shorter.begin(), shorter.end());
    if (in_longer == longer.end()) return true;
    const auto rest = longer.size() == shorter.size() ? in_shorter + 1 : in_shorter;
    return std::equal(in_longer + 1, longer.end(), rest, shorter.end());
}

std::string child_words(const Household& household, const ChildId& child) {
    const auto* found = household.find(child);
    return found == nullptr || found->birth_order.empty() ? household.spoken(child)
                                                          : with_birth_order(*found);
}

std::string child_warning(const Household& household, const ChildId& about) {
    const auto* child = household.find(about);
    if (child == nullptr) return {};
    std::vector<std::string> others;
    for (const auto& other : household.children) {
        if (other.id == about) continue;
        const auto name = child_words(household, other.id);
        if (child->birth_date && child->birth_date == other.birth_date) {
            others.push_back(name + " has the same birth date");
        } else if (are_alike(child->name.spoken(), other.name.spoken())) {
            others.push_back(name + " has a similar name");
        }
    }
    if (others.empty()) return {};
    return fmt::format("{}: make sure that this is about {}.", listed(others),
                       child_words(household, about));
}

std::string caregiver_warning(const Household& household, const CaregiverId& asked) {
    const auto* caregiver = household.find(asked);
    if (caregiver == nullptr) return {};
    for (const auto& other : household.caregivers) {
        if (other.id == asked || !are_alike(caregiver->name.spoken(), other.name.spoken())) {
            continue;
        }
        return fmt::format("{} has a similar name: make sure that this is {}.",
                           household.name_with_role(other.id), household.name_with_role(asked));
    }
    return {};
}

}  // namespace

bool are_alike(const std::string& name, const std::string& other) {
    const auto a = folded(name);
    const auto b = folded(other);
    if (a.empty() || b.empty()) return false;
    if (a.size() > 2 && b.size() > 2 && is_one_letter_apart(a, b)) return true;
    return a == b || (a.size() > kSameBeginning && b.size() > kSameBeginning &&
                      a.substr(0, kSameBeginning) == b.substr(0, kSameBeginning));
}

std::string likeness_words(const Household& household, const Assessment& assessment) {
    std::vector<std::string> warnings;
    if (const auto child = child_of(assessment.subject)) {
        warnings.push_back(child_warning(household, *child));
    }
    const auto caregiver = caregiver_of(assessment.subject);
    if (const auto asked = caregiver ? caregiver : assessment.informant) {
        warnings.push_back(caregiver_warning(household, *asked));
    }
    std::erase(warnings, std::string());
    return joined(warnings, " ");
}

}  // namespace attune::workflow
