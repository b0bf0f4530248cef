// SPDX-License-Identifier: Apache-2.0
#include "rules/order.h"

#include <algorithm>

#include "rules/totals.h"

namespace attune::separation {
namespace {

/// The newborn time: 28 days (WHO), for a child born early from the day it was due.
constexpr int kNewbornDays = 28;
/// The earliest birth that the record takes is at 20 weeks.
constexpr int kMostDaysEarly = 140;

bool is_death(const Episode& episode) { return episode.what == "death"; }
bool is_unit(const Episode& episode) { return episode.what == "neonatal-unit"; }
bool is_placement(const Episode& episode) { return episode.what == "placement"; }

bool contains(const std::vector<std::string>& codes, const char* code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Of grandparents, carers and siblings there may be several: nobody knows that it is the same one.
bool is_from_same_parent(const Episode& one, const Episode& other) {
    return std::any_of(one.from.begin(), one.from.end(), [&](const std::string& person) {
        const bool is_parent = person == "birth-parent" || person == "other-parent";
        return is_parent && contains(other.from, person.c_str());
    });
}

bool is_after_death(const Placed& death, const Placed& other) {
    return is_death(*death.episode) && death.episode->start && other.episode->start &&
           is_from_same_parent(*death.episode, *other.episode) &&
           other.start.at_least > death.start.at_most;
}

/// Visits while it goes on are meetings; "stayed close afterwards" is not.
bool is_met_already(const Placed& placed) {
    const Episode& episode = *placed.episode;
    const bool has_met = std::any_of(episode.reunion.begin(), episode.reunion.end(),
                                     [](const std::string& code) { return code != "not-yet"; });
    if (is_death(episode)) return has_met;
    const bool is_seen =
        episode.contact == "daily" || episode.contact == "weekly" || episode.contact == "rarely";
    return placed.is_open && (contains(episode.reunion, "clung") || (has_met && !is_seen));
}

bool is_late_unit(const Placed& placed, const std::optional<int>& days_early) {
    return is_unit(*placed.episode) && placed.episode->start &&
           placed.start.at_least > kNewbornDays + days_early.value_or(kMostDaysEarly);
}

bool are_same_dates(const Placed& one, const Placed& other) {
    return one.episode->start && other.episode->start && one.start.is_exact() &&
           one.start == other.start && one.end == other.end &&
           one.episode->ending == other.episode->ending;
}

bool are_twice_the_same(const Placed& one, const Placed& other) {
    return one.episode->is_move() && !is_death(*one.episode) &&
           one.episode->what == other.episode->what && are_same_dates(one, other);
}

bool is_of_places(const Episode& one, const Episode& other) {
    const bool is_one_placement = is_placement(one) || is_placement(other);
    return is_one_placement && (is_placement(one) || is_unit(one)) &&
           (is_placement(other) || is_unit(other));
}

void question_pair(const Placed& one, const Placed& other, std::vector<QuestionedOrder>& found) {
    const auto add = [&](OrderDoubt doubt) {
        found.push_back({doubt, {one.episode, other.episode}});
    };
    if (is_after_death(one, other) || is_after_death(other, one)) add(OrderDoubt::AfterDeath);
    if (are_twice_the_same(one, other)) return add(OrderDoubt::TwiceTheSame);
    const bool is_overlap = !overlaps({one, other}).empty();
    if (is_overlap && is_of_places(*one.episode, *other.episode)) add(OrderDoubt::TwoPlaces);
}

}  // namespace

std::vector<QuestionedOrder> questioned_orders(const std::vector<Placed>& placed,
                                               const std::optional<int>& days_early) {
    std::vector<QuestionedOrder> found;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const Placed& one = placed[i];
        if (one.doubt != Doubt::None) continue;
        if (is_met_already(one)) found.push_back({OrderDoubt::MetAlready, {one.episode}});
        if (is_late_unit(one, days_early)) found.push_back({OrderDoubt::LateUnit, {one.episode}});
        for (std::size_t j = i + 1; j < placed.size(); ++j) {
            if (placed[j].doubt == Doubt::None) question_pair(one, placed[j], found);
        }
    }
    return found;
}

}  // namespace attune::separation
