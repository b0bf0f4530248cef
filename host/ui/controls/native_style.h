// SPDX-License-Identifier: Apache-2.0
/// \file
/// Looks that GTK draws itself, by style class. Nothing here stores a colour in a control, so a
/// change between light and dark needs no repainting by us.
#pragma once

class wxWindow;

namespace attune::ui {

enum class Look {
    Primary = 1,   ///< the one button of the page
    Danger = 2,    ///< cannot be undone
    Quiet = 3,     ///< a button without a frame until pointed at
    BarItem = 4,   ///< an entry of the left bar
    Current = 5,   ///< the entry that is open
    Muted = 6,     ///< second-rank text
    Problem = 7,   ///< a field, or the words, of something to mend
    Tabs = 8,      ///< a notebook on the page's own ground, without a frame
    Roomy = 9,     ///< a table with air between its rows
    TextBox = 10,  ///< a field of several lines, framed like one of a single line
    Focused = 11,  ///< what has the keyboard, where GTK draws no ring of its own
    Option = 12,   ///< one way to answer: framed, filled while chosen
    Chip = 13,     ///< a toggle that reads as on or off at a glance
};

/// Loads the style sheet and reloads it whenever the desktop turns light or dark. Once, when the
/// application starts.
void install_native_style();
void add_look(wxWindow& window, Look look);
bool has_look(const wxWindow& window, Look look);
void remove_look(wxWindow& window, Look look);

/// Keeps the words of a field of several lines off its frame.
void give_text_margins(wxWindow& field);

/// Whether a field of several lines holds more than is in sight.
bool can_scroll(const wxWindow& field);

/// Size of all text, 100 to 200 percent of the desktop's own.
void set_text_percent(int percent);

/// How large text is now: 1 at the 96 dots per inch for which our distances are made.
double text_scale();

}  // namespace attune::ui
