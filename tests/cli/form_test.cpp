// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <fstream>

#include "call.h"
#include "support/temp_folder.h"

namespace attune {
namespace {

using test::call;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class FormVerbTest : public ::testing::Test {
protected:
    std::string file(const std::string& text) {
        const auto path = m_folder / "form.json";
        std::ofstream(path) << text;
        return path.string();
    }
    /// Two scored questions and their sum.
    std::string sum_form() {
        return file(R"json({"resourceType": "Questionnaire", "id": "sum", "status": "active",
          "url": "http://example.org/sum", "version": "1.0.0", "title": "Sum",
          "item": [
            {"linkId": "a", "type": "integer", "text": "A"},
            {"linkId": "b", "type": "integer", "text": "B"},
            {"linkId": "total", "type": "integer", "readOnly": true, "text": "A and B",
             "extension": [{
               "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
               "valueExpression": {"language": "text/fhirpath",
                 "expression": "%resource.item.where(linkId='a').answer.value + %resource.item.where(linkId='b').answer.value"}}]},
            {"linkId": "c", "type": "string", "text": "Why so many?",
             "enableWhen": [{"question": "a", "operator": ">", "answerInteger": 5}]}]})json");
    }

private:
    test::TempFolder m_folder;
};

TEST_F(FormVerbTest, AGoodFormHasNoFaults) {
    const auto printed = call({"form", "check", sum_form()});

    EXPECT_EQ(printed.code, 0) << printed.out << printed.err;
    EXPECT_THAT(printed.out, HasSubstr("4 questions"));
}

TEST_F(FormVerbTest, EveryFaultIsNamedWithItsPlace) {
    const auto form = file(R"({"resourceType": "Questionnaire", "status": "active", "item": [
        {"linkId": "a", "type": "choise", "text": "A"},
        {"type": "string", "text": "no id"}]})");

    const auto printed = call({"form", "check", form, "--json"});

    EXPECT_EQ(printed.code, 1);
    EXPECT_GE(printed.json()["forms"][0]["faults"].size(), 2U);
    EXPECT_THAT(printed.out, HasSubstr("item[0]"));
    EXPECT_THAT(printed.out, HasSubstr("item[1]"));
}

TEST_F(FormVerbTest, AFileThatIsNotThereCouldNotBeChecked) {
    EXPECT_EQ(call({"form", "check", "/nowhere/form.json"}).code, 3);
}

TEST_F(FormVerbTest, AnsweringFillsWhatIsCalculatedAndKeepsDisabledItemsOut) {
    const auto printed =
        call({"form", "answer", sum_form(), "--answers", R"({"a": 2, "b": 3, "c": "no"})"});

    ASSERT_EQ(printed.code, 0) << printed.err;
    const auto response = printed.json();
    EXPECT_EQ(response["resourceType"], "QuestionnaireResponse");
    std::vector<std::string> ids;
    for (const auto& item : response["item"]) ids.push_back(item["linkId"]);
    EXPECT_THAT(ids, ElementsAre("a", "b", "total"));
    EXPECT_EQ(response["item"][2]["answer"][0]["valueInteger"], 5);
}

TEST_F(FormVerbTest, AnUnknownLinkIdIsANo) {
    const auto printed = call({"form", "answer", sum_form(), "--answers", R"({"z": 1})"});

    EXPECT_EQ(printed.code, 1);
    EXPECT_THAT(printed.err, HasSubstr("z"));
}

TEST(FhirpathVerbTest, PrintsTheCollection) {
    const auto printed = call({"fhirpath", "item.answer.value.sum()", "--resource", "-"},
                              R"({"resourceType": "QuestionnaireResponse", "item": [
                                   {"linkId": "a", "answer": [{"valueDecimal": 0.1}]},
                                   {"linkId": "b", "answer": [{"valueDecimal": 0.2}]}]})");

    EXPECT_EQ(printed.code, 0) << printed.err;
    EXPECT_THAT(printed.json(), ElementsAre(0.3));
}

TEST(FhirpathVerbTest, AnExpressionThatCannotBeReadIsANoWithItsPlace) {
    const auto printed = call({"fhirpath", "1 +", "--resource", "{}"});

    EXPECT_EQ(printed.code, 1);
    EXPECT_THAT(printed.err, HasSubstr("1:"));
}

}  // namespace
}  // namespace attune
