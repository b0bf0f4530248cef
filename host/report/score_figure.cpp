// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "course_axis.h"
#include "report/course.h"

namespace attune::report {

namespace {

// Distances in points.
constexpr double kLeft = 44;
constexpr double kRightOfAxis = 34;  // the number of a cut-off
constexpr double kTop = 16;
constexpr double kBottom = 116;
constexpr double kRadius = 3.4;
constexpr double kCap = 4;
constexpr double kSize = 9;

class ScoreSketch {
public:
    ScoreSketch(const ScoreCourse& course, double width)
        : m_course(course),
          m_width(width),
          m_right(width - kRightOfAxis),
          m_axis(days_of(course), kLeft + 24, m_right - 24) {}

    Drawing draw() {
        frame();
        cut_offs();
        for (std::size_t at = 0; at < m_course.points.size(); ++at) point(at);
        add_days(m_axis, days_of(m_course), kBottom + 14, m_drawing);
        m_drawing.width = m_width;
        m_drawing.height = kBottom + 22;
        return std::move(m_drawing);
    }

private:
    static std::vector<Date> days_of(const ScoreCourse& course) {
        std::vector<Date> days;
        for (const auto& point : course.points) days.push_back(point.on);
        return days;
    }
    double y(double score) const {
        const double room = std::max(1.0, m_course.max - m_course.min);
        return kBottom - (kBottom - kTop) * std::clamp((score - m_course.min) / room, 0.0, 1.0);
    }
    void line(Point from, Point to, double width, Stroke stroke = Stroke::Solid) {
        m_drawing.marks.emplace_back(Line{from, to, width, stroke});
    }
    void label(Point at, std::string text, Anchor anchor, Boldness boldness = Boldness::Regular) {
        m_drawing.marks.emplace_back(Label{at, std::move(text), kSize, anchor, boldness});
    }

    void frame() {
        line({kLeft, kTop}, {kLeft, kBottom}, 0.6);
        line({kLeft, kBottom}, {m_right, kBottom}, 0.6);
        label({kLeft - 6, kTop + 3}, fmt::format("{}", m_course.max), Anchor::End);
        label({kLeft - 6, kBottom + 3}, fmt::format("{}", m_course.min), Anchor::End);
    }
    void cut_offs() {
        for (const double cut_off : m_course.cut_offs) {
            line({kLeft, y(cut_off)}, {m_right, y(cut_off)}, 0.7, Stroke::Dashed);
            label({m_right + 6, y(cut_off) + 3}, fmt::format("{}", cut_off), Anchor::Start);
        }
    }
    void point(std::size_t at) {
        const auto& point = m_course.points[at];
        const double x = m_axis.x(point.on);
        if (point.value) {
            given(at, x);
        } else if (point.at_least && point.at_most) {
            range(point, x);
        } else {
            gap(x);
        }
    }
    void given(std::size_t at, double x) {
        const double here = y(*m_course.points[at].value);
        m_drawing.marks.emplace_back(Circle{{x, here}, kRadius, Disc::Solid});
        label({x, here - 7}, fmt::format("{}", *m_course.points[at].value), Anchor::Middle,
              Boldness::Bold);
        if (at == 0 || !m_course.points[at - 1].value) return;
        const auto& before = m_course.points[at - 1];
        line({m_axis.x(before.on), y(*before.value)}, {x, here}, 1.2);
    }
    void range(const ScorePoint& point, double x) {
        const double low = y(*point.at_least);
        const double high = y(*point.at_most);
        line({x, low}, {x, high}, 1.6);
        for (const double end : {low, high}) line({x - kCap, end}, {x + kCap, end}, 1.6);
        label({x, high - 5}, fmt::format("{} to {}", *point.at_least, *point.at_most),
              Anchor::Middle, Boldness::Bold);
    }
    void gap(double x) {
        const double foot = kBottom - 8;
        line({x - kCap, foot - kCap}, {x + kCap, foot + kCap}, 1);
        line({x - kCap, foot + kCap}, {x + kCap, foot - kCap}, 1);
        label({x, foot - 8}, "not scored", Anchor::Middle);
    }

    const ScoreCourse& m_course;
    double m_width;
    double m_right;
    CourseAxis m_axis;
    Drawing m_drawing;
};

std::string alternative(const ScoreCourse& course) {
    auto words =
        fmt::format("{}, {} to {}, from time to time.", course.title, course.min, course.max);
    const char* separator = course.cut_offs.size() == 1 ? " Cut-off " : " Cut-offs ";
    for (const double cut_off : course.cut_offs) {
        words += fmt::format("{}{}", separator, cut_off);
        separator = ", ";
    }
    if (!course.cut_offs.empty()) words += ".";
    for (const auto& point : course.points) {
        words += fmt::format(" {}: {}.", day_words(point.on), point.words);
    }
    return words;
}

}  // namespace

Figure score_figure(const ScoreCourse& course) {
    const auto draw_at = [course](double width) { return ScoreSketch(course, width).draw(); };
    return {draw_at(kTextWidth), alternative(course), draw_at};
}

}  // namespace attune::report
