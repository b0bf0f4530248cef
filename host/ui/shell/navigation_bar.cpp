// SPDX-License-Identifier: Apache-2.0
#include "shell/navigation_bar.h"

#include <wx/button.h>
#include <wx/dcclient.h>

#include <utility>

#include "controls/accessible.h"
#include "controls/icon.h"
#include "controls/native_style.h"
#include "controls/text.h"

namespace attune::ui {

namespace {

/// Pages without an entry of their own stand under the entry one came from.
Place entry_of(const Place& place) {
    if (std::holds_alternative<ReferPlace>(place) || std::holds_alternative<ReportPlace>(place)) {
        return ReferralsPlace{};
    }
    if (std::holds_alternative<ChartPlace>(place) || std::holds_alternative<VisitPlace>(place) ||
        std::holds_alternative<AssessmentPlace>(place) ||
        std::holds_alternative<NewCallPlace>(place)) {
        return FamiliesPlace{};
    }
    return place;
}

}  // namespace

NavigationBar::NavigationBar(wxWindow* parent, Shell& shell)
    : wxPanel(parent), m_shell(shell), m_rows(new wxBoxSizer(wxVERTICAL)) {
    set_accessible_name(*this, "Places");
    m_rows->AddSpacer(12);
    add_place("today", "Today", TodayPlace{});
    add_place("families", "Families", FamiliesPlace{});
    add_place("referrals", "Referrals", ReferralsPlace{});
    m_settings_heading = line(this, "Settings", TextSize::Body, Rank::Muted);
    m_rows->Add(m_settings_heading, wxSizerFlags().Expand().Border(wxLEFT | wxTOP, 20));
    m_rows->AddSpacer(kSpace4);
    add_place("instruments", "Instruments", InstrumentsPlace{});
    add_place("practice", "Practice", PracticePlace{});
    m_rows->AddStretchSpacer();
    add_entry("hide", "Hide (F12)", [this] { m_shell.hide_now(); });
    add_entry("sidebar", "Narrow bar", [this] { set_narrow(!m_is_narrow); });
    m_rows->AddSpacer(12);
    SetSizer(m_rows);
    show_entries();

    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        show_entries();
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        const wxSize size = GetClientSize();
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(colour_of(Ink::Bar)));
        dc.DrawRectangle(0, 0, size.x, size.y);
        dc.SetBrush(wxBrush(colour_of(Ink::Line)));
        dc.DrawRectangle(size.x - 1, 0, 1, size.y);
    });
}

void NavigationBar::add_entry(std::string_view icon_name, const wxString& label,
                              std::function<void()> act) {
    auto* made = new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
    add_look(*made, Look::BarItem);
    made->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    m_rows->Add(made, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, kSpace8));
    m_rows->AddSpacer(2);
    m_entries.push_back({made, label, std::string(icon_name)});
}

void NavigationBar::add_place(std::string_view icon_name, const wxString& label,
                              const Place& place) {
    m_places.push_back(place);
    add_entry(icon_name, label, [this, place] { m_shell.go(place); });
}

void NavigationBar::go_to(std::size_t entry) {
    if (entry < m_places.size()) m_shell.go(m_places[entry]);
}

void NavigationBar::mark(const Place& place) {
    const Place current = entry_of(place);
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        if (m_places[i] == current) {
            add_look(*m_entries[i].button, Look::Current);
        } else {
            remove_look(*m_entries[i].button, Look::Current);
        }
    }
}

void NavigationBar::set_narrow(bool narrow) {
    m_is_narrow = narrow;
    show_entries();
    GetParent()->Layout();
}

void NavigationBar::set_presence(Presence presence) {
    m_presence = presence;
    show_entries();
    GetParent()->Layout();
}

void NavigationBar::show_entries() {
    const bool alone = m_presence == Presence::Alone;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto& entry = m_entries[i];
        const wxString& name = entry.label;
        entry.button->SetLabel(m_is_narrow ? wxString() : entry.label);
        entry.button->SetBitmap(icon(entry.icon_name, colour_of(Ink::Text)));
        entry.button->SetBitmapMargins(6, 0);
        // Letters belong to the page; places have the digits.
        const wxString key = i < m_places.size() ? wxString::Format(" (Alt+%zu)", i + 1) : "";
        entry.button->SetToolTip(name + key);
        set_accessible_name(*entry.button, name);
        entry.button->Show(alone || i >= m_places.size());
    }
    m_settings_heading->Show(alone && !m_is_narrow);
    SetMinSize(wxSize(m_is_narrow ? kNarrowBarWidth : kBarWidth, -1));
    Layout();
}

}  // namespace attune::ui
