// SPDX-License-Identifier: Apache-2.0
/// \file
/// Entries as words.
#pragma once

#include <string>
#include <vector>

#include "sheet.h"

namespace attune::nonverbal_cues {

/// Whose it is: "Caregiver's facial expression" for a channel, else the name of the area.
std::string spoken_name(const Area& area);
/// "Looks at the child with warmth (play, feed)".
std::string example_of(const Entry& entry);
/// The examples, set apart by dots: some hold a semicolon themselves.
std::string examples_of(const Entries& entries);
std::vector<std::string> ids_of(const Entries& entries);
/// "2 signs seen of 3 looked for".
std::string seen_of_looked_for(const Entries& area);

}  // namespace attune::nonverbal_cues
