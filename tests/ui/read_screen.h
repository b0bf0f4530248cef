// SPDX-License-Identifier: Apache-2.0
/// \file
/// Everything that can be read on the screen, as a screen reader meets it.
#pragma once

#include <string>
#include <vector>

namespace attune::ui {

/// Titles, names, descriptions, contents and tooltips of all that is mapped, scrolled out of sight
/// or not, in every window of the program; cells of tables too.
std::vector<std::string> words_on_screen();

}  // namespace attune::ui
