// SPDX-License-Identifier: Apache-2.0
// The expressions of public Questionnaires, where the conformance data is at hand.
#include <gmock/gmock.h>

#include <iostream>
#include <set>

#include "evaluating.h"
#include "support/files.h"
#include "support/places.h"

namespace attune::forms::fhirpath {
namespace {

using nlohmann::json;

/// Every FHIRPath expression below `element`.
void collect(const json& element, std::set<std::string>& found) {
    if (element.is_object() && element.value("language", json()) == "text/fhirpath" &&
        element.value("expression", json()).is_string()) {
        found.insert(element["expression"]);
    }
    if (element.is_structured()) {
        for (const auto& part : element) collect(part, found);
    }
}

TEST(CorpusTest, ReadsNearlyAllExpressionsOfPublicForms) {
    const auto folder = attune::test::conformance_data(ATTUNE_SOURCE_DIR, "questionnaires");
    if (folder.empty()) GTEST_SKIP() << "conformance: NOT RUN";
    std::set<std::string> expressions;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".json") continue;
        const auto bytes = attune::test::read_file(entry.path());
        collect(json::parse(bytes, nullptr, false), expressions);
    }

    std::size_t refused = 0;
    const auto response = json::parse(R"({"resourceType": "QuestionnaireResponse",
        "item": [{"linkId": "1", "answer": [{"valueInteger": 1}]}]})");
    for (const auto& text : expressions) {
        const auto expression = Expression::parse(text);
        if (!expression) {
            ++refused;
            std::cout << test::shown(expression.error()) << " in " << text << '\n';
            continue;
        }
        const auto answer = test::ask(text, response);
        const bool asks_for_more = answer.find("unknown variable") != std::string::npos;
        EXPECT_TRUE(!answer.starts_with("error") || asks_for_more) << answer << " in " << text;
    }

    EXPECT_GT(expressions.size(), 100u);
    EXPECT_LE(refused * 100, expressions.size() * 2) << "more than two in a hundred";
}

}  // namespace
}  // namespace attune::forms::fhirpath
