// SPDX-License-Identifier: Apache-2.0
#include "typeset.h"

#include <pango/pangofc-fontmap.h>

#include <algorithm>

#include "font_set.h"
#include "g_object.h"

namespace attune::report {

namespace {

constexpr double kNoLimit = -1;

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

using FontDescription =
    std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)>;
using Attributes = std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)>;
using LayoutIterator = std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)>;

/// Sizes are absolute, so that PDF, screen and printer agree whatever their resolution.
FontDescription font_of(const TextStyle& style) {
    FontDescription font(pango_font_description_new(), pango_font_description_free);
    pango_font_description_set_family_static(font.get(), kReportFamily);
    pango_font_description_set_absolute_size(font.get(), style.size_pt * PANGO_SCALE);
    if (style.emphasis == Emphasis::Bold) {
        pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    }
    if (style.emphasis == Emphasis::Italic) {
        pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
    }
    return font;
}

/// A font map of Pango 1.50 keeps its configuration for ever unless it is taken away first.
struct FontMapEnd {
    void operator()(PangoFontMap* map) const {
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), nullptr);
        g_object_unref(map);
    }
};

std::string valid_utf8(const std::string& text) {
    const std::unique_ptr<char, decltype(&g_free)> valid(
        g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), g_free);
    return valid.get();
}

void emphasise(PangoAttrList* attributes, Emphasis emphasis, std::size_t from, std::size_t to) {
    PangoAttribute* attribute = nullptr;
    switch (emphasis) {
        case Emphasis::None:
            return;
        case Emphasis::Bold:
            attribute = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
            break;
        case Emphasis::Italic:
            attribute = pango_attr_style_new(PANGO_STYLE_ITALIC);
            break;
    }
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(to);
    pango_attr_list_insert(attributes, attribute);
}

void fill(PangoLayout* layout, const Text& text) {
    std::string words;
    const Attributes attributes(pango_attr_list_new(), pango_attr_list_unref);
    for (const auto& span : text.spans) {
        const auto from = words.size();
        words += valid_utf8(span.text);
        emphasise(attributes.get(), span.emphasis, from, words.size());
    }
    // Ligatures look well and copy badly: readers and search would meet one letter for two.
    auto* no_ligatures = pango_attr_font_features_new("liga=0, clig=0");
    pango_attr_list_insert(attributes.get(), no_ligatures);
    pango_layout_set_text(layout, words.c_str(), static_cast<int>(words.size()));
    pango_layout_set_attributes(layout, attributes.get());
}

}  // namespace

Typesetter::Typesetter(const Fonts& fonts, const std::string& language)
    : m_fonts(fonts.set()), m_map(pango_cairo_font_map_new(), FontMapEnd()) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(m_map.get()), m_fonts->config());
    m_context = share_g_object(pango_font_map_create_context(m_map.get()));
    pango_context_set_language(m_context.get(), pango_language_from_string(language.c_str()));
    // The letter decides the side that lines begin on, not the script of the name they begin with.
    pango_context_set_base_dir(m_context.get(), PANGO_DIRECTION_LTR);
    // Glyphs stand where the design puts them, not on a pixel grid that paper has not got.
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
        cairo_font_options_create(), cairo_font_options_destroy);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(m_context.get(), options.get());
}

std::vector<SetLine> Typesetter::set(const Text& text, const TextStyle& style, double width) {
    return lines_of(text, style, std::max(width, style.size_pt));
}

SetLine Typesetter::set_line(const Text& text, const TextStyle& style) {
    return lines_of(text, style, kNoLimit).front();
}

std::vector<SetLine> Typesetter::lines_of(const Text& text, const TextStyle& style, double width) {
    const auto layout = share_g_object(pango_layout_new(m_context.get()));
    const bool unlimited = width == kNoLimit;
    pango_layout_set_font_description(layout.get(), font_of(style).get());
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_single_paragraph_mode(layout.get(), unlimited);
    pango_layout_set_width(layout.get(), unlimited ? -1 : static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), style.align == Align::End && !unlimited
                                                 ? PANGO_ALIGN_RIGHT
                                                 : PANGO_ALIGN_LEFT);
    fill(layout.get(), text);
    m_has_missing_glyphs =
        m_has_missing_glyphs || pango_layout_get_unknown_glyphs_count(layout.get()) > 0;

    std::vector<SetLine> lines;
    const LayoutIterator at(pango_layout_get_iter(layout.get()), pango_layout_iter_free);
    do {
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(at.get(), nullptr, &extents);
        const double above = points(pango_layout_iter_get_baseline(at.get())) - points(extents.y);
        // A stand-in font may be taller than the report's own: then the line grows with it.
        const double height = std::max(style.size_pt * style.pitch, points(extents.height));
        const double lead = (height - points(extents.height)) / 2;
        lines.push_back({layout,
                         static_cast<int>(lines.size()),
                         {points(extents.x), lead + above},
                         points(extents.width),
                         height});
    } while (pango_layout_iter_next_line(at.get()));
    return lines;
}

}  // namespace attune::report
