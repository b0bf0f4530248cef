// SPDX-License-Identifier: Apache-2.0
/// \file
/// The instrument `separation-history`: reads, counts, tells. No cut-off, no conclusion.
#include <attune/plugin.hpp>

#include "findings/findings.h"
#include "findings/words.h"
#include "reading.h"

namespace attune::separation {
namespace {

constexpr const char* kApproximate = "Not every date is known exactly; the range holds them all.";

/// Days as a score; a range is told as such and has no value.
void tell_days(const char* id, DayRange days, double unit, double max, const Totals& totals,
               std::size_t of, sdk::Result& result) {
    sdk::Score score{id, days.at_most / unit, 0, max};
    score.items_used = static_cast<std::uint32_t>(totals.dated);
    score.items_missing = static_cast<std::uint32_t>(of) - score.items_used;
    score.at_least = days.at_least / unit;
    score.at_most = days.at_most / unit;
    if (totals.unknown > 0) {
        return result.withhold(score, left_out_words(totals.unknown) + " of the lower figure.");
    }
    if (days.is_exact()) return result.score(score);
    result.withhold(score, kApproximate);
}

void tell_count(const char* id, int number, std::size_t of, sdk::Result& result) {
    sdk::Score score{id, static_cast<double>(number), 0, static_cast<double>(of)};
    score.items_used = static_cast<std::uint32_t>(of);
    result.score(score);
}

void withhold_days(const std::string& reason, sdk::Result& result) {
    for (const char* id : {"separated-days", "separated-share", "longest-days"}) {
        result.withhold(id, reason);
    }
}

void tell_all_days(const Totals& all, std::size_t number, sdk::Result& result) {
    if (number > 0 && all.counted == 0) {
        return withhold_days(all.unknown > 0
                                 ? "No length is known, so no days can be added up."
                                 : "A separation for good has an age, but no days to add up.",
                             result);
    }
    const DayRange apart{all.apart.at_least, all.apart_at_most};
    tell_days("separated-days", apart, 1, all.today, all, number, result);
    if (all.today > 0) {
        tell_days("separated-share", apart, all.today, 1, all, number, result);
    } else {
        result.withhold("separated-share", "The child is not a day old.");
    }
    const DayRange longest{all.longest.at_least, all.longest_at_most};
    tell_days("longest-days", longest, 1, all.today, all, number, result);
}

void tell_scores(const History& history, sdk::Result& result) {
    const bool is_told = history.known == Known::No || !history.episodes.empty();
    if (!is_told) {
        withhold_days("No separation is described, and that there was none is not known.", result);
        return;
    }
    const std::size_t number = history.episodes.size();
    if (const auto all = totals(history)) {
        tell_all_days(*all, number, result);
    } else {
        withhold_days("Without a birth date no days of life can be counted.", result);
    }
    tell_count("separations", static_cast<int>(number), number, result);
    tell_count("moves", static_cast<int>(changes_of_care(history).size()), number, result);
    tell_count("open-separations", open_count(history), number, result);
}

/// The line that a timeline draws; the steps are named in the form's README.
void trace_line(const Placed& placed, sdk::Result& result) {
    const std::string name = "separation " + std::to_string(placed.episode->number);
    if (placed.doubt != Doubt::None) return result.trace(name + ", dates to be clarified", 1);
    result.trace(name + ", begins at day, at least", placed.start.at_least);
    result.trace(name + ", begins at day, at most", placed.start.at_most);
    if (placed.is_lasting) return result.trace(name + ", for good", 1);
    result.trace(name + ", ends at day, at least", placed.end.at_least);
    result.trace(name + ", ends at day, at most", placed.end.at_most);
    if (!placed.has_length) return result.trace(name + ", length not known", 1);
    result.trace(name + ", days apart, at least", placed.days.at_least);
    result.trace(name + ", days apart, at most", placed.days.at_most);
    if (placed.is_open) result.trace(name + ", still going on", 1);
}

struct Separation {
    static constexpr const char* id = "separation-history";

    void score(const sdk::Request& request, sdk::Result& result) const {
        const History history = read_history(request);
        tell_scores(history, result);
        for (const sdk::Finding& finding : history_findings(history)) result.finding(finding);
        for (const Episode& episode : history.episodes) {
            for (const sdk::Finding& finding : episode_findings(history, episode)) {
                result.finding(finding);
            }
        }
        if (history.today) result.trace("days of life", *history.today);
        for (const Placed& placed : placed_episodes(history)) trace_line(placed, result);
    }
};

}  // namespace
}  // namespace attune::separation

ATTUNE_PLUGIN(attune::separation::Separation)
