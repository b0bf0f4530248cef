// SPDX-License-Identifier: Apache-2.0
/// \file
/// A report before it has pages: a value made of headings, paragraphs, tables and figures. Knows
/// nothing of paper, fonts or how it was decided what may be said.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "report/drawing.h"

namespace attune::report {

enum class Emphasis { None = 1, Bold, Italic };

struct Span {
    std::string text;
    Emphasis emphasis = Emphasis::None;
    bool operator==(const Span&) const = default;
};

/// Words with emphasis. UTF-8; what is not valid UTF-8 is shown as replacement characters.
struct Text {
    std::vector<Span> spans;

    Text() = default;
    Text(std::string text) { spans.push_back({std::move(text)}); }
    Text(const char* text) { spans.push_back({text}); }
    Text(std::vector<Span> parts) : spans(std::move(parts)) {}

    /// The words alone.
    std::string words() const;
    bool empty() const { return words().empty(); }
    bool operator==(const Text&) const = default;
};

/// Who writes: the practice's name, and its address and telephone line by line.
struct Letterhead {
    std::string name;
    std::vector<std::string> lines;
    /// The bytes of a picture that Logo::read() takes; empty for none.
    std::string logo = {};
};

/// Level 1 is the printed title, 2 a section, 3 a part of one. Always stays with what follows.
struct Heading {
    int level = 2;
    Text text;
};

enum class ParagraphStyle { Body = 1, Small };

struct Paragraph {
    Text text;
    ParagraphStyle style = ParagraphStyle::Body;
};

enum class ListKind { Bulleted = 1, Numbered };

struct List {
    ListKind kind = ListKind::Bulleted;
    std::vector<Text> items;
};

enum class Align { Start = 1, End };

struct Column {
    std::string title;
    /// Share of the width, against the other columns.
    double weight = 1;
    Align align = Align::Start;
};

/// The header row is printed again on each page. A row of a single cell spans the table and heads
/// the rows below it; other rows have as many cells as there are columns (missing ones are blank).
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Text>> rows;
};

/// A label and what it says: "Born", "21 April 2026".
struct Fact {
    std::string label;
    Text value;
};

/// Labelled facts under each other, without rules: who, when, to whom.
struct Facts {
    std::vector<Fact> facts;
};

struct Figure {
    Drawing drawing;
    /// Says in words all that the drawing shows; read instead of it.
    std::string alternative;
    /// The same laid out at another width, its words as large as before; empty where it is drawn in
    /// one way only. Paper uses `drawing`.
    std::function<Drawing(double width_pt)> draw_at = {};
};

/// What must not be missed: a thin border, never a shade.
struct Callout {
    Text title;
    std::vector<Text> paragraphs;
};

/// Room for a hand-written name, then who signs and how to reach them.
struct Signature {
    std::string name;
    std::string credentials;
    std::string date;
    std::vector<std::string> contact;
};

/// Where the numbers come from, in small print below a hairline.
struct Provenance {
    std::vector<std::string> lines;
};

using Content = std::variant<Letterhead, Heading, Paragraph, List, Table, Facts, Figure, Callout,
                             Signature, Provenance>;

enum class Keep {
    Flow = 1,
    /// On one page where it fits on one page.
    Together,
    /// And with the beginning of what follows.
    WithNext,
};

struct Block {
    Content content;
    Keep keep = Keep::Flow;
};

enum class Status { Draft = 1, Final };

struct Document {
    /// The file's title in its metadata. Never a person's name.
    std::string title;
    /// BCP 47, "en".
    std::string language = "en";
    /// The practice, in the metadata.
    std::string author;
    Status status = Status::Draft;
    int version = 1;
    /// The only time that enters the file.
    Instant made_at;
    /// Size of body text in points, 9 to 16; all else follows it.
    double body_pt = 11;
    /// School grade that the words aim at: 9 for professionals, 6 for families.
    int reading_grade = 9;
    /// Head of every page but the first, where the blocks say the same: name and both ages.
    std::string running_header;
    /// Foot of every page, beside status, version and page number.
    std::string footer;
    std::vector<Block> blocks;
};

/// The words of the document in reading order, one line a paragraph, item, or table row (cells
/// separated by tabs); figures by their alternative.
std::string plain_text(const Document& document);

}  // namespace attune::report
