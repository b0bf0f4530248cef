// SPDX-License-Identifier: Apache-2.0
/// \file
/// The inside of Pages: strips at their places.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "report/pages.h"
#include "strip.h"

namespace attune::report {

enum class Role { Flow = 1, Artifact };

struct PlacedStrip {
    std::shared_ptr<const Strip> strip;
    Point at;
    Role role = Role::Flow;
};

struct Page {
    std::vector<PlacedStrip> strips;
    std::vector<Box> frames;
};

/// What the file says about itself.
struct FileFacts {
    std::string title;
    std::string author;
    std::string language;
    Instant made_at;
};

struct Pages::Laid {
    FileFacts facts;
    double width_pt = 0;
    double height_pt = 0;
    bool has_missing_glyphs = false;
    /// Before the pages, so that it goes after them.
    std::shared_ptr<PangoFontMap> font_map;
    std::vector<Page> pages;
};

/// Hears of structure while a page is painted.
class Structure {
public:
    virtual ~Structure() = default;
    virtual void open(const OpenTag& tag) = 0;
    virtual void close() = 0;
    virtual void bookmark(const Bookmark& bookmark, Point at) = 0;
};

/// Paints in points from the current origin; `structure` may be null.
void paint_page(cairo_t* cairo, const Page& page, Structure* structure);

/// Paints in the colour that is set.
void paint_ops(cairo_t* cairo, const std::vector<Op>& ops);

struct Sheet {
    double width_pt = 0;
    double height_pt = 0;
    double left = 0;
    double top = 0;
    double first_top = 0;  ///< of the first page, which has no running header
    double bottom = 0;     ///< where text ends, from the top of the sheet
};

/// Fills pages with strips from the top; never an empty list.
std::vector<Page> paginate(std::vector<Strip> strips, const Sheet& sheet);

}  // namespace attune::report
