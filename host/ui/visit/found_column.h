// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is found so far, beside the form that it comes from.
#pragma once

#include <functional>
#include <vector>

#include "controls/scrolled_column.h"
#include "model/alert.h"
#include "workflow/alert_desk.h"
#include "workflow/found.h"

namespace attune::ui {

/// Fills `column` anew. Alerts come first, each with one button an action; `act` does it.
void show_found(ScrolledColumn& column, const workflow::FoundView& found,
                const std::vector<workflow::AlertRow>& alerts,
                const std::function<void(const AlertId&, AlertActionKind)>& act,
                const std::function<void(const std::string& instrument)>& go_deeper);

}  // namespace attune::ui
