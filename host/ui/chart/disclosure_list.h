// SPDX-License-Identifier: Apache-2.0
/// \file
/// What left the practice about a family, on its chart.
#pragma once

#include "controls/scrolled_column.h"
#include "model/ids.h"
#include "shell/shell.h"

namespace attune::ui {

/// Nothing when nothing has gone. Each line can be marked as sent in error, with its reason; a
/// signed letter is opened again from it.
void add_disclosures(ScrolledColumn& column, Shell& shell, const FamilyId& family);

}  // namespace attune::ui
