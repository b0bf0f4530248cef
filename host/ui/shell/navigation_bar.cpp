// SPDX-License-Identifier: Apache-2.0
#include "shell/navigation_bar.h"

#include <wx/button.h>
#include <wx/dcclient.h>

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/dress.h"
#include "controls/icon.h"
#include "controls/native_style.h"
#include "controls/text.h"

namespace attune::ui {

namespace {

/// With less, at 100 percent of text, the page needs the room of the bar.
constexpr int kLeastWindow = 820;

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
    add_entry("visit", "To the visit", When::FamilyHere, [this] {
        if (m_room.family()) m_shell.go(VisitPlace{m_room.family()->visit, {}});
    });
    add_entry("lock", "I am alone now", When::FamilyHere, [this] { m_shell.go(AlonePlace{}); });
    m_closed = new Paragraph(this, {}, TextSize::Body, Rank::Muted);
    m_rows->Add(m_closed, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, 20));
    add_place("today", "Today", TodayPlace{});
    add_place("families", "Families", FamiliesPlace{});
    add_place("referrals", "Referrals", ReferralsPlace{});
    m_settings_heading = line(this, "Settings", TextSize::Body, Rank::Muted);
    m_rows->Add(m_settings_heading, wxSizerFlags().Expand().Border(wxLEFT | wxTOP, 20));
    m_rows->AddSpacer(kSpace4);
    add_place("instruments", "Instruments", InstrumentsPlace{});
    add_place("practice", "Practice", PracticePlace{});
    m_rows->AddStretchSpacer();
    add_entry("families", "The family is back", When::SaidAlone,
              [this] { m_shell.say_together(); });
    add_entry("urgent", "Safety (F9)", When::Always, [this] { m_shell.raise_concern(); });
    add_entry("hide", "Hide (F12)", When::Always, [this] { m_shell.hide_now(); });
    add_entry("sidebar", "Narrow bar", When::Always, [this] { toggle(); });
    m_rows->AddSpacer(12);
    SetSizer(m_rows);
    keep_dressed(*this, [this] {
        show_entries();
        Refresh();
    });
    parent->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        take_width();
        // GTK does not bear new labels while it gives out room.
        if (is_narrow_now() != m_is_narrow) CallAfter([this] { set_narrow(m_is_liked_narrow); });
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

void NavigationBar::add_entry(std::string_view icon_name, const wxString& label, When when,
                              std::function<void()> act) {
    auto* made = new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
    add_look(*made, Look::BarItem);
    made->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
    m_rows->Add(made, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, kSpace8));
    m_rows->AddSpacer(2);
    const bool has_digit = when != When::Always;
    m_entries.push_back({made, label, std::string(icon_name), std::move(act), when, has_digit});
}

void NavigationBar::add_place(std::string_view icon_name, const wxString& label,
                              const Place& place) {
    m_places.emplace_back(m_entries.size(), place);
    add_entry(icon_name, label, When::Free, [this, place] { m_shell.go(place); });
}

bool NavigationBar::is_shown(When when) const {
    const bool is_free = m_room.presence() == workflow::Presence::Alone;
    switch (when) {
        case When::Always:
            return true;
        case When::Free:
            return is_free;
        case When::FamilyHere:
            return !is_free;
        case When::SaidAlone:
            return is_free && m_room.family().has_value();
    }
    return true;
}

void NavigationBar::go_to(std::size_t entry) {
    for (const auto& one : m_entries) {
        if (!one.has_digit || !is_shown(one.when)) continue;
        if (entry == 0) {
            one.act();
            return;
        }
        --entry;
    }
}

void NavigationBar::mark(const Place& place) {
    const Place current = entry_of(place);
    for (const auto& [entry, one] : m_places) {
        (one == current ? add_look : remove_look)(*m_entries[entry].button, Look::Current);
    }
}

void NavigationBar::set_narrow(bool narrow) {
    m_is_liked_narrow = narrow;
    show_entries();
    GetParent()->Layout();
}

void NavigationBar::toggle() {
    m_is_wide_anyway = m_is_narrow;
    set_narrow(!m_is_narrow);
}

bool NavigationBar::is_narrow_now() const {
    const int room = wxGetTopLevelParent(GetParent())->GetClientSize().x;
    const bool has_little = room < with_text(kLeastWindow);
    return m_is_liked_narrow || (has_little && !m_is_wide_anyway);
}

void NavigationBar::show_room(const workflow::RoomWatch& room) {
    m_room = room;
    show_entries();
    GetParent()->Layout();
}

void NavigationBar::show_entries() {
    m_is_narrow = is_narrow_now();
    std::size_t digit = 0;
    for (const auto& entry : m_entries) {
        const bool shown = is_shown(entry.when);
        // With no label at all wx looks for the picture where GTK does not keep it.
        entry.button->SetLabel(m_is_narrow ? wxString::FromUTF8("\u200b") : entry.label);
        entry.button->SetBitmap(icon(entry.icon_name, colour_of(Ink::Text)));
        entry.button->SetBitmapMargins(6, 0);
        // Letters belong to the page; places have the digits.
        const bool has_digit = entry.has_digit && shown;
        const wxString key = has_digit ? wxString::Format(" (Alt+%zu)", ++digit) : wxString();
        entry.button->SetToolTip(entry.label + key);
        set_accessible_name(*entry.button, entry.label);
        entry.button->Show(shown);
    }
    const bool is_closed = is_shown(When::FamilyHere);
    m_closed->set_text(is_closed ? to_wx(m_room.closed_words()) : wxString());
    m_closed->Show(is_closed && !m_is_narrow);
    m_settings_heading->Show(!is_closed && !m_is_narrow);
    take_width();
    Layout();
}

void NavigationBar::take_width() {
    // At large text in a small window the page needs the room more.
    const int most = std::max(kBarWidth, GetParent()->GetClientSize().x * 3 / 10);
    const int wanted = with_text(m_is_narrow ? kNarrowBarWidth : kBarWidth);
    SetMinSize(wxSize(std::min(wanted, most), -1));
}

}  // namespace attune::ui
