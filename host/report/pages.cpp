// SPDX-License-Identifier: Apache-2.0
#include "report/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <numbers>

#include "base/verify.h"
#include "flow.h"
#include "laid.h"

namespace attune::report {

namespace {

constexpr double kTop = 56;         // first line of text, from the top of the sheet
constexpr double kFirstTop = 45;    // the first page has no running header
constexpr double kHeaderAt = 29;    // running header
constexpr double kFooterRise = 42;  // footer, from the bottom of the sheet
constexpr double kBottomRise = 54;  // end of text, from the bottom of the sheet

Sheet sheet_of(Paper paper) {
    Sheet sheet;
    switch (paper) {
        case Paper::A4:
            sheet.width_pt = 595.28;
            sheet.height_pt = 841.89;
            break;
        case Paper::Letter:
            sheet.width_pt = 612;
            sheet.height_pt = 792;
            break;
    }
    sheet.left = (sheet.width_pt - kTextWidth) / 2;
    sheet.top = kTop;
    sheet.first_top = kFirstTop;
    sheet.bottom = sheet.height_pt - kBottomRise;
    return sheet;
}

std::string status_line(const Document& document) {
    const char* status = document.status == Status::Draft ? "DRAFT" : "Final";
    return fmt::format("{}, version {}", status, document.version);
}

/// Header and footer: painted on every page, part of no paragraph.
class Margins {
public:
    Margins(Typesetter& typesetter, const Document& document, const Sheet& sheet)
        : m_typesetter(typesetter), m_document(document), m_sheet(sheet) {}

    void add_to(Page& page, int number, int count) {
        Strip strip;
        const bool is_draft = m_document.status == Status::Draft;
        const auto weight = is_draft ? Emphasis::Bold : Emphasis::None;
        if (is_draft) put(strip, "DRAFT", kHeaderAt, Anchor::End, weight);
        if (number > 1) add_running_header(strip);
        const double y = m_sheet.height_pt - kFooterRise;
        strip.ops.emplace_back(Line{{0, y - 4}, {kTextWidth, y - 4}});
        put(strip, status_line(m_document), y, Anchor::Start, weight);
        put(strip, m_document.footer, y, Anchor::Middle, Emphasis::None);
        put(strip, fmt::format("Page {} of {}", number, count), y, Anchor::End, Emphasis::None);
        page.strips.push_back(
            {std::make_shared<const Strip>(std::move(strip)), {m_sheet.left, 0}, Role::Artifact});
    }

private:
    TextStyle style(Emphasis emphasis) const { return {m_document.body_pt - 2, emphasis}; }

    /// One line, or two where a long name needs them, ending on the rule.
    void add_running_header(Strip& strip) {
        auto lines =
            m_typesetter.set(m_document.running_header, style(Emphasis::None), kTextWidth - 60);
        lines.resize(std::min<std::size_t>(lines.size(), 2));
        double y = kHeaderAt - lines.front().height * static_cast<double>(lines.size() - 1);
        for (const auto& line : lines) {
            strip.ops.emplace_back(Glyphs{line, {0, y}});
            y += line.height;
        }
        strip.ops.emplace_back(Line{{0, kHeaderAt + 15}, {kTextWidth, kHeaderAt + 15}});
    }

    /// One line, shortened at its end where it would leave the margins.
    void put(Strip& strip, const Text& text, double y, Anchor anchor, Emphasis emphasis) {
        const double room = anchor == Anchor::Middle ? kTextWidth - 2 * 95 : kTextWidth;
        const auto line = m_typesetter.set(text, style(emphasis), room).front();
        const double x = anchor == Anchor::Start    ? 0
                         : anchor == Anchor::Middle ? (kTextWidth - line.width) / 2
                                                    : kTextWidth - line.width;
        strip.ops.emplace_back(Glyphs{line, {x, y}});
    }

    Typesetter& m_typesetter;
    const Document& m_document;
    const Sheet& m_sheet;
};

std::vector<Page> paged(Typesetter& typesetter, const Document& document, const Sheet& sheet,
                        double air) {
    Flow flow(typesetter, document.body_pt, air);
    for (const auto& block : document.blocks) flow.add(block);
    return paginate(std::move(flow).take(), sheet);
}

/// With comfortable white space, or with less where that saves a page.
std::vector<Page> paged(Typesetter& typesetter, const Document& document, const Sheet& sheet) {
    auto comfortable = paged(typesetter, document, sheet, 1);
    if (comfortable.size() == 1) return comfortable;
    for (const double air : {0.8, 0.6, 0.45}) {
        auto tight = paged(typesetter, document, sheet, air);
        if (tight.size() < comfortable.size()) return tight;
    }
    return comfortable;
}

void paint(cairo_t* cairo, const Line& line) {
    static constexpr double kDash[] = {3, 2};
    cairo_set_line_width(cairo, line.width);
    cairo_set_dash(cairo, kDash, line.stroke == Stroke::Dashed ? 2 : 0, 0);
    cairo_move_to(cairo, line.from.x, line.from.y);
    cairo_line_to(cairo, line.to.x, line.to.y);
    cairo_stroke(cairo);
    cairo_set_dash(cairo, nullptr, 0, 0);
}

void paint(cairo_t* cairo, const Box& box) {
    cairo_rectangle(cairo, box.corner.x, box.corner.y, box.width, box.height);
    cairo_set_line_width(cairo, 0.8);
    box.fill == Fill::Solid ? cairo_fill(cairo) : cairo_stroke(cairo);
}

void paint(cairo_t* cairo, const Circle& circle) {
    constexpr double kPi = std::numbers::pi;
    const auto [x, y] = circle.centre;
    if (circle.disc != Disc::Hollow) {
        const double end = circle.disc == Disc::Half ? 1.5 * kPi : 2.5 * kPi;
        cairo_arc(cairo, x, y, circle.radius, 0.5 * kPi, end);
        cairo_fill(cairo);
    }
    cairo_arc(cairo, x, y, circle.radius, 0, 2 * kPi);
    cairo_set_line_width(cairo, 0.9);
    cairo_stroke(cairo);
}

void paint(cairo_t* cairo, const Glyphs& glyphs) {
    const auto& line = glyphs.line;
    cairo_move_to(cairo, glyphs.at.x + line.origin.x, glyphs.at.y + line.origin.y);
    pango_cairo_show_layout_line(cairo,
                                 pango_layout_get_line_readonly(line.layout.get(), line.index));
    // Pango leaves a current point, from which the next arc would draw a sliver.
    cairo_new_path(cairo);
}

void paint(cairo_t* cairo, const PlacedLogo& placed) {
    cairo_save(cairo);
    cairo_translate(cairo, placed.at.x, placed.at.y);
    placed.logo.draw(cairo, placed.height);
    cairo_restore(cairo);
}

struct Painter {
    cairo_t* cairo;
    Structure* structure;
    Point origin;

    void operator()(const OpenTag& tag) const {
        if (structure) structure->open(tag);
    }
    void operator()(const CloseTag&) const {
        if (structure) structure->close();
    }
    void operator()(const Bookmark& bookmark) const {
        if (structure) structure->bookmark(bookmark, origin);
    }
    template <class Mark>
    void operator()(const Mark& mark) const {
        paint(cairo, mark);
    }
};

}  // namespace

void paint_ops(cairo_t* cairo, const std::vector<Op>& ops) {
    const Painter painter{cairo, nullptr, {}};
    for (const auto& op : ops) std::visit(painter, op);
}

void paint_page(cairo_t* cairo, const Page& page, Structure* structure) {
    cairo_save(cairo);
    cairo_set_source_rgb(cairo, 0, 0, 0);
    for (const auto& frame : page.frames) paint(cairo, frame);
    for (const auto& placed : page.strips) {
        cairo_save(cairo);
        cairo_translate(cairo, placed.at.x, placed.at.y);
        const bool tagged = placed.role == Role::Flow;
        const Painter painter{cairo, tagged ? structure : nullptr, placed.at};
        for (const auto& op : placed.strip->ops) std::visit(painter, op);
        cairo_restore(cairo);
    }
    cairo_restore(cairo);
}

Pages lay_out(const Document& document, const Fonts& fonts, Paper paper) {
    ATTUNE_VERIFY(document.body_pt >= 9 && document.body_pt <= 16);
    Typesetter typesetter(fonts, document.language);
    const Sheet sheet = sheet_of(paper);
    auto laid = std::make_shared<Pages::Laid>();
    laid->facts = {document.title, document.author, document.language, document.made_at};
    laid->font_map = typesetter.font_map();
    laid->width_pt = sheet.width_pt;
    laid->height_pt = sheet.height_pt;
    laid->pages = paged(typesetter, document, sheet);
    Margins margins(typesetter, document, sheet);
    const int count = static_cast<int>(laid->pages.size());
    for (int i = 0; i < count; ++i) {
        margins.add_to(laid->pages[static_cast<std::size_t>(i)], i + 1, count);
    }
    laid->has_missing_glyphs = typesetter.has_missing_glyphs();
    return Pages(std::move(laid));
}

int Pages::page_count() const { return static_cast<int>(m_laid->pages.size()); }
double Pages::width_pt() const { return m_laid->width_pt; }
double Pages::height_pt() const { return m_laid->height_pt; }
bool Pages::has_missing_glyphs() const { return m_laid->has_missing_glyphs; }

void Pages::draw(cairo_t* cairo, int page) const {
    ATTUNE_VERIFY(page >= 0 && page < page_count());
    paint_page(cairo, m_laid->pages[static_cast<std::size_t>(page)], nullptr);
}

}  // namespace attune::report
