// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the pane beside a visit offers for its steps: add one, follow another battery, leave one
/// out with a reason.
#pragma once

#include <functional>

#include "shell/shell.h"
#include "workflow/visit_plan.h"

namespace attune::ui {

class SidePane;

/// `added` gets what was added once it is kept.
void open_add_pane(SidePane& pane, Shell& shell, const VisitId& visit,
                   const std::function<void(const workflow::AddableStep&)>& added);

/// After Done on a form that nobody answered: it stays open, or is left out for a reason as below.
void open_untouched_pane(SidePane& pane, Shell& shell, const VisitId& visit,
                         const workflow::VisitStep& step, const std::function<void()>& left_open,
                         const std::function<void()>& left_out);

/// A digit gives one of the usual reasons. `left_out` is called once it is kept.
void open_leave_out_pane(SidePane& pane, Shell& shell, const VisitId& visit,
                         const workflow::VisitStep& step, const std::function<void()>& left_out);

}  // namespace attune::ui
