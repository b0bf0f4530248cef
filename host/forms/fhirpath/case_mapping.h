// SPDX-License-Identifier: Apache-2.0
/// \file
/// Upper and lower case of any script, without regard to the user's locale.
#pragma once

#include <string>
#include <string_view>

namespace attune::forms::fhirpath {

std::string upper_case(std::string_view utf8);
std::string lower_case(std::string_view utf8);

/// In lower case, with every run of blanks as one space: for comparing texts loosely.
std::string folded(std::string_view utf8);

}  // namespace attune::forms::fhirpath
