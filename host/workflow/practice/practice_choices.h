// SPDX-License-Identifier: Apache-2.0
/// \file
/// Small choices that belong together, kept as one row of the practice's settings: a line
/// "key=value" for each.
#pragma once

#include <map>
#include <string>

#include "practice/desk.h"

namespace attune::workflow {

using Choices = std::map<std::string, std::string>;

Result<Choices> read_choices(const Desk& desk, const std::string& name);
/// Neither keys nor values may hold a line break, keys no '='.
Result<void> write_choices(const Desk& desk, const std::string& name, const Choices& choices);

}  // namespace attune::workflow
