// SPDX-License-Identifier: Apache-2.0
#include "shell/pin_dialog.h"

#include "controls/button.h"

namespace attune::ui {

PinDialog::PinDialog(wxWindow* parent, workflow::SessionPin& pin)
    : wxDialog(parent, wxID_ANY, "PIN for this session"), m_pin(pin) {
    auto* rows = new wxBoxSizer(wxVERTICAL);
    FormColumn fields(this, *rows);
    m_first = fields.secret("&PIN", "Four to eight digits. Forgotten when you close Attune.");
    m_second = fields.secret("&Again");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(button(this, "Cancel", ButtonRank::Plain, [this] { EndModal(wxID_CANCEL); }));
    buttons->Add(button(this, "&Use this PIN", ButtonRank::Primary, [this] { accept(); }),
                 wxSizerFlags().Border(wxLEFT, kSpace8));
    rows->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(rows, wxSizerFlags(1).Expand().Border(wxALL, kSpace24));
    around->SetMinSize(wxSize(kCardWidth, -1));
    SetSizerAndFit(around);
    CentreOnParent();
    for (const auto& field : {m_first, m_second}) {
        field.control->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { accept(); });
    }
    m_first.control->SetFocus();
}

void PinDialog::accept() {
    m_first.box->set_problem({});
    m_second.box->set_problem({});
    if (m_first.value() != m_second.value()) {
        m_second.box->set_problem("The two differ. Please type the same PIN again.");
        m_second.control->SetFocus();
        return;
    }
    if (!m_pin.set(m_first.value())) {
        m_first.box->set_problem("A PIN has four to eight digits.");
        m_first.control->SetFocus();
        return;
    }
    EndModal(wxID_OK);
}

}  // namespace attune::ui
