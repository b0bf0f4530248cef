// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "evaluator.h"
#include "function.h"

namespace attune::forms::fhirpath {

namespace {

Collection slice(const Collection& input, std::size_t first, std::size_t count) {
    first = std::min(first, input.size());
    const auto from = input.begin() + static_cast<std::ptrdiff_t>(first);
    const auto length = std::min(count, input.size() - first);
    return {from, from + static_cast<std::ptrdiff_t>(length)};
}

std::size_t clamped(std::int64_t number) {
    return static_cast<std::size_t>(std::max<std::int64_t>(number, 0));
}

Collection first(Call& call) { return slice(call.input(), 0, 1); }
Collection tail(Call& call) { return slice(call.input(), 1, call.input().size()); }

Collection last(Call& call) {
    return call.input().empty() ? Collection() : Collection{call.input().back()};
}

Collection single(Call& call) {
    if (call.input().size() > 1) return call.fail("found more than one value");
    return call.input();
}

Collection skip(Call& call) {
    const auto count = call.integer_argument(0);
    return count ? slice(call.input(), clamped(*count), call.input().size()) : Collection();
}

Collection take(Call& call) {
    const auto count = call.integer_argument(0);
    return count ? slice(call.input(), 0, clamped(*count)) : Collection();
}

constexpr Function kFunctions[] = {
    {"first", 0, 0, first},   {"last", 0, 0, last}, {"tail", 0, 0, tail},
    {"single", 0, 0, single}, {"skip", 1, 1, skip}, {"take", 1, 1, take},
};

}  // namespace

std::span<const Function> subset_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
