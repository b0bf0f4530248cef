// SPDX-License-Identifier: Apache-2.0
#include "shell/neutral_screen.h"

#include <wx/datetime.h>
#include <wx/sizer.h>

#include <utility>

#include "controls/text.h"
#include "pin/way_back_field.h"

namespace attune::ui {

NeutralScreen::NeutralScreen(wxWindow* parent, Shell& shell, std::function<void()> uncover)
    : wxPanel(parent), m_tick(this) {
    m_time = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                              wxALIGN_CENTRE_HORIZONTAL);
    m_time->SetFont(font_of(TextSize::Title).Scaled(3.0F));
    m_date = line(this, {}, TextSize::Heading, Rank::Muted);
    m_field = new WayBackField(this, shell, std::move(uncover));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddStretchSpacer(2);
    column->Add(m_time, wxSizerFlags().Centre());
    column->Add(m_date, wxSizerFlags().Centre().Border(wxTOP, kSpace8));
    column->AddStretchSpacer(1);
    column->Add(m_field, wxSizerFlags().Centre());
    column->AddStretchSpacer(2);
    SetSizer(column);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_time(); });
    Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        event.IsShown() ? void(m_tick.Start(1000)) : m_tick.Stop();
        event.Skip();
    });
}

void NeutralScreen::ask() {
    show_time();
    m_field->ask();
}

void NeutralScreen::show_time() {
    const wxDateTime now = wxDateTime::Now();
    m_time->SetLabelText(now.Format("%H:%M"));
    m_date->SetLabelText(now.Format("%A %e %B"));
    Layout();
}

}  // namespace attune::ui
