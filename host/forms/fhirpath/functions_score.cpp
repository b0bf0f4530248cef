// SPDX-License-Identifier: Apache-2.0
// weight() and ordinal(), one function under two names: what answers score. The response's own
// score goes before the Questionnaire's; an answer without a score gives nothing.
#include <nlohmann/json.hpp>

#include "evaluator.h"
#include "function.h"

namespace attune::forms::fhirpath {

namespace {

using Json = nlohmann::json;

/// What was chosen, and what was said about it.
struct Chosen {
    const Json* value = nullptr;
    const Json* shadow = nullptr;
};

/// The value[x] of an answer; the node itself when it is none.
Chosen chosen_in(const Node& node) {
    if (!node.value || !node.value->is_object()) return {node.value, node.shadow};
    for (const auto& [key, value] : node.value->items()) {
        if (!key.starts_with("value") || key.size() <= 5 || key[5] < 'A' || key[5] > 'Z') continue;
        const auto shadow = node.value->find('_' + key);
        return {&value, shadow == node.value->end() ? nullptr : &*shadow};
    }
    return {node.value, node.shadow};
}

std::string text_in(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<Decimal> own_score(const Node& node, const Chosen& chosen) {
    for (const auto* place : {chosen.value, chosen.shadow, node.value, node.shadow}) {
        if (!place) continue;
        if (auto score = score_on(*place)) return score;
    }
    return std::nullopt;
}

std::optional<Decimal> form_score(Call& call, const Node& node, const Chosen& chosen) {
    if (!chosen.value) return std::nullopt;
    std::string system;
    std::string code;
    if (chosen.value->is_object()) {
        system = text_in(*chosen.value, "system");
        code = text_in(*chosen.value, "code");
    } else {
        code = text_of(Value(Node{chosen.value, nullptr, nullptr, nullptr})).value_or("");
    }
    if (code.empty()) return std::nullopt;
    const auto& scores = call.evaluator().scores();
    const auto link_id = node.item ? text_in(*node.item, "linkId") : std::string();
    return link_id.empty() ? scores.find_anywhere(system, code)
                           : scores.find(link_id, system, code);
}

Collection weight(Call& call) {
    Collection out;
    for (const auto& value : call.input()) {
        if (!call.spend()) return {};
        const auto* node = value.node();
        if (!node) continue;
        const auto chosen = chosen_in(*node);
        auto score = own_score(*node, chosen);
        if (!score) score = form_score(call, *node, chosen);
        if (score) out.emplace_back(*score);
    }
    return out;
}

constexpr Function kFunctions[] = {{"weight", 0, 0, weight}, {"ordinal", 0, 0, weight}};

}  // namespace

std::span<const Function> score_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
