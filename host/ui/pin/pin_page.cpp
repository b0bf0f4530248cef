// SPDX-License-Identifier: Apache-2.0
#include "pin/pin_page.h"

#include "controls/card.h"
#include "workflow/session_lock.h"

namespace attune::ui {

PinPage::PinPage(wxWindow* parent, Shell& shell_) : Page(parent, shell_, "PIN for this session") {
    add_back_button();
    add_primary("&Use this PIN", [this] { accept(); });
    auto* card = new Card(column().content());
    FormColumn fields(card, card->body());
    m_first = fields.secret("&PIN",
                            "Four to eight digits. It brings you back after Hide, and is "
                            "forgotten when you close Attune or it locks.");
    m_second = fields.secret("&Again");
    column().body().Add(card, wxSizerFlags().Expand());
    for (const auto& field : {m_first, m_second}) {
        field.control->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { accept(); });
    }
}

void PinPage::take_focus() { m_first.control->SetFocus(); }

void PinPage::accept() {
    m_first.box->set_problem({});
    m_second.box->set_problem({});
    if (m_first.value() != m_second.value()) {
        m_second.box->set_problem("The two differ. Please type the same PIN again.");
        m_second.control->SetFocus();
        return;
    }
    if (!shell().pin().set(m_first.value())) {
        m_first.box->set_problem("A PIN has four to eight digits.");
        m_first.control->SetFocus();
        return;
    }
    shell().go_back();
}

}  // namespace attune::ui
