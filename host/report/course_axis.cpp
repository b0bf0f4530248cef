// SPDX-License-Identifier: Apache-2.0
#include "course_axis.h"

#include "report/letter.h"

namespace attune::report {

namespace {

constexpr double kDayWidth = 58;
constexpr double kSize = 9;

}  // namespace

CourseAxis::CourseAxis(const std::vector<Date>& days, double left, double right)
    : m_first(days.empty() ? Date::from_days({}) : days.front()),
      m_days(days.empty() ? 0 : days_between(days.front(), days.back())),
      m_left(left),
      m_right(right) {}

double CourseAxis::x(Date day) const {
    if (m_days == 0) return (m_left + m_right) / 2;
    return m_left + (m_right - m_left) * days_between(m_first, day) / m_days;
}

std::string day_words(Date day) {
    const auto words = date_in_words(day);
    const auto month = words.find(' ') + 1;
    return words.substr(0, month + 3) + words.substr(words.rfind(' '));
}

void add_days(const CourseAxis& axis, const std::vector<Date>& days, double y, Drawing& drawing) {
    double free_from = -kDayWidth;
    for (const auto& day : days) {
        const double x = axis.x(day);
        drawing.marks.emplace_back(Line{{x, y - 14}, {x, y - 11}, 0.6});
        if (x - kDayWidth / 2 < free_from) continue;
        drawing.marks.emplace_back(Label{{x, y}, day_words(day), kSize, Anchor::Middle});
        free_from = x + kDayWidth / 2;
    }
}

}  // namespace attune::report
