// SPDX-License-Identifier: Apache-2.0
#include "report/picture.h"

#include "flow.h"
#include "laid.h"

namespace attune::report {

struct Picture::Laid {
    /// Before the lines, so that it goes after them.
    std::shared_ptr<PangoFontMap> font_map;
    std::vector<Op> ops;
};

Picture::Picture(const Drawing& drawing, const Fonts& fonts)
    : m_width(drawing.width), m_height(drawing.height) {
    Typesetter typesetter(fonts, "en");
    auto laid = std::make_shared<Laid>();
    laid->font_map = typesetter.font_map();
    laid->ops = ops_of(typesetter, drawing, 1);
    m_laid = std::move(laid);
}

void Picture::draw(cairo_t* cairo) const { paint_ops(cairo, m_laid->ops); }

}  // namespace attune::report
