// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which link ids an expression can look at, found by reading its text.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace attune::forms {

struct LinkIdReads {
    std::set<std::string> link_ids;
    /// True when some item is reached in any other way than by `where(linkId = '...')`: then every
    /// answer may matter.
    bool everything = false;
};

/// Errs towards `everything`, never the other way.
LinkIdReads link_ids_read_by(std::string_view expression);

}  // namespace attune::forms
