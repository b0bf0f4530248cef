// SPDX-License-Identifier: Apache-2.0
/// \file
/// One answer: a state and, when given, its values.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/code.h"

namespace attune {

/// The numbers are those of the plugin ABI and of the practice file.
enum class AnswerState {
    Given = 1,
    NotObserved = 2,
    Declined = 3,
    NotAsked = 4,
    NotApplicable = 5,
    Missing = 6,  ///< nobody answered yet; never stored
};

/// A decimal number as written, e.g. "0.10"; never a binary float.
struct Decimal {
    std::string digits;
    auto operator<=>(const Decimal&) const = default;
};

struct Coding {
    std::string system;
    std::string code;
    std::string display;
    bool operator==(const Coding&) const = default;
};

struct Quantity {
    Decimal value;
    std::string unit;
    std::string system;
    std::string code;
    bool operator==(const Quantity&) const = default;
};

/// FHIR dateTime or time as written ("2026-11-21T10:42:00Z", "10:42:00").
struct DateTimeText {
    std::string text;
    auto operator<=>(const DateTimeText&) const = default;
};
struct TimeText {
    std::string text;
    auto operator<=>(const TimeText&) const = default;
};

/// An integer is std::int64_t, text (string, text, url) is std::string.
using AnswerValue = std::variant<bool, std::int64_t, Decimal, std::string, Coding, Date,
                                 DateTimeText, TimeText, Quantity>;

/// `values` is empty unless the state is Given; more than one only where the item repeats.
struct Answer {
    AnswerState state = AnswerState::Missing;
    std::vector<AnswerValue> values;

    static Answer given(AnswerValue value) { return {AnswerState::Given, {std::move(value)}}; }
    bool operator==(const Answer&) const = default;
};

/// Which item of a form: its link id, and the index (from 0) of each enclosing repeating group,
/// outermost first.
struct ItemAddress {
    std::string link_id;
    std::vector<int> instances;

    /// "sep-start" or "sep-start@0" or "x@0,2".
    std::string text() const;
    /// InvalidInput when what follows the last '@' is not a list of indexes.
    static Result<ItemAddress> parse(std::string_view text);
    auto operator<=>(const ItemAddress&) const = default;
};

/// Lossless text of an answer for storage and export: JSON, stable key order.
std::string to_json(const Answer& answer);
Result<Answer> answer_from_json(std::string_view json);

template <>
struct CodeTable<AnswerState> {
    static constexpr std::pair<AnswerState, std::string_view> codes[] = {
        {AnswerState::Given, "given"},
        {AnswerState::NotObserved, "not-observed"},
        {AnswerState::Declined, "declined"},
        {AnswerState::NotAsked, "not-asked"},
        {AnswerState::NotApplicable, "not-applicable"},
        {AnswerState::Missing, "missing"}};
};

}  // namespace attune
