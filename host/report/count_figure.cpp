// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "course_axis.h"
#include "report/course.h"

namespace attune::report {

namespace {

// Distances in points.
constexpr double kLeft = 170;
constexpr double kRowsTop = 18;
constexpr double kRowHeight = 17;
constexpr double kBarHeight = 7;
constexpr double kGap = 12;
constexpr double kTally = 34;  // "10 of 12" stands left of its bar
constexpr double kMostWidth = 150;
constexpr double kSize = 9;

double column_width(const CountCourse& course) {
    const auto columns = static_cast<double>(std::max<std::size_t>(1, course.days.size()));
    return std::min((kTextWidth - kLeft) / columns, kMostWidth);
}

void add_cell(Drawing& drawing, const CountPoint& point, double x, double y, double width) {
    drawing.marks.emplace_back(Label{{x + kTally - 4, y + kBarHeight},
                                     fmt::format("{}/{}", point.yes, point.of),
                                     kSize,
                                     Anchor::End});
    const double bar = width - kTally - kGap;
    drawing.marks.emplace_back(Box{{x + kTally, y}, bar, kBarHeight, Fill::Hollow});
    if (point.yes == 0 || point.of == 0) return;
    drawing.marks.emplace_back(
        Box{{x + kTally, y}, bar * point.yes / point.of, kBarHeight, Fill::Solid});
}

std::string alternative(const CountCourse& course) {
    auto words = course.title + ", from time to time.";
    for (const auto& row : course.rows) {
        words += fmt::format(" {}:", row.name);
        const char* separator = " ";
        for (std::size_t at = 0; at < course.days.size() && at < row.points.size(); ++at) {
            const auto& point = row.points[at];
            const auto tally =
                point ? fmt::format("{} of {} {}", point->yes, point->of, course.yes_words)
                      : std::string("not asked");
            words += fmt::format("{}{} {}", separator, day_words(course.days[at]), tally);
            separator = ", ";
        }
        words += ".";
    }
    return words;
}

}  // namespace

Figure count_figure(const CountCourse& course) {
    Figure figure;
    figure.alternative = alternative(course);
    auto& drawing = figure.drawing;
    drawing.width = kTextWidth;
    const double width = column_width(course);
    for (std::size_t at = 0; at < course.days.size(); ++at) {
        const double x = kLeft + width * static_cast<double>(at);
        drawing.marks.emplace_back(Label{{x + kTally, 10}, day_words(course.days[at]), kSize});
    }
    double y = kRowsTop;
    for (const auto& row : course.rows) {
        drawing.marks.emplace_back(Label{{0, y + kBarHeight}, row.name, kSize});
        for (std::size_t at = 0; at < course.days.size() && at < row.points.size(); ++at) {
            const double x = kLeft + width * static_cast<double>(at);
            if (row.points[at]) add_cell(drawing, *row.points[at], x, y, width);
        }
        y += kRowHeight;
    }
    drawing.height = y + 4;
    return figure;
}

}  // namespace attune::report
