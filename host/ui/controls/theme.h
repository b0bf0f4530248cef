// SPDX-License-Identifier: Apache-2.0
/// \file
/// Distances, text sizes and colours: the only place where any of them is a number.
/// Colours follow the desktop's light or dark appearance; ask at the moment of painting.
#pragma once

#include <wx/colour.h>
#include <wx/font.h>

#include "model/assessment_result.h"

namespace attune::ui {

/// The grid, in device-independent pixels: air between things, which stays as it is when text
/// grows.
constexpr int kSpace4 = 4;
constexpr int kSpace8 = 8;
constexpr int kSpace16 = 16;
constexpr int kSpace24 = 24;

// What words must fit in, at 100 percent of text: ask with_text() for what it is now.
constexpr int kBarWidth = 200;
constexpr int kNarrowBarWidth = 56;
constexpr int kHeaderHeight = 64;
constexpr int kColumnWidth = 760;
constexpr int kSidePaneWidth = 320;
constexpr int kCardWidth = 420;
constexpr int kIconSize = 20;

/// A distance at 100 percent of text, as long as it must be at the size that text has now.
int with_text(int pixels);

enum class TextSize { Title = 1, Heading = 2, Body = 3 };
/// The desktop's own font at one of the three sizes.
wxFont font_of(TextSize size);

enum class Ink {
    Page = 1,  ///< behind everything
    Bar = 2,   ///< behind the left bar
    Card = 3,  ///< behind a card or a list
    Line = 4,  ///< thin borders
    Text = 5,
    Muted = 6,   ///< second-rank text, still at least 4.5 to 1
    Accent = 7,  ///< the desktop's selection colour
    Focus = 8,   ///< the same, bright enough to be seen around a field in the dark
};
wxColour colour_of(Ink ink);
/// Information grey, note blue, concern amber, urgent red; each readable on Page and Card.
wxColour colour_of(Severity severity);

bool is_dark();

}  // namespace attune::ui
