// SPDX-License-Identifier: Apache-2.0
/// \file
/// The story of a visit: worries, strengths, what happened, what was agreed. Durable as typed.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/timer.h>

#include <vector>

#include "controls/form_column.h"
#include "controls/scrolled_column.h"
#include "model/visit.h"
#include "shell/shell.h"

namespace attune::ui {

class StoryPanel final : public wxPanel {
public:
    StoryPanel(wxWindow* parent, Shell& shell, const VisitId& visit);
    ~StoryPanel() override;

    void take_focus();
    /// Makes what was typed part of the record. False when it could not be kept.
    bool keep();

private:
    struct StepRow {
        wxTextCtrl* what;
        wxTextCtrl* owner;
        wxTextCtrl* by;
        wxChoice* agreement;
    };
    void add_steps();
    void add_step(const NextStep& step);
    void watch(wxTextCtrl* field);
    /// False when one of them cannot be read.
    bool mark_unreadable_days();
    void typed();
    Story story() const;
    void show_saved();

    Shell& m_shell;
    VisitId m_visit;
    ScrolledColumn* m_column;
    TextField m_worries;
    TextField m_strengths_child;
    TextField m_strengths_caregiver;
    TextField m_strengths_pair;
    TextField m_what_happened;
    wxButton* m_add_step = nullptr;
    wxBoxSizer* m_steps = nullptr;
    std::vector<StepRow> m_step_rows;
    wxStaticText* m_saved = nullptr;
    wxTimer m_rest;
    bool m_is_dirty = false;
};

}  // namespace attune::ui
