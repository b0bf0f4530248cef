// SPDX-License-Identifier: Apache-2.0
/// \file
/// A signed letter opened again from the log of what has gone out: its own pages, unchanged.
#pragma once

#include "model/referral.h"
#include "shell/shell.h"

class wxWindow;

namespace attune::ui {

/// Shows it above `parent` until it is closed. Saving and printing write a line of the log each.
void open_kept_letter(wxWindow* parent, Shell& shell, const ReportId& id);

}  // namespace attune::ui
