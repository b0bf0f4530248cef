// SPDX-License-Identifier: Apache-2.0
/// \file
/// Words to lines of glyphs with known size. One Typesetter a document.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/fonts.h"

namespace attune::report {

struct TextStyle {
    double size_pt = 11;
    Emphasis emphasis = Emphasis::None;
    Align align = Align::Start;
    /// Distance of baselines in sizes.
    double pitch = 1.23;
};

/// One line of a set paragraph; keeps the whole paragraph alive.
struct SetLine {
    std::shared_ptr<PangoLayout> layout;
    int index = 0;
    /// Where the baseline begins, from the top left of the line's box.
    Point origin;
    double width = 0;
    double height = 0;
};

class Typesetter {
public:
    Typesetter(const Fonts& fonts, const std::string& language);

    /// Breaks `text` to lines of at most `width` points, inside words where it must.
    std::vector<SetLine> set(const Text& text, const TextStyle& style, double width);
    /// One line however wide.
    SetLine set_line(const Text& text, const TextStyle& style);

    bool has_missing_glyphs() const { return m_has_missing_glyphs; }

    /// Must outlive every line that was set.
    const std::shared_ptr<PangoFontMap>& font_map() const { return m_map; }

private:
    std::vector<SetLine> lines_of(const Text& text, const TextStyle& style, double width);

    std::shared_ptr<const Fonts::Set> m_fonts;
    std::shared_ptr<PangoFontMap> m_map;
    std::shared_ptr<PangoContext> m_context;
    bool m_has_missing_glyphs = false;
};

}  // namespace attune::report
