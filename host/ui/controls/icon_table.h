// SPDX-License-Identifier: Apache-2.0
/// \file
/// The SVG texts of host/ui/icons by name, compiled in.
#pragma once

#include <map>
#include <string_view>

namespace attune::ui {

const std::map<std::string_view, std::string_view>& icon_table();

}  // namespace attune::ui
