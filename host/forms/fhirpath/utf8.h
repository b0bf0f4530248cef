// SPDX-License-Identifier: Apache-2.0
/// \file
/// Texts are UTF-8; FHIRPath counts their characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace attune::forms::fhirpath {

/// Where the first invalid byte stands, or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// False for what is not a character.
bool append_utf8(std::string& text, char32_t character);

/// Invalid bytes become U+FFFD.
std::u32string decoded(std::string_view utf8);
std::string encoded(std::u32string_view characters);

std::size_t count_characters(std::string_view utf8);
/// The byte at which the character with this index starts; the size of `utf8` when there is none.
std::size_t byte_of_character(std::string_view utf8, std::size_t index);

}  // namespace attune::forms::fhirpath
