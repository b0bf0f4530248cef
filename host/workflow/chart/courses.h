// SPDX-License-Identifier: Apache-2.0
/// \file
/// The courses of a child, for the chart and for letters.
#pragma once

#include "practice/desk.h"
#include "workflow/longitudinal.h"

namespace attune::workflow {

Result<std::vector<Course>> courses_of(const Desk& desk, const ChildId& child);

}  // namespace attune::workflow
