// SPDX-License-Identifier: Apache-2.0
/// \file
/// How far a plugin's process has fenced itself in. Only what was really reached.
#pragma once

#include "model/code.h"

namespace attune::plugin_host {

enum class Isolation { None = 1, Partial = 2, Full = 3 };

}  // namespace attune::plugin_host

namespace attune {

template <>
struct CodeTable<plugin_host::Isolation> {
    static constexpr std::pair<plugin_host::Isolation, std::string_view> codes[] = {
        {plugin_host::Isolation::None, "none"},
        {plugin_host::Isolation::Partial, "partial"},
        {plugin_host::Isolation::Full, "full"}};
};

}  // namespace attune
