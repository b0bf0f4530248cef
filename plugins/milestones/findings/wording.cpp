// SPDX-License-Identifier: Apache-2.0
#include "findings/wording.h"

namespace attune::milestones {
namespace {

std::string counted(int number, const char* unit) {
    return std::to_string(number) + " " + unit + (number == 1 ? "" : "s");
}

}  // namespace

std::string other_explanations(const Ages& ages) {
    return std::string("think also of hearing, vision, ") +
           (ages.is_term() ? "" : "early birth, ") +
           "illness, the language spoken at home, and of too little chance to see it";
}

std::string text_of(Age age) {
    if (age.months == 0) return counted(age.days, "day");
    if (age.days == 0) return counted(age.months, "month");
    return counted(age.months, "month") + " " + counted(age.days, "day");
}

std::string reckoned_text(const Ages& ages) {
    return text_of(ages.reckoned().value_or(Age{})) +
           (ages.used == Used::Corrected ? " (corrected age)" : " (chronological age)");
}

std::string text_of(const Milestones& list) {
    if (list.empty()) return "none";
    std::string text;
    for (const std::size_t i : list) {
        if (!text.empty()) text += "; ";
        text += milestones()[i].phrase;
    }
    return text;
}

std::vector<std::string> link_ids(const Milestones& list, FollowUp follow_up) {
    std::vector<std::string> ids;
    for (const std::size_t i : list) {
        ids.emplace_back(milestones()[i].id);
        if (follow_up == FollowUp::With) ids.push_back(ids.back() + ".changed");
    }
    return ids;
}

}  // namespace attune::milestones
