// SPDX-License-Identifier: Apache-2.0
/// \file
/// What all pages share: a header with one title and at most one primary button, a column (or a
/// window that fills the page), and a pane at the right that can be closed.
#pragma once

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <functional>

#include "controls/scrolled_column.h"
#include "shell/shell.h"

namespace attune::ui {

class Paragraph;
class SidePane;

class Page : public wxPanel {
public:
    Page(wxWindow* parent, Shell& shell, const wxString& title);

    /// Something of this family (empty = the practice) changed; pages that show it read it again.
    virtual void refresh(const FamilyId& changed);
    /// The page is about to go: keep what was typed. False = stay (and say why in a notice).
    virtual bool let_go();
    /// Whether the page may go: nothing typed in its pane would be lost, and it lets go.
    bool may_leave();
    /// Where the keyboard starts on this page: its primary button, unless it knows better.
    virtual void take_focus();
    /// F9, a safety concern. True = the page itself sees to it.
    virtual bool take_concern();
    /// Where to come back to: as it was opened, unless the page has moved on inside.
    virtual Place here(const Place& opened) const;
    /// Ctrl+F. False = the page has nothing to search in.
    virtual bool focus_search();
    /// Escape. True = the keyboard was in the pane at the right: closed now, or asked about.
    bool leave_side_pane();

    const wxString& title() const { return m_title; }

protected:
    Shell& shell() { return m_shell; }
    void set_title(const wxString& title, const wxString& beside = {});
    wxButton* add_primary(const wxString& label, std::function<void()> act);
    /// Left of the primary button.
    wxButton* add_header_button(const wxString& label, std::function<void()> act);
    /// An arrow before the title that goes back.
    void add_back_button();

    /// The scrolling column, made on first use.
    ScrolledColumn& column();
    /// Fills the whole page below the header instead of a column; `window` is a child of body().
    void fill_with(wxWindow* window);
    wxWindow* body() { return m_body; }
    /// The pane at the right, made on first use; starts closed.
    SidePane& side_pane();

private:
    void give_title_room();
    /// What stands beside the title stands below it where there is no room for all of it.
    void place_beside();
    Shell& m_shell;
    wxString m_title;
    wxPanel* m_header;
    wxBoxSizer* m_header_row;
    wxBoxSizer* m_header_buttons;
    wxButton* m_primary = nullptr;
    wxStaticText* m_title_text;
    wxStaticText* m_beside_text;
    Paragraph* m_beside_below;
    wxString m_beside;
    wxPanel* m_body;
    wxBoxSizer* m_body_row;
    ScrolledColumn* m_column = nullptr;
    SidePane* m_side_pane = nullptr;
};

}  // namespace attune::ui
