// SPDX-License-Identifier: Apache-2.0
#include "findings/age_words.h"

#include <algorithm>

#include "findings/words.h"

namespace attune::separation {
namespace {

/// Below this, an approximate age is said in days.
constexpr int kSaidInDays = 61;
constexpr double kDaysAMonth = 30.4375;

std::string exact_words(Age age) {
    if (age.months == 0) return counted(age.days, "day");
    if (age.days == 0) return counted(age.months, "month");
    return counted(age.months, "month") + " " + counted(age.days, "day");
}

std::string rough_words(int days, const char* zero) {
    if (days == 0) return zero;
    if (days < kSaidInDays) return counted(days, "day");
    return counted(static_cast<int>(days / kDaysAMonth), "month");
}

/// `zero`: what day 0 of this age is called.
std::string range_words(DayRange days, const char* between, const char* zero) {
    const std::string from = rough_words(days.at_least, zero);
    const std::string to = rough_words(days.at_most, zero);
    return from == to ? "about " + from : between + from + " and " + to;
}

/// What follows the chronological age in brackets; empty for a child born at term.
std::string corrected_note(const Moment& moment, DayRange range,
                           const std::optional<int>& days_early) {
    if (!days_early) return " (corrected age not known)";
    if (*days_early == 0) return {};
    if (moment.corrected) return " (corrected " + exact_words(*moment.corrected) + ")";
    const DayRange corrected{range.at_least - *days_early, range.at_most - *days_early};
    if (corrected.at_most < 0) return " (before term)";
    if (moment.chronological) return {};
    return " (corrected " +
           range_words({std::max(0, corrected.at_least), corrected.at_most}, "between ", "term") +
           ")";
}

std::string chronological_words(const Moment& moment, DayRange range) {
    if (moment.chronological) {
        const bool is_birth = *moment.chronological == Age{};
        return is_birth ? "birth" : exact_words(*moment.chronological);
    }
    if (moment.months_told) return "about " + counted(*moment.months_told, "month");
    return range_words(range, "some time between ", "birth");
}

}  // namespace

std::string age_words(const Moment& moment, DayRange range, const std::optional<int>& days_early) {
    return chronological_words(moment, range) + corrected_note(moment, range, days_early);
}

}  // namespace attune::separation
