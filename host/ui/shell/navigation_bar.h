// SPDX-License-Identifier: Apache-2.0
/// \file
/// The left bar: where one can go, and Hide. While a family is here it says why nothing else is
/// open, and how it opens. Narrow it shows icons only.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>

#include <functional>
#include <string_view>
#include <vector>

#include "shell/shell.h"
#include "workflow/presence.h"

class wxButton;
class wxStaticText;

namespace attune::ui {

class Paragraph;

class NavigationBar final : public wxPanel {
public:
    NavigationBar(wxWindow* parent, Shell& shell);

    /// Does what the entry at this place of the shown ones does, counted from 0; nothing beyond
    /// the last that has a digit.
    void go_to(std::size_t entry);
    /// Marks the entry that `place` belongs to.
    void mark(const Place& place);
    /// Narrow, or wide, as its user likes it. In a window with little room for large text it makes
    /// itself narrow all the same, until it is asked to be wide there.
    void set_narrow(bool narrow);
    /// As its user likes it.
    bool is_liked_narrow() const { return m_is_liked_narrow; }
    void show_room(const workflow::RoomWatch& room);

private:
    enum class When { Always = 1, Free = 2, FamilyHere = 3, SaidAlone = 4 };
    struct Entry {
        wxButton* button;
        wxString label;
        std::string icon_name;
        std::function<void()> act;
        When when;
        bool has_digit;
    };
    void add_entry(std::string_view icon_name, const wxString& label, When when,
                   std::function<void()> act);
    void add_place(std::string_view icon_name, const wxString& label, const Place& place);
    bool is_shown(When when) const;
    void show_entries();
    void take_width();

    Shell& m_shell;
    wxBoxSizer* m_rows;
    Paragraph* m_closed = nullptr;
    wxStaticText* m_settings_heading = nullptr;
    std::vector<Entry> m_entries;
    std::vector<std::pair<std::size_t, Place>> m_places;  ///< by entry
    void toggle();
    bool is_narrow_now() const;

    bool m_is_liked_narrow = false;
    bool m_is_wide_anyway = false;
    bool m_is_narrow = false;    ///< as shown
    workflow::RoomWatch m_room;  ///< as last shown
};

}  // namespace attune::ui
