// SPDX-License-Identifier: Apache-2.0
/// \file
/// A document on paper. The same pages go to the screen, the printer and the PDF.
#pragma once

#include <memory>

#include "report/document.h"
#include "report/fonts.h"

// NOLINTNEXTLINE(bugprone-reserved-identifier): the name is Cairo's.
using cairo_t = struct _cairo;

namespace attune::report {

enum class Paper { A4 = 1, Letter };

/// Immutable; copies share the pages. May be moved to another thread, used by one at a time.
class Pages {
public:
    int page_count() const;
    double width_pt() const;
    double height_pt() const;

    /// Paints page `page` (0 is the first) in points from the current origin, black on whatever is
    /// there: the caller paints the sheet white and sets the scale.
    void draw(cairo_t* cairo, int page) const;

    /// True when some character has no glyph in the report's fonts and prints as a box.
    bool has_missing_glyphs() const;

    struct Laid;
    explicit Pages(std::shared_ptr<const Laid> laid) : m_laid(std::move(laid)) {}
    const Laid& laid() const { return *m_laid; }

private:
    std::shared_ptr<const Laid> m_laid;
};

/// Needs no display. The same document, fonts and paper give the same pages. Text never leaves the
/// margins: long words break, long tables and paragraphs go on over the page. Only a letterhead, a
/// signature or a figure must be lower than a page.
Pages lay_out(const Document& document, const Fonts& fonts, Paper paper);

}  // namespace attune::report
