// SPDX-License-Identifier: Apache-2.0
/// \file
/// One expression against one resource, text in and text out.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"

namespace attune::forms::fhirpath {

/// The collection as a JSON list. InvalidInput when the expression cannot be read or applied, or
/// when `resource_json` is not JSON; Unsupported for a function that is not offered.
Result<std::string> query(std::string_view expression, std::string_view resource_json, Instant now);

}  // namespace attune::forms::fhirpath
