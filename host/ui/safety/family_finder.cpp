// SPDX-License-Identifier: Apache-2.0
#include "safety/family_finder.h"

#include <algorithm>
#include <utility>

#include "controls/button.h"
#include "controls/card.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {
constexpr std::size_t kShown = 6;
}

FamilyFinder::FamilyFinder(wxWindow* parent, Shell& shell,
                           std::function<void(const FamilyId&)> chosen)
    : wxPanel(parent),
      m_shell(shell),
      m_chosen(std::move(chosen)),
      m_call(new wxBoxSizer(wxVERTICAL)),
      m_list(new wxBoxSizer(wxVERTICAL)) {
    auto* card = new Card(this);
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(card, wxSizerFlags(1).Expand());
    SetSizer(around);
    FormColumn fields(card, card->body());
    m_query = fields.text("About which &family?", "A name or a number. Enter takes the first.");
    card->body().Add(m_call, wxSizerFlags().Expand());
    card->body().Add(m_list, wxSizerFlags().Expand());
    m_query.control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { search(); });
    search();
}

void FamilyFinder::offer_call(const wxString& caller, std::function<void()> take) {
    m_take_call = std::move(take);
    auto* card = m_query.box->GetParent();
    auto* made = button(card, wxControl::EscapeMnemonics("The call just taken: " + caller),
                        ButtonRank::Plain, m_take_call);
    made->MoveAfterInTabOrder(m_query.box);
    m_call->Add(made, wxSizerFlags().Border(wxBOTTOM, kSpace8));
    m_query.box->set_hint("A name or a number. Enter takes the call.");
}

void FamilyFinder::search() {
    auto found = m_shell.session().families().find(m_query.value());
    if (!found) {
        m_shell.show_error(found.error());
        return;
    }
    m_found = std::move(found).value();
    m_found.resize(std::min(m_found.size(), kShown));
    auto* card = m_query.box->GetParent();
    m_list->Clear(true);
    for (const auto& row : m_found) {
        auto words = row.label;
        if (!row.children.empty()) words += "  ·  " + row.children;
        m_list->Add(button(card, to_wx(words), ButtonRank::Quiet,
                           [this, family = row.family] { m_chosen(family); }),
                    wxSizerFlags().Border(wxBOTTOM, kSpace4));
    }
    if (m_found.empty()) {
        m_list->Add(new Paragraph(card, "Nobody found.", TextSize::Body, Rank::Muted));
    }
    GetParent()->GetParent()->Layout();
}

void FamilyFinder::choose_first() {
    if (m_take_call && m_query.value().empty()) {
        m_take_call();
        return;
    }
    if (!m_found.empty()) m_chosen(m_found.front().family);
}

}  // namespace attune::ui
