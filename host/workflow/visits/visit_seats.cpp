// SPDX-License-Identifier: Apache-2.0
#include "visits/visit_seats.h"

#include <algorithm>

#include "answering/session_state.h"
#include "families/birth_tie.h"

namespace attune::workflow {

namespace {

template <class T>
bool contains(const std::vector<T>& list, const T& wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

const CaregiverLink* tie_of(const Household& household, const ChildId& child,
                            const CaregiverId& caregiver) {
    for (const auto& tie : household.links) {
        if (tie.child == child && tie.caregiver == caregiver) return &tie;
    }
    return nullptr;
}

bool has_no_contact(const Household& household, const ChildId& child,
                    const CaregiverId& caregiver) {
    const auto* tie = tie_of(household, child, caregiver);
    return tie != nullptr && tie->no_contact;
}

void add_seats_of(const Household& household, const Visit& visit, const CaregiverId& caregiver,
                  Date today, std::vector<Seat>& seats) {
    const bool is_there = contains(visit.taking_part, caregiver);
    const std::string absent = is_there ? "" : "not taking part in this visit";
    const auto& children = visit.children;
    const bool sees_none =
        !children.empty() && std::all_of(children.begin(), children.end(), [&](const auto& child) {
            return has_no_contact(household, child, caregiver);
        });
    Seat own{CaregiverSubject{caregiver}, {}, {}, absent};
    if (!children.empty()) {
        own.about = children.front();
        own.ages = birth_of(household, own.about).ages_on(today);
    }
    if (sees_none) own.apart = "no contact with " + household.spoken(children.front());
    seats.push_back(own);
    for (const auto& child : children) {
        Seat pair{DyadSubject{child, caregiver}, child, birth_of(household, child).ages_on(today),
                  absent};
        if (has_no_contact(household, child, caregiver)) {
            pair.apart = "no contact with " + household.spoken(child);
        }
        seats.push_back(std::move(pair));
    }
}

bool is_in_months(const BatteryLine& line, const std::optional<Ages>& ages) {
    // Before birth only what has no lower limit of its own.
    if (!ages) return !line.from_months;
    const int months = ages->chronological.months;
    return (!line.from_months || months >= *line.from_months) &&
           (!line.to_months || months <= *line.to_months);
}

}  // namespace

std::vector<Seat> seats_of(const Household& household, const Visit& visit, Date today) {
    std::vector<Seat> seats;
    for (const auto& child : visit.children) {
        seats.push_back(
            {ChildSubject{child}, child, birth_of(household, child).ages_on(today), {}});
    }
    for (const bool is_there : {true, false}) {
        for (const auto& caregiver : household.caregivers) {
            if (contains(visit.taking_part, caregiver.id) != is_there) continue;
            add_seats_of(household, visit, caregiver.id, today, seats);
        }
    }
    return seats;
}

bool gave_birth(const Household& household, const CaregiverId& caregiver,
                const std::vector<ChildId>& children) {
    return std::any_of(household.links.begin(), household.links.end(), [&](const auto& tie) {
        const bool is_near = children.empty() || contains(children, tie.child);
        return tie.caregiver == caregiver && is_near && says_birth(tie).value_or(false);
    });
}

bool is_meant_for(const BatteryLine& line, const Seat& seat, const Household& household,
                  const Visit& visit) {
    if (!seat.apart.empty() || !is_in_months(line, seat.ages)) return false;
    const auto kind = kind_of(seat.subject);
    switch (line.who) {
        case BatteryWho::Child:
            return kind == SubjectKind::Child;
        case BatteryWho::EachCaregiver:
            return kind == SubjectKind::Caregiver;
        case BatteryWho::EachPair:
            return kind == SubjectKind::Dyad;
        case BatteryWho::BirthParent:
        case BatteryWho::OtherCaregiver:
            break;
    }
    if (kind != SubjectKind::Caregiver) return false;
    const bool is_birth_parent = gave_birth(household, *caregiver_of(seat.subject), visit.children);
    return is_birth_parent == (line.who == BatteryWho::BirthParent);
}

}  // namespace attune::workflow
