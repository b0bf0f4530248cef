// SPDX-License-Identifier: Apache-2.0
/// \file
/// Reading somebody else's JSON without ever assuming that an element has the type it should have.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace attune::forms {

using Json = nlohmann::json;

/// Null when `object` is no object or has no such member.
const Json* member(const Json& object, std::string_view name);
/// The string member; empty when absent or of another type.
std::string text_member(const Json& object, std::string_view name);
bool flag_member(const Json& object, std::string_view name);
std::optional<int> whole_member(const Json& object, std::string_view name);
/// The elements of an array member; nothing when it is no array.
const Json::array_t& list_member(const Json& object, std::string_view name);

/// The member whose name begins with `prefix` followed by a capital, e.g. "value" finds
/// "valueCoding"; its full name in `name`.
const Json* typed_member(const Json& object, std::string_view prefix, std::string* name = nullptr);

/// What an extension is about: the last part of an HL7 url without "questionnaire-" and
/// "sdc-questionnaire-" ("itemControl"); empty for urls that are not HL7's.
std::string_view hl7_name(std::string_view url);

/// The first extension with this hl7_name(); null when there is none.
const Json* hl7_extension(const Json& element, std::string_view name);
void each_hl7_extension(const Json& element, std::string_view name,
                        const std::function<void(const Json&)>& act);
/// The value[x] of hl7_extension(); null when absent.
const Json* hl7_value(const Json& element, std::string_view name);

}  // namespace attune::forms
