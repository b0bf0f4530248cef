// SPDX-License-Identifier: Apache-2.0
/// \file
/// A drawing by itself, ready to be painted on the screen as it stands in the report.
#pragma once

#include <memory>

#include "report/drawing.h"
#include "report/fonts.h"

// NOLINTNEXTLINE(bugprone-reserved-identifier): the name is Cairo's.
using cairo_t = struct _cairo;

namespace attune::report {

/// Immutable; copies share the lines that were set. Used by one thread at a time.
class Picture {
public:
    Picture(const Drawing& drawing, const Fonts& fonts);

    double width_pt() const { return m_width; }
    double height_pt() const { return m_height; }
    /// Paints in points from the current origin, in the colour that is set.
    void draw(cairo_t* cairo) const;

private:
    struct Laid;
    std::shared_ptr<const Laid> m_laid;
    double m_width;
    double m_height;
};

}  // namespace attune::report
