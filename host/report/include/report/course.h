// SPDX-License-Identifier: Apache-2.0
/// \file
/// How something went from one time to the next: a score with its cut-offs, or the counts of a
/// list. Nothing is joined to a line across a time that gave no number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/document.h"

namespace attune::report {

/// One time. Without `value`, both limits are the range it lies in; without these either, it was
/// not scored.
struct ScorePoint {
    Date on = Date::from_days({});
    std::optional<double> value;
    std::optional<double> at_least;
    std::optional<double> at_most;
    /// "17", "between 12 and 15", "not scored: three answers are missing".
    std::string words;
};

struct ScoreCourse {
    std::string title;  ///< "EPDS of Ana"
    double min = 0;
    double max = 0;
    std::vector<double> cut_offs;
    std::vector<ScorePoint> points;  ///< oldest first
};

/// The course with its text alternative; a cut-off is a dashed line with its number.
Figure score_figure(const ScoreCourse& course);

struct CountPoint {
    int yes = 0;
    int of = 0;
};

struct CountRow {
    std::string name;
    /// One for each day of the course; absent when it was not counted then.
    std::vector<std::optional<CountPoint>> points;
};

struct CountCourse {
    std::string title;       ///< "Milestones of Leo"
    std::string yes_words;   ///< "yes", "seen"
    std::vector<Date> days;  ///< oldest first
    std::vector<CountRow> rows;
};

/// A row a count, a bar a day, as full as its share; with its text alternative.
Figure count_figure(const CountCourse& course);

}  // namespace attune::report
