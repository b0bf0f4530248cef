// SPDX-License-Identifier: Apache-2.0
/// \file
/// FHIR's value[x] to AnswerValue and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "forms/item.h"
#include "reading/json_access.h"

namespace attune::forms {

/// Reads the value[x] (or answer[x]: `prefix`) member of `owner`. Nothing when there is none or it
/// cannot be read.
std::optional<AnswerValue> value_from_fhir(const Json& owner, std::string_view prefix);
/// Writes `value` into `owner` as value[x], in the type that items of `type` use.
void put_fhir_value(Json& owner, const AnswerValue& value, ItemType type);

Coding coding_from_fhir(const Json& coding);
/// A JSON number as it stands, e.g. "0.5".
std::optional<Decimal> decimal_from_json(const Json& number);

/// What compares and prints: a coding's code, "true", "12", the text itself.
std::string plain_text(const AnswerValue& value);
/// Whether an item of `type` can hold a value of this kind.
bool fits(const AnswerValue& value, ItemType type);
/// Reads an ISO date, dateTime or time text as the kind that `type` holds; nothing when it is not
/// written as one. A date may be a year or a month only.
std::optional<AnswerValue> temporal_from_text(std::string_view text, ItemType type);

}  // namespace attune::forms
