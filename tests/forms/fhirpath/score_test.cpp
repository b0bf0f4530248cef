// SPDX-License-Identifier: Apache-2.0
// sum, min, max, avg, weight and ordinal have no case in the official suite.
#include <gmock/gmock.h>

#include "evaluating.h"
#include "fhirpath/score_index.h"

namespace attune::forms::fhirpath {
namespace {

using nlohmann::json;
using test::ask;
using testing::HasSubstr;

TEST(AggregateTest, AddsUp) {
    EXPECT_EQ(ask("(1 | 2 | 3).sum()"), "6");
    EXPECT_EQ(ask("(0.1 | 0.2).sum()"), "0.3");
    EXPECT_EQ(ask("1.combine(1).combine(1).sum()"), "3");
    EXPECT_EQ(ask("(1 | 2.5).sum()"), "3.5");
    EXPECT_EQ(ask("(1 'kg' | 500 'g').sum()"), "1.5 'kg'");
}

TEST(AggregateTest, FindsTheSmallestTheLargestAndTheMean) {
    EXPECT_EQ(ask("(3 | 1 | 2).min()"), "1");
    EXPECT_EQ(ask("(3 | 1 | 2).max()"), "3");
    EXPECT_EQ(ask("(1 | 2).avg()"), "1.5");
    EXPECT_EQ(ask("(1 | 2 | 4).avg().round(3)"), "2.333");
    EXPECT_EQ(ask("(@2026-01-02 | @2025-12-31).min()"), "2025-12-31");
    EXPECT_EQ(ask("('b' | 'a').max()"), "b");
    EXPECT_EQ(ask("(1.5 | 1).max()"), "1.5");
}

TEST(AggregateTest, MakesNothingOutOfNothing) {
    for (const auto* name : {"sum", "min", "max", "avg"}) {
        EXPECT_EQ(ask("{}." + std::string(name) + "()"), "{}") << name;
    }
    EXPECT_EQ(ask("{}.aggregate($this + $total, 0)"), "0") << "unlike sum()";
}

TEST(AggregateTest, RefusesWhatIsNoNumber) {
    EXPECT_THAT(ask("('a' | 'b').sum()"), HasSubstr("sum() needs numbers"));
    EXPECT_THAT(ask("(1 | 'b').sum()"), HasSubstr("sum() needs numbers"));
    EXPECT_THAT(ask("(1 | 'b').max()"), HasSubstr("max() needs values that can be compared"));
    EXPECT_THAT(ask("(1 'kg' | 1 'm').sum()"), HasSubstr("quantities of one kind"));
    EXPECT_THAT(ask("9223372036854775807.combine(1).sum()"), HasSubstr("overflows"));
}

/// The codings p1 to p3 of the question `id` and their concepts, with the score on either.
struct Choices {
    json options = json::array();
    json concepts = json::array();
};
Choices choices(const std::string& id, const std::string& place, const std::string& url) {
    const auto scored = [&url](json element, int score) {
        element["extension"] = {{{"url", url}, {"valueDecimal", score}}};
        return element;
    };
    Choices made;
    for (int i = 0; i < 3; ++i) {
        const int score = id == "up" ? i : 2 - i;
        json coding = {{"system", id + "-s"}, {"code", "p" + std::to_string(i + 1)}};
        const json entry = place == "expansion" ? coding : json{{"code", coding["code"]}};
        made.concepts.push_back(scored(entry, score));
        if (place == "coding") coding = scored(coding, score);
        const json option = {{"valueCoding", coding}};
        made.options.push_back(place == "option" ? scored(option, score) : option);
    }
    return made;
}

/// Two questions of three options, scored in opposite directions; `place` says where the score
/// stands: on the option ("option"), its coding ("coding"), or in a contained resource.
json questionnaire(const std::string& place, const std::string& url) {
    json form = {{"resourceType", "Questionnaire"}, {"contained", json::array()}};
    for (const std::string id : {"up", "down"}) {
        const auto made = choices(id, place, url);
        json item = {{"linkId", id}, {"type", "choice"}};
        if (place == "compose" || place == "expansion" || place == "system") {
            item["answerValueSet"] = "#" + id;
            json include = {{"system", id + "-s"}};
            if (place == "compose") include["concept"] = made.concepts;
            json values = {{"resourceType", "ValueSet"}, {"id", id}};
            values["compose"]["include"] = json::array({include});
            if (place == "expansion") values["expansion"]["contains"] = made.concepts;
            form["contained"].push_back(values);
        } else {
            item["answerOption"] = made.options;
        }
        if (place.ends_with("system")) {
            form["contained"].push_back(
                {{"resourceType", "CodeSystem"}, {"url", id + "-s"}, {"concept", made.concepts}});
        }
        form["item"].push_back(item);
    }
    return form;
}

json answers(const std::string& up, const std::string& down) {
    const auto item = [](const std::string& id, const std::string& code) {
        return json{{"linkId", id},
                    {"answer", {{{"valueCoding", {{"system", id + "-s"}, {"code", code}}}}}}};
    };
    return {{"resourceType", "QuestionnaireResponse"},
            {"item", {item("up", up), item("down", down)}}};
}

class ScorePlaceTest : public testing::TestWithParam<std::tuple<std::string, std::string_view>> {};

TEST_P(ScorePlaceTest, CountsWhereverTheScoreStands) {
    const auto form = questionnaire(std::get<0>(GetParam()), std::string(std::get<1>(GetParam())));
    const auto response = answers("p3", "p3");

    EXPECT_EQ(ask("item.answer.weight()", response, form), "2, 0");
    EXPECT_EQ(ask("item.answer.ordinal().sum()", response, form), "2");
    EXPECT_EQ(ask("item.answer.value.weight().sum()", response, form), "2");
    EXPECT_EQ(ask("item.where(linkId='down').answer.weight()", answers("p1", "p1"), form), "2");
}

INSTANTIATE_TEST_SUITE_P(Places, ScorePlaceTest,
                         testing::Combine(testing::Values("option", "coding", "compose",
                                                          "expansion", "system", "option-system"),
                                          testing::Values(kOrdinalValueUrl, kItemWeightUrl)));

TEST(WeightTest, TakesTheResponsesOwnScoreFirst) {
    const auto form = questionnaire("option", std::string(kOrdinalValueUrl));
    auto response = answers("p3", "p3");
    response["item"][0]["answer"][0]["valueCoding"]["extension"] = {
        {{"url", kOrdinalValueUrl}, {"valueDecimal", 0.5}}};

    EXPECT_EQ(ask("item.answer.weight()", response, form), "0.5, 0");
    EXPECT_EQ(ask("item.answer.weight()", response), "0.5") << "needs no Questionnaire";
}

TEST(WeightTest, GivesNothingForWhatHasNoScore) {
    const auto form = questionnaire("option", std::string(kOrdinalValueUrl));

    EXPECT_EQ(ask("item.answer.weight()", answers("p9", "p1"), form), "2");
    EXPECT_EQ(ask("item.answer.weight()", answers("p1", "p1")), "{}");
    EXPECT_EQ(ask("(1 | 'a').weight()"), "{}");
}

TEST(WeightTest, ScoresNestedItemsAndPlainOptions) {
    const auto form = json::parse(R"({"resourceType": "Questionnaire", "item": [
      {"linkId": "g", "type": "group", "item": [{"linkId": "n", "answerOption": [
        {"valueInteger": 7, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue",
                                           "valueDecimal": 1.5}]},
        {"valueString": "often", "_valueString": {"extension": [
          {"url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 2}]}}]}]}]})");
    const auto response = json::parse(R"({"resourceType": "QuestionnaireResponse", "item": [
      {"linkId": "g", "item": [{"linkId": "n",
        "answer": [{"valueInteger": 7}, {"valueString": "often"}]}]}]})");

    EXPECT_EQ(ask("item.item.answer.weight()", response, form), "1.5, 2");
    EXPECT_EQ(ask("descendants().where(linkId='n').answer.value.weight().sum()", response, form),
              "3.5");
}

TEST(WeightTest, UsesAnIndexMadeBeforehand) {
    const auto form = questionnaire("option", std::string(kOrdinalValueUrl));
    const auto response = answers("p2", "p2");
    const auto scores = ScoreIndex::of(form);
    Context context;
    context.focus = {Value(resource_node(response))};
    context.scores = &scores;

    EXPECT_EQ(ask("item.answer.weight().sum()", context), "2");
}

TEST(WeightTest, AnswersOutsideAnItemScoreOnlyWhereAllQuestionsAgree) {
    const auto scores = ScoreIndex::of(questionnaire("option", std::string(kOrdinalValueUrl)));

    EXPECT_EQ(scores.find_anywhere("up-s", "p3"), Decimal(2));
    EXPECT_EQ(scores.find_anywhere("", "p3"), std::nullopt) << "2 as to one, 0 as to the other";
    EXPECT_EQ(scores.find_anywhere("", "p2"), Decimal(1));
}

}  // namespace
}  // namespace attune::forms::fhirpath
