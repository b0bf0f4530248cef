// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "findings/age_words.h"
#include "findings/findings.h"
#include "findings/words.h"
#include "rules/order.h"

namespace attune::separation {
namespace {

sdk::Finding information(const char* id, std::string text, std::vector<std::string> because) {
    return {id, sdk::Severity::Information, "child", std::move(text), std::move(because)};
}

std::string percent_words(DayRange days, int of) {
    const auto percent = [of](int part) {
        return std::to_string(static_cast<int>(std::lround(100.0 * part / of)));
    };
    if (days.is_exact()) return percent(days.at_most) + " %";
    return percent(days.at_least) + " to " + percent(days.at_most) + " %";
}

std::string summary_words(const History& history) {
    const auto number = static_cast<int>(history.episodes.size());
    std::string text = counted(number, "separation");
    const auto all = totals(history);
    if (all && all->counted > 0) {
        text += "; apart on " + days_words(all->apart) + " of " + std::to_string(all->today) +
                " days of life";
        if (all->today > 0) text += " (" + percent_words(all->apart, all->today) + ")";
        if (number > 1) text += "; the longest " + days_words(all->longest);
    }
    if (const int open = open_count(history); open > 0) {
        text += "; " + std::to_string(open) + " still going on";
    }
    if (all && all->unknown > 0) text += "; " + left_out_words(all->unknown) + " of the days";
    if (all && all->lasting > 0) {
        text += "; " + std::to_string(all->lasting) + " for good, without days to count";
    }
    return text + ".";
}

std::vector<std::string> what_ids(const std::vector<const Episode*>& episodes) {
    std::vector<std::string> ids;
    ids.reserve(episodes.size());
    for (const Episode* episode : episodes) {
        ids.push_back("SEP-what@" + std::to_string(episode->instance));
    }
    return ids;
}

void add_overlap(const History& history, Findings& found) {
    const auto placed = placed_episodes(history);
    const auto pairs = overlaps(placed);
    if (pairs.empty()) return;
    std::vector<std::string> texts;
    std::vector<std::string> because;
    for (const auto& [one, other] : pairs) {
        texts.push_back(std::to_string(one->number) + " with " + std::to_string(other->number));
        for (const Episode* episode : {one, other}) {
            for (const std::string& id : episode->of_dates) {
                if (std::find(because.begin(), because.end(), id) == because.end()) {
                    because.push_back(id);
                }
            }
        }
    }
    found.push_back(
        information("overlap", "Separations overlap: " + joined(texts) + ". A day is counted once.",
                    std::move(because)));
}

/// The move that is known to have been first.
const Episode* first_dated(const History& history) {
    const Episode* first = nullptr;
    for (const Episode& episode : history.episodes) {
        const bool is_dated = episode.is_move() && history.today && episode.start &&
                              place(episode, *history.today).doubt == Doubt::None;
        if (!is_dated) continue;
        if (first == nullptr || episode.start->days.at_least < first->start->days.at_least) {
            first = &episode;
        }
    }
    return first;
}

/// Not why they are one: a death is that adult's matter.
std::string merged_words(const ChangeOfCare& change) {
    if (change.size() < 2) return {};
    std::vector<std::string> numbers;
    for (const Episode* episode : change) numbers.push_back(std::to_string(episode->number));
    return " Separations " + joined(numbers) + " begin on the same day and are one change of care.";
}

void add_moves(const History& history, Findings& found) {
    const auto changes = changes_of_care(history);
    if (changes.empty()) return;
    const auto number = static_cast<int>(changes.size());
    std::string text = "Care passed to somebody else " + counted(number, "time");
    if (const Episode* first = first_dated(history); first != nullptr) {
        text += number == 1 ? ", at " : ", the first dated at ";
        text += age_words(*first->start, place(*first, *history.today).start, history.days_early);
    }
    text += ".";
    std::vector<const Episode*> moves;
    for (const ChangeOfCare& change : changes) {
        text += merged_words(change);
        moves.insert(moves.end(), change.begin(), change.end());
    }
    std::sort(moves.begin(), moves.end(),
              [](const Episode* a, const Episode* b) { return a->number < b->number; });
    found.push_back(information("moves", text, what_ids(moves)));
    if (!history.is_said_never_moved) return;
    auto because = what_ids(moves);
    because.insert(because.begin(), "OC-4");
    found.push_back({"questioned-moves", sdk::Severity::Note, "child",
                     "The earlier experiences say that care never passed to somebody else; here it "
                     "did. Ask again which of the two is right.",
                     std::move(because)});
}

/// Never why an adult was away: that is the adult's matter.
std::string words_of(const QuestionedOrder& order) {
    const auto number = [&](std::size_t i) { return std::to_string(order.episodes[i]->number); };
    switch (order.doubt) {
        case OrderDoubt::AfterDeath:
            return "Separations " + number(0) + " and " + number(1) +
                   " are from the same person, and one of them begins when that person was gone "
                   "for good.";
        case OrderDoubt::MetAlready:
            return "Separation " + number(0) +
                   " has not ended, and yet it is told how they met again.";
        case OrderDoubt::TwoPlaces:
            return "Separations " + number(0) + " and " + number(1) +
                   " put the child in two places on the same days.";
        case OrderDoubt::TwiceTheSame:
            return "Separations " + number(0) + " and " + number(1) +
                   " are of one kind and have the same dates: they may be one.";
        case OrderDoubt::LateUnit:
            return "Separation " + number(0) +
                   " is a stay in a neonatal unit that begins long after the newborn time.";
    }
    return {};
}

void add_questioned_orders(const History& history, Findings& found) {
    const auto placed = placed_episodes(history);
    int number = 0;
    for (const QuestionedOrder& order : questioned_orders(placed, history.days_early)) {
        auto because = what_ids(order.episodes);
        for (const Episode* episode : order.episodes) {
            const auto& ids =
                order.doubt == OrderDoubt::MetAlready ? episode->of_meeting : episode->of_dates;
            because.insert(because.end(), ids.begin(), ids.end());
        }
        found.push_back({"questioned-order-" + std::to_string(++number), sdk::Severity::Note,
                         "child", words_of(order) + " Ask again.", std::move(because)});
    }
}

}  // namespace

Findings history_findings(const History& history) {
    switch (history.known) {
        case Known::NotAsked:
            return {};
        case Known::No:
            return {information("none", "No separation of more than a day is known.", {"SEP-any"})};
        case Known::Unknown:
            return {information("not-known", "Whether the child was ever parted is not known.",
                                {"SEP-any"})};
        case Known::Yes:
            break;
    }
    if (history.episodes.empty()) {
        return {information("not-described",
                            "There were separations; none of them is described yet.", {"SEP-any"})};
    }
    std::vector<const Episode*> all;
    for (const Episode& episode : history.episodes) all.push_back(&episode);
    Findings found{information("summary", summary_words(history), what_ids(all))};
    add_overlap(history, found);
    add_moves(history, found);
    add_questioned_orders(history, found);
    return found;
}

}  // namespace attune::separation
