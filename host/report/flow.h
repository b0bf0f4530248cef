// SPDX-License-Identifier: Apache-2.0
/// \file
/// Blocks to strips.
#pragma once

#include <vector>

#include "report/document.h"
#include "strip.h"
#include "typeset.h"

namespace attune::report {

class Flow {
public:
    /// `air` scales the white space between blocks; 1 is comfortable.
    Flow(Typesetter& typesetter, double body_pt, double air)
        : m_typesetter(typesetter), m_body_pt(body_pt), m_air(air) {}

    void add(const Block& block);
    std::vector<Strip> take() && { return std::move(m_strips); }

private:
    void append(const Letterhead& letterhead);
    /// At the top left of a letterhead, within a fixed size; where what stands beside it begins,
    /// and how far down it goes.
    static Point append_logo(const Letterhead& letterhead, Strip& strip);
    void append(const Heading& heading);
    void append(const Paragraph& paragraph);
    void append(const List& list);
    void append(const Table& table);
    void append(const Facts& facts);
    void append(const Figure& figure);
    void append(const Callout& callout);
    void append(const Signature& signature);
    void append(const Provenance& provenance);

    /// One strip a line, `inset` from the left, tagged as one element.
    void append_lines(const std::vector<SetLine>& lines, double inset, Tag tag,
                      double space_before);
    void append_item(const std::string& label, const Text& text, double space_before);

    TextStyle body() const { return {m_body_pt}; }
    TextStyle bold() const { return {m_body_pt, Emphasis::Bold}; }
    TextStyle small() const { return {m_body_pt - 1}; }

    Typesetter& m_typesetter;
    double m_body_pt;
    double m_air;
    double m_space_after = 0;
    int m_frames = 0;
    std::vector<Strip> m_strips;
};

/// A drawing's marks with their words set, from its top left.
std::vector<Op> ops_of(Typesetter& typesetter, const Drawing& drawing, double scale);

/// Paints `lines` below each other from (x, y), as one element; returns the y below them.
double paint_lines(Strip& strip, const std::vector<SetLine>& lines, Point at, const OpenTag& tag);

}  // namespace attune::report
