// SPDX-License-Identifier: Apache-2.0
#include "evaluator.h"
#include "function.h"
#include "navigation.h"

namespace attune::forms::fhirpath {

namespace {

Collection children_of(Call& call, const Collection& parents) {
    Collection out;
    for (const auto& parent : parents) {
        if (const auto* node = parent.node()) append_children(*node, out);
        if (!call.spend()) return {};
    }
    return out;
}

Collection children(Call& call) { return children_of(call, call.input()); }

Collection descendants(Call& call) {
    Collection out;
    for (auto round = children(call); !round.empty(); round = children_of(call, round)) {
        if (out.size() + round.size() > call.context().limits.items) {
            return call.fail("gives too many values");
        }
        out.insert(out.end(), round.begin(), round.end());
    }
    return out;
}

Collection extension(Call& call) {
    const auto url = call.text_argument(0);
    Collection out;
    if (!url || !call.spend(call.input().size())) return out;
    for (const auto& value : call.input()) {
        if (const auto* node = value.node()) append_extensions(*node, *url, out);
    }
    return out;
}

constexpr Function kFunctions[] = {
    {"children", 0, 0, children},
    {"descendants", 0, 0, descendants},
    {"extension", 1, 1, extension},
};

}  // namespace

std::span<const Function> tree_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
