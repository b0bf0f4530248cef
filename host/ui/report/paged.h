// SPDX-License-Identifier: Apache-2.0
/// \file
/// Pages to be shown or printed, wherever they come from: a draft being written, or a signed PDF.
#pragma once

#include <functional>

using cairo_t = struct _cairo;

namespace attune::ui {

struct Paged {
    int count = 0;
    double width_pt = 0;
    double height_pt = 0;
    /// Paints page `page` (0 is the first) in points from the current origin.
    std::function<void(cairo_t*, int)> draw;
};

}  // namespace attune::ui
