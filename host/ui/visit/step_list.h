// SPDX-License-Identifier: Apache-2.0
/// \file
/// The steps of a visit, person by person: what is done, what goes on, what was left out.
#pragma once

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <functional>
#include <vector>

#include "workflow/visits.h"

namespace attune::ui {

struct StepActs {
    std::function<void(const workflow::VisitStep&)> open;
    /// Delete on a step: it is to be left out.
    std::function<void(const workflow::VisitStep&)> leave_out;
};

/// Up and Down go from step to step.
class StepList final : public wxScrolledWindow {
public:
    StepList(wxWindow* parent, StepActs acts);

    /// `is_current` tells the step that stands in the middle of the page.
    void show(const std::vector<workflow::VisitStep>& steps,
              const std::function<bool(const workflow::VisitStep&)>& is_current);
    /// Below the current step.
    void set_progress(const std::string& words);
    const std::vector<workflow::VisitStep>& steps() const { return m_steps; }
    /// The step after the current one that is not begun, else the first such; null when there is
    /// none.
    const workflow::VisitStep* next_open() const;
    /// The keyboard on that step; false when there is none.
    bool focus_next_open();
    /// The keyboard on the step at this place of `steps`.
    void focus(std::size_t at);

private:
    struct Entry {
        wxButton* button;
        wxStaticText* progress;
    };
    void build();
    void add_entry(std::size_t at);
    /// With the words below it.
    void bring_into_sight(std::size_t at);
    void on_key(wxKeyEvent& event);

    StepActs m_acts;
    wxBoxSizer* m_rows;
    std::vector<workflow::VisitStep> m_steps;
    std::vector<Entry> m_entries;  ///< of m_steps
    std::size_t m_current = 0;     ///< beyond the last one while none is
};

}  // namespace attune::ui
