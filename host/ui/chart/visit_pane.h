// SPDX-License-Identifier: Apache-2.0
/// \file
/// A visit planned for a later day, or a planned one changed, in the side pane of a chart.
#pragma once

#include <optional>

#include "model/visit.h"
#include "shell/shell.h"

namespace attune::ui {

class SidePane;

/// Without `planned` a new one.
void open_visit_pane(SidePane& pane, Shell& shell, const FamilyId& family,
                     const std::optional<Visit>& planned = {});

}  // namespace attune::ui
