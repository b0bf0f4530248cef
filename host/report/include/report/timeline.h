// SPDX-License-Identifier: Apache-2.0
/// \file
/// A child's life on one line: when the child was apart from somebody, when the child was seen,
/// and what the milestones were, against both ages and the calendar.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/document.h"

namespace attune::report {

/// Both ends included; equal where the day is known.
struct DateSpan {
    Date first = Date::from_days({});
    Date last = Date::from_days({});
};

/// `ForGood`: dated at its beginning only, for life went on with somebody else.
enum class EpisodeEnd { Ended = 1, GoesOn, ForGood };

struct EpisodeDates {
    DateSpan begin;
    DateSpan end;
    EpisodeEnd ending = EpisodeEnd::Ended;
};

struct TimelineEpisode {
    /// "1 Neonatal unit": drawn at its bar.
    std::string name;
    /// "21 Apr 2026 to 30 May 2026, 39 days": said instead of the drawing.
    std::string when;
    /// In both ages, when it began; not drawn.
    std::string age;
    std::string cared_for_by;
    /// Absent when the dates that were told cannot be: then it is not drawn, only named.
    std::optional<EpisodeDates> dates;
};

/// What one assessment of milestones found.
struct TimelineMilestones {
    Date on = Date::from_days({});
    int reached = 0;
    /// Not yet, and not yet at an earlier assessment either.
    std::vector<std::string> missed_again;
};

struct Timeline {
    std::string child;
    Date born = Date::from_days({});
    /// Where the line ends; not before `born`.
    Date until = Date::from_days({});
    /// Absent when the gestation is not known.
    std::optional<int> days_early;
    /// "7 months 0 days (corrected 4 months 22 days)" at the end of the line.
    std::string age;
    std::vector<TimelineEpisode> episodes;
    std::vector<Date> visits;
    std::vector<TimelineMilestones> milestones;
};

/// The line with its text alternative. Episodes that overlap are drawn above each other; dates that
/// are not exact get dashed ends; what goes on ends in an arrow.
Figure timeline_figure(const Timeline& timeline);

}  // namespace attune::report
