// SPDX-License-Identifier: Apache-2.0
#include "forms/text_pack.h"

#include "sample_form.h"

namespace attune::forms {
namespace {

using namespace test;
using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::Contains;
using ::testing::Field;

const char* const kCode = R"("code":[{"system":"http://loinc.org","code":"44250-9"}])";

std::shared_ptr<const Form> skeleton() { return parsed(questionnaire(scored_choice("q1", kCode))); }

std::string pack(const std::string& items, const std::string& version = "1.0.0") {
    return R"({"form":"sample","form_versions":[")" + version +
           R"("],"language":"en","source":"s","licence":"l","items":{)" + items + "}}";
}

TEST(TextPackTest, OverlaysWordsAndLeavesTheRestAsItIs) {
    const auto form = skeleton();

    const auto read =
        TextPack::parse(*form, pack(R"("q1":{"text":"Full words","options":{"a":"Never"}})"));

    ASSERT_THAT(read, IsOk());
    const Item& item = *form->find_item("q1");
    EXPECT_EQ(read->text(item), "Full words");
    EXPECT_EQ(read->option_text(item, *item.find_option("a")), "Never");
    EXPECT_EQ(read->option_text(item, *item.find_option("b")), "b words");
}

TEST(TextPackTest, NamesUnknownItemsOptionsAndVersions) {
    const auto read = TextPack::parse(
        *skeleton(), pack(R"("q9":{"text":"x"},"q1":{"options":{"z":"x"}})", "2.0.0"));

    ASSERT_THAT(read, FailsWith(ErrorCode::InvalidInput));
    for (const char* place : {"items.q9", "items.q1.options.z", "form_versions"})
        EXPECT_THAT(read.error().faults, Contains(Field("place", &Fault::place, place)));
}

TEST(TextPackTest, RefusesAPackForAnotherForm) {
    const auto other = parsed(questionnaire(item("a", "string")));

    const auto read = TextPack::parse(
        *other, R"({"form":"elsewhere","form_versions":["1.0.0"],"language":"en","source":"s",)"
                R"("licence":"l","items":{}})");

    EXPECT_THAT(read, FailsWith(ErrorCode::InvalidInput));
}

/// An official form: other link ids, other codes, options in another order, the same scores.
std::string official(const std::string& code, int second_score) {
    const auto option = [](const std::string& answer, int score) {
        return R"({"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/itemWeight",)"
               R"("valueDecimal":)" +
               std::to_string(score) + R"(}],"valueCoding":{"code":")" + answer +
               R"(","display":"official )" + answer + "\"}}";
    };
    return questionnaire(R"({"linkId":"/44250","type":"choice","text":"Official words",)" + code +
                         R"(,"answerOption":[)" + option("LA2", 2) + "," +
                         option("LA1", second_score) + "," + option("LA0", 0) + "]}");
}

TEST(TextPackTest, TakesTheWordsOfAnOfficialFormByCodeAndScore) {
    const auto form = skeleton();

    const auto made = TextPack::from_questionnaire(*form, *parsed(official(kCode, 1)));

    ASSERT_THAT(made, IsOk());
    const Item& item = *form->find_item("q1");
    EXPECT_EQ(made->text(item), "Official words");
    EXPECT_EQ(made->option_text(item, *item.find_option("a")), "official LA0");
    EXPECT_EQ(made->option_text(item, *item.find_option("c")), "official LA2");
}

TEST(TextPackTest, ReadsBackWhatItWrites) {
    const auto form = skeleton();
    auto made = TextPack::from_questionnaire(*form, *parsed(official(kCode, 1)));
    ASSERT_THAT(made, IsOk());

    auto json = made->to_json();
    json.replace(json.find("\"licence\": \"\""), 13, "\"licence\": \"L\"");
    json.replace(json.find("\"language\": \"\""), 14, "\"language\": \"en\"");
    const auto read = TextPack::parse(*form, json);

    ASSERT_THAT(read, IsOk());
    EXPECT_EQ(read->text(*form->find_item("q1")), "Official words");
}

TEST(TextPackTest, DoesNotGuessWhenScoresOrCodesDoNotMatch) {
    const auto ambiguous = TextPack::from_questionnaire(*skeleton(), *parsed(official(kCode, 2)));
    const auto stranger = TextPack::from_questionnaire(
        *skeleton(), *parsed(official(R"("code":[{"system":"http://loinc.org","code":"x"}])", 1)));

    ASSERT_THAT(ambiguous, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(ambiguous.error().faults, Contains(Field("place", &Fault::place, "q1.c")));
    ASSERT_THAT(stranger, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(stranger.error().faults, Contains(Field("place", &Fault::place, "q1")));
}

}  // namespace
}  // namespace attune::forms
