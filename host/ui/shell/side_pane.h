// SPDX-License-Identifier: Apache-2.0
/// \file
/// The pane at the right of a page, 320 wide, with a title and a cross to close it.
#pragma once

#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/weakref.h>

#include "controls/scrolled_column.h"

namespace attune::ui {

class SidePane final : public wxPanel {
public:
    explicit SidePane(wxWindow* parent);

    /// Empties the pane for something new with this title; fill it, then open() it.
    ScrolledColumn& begin(const wxString& title);
    ScrolledColumn& column() { return *m_column; }
    void open();
    /// The keyboard goes back to where it was when the pane began.
    void close();
    /// Whether something was typed since it opened: what saves it closes the pane.
    bool has_unsaved_words() const { return IsShown() && m_is_typed_in; }

private:
    /// Enter in a field of one line presses what saves the pane.
    void take_return(wxKeyEvent& event);
    wxStaticText* m_title;
    ScrolledColumn* m_column;
    wxWindowRef m_before;
    bool m_is_typed_in = false;
};

}  // namespace attune::ui
