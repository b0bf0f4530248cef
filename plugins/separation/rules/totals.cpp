// SPDX-License-Identifier: Apache-2.0
#include "rules/totals.h"

#include <algorithm>

namespace attune::separation {
namespace {

/// From a day to another, the last one not included; empty when it ends where it begins.
struct Stretch {
    int from;
    int to;
};

/// The days that were spent apart whatever the open dates were.
Stretch certain(const Placed& placed) { return {placed.start.at_most, placed.end.at_least}; }
/// All days that may have been.
Stretch possible(const Placed& placed) { return {placed.start.at_least, placed.end.at_most}; }

int union_days(std::vector<Stretch> stretches) {
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    int days = 0;
    int reached = 0;
    for (const Stretch& stretch : stretches) {
        const int from = std::max(stretch.from, reached);
        days += std::max(0, stretch.to - from);
        reached = std::max(reached, stretch.to);
    }
    return days;
}

bool is_death(const Episode& episode) { return episode.what == "death"; }

bool begin_on_one_day(const Episode& one, const Episode& other) {
    return one.start && other.start && one.start->days.is_exact() &&
           one.start->days == other.start->days;
}

}  // namespace

std::vector<Placed> placed_episodes(const History& history) {
    std::vector<Placed> placed;
    if (!history.today) return placed;
    for (const Episode& episode : history.episodes) {
        placed.push_back(place(episode, *history.today));
    }
    return placed;
}

std::optional<Totals> totals(const History& history) {
    if (!history.today) return {};
    Totals totals;
    totals.today = *history.today;
    std::vector<Stretch> surely;
    std::vector<Stretch> perhaps;
    std::vector<Stretch> at_all;
    int longest_sum = 0;
    for (const Placed& placed : placed_episodes(history)) {
        if (placed.is_exact() || (placed.is_lasting && placed.doubt == Doubt::None)) ++totals.dated;
        if (placed.has_length && placed.is_lasting) {
            ++totals.lasting;
            continue;
        }
        at_all.push_back(possible(placed));
        totals.longest_at_most = std::max(totals.longest_at_most, placed.days.at_most);
        if (!placed.has_length) {
            ++totals.unknown;
            continue;
        }
        ++totals.counted;
        surely.push_back(certain(placed));
        perhaps.push_back(possible(placed));
        longest_sum += placed.days.at_most;
        totals.longest.at_least = std::max(totals.longest.at_least, placed.days.at_least);
        totals.longest.at_most = std::max(totals.longest.at_most, placed.days.at_most);
    }
    // A length may be known where the dates are not: neither bound alone is the tightest.
    totals.apart.at_least = std::max(union_days(surely), totals.longest.at_least);
    totals.apart.at_most = std::min(union_days(perhaps), longest_sum);
    totals.apart_at_most = totals.unknown == 0 ? totals.apart.at_most : union_days(at_all);
    return totals;
}

std::vector<std::pair<const Episode*, const Episode*>> overlaps(const std::vector<Placed>& placed) {
    std::vector<std::pair<const Episode*, const Episode*>> pairs;
    const auto has_sure_days = [](const Placed& it) {
        return it.doubt == Doubt::None && it.counts_days() && certain(it).from < certain(it).to;
    };
    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (std::size_t j = i + 1; j < placed.size(); ++j) {
            if (!has_sure_days(placed[i]) || !has_sure_days(placed[j])) continue;
            const Stretch a = certain(placed[i]);
            const Stretch b = certain(placed[j]);
            if (std::max(a.from, b.from) < std::min(a.to, b.to)) {
                pairs.emplace_back(placed[i].episode, placed[j].episode);
            }
        }
    }
    return pairs;
}

int open_count(const History& history) {
    return static_cast<int>(
        std::count_if(history.episodes.begin(), history.episodes.end(), [](const Episode& episode) {
            return episode.ending == Ending::Ongoing && !is_lasting(episode);
        }));
}

std::vector<ChangeOfCare> changes_of_care(const History& history) {
    std::vector<ChangeOfCare> changes;
    // A death joins what it led to, so that comes first.
    for (const bool of_deaths : {false, true}) {
        for (const Episode& episode : history.episodes) {
            if (!episode.is_move() || is_death(episode) != of_deaths) continue;
            const auto same =
                std::find_if(changes.begin(), changes.end(), [&](const ChangeOfCare& change) {
                    return of_deaths && begin_on_one_day(*change.front(), episode);
                });
            if (same == changes.end()) {
                changes.push_back({&episode});
            } else {
                same->push_back(&episode);
            }
        }
    }
    const auto by_number = [](const Episode* a, const Episode* b) { return a->number < b->number; };
    for (ChangeOfCare& change : changes) std::sort(change.begin(), change.end(), by_number);
    std::sort(changes.begin(), changes.end(), [&](const ChangeOfCare& a, const ChangeOfCare& b) {
        return by_number(a.front(), b.front());
    });
    return changes;
}

}  // namespace attune::separation
