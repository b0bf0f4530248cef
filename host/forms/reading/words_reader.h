// SPDX-License-Identifier: Apache-2.0
/// \file
/// Text with its markdown or xhtml twin and its translations.
#pragma once

#include <string_view>
#include <vector>

#include "forms/item.h"
#include "reading/json_access.h"

namespace attune::forms {

/// The string member `name` of `owner` with what stands in the extensions of `_name`.
Words words_member(const Json& owner, std::string_view name);

std::vector<TextRun> runs_of_xhtml(std::string_view xhtml);
std::vector<TextRun> runs_of_markdown(std::string_view markdown);

}  // namespace attune::forms
