// SPDX-License-Identifier: Apache-2.0
/// \file
/// Small forms written in a test, and states of them.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "forms/form_state.h"
#include "support/files.h"
#include "support/matchers.h"

namespace attune::forms::test {

/// The JSON of a Questionnaire with these items; `head` are further members, each with a comma.
inline std::string questionnaire(const std::string& items, const std::string& head = "") {
    return R"({"resourceType":"Questionnaire","id":"sample","url":"urn:sample","version":"1.0.0",)"
           R"("status":"active",)" +
           head + R"("item":[)" + items + "]}";
}

inline std::string expression(const std::string& name, const std::string& fhirpath) {
    return R"({"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-)" + name +
           R"(","valueExpression":{"language":"text/fhirpath","expression":")" + fhirpath +
           R"("}})";
}

inline std::string variable(const std::string& name, const std::string& fhirpath) {
    return R"({"url":"http://hl7.org/fhir/StructureDefinition/variable","valueExpression":{"name":")" +
           name + R"(","language":"text/fhirpath","expression":")" + fhirpath + R"("}})";
}

inline std::string item(const std::string& link_id, const std::string& type,
                        const std::string& more = "") {
    return R"({"linkId":")" + link_id + R"(","text":"About )" + link_id + R"(","type":")" + type +
           "\"" + (more.empty() ? "" : "," + more) + "}";
}

/// Options a, b, c that score 0, 1, 2.
inline std::string scored_choice(const std::string& link_id, const std::string& more = "") {
    std::string options;
    for (int score = 0; score < 3; ++score) {
        const std::string code(1, static_cast<char>('a' + score));
        options += (score > 0 ? "," : "") +
                   std::string(R"({"extension":[{"url":"http://hl7.org/fhir/)") +
                   R"(StructureDefinition/ordinalValue","valueDecimal":)" + std::to_string(score) +
                   R"(}],"valueCoding":{"system":"urn:s","code":")" + code + R"(","display":")" +
                   code + " words\"}}";
    }
    return item(link_id, "choice",
                (more.empty() ? "" : more + ",") + R"("answerOption":[)" + options + "]");
}

inline std::shared_ptr<const Form> parsed(const std::string& json) {
    auto form = Form::parse(json, "sample.json");
    EXPECT_THAT(form, attune::test::IsOk());
    return form ? *form : nullptr;
}

inline LaunchContext on_a_day() {
    LaunchContext context;
    context.now = *parse_utc("2026-11-21T10:00:00Z");
    context.language = "en";
    return context;
}

inline FormState started(const std::string& json, const Answers& answers = {}) {
    auto state = FormState::create(parsed(json), on_a_day(), answers);
    EXPECT_THAT(state, attune::test::IsOk());
    return std::move(state).value();
}

inline Answer code(const std::string& text) { return Answer::given(Coding{"", text, ""}); }
inline ItemAddress at(const std::string& link_id, std::vector<int> instances = {}) {
    return {link_id, std::move(instances)};
}

}  // namespace attune::forms::test
