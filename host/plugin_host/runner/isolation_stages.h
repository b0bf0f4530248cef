// SPDX-License-Identifier: Apache-2.0
/// \file
/// How the runner fences itself in, in the two stages that a fence needs: a library's constructors
/// run while it is loaded, so the first stage comes before that; what loading needs is taken away
/// afterwards. Each returns how far the process is fenced in from then on.
#pragma once

#include "plugin_host/isolation.h"

namespace attune::plugin_host {

Isolation isolate_before_load();
Isolation isolate_after_load();

}  // namespace attune::plugin_host
