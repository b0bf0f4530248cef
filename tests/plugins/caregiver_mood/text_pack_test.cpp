// SPDX-License-Identifier: Apache-2.0
/// Wording comes from outside: the forms ship none, and an official Questionnaire becomes a pack.
#include "forms/text_pack.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "mood_case.h"
#include "support/files.h"
#include "support/matchers.h"
#include "support/places.h"

namespace attune::mood::test {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;
using nlohmann::json;

constexpr const char* kOrdinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

/// Somebody's Questionnaire with the same LOINC items: other link ids, other answer codes, the
/// answers sorted from the highest score down. All words are made up.
json official(const std::string& form_id) {
    json items = json::array();
    for (const forms::Item& item : form(form_id)->items()) {
        if (item.codes.empty() || item.options.empty()) continue;
        json options = json::array();
        const bool is_scored = item.options.front().ordinal.has_value();
        for (int score = 3; score >= 0; --score) {
            json option{{"valueCoding",
                         {{"code", "LA" + std::to_string(score)},
                          {"display", "made-up answer " + std::to_string(score)}}}};
            if (is_scored) {
                option["extension"] = {{{"url", kOrdinal}, {"valueDecimal", score}}};
            }
            options.push_back(std::move(option));
        }
        items.push_back(
            {{"linkId", "/" + item.codes.front().code},
             {"type", "choice"},
             {"text", "made-up words for " + item.link_id},
             {"code", {{{"system", "http://loinc.org"}, {"code", item.codes.front().code}}}},
             {"answerOption", std::move(options)}});
    }
    return {{"resourceType", "Questionnaire"},
            {"id", "official"},
            {"url", "https://example.org/official"},
            {"version", "2"},
            {"language", "en"},
            {"copyright", "as its owner allows"},
            {"status", "active"},
            {"item", std::move(items)}};
}

Result<forms::TextPack> pack_of(const std::string& form_id, const json& questionnaire) {
    const auto read = forms::Form::parse(questionnaire.dump(), "official");
    EXPECT_THAT(read, IsOk());
    return forms::TextPack::from_questionnaire(*form(form_id), **read);
}

class MoodTextPack : public ::testing::TestWithParam<const char*> {};

TEST_P(MoodTextPack, IsMadeFromAnOfficialFormByCodeAndScore) {
    const auto pack = pack_of(GetParam(), official(GetParam()));

    ASSERT_THAT(pack, IsOk());
    for (const forms::Item& item : form(GetParam())->items()) {
        if (item.options.empty() || !item.options.front().ordinal) continue;
        EXPECT_EQ(pack->text(item), "made-up words for " + item.link_id);
        for (const forms::Option& option : item.options) {
            EXPECT_EQ(pack->option_text(item, option), "made-up answer " + option.ordinal->digits)
                << item.link_id << " " << option.code;
        }
    }
}

TEST_P(MoodTextPack, ReadsBackAsAFile) {
    const auto made = pack_of(GetParam(), official(GetParam()));
    ASSERT_THAT(made, IsOk());

    const auto read = forms::TextPack::parse(*form(GetParam()), made->to_json());

    ASSERT_THAT(read, IsOk());
    EXPECT_EQ(read->licence(), "as its owner allows");
    EXPECT_EQ(read->to_json(), made->to_json());
}

TEST_P(MoodTextPack, IsNotMadeFromAFormThatLacksAnItem) {
    auto questionnaire = official(GetParam());
    questionnaire["item"].erase(0);

    EXPECT_THAT(pack_of(GetParam(), questionnaire), FailsWith(ErrorCode::InvalidInput));
}

INSTANTIATE_TEST_SUITE_P(All, MoodTextPack, ::testing::ValuesIn(kForms), form_name);

TEST(MoodText, KeepsOurOwnWordsWhereNoOfficialFormHasTheQuestion) {
    const auto pack = pack_of("epds", official("epds"));

    ASSERT_THAT(pack, IsOk());
    const auto& ours = *form("epds")->find_item("epds-answered-by");
    EXPECT_EQ(pack->text(ours), "Who answered");
    EXPECT_EQ(pack->option_text(ours, ours.options[1]), "Another parent or caregiver");
}

TEST(MoodText, TakesTheUnscoredDifficultyAnswersByTheirPlace) {
    const auto pack = pack_of("phq-9", official("phq-9"));

    ASSERT_THAT(pack, IsOk());
    const auto& difficulty = *form("phq-9")->find_item("phq9-difficulty");
    EXPECT_EQ(pack->option_text(difficulty, difficulty.options[0]), "made-up answer 3");
    EXPECT_EQ(pack->option_text(difficulty, difficulty.options[3]), "made-up answer 0");
}

TEST(MoodText, NeedsNoWordsForTheQuestionThatIsNeverScored) {
    auto questionnaire = official("phq-9");
    questionnaire["item"].erase(9);

    const auto pack = pack_of("phq-9", questionnaire);

    ASSERT_THAT(pack, IsOk());
    EXPECT_FALSE(pack->covers(*form("phq-9")->find_item("phq9-difficulty")));
    EXPECT_TRUE(pack->covers(*form("phq-9")->find_item("phq9-9")));
}

TEST(MoodText, TakesNoLanguageForGranted) {
    auto questionnaire = official("gad-7");
    questionnaire.erase("language");

    const auto pack = pack_of("gad-7", questionnaire);

    ASSERT_THAT(pack, IsOk());
    EXPECT_EQ(pack->language(), "");
    const auto read = forms::TextPack::parse(*form("gad-7"), pack->to_json());
    ASSERT_THAT(read, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(read.error().faults, (Faults{{"language", "missing"}}));
}

TEST(MoodText, TakesThePublishedPhq9OfAnotherProjectWhereItIsAtHand) {
    const auto folder = attune::test::conformance_data(ATTUNE_SOURCE_DIR, "questionnaires");
    const auto bytes = attune::test::read_file(folder / "phq9-783d43.json");
    if (bytes.empty()) GTEST_SKIP() << "text pack: NOT RUN (questionnaires absent)";
    const auto published = forms::Form::parse(bytes, "phq9");
    ASSERT_THAT(published, IsOk());

    EXPECT_THAT(forms::TextPack::from_questionnaire(*form("phq-9"), **published), IsOk());
    EXPECT_THAT(forms::TextPack::from_questionnaire(*form("phq-2"), **published), IsOk());
}

}  // namespace
}  // namespace attune::mood::test
