// SPDX-License-Identifier: Apache-2.0
#include "report/picture.h"

#include <cairo.h>

#include <algorithm>
#include <utility>

#include "flow.h"
#include "laid.h"

namespace attune::report {

namespace {

constexpr double kLeastWidth = 200;

}  // namespace

struct Picture::Laid {
    double asked_width = 0;
    double width = 0;
    double height = 0;
    /// Before the lines, so that it goes after them.
    std::shared_ptr<PangoFontMap> font_map;
    std::vector<Op> ops;

    double scale() const { return asked_width / width; }
};

Picture::Picture(Figure figure, Fonts fonts)
    : m_figure(std::move(figure)), m_fonts(std::move(fonts)) {}

const Picture::Laid& Picture::laid_at(double width_pt) const {
    if (m_laid && m_laid->asked_width == width_pt) return *m_laid;
    const auto drawing =
        m_figure.draw_at ? m_figure.draw_at(std::max(width_pt, kLeastWidth)) : m_figure.drawing;
    Typesetter typesetter(m_fonts, "en");
    auto laid = std::make_shared<Laid>();
    laid->asked_width = width_pt;
    laid->width = drawing.width;
    laid->height = drawing.height;
    laid->font_map = typesetter.font_map();
    laid->ops = ops_of(typesetter, drawing, 1);
    m_laid = std::move(laid);
    return *m_laid;
}

double Picture::height_pt(double width_pt) const {
    const auto& laid = laid_at(width_pt);
    return laid.height * laid.scale();
}

void Picture::draw(cairo_t* cairo, double width_pt) const {
    const auto& laid = laid_at(width_pt);
    cairo_save(cairo);
    cairo_scale(cairo, laid.scale(), laid.scale());
    paint_ops(cairo, laid.ops);
    cairo_restore(cairo);
}

}  // namespace attune::report
