// SPDX-License-Identifier: Apache-2.0
#include "model/crisis.h"

#include <nlohmann/json.hpp>

namespace attune {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSheet =
    "You are not alone, and asking for help does not make you a bad parent.\n"
    "If you might hurt yourself or your baby: lay the baby on the back in the cot, close the door, "
    "and ring one of the numbers on this page now.\n"
    "If you cannot ring, go to somebody you trust, or to the nearest emergency room. Take the baby "
    "with you only if you feel steady.\n"
    "Put medicines and anything you could hurt yourself with out of reach, or ask somebody to keep "
    "them.\n"
    "Stay with somebody until it has passed. Feelings like these can pass, and they can be "
    "treated.";

constexpr const char* kPlan =
    "How I notice that it is getting worse\n"
    "What I can do by myself that helps\n"
    "Who can be with me, and their number\n"
    "Who can take care of the baby\n"
    "What is put away, and who keeps it\n"
    "Who stays with us tonight\n"
    "Whom I ring when this is not enough";

}  // namespace

std::string HelpLine::line() const {
    std::string text = number;
    if (!name.empty()) text += (text.empty() ? "" : ": ") + name;
    if (!note.empty()) text += (text.empty() ? "" : ", ") + note;
    return text;
}

CrisisTexts usual_crisis_texts() {
    return {{{"911", "Emergency", "when somebody is in danger now"},
             {"988", "Suicide and Crisis Lifeline", "call or text, day and night"},
             {"1-833-852-6262", "National Maternal Mental Health Hotline",
              "call or text, day and night; for advice, not for an emergency"}},
            kSheet,
            kPlan,
            std::nullopt};
}

std::string to_json(const CrisisTexts& texts) {
    Json json{{"lines", Json::array()}, {"sheet", texts.sheet}, {"plan", texts.plan}};
    for (const auto& line : texts.lines) {
        json["lines"].push_back(
            {{"number", line.number}, {"name", line.name}, {"note", line.note}});
    }
    if (texts.checked) json["checked"] = texts.checked->iso();
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<CrisisTexts> crisis_texts_from_json(std::string_view text) {
    const auto json = Json::parse(text, nullptr, false);
    const Error broken{ErrorCode::Damaged, "crisis texts"};
    if (!json.is_object() || !json.contains("lines") || !json["lines"].is_array()) return broken;
    CrisisTexts texts;
    try {
        for (const auto& line : json["lines"]) {
            texts.lines.push_back({line.at("number").get<std::string>(),
                                   line.at("name").get<std::string>(),
                                   line.at("note").get<std::string>()});
        }
        texts.sheet = json.at("sheet").get<std::string>();
        texts.plan = json.at("plan").get<std::string>();
        if (json.contains("checked")) {
            const auto day = Date::parse(json["checked"].get<std::string>());
            if (!day) return broken;
            texts.checked = *day;
        }
    } catch (const Json::exception&) {
        return broken;
    }
    return texts;
}

}  // namespace attune
