// SPDX-License-Identifier: Apache-2.0
/// \file
/// Things with a label on a line: those that would touch go into lanes of their own.
#pragma once

#include <string>
#include <vector>

namespace attune::report {

struct Labelled {
    double from = 0;
    double to = 0;
    std::string label;
};

/// Of a line of `text`; a little more than the report's font takes on average.
double rough_width(const std::string& text, double size_pt);

/// A label begins where its thing does, further left where it would leave the page.
class Lanes {
public:
    Lanes(const std::vector<Labelled>& things, double right, double size_pt);

    int count() const { return static_cast<int>(m_ends.size()); }
    int lane(std::size_t thing) const { return m_lanes[thing]; }
    double label_x(std::size_t thing) const { return m_label_x[thing]; }

private:
    std::vector<double> m_ends;  ///< how far each lane is taken
    std::vector<int> m_lanes;
    std::vector<double> m_label_x;
};

}  // namespace attune::report
