// SPDX-License-Identifier: Apache-2.0
/// \file
/// An assessment being answered: one column of rows, one key an answer.
#pragma once

#include <wx/panel.h>

#include <memory>
#include <vector>

#include "base/publisher.h"
#include "controls/scrolled_column.h"
#include "shell/shell.h"
#include "visit/form_row_panel.h"
#include "workflow/assessment_session.h"

namespace attune::ui {

class FormPanel final : public wxPanel {
public:
    /// `changed` is told whenever what is found may have changed.
    FormPanel(wxWindow* parent, Shell& shell,
              std::unique_ptr<workflow::AssessmentSession> assessment,
              std::function<void()> changed);

    workflow::AssessmentSession& assessment() { return *m_assessment; }
    /// Puts the keyboard on the row where the form was left.
    void take_focus();
    void go_to_next_unanswered();

private:
    void add_band();
    void add_footer();
    void show_rows();
    void rebuild_rows();
    bool same_rows() const;
    std::vector<workflow::FormRow> parts_of(const workflow::FormRow& whole) const;
    void on_key(wxKeyEvent& event);
    bool take_row_key(const wxKeyEvent& event);
    void answer(const ItemAddress& address, const Answer& answer);
    void after_answer(const Result<workflow::Acknowledged>& done, const ItemAddress& address);
    void move_row(int step);
    void go_to(const ItemAddress& address);
    void focused(const ItemAddress& address);
    void scroll_to(FormRowPanel& panel);
    void undo();
    void complete();
    void show_state();
    FormRowPanel* panel_of(const ItemAddress& address) const;

    Shell& m_shell;
    std::unique_ptr<workflow::AssessmentSession> m_assessment;
    std::function<void()> m_changed;
    Subscription m_changes;
    wxBoxSizer* m_stack;
    ScrolledColumn* m_column;
    wxStaticText* m_progress = nullptr;
    wxStaticText* m_saved = nullptr;
    wxButton* m_done = nullptr;
    std::vector<FormRowPanel*> m_rows;
    ItemAddress m_current;
};

}  // namespace attune::ui
