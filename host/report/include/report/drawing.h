// SPDX-License-Identifier: Apache-2.0
/// \file
/// A chart as lines, shapes and labels in points; black on white, so that it survives a fax.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace attune::report {

struct Point {
    double x = 0;
    double y = 0;
};

enum class Stroke { Solid = 1, Dashed };

struct Line {
    Point from;
    Point to;
    double width = 0.5;
    Stroke stroke = Stroke::Solid;
};

enum class Fill { Hollow = 1, Solid };

struct Box {
    Point corner;
    double width = 0;
    double height = 0;
    Fill fill = Fill::Hollow;
};

/// `Half` is a hollow circle whose left half is filled.
enum class Disc { Hollow = 1, Half, Solid };

struct Circle {
    Point centre;
    double radius = 0;
    Disc disc = Disc::Hollow;
};

enum class Anchor { Start = 1, Middle, End };
enum class Boldness { Regular = 1, Bold };

/// One line of text; `at` is on its baseline.
struct Label {
    Point at;
    std::string text;
    double size_pt = 9;
    Anchor anchor = Anchor::Start;
    Boldness boldness = Boldness::Regular;
};

using Mark = std::variant<Line, Box, Circle, Label>;

/// Origin at the top left, y downwards; scaled down where wider than the text.
struct Drawing {
    double width = 0;
    double height = 0;
    std::vector<Mark> marks;
};

/// Width of the text area on every paper, so that drawings are made to measure.
inline constexpr double kTextWidth = 482;

}  // namespace attune::report
