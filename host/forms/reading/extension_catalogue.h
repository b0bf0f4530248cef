// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which extensions have an effect here; the others are kept and said.
#pragma once

#include "reading/inspection.h"
#include "reading/json_access.h"

namespace attune::forms {

/// A remark for each extension on `element` that has no effect here, modifiers included.
void remark_extensions(const Json& element, const FilePlace& place, Inspection& inspection);

}  // namespace attune::forms
