// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is typed of a child, wherever one is taken in.
#pragma once

#include <CLI/CLI.hpp>

#include "workflow/entries.h"

namespace attune::cli {

/// --born, --gestation, --weight. `child` must outlive the parsing.
inline void add_child_options(CLI::App& verb, workflow::ChildEntry& child) {
    verb.add_option("--born", child.birth_date, "the child's birth date");
    verb.add_option("--gestation", child.gestation, "weeks+days at birth");
    verb.add_option("--weight", child.birth_weight, "birth weight");
}

inline constexpr const char* kRoleHelp = "mother, grandfather ...";
inline constexpr const char* kMayConsentHelp = "this caregiver may consent for the child";

}  // namespace attune::cli
