// SPDX-License-Identifier: Apache-2.0
#include "model/answer.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace attune {

namespace {

using Json = nlohmann::ordered_json;

Json value_to_json(const AnswerValue& value) {
    struct Writer {
        Json operator()(bool v) const { return {{"boolean", v}}; }
        Json operator()(std::int64_t v) const { return {{"integer", v}}; }
        Json operator()(const Decimal& v) const { return {{"decimal", v.digits}}; }
        Json operator()(const std::string& v) const { return {{"string", v}}; }
        Json operator()(const Coding& v) const {
            return {{"coding", {{"system", v.system}, {"code", v.code}, {"display", v.display}}}};
        }
        Json operator()(const Date& v) const { return {{"date", v.iso()}}; }
        Json operator()(const DateTimeText& v) const { return {{"dateTime", v.text}}; }
        Json operator()(const TimeText& v) const { return {{"time", v.text}}; }
        Json operator()(const Quantity& v) const {
            return {{"quantity",
                     {{"value", v.value.digits},
                      {"unit", v.unit},
                      {"system", v.system},
                      {"code", v.code}}}};
        }
    };
    return std::visit(Writer{}, value);
}

Error bad_answer(const std::string& place) {
    return Error{ErrorCode::InvalidInput, "answer", {{place, "not an answer as stored"}}};
}

Result<AnswerValue> value_from_json(const Json& json) {
    if (!json.is_object() || json.size() != 1) return bad_answer("value");
    const auto& kind = json.begin().key();
    const auto& v = json.begin().value();
    if (kind == "boolean") return AnswerValue(v.get<bool>());
    if (kind == "integer") return AnswerValue(v.get<std::int64_t>());
    if (kind == "decimal") return AnswerValue(Decimal{v.get<std::string>()});
    if (kind == "string") return AnswerValue(v.get<std::string>());
    if (kind == "dateTime") return AnswerValue(DateTimeText{v.get<std::string>()});
    if (kind == "time") return AnswerValue(TimeText{v.get<std::string>()});
    if (kind == "coding") {
        return AnswerValue(Coding{v.at("system").get<std::string>(),
                                  v.at("code").get<std::string>(),
                                  v.at("display").get<std::string>()});
    }
    if (kind == "quantity") {
        return AnswerValue(Quantity{{v.at("value").get<std::string>()},
                                    v.at("unit").get<std::string>(),
                                    v.at("system").get<std::string>(),
                                    v.at("code").get<std::string>()});
    }
    if (kind == "date") {
        const auto date = Date::parse(v.get<std::string>());
        if (!date) return date.error();
        return AnswerValue(*date);
    }
    return bad_answer(kind);
}

}  // namespace

std::string ItemAddress::text() const {
    std::string text = link_id;
    for (std::size_t i = 0; i < instances.size(); ++i) {
        text += (i == 0 ? '@' : ',') + std::to_string(instances[i]);
    }
    return text;
}

Result<ItemAddress> ItemAddress::parse(std::string_view text) {
    ItemAddress address;
    const auto at = text.rfind('@');
    address.link_id = text.substr(0, at);
    if (at == std::string_view::npos) return address;
    const auto* next = text.data() + at + 1;
    const auto* end = text.data() + text.size();
    while (true) {
        int index = 0;
        const auto [stop, fault] = std::from_chars(next, end, index);
        if (fault != std::errc() || index < 0) break;
        address.instances.push_back(index);
        if (stop == end) return address;
        if (*stop != ',') break;
        next = stop + 1;
    }
    return Error{ErrorCode::InvalidInput,
                 "item address",
                 {{std::string(text), "what follows '@' is not a list of indexes"}}};
}

std::string to_json(const Answer& answer) {
    Json json{{"state", code_of(answer.state)}};
    if (!answer.values.empty()) {
        auto& values = json["values"] = Json::array();
        for (const auto& value : answer.values) values.push_back(value_to_json(value));
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Answer> answer_from_json(std::string_view text) {
    try {
        const auto json = Json::parse(text);
        const auto state = from_code<AnswerState>(json.at("state").get<std::string>());
        if (!state) return bad_answer("state");
        Answer answer{*state, {}};
        if (json.contains("values")) {
            for (const auto& entry : json.at("values")) {
                auto value = value_from_json(entry);
                if (!value) return value.error();
                answer.values.push_back(std::move(*value));
            }
        }
        return answer;
    } catch (const Json::exception&) {
        return bad_answer("json");
    }
}

}  // namespace attune
