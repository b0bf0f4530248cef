// SPDX-License-Identifier: Apache-2.0
#include "shell/neutral_screen.h"

#include <wx/datetime.h>

#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"

namespace attune::ui {

NeutralScreen::NeutralScreen(wxWindow* parent, std::function<Reply(const std::string&)> try_open)
    : wxPanel(parent), m_try_open(std::move(try_open)), m_tick(this) {
    m_time = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                              wxALIGN_CENTRE_HORIZONTAL);
    m_time->SetFont(font_of(TextSize::Title).Scaled(3.0F));
    m_date = line(this, {}, TextSize::Heading, Rank::Muted);
    m_asked = line(this, {}, TextSize::Body, Rank::Muted);
    m_field = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxSize(180, -1),
                             wxTE_PASSWORD | wxTE_PROCESS_ENTER | wxTE_CENTRE);
    set_accessible_name(*m_field, "Passphrase");
    m_field->SetMinSize(wxSize(180, GetCharHeight() + kSpace16));
    m_words = line(this, {});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddStretchSpacer(2);
    column->Add(m_time, wxSizerFlags().Centre());
    column->Add(m_date, wxSizerFlags().Centre().Border(wxTOP, kSpace8));
    column->AddStretchSpacer(1);
    column->Add(m_asked, wxSizerFlags().Centre().Border(wxBOTTOM, kSpace4));
    column->Add(m_field, wxSizerFlags().Centre());
    column->Add(m_words, wxSizerFlags().Centre().Border(wxTOP, kSpace8));
    column->AddStretchSpacer(2);
    SetSizer(column);
    m_field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { answer(); });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_time(); });
    Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        event.IsShown() ? void(m_tick.Start(1000)) : m_tick.Stop();
        event.Skip();
    });
}

void NeutralScreen::ask(WayBack way) {
    const wxString name = way == WayBack::Pin ? "PIN" : "Passphrase";
    m_asked->SetLabelText(name);
    set_accessible_name(*m_field, name);
    m_field->Clear();
    m_words->SetLabelText({});
    show_time();
    m_field->SetFocus();
}

void NeutralScreen::show_time() {
    const wxDateTime now = wxDateTime::Now();
    m_time->SetLabelText(now.Format("%H:%M"));
    m_date->SetLabelText(now.Format("%A %e %B"));
    Layout();
}

void NeutralScreen::answer() {
    const std::string typed = from_wx(m_field->GetValue());
    if (typed.empty()) return;
    const Reply reply = m_try_open(typed);
    ask(reply.next);
    m_words->SetLabelText(reply.words);
    Layout();
}

}  // namespace attune::ui
