// SPDX-License-Identifier: Apache-2.0
#include "letters/family_length.h"

#include <algorithm>

namespace attune::workflow {

namespace {

using report::LetterContent;

/// How much of a list stays while something of less weight can go instead.
struct Share {
    FamilyList list;
    std::size_t kept;
};

/// From what is missed least. The last round is for words that fill a page by themselves.
constexpr Share kRounds[] = {
    {FamilyList::Wondered, 1},       {FamilyList::Agreed, 3},   {FamilyList::CaregiverHelps, 2},
    {FamilyList::ChildDoesWell, 2},  {FamilyList::Wondered, 0}, {FamilyList::Agreed, 1},
    {FamilyList::CaregiverHelps, 0}, {FamilyList::Agreed, 0},   {FamilyList::ChildDoesWell, 0}};

bool is_agreed(const report::PlanRow& row) { return row.family == report::Decision::Agreed; }

std::vector<std::string> entries(const LetterContent& letter, FamilyList list) {
    switch (list) {
        case FamilyList::Wondered:
            return letter.family.wondered;
        case FamilyList::ChildDoesWell:
            return letter.strengths;
        case FamilyList::CaregiverHelps:
            return letter.family.caregiver_strengths;
        case FamilyList::Agreed:
            break;
    }
    std::vector<std::string> agreed;
    for (const auto& row : letter.plan) {
        if (is_agreed(row)) agreed.push_back(row.what);
    }
    return agreed;
}

std::string name_of(FamilyList list, const LetterContent& letter) {
    switch (list) {
        case FamilyList::Wondered:
            return "Wondered about";
        case FamilyList::Agreed:
            return "Agreed";
        case FamilyList::ChildDoesWell:
            return letter.child.called + " does well";
        case FamilyList::CaregiverHelps:
            return letter.family.addressed_to + " does that helps";
    }
    return {};
}

void take_out(LetterContent& letter, const FamilyEntry& entry) {
    const auto erase_at = [&](auto& list) {
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(entry.at));
    };
    switch (entry.list) {
        case FamilyList::Wondered:
            return erase_at(letter.family.wondered);
        case FamilyList::ChildDoesWell:
            return erase_at(letter.strengths);
        case FamilyList::CaregiverHelps:
            return erase_at(letter.family.caregiver_strengths);
        case FamilyList::Agreed:
            break;
    }
    auto left = entry.at;
    const auto row = std::find_if(letter.plan.begin(), letter.plan.end(),
                                  [&](const auto& one) { return is_agreed(one) && left-- == 0; });
    letter.plan.erase(row);
}

}  // namespace

std::vector<FamilyEntry> may_be_left_off(const LetterContent& letter) {
    std::vector<FamilyEntry> order;
    if (letter.view != report::View::FamilyPage) return order;
    for (const auto& [list, kept] : kRounds) {
        for (auto at = entries(letter, list).size(); at > kept; --at) {
            const FamilyEntry entry{list, at - 1};
            if (std::find(order.begin(), order.end(), entry) == order.end()) {
                order.push_back(entry);
            }
        }
    }
    return order;
}

LetterContent without(LetterContent letter, const std::vector<FamilyEntry>& gone) {
    for (const auto& [list, at] : gone) {
        const auto all = entries(letter, list);
        letter.family.left_off.push_back(name_of(list, letter) + ": " + all[at]);
    }
    // From the back of each list, so that the places of the others hold.
    auto sorted = gone;
    std::sort(sorted.begin(), sorted.end(),
              [](const FamilyEntry& a, const FamilyEntry& b) { return a.at > b.at; });
    for (const auto& entry : sorted) take_out(letter, entry);
    return letter;
}

}  // namespace attune::workflow
