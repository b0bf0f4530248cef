// SPDX-License-Identifier: Apache-2.0
#include "visit/form_band.h"

#include <wx/button.h>
#include <wx/dcclient.h>

#include <algorithm>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/text.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr EntryMode kModes[] = {EntryMode::Interview,   EntryMode::Observed,
                                EntryMode::ReadAloud,   EntryMode::Interpreted,
                                EntryMode::SelfOnPaper, EntryMode::SelfOnScreen};
constexpr int kProgressHeight = 3;

}  // namespace

FormBand::FormBand(wxWindow* parent, Shell& shell, workflow::AssessmentSession& assessment)
    : wxPanel(parent), m_shell(shell), m_assessment(assessment) {
    auto* rows = new wxBoxSizer(wxVERTICAL);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    auto* words = new wxBoxSizer(wxVERTICAL);
    m_about = line(this, {});
    m_about->SetFont(m_about->GetFont().MakeBold());
    words->Add(m_about, wxSizerFlags().Expand());
    m_ages = line(this, {}, TextSize::Body, Rank::Muted);
    words->Add(m_ages, wxSizerFlags().Expand().Border(wxTOP, 2));
    across->Add(words, wxSizerFlags(1).CenterVertical());
    m_change = button(this, "Chan&ge", ButtonRank::Quiet, [this] { toggle_choices(); });
    set_accessible_name(*m_change, "Change who is asked");
    across->Add(m_change, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
    m_progress = line(this, {}, TextSize::Body, Rank::Muted);
    across->Add(m_progress, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace16));
    rows->Add(across, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, kSpace24));
    if (m_assessment.can_change_asked()) add_choices(*rows);
    rows->AddSpacer(kSpace8 + kProgressHeight);
    SetSizer(rows);
    Bind(wxEVT_PAINT, &FormBand::paint, this);
    show_state();
}

void FormBand::add_choices(wxSizer& rows) {
    m_choices = new wxPanel(this);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    const auto choice = [&](const wxString& name, void (FormBand::*chosen)()) {
        across->Add(line(m_choices, name, TextSize::Body, Rank::Muted),
                    wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace8));
        auto* made = new wxChoice(m_choices, wxID_ANY);
        set_accessible_name(*made, name);
        made->Bind(wxEVT_CHOICE, [this, chosen](wxCommandEvent&) { (this->*chosen)(); });
        across->Add(made, wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace16));
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
    for (const auto mode : kModes) m_mode->Append(to_wx(workflow::words_of(mode)));
    m_choices->SetSizer(across);
    m_choices->Hide();
    auto* inset = new wxBoxSizer(wxHORIZONTAL);
    inset->Add(m_choices, wxSizerFlags().Border(wxLEFT, kSpace24));
    rows.Add(inset, wxSizerFlags().Border(wxTOP, kSpace8));
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
    if (asked && mode == EntryMode::Observed) mode = EntryMode::Interview;
    choose(asked, mode);
}

void FormBand::choose_mode() {
    const auto mode = kModes[std::max(0, m_mode->GetSelection())];
    auto asked = m_assessment.assessment().informant;
    if (mode == EntryMode::Observed) asked.reset();
    if (mode != EntryMode::Observed && !asked) asked = m_people.front();
    choose(asked, mode);
}

void FormBand::show_state() {
    const auto& assessment = m_assessment.assessment();
    m_about->SetLabelText(to_wx(m_assessment.about()));
    const auto mode = assessment.mode == EntryMode::Observed
                          ? std::string()
                          : "  ·  " + workflow::words_of(assessment.mode);
    m_ages->SetLabelText(to_wx(m_assessment.ages() + mode));
    const auto progress = m_assessment.progress();
    m_progress->SetLabelText(m_assessment.is_read_only() ? wxString("completed")
                                                         : to_wx(progress.words));
    const bool can_change = m_assessment.can_change_asked();
    m_change->Show(can_change);
    if (m_choices != nullptr) {
        if (!can_change) m_choices->Hide();
        const auto person = std::find(m_people.begin(), m_people.end(), assessment.informant);
        if (person != m_people.end()) {
            m_asked->SetSelection(static_cast<int>(person - m_people.begin()));
        }
        const auto mode_at = std::find(std::begin(kModes), std::end(kModes), assessment.mode);
        m_mode->SetSelection(static_cast<int>(mode_at - std::begin(kModes)));
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
