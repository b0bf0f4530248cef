// SPDX-License-Identifier: Apache-2.0
#include "families/family_rows.h"

#include <fmt/core.h>

#include <algorithm>

#include "practice/wording.h"

namespace attune::workflow {

namespace {

template <class List, class IdType>
auto find_by_id(const List& list, const IdType& id) -> decltype(&list.front()) {
    for (const auto& entry : list) {
        if (entry.id == id) return &entry;
    }
    return nullptr;
}

std::string with_role(const Household& household, const CaregiverId& id, const std::string& name) {
    const auto& links = household.links;
    const auto link = std::find_if(links.begin(), links.end(),
                                   [&](const CaregiverLink& tie) { return tie.caregiver == id; });
    return link == links.end() ? name : fmt::format("{} ({})", name, role_words(*link));
}

std::string born_words(const std::vector<Child>& children) {
    std::vector<std::string> words;
    for (const auto& child : children) {
        auto day = child.birth_date ? medium_date(*child.birth_date) : "birth date not known";
        if (child.birth_date_estimated && child.birth_date) day = "about " + day;
        if (std::find(words.begin(), words.end(), day) == words.end()) words.push_back(day);
    }
    return joined(words, "; ");
}

}  // namespace

const Child* Household::find(const ChildId& id) const { return find_by_id(children, id); }
const Caregiver* Household::find(const CaregiverId& id) const { return find_by_id(caregivers, id); }

std::vector<LinkedCaregiver> Household::of_child(const ChildId& id) const {
    std::vector<LinkedCaregiver> linked;
    for (const auto& caregiver : caregivers) {
        for (const auto& link : links) {
            const bool is_tied = link.child == id && link.caregiver == caregiver.id;
            if (is_tied) linked.push_back({caregiver, link});
        }
    }
    std::stable_sort(linked.begin(), linked.end(),
                     [](const LinkedCaregiver& a, const LinkedCaregiver& b) {
                         return a.link.primary && !b.link.primary;
                     });
    return linked;
}

std::string Household::name_with_role(const CaregiverId& id) const {
    return with_role(*this, id, spoken(id));
}

std::string Household::full_name_with_role(const CaregiverId& id) const {
    const auto* caregiver = find(id);
    const auto name = caregiver == nullptr ? std::string() : caregiver->name.full();
    return with_role(*this, id, name.empty() ? spoken(id) : name);
}

std::string Household::name_of(const ChildId& id) const {
    const auto* child = find(id);
    if (child == nullptr) return "a child of this family";
    std::vector<std::string> names;
    for (const auto& linked : of_child(id)) {
        const auto name = linked.caregiver.name.full();
        if (!name.empty()) names.push_back(name);
    }
    if (names.empty() && !family.label.empty()) names.push_back(family.label);
    return child_name(*child, names);
}

std::string Household::spoken(const ChildId& id) const {
    const auto* child = find(id);
    const auto name = child == nullptr ? std::string() : child->name.spoken();
    return name.empty() ? "the child" : name;
}

std::string Household::spoken(const CaregiverId& id) const {
    const auto* caregiver = find(id);
    const auto name = caregiver == nullptr ? std::string() : caregiver->name.spoken();
    return name.empty() ? "the caregiver" : name;
}

std::string Household::words_for(const Subject& subject) const {
    const auto child = child_of(subject);
    const auto caregiver = caregiver_of(subject);
    if (child && caregiver) return spoken(*caregiver) + " with " + spoken(*child);
    return child ? spoken(*child) : spoken(*caregiver);
}

std::string Household::token_of(const CaregiverId& id) const {
    const auto found = std::find(numbered.begin(), numbered.end(), id);
    return found == numbered.end() ? "other"
                                   : fmt::format("caregiver-{}", found - numbered.begin() + 1);
}

Result<Household> read_household(const Desk& desk, const FamilyId& id) {
    auto& records = desk.store->families();
    auto family = needed(records.find(id), "family");
    if (!family) return family.error();
    auto children = records.children(id);
    if (!children) return children.error();
    auto caregivers = records.caregivers(id);
    if (!caregivers) return caregivers.error();
    auto links = records.links(id);
    if (!links) return links.error();
    std::vector<CaregiverId> numbered;
    for (const auto& caregiver : *caregivers) numbered.push_back(caregiver.id);
    std::stable_partition(caregivers->begin(), caregivers->end(), [&](const Caregiver& one) {
        return std::any_of(links->begin(), links->end(), [&](const CaregiverLink& link) {
            return link.primary && link.caregiver == one.id;
        });
    });
    return Household{std::move(*family), std::move(*children), std::move(*caregivers),
                     std::move(*links), std::move(numbered)};
}

Result<std::optional<Date>> last_contact(const Desk& desk, const FamilyId& id) {
    const auto calls = desk.store->calls().of(id);
    if (!calls) return calls.error();
    const auto visits = desk.store->visits().of(id);
    if (!visits) return visits.error();
    std::optional<Date> latest;
    for (const auto& call : *calls) latest = std::max(latest, std::optional(local_date(call.at)));
    for (const auto& visit : *visits) {
        if (visit.started) latest = std::max(latest, std::optional(visit.date));
    }
    return latest;
}

FamilyRow family_row(const Household& household, std::optional<Date> contact) {
    FamilyRow row;
    row.family = household.family.id;
    row.label = household.family.label;
    row.born = born_words(household.children);
    std::vector<std::string> children;
    for (const auto& child : household.children) {
        children.push_back(with_birth_order(child));
        row.child_ids.push_back(child.id);
    }
    row.children = joined(children, "; ");
    std::vector<std::string> caregivers;
    for (const auto& caregiver : household.caregivers) {
        caregivers.push_back(household.name_with_role(caregiver.id));
    }
    row.caregivers = joined(caregivers, ", ");
    if (contact) row.last_contact = medium_date(*contact);
    return row;
}

}  // namespace attune::workflow
