// SPDX-License-Identifier: Apache-2.0
#include "evaluator.h"

namespace attune::forms::fhirpath {

Collection Call::fail(const std::string& text) {
    return m_evaluator.fail(m_site.offset, m_site.name + "() " + text);
}

bool Call::may_hold_text(std::size_t bytes) {
    if (bytes <= context().limits.text_bytes) return spend(bytes / 64);
    fail("makes too long a text");
    return false;
}

bool Call::holds_for(std::size_t i, const Collection& self, std::int64_t index) {
    const auto answer = project(i, self, index);
    if (answer.empty() || has_failed()) return false;
    const auto value = system_value(answer.front());
    if (answer.size() > 1 || !value.boolean()) {
        fail("needs a condition that is true or false");
        return false;
    }
    return *value.boolean();
}

std::optional<Value> Call::single_of(const Collection& collection) {
    if (collection.empty() || has_failed()) return std::nullopt;
    if (collection.size() > 1) {
        fail("needs a single value");
        return std::nullopt;
    }
    return system_value(collection.front());
}

std::optional<std::string> Call::text_in(const std::optional<Value>& value) {
    if (!value) return std::nullopt;
    if (value->string()) return *value->string();
    if (value->temporal()) return value->temporal()->text();
    fail("needs a text");
    return std::nullopt;
}

std::optional<Decimal> Call::number_in(const std::optional<Value>& value) {
    if (!value) return std::nullopt;
    const auto number = number_of(*value);
    if (!number) fail("needs a number");
    return number;
}

std::optional<Value> Call::single() { return single_of(m_input); }
std::optional<std::string> Call::text() { return text_in(single()); }
std::optional<Decimal> Call::number() { return number_in(single()); }

std::optional<Value> Call::single_argument(std::size_t i) { return single_of(argument(i)); }
std::optional<std::string> Call::text_argument(std::size_t i) {
    return text_in(single_argument(i));
}
std::optional<Decimal> Call::number_argument(std::size_t i) {
    return number_in(single_argument(i));
}

std::optional<std::int64_t> Call::integer_argument(std::size_t i) {
    const auto value = single_argument(i);
    if (!value) return std::nullopt;
    if (const auto* integer = value->integer()) return *integer;
    fail("needs a whole number");
    return std::nullopt;
}

}  // namespace attune::forms::fhirpath
