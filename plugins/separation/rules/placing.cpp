// SPDX-License-Identifier: Apache-2.0
#include "rules/placing.h"

#include <algorithm>

namespace attune::separation {
namespace {

Doubt doubt_of(const Episode& episode, int today) {
    const int length = episode.length.value_or(0);
    for (const auto& moment : {episode.start, episode.end}) {
        if (!moment) continue;
        if (moment->days.at_most < 0) return Doubt::BeforeBirth;
        if (moment->days.at_least > today) return Doubt::AfterToday;
    }
    const int earliest = episode.start ? std::max(0, episode.start->days.at_least) : 0;
    if (earliest + length > today) return Doubt::AfterToday;
    if (episode.start && episode.end && episode.end->days.at_most < episode.start->days.at_least) {
        return Doubt::EndBeforeStart;
    }
    return Doubt::None;
}

DayRange clamped(DayRange range, int lowest, int highest) {
    return {std::clamp(range.at_least, lowest, highest),
            std::clamp(range.at_most, lowest, highest)};
}

void place_end(const Episode& episode, int today, Placed& placed) {
    DayRange& start = placed.start;
    switch (episode.ending) {
        case Ending::After: {
            const int length = episode.length.value_or(0);
            start = clamped(start, 0, today - length);
            placed.end = {start.at_least + length, start.at_most + length};
            placed.days = {length, length};
            return;
        }
        case Ending::At:
            placed.end = episode.end ? episode.end->days : DayRange{0, today};
            break;
        case Ending::Ongoing:
            placed.end = {today, today};
            break;
        case Ending::Never:
        case Ending::Unknown:
            placed.end = {0, today};
            break;
    }
    placed.end = clamped(placed.end, start.at_least, today);
    start.at_most = std::min(start.at_most, placed.end.at_most);
    placed.days = {std::max(0, placed.end.at_least - start.at_most),
                   placed.end.at_most - start.at_least};
}

}  // namespace

bool is_lasting(const Episode& episode) {
    return episode.what == "death" || episode.ending == Ending::Never ||
           (episode.what == "adoption" && episode.ending == Ending::Unknown);
}

Placed place(const Episode& episode, int today) {
    Placed placed;
    placed.episode = &episode;
    placed.is_lasting = is_lasting(episode);
    placed.is_open = !placed.is_lasting && episode.ending == Ending::Ongoing;
    placed.doubt = doubt_of(episode, today);
    placed.has_length =
        placed.doubt == Doubt::None && (placed.is_lasting || episode.ending != Ending::Unknown);
    const DayRange life{0, today};
    if (placed.doubt != Doubt::None) {
        placed.start = placed.end = placed.days = life;
        return placed;
    }
    placed.start = clamped(episode.start ? episode.start->days : life, 0, today);
    place_end(episode, today, placed);
    return placed;
}

}  // namespace attune::separation
