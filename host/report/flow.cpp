// SPDX-License-Identifier: Apache-2.0
#include "flow.h"

#include <algorithm>
#include <iterator>

namespace attune::report {

namespace {

// Distances in points.
constexpr double kParagraphGap = 4;
constexpr double kSectionGap = 11;
constexpr double kTitleGap = 13;
constexpr double kItemGap = 2;
constexpr double kListIndent = 17;
constexpr double kFigureGap = 8;
constexpr double kSpaceAfterRules = 8;
constexpr double kFramePadding = 9;
constexpr double kHairline = 0.5;
constexpr double kSigningSpace = 28;
constexpr double kSigningWidth = 210;
constexpr double kLogoHeight = 40;
constexpr double kLogoWidth = 120;
constexpr double kLogoGap = 10;

/// First and last lines of a paragraph never stand alone.
void keep_ends_together(std::vector<Strip>& strips, std::size_t first) {
    const auto count = strips.size() - first;
    for (std::size_t i = first; i + 1 < strips.size(); ++i) {
        const auto line = i - first;
        strips[i].keeps_with_next = count <= 3 || line == 0 || line == count - 2;
    }
}

void keep_all_together(std::vector<Strip>& strips, std::size_t first) {
    for (std::size_t i = first; i + 1 < strips.size(); ++i) strips[i].keeps_with_next = true;
}

bool is_ruled(const Content& content) {
    return std::holds_alternative<Table>(content) || std::holds_alternative<Figure>(content) ||
           std::holds_alternative<Callout>(content);
}

Point scaled(Point point, double scale) { return {point.x * scale, point.y * scale}; }

Line scaled(Typesetter&, const Line& line, double scale) {
    return {scaled(line.from, scale), scaled(line.to, scale), line.width, line.stroke};
}

Box scaled(Typesetter&, const Box& box, double scale) {
    return {scaled(box.corner, scale), box.width * scale, box.height * scale, box.fill};
}

Circle scaled(Typesetter&, const Circle& circle, double scale) {
    return {scaled(circle.centre, scale), circle.radius * scale, circle.disc};
}

double share_before_anchor(Anchor anchor) {
    switch (anchor) {
        case Anchor::Start:
            return 0;
        case Anchor::Middle:
            return 0.5;
        case Anchor::End:
            return 1;
    }
    return 0;
}

Glyphs scaled(Typesetter& typesetter, const Label& label, double scale) {
    const auto emphasis = label.boldness == Boldness::Bold ? Emphasis::Bold : Emphasis::None;
    const auto line = typesetter.set_line(label.text, {label.size_pt * scale, emphasis});
    const Point at = scaled(label.at, scale);
    return {line, {at.x - line.width * share_before_anchor(label.anchor), at.y - line.origin.y}};
}

}  // namespace

double paint_lines(Strip& strip, const std::vector<SetLine>& lines, Point at, const OpenTag& tag) {
    strip.ops.emplace_back(tag);
    for (const auto& line : lines) {
        strip.ops.emplace_back(Glyphs{line, at});
        at.y += line.height;
    }
    strip.ops.emplace_back(CloseTag{});
    return at.y;
}

void Flow::add(const Block& block) {
    const auto first = m_strips.size();
    std::visit([this](const auto& content) { append(content); }, block.content);
    if (first == m_strips.size()) return;
    auto& gap = m_strips[first].space_before;
    gap = std::max(gap, m_space_after);
    for (auto i = first; i < m_strips.size(); ++i) m_strips[i].space_before *= m_air;
    m_space_after = is_ruled(block.content) ? kSpaceAfterRules : 0;
    if (block.keep != Keep::Flow) keep_all_together(m_strips, first);
    if (block.keep == Keep::WithNext) m_strips.back().keeps_with_next = true;
}

void Flow::append_lines(const std::vector<SetLine>& lines, double inset, Tag tag,
                        double space_before) {
    const auto first = m_strips.size();
    for (const auto& line : lines) {
        m_strips.push_back({line.height, m_strips.size() == first ? space_before : 0});
        if (m_strips.size() == first + 1) m_strips.back().ops.emplace_back(OpenTag{tag});
        m_strips.back().ops.emplace_back(Glyphs{line, {inset, 0}});
    }
    m_strips.back().ops.emplace_back(CloseTag{});
    keep_ends_together(m_strips, first);
}

Point Flow::append_logo(const Letterhead& letterhead, Strip& strip) {
    if (letterhead.logo.empty()) return {};
    const auto logo = Logo::read(letterhead.logo);
    if (!logo) return {};
    const double height = std::min(kLogoHeight, kLogoWidth / logo->aspect());
    // Without a tag, as an ornament: the name beside it says the same.
    strip.ops.emplace_back(PlacedLogo{*logo, {0, 0}, height});
    return {height * logo->aspect() + kLogoGap, height};
}

void Flow::append(const Letterhead& letterhead) {
    Strip strip;
    const TextStyle name_style{m_body_pt + 5, Emphasis::Bold};
    TextStyle address_style{m_body_pt - 2};
    address_style.align = Align::End;
    const double left = kTextWidth * 0.58;
    const auto beside = append_logo(letterhead, strip);
    const auto name = m_typesetter.set(letterhead.name, name_style, left - beside.x);
    double bottom = std::max(beside.y, paint_lines(strip, name, {beside.x, 0}, {Tag::P}));
    double y = 2;
    for (const auto& line : letterhead.lines) {
        const auto set = m_typesetter.set(line, address_style, kTextWidth - left);
        y = paint_lines(strip, set, {left, y}, {Tag::P});
    }
    bottom = std::max(bottom, y) + 5;
    strip.ops.emplace_back(Line{{0, bottom}, {kTextWidth, bottom}, 1});
    strip.height = bottom + 1;
    m_strips.push_back(std::move(strip));
}

void Flow::append(const Heading& heading) {
    const auto first = m_strips.size();
    const bool is_title = heading.level == 1;
    const double size = is_title ? m_body_pt + 4 : heading.level == 2 ? m_body_pt + 1 : m_body_pt;
    const auto lines = m_typesetter.set(heading.text, {size, Emphasis::Bold}, kTextWidth);
    const Tag tag = is_title ? Tag::H1 : heading.level == 2 ? Tag::H2 : Tag::H3;
    append_lines(lines, 0, tag, is_title ? kTitleGap : heading.level == 2 ? kSectionGap : 8);
    auto& ops = m_strips[first].ops;
    ops.insert(ops.begin(), Bookmark{heading.level, heading.text.words()});
    keep_all_together(m_strips, first);
    m_strips.back().keeps_with_next = true;
}

void Flow::append(const Paragraph& paragraph) {
    const auto style = paragraph.style == ParagraphStyle::Small ? small() : body();
    append_lines(m_typesetter.set(paragraph.text, style, kTextWidth), 0, Tag::P, kParagraphGap);
}

void Flow::append_item(const std::string& label, const Text& text, double space_before) {
    const auto first = m_strips.size();
    const auto lines = m_typesetter.set(text, body(), kTextWidth - kListIndent);
    append_lines(lines, kListIndent, Tag::LBody, space_before);
    Strip marker;
    marker.ops.emplace_back(OpenTag{Tag::LI});
    paint_lines(marker, {m_typesetter.set_line(label, body())}, {0, 0}, {Tag::Lbl});
    auto& ops = m_strips[first].ops;
    ops.insert(ops.begin(), marker.ops.begin(), marker.ops.end());
    m_strips.back().ops.emplace_back(CloseTag{});
}

void Flow::append(const List& list) {
    if (list.items.empty()) return;
    const auto first = m_strips.size();
    int number = 0;
    for (const auto& item : list.items) {
        ++number;
        const bool numbered = list.kind == ListKind::Numbered;
        append_item(numbered ? std::to_string(number) + "." : "\u2022", item,
                    number == 1 ? kParagraphGap : kItemGap);
    }
    auto& ops = m_strips[first].ops;
    ops.insert(ops.begin(), OpenTag{Tag::L});
    m_strips.back().ops.emplace_back(CloseTag{});
}

std::vector<Op> ops_of(Typesetter& typesetter, const Drawing& drawing, double scale) {
    std::vector<Op> ops;
    for (const auto& mark : drawing.marks) {
        ops.push_back(std::visit(
            [&](const auto& shape) -> Op { return scaled(typesetter, shape, scale); }, mark));
    }
    return ops;
}

void Flow::append(const Figure& figure) {
    const auto& drawing = figure.drawing;
    const double scale = drawing.width > kTextWidth ? kTextWidth / drawing.width : 1;
    Strip strip{drawing.height * scale, kFigureGap};
    strip.ops.emplace_back(OpenTag{Tag::Figure, figure.alternative});
    auto ops = ops_of(m_typesetter, drawing, scale);
    std::move(ops.begin(), ops.end(), std::back_inserter(strip.ops));
    strip.ops.emplace_back(CloseTag{});
    m_strips.push_back(std::move(strip));
}

void Flow::append(const Callout& callout) {
    const auto first = m_strips.size();
    const double width = kTextWidth - 2 * kFramePadding;
    m_strips.push_back({kFramePadding, kSectionGap - 3});
    append_lines(m_typesetter.set(callout.title, bold(), width), kFramePadding, Tag::P, 0);
    for (const auto& text : callout.paragraphs) {
        append_lines(m_typesetter.set(text, body(), width), kFramePadding, Tag::P, 3);
    }
    m_strips.push_back({kFramePadding});
    ++m_frames;
    for (auto i = first; i < m_strips.size(); ++i) m_strips[i].frame = m_frames;
    keep_all_together(m_strips, first);
}

void Flow::append(const Signature& signature) {
    // A signature alone on its page could be set below any letter.
    if (!m_strips.empty()) m_strips.back().keeps_with_next = true;
    Strip strip{0, kParagraphGap};
    const double right = kSigningWidth + 32;
    double y = kSigningSpace;
    strip.ops.emplace_back(Line{{0, y}, {kSigningWidth, y}, kHairline});
    y += 3;
    const std::string named = signature.credentials.empty()
                                  ? signature.name
                                  : signature.name + ", " + signature.credentials;
    y = paint_lines(strip, m_typesetter.set(named, bold(), right - 20), {0, y}, {Tag::P});
    if (!signature.date.empty()) {
        y = paint_lines(strip, m_typesetter.set(signature.date, body(), right - 20), {0, y},
                        {Tag::P});
    }
    double contact_y = kSigningSpace + 3;
    for (const auto& line : signature.contact) {
        contact_y = paint_lines(strip, m_typesetter.set(line, body(), kTextWidth - right),
                                {right, contact_y}, {Tag::P});
    }
    strip.height = std::max(y, contact_y);
    m_strips.push_back(std::move(strip));
}

void Flow::append(const Provenance& provenance) {
    const auto first = m_strips.size();
    m_strips.push_back({4, kSectionGap});
    m_strips.back().ops.emplace_back(Line{{0, 0}, {kTextWidth, 0}, kHairline});
    for (const auto& line : provenance.lines) {
        append_lines(m_typesetter.set(line, {m_body_pt - 3}, kTextWidth), 0, Tag::P, 0);
    }
    m_strips[first].keeps_with_next = true;
}

}  // namespace attune::report
