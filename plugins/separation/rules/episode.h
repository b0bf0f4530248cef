// SPDX-License-Identifier: Apache-2.0
/// \file
/// Separations as they were told, before anything is concluded.
#pragma once

#include <attune/request.hpp>
#include <optional>
#include <string>
#include <vector>

namespace attune::separation {

using sdk::Age;

/// Whole days, both ends included; equal where nothing is in doubt.
struct DayRange {
    int at_least = 0;
    int at_most = 0;

    bool is_exact() const { return at_least == at_most; }
    friend bool operator==(DayRange a, DayRange b) {
        return a.at_least == b.at_least && a.at_most == b.at_most;
    }
};

/// A moment in the child's life, in days since birth.
struct Moment {
    DayRange days;
    std::optional<Age> chronological = {};  ///< of an exact day
    std::optional<Age> corrected = {};      ///< of an exact day, once term is reached
    std::optional<int> months_told = {};    ///< when all that is known is an age in months
};

/// The calendar is not known here, so an age in completed months is a stretch of days wide enough
/// for every month of the calendar.
DayRange days_of_month(int months);

/// How a separation ended.
enum class Ending { Unknown = 1, At, After, Ongoing, Never };

/// What was answered. A code is empty where nothing was; codes are those of the form.
struct Episode {
    int instance = 0;  ///< in the repeating group, from 0
    int number = 1;    ///< as it is called in sentences, from 1
    std::string what;
    std::vector<std::string> from;
    std::string care;
    std::string contact;
    std::vector<std::string> reunion;
    std::optional<Moment> start;
    Ending ending = Ending::Unknown;
    std::optional<Moment> end;            ///< if Ending::At
    std::optional<int> length;            ///< days, if Ending::After
    std::vector<std::string> answered;    ///< link ids with their instance
    std::vector<std::string> of_dates;    ///< those of them that tell of start and end
    std::vector<std::string> of_meeting;  ///< those of them that tell how it ended and how they met

    bool is_care_known() const { return !care.empty() && care != "unknown"; }
    /// Care passed to somebody else: fact OC-4. The way back is not counted.
    bool is_move() const { return what == "placement" || what == "adoption" || what == "death"; }
    /// The reason is an adult's own matter and belongs to that adult, not to the child.
    bool is_reason_of_an_adult() const;
};

/// Whether there was any separation at all.
enum class Known { NotAsked = 1, No, Unknown, Yes };

struct History {
    Known known = Known::NotAsked;
    std::vector<Episode> episodes;
    std::optional<int> today;       ///< the child's age in days; absent without a birth date
    std::optional<int> days_early;  ///< absent when gestation is unknown
    /// The earlier experiences say that the child was never moved (fact OC-4).
    bool is_said_never_moved = false;
};

}  // namespace attune::separation
