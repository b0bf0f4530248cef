// SPDX-License-Identifier: Apache-2.0
/// \file
/// From a finding to the instrument that looks closer: about the same person, in the same visit.
#pragma once

#include <string>

#include "model/assessment.h"
#include "shell/shell.h"

namespace attune::ui {

/// Starts it (or takes up one in progress) and goes there.
void go_deeper(Shell& shell, const Assessment& from, const std::string& instrument);

}  // namespace attune::ui
