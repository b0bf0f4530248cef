// SPDX-License-Identifier: Apache-2.0
#include "visit/form_panel.h"

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/folding_row.h"
#include "controls/theme.h"

namespace attune::ui {

namespace {

constexpr int kLeastFooter = 330;

/// Of several boxes another may follow, but not after "none of these" or "declined".
bool ends_row(const workflow::FormRow& row, const Answer& given) {
    if (row.kind != workflow::RowKind::Choices) return true;
    if (given.state != AnswerState::Given) return given.state != AnswerState::Missing;
    return std::any_of(row.options.begin(), row.options.end(), [&](const auto& option) {
        return option.is_exclusive && option.answer == given;
    });
}

}  // namespace

FormPanel::FormPanel(wxWindow* parent, Shell& shell,
                     std::unique_ptr<workflow::AssessmentSession> assessment, FormEvents events)
    : wxPanel(parent),
      m_shell(shell),
      m_assessment(std::move(assessment)),
      m_events(std::move(events)),
      m_stack(new wxBoxSizer(wxVERTICAL)) {
    SetSizer(m_stack);
    m_band = new FormBand(this, m_shell, *m_assessment, m_events.replaced);
    m_stack->Add(m_band, wxSizerFlags().Expand());
    m_paper = new PaperBand(
        this, m_shell, *m_assessment, [this] { leave_total(); }, [this] { begin_pass(); });
    m_stack->Add(m_paper, wxSizerFlags().Expand());
    m_column = new ScrolledColumn(this, kColumnWidth);
    set_accessible_name(*m_column, "Answers");
    m_stack->Add(m_column, wxSizerFlags(1).Expand());
    add_footer();
    // What is read begins at its beginning.
    if (!m_assessment->is_read_only()) m_current = m_assessment->position();
    match_rows();
    m_changes = m_assessment->on_change([this](workflow::AssessmentChange change) {
        if (change == workflow::AssessmentChange::Rows) show_rows();
        show_state();
        m_events.changed();
        if (m_is_completing && !m_assessment->found().is_pending) {
            m_is_completing = false;
            CallAfter([this] { complete(); });
        }
    });
    Bind(wxEVT_CHAR_HOOK, &FormPanel::on_key, this);
    // Beside an opened pane the lines break anew; the row in hand stays in sight.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] {
            const auto* panel = panel_of(m_current);
            if (panel != nullptr) scroll_to(*panel, Scroll::IfHidden);
        });
        event.Skip();
    });
    show_state();
}

void FormPanel::add_footer() {
    m_stack->Add(separator(this), wxSizerFlags().Expand());
    auto* words = new wxBoxSizer(wxVERTICAL);
    m_saved = new Paragraph(this, {}, TextSize::Body, Rank::Muted);
    words->Add(m_saved, wxSizerFlags().Expand().Border(wxLEFT, 12));
    auto* acts = new wxBoxSizer(wxHORIZONTAL);
    if (!m_assessment->is_read_only()) {
        acts->Add(button(this, "&Undo", ButtonRank::Quiet, [this] { undo(); }),
                  wxSizerFlags().CenterVertical());
        acts->Add(button(this, "Next un&answered", ButtonRank::Plain,
                         [this] { go_to_next_unanswered(); }),
                  wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
        m_done = button(this, "&Done", ButtonRank::Primary, [this] { complete(); });
        acts->Add(m_done, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
    }
    auto* footer = new FoldingRow(*this, kLeastFooter, Stretch::First);
    footer->hold(words, acts);
    m_stack->Add(footer, wxSizerFlags().Expand().Border(wxALL, 12));
}

RowActs FormPanel::row_acts() {
    RowActs acts;
    acts.answer = [this](const auto& address, const auto& given) {
        answer(address, given, Scroll::IfHidden);
    };
    acts.mark = [this](const auto& address, const auto& given) {
        if (m_assessment->row(address) == nullptr || m_assessment->is_read_only()) return;
        after_answer(m_assessment->answer(address, given));
    };
    acts.answer_typed = [this](const auto& address, const auto& typed, Typed how) {
        answer_typed(address, typed, how);
    };
    acts.draft = [this](const auto& address, const auto& typed) {
        if (const auto kept = m_assessment->draft(address, typed); !kept) {
            m_shell.show_error(kept.error());
        }
    };
    acts.open_group = [this](const auto& address, bool opened) { open_group(address, opened); };
    acts.remove = [this](const auto& heading) { CallAfter([this, heading] { remove(heading); }); };
    acts.add_another = [this](const auto& last) { add_another(last); };
    acts.focused = [this](const auto& address) { focused(address); };
    return acts;
}

void FormPanel::open_group(const ItemAddress& address, bool opened) {
    if (m_assessment->is_read_only()) {
        opened ? void(m_opened.insert(address)) : void(m_opened.erase(address));
        show_rows();
        // Behind the rows that show_rows() has yet to build.
        CallAfter([this, address] { go_to(address, Scroll::IfHidden); });
        return;
    }
    m_assessment->set_opened(address, opened);
    m_current = address;
    show_rows();
    // Behind the rows that show_rows() has yet to build.
    CallAfter([this, address, opened] {
        if (opened) {
            move_row(1, Scroll::ToUpperThird, Stop::AtQuestion);
        } else {
            go_to(address, Scroll::IfHidden);
        }
    });
}

void FormPanel::add_another(const ItemAddress& last) {
    ItemAddress group = last;
    group.instances.pop_back();
    if (const auto added = m_assessment->add_instance(group); !added) {
        m_shell.show_error(added.error());
        return;
    }
    m_current = last;
    ++m_current.instances.back();
    // Behind the rows that the change has yet to build.
    CallAfter([this] { move_row(1, Scroll::ToUpperThird, Stop::AtQuestion); });
}

void FormPanel::remove(const ItemAddress& heading) {
    if (const auto removed = m_assessment->remove_instance(heading); !removed) {
        m_shell.show_error(removed.error());
        return;
    }
    m_current = heading;
    m_shell.show_notice({Severity::Information, "Removed. Undo puts it back.", {}, {}});
    // Behind the rows that the change has yet to build.
    CallAfter([this] { take_focus(); });
}

void FormPanel::take_focus() {
    const auto* row = m_assessment->row(m_current);
    // What was kept until the caregiver is alone comes before the total: a digit answers it.
    const bool waited = row != nullptr && row->is_private && !row->is_answered();
    if (!waited && m_assessment->paper().pass() == workflow::PaperPass::Compared &&
        m_paper->focus_total()) {
        return;
    }
    if (m_assessment->is_read_only()) {
        m_column->SetFocus();
        return;
    }
    auto* panel = panel_of(m_current);
    if (panel == nullptr || !panel->is_stop()) {
        const auto first = std::find_if(m_rows.begin(), m_rows.end(),
                                        [](const FormRowPanel* one) { return one->is_stop(); });
        if (first == m_rows.end()) {
            m_column->SetFocus();
            return;
        }
        panel = *first;
    }
    panel->take_focus();
    scroll_to(*panel, Scroll::ToUpperThird);
}

FormRowPanel* FormPanel::panel_of(const ItemAddress& address) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const FormRowPanel* panel) {
        return panel->holds(address);
    });
    return found == m_rows.end() ? nullptr : *found;
}

void FormPanel::on_key(wxKeyEvent& event) {
    if (!take_row_key(event)) event.Skip();
}

bool FormPanel::take_row_key(const wxKeyEvent& event) {
    auto* panel = panel_of(m_current);
    auto* focus = FindFocus();
    if (panel == nullptr || focus == nullptr || !panel->IsDescendant(focus)) return false;
    const bool is_typing = wxDynamicCast(focus, wxTextCtrl) != nullptr;
    if (event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == 'Z' && !is_typing) {
        undo();
        return true;
    }
    if (event.HasModifiers()) return false;
    if (take_moving_key(event, *panel, is_typing)) return true;
    const bool is_letter = wxIsalpha(event.GetUnicodeKey()) != 0;
    if (is_typing && !(is_letter && panel->takes_digits_only())) return false;
    if (m_assessment->is_read_only()) return false;
    if (tap_numbered(event.GetUnicodeKey())) return true;
    const auto* option =
        workflow::option_for_key(panel->row(), from_wx(wxString(event.GetUnicodeKey())));
    // A letter that means nothing is none of a number's digits either.
    if (option == nullptr) return is_typing;
    answer(m_current, workflow::answer_with(panel->row(), *option), Scroll::ToUpperThird);
    return true;
}

bool FormPanel::take_moving_key(const wxKeyEvent& event, FormRowPanel& panel, bool is_typing) {
    switch (event.GetKeyCode()) {
        case WXK_UP:
        case WXK_DOWN:
            if (is_typing && panel.row().kind == workflow::RowKind::LongText) return false;
            move_row(event.GetKeyCode() == WXK_UP ? -1 : 1, Scroll::ToUpperThird, Stop::Anywhere);
            return true;
        case WXK_PAGEUP:
        case WXK_PAGEDOWN:
            return !is_typing && move_part(event.GetKeyCode() == WXK_PAGEUP ? -1 : 1);
        case WXK_LEFT:
        case WXK_RIGHT:
            if (is_typing) return false;
            panel.move_option(event.GetKeyCode() == WXK_LEFT ? -1 : 1);
            return true;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
        case WXK_SPACE:
            return !is_typing && panel.answer_with_focused();
        default:
            return false;
    }
}

void FormPanel::answer(const ItemAddress& address, const Answer& given, Scroll scroll) {
    const auto* row = m_assessment->row(address);
    if (row == nullptr || m_assessment->is_read_only()) return;
    const bool moves_on = row->part_of.empty() && ends_row(*row, given);
    const auto pass = m_assessment->paper().pass();
    const auto done = m_assessment->answer(address, given);
    after_answer(done);
    if (pass != m_assessment->paper().pass()) {
        // The last key of the second pass: what is typed next is the total.
        m_current = m_assessment->position();
        if (!m_paper->focus_total()) leave_total();
        return;
    }
    if (!done || !moves_on || address != m_current) return;
    // At once, or a key typed fast would answer this row again and pass over the next. The rows
    // that the answer brought come first: a follow-up is the next one.
    if (!same_rows() && m_assessment->row(address) != nullptr) match_rows();
    move_row(1, scroll, Stop::AtQuestion);
}

void FormPanel::answer_typed(const ItemAddress& address, const std::string& typed, Typed how) {
    if (m_assessment->row(address) == nullptr || m_assessment->is_read_only()) return;
    const auto done = m_assessment->answer_typed(address, typed);
    const bool is_unreadable =
        !done && done.error().code == ErrorCode::InvalidInput && !done.error().faults.empty();
    if (is_unreadable) {
        // Said at the row itself: a message above the page would outlive it.
        if (auto* panel = panel_of(address); panel != nullptr) {
            panel->show_problem("Please " + to_wx(done.error().faults.front().text) + ".");
            m_column->Layout();
        }
        return;
    }
    after_answer(done);
    const auto* row = m_assessment->row(address);
    const bool is_right = done && row != nullptr && row->fault.empty();
    if (how != Typed::Entered || !is_right || address != m_current) return;
    // The rows that the answer brought come first, behind the field whose event this is.
    CallAfter([this, address] {
        if (address == m_current) move_row(1, Scroll::ToUpperThird, Stop::AtQuestion);
    });
}

void FormPanel::after_answer(const Result<workflow::Acknowledged>& done) {
    if (!done) tell_not_saved(done.error());
    show_rows();
    show_state();
}

void FormPanel::tell_not_saved(const Error& error) {
    m_shell.show_error(error, [this] { retry(); });
}

void FormPanel::retry() {
    const auto retried = m_assessment->retry();
    if (retried) {
        m_shell.clear_notice();
    } else {
        tell_not_saved(retried.error());
    }
    show_rows();
    show_state();
}

void FormPanel::undo() {
    const auto undone = m_assessment->undo();
    if (!undone && undone.error().code == ErrorCode::NotFound) {
        m_shell.show_notice({Severity::Information, "There is nothing to undo.", {}, {}});
        return;
    }
    after_answer(undone);
    m_current = m_assessment->position();
    CallAfter([this] { go_to(m_current); });
}

void FormPanel::move_row(int step, Scroll scroll, Stop stop) {
    const auto here = std::find_if(m_rows.begin(), m_rows.end(),
                                   [this](const auto* panel) { return panel->holds(m_current); });
    if (here == m_rows.end()) return;
    for (auto at = here - m_rows.begin() + step;
         at >= 0 && at < static_cast<std::ptrdiff_t>(m_rows.size()); at += step) {
        const auto* panel = m_rows[static_cast<std::size_t>(at)];
        if (panel->is_stop() && (stop == Stop::Anywhere || !panel->row().is_folded)) {
            go_to(panel->row().address, scroll);
            return;
        }
    }
    if (step > 0 && m_done != nullptr) m_done->SetFocus();
}

void FormPanel::go_to(const ItemAddress& address, Scroll scroll) {
    if (auto* panel = panel_of(address); panel != nullptr) {
        panel->take_focus();
        scroll_to(*panel, scroll);
    }
}

void FormPanel::go_to_next_unanswered() {
    const auto next = m_assessment->next_unanswered(m_current);
    if (!next) {
        m_shell.show_notice({Severity::Information, "Every question shown has an answer.", {}, {}});
        if (m_done != nullptr) m_done->SetFocus();
        return;
    }
    go_to(*next);
}

void FormPanel::focused(const ItemAddress& address) {
    if (m_is_matching) return;
    if (auto* before = panel_of(m_current); before != nullptr) before->set_current(false);
    const bool moved = m_current != address;
    m_current = address;
    auto* now = panel_of(address);
    if (now != nullptr) now->set_current(true);
    const bool is_place_to_resume = now != nullptr && !now->row().is_folded;
    if (!is_place_to_resume || m_assessment->is_read_only()) return;
    // Also where the form was left: before others an answer is open only while the keyboard is
    // there.
    if (const auto kept = m_assessment->move_to(address); !kept) {
        m_shell.show_error(kept.error());
    }
    if (!moved) return;
    show_state();
    m_events.moved();
}

void FormPanel::scroll_to(const FormRowPanel& panel, Scroll scroll) {
    int unit = 0;
    m_column->GetScrollPixelsPerUnit(nullptr, &unit);
    if (unit <= 0) return;
    const int height = m_column->GetClientSize().GetHeight();
    const int top = m_column->content()->GetPosition().y + panel.GetPosition().y;
    const int start = m_column->GetViewStart().y * unit;
    const int lowest =
        scroll == Scroll::ToUpperThird ? height / 3 : height - panel.GetSize().GetHeight();
    // The list does not move while the row is where it should be.
    if (top < 0 || top > lowest)
        m_column->Scroll(-1, std::max(0, (start + top - height / 6) / unit));
}

void FormPanel::complete() {
    const auto holds = m_assessment->holds();
    if (holds.is_untouched) {
        m_events.untouched();
        return;
    }
    if (!holds.required.empty()) {
        m_shell.show_notice({Severity::Note,
                             "A question still needs an answer, or a reason why not.", "Go there",
                             [this, first = holds.required.front()] { go_to(first); }});
        return;
    }
    if (take_paper_step()) return;
    if (!holds.alerts.empty()) {
        m_shell.show_notice({Severity::Note,
                             "Before this can be completed there is something to read alone.",
                             "Read it now", m_events.needs_action});
        return;
    }
    if (m_assessment->found().is_pending) {
        m_is_completing = true;
        return;
    }
    if (const auto done = m_assessment->complete(); !done) {
        m_shell.show_error(done.error(), [this] { complete(); });
        return;
    }
    m_events.completed();
}

void FormPanel::show_state() {
    m_band->show_state();
    m_paper->show_state();
    const auto saved = m_assessment->saved_at();
    wxString words = saved.empty() ? wxString() : "Saved " + to_wx(saved);
    if (m_assessment->is_read_only()) words = "Completed: the answers are kept as they are.";
    const auto& assessment = m_assessment->assessment();
    const bool is_corrected =
        assessment.status == AssessmentStatus::InProgress && assessment.completed.has_value();
    if (is_corrected && saved.empty())
        words = "Open to be corrected: change the answer, then Done.";
    if (assessment.status == AssessmentStatus::EnteredInError) {
        words = "Entered in error: " + to_wx(assessment.error_reason) + ".";
    }
    if (m_assessment->has_unsaved()) words = "Not everything is saved yet";
    m_saved->set_text(words);
    m_stack->Layout();
}

}  // namespace attune::ui
