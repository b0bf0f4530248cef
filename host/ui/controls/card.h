// SPDX-License-Identifier: Apache-2.0
/// \file
/// A frame of thin lines around things that belong together: a form group, a list of rows.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>

namespace attune::ui {

class Card final : public wxPanel {
public:
    explicit Card(wxWindow* parent);

    /// Holds the content; keeps 16 from the frame.
    wxBoxSizer& body() { return *m_body; }
    /// A new row of a list: its children lie side by side; from the second row on a line above.
    wxBoxSizer& add_row();
    /// Removes all rows and content.
    void clear();

private:
    void paint(wxPaintEvent& event);
    wxBoxSizer* m_body;
};

/// A thin horizontal line across its sizer.
wxWindow* separator(wxWindow* parent);

}  // namespace attune::ui
