// SPDX-License-Identifier: Apache-2.0
#include "gate/unlock_page.h"

#include <wx/filedlg.h>
#include <wx/utils.h>

#include <utility>

#include "controls/button.h"
#include "controls/card.h"
#include "controls/error_words.h"
#include "controls/scrolled_column.h"
#include "workflow/demo.h"

namespace attune::ui {

namespace {

/// The practice's name as the file carries it.
wxString practice_name(const std::filesystem::path& file) { return to_wx(file.stem().string()); }

}  // namespace

UnlockPage::UnlockPage(wxWindow* parent, const workflow::Workplace& workplace,
                       const std::filesystem::path& file, GateActs acts)
    : wxPanel(parent), m_workplace(workplace), m_file(file), m_acts(std::move(acts)) {
    auto* column = new ScrolledColumn(this, kCardWidth, ColumnAt::Centre);
    auto* card = new Card(column->content());
    fill_card(card, card->body());
    column->body().Add(card, wxSizerFlags().Expand());
    fill_below(column->content(), column->body());
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(column, wxSizerFlags(1).Expand());
    SetSizer(rows);
    show_owners();
}

void UnlockPage::fill_card(wxWindow* card, wxSizer& rows) {
    rows.Add(line(card, practice_name(m_file), TextSize::Title),
             wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
    FormColumn fields(card, rows);
    m_clinician = fields.choice("&Clinician", {});
    m_passphrase = fields.secret("&Passphrase");
    m_passphrase.control->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { try_unlock(); });
    rows.Add(button(card, "&Unlock", ButtonRank::Primary, [this] { try_unlock(); }),
             wxSizerFlags().Expand().Border(wxTOP, kSpace8));
}

void UnlockPage::fill_below(wxWindow* content, wxSizer& rows) {
    auto* links = new wxBoxSizer(wxHORIZONTAL);
    links->Add(
        button(content, "&Other practice file", ButtonRank::Quiet, [this] { choose_file(); }));
    links->Add(button(content, "&New practice", ButtonRank::Quiet, m_acts.first_run));
    links->Add(
        button(content, "Look around the &demo", ButtonRank::Quiet, m_acts.look_around_demo));
    rows.Add(links, wxSizerFlags().Centre().Border(wxTOP, kSpace16));
}

void UnlockPage::show_owners() {
    const auto owners = workflow::key_owners(m_file, m_workplace.user);
    if (!owners) {
        m_passphrase.box->set_problem(words_of(owners.error()));
        return;
    }
    m_owners = *owners;
    if (m_owners.empty()) {
        m_clinician.box->Hide();
        m_passphrase.box->set_hint("The key file is missing. Type the recovery key here instead.");
    }
    const auto last = m_workplace.user.last_opened();
    int chosen = 0;
    for (std::size_t i = 0; i < m_owners.size(); ++i) {
        m_clinician.control->Append(to_wx(m_owners[i].name));
        if (last && last->clinician == m_owners[i].id) chosen = static_cast<int>(i);
    }
    if (!m_owners.empty()) m_clinician.control->SetSelection(chosen);
    m_passphrase.control->SetFocus();
}

void UnlockPage::try_unlock() {
    const std::string typed = from_wx(m_passphrase.control->GetValue());
    if (typed.empty()) {
        m_passphrase.box->set_problem("Please type your passphrase.");
        return;
    }
    const wxBusyCursor busy;
    auto session = m_owners.empty()
                       ? workflow::unlock_with_recovery_key(m_file, typed, m_workplace)
                       : workflow::unlock(
                             m_file, m_owners[static_cast<std::size_t>(m_clinician.selected())].id,
                             typed, m_workplace);
    if (session) {
        m_acts.enter(std::move(session).value());
        return;
    }
    m_passphrase.box->set_problem(words_of(session.error()));
    m_passphrase.control->SelectAll();
    m_passphrase.control->SetFocus();
}

void UnlockPage::choose_file() {
    wxFileDialog dialog(this, "Open a practice", to_wx(m_workplace.user.practices().string()), {},
                        "Attune practices (*.attune)|*.attune", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) m_acts.unlock_file(from_wx(dialog.GetPath()));
}

}  // namespace attune::ui
