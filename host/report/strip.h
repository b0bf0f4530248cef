// SPDX-License-Identifier: Apache-2.0
/// \file
/// What layout makes of blocks: strips as wide as the text, stacked from the top of a page down,
/// never cut. Page breaks fall between strips only.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "report/drawing.h"
#include "report/logo.h"
#include "typeset.h"

namespace attune::report {

/// Structure elements of PDF 1.7 (section 14.8.4) that a report uses.
enum class Tag { Document = 1, H1, H2, H3, P, L, LI, Lbl, LBody, Table, TR, TH, TD, Figure };

/// "H1"; the name in the file.
const char* name_of(Tag tag);
/// True for elements that hold content themselves, false for those that hold other elements.
bool holds_content(Tag tag);

enum class Scope { Column = 1, Row };

struct OpenTag {
    Tag tag = Tag::P;
    /// Figure: the words that stand for it.
    std::string alternative = {};
    /// TH: what it heads, and over how many columns it stands.
    Scope scope = Scope::Column;
    int columns = 1;
};

struct CloseTag {};

struct Bookmark {
    int level = 1;
    std::string title;
};

struct Glyphs {
    SetLine line;
    /// Top left of the line's box.
    Point at;
};

struct PlacedLogo {
    Logo logo;
    Point at;
    double height = 0;
};

using Op = std::variant<OpenTag, CloseTag, Bookmark, Glyphs, Line, Box, Circle, PlacedLogo>;

struct Strip {
    double height = 0;
    /// Dropped at the top of a page.
    double space_before = 0;
    bool keeps_with_next = false;
    /// Strips with the same number stand in one border; 0 = none.
    int frame = 0;
    /// Coordinates from the strip's top left.
    std::vector<Op> ops = {};
    /// Painted again, without tags, where this strip begins a page: a table's header row.
    std::shared_ptr<const Strip> repeated_above = nullptr;
};

}  // namespace attune::report
