// SPDX-License-Identifier: Apache-2.0
/// \file
/// What was typed into the search field, as an FTS5 query.
#pragma once

#include <string>
#include <string_view>

namespace attune::storage {

/// Every word must begin a stored word; a date stands for the one word that search_index makes of
/// it. Empty when nothing was typed that could be looked for.
std::string search_phrase(std::string_view typed);

}  // namespace attune::storage
