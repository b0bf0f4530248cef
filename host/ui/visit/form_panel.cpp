// SPDX-License-Identifier: Apache-2.0
#include "visit/form_panel.h"

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/theme.h"

namespace attune::ui {

FormPanel::FormPanel(wxWindow* parent, Shell& shell,
                     std::unique_ptr<workflow::AssessmentSession> assessment,
                     std::function<void()> changed)
    : wxPanel(parent),
      m_shell(shell),
      m_assessment(std::move(assessment)),
      m_changed(std::move(changed)) {
    m_stack = new wxBoxSizer(wxVERTICAL);
    SetSizer(m_stack);
    add_band();
    m_column = new ScrolledColumn(this, kColumnWidth);
    m_stack->Add(m_column, wxSizerFlags(1).Expand());
    add_footer();
    m_current = m_assessment->position();
    rebuild_rows();
    m_changes = m_assessment->on_change([this](workflow::AssessmentChange change) {
        if (change == workflow::AssessmentChange::Rows) show_rows();
        show_state();
        m_changed();
    });
    Bind(wxEVT_CHAR_HOOK, &FormPanel::on_key, this);
    show_state();
}

void FormPanel::add_band() {
    auto* band = new wxBoxSizer(wxHORIZONTAL);
    auto* words = new wxBoxSizer(wxVERTICAL);
    auto* about = line(this, to_wx(m_assessment->about()));
    about->SetFont(about->GetFont().MakeBold());
    words->Add(about, wxSizerFlags().Expand());
    words->Add(line(this, to_wx(m_assessment->ages()), TextSize::Body, Rank::Muted),
               wxSizerFlags().Expand().Border(wxTOP, 2));
    band->Add(words, wxSizerFlags(1).CenterVertical());
    m_progress = line(this, {}, TextSize::Body, Rank::Muted);
    band->Add(m_progress, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace16));
    m_stack->Add(band, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, kSpace24));
    m_stack->Add(separator(this), wxSizerFlags().Expand().Border(wxTOP, kSpace8));
}

void FormPanel::add_footer() {
    m_stack->Add(separator(this), wxSizerFlags().Expand());
    auto* footer = new wxBoxSizer(wxHORIZONTAL);
    m_saved = line(this, {}, TextSize::Body, Rank::Muted);
    footer->Add(m_saved, wxSizerFlags(1).CenterVertical());
    if (!m_assessment->is_read_only()) {
        footer->Add(button(this, "&Undo", ButtonRank::Quiet, [this] { undo(); }),
                    wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
        footer->Add(button(this, "Next un&answered", ButtonRank::Plain,
                           [this] { go_to_next_unanswered(); }),
                    wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
        m_done = button(this, "&Done", ButtonRank::Primary, [this] { complete(); });
        footer->Add(m_done, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
    }
    m_stack->Add(footer, wxSizerFlags().Expand().Border(wxALL, 12));
}

std::vector<workflow::FormRow> FormPanel::parts_of(const workflow::FormRow& whole) const {
    std::vector<workflow::FormRow> parts;
    for (const auto& row : m_assessment->rows()) {
        if (!row.part_of.empty() && row.part_of == whole.address.link_id &&
            row.address.instances == whole.address.instances) {
            parts.push_back(row);
        }
    }
    return parts;
}

bool FormPanel::same_rows() const {
    std::size_t at = 0;
    for (const auto& row : m_assessment->rows()) {
        if (!row.part_of.empty()) continue;
        if (at >= m_rows.size()) return false;
        const auto& shown = m_rows[at]->row();
        if (shown.address != row.address || shown.is_folded != row.is_folded) return false;
        ++at;
    }
    return at == m_rows.size();
}

void FormPanel::show_rows() {
    if (!same_rows()) {
        // The control whose event brought us here must outlive that event.
        CallAfter([this] {
            rebuild_rows();
            take_focus();
        });
        return;
    }
    std::size_t at = 0;
    for (const auto& row : m_assessment->rows()) {
        if (!row.part_of.empty()) continue;
        m_rows[at++]->show(row, parts_of(row));
    }
    m_column->Layout();
}

void FormPanel::rebuild_rows() {
    int x = 0;
    int y = 0;
    m_column->GetViewStart(&x, &y);
    m_column->Freeze();
    m_rows.clear();
    m_column->body().Clear(true);
    RowActs acts;
    acts.answer = [this](const auto& address, const auto& given) { answer(address, given); };
    acts.answer_typed = [this](const auto& address, const auto& typed) {
        const auto* row = m_assessment->row(address);
        if (row == nullptr || m_assessment->is_read_only()) return;
        after_answer(m_assessment->answer_typed(address, typed), {});
    };
    acts.draft = [this](const auto& address, const auto& typed) {
        if (const auto kept = m_assessment->draft(address, typed); !kept) {
            m_shell.show_error(kept.error());
        }
    };
    acts.open_group = [this](const auto& address, bool opened) {
        m_assessment->set_opened(address, opened);
        show_rows();
    };
    acts.focused = [this](const auto& address) { focused(address); };
    for (const auto& row : m_assessment->rows()) {
        if (!row.part_of.empty()) continue;
        auto* panel = new FormRowPanel(m_column->content(), row, parts_of(row), acts);
        m_column->body().Add(panel, wxSizerFlags().Expand());
        m_rows.push_back(panel);
        if (row.address == m_current) panel->set_current(true);
    }
    m_column->Layout();
    m_column->Scroll(x, y);
    m_column->Thaw();
}

void FormPanel::take_focus() {
    auto* panel = panel_of(m_current);
    if (panel == nullptr || !panel->row().is_question()) {
        const auto first =
            std::find_if(m_rows.begin(), m_rows.end(), [](const FormRowPanel* candidate) {
                return candidate->row().is_question() && !candidate->row().is_folded;
            });
        if (first == m_rows.end()) return;
        panel = *first;
    }
    panel->take_focus();
    scroll_to(*panel);
}

FormRowPanel* FormPanel::panel_of(const ItemAddress& address) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const FormRowPanel* panel) {
        return panel->row().address == address;
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
    if (event.ControlDown() && event.GetKeyCode() == 'Z' && !panel->is_typing()) {
        undo();
        return true;
    }
    if (event.HasModifiers()) return false;
    const bool is_typing = wxDynamicCast(focus, wxTextCtrl) != nullptr;
    switch (event.GetKeyCode()) {
        case WXK_UP:
        case WXK_DOWN:
            if (is_typing && wxDynamicCast(focus, wxTextCtrl)->IsMultiLine()) return false;
            move_row(event.GetKeyCode() == WXK_UP ? -1 : 1);
            return true;
        case WXK_LEFT:
        case WXK_RIGHT:
            if (is_typing) return false;
            panel->move_option(event.GetKeyCode() == WXK_LEFT ? -1 : 1);
            return true;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            return !is_typing && panel->answer_with_focused();
        default:
            break;
    }
    if (is_typing || m_assessment->is_read_only()) return false;
    const auto* option =
        workflow::option_for_key(panel->row(), from_wx(wxString(event.GetUnicodeKey())));
    if (option == nullptr) return false;
    answer(m_current, option->answer);
    return true;
}

void FormPanel::answer(const ItemAddress& address, const Answer& given) {
    if (m_assessment->is_read_only()) return;
    const auto* row = m_assessment->row(address);
    if (row == nullptr) return;
    const bool moves_on = row->part_of.empty() && row->kind != workflow::RowKind::Choices;
    const auto done = m_assessment->answer(address, given);
    after_answer(done, moves_on ? address : ItemAddress{});
}

void FormPanel::after_answer(const Result<workflow::Acknowledged>& done,
                             const ItemAddress& address) {
    if (!done) {
        m_shell.show_error(done.error(), [this] {
            if (const auto retried = m_assessment->retry(); retried) {
                m_shell.clear_notice();
            } else {
                m_shell.show_error(retried.error());
            }
            show_rows();
        });
        show_rows();
        return;
    }
    show_rows();
    show_state();
    if (!address.link_id.empty() && address == m_current) CallAfter([this] { move_row(1); });
}

void FormPanel::move_row(int step) {
    const auto here = std::find_if(m_rows.begin(), m_rows.end(), [this](const auto* panel) {
        return panel->row().address == m_current;
    });
    if (here == m_rows.end()) return;
    for (auto at = here - m_rows.begin() + step;
         at >= 0 && at < static_cast<std::ptrdiff_t>(m_rows.size()); at += step) {
        const auto& row = m_rows[static_cast<std::size_t>(at)]->row();
        if (row.is_question() && !row.is_folded) {
            go_to(row.address);
            return;
        }
    }
    if (step > 0 && m_done != nullptr) m_done->SetFocus();
}

void FormPanel::go_to(const ItemAddress& address) {
    if (auto* panel = panel_of(address); panel != nullptr) {
        panel->take_focus();
        scroll_to(*panel);
    }
}

void FormPanel::go_to_next_unanswered() {
    const auto next = m_assessment->next_unanswered(m_current);
    if (!next) {
        m_shell.show_notice({Severity::Information, "Every question shown has an answer.", {}, {}});
        return;
    }
    go_to(*next);
}

void FormPanel::focused(const ItemAddress& address) {
    if (auto* before = panel_of(m_current); before != nullptr) before->set_current(false);
    const bool moved = m_current != address;
    m_current = address;
    if (auto* now = panel_of(address); now != nullptr) now->set_current(true);
    if (!moved || m_assessment->is_read_only()) return;
    if (const auto kept = m_assessment->move_to(address); !kept) {
        m_shell.show_error(kept.error());
    }
    show_state();
}

void FormPanel::scroll_to(FormRowPanel& panel) {
    int unit = 0;
    m_column->GetScrollPixelsPerUnit(nullptr, &unit);
    if (unit <= 0) return;
    const int third = m_column->GetClientSize().GetHeight() / 3;
    const int top = m_column->content()->GetPosition().y + panel.GetPosition().y;
    const int start = m_column->GetViewStart().y * unit;
    // The row stays in the upper third, and the list does not move while it is there.
    if (top < 0 || top > third) m_column->Scroll(-1, std::max(0, (start + top - third / 2) / unit));
}

void FormPanel::undo() {
    const auto undone = m_assessment->undo();
    if (!undone && undone.error().code == ErrorCode::NotFound) {
        m_shell.show_notice({Severity::Information, "There is nothing to undo.", {}, {}});
        return;
    }
    after_answer(undone, {});
}

void FormPanel::complete() {
    const auto holds = m_assessment->holds();
    if (!holds.required.empty()) {
        m_shell.show_notice({Severity::Note,
                             "A question still needs an answer, or a reason why not.", "Go there",
                             [this, first = holds.required.front()] { go_to(first); }});
        return;
    }
    if (!holds.alerts.empty()) {
        m_shell.show_notice({Severity::Urgent,
                             "An answer needs an action before this can be completed. It stands at "
                             "the right, under Needs action.",
                             {},
                             {}});
        m_changed();
        return;
    }
    if (const auto done = m_assessment->complete(); !done) {
        m_shell.show_error(done.error(), [this] { complete(); });
        return;
    }
    if (const auto& visit = m_assessment->assessment().visit; visit) {
        m_shell.go_instead(VisitPlace{*visit, {}});
    } else {
        m_shell.go_back();
    }
}

void FormPanel::show_state() {
    m_progress->SetLabelText(to_wx(m_assessment->progress().words));
    const auto saved = m_assessment->saved_at();
    m_saved->SetLabelText(m_assessment->has_unsaved()
                              ? wxString("Not everything is saved yet")
                              : (saved.empty() ? wxString() : "Saved " + to_wx(saved)));
    m_stack->Layout();
}

}  // namespace attune::ui
