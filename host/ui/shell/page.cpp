// SPDX-License-Identifier: Apache-2.0
#include "shell/page.h"

#include <wx/weakref.h>

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/dress.h"
#include "controls/focus_keeper.h"
#include "controls/text.h"
#include "shell/side_pane.h"

namespace attune::ui {

namespace {
constexpr int kLongestTitle = 420;
}

Page::Page(wxWindow* parent, Shell& shell, const wxString& title)
    : wxPanel(parent), m_shell(shell), m_title(title) {
    m_header = new wxPanel(this);
    keep_min_size(*m_header, -1, kHeaderHeight);
    m_title_text = line(m_header, title, TextSize::Title);
    m_beside_text = line(m_header, {}, TextSize::Body, Rank::Muted);
    m_header_buttons = new wxBoxSizer(wxHORIZONTAL);
    m_header_row = new wxBoxSizer(wxHORIZONTAL);
    m_header_row->AddSpacer(kSpace24);
    m_header_row->Add(m_title_text, wxSizerFlags().CenterVertical());
    m_header_row->Add(m_beside_text, wxSizerFlags(1).CenterVertical().Border(wxLEFT, kSpace16));
    m_header_row->Add(m_header_buttons, wxSizerFlags().CenterVertical());
    m_header_row->AddSpacer(kSpace24);
    // Its room is what the others leave.
    m_beside_text->SetMinSize(wxSize(1, -1));
    m_beside_below = new Paragraph(m_header, {}, TextSize::Body, Rank::Muted);
    m_beside_below->Hide();
    auto* header_rows = new wxBoxSizer(wxVERTICAL);
    header_rows->Add(m_header_row, wxSizerFlags(1).Expand());
    header_rows->Add(m_beside_below, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, kSpace24));
    m_header->SetSizer(header_rows);
    m_header->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        place_beside();
        event.Skip();
    });

    m_body = new wxPanel(this);
    m_body_row = new wxBoxSizer(wxHORIZONTAL);
    m_body->SetSizer(m_body_row);
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(m_header, wxSizerFlags().Expand());
    rows->Add(m_body, wxSizerFlags(1).Expand());
    SetSizer(rows);
    set_accessible_name(*this, title);
    keep_dressed(*this, [this] { give_title_room(); });
}

void Page::refresh(const FamilyId&) {}

bool Page::let_go() { return true; }

bool Page::may_leave() {
    if (m_side_pane == nullptr || !m_side_pane->has_unsaved_words()) return let_go();
    shell().show_notice({Severity::Note, "What you typed at the right is not saved yet.",
                         "Do not save it", [this] { m_side_pane->close(); }});
    m_side_pane->Bind(wxEVT_SHOW, [this, is_asked = true](wxShowEvent& event) mutable {
        event.Skip();
        if (std::exchange(is_asked, false)) shell().clear_notice();
    });
    // The question stands above the page, and waits for Enter; Escape goes back to what was typed.
    auto* above = GetParent()->GetChildren().GetFirst()->GetData();
    if (above == this) return false;
    above->Bind(wxEVT_SHOW, [typed_in = wxWindowRef(FindFocus())](wxShowEvent& event) mutable {
        event.Skip();
        if (!typed_in) return;
        typed_in->CallAfter([field = std::exchange(typed_in, wxWindowRef())] {
            if (field && field->IsShownOnScreen()) field->SetFocus();
        });
    });
    above->SetFocus();
    return false;
}

void Page::take_focus() { m_primary ? m_primary->SetFocus() : m_body->SetFocus(); }

bool Page::take_concern() { return false; }

Place Page::here(const Place& opened) const { return opened; }

bool Page::focus_search() { return false; }

bool Page::leave_side_pane() {
    if (!m_side_pane || !m_side_pane->IsShown()) return false;
    // Words that are not saved are asked about first, and the page stays as it is.
    if (m_side_pane->has_unsaved_words()) return !may_leave();
    m_side_pane->close();
    return true;
}

void Page::set_title(const wxString& title, const wxString& beside) {
    m_title = title;
    m_title_text->SetLabelText(title);
    m_beside = beside;
    set_accessible_name(*this, title);
    give_title_room();
}

void Page::give_title_room() {
    // Measured by the font itself: GTK's own measure may come before its style does.
    const wxSize extent = m_title_text->GetTextExtent(m_title);
    m_title_text->SetMinSize(
        wxSize(std::min(extent.x + kSpace4, with_text(kLongestTitle)), extent.y));
    place_beside();
    m_header->Layout();
}

void Page::place_beside() {
    const int room = m_header->GetClientSize().x - m_header_row->CalcMin().x;
    const bool fits = m_beside_text->GetTextExtent(m_beside).x <= room;
    m_beside_text->SetLabelText(fits ? m_beside : wxString());
    m_beside_below->set_text(fits ? wxString() : m_beside);
    if (m_beside_below->IsShown() != fits) return;
    m_beside_below->Show(!fits);
    // The header is as high as its lines need.
    CallAfter([this] { Layout(); });
}

wxButton* Page::add_primary(const wxString& label, std::function<void()> act) {
    m_primary = button(m_header, label, ButtonRank::Primary, std::move(act));
    m_header_buttons->Add(m_primary, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
    return m_primary;
}

wxButton* Page::add_header_button(const wxString& label, std::function<void()> act) {
    auto* made = button(m_header, label, ButtonRank::Plain, std::move(act));
    m_header_buttons->Add(made, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
    return made;
}

void Page::add_back_button() {
    auto* made = icon_button(m_header, "back", "Back", [this] { m_shell.go_back(); });
    made->MoveBeforeInTabOrder(m_title_text);
    m_header_row->Insert(1, made, wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace8));
}

ScrolledColumn& Page::column() {
    if (!m_column) {
        m_column = new ScrolledColumn(m_body, kColumnWidth);
        m_body_row->Insert(0, m_column, wxSizerFlags(1).Expand());
    }
    return *m_column;
}

void Page::fill_with(wxWindow* window) { m_body_row->Insert(0, window, wxSizerFlags(1).Expand()); }

SidePane& Page::side_pane() {
    if (!m_side_pane) {
        m_side_pane = new SidePane(m_body);
        m_body_row->Add(m_side_pane, wxSizerFlags().Expand());
    }
    return *m_side_pane;
}

}  // namespace attune::ui
