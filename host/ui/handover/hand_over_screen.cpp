// SPDX-License-Identifier: Apache-2.0
#include "handover/hand_over_screen.h"

#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/wupdlock.h>

#include <algorithm>
#include <utility>

#include "controls/button.h"
#include "controls/card.h"
#include "controls/dress.h"
#include "controls/native_style.h"
#include "controls/text.h"
#include "handover/hand_over_question.h"
#include "pin/way_back_field.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {
constexpr int kPageWidth = 640;
constexpr int kProgressHeight = 4;
constexpr int kAbovePage = 48;
}  // namespace

HandOverScreen::HandOverScreen(wxWindow* parent, Shell& shell,
                               std::unique_ptr<workflow::HandOver> hand_over,
                               std::function<void()> handed_back)
    : wxPanel(parent),
      m_shell(shell),
      m_hand_over(std::move(hand_over)),
      m_handed_back(std::move(handed_back)) {
    auto* rows = new wxBoxSizer(wxVERTICAL);
    add_top(*rows);
    m_column = new ScrolledColumn(this, kPageWidth, ColumnAt::Centre);
    rows->Add(m_column, wxSizerFlags(1).Expand());
    add_buttons(*rows);
    SetSizer(rows);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (m_question == nullptr) {
            event.Skip();
            return;
        }
        const auto* focus = FindFocus();
        const auto* field = dynamic_cast<const wxTextCtrl*>(focus);
        const bool is_in_question = focus != nullptr && m_question->IsDescendant(FindFocus());
        const bool goes_on = event.GetKeyCode() == WXK_RETURN && is_in_question &&
                             (field == nullptr || !field->IsMultiLine());
        if (goes_on) {
            go_on();
        } else if (!m_question->take_key(event)) {
            event.Skip();
        }
    });
    show_page();
}

void HandOverScreen::add_top(wxSizer& rows) {
    m_top = new wxPanel(this);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    auto who = to_wx("For " + m_hand_over->to());
    if (!m_hand_over->about().empty()) who += to_wx("  \u00b7  " + m_hand_over->about());
    across->Add(line(m_top, who, TextSize::Heading), wxSizerFlags(1).CenterVertical());
    m_progress = line(m_top, {}, TextSize::Body, Rank::Muted);
    across->Add(m_progress, wxSizerFlags().CenterVertical());
    auto* inset = new wxBoxSizer(wxVERTICAL);
    inset->Add(across, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, kSpace24));
    inset->AddSpacer(kProgressHeight);
    m_top->SetSizer(inset);
    keep_min_size(*m_top, -1, kHeaderHeight);
    m_top->Bind(wxEVT_PAINT, &HandOverScreen::paint, this);
    rows.Add(m_top, wxSizerFlags().Expand());
}

void HandOverScreen::add_buttons(wxSizer& rows) {
    m_buttons = new wxPanel(this);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    // An act may put another page here: it waits until its click is over.
    const auto add = [&](const wxString& label, ButtonRank rank, void (HandOverScreen::*act)()) {
        auto* made = button(m_buttons, label, rank, [this, act] { CallAfter(act); });
        across->Add(made, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
        return made;
    };
    add("Stop", ButtonRank::Quiet, &HandOverScreen::stop);
    across->AddStretchSpacer();
    m_back = button(m_buttons, "Back", ButtonRank::Plain, [this] {
        CallAfter([this] {
            m_hand_over->back();
            show_page();
        });
    });
    across->Add(m_back, wxSizerFlags().CenterVertical());
    add("Skip", ButtonRank::Plain, &HandOverScreen::skip);
    m_next = add("Next", ButtonRank::Primary, &HandOverScreen::go_on);
    auto* stack = new wxBoxSizer(wxVERTICAL);
    stack->Add(separator(m_buttons), wxSizerFlags().Expand());
    stack->Add(across, wxSizerFlags().Expand().Border(wxALL, kSpace16));
    m_buttons->SetSizer(stack);
    rows.Add(m_buttons, wxSizerFlags().Expand());
}

void HandOverScreen::show_page() {
    const wxWindowUpdateLocker at_once(this);
    m_question = nullptr;
    m_problem = nullptr;
    m_column->body().Clear(true);
    m_column->body().AddSpacer(kAbovePage);
    m_buttons->Show(!m_hand_over->is_over());
    m_hand_over->is_over() ? show_last_page() : show_question();
    Layout();
    m_column->Layout();
    m_column->Scroll(0, 0);
    m_top->Refresh();
    take_focus();
}

void HandOverScreen::show_question() {
    wxWindow* content = m_column->content();
    const auto heading = m_hand_over->heading();
    if (!heading.empty()) {
        m_column->body().Add(new Paragraph(content, to_wx(heading), TextSize::Body, Rank::Muted),
                             wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    }
    const auto instruction = m_hand_over->instruction();
    if (!instruction.empty()) {
        m_column->body().Add(new Paragraph(content, to_wx(instruction)),
                             wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
    }
    m_question = new HandOverQuestion(content, *m_hand_over->question(),
                                      [this](const Answer& given) { answer(given); });
    m_column->body().Add(m_question, wxSizerFlags().Expand());
    m_problem = new Paragraph(content, {});
    add_look(*m_problem, Look::Problem);
    m_problem->Hide();
    m_column->body().Add(m_problem, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    m_progress->SetLabelText("Question " + to_wx(m_hand_over->progress().words));
    m_back->Show(m_hand_over->can_go_back());
    m_top->Layout();
    m_buttons->Layout();
}

void HandOverScreen::show_last_page() {
    wxWindow* content = m_column->content();
    auto& body = m_column->body();
    body.Add(new Paragraph(content, "Thank you. Please hand this back now.", TextSize::Title),
             wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    body.Add(new Paragraph(content, "What you answered is kept and can no longer be opened here."),
             wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
    auto* card = new Card(content);
    card->body().Add(line(card, "Help, day and night", TextSize::Heading),
                     wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    for (const auto& help : m_shell.session().hand_overs().support_lines()) {
        card->body().Add(new Paragraph(card, to_wx(help)),
                         wxSizerFlags().Expand().Border(wxBOTTOM, kSpace4));
    }
    body.Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kAbovePage));
    body.Add(line(content, "For whom you hand it to", TextSize::Body, Rank::Muted),
             wxSizerFlags().Centre().Border(wxBOTTOM, kSpace8));
    auto* field = new WayBackField(content, m_shell, m_handed_back);
    body.Add(field, wxSizerFlags().Centre());
    m_progress->SetLabelText({});
    m_top->Layout();
    field->ask();
}

void HandOverScreen::take_focus() {
    if (m_question != nullptr) m_question->take_focus();
}

bool HandOverScreen::take_key(const wxKeyEvent& key) {
    const int code = key.GetKeyCode();
    const bool leads_away = (code >= WXK_F1 && code <= WXK_F24) || code == WXK_ESCAPE ||
                            code == WXK_PAUSE || code == WXK_MENU || code == WXK_WINDOWS_MENU;
    return leads_away || key.ControlDown() || key.AltDown() || key.MetaDown();
}

void HandOverScreen::answer(const Answer& given) {
    const auto done = m_hand_over->answer(given);
    if (!done) {
        after(done);
        return;
    }
    m_problem->Hide();
    m_question->show(*m_hand_over->question());
    const bool takes_one = m_hand_over->question()->kind != workflow::RowKind::Choices;
    if (takes_one && m_question->is_answered()) m_next->SetFocus();
}

void HandOverScreen::go_on() {
    if (m_question == nullptr) return;
    if (const auto typed = m_question->typed(); typed && !typed->empty()) {
        const auto done = m_hand_over->answer_typed(*typed);
        if (!done) {
            after(done);
            return;
        }
        m_question->show(*m_hand_over->question());
    }
    if (!m_question->is_answered()) {
        m_problem->set_text("Give an answer, or skip this question.");
        m_problem->Show();
        m_column->Layout();
        return;
    }
    after(m_hand_over->next());
}

void HandOverScreen::skip() {
    if (m_question != nullptr) after(m_hand_over->skip());
}

void HandOverScreen::stop() { after(m_hand_over->stop()); }

void HandOverScreen::after(const Result<void>& done) {
    if (done) {
        show_page();
        return;
    }
    const auto& faults = done.error().faults;
    const bool is_unreadable = done.error().code == ErrorCode::InvalidInput && !faults.empty();
    m_problem->set_text(is_unreadable ? "Please " + to_wx(faults.front().text) + "."
                                      : wxString("This could not be kept. Please hand it back."));
    m_problem->Show();
    m_column->Layout();
}

void HandOverScreen::paint(wxPaintEvent&) {
    wxPaintDC dc(m_top);
    const wxSize size = m_top->GetClientSize();
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(colour_of(Ink::Line));
    dc.DrawRectangle(0, size.y - kProgressHeight, size.x, kProgressHeight);
    const auto progress = m_hand_over->progress();
    if (progress.of == 0) return;
    const int done = m_hand_over->is_over() ? progress.of : progress.question - 1;
    dc.SetBrush(colour_of(Ink::Focus));
    dc.DrawRectangle(0, size.y - kProgressHeight, size.x * done / progress.of, kProgressHeight);
}

}  // namespace attune::ui
