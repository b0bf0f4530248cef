// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "course_axis.h"
#include "report/course.h"

namespace attune::report {

namespace {

// Distances in points.
constexpr double kNames = 170;  // before the first day, where names stand beside their bars
constexpr double kRowsTop = 18;
constexpr double kRowHeight = 17;
constexpr double kNameHeight = 13;  // where they stand above
constexpr double kBlockGap = 8;
constexpr double kBarHeight = 7;
constexpr double kGap = 12;
constexpr double kTally = 34;  // "10/12" stands left of its bar
constexpr double kDayAt = 8;   // of a day above its column
constexpr double kLeastWidth = 62;
constexpr double kMostWidth = 150;
constexpr double kSize = 9;

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

/// Days side by side, as many as there is room for; the rest in a block of its own below.
class CountSketch {
public:
    CountSketch(const CountCourse& course, double width)
        : m_course(course),
          m_are_names_above(width < kNames + 2 * kLeastWidth),
          m_left(m_are_names_above ? 0 : kNames),
          m_in_block(std::max<std::size_t>(
              1, std::min(course.days.size(),
                          static_cast<std::size_t>((width - m_left) / kLeastWidth)))),
          m_column(std::min((width - m_left) / static_cast<double>(m_in_block), kMostWidth)) {
        m_drawing.width = width;
    }

    Drawing draw() {
        for (std::size_t first = 0; first < m_course.days.size(); first += m_in_block) {
            if (first > 0) m_y += kBlockGap;
            block(first, std::min(first + m_in_block, m_course.days.size()));
        }
        m_drawing.height = m_y + 4;
        return std::move(m_drawing);
    }

private:
    void block(std::size_t first, std::size_t end) {
        const auto x = [&](std::size_t at) {
            return m_left + m_column * static_cast<double>(at - first);
        };
        for (auto at = first; at < end; ++at) {
            m_drawing.marks.emplace_back(
                Label{{x(at) + kDayAt, m_y + 10}, day_words(m_course.days[at]), kSize});
        }
        m_y += kRowsTop;
        for (const auto& row : m_course.rows) {
            m_drawing.marks.emplace_back(Label{{0, m_y + kBarHeight}, row.name, kSize});
            if (m_are_names_above) m_y += kNameHeight;
            for (auto at = first; at < std::min(end, row.points.size()); ++at) {
                if (row.points[at]) add_cell(m_drawing, *row.points[at], x(at), m_y, m_column);
            }
            m_y += kRowHeight;
        }
    }

    const CountCourse& m_course;
    bool m_are_names_above;
    double m_left;
    std::size_t m_in_block;
    double m_column;
    Drawing m_drawing;
    double m_y = 0;
};

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
    const auto draw_at = [course](double width) { return CountSketch(course, width).draw(); };
    return {draw_at(kTextWidth), alternative(course), draw_at};
}

}  // namespace attune::report
