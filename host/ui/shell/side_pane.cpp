// SPDX-License-Identifier: Apache-2.0
#include "shell/side_pane.h"

#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/textctrl.h>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/dress.h"
#include "controls/focus_keeper.h"
#include "controls/native_style.h"
#include "controls/tab_order.h"
#include "controls/text.h"

namespace attune::ui {

namespace {

wxButton* primary_within(const wxWindow& window) {
    for (wxWindow* child : window.GetChildren()) {
        auto* made = wxDynamicCast(child, wxButton);
        if (made != nullptr && made->IsShown() && made->IsEnabled() &&
            has_look(*made, Look::Primary)) {
            return made;
        }
        if (auto* deeper = primary_within(*child)) return deeper;
    }
    return nullptr;
}

}  // namespace

SidePane::SidePane(wxWindow* parent) : wxPanel(parent) {
    keep_width(*this, kSidePaneWidth, 0.5);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    m_title = line(this, {}, TextSize::Heading);
    head->Add(m_title, wxSizerFlags(1).CenterVertical().Border(wxLEFT, kSpace24));
    head->Add(icon_button(this, "close", "Close the pane", [this] { close(); }),
              wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace16));
    m_column = new ScrolledColumn(this, kSidePaneWidth);
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    rows->Add(m_column, wxSizerFlags(1).Expand());
    SetSizer(rows);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(colour_of(Ink::Line)));
        dc.DrawRectangle(0, 0, 1, GetClientSize().y);
    });
    Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        m_is_typed_in = true;
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, &SidePane::take_return, this);
    Hide();
}

void SidePane::take_return(wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    const bool is_return =
        (code == WXK_RETURN || code == WXK_NUMPAD_ENTER) && !event.HasModifiers();
    const auto* field = wxDynamicCast(FindFocus(), wxTextCtrl);
    auto* primary = is_return && field != nullptr && !field->IsMultiLine()
                        ? primary_within(*m_column->content())
                        : nullptr;
    if (primary == nullptr) {
        event.Skip();
        return;
    }
    // The press may begin the pane anew, and the field is still at its own key.
    CallAfter([pressed = wxWeakRef<wxButton>(primary)] {
        if (!pressed) return;
        wxCommandEvent press(wxEVT_BUTTON, pressed->GetId());
        press.SetEventObject(pressed);
        pressed->Command(press);
    });
}

ScrolledColumn& SidePane::begin(const wxString& title) {
    wxWindow* focus = FindFocus();
    if (focus != nullptr && !IsDescendant(focus)) m_before = focus;
    m_title->SetLabelText(title);
    set_accessible_name(*this, title);
    m_column->body().Clear(true);
    m_column->Scroll(0, 0);
    m_is_typed_in = false;
    return *m_column;
}

void SidePane::open() {
    Show();
    // While it was empty nothing in it took the keyboard.
    for (wxWindow* part :
         {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_column), m_column->content()}) {
        join_tab_order(*part);
    }
    m_is_typed_in = false;
    GetParent()->Layout();
    m_column->Layout();
}

void SidePane::close() {
    const bool held = has_keyboard(*this);
    Hide();
    GetParent()->Layout();
    if (!held) return;
    const bool can_go_back = m_before && m_before->IsShownOnScreen();
    (can_go_back ? m_before.get() : GetParent())->SetFocus();
}

}  // namespace attune::ui
