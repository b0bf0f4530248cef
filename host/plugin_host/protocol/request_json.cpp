// SPDX-License-Identifier: Apache-2.0
/// \file
/// ScoringRequest as JSON: names as in the ABI, absent for unknown.
#include <nlohmann/json.hpp>

#include "protocol/json_limits.h"
#include "protocol/messages.h"

namespace attune::plugin_host {

namespace {

using Json = nlohmann::json;

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

Json age_json(const CalendarAge& age) { return {{"months", age.months}, {"days", age.days}}; }
void put_age(Json& json, const char* key, const std::optional<CalendarAge>& age) {
    if (age) json[key] = age_json(*age);
}
std::optional<CalendarAge> age_of(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end()) return std::nullopt;
    return CalendarAge{found->at("months"), found->at("days")};
}

void put_whole(Json& json, const char* key, const std::optional<int>& number) {
    if (number) json[key] = *number;
}
std::optional<int> whole_of(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found == json.end() ? std::nullopt : std::optional<int>(found->get<int>());
}

Json value_json(const ScoringValue& value) {
    return std::visit(
        Overloaded{
            [](bool yes) {
                return Json{{"boolean", yes}};
            },
            [](std::int64_t number) {
                return Json{{"integer", number}};
            },
            [](double number) {
                return Json{{"decimal", number}};
            },
            [](const ChoiceAnswer& choice) {
                Json json{{"code", choice.code}, {"position", choice.position}};
                if (choice.score) json["score"] = *choice.score;
                return Json{{"choice", json}};
            },
            [](const QuantityAnswer& quantity) {
                return Json{{"quantity", {{"value", quantity.value}, {"unit", quantity.unit}}}};
            },
            [](const DateAsAge& date) {
                Json json = Json::object();
                put_whole(json, "days", date.days);
                put_whole(json, "days_at_most", date.days_at_most);
                put_age(json, "chronological", date.chronological);
                put_age(json, "corrected", date.corrected);
                return Json{{"date", json}};
            },
            [](const TextAnswer& text) {
                return Json{{"text", text.text}};
            }},
        value);
}

std::optional<ScoringValue> value_of(const Json& json) {
    const auto is = [&](const char* kind) { return json.contains(kind); };
    if (is("boolean")) return json.at("boolean").get<bool>();
    if (is("integer")) return json.at("integer").get<std::int64_t>();
    if (is("decimal")) return json.at("decimal").get<double>();
    if (is("text")) return TextAnswer{json.at("text")};
    if (is("choice")) {
        const Json& choice = json.at("choice");
        ChoiceAnswer answer{choice.at("code"), choice.at("position"), {}};
        if (choice.contains("score")) answer.score = choice.at("score").get<double>();
        return answer;
    }
    if (is("quantity")) {
        return QuantityAnswer{json.at("quantity").at("value"), json.at("quantity").at("unit")};
    }
    if (is("date")) {
        const Json& date = json.at("date");
        return DateAsAge{whole_of(date, "days"), age_of(date, "chronological"),
                         age_of(date, "corrected"), whole_of(date, "days_at_most")};
    }
    return std::nullopt;
}

Json answers_json(const std::vector<ScoringAnswer>& answers) {
    Json list = Json::array();
    for (const auto& answer : answers) {
        Json json{{"link_id", answer.address.link_id}, {"state", static_cast<int>(answer.state)}};
        if (!answer.address.instances.empty()) json["instances"] = answer.address.instances;
        if (answer.value) json["value"] = value_json(*answer.value);
        list.push_back(std::move(json));
    }
    return list;
}

std::vector<ScoringAnswer> answers_of(const Json& list) {
    std::vector<ScoringAnswer> answers;
    for (const Json& json : list) {
        ScoringAnswer answer;
        answer.address.link_id = json.at("link_id");
        if (json.contains("instances"))
            answer.address.instances = json.at("instances").get<std::vector<int>>();
        answer.state = static_cast<AnswerState>(json.at("state").get<int>());
        if (json.contains("value")) answer.value = value_of(json.at("value"));
        answers.push_back(std::move(answer));
    }
    return answers;
}

/// What is common to the context and an earlier assessment.
template <class Aged>
Json ages_json(const Aged& aged) {
    Json json{{"used", static_cast<int>(aged.used)}};
    put_age(json, "chronological", aged.chronological);
    put_age(json, "corrected", aged.corrected);
    return json;
}
template <class Aged>
void read_ages(const Json& json, Aged& aged) {
    aged.used = static_cast<AgeUsed>(json.at("used").get<int>());
    aged.chronological = age_of(json, "chronological");
    aged.corrected = age_of(json, "corrected");
}

Json context_json(const ScoringContext& context) {
    Json json = ages_json(context);
    put_age(json, "corrected_at_most", context.corrected_at_most);
    put_whole(json, "age_days", context.age_days);
    put_whole(json, "days_early", context.days_early);
    put_whole(json, "gestation_days", context.gestation_days);
    put_whole(json, "gestation_days_at_most", context.gestation_days_at_most);
    put_whole(json, "birth_weight", context.birth_weight);
    json["sex_for_norms"] = context.sex_for_norms;
    json["subject"] = context.subject;
    json["informant"] = context.informant;
    json["mode"] = context.mode;
    json["language"] = context.language;
    return json;
}

ScoringContext context_of(const Json& json) {
    ScoringContext context;
    read_ages(json, context);
    context.corrected_at_most = age_of(json, "corrected_at_most");
    context.age_days = whole_of(json, "age_days");
    context.days_early = whole_of(json, "days_early");
    context.gestation_days = whole_of(json, "gestation_days");
    context.gestation_days_at_most = whole_of(json, "gestation_days_at_most");
    context.birth_weight = whole_of(json, "birth_weight");
    context.sex_for_norms = json.at("sex_for_norms");
    context.subject = json.at("subject");
    context.informant = json.at("informant");
    context.mode = json.at("mode");
    context.language = json.at("language");
    return context;
}

Json setting_json(const SettingValue& value) {
    return std::visit([](const auto& plain) { return Json(plain); }, value);
}
SettingValue setting_of(const Json& json) {
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number_integer()) return json.get<std::int64_t>();
    if (json.is_number()) return json.get<double>();
    return json.get<std::string>();
}

}  // namespace

std::string to_json(const ScoringRequest& request) {
    Json json{{"instrument", request.instrument},
              {"form_version", request.form_version},
              {"answers", answers_json(request.answers)},
              {"context", context_json(request.context)},
              {"earlier", Json::array()},
              {"settings", Json::object()}};
    for (const auto& earlier : request.earlier) {
        Json entry = ages_json(earlier);
        entry["form_version"] = earlier.form_version;
        entry["answers"] = answers_json(earlier.answers);
        json["earlier"].push_back(std::move(entry));
    }
    for (const auto& [id, value] : request.settings) json["settings"][id] = setting_json(value);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<ScoringRequest> scoring_request_from_json(std::string_view text) {
    try {
        const Json json = Json::parse(text);
        ScoringRequest request;
        request.instrument = json.at("instrument");
        request.form_version = json.at("form_version");
        request.answers = answers_of(json.at("answers"));
        request.context = context_of(json.at("context"));
        for (const Json& entry : json.at("earlier")) {
            EarlierAssessment earlier;
            read_ages(entry, earlier);
            earlier.form_version = entry.at("form_version");
            earlier.answers = answers_of(entry.at("answers"));
            request.earlier.push_back(std::move(earlier));
        }
        for (const auto& [id, value] : json.at("settings").items())
            request.settings.emplace(id, setting_of(value));
        return request;
    } catch (const Json::exception& thrown) {
        return Error{ErrorCode::Damaged, "request", {{"", thrown.what()}}};
    }
}

}  // namespace attune::plugin_host
