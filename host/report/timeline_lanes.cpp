// SPDX-License-Identifier: Apache-2.0
#include "timeline_lanes.h"

#include <algorithm>
#include <numeric>

namespace attune::report {

namespace {

/// Wide enough for the report's font: its average letter is narrower.
constexpr double kLetterInSizes = 0.53;
constexpr double kGap = 8;

}  // namespace

double rough_width(const std::string& text, double size_pt) {
    return kLetterInSizes * size_pt * static_cast<double>(text.size());
}

Lanes::Lanes(const std::vector<Labelled>& things, double right, double size_pt)
    : m_lanes(things.size()), m_label_x(things.size()) {
    std::vector<std::size_t> order(things.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return things[a].from < things[b].from; });
    for (const auto at : order) {
        const auto& thing = things[at];
        const double width = rough_width(thing.label, size_pt);
        m_label_x[at] = std::max(0.0, std::min(thing.from, right - width));
        const double from = std::min(thing.from, m_label_x[at]);
        const double to = std::max(thing.to, m_label_x[at] + width);
        auto free = std::find_if(m_ends.begin(), m_ends.end(),
                                 [&](double end) { return end + kGap <= from; });
        if (free == m_ends.end()) free = m_ends.insert(m_ends.end(), 0);
        *free = to;
        m_lanes[at] = static_cast<int>(free - m_ends.begin());
    }
}

}  // namespace attune::report
