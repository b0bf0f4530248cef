// SPDX-License-Identifier: Apache-2.0
#include "pin/way_back_field.h"

#include <utility>

#include "controls/accessible.h"
#include "controls/dress.h"
#include "controls/text.h"
#include "workflow/session_lock.h"

namespace attune::ui {

namespace {
constexpr int kFieldWidth = 180;
}

WayBackField::WayBackField(wxWindow* parent, Shell& shell, std::function<void()> opened)
    : wxPanel(parent), m_shell(shell), m_opened(std::move(opened)) {
    m_asked = line(this, {}, TextSize::Body, Rank::Muted);
    m_field = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                             wxTE_PASSWORD | wxTE_PROCESS_ENTER | wxTE_CENTRE);
    keep_dressed(*m_field, [this] {
        m_field->SetMinSize(wxSize(with_text(kFieldWidth), GetCharHeight() + kSpace16));
    });
    set_accessible_name(*m_field, "PIN or passphrase");
    m_words = line(this, {});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_asked, wxSizerFlags().Centre().Border(wxBOTTOM, kSpace4));
    column->Add(m_field, wxSizerFlags().Centre());
    column->Add(m_words, wxSizerFlags().Centre().Border(wxTOP, kSpace8));
    SetSizer(column);
    m_field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { answer(); });
    m_field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
}

void WayBackField::ask() {
    const wxString name = m_shell.key_needed() == SessionKey::Pin ? "PIN" : "Passphrase";
    m_asked->SetLabelText(name);
    set_accessible_name(*m_field, name);
    m_field->ChangeValue({});
    say({});
    m_field->SetFocus();
}

void WayBackField::typed() {
    const bool is_whole = m_field->GetValue().length() == m_shell.pin().length();
    if (is_whole && m_shell.key_needed() == SessionKey::Pin) answer();
}

void WayBackField::answer() {
    const std::string typed = from_wx(m_field->GetValue());
    if (typed.empty()) return;
    const auto tried = m_shell.try_key(typed);
    ask();
    if (tried.is_right) {
        // What is opened may take this field away.
        CallAfter(m_opened);
        return;
    }
    say(tried.words);
}

void WayBackField::say(const wxString& words) {
    m_words->SetLabelText(words);
    // A line keeps the room that its first words needed: none.
    m_words->InvalidateBestSize();
    GetParent()->Layout();
}

}  // namespace attune::ui
