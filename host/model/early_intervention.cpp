// SPDX-License-Identifier: Apache-2.0
#include "model/early_intervention.h"

#include <nlohmann/json.hpp>

namespace attune {

namespace {

using Json = nlohmann::json;

constexpr int kFormat = 1;

struct Limits {
    int least = 0;
    int most = 0;
};
constexpr Limits kWeeks{20, 40};
constexpr Limits kGrams{300, 3000};
constexpr Limits kDays{1, 365};
constexpr Limits kRisks{1, 5};

void check_number(const char* field, const std::optional<int>& number, Limits limits,
                  Faults& faults) {
    if (!number || (*number >= limits.least && *number <= limits.most)) return;
    faults.push_back(
        {field, "must be " + std::to_string(limits.least) + " to " + std::to_string(limits.most)});
}

void check_text(const char* field, const std::string& text, Faults& faults) {
    if (text.empty()) faults.push_back({field, "is missing"});
}

Faults faults_of(const EarlyInterventionList& list) {
    Faults faults;
    check_text("code", list.code, faults);
    check_text("state", list.state, faults);
    check_text("programme", list.programme, faults);
    check_text("source", list.source, faults);
    check_number("weeks_below", list.weeks_below, kWeeks, faults);
    check_number("grams_below", list.grams_below, kGrams, faults);
    check_number("unit_days_from", list.unit_days_from, kDays, faults);
    check_number("risks_needed", list.risks_needed, kRisks, faults);
    const bool has_reason = list.weeks_below || list.grams_below || list.unit_days_from ||
                            list.other_risks || list.parent_disability;
    if (!has_reason) faults.push_back({"weeks_below", "nothing is on the list"});
    return faults;
}

/// One list of the file; what has the wrong type reads as absent, and check() then says so.
EarlyInterventionList list_from(const Json& json, Faults& faults) {
    EarlyInterventionList list;
    const auto text = [&](const char* field) {
        const auto found = json.find(field);
        return found != json.end() && found->is_string() ? found->get<std::string>()
                                                         : std::string();
    };
    const auto number = [&](const char* field) -> std::optional<int> {
        const auto found = json.find(field);
        if (found == json.end()) return std::nullopt;
        if (found->is_number_integer()) return found->get<int>();
        faults.push_back({field, "must be a whole number"});
        return std::nullopt;
    };
    list.code = text("code");
    list.state = text("state");
    list.programme = text("programme");
    list.weeks_below = number("weeks_below");
    list.grams_below = number("grams_below");
    list.unit_days_from = number("unit_days_from");
    list.risks_needed = number("risks_needed").value_or(0);
    const auto is_set = [&](const char* field) {
        const auto found = json.find(field);
        return found != json.end() && found->is_boolean() && found->get<bool>();
    };
    list.other_risks = is_set("other_risks");
    list.parent_disability = is_set("parent_disability");
    list.source = text("source");
    const auto day = Date::parse(text("checked_on"));
    if (day) {
        list.checked_on = *day;
    } else {
        faults.push_back({"checked_on", "must be a day such as 2026-11-21"});
    }
    return list;
}

Json json_of(const EarlyInterventionList& list) {
    Json json{{"code", list.code},
              {"state", list.state},
              {"programme", list.programme},
              {"risks_needed", list.risks_needed},
              {"other_risks", list.other_risks},
              {"parent_disability", list.parent_disability},
              {"source", list.source},
              {"checked_on", list.checked_on.iso()}};
    if (list.weeks_below) json["weeks_below"] = *list.weeks_below;
    if (list.grams_below) json["grams_below"] = *list.grams_below;
    if (list.unit_days_from) json["unit_days_from"] = *list.unit_days_from;
    return json;
}

}  // namespace

Result<void> check(const EarlyInterventionList& list) {
    auto faults = faults_of(list);
    if (faults.empty()) return {};
    return Error{ErrorCode::InvalidInput, list.state, std::move(faults)};
}

Result<std::vector<EarlyInterventionList>> early_intervention_lists_from_json(
    std::string_view json, std::string_view subject) {
    const auto file = Json::parse(json, nullptr, false);
    const auto* lists = file.is_object() && file.value("format", Json()) == Json(kFormat) &&
                                file.contains("lists") && file["lists"].is_array()
                            ? &file["lists"]
                            : nullptr;
    if (lists == nullptr) {
        return Error{ErrorCode::InvalidInput,
                     std::string(subject),
                     {{"", R"(is no list of states: {"format": 1, "lists": [...]})"}}};
    }
    std::vector<EarlyInterventionList> read;
    Faults faults;
    for (std::size_t i = 0; i < lists->size(); ++i) {
        Faults own;
        read.push_back(list_from((*lists)[i], own));
        for (auto& fault : faults_of(read.back())) own.push_back(std::move(fault));
        for (auto& fault : own) {
            faults.push_back({"lists[" + std::to_string(i) + "]." + fault.place, fault.text});
        }
    }
    if (!faults.empty()) {
        return Error{ErrorCode::InvalidInput, std::string(subject), std::move(faults)};
    }
    return read;
}

std::string to_json(const std::vector<EarlyInterventionList>& lists) {
    Json all = Json::array();
    for (const auto& list : lists) all.push_back(json_of(list));
    return Json{{"format", kFormat}, {"lists", all}}.dump();
}

}  // namespace attune
