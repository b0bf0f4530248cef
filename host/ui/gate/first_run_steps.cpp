// SPDX-License-Identifier: Apache-2.0
// The fields of the first run's four steps, and what may be done with the recovery key.
#include <wx/filedlg.h>

#include <fstream>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/dress.h"
#include "controls/native_style.h"
#include "gate/first_run_page.h"
#include "gate/recovery_sheet.h"

namespace attune::ui {

namespace {

wxPanel* step_panel(wxWindow* card, wxBoxSizer*& rows) {
    auto* panel = new wxPanel(card);
    rows = new wxBoxSizer(wxVERTICAL);
    panel->SetSizer(rows);
    return panel;
}

void add_words(wxWindow* panel, wxSizer& rows, const wxString& words) {
    rows.Add(new Paragraph(panel, words, TextSize::Body, Rank::Muted),
             wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
}

}  // namespace

wxPanel* FirstRunPage::make_practice_step(wxWindow* card) {
    wxBoxSizer* rows = nullptr;
    auto* panel = step_panel(card, rows);
    add_words(panel, *rows,
              "This stands at the head of every letter. Only the name is needed now.");
    FormColumn fields(panel, *rows);
    m_name = fields.text("P&ractice name");
    m_address = fields.paragraph("&Address", 2);
    FormColumn first = fields.beside();
    m_phone = first.text("&Telephone");
    m_fax = first.text("Fa&x");
    FormColumn second = fields.beside();
    m_email = second.text("&E-mail");
    m_paper = second.choice("Pa&per", {"A4", "US Letter"});
    return panel;
}

wxPanel* FirstRunPage::make_you_step(wxWindow* card) {
    wxBoxSizer* rows = nullptr;
    auto* panel = step_panel(card, rows);
    add_words(panel, *rows, "You sign what you write. Colleagues can be added later.");
    FormColumn fields(panel, *rows);
    m_clinician = fields.text("&Your name");
    m_credentials = fields.text("C&redentials", "As printed below your signature.");
    m_role = fields.choice("R&ole", {"Clinician", "Supervisor", "Intake worker", "Administrator"});
    return panel;
}

wxPanel* FirstRunPage::make_passphrase_step(wxWindow* card) {
    wxBoxSizer* rows = nullptr;
    auto* panel = step_panel(card, rows);
    add_words(panel, *rows,
              "The practice file is encrypted with it. A short sentence that only you would "
              "think of is strong and easy to remember.");
    FormColumn fields(panel, *rows);
    m_passphrase = fields.secret("&Passphrase");
    m_again = fields.secret("&Again");
    m_passphrase.control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { show_strength(); });
    m_again.control->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { next(); });
    return panel;
}

wxPanel* FirstRunPage::make_recovery_step(wxWindow* card) {
    wxBoxSizer* rows = nullptr;
    auto* panel = step_panel(card, rows);
    add_words(panel, *rows,
              "If the passphrase is ever forgotten, only this key opens the practice. It is "
              "shown once. Print it or save it, and keep it locked away from this computer.");
    m_key_text = new wxTextCtrl(panel, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                wxTE_MULTILINE | wxTE_READONLY | wxTE_NO_VSCROLL);
    m_key_text->SetFont(wxFont(
        wxFontInfo(font_of(TextSize::Heading).GetPointSize()).Family(wxFONTFAMILY_TELETYPE)));
    keep_dressed(*m_key_text, [this] {
        m_key_text->SetMinSize(wxSize(-1, 4 * m_key_text->GetCharHeight() + kSpace16));
    });
    add_look(*m_key_text, Look::TextBox);
    give_text_margins(*m_key_text);
    set_accessible_name(*m_key_text, "Recovery key");
    rows->Add(m_key_text, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(button(panel, "&Print...", ButtonRank::Plain, [this] { print_key(); }));
    buttons->Add(button(panel, "&Save...", ButtonRank::Plain, [this] { save_key(); }),
                 wxSizerFlags().Border(wxLEFT, kSpace8));
    rows->Add(buttons, wxSizerFlags().Border(wxBOTTOM, kSpace16));
    FormColumn fields(panel, *rows);
    m_group = fields.text("One &group of the key");
    return panel;
}

void FirstRunPage::save_key() {
    wxFileDialog dialog(this, "Save the recovery key", {}, "attune-recovery-key.txt",
                        "Text (*.txt)|*.txt", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    const RecoverySheet sheet{m_name.value(), m_created.session->file().string(),
                              m_created.recovery_key};
    std::ofstream file(from_wx(dialog.GetPath()), std::ios::trunc);
    file << sheet.text() << std::flush;
    m_group.box->set_problem(
        file ? wxString()
             : wxString("The key could not be saved there. Please choose another "
                        "place."));
}

void FirstRunPage::print_key() {
    const RecoverySheet sheet{m_name.value(), m_created.session->file().string(),
                              m_created.recovery_key};
    sheet.print(this);
}

void FirstRunPage::open_existing() {
    wxFileDialog dialog(this, "Open a practice", to_wx(m_workplace.user.practices().string()), {},
                        "Attune practices (*.attune)|*.attune", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) m_acts.unlock_file(from_wx(dialog.GetPath()));
}

}  // namespace attune::ui
