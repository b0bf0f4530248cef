// SPDX-License-Identifier: Apache-2.0
/// \file
/// The readable column of a page: as wide as there is room, at most 760 at 100
/// percent of text, scrolling downwards.
#pragma once

#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

namespace attune::ui {

enum class ColumnAt { Left = 1, Centre = 2 };

class ScrolledColumn final : public wxScrolledWindow {
public:
    ScrolledColumn(wxWindow* parent, int max_width, ColumnAt at = ColumnAt::Left);

    /// Parent of the content.
    wxWindow* content() { return m_content; }
    wxBoxSizer& body() { return *m_body; }

    /// Finds out anew how tall the content is.
    bool Layout() override;
    /// Scrolls as little as it can until `control`, somewhere in the content, is seen with its
    /// label and what is said below it. Nothing moves while it is seen already.
    void bring_into_sight(wxWindow& control);

private:
    wxPanel* m_content;
    wxBoxSizer* m_body;
    int m_max_width;
    ColumnAt m_at;
};

/// The wheel over a drop-down list, which GTK would turn to another choice, or over a text field
/// that is all in sight scrolls the column they stand in. False = the control may have it.
bool scroll_instead(wxMouseEvent& wheel);

}  // namespace attune::ui
