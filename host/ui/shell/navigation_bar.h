// SPDX-License-Identifier: Apache-2.0
/// \file
/// The left bar: where one can go, and Hide. Narrow it shows icons only.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>

#include <functional>
#include <string_view>
#include <vector>

#include "shell/shell.h"

class wxButton;
class wxStaticText;

namespace attune::ui {

class NavigationBar final : public wxPanel {
public:
    NavigationBar(wxWindow* parent, Shell& shell);

    /// Opens the place of an entry, counted from 0; nothing beyond the last.
    void go_to(std::size_t entry);
    /// Marks the entry that `place` belongs to.
    void mark(const Place& place);
    void set_narrow(bool narrow);
    bool is_narrow() const { return m_is_narrow; }
    /// With a family present only Hide is left.
    void set_presence(Presence presence);

private:
    struct Entry {
        wxButton* button;
        wxString label;
        std::string icon_name;
    };
    void add_entry(std::string_view icon_name, const wxString& label, std::function<void()> act);
    void add_place(std::string_view icon_name, const wxString& label, const Place& place);
    void show_entries();

    Shell& m_shell;
    wxBoxSizer* m_rows;
    wxStaticText* m_settings_heading = nullptr;
    std::vector<Entry> m_entries;
    std::vector<Place> m_places;  ///< of the first entries, in their order
    bool m_is_narrow = false;
    Presence m_presence = Presence::Alone;
};

}  // namespace attune::ui
