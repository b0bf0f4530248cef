// SPDX-License-Identifier: Apache-2.0
#include "gate/first_run_page.h"

#include <wx/utils.h>

#include <cctype>
#include <random>
#include <utility>

#include "controls/button.h"
#include "controls/card.h"
#include "controls/error_words.h"
#include "gate/progress_line.h"
#include "gate/recovery_sheet.h"

namespace attune::ui {

namespace {
constexpr int kWidth = 600;
}

FirstRunPage::FirstRunPage(wxWindow* parent, const workflow::Workplace& workplace, GateActs acts)
    : wxPanel(parent), m_workplace(workplace), m_acts(std::move(acts)) {
    m_column = new ScrolledColumn(this, kWidth, ColumnAt::Centre);
    wxWindow* content = m_column->content();
    m_column->body().Add(line(content, "Welcome to Attune", TextSize::Title),
                         wxSizerFlags().Border(wxBOTTOM, kSpace16));
    m_progress = new ProgressLine(content, {"Practice", "You", "Passphrase", "Recovery key"});
    m_column->body().Add(m_progress, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));

    auto* card = new Card(content);
    m_steps = {make_practice_step(card), make_you_step(card), make_passphrase_step(card),
               make_recovery_step(card)};
    for (wxPanel* step : m_steps) card->body().Add(step, wxSizerFlags().Expand());
    m_back = button(card, "&Back", ButtonRank::Plain, [this] { back(); });
    m_next = button(card, "&Next", ButtonRank::Primary, [this] { next(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    m_next->SetDefault();
    buttons->Add(m_back);
    buttons->AddStretchSpacer();
    buttons->Add(m_next);
    card->body().Add(buttons, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    m_column->body().Add(card, wxSizerFlags().Expand());

    m_below = new wxPanel(content);
    auto* links = new wxBoxSizer(wxHORIZONTAL);
    links->Add(
        button(m_below, "Look around the &demo", ButtonRank::Quiet, m_acts.look_around_demo));
    links->Add(button(m_below, "Open an &existing practice", ButtonRank::Quiet,
                      [this] { open_existing(); }));
    m_below->SetSizer(links);
    m_column->body().Add(m_below, wxSizerFlags().Centre().Border(wxTOP, kSpace16));
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(m_column, wxSizerFlags(1).Expand());
    SetSizer(rows);
    show_step(PracticeStep);
}

void FirstRunPage::show_step(int step) {
    m_step = step;
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        m_steps[static_cast<std::size_t>(i)]->Show(i == step);
    }
    m_progress->set_current(step);
    m_back->Show(step == YouStep || step == PassphraseStep);
    const wxString label = step == PassphraseStep ? "&Create the practice"
                           : step == RecoveryStep ? "&Open the practice"
                                                  : "&Next";
    m_next->SetLabel(label);
    m_below->Show(step == PracticeStep);
    m_column->Layout();
    const std::array<wxTextCtrl*, 4> first = {m_name.control, m_clinician.control,
                                              m_passphrase.control, m_group.control};
    first[static_cast<std::size_t>(step)]->SetFocus();
}

void FirstRunPage::next() {
    if (!is_step_filled()) return;
    if (m_step == PassphraseStep) {
        create();
    } else if (m_step == RecoveryStep) {
        finish();
    } else {
        show_step(m_step + 1);
    }
}

void FirstRunPage::back() { show_step(m_step - 1); }

bool FirstRunPage::is_step_filled() {
    const auto needs = [](const TextField& field, const wxString& words) {
        const bool empty = field.value().empty();
        field.box->set_problem(empty ? words : wxString());
        if (empty) field.control->SetFocus();
        return !empty;
    };
    if (m_step == PracticeStep) return needs(m_name, "The letterhead needs a name.");
    if (m_step == YouStep) return needs(m_clinician, "Your name signs what you write.");
    return true;
}

void FirstRunPage::show_strength() {
    const auto advice = workflow::passphrase_advice(from_wx(m_passphrase.control->GetValue()));
    m_passphrase.box->set_hint(to_wx(advice.words));
}

std::filesystem::path FirstRunPage::practice_file() const {
    std::string stem;
    for (const char c : m_name.value()) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || byte >= 0x80) stem += c;
        if (c == ' ' && !stem.empty() && stem.back() != '-') stem += '-';
    }
    if (stem.empty()) stem = "practice";
    const auto folder = m_workplace.user.practices();
    auto file = folder / (stem + ".attune");
    for (int n = 2; std::filesystem::exists(file); ++n) {
        file = folder / (stem + "-" + std::to_string(n) + ".attune");
    }
    return file;
}

void FirstRunPage::create() {
    m_again.box->set_problem({});
    m_passphrase.box->set_problem({});
    const std::string passphrase = from_wx(m_passphrase.control->GetValue());
    const auto advice = workflow::passphrase_advice(passphrase);
    if (!advice.is_acceptable) {
        m_passphrase.box->set_problem(to_wx(advice.words));
        m_passphrase.control->SetFocus();
        return;
    }
    if (passphrase != from_wx(m_again.control->GetValue())) {
        m_again.box->set_problem("The two differ. Please type the same passphrase again.");
        m_again.control->SetFocus();
        return;
    }
    workflow::NewPractice entry;
    entry.file = practice_file();
    entry.practice = {m_name.value(),         m_address.value(), m_phone.value(),
                      m_fax.value(),          m_email.value(),   {},
                      m_paper.selected() == 1};
    entry.clinician.name = m_clinician.value();
    entry.clinician.credentials = m_credentials.value();
    entry.clinician.role = static_cast<ClinicianRole>(m_role.selected() + 1);
    entry.passphrase = passphrase;
    std::error_code failed;
    std::filesystem::create_directories(entry.file.parent_path(), failed);
    const wxBusyCursor busy;
    auto created = workflow::create_practice(entry, m_workplace);
    if (!created) {
        m_again.box->set_problem(words_of(created.error()));
        return;
    }
    m_created = std::move(created).value();
    m_key_text->ChangeValue(
        to_wx(RecoverySheet{m_name.value(), {}, m_created.recovery_key}.broken_key()));
    const int groups = workflow::RecoveryKeyCheck(m_created.recovery_key, 1).group_count();
    std::random_device dice;
    const int asked = std::uniform_int_distribution<int>(1, groups)(dice);
    m_check.emplace(m_created.recovery_key, asked);
    m_group.box->set_hint(wxString::Format("Type group %d of %d, from your copy.", asked, groups));
    show_step(RecoveryStep);
}

void FirstRunPage::finish() {
    if (!m_check->is_right(m_group.value())) {
        m_group.box->set_problem(wxString::Format(
            "That is not group %d. Please look again at your copy.", m_check->group()));
        m_group.control->SetFocus();
        return;
    }
    m_acts.enter(std::move(m_created.session));
}

}  // namespace attune::ui
