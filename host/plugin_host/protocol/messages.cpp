// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages.h"

#include <nlohmann/json.hpp>

#include "protocol/json_limits.h"

namespace attune::plugin_host {

namespace {

using Json = nlohmann::json;

/// Runs `read` on the parsed text; the JSON library's exceptions end here.
template <class T, class Read>
Result<T> read_message(std::string_view text, const char* subject, Read read) {
    if (const auto checked = check_limits(text); !checked) return checked.error();
    try {
        return read(Json::parse(text));
    } catch (const Json::exception& thrown) {
        return Error{ErrorCode::Damaged, subject, {{"", thrown.what()}}};
    }
}

}  // namespace

std::string to_json(const Hello& hello) {
    return Json{{"protocol", hello.protocol},
                {"isolation", code_of(hello.isolation)},
                {"instruments", hello.instruments}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Hello> hello_from_json(std::string_view text) {
    return read_message<Hello>(text, "hello", [](const Json& json) -> Result<Hello> {
        const auto isolation = from_code<Isolation>(json.at("isolation").get<std::string>());
        if (!isolation) return Error{ErrorCode::Damaged, "hello", {{"isolation", "unknown code"}}};
        return Hello{json.at("protocol"), *isolation, json.at("instruments")};
    });
}

std::string refusal_to_json(const std::string& text) {
    return Json{{"text", text.substr(0, kMaxTextBytes / 2)}}.dump(-1, ' ', false,
                                                                  Json::error_handler_t::replace);
}

Result<std::string> refusal_from_json(std::string_view text) {
    return read_message<std::string>(
        text, "refusal", [](const Json& json) { return json.at("text").get<std::string>(); });
}

}  // namespace attune::plugin_host
