// SPDX-License-Identifier: Apache-2.0
/// \file
/// How scores and counts went from one time to the next.
#pragma once

#include "controls/scrolled_column.h"
#include "shell/shell.h"

namespace attune::ui {

/// A figure where there is more than one time, and always the table.
void fill_courses(ScrolledColumn& column, Shell& shell, const ChildId& child);

}  // namespace attune::ui
