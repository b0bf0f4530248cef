// SPDX-License-Identifier: Apache-2.0
#include "families/named_people.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "practice/wording.h"

namespace attune::workflow {

namespace {

using Words = std::set<std::string, std::less<>>;

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

Words words_of(std::string_view text) {
    Words words;
    std::string word;
    for (const char c : folded(text) + " ") {
        if (is_letter(c)) {
            word += c;
        } else if (!word.empty()) {
            words.insert(std::exchange(word, {}));
        }
    }
    return words;
}

/// What people call one another; the first of each row is what a role is written as.
constexpr std::string_view kKin[][8] = {
    {"mother", "mom", "mum", "mommy", "mummy", "mama", "mamma", "mothers"},
    {"father", "dad", "daddy", "papa", "pa", "fathers"},
    {"grandmother", "grandma", "granny", "nana", "grandmothers"},
    {"grandfather", "grandpa", "granddad", "grandfathers"},
};
constexpr std::string_view kEverybody[] = {"parents", "caregivers", "couple"};

bool holds_any(const Words& words, const auto& wanted) {
    return std::any_of(std::begin(wanted), std::end(wanted), [&](std::string_view word) {
        return !word.empty() && words.find(word) != words.end();
    });
}

bool is_kin_named(const Words& words, const Words& role) {
    return std::any_of(std::begin(kKin), std::end(kKin), [&](const auto& kin) {
        return role.find(kin[0]) != role.end() && holds_any(words, kin);
    });
}

bool is_name_there(const Words& words, const PersonName& name) {
    return holds_any(words, words_of(name.given)) || holds_any(words, words_of(name.called));
}

}  // namespace

NamedPeople named_in(const std::string& text, const Household& household, const ChildId& child) {
    const auto words = words_of(text);
    NamedPeople named;
    for (const auto& caregiver : household.caregivers) {
        const bool is_kin =
            std::any_of(household.links.begin(), household.links.end(), [&](const auto& link) {
                return link.caregiver == caregiver.id && link.child == child &&
                       (holds_any(words, kEverybody) ||
                        is_kin_named(words, words_of(role_words(link))));
            });
        if (is_kin || is_name_there(words, caregiver.name))
            named.caregivers.push_back(caregiver.id);
    }
    for (const auto& other : household.children) {
        if (is_name_there(words, other.name)) named.children.push_back(other.id);
    }
    return named;
}

}  // namespace attune::workflow
