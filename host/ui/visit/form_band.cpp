// SPDX-License-Identifier: Apache-2.0
#include "visit/form_band.h"

#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/dress.h"
#include "controls/folding_row.h"
#include "controls/severity_tag.h"
#include "controls/text.h"
#include "visit/move_choice.h"
#include "workflow/languages.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr int kProgressHeight = 3;
constexpr int kLeastWidth = 480;

}  // namespace

FormBand::FormBand(wxWindow* parent, Shell& shell, workflow::AssessmentSession& assessment,
                   const std::function<void(const AssessmentId&)>& moved)
    : wxPanel(parent), m_shell(shell), m_assessment(assessment) {
    auto* rows = new wxBoxSizer(wxVERTICAL);
    auto* words = new wxBoxSizer(wxVERTICAL);
    m_about = new Paragraph(this, {});
    m_about->SetFont(m_about->GetFont().MakeBold());
    words->Add(m_about, wxSizerFlags().Expand());
    m_ages = new Paragraph(this, {}, TextSize::Body, Rank::Muted);
    words->Add(m_ages, wxSizerFlags().Expand().Border(wxTOP, 2));
    auto* beside = new wxBoxSizer(wxHORIZONTAL);
    m_change = button(this, "&Change", ButtonRank::Quiet, [this] { toggle_choices(); });
    set_accessible_name(*m_change, "Change who is asked");
    beside->Add(m_change, wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace8));
    m_progress = line(this, {}, TextSize::Body, Rank::Muted);
    beside->Add(m_progress, wxSizerFlags().CenterVertical());
    auto* across = new FoldingRow(*this, kLeastWidth, Stretch::First);
    across->hold(words, beside);
    rows->Add(across, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, kSpace24));
    if (m_assessment.can_change_asked()) add_choices(*rows);
    add_move(*beside, *rows, moved);
    add_warning(*rows);
    rows->AddSpacer(kSpace8 + kProgressHeight);
    SetSizer(rows);
    Bind(wxEVT_PAINT, &FormBand::paint, this);
    keep_dressed(*this, [this] { show_state(); });
}

void FormBand::add_warning(wxSizer& rows) {
    const auto warning = m_assessment.mix_up_warning();
    if (warning.empty() || m_assessment.is_read_only()) return;
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(new SeverityTag(this, Severity::Note, "careful"), wxSizerFlags().CenterVertical());
    across->Add(new Paragraph(this, to_wx(warning)),
                wxSizerFlags(1).CenterVertical().Border(wxLEFT, kSpace8));
    rows.Add(across, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, kSpace24));
}

void FormBand::add_move(wxSizer& beside, wxSizer& rows,
                        const std::function<void(const AssessmentId&)>& moved) {
    const auto status = m_assessment.assessment().status;
    if (status == AssessmentStatus::EnteredInError || status == AssessmentStatus::Signed) return;
    const auto& id = m_assessment.assessment().id;
    auto people = m_shell.session().assessments().right_persons(id);
    if (!people) m_shell.show_error(people.error());
    if (!people || people->empty()) return;
    auto* choice = new MoveChoice(this, m_shell, id, *people, moved);
    choice->Hide();
    auto* open = button(this, "&Wrong person", ButtonRank::Quiet, [this, choice] {
        choice->Show(!choice->IsShown());
        GetParent()->Layout();
        if (choice->IsShown()) choice->take_focus();
    });
    beside.Insert(0, open, wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace8));
    rows.Add(choice, wxSizerFlags().Border(wxLEFT, kSpace24));
}

void FormBand::add_choices(wxSizer& rows) {
    m_choices = new wxPanel(this);
    auto* across = new wxWrapSizer(wxHORIZONTAL);
    const auto choice = [&](const wxString& name, void (FormBand::*chosen)()) {
        auto* named = new wxBoxSizer(wxHORIZONTAL);
        named->Add(new Paragraph(m_choices, name, TextSize::Body, Rank::Muted, Breadth::OfWords),
                   wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace8));
        auto* made = new wxChoice(m_choices, wxID_ANY);
        set_accessible_name(*made, name);
        made->Bind(wxEVT_CHOICE, [this, chosen](wxCommandEvent&) { (this->*chosen)(); });
        named->Add(made, wxSizerFlags().CenterVertical());
        across->Add(named, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, kSpace8));
        return made;
    };
    m_asked = choice("Asked", &FormBand::choose_asked);
    m_mode = choice("How", &FormBand::choose_mode);
    const auto& assessment = m_assessment.assessment();
    if (assessment.about_child) {
        const auto linked = m_shell.session().families().caregivers_of(*assessment.about_child);
        if (!linked) m_shell.show_error(linked.error());
        for (const auto& one : linked ? *linked : std::vector<workflow::LinkedCaregiver>{}) {
            const auto name = one.caregiver.name.spoken();
            m_asked->Append(to_wx(one.link.role.empty() ? name : name + ", " + one.link.role));
            m_people.emplace_back(one.caregiver.id);
        }
    }
    m_asked->Append("nobody, seen by me");
    m_people.emplace_back();
    m_language = choice("Language", &FormBand::choose_language);
    m_language->Append("not said");
    m_tags.emplace_back();
    for (const auto& language : workflow::languages()) {
        m_language->Append(to_wx(std::string(language.name)));
        m_tags.emplace_back(language.tag);
    }
    auto* below = new wxBoxSizer(wxVERTICAL);
    below->Add(across, wxSizerFlags().Expand());
    m_why_no_others = new Paragraph(m_choices, {}, TextSize::Body, Rank::Muted);
    below->Add(m_why_no_others, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    m_choices->SetSizer(below);
    m_choices->Hide();
    auto* inset = new wxBoxSizer(wxHORIZONTAL);
    inset->Add(m_choices, wxSizerFlags(1).Border(wxLEFT | wxRIGHT, kSpace24));
    rows.Add(inset, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
}

void FormBand::toggle_choices() {
    m_choices->Show(!m_choices->IsShown());
    GetParent()->Layout();
    if (m_choices->IsShown()) m_asked->SetFocus();
}

void FormBand::choose(const std::optional<CaregiverId>& asked, EntryMode mode) {
    if (const auto set = m_assessment.set_asked(asked, mode); !set) {
        m_shell.show_error(set.error());
    }
    show_state();
}

void FormBand::choose_asked() {
    const auto& asked = m_people[static_cast<std::size_t>(std::max(0, m_asked->GetSelection()))];
    auto mode = m_assessment.assessment().mode;
    if (!asked) mode = EntryMode::Observed;
    if (asked && mode == EntryMode::Observed) mode = m_modes.front();
    choose(asked, mode);
}

void FormBand::choose_mode() {
    const auto mode = m_modes[static_cast<std::size_t>(std::max(0, m_mode->GetSelection()))];
    auto asked = m_assessment.assessment().informant;
    if (mode == EntryMode::Observed) asked.reset();
    if (mode != EntryMode::Observed && !asked) asked = m_people.front();
    choose(asked, mode);
}

void FormBand::choose_language() {
    const auto& tag = m_tags[static_cast<std::size_t>(std::max(0, m_language->GetSelection()))];
    if (const auto set = m_assessment.set_language(tag); !set) m_shell.show_error(set.error());
    show_state();
    GetParent()->Layout();
}

void FormBand::fill_modes() {
    const auto ways = m_assessment.ways();
    if (ways.modes != m_modes) {
        m_modes = ways.modes;
        m_mode->Clear();
        for (const auto mode : m_modes) m_mode->Append(to_wx(workflow::words_of(mode)));
    }
    const auto at = std::find(m_modes.begin(), m_modes.end(), m_assessment.assessment().mode);
    m_mode->SetSelection(at == m_modes.end() ? wxNOT_FOUND
                                             : static_cast<int>(at - m_modes.begin()));
    m_why_no_others->set_text(to_wx(ways.why_no_others));
    m_why_no_others->Show(!ways.why_no_others.empty());
}

void FormBand::show_state() {
    const auto& assessment = m_assessment.assessment();
    m_about->set_text(to_wx(m_assessment.about()));
    const auto mode = assessment.mode == EntryMode::Observed ? std::string()
                                                             : "  ·  " + m_assessment.asked_words();
    m_ages->set_text(to_wx(m_assessment.ages() + mode));
    const auto progress = m_assessment.progress();
    const bool is_in_error = assessment.status == AssessmentStatus::EnteredInError;
    m_progress->SetLabelText(is_in_error                   ? wxString("entered in error")
                             : m_assessment.is_read_only() ? wxString("completed")
                             : progress.questions == 0     ? wxString()
                                                           : to_wx(progress.words));
    // GTK keeps the room that the first words needed.
    m_progress->SetMinSize(m_progress->GetTextExtent(m_progress->GetLabelText()));
    const bool can_change = m_assessment.can_change_asked();
    m_change->Show(can_change);
    if (m_choices != nullptr) {
        if (!can_change) m_choices->Hide();
        const auto person = std::find(m_people.begin(), m_people.end(), assessment.informant);
        if (person != m_people.end()) {
            m_asked->SetSelection(static_cast<int>(person - m_people.begin()));
        }
        // After the first answer nothing is offered any more.
        if (can_change) fill_modes();
        const auto tag =
            std::find(m_tags.begin(), m_tags.end(), workflow::base_language(assessment.language));
        m_language->SetSelection(tag == m_tags.end() ? 0 : static_cast<int>(tag - m_tags.begin()));
    }
    Layout();
    Refresh();
}

void FormBand::paint(wxPaintEvent&) {
    wxPaintDC dc(this);
    const wxSize size = GetClientSize();
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(colour_of(Ink::Line));
    dc.DrawRectangle(0, size.y - 1, size.x, 1);
    const auto progress = m_assessment.progress();
    if (progress.questions == 0) return;
    dc.SetBrush(colour_of(Ink::Focus));
    dc.DrawRectangle(0, size.y - kProgressHeight, size.x * progress.answered / progress.questions,
                     kProgressHeight);
}

}  // namespace attune::ui
