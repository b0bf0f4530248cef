// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which page shows which place.
#pragma once

#include "shell/page.h"
#include "shell/place.h"

namespace attune::ui {

/// A child of `parent`, which owns it.
Page* make_page(wxWindow* parent, Shell& shell, const Place& place);

}  // namespace attune::ui
