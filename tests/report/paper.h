// SPDX-License-Identifier: Apache-2.0
/// \file
/// A page painted to pixels, to see where there is ink.
#pragma once

#include <functional>
#include <vector>

#include "report/pages.h"

namespace attune::report::test {

/// One sheet at two pixels a point, white before painting.
class PaintedSheet {
public:
    PaintedSheet(double width_pt, double height_pt, const std::function<void(cairo_t*)>& paint);

    /// The share of dark pixels, 0 to 1.
    double ink() const;
    /// True when no pixel is dark outside `margin_pt` from the left and right edge, and
    /// `vertical_margin_pt` from top and bottom.
    bool is_clean_outside(double margin_pt, double vertical_margin_pt) const;
    /// The share of pixels that differ by more than half.
    double difference(const PaintedSheet& other) const;

private:
    bool is_dark(int x, int y) const;

    int m_width;
    int m_height;
    std::vector<unsigned char> m_grey;
};

PaintedSheet painted(const Pages& pages, int page);

}  // namespace attune::report::test
