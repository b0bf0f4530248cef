// SPDX-License-Identifier: Apache-2.0
/// \file
/// Days of a course as places on the page.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "report/drawing.h"

namespace attune::report {

/// The first day at `left`, the last at `right`; a single day in the middle.
class CourseAxis {
public:
    CourseAxis(const std::vector<Date>& days, double left, double right);
    double x(Date day) const;

private:
    Date m_first;
    int m_days;
    double m_left;
    double m_right;
};

/// "21 Nov 2026".
std::string day_words(Date day);
/// The days below the axis; one that would touch the one before is left out.
void add_days(const CourseAxis& axis, const std::vector<Date>& days, double y, Drawing& drawing);

}  // namespace attune::report
