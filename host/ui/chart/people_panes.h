// SPDX-License-Identifier: Apache-2.0
/// \file
/// The fields of a child or a caregiver in the side pane of a chart.
#pragma once

#include <optional>

#include "shell/shell.h"
#include "workflow/families.h"

namespace attune::ui {

class SidePane;

/// Without `child` a new one is added to the family, with what is `known` of it.
void open_child_pane(SidePane& pane, Shell& shell, const FamilyId& family,
                     const std::optional<Child>& child, const workflow::ChildEntry& known = {});
/// Without `linked` a new caregiver is tied to the child.
void open_caregiver_pane(SidePane& pane, Shell& shell, const ChildId& child,
                         const std::optional<workflow::LinkedCaregiver>& linked);

}  // namespace attune::ui
