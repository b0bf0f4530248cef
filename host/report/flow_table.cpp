// SPDX-License-Identifier: Apache-2.0
// Tables and labelled facts: rows are strips, so that a page never cuts a line.
#include <algorithm>
#include <numeric>

#include "flow.h"

namespace attune::report {

namespace {

constexpr double kTableGap = 4;
constexpr double kTablePitch = 1.22;
constexpr double kGutter = 10;
constexpr double kRowPadding = 2.5;
constexpr double kFactPadding = 0.75;
constexpr double kWidestLabel = 130;
/// A row longer than this goes on in a further row, so that any row fits on any page.
constexpr std::size_t kMostLinesInARow = 24;

struct Cell {
    double x = 0;
    OpenTag tag;
    std::vector<SetLine> lines;
};

std::size_t most_lines(const std::vector<Cell>& cells) {
    std::size_t most = 0;
    for (const auto& cell : cells) most = std::max(most, cell.lines.size());
    return most;
}

/// The lowest first baseline: all cells of a row begin on it.
double first_baseline(const std::vector<Cell>& cells) {
    double baseline = 0;
    for (const auto& cell : cells) baseline = std::max(baseline, cell.lines.front().origin.y);
    return baseline;
}

/// Lines [from, from + kMostLinesInARow) of each cell.
Strip row_strip(const std::vector<Cell>& cells, std::size_t from, double padding) {
    Strip strip;
    strip.ops.emplace_back(OpenTag{Tag::TR});
    double bottom = padding;
    for (const auto& cell : cells) {
        const auto begin = std::min(from, cell.lines.size());
        const auto end = std::min(from + kMostLinesInARow, cell.lines.size());
        const std::vector<SetLine> part(cell.lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                        cell.lines.begin() + static_cast<std::ptrdiff_t>(end));
        const double drop = first_baseline(cells) - cell.lines.front().origin.y;
        bottom = std::max(bottom, paint_lines(strip, part, {cell.x, padding + drop}, cell.tag));
    }
    strip.ops.emplace_back(CloseTag{});
    strip.height = bottom + padding;
    return strip;
}

void rule_below(Strip& strip, double width) {
    strip.ops.emplace_back(Line{{0, strip.height}, {kTextWidth, strip.height}, width});
}

struct Place {
    double x = 0;
    double width = 0;
};

std::vector<Place> places_of(const std::vector<Column>& columns) {
    const double weights =
        std::accumulate(columns.begin(), columns.end(), 0.0,
                        [](double sum, const Column& column) { return sum + column.weight; });
    const double room = kTextWidth - kGutter * static_cast<double>(columns.size() - 1);
    std::vector<Place> places;
    double x = 0;
    for (const auto& column : columns) {
        const double width = room * column.weight / weights;
        places.push_back({x, width});
        x += width + kGutter;
    }
    return places;
}

/// A row's only cell, heading the rows below it.
std::vector<Cell> group_cells(Typesetter& typesetter, const Text& text, const TextStyle& style,
                              std::size_t columns) {
    const OpenTag tag{Tag::TH, {}, Scope::Row, static_cast<int>(columns)};
    return {{0, tag, typesetter.set(text, style, kTextWidth)}};
}

std::vector<Cell> row_cells(Typesetter& typesetter, const std::vector<Text>& row,
                            const std::vector<Column>& columns, const std::vector<Place>& places,
                            double size_pt) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const TextStyle style{size_pt, Emphasis::None, columns[i].align, kTablePitch};
        const Text text = i < row.size() ? row[i] : Text();
        cells.push_back({places[i].x, {Tag::TD}, typesetter.set(text, style, places[i].width)});
    }
    return cells;
}

}  // namespace

void Flow::append(const Table& table) {
    if (table.columns.empty() || table.rows.empty()) return;
    const auto places = places_of(table.columns);
    const double size = m_body_pt - 1;
    const TextStyle heading{size, Emphasis::Bold, Align::Start, kTablePitch};

    std::vector<Cell> head;
    for (std::size_t i = 0; i < places.size(); ++i) {
        TextStyle style = heading;
        style.align = table.columns[i].align;
        const auto lines = m_typesetter.set(table.columns[i].title, style, places[i].width);
        head.push_back({places[i].x, {Tag::TH}, lines});
    }
    const auto header = std::make_shared<Strip>(row_strip(head, 0, kRowPadding));
    rule_below(*header, 0.8);
    m_strips.push_back(*header);
    m_strips.back().ops.insert(m_strips.back().ops.begin(), OpenTag{Tag::Table});
    m_strips.back().space_before = kTableGap;
    m_strips.back().keeps_with_next = true;

    for (const auto& row : table.rows) {
        const bool is_group = row.size() == 1 && places.size() > 1;
        const auto cells = is_group ? group_cells(m_typesetter, row[0], heading, places.size())
                                    : row_cells(m_typesetter, row, table.columns, places, size);
        for (std::size_t from = 0; from < most_lines(cells); from += kMostLinesInARow) {
            m_strips.push_back(row_strip(cells, from, kRowPadding));
            m_strips.back().repeated_above = header;
            m_strips.back().keeps_with_next = is_group;
        }
        rule_below(m_strips.back(), 0.4);
    }
    m_strips.back().keeps_with_next = false;
    m_strips.back().ops.emplace_back(CloseTag{});
}

void Flow::append(const Facts& facts) {
    if (facts.facts.empty()) return;
    double label_width = 0;
    for (const auto& fact : facts.facts) {
        label_width = std::max(label_width, m_typesetter.set_line(fact.label, bold()).width);
    }
    label_width = std::min(label_width + 1, kWidestLabel);
    const double x = label_width + kGutter;
    const auto first = m_strips.size();
    for (const auto& fact : facts.facts) {
        const std::vector<Cell> cells{
            {0, {Tag::TH, {}, Scope::Row}, m_typesetter.set(fact.label, bold(), label_width)},
            {x, {Tag::TD}, m_typesetter.set(fact.value, body(), kTextWidth - x)}};
        for (std::size_t from = 0; from < most_lines(cells); from += kMostLinesInARow) {
            m_strips.push_back(row_strip(cells, from, kFactPadding));
        }
    }
    m_strips[first].space_before = kTableGap;
    m_strips[first].ops.insert(m_strips[first].ops.begin(), OpenTag{Tag::Table});
    m_strips.back().ops.emplace_back(CloseTag{});
}

}  // namespace attune::report
