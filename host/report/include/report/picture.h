// SPDX-License-Identifier: Apache-2.0
/// \file
/// A figure by itself, ready to be painted on the screen.
#pragma once

#include <memory>

#include "report/document.h"
#include "report/fonts.h"

// NOLINTNEXTLINE(bugprone-reserved-identifier): the name is Cairo's.
using cairo_t = struct _cairo;

namespace attune::report {

/// Laid out at the width there is, where its figure can be: words keep their size. Used by one
/// thread at a time.
class Picture {
public:
    Picture(Figure figure, Fonts fonts);

    /// How high it is at this width. Narrower than some 200 points nothing is readable: then it is
    /// scaled down.
    double height_pt(double width_pt) const;
    /// Paints in points from the current origin, in the colour that is set.
    void draw(cairo_t* cairo, double width_pt) const;

private:
    struct Laid;
    const Laid& laid_at(double width_pt) const;

    Figure m_figure;
    Fonts m_fonts;
    /// As it was wanted last.
    mutable std::shared_ptr<const Laid> m_laid;
};

}  // namespace attune::report
