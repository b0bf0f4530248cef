// SPDX-License-Identifier: Apache-2.0
#include "forms/form_state.h"

#include <nlohmann/json.hpp>

#include "sample_form.h"

namespace attune::forms {
namespace {

using namespace test;
using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Json = nlohmann::json;

std::string calculated(const std::string& id, const std::string& type,
                       const std::string& fhirpath) {
    return item(id, type, "\"extension\":[" + expression("calculatedExpression", fhirpath) + "]");
}

const char* const kTotal =
    "iif(%resource.item.where(linkId='q1' or linkId='q2').answer.count() = 2, "
    "%resource.item.where(linkId='q1' or linkId='q2').answer.weight().sum(), {})";

std::string scored_form() {
    return questionnaire(scored_choice("q1") + "," + scored_choice("q2") + "," +
                         calculated("total", "integer", kTotal));
}

TEST(FormStateTest, GivesATotalOnlyWhenAllIsAnswered) {
    auto state = started(scored_form());

    ASSERT_THAT(state.set(at("q1"), code("b")), IsOk());
    EXPECT_EQ(state.answer(at("total")).state, AnswerState::Missing);
    const auto change = state.set(at("q2"), code("c"));

    ASSERT_THAT(change, IsOk());
    EXPECT_THAT(change->recomputed, ElementsAre(at("total")));
    EXPECT_EQ(state.answer(at("total")), Answer::given(std::int64_t{3}));
}

TEST(FormStateTest, AStateIsNoAnswerForATotal) {
    auto state = started(scored_form(), {{at("q1"), code("b")}, {at("q2"), code("c")}});

    ASSERT_THAT(state.set(at("q2"), Answer{AnswerState::Declined, {}}), IsOk());

    EXPECT_EQ(state.answer(at("total")).state, AnswerState::Missing);
}

TEST(FormStateTest, RecomputesOnlyWhatReadsTheAnswer) {
    auto state = started(questionnaire(
        item("a", "integer") + "," + item("b", "integer") + "," +
        calculated("of-a", "integer", "%resource.item.where(linkId='a').answer.value * 2") + "," +
        calculated("of-b", "integer", "%resource.item.where(linkId='b').answer.value * 2") + "," +
        calculated("of-of-a", "integer", "%resource.item.where(linkId='of-a').answer.value + 1")));

    const auto change = state.set(at("a"), Answer::given(std::int64_t{4}));

    EXPECT_THAT(change->recomputed, ::testing::UnorderedElementsAre(at("of-a"), at("of-of-a")));
    EXPECT_EQ(state.answer(at("of-of-a")), Answer::given(std::int64_t{9}));
    EXPECT_EQ(state.evaluations_of_last_change(), 2);
}

TEST(FormStateTest, ComputesThroughVariablesOfOuterItems) {
    auto state = started(questionnaire(
        R"({"linkId":"g","type":"group","extension":[)" + variable("twice", "%base * 2") +
            R"(],"item":[)" + calculated("x", "integer", "%twice + 1") + "]}," +
            item("n", "integer"),
        "\"extension\":[" + variable("base", "%resource.item.where(linkId='n').answer.value") +
            "],"));

    ASSERT_THAT(state.set(at("n"), Answer::given(std::int64_t{5})), IsOk());

    EXPECT_EQ(state.answer(at("x")), Answer::given(std::int64_t{11}));
}

TEST(FormStateTest, TryingAnAnswerLeavesTheStateAsItWas) {
    auto state = started(scored_form(), {{at("q1"), code("a")}, {at("q2"), code("a")}});
    const std::string before = state.response_json();

    const auto change = state.try_set(at("q2"), code("c"));

    EXPECT_THAT(change->recomputed, ElementsAre(at("total")));
    EXPECT_EQ(state.response_json(), before);
    EXPECT_EQ(state.answer(at("total")), Answer::given(std::int64_t{0}));
}

TEST(FormStateTest, TryingTakesBackWhatItEnabledAndSaid) {
    auto state = started(questionnaire(
        item("gate", "boolean") +
        R"(,{"linkId":"g","type":"group","enableWhen":[{"question":"gate","operator":"=",)"
        R"("answerBoolean":true}],"item":[)" +
        item("inner", "integer") + "]}," + item("last", "string", R"("maxLength":2)") + "," +
        calculated("copy", "integer",
                   "%resource.item.where(linkId='g').item.where(linkId='inner').answer.value")));
    ASSERT_THAT(state.set(at("inner"), Answer::given(std::int64_t{7})), IsOk());
    ASSERT_THAT(state.set(at("last"), Answer::given(std::string("z"))), IsOk());
    const std::string before = state.response_json();

    const auto opened = state.try_set(at("gate"), Answer::given(true));
    const auto too_long = state.try_set(at("last"), Answer::given(std::string("zzz")));

    EXPECT_EQ(opened->enabled.size(), 2U);
    EXPECT_THAT(opened->recomputed, ElementsAre(at("copy")));
    EXPECT_EQ(too_long->messages.size(), 1U);
    EXPECT_EQ(state.response_json(), before);
    EXPECT_FALSE(state.is_enabled(at("inner")));
    EXPECT_EQ(state.message(at("last")), "");
    ASSERT_THAT(state.set(at("gate"), Answer::given(true)), IsOk());
    EXPECT_EQ(state.answer(at("copy")), Answer::given(std::int64_t{7}));
}

TEST(FormStateTest, RefusesWhatAnItemCannotHold) {
    auto state = started(scored_form());

    EXPECT_THAT(state.set(at("gone"), code("a")), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(state.set(at("q1"), code("z")), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(state.set(at("q1"), Answer::given(true)), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(state.set(at("total"), Answer::given(std::int64_t{1})),
                FailsWith(ErrorCode::InvalidInput));
    Answer two = code("a");
    two.values.push_back(Coding{"", "b", ""});
    EXPECT_THAT(state.set(at("q1"), two), FailsWith(ErrorCode::InvalidInput));
}

TEST(FormStateTest, KeepsADisabledAnswerButLetsItCountForNothing) {
    auto state = started(questionnaire(
        item("gate", "boolean") + "," +
        item("child", "integer",
             R"("enableWhen":[{"question":"gate","operator":"=","answerBoolean":true}])") +
        "," + calculated("copy", "integer", "%resource.item.where(linkId='child').answer.value")));
    ASSERT_THAT(state.set(at("gate"), Answer::given(true)), IsOk());
    ASSERT_THAT(state.set(at("child"), Answer::given(std::int64_t{7})), IsOk());
    ASSERT_EQ(state.answer(at("copy")), Answer::given(std::int64_t{7}));

    const auto change = state.set(at("gate"), Answer::given(false));

    EXPECT_THAT(change->disabled, ElementsAre(at("child")));
    EXPECT_EQ(state.answer(at("copy")).state, AnswerState::Missing);
    EXPECT_EQ(state.answer(at("child")), Answer::given(std::int64_t{7}));
    EXPECT_THAT(state.response_json(), Not(HasSubstr("child")));
    EXPECT_FALSE(state.enabled_answers().contains(at("child")));
}

TEST(FormStateTest, DisablesWhatStandsInADisabledGroup) {
    auto state = started(questionnaire(
        item("gate", "boolean") +
        R"(,{"linkId":"g","type":"group","enableWhen":[{"question":"gate","operator":"=",)"
        R"("answerBoolean":true}],"item":[)" +
        item("inner", "string") + "]}"));

    EXPECT_FALSE(state.is_enabled(at("inner")));
    const auto change = state.set(at("gate"), Answer::given(true));

    EXPECT_THAT(change->enabled, ::testing::UnorderedElementsAre(at("g"), at("inner")));
}

TEST(FormStateTest, EnablesByExpression) {
    auto state = started(
        questionnaire(item("n", "integer") + "," +
                      item("more", "string",
                           "\"extension\":[" +
                               expression("enableWhenExpression",
                                          "%resource.item.where(linkId='n').answer.value > 3") +
                               "]")));

    EXPECT_FALSE(state.is_enabled(at("more")));
    ASSERT_THAT(state.set(at("n"), Answer::given(std::int64_t{4})), IsOk());
    EXPECT_TRUE(state.is_enabled(at("more")));
}

TEST(FormStateTest, OneFaultingExpressionSaysSoAndHarmsNothingElse) {
    auto state = started(questionnaire(
        item("a", "integer", R"("repeats":true)") + "," +
        calculated("bad", "integer", "%resource.item.where(linkId='a').answer.value + 1") + "," +
        calculated("good", "integer", "%resource.item.where(linkId='a').answer.count()")));
    Answer two = Answer::given(std::int64_t{1});
    two.values.push_back(std::int64_t{2});

    const auto change = state.set(at("a"), two);

    EXPECT_THAT(state.message(at("bad")), HasSubstr("cannot be calculated"));
    EXPECT_EQ(change->messages.size(), 1U);
    EXPECT_EQ(state.answer(at("good")), Answer::given(std::int64_t{2}));
}

TEST(FormStateTest, StopsConditionsThatContradictThemselves) {
    auto state = started(questionnaire(
        item("a", "integer",
             R"("initial":[{"valueInteger":1}],"enableWhen":[{"question":"b",)"
             R"("operator":"exists","answerBoolean":false}])") +
        "," + calculated("b", "integer", "%resource.item.where(linkId='a').answer.value")));

    ASSERT_THAT(state.set(at("a"), Answer::given(std::int64_t{1})), IsOk());

    EXPECT_THAT(state.message(at("a")) + state.message(at("b")), HasSubstr("never comes to rest"));
}

TEST(FormStateTest, ProposesInitialValues) {
    const auto state = started(questionnaire(
        item("n", "integer", R"("initial":[{"valueInteger":3}])") + "," +
        item("d", "date", "\"extension\":[" + expression("initialExpression", "today()") + "]") +
        "," +
        item("c", "choice",
             R"("answerOption":[{"valueCoding":{"code":"x"}},{"valueCoding":{"code":"y"},)"
             R"("initialSelected":true}])")));

    const Answers initial = state.initial_answers();

    EXPECT_EQ(initial.at(at("n")), Answer::given(std::int64_t{3}));
    EXPECT_EQ(initial.at(at("d")), Answer::given(*Date::parse("2026-11-21")));
    EXPECT_EQ(initial.at(at("c")), code("y"));
}

TEST(FormStateTest, TellsExpressionsTheAges) {
    LaunchContext context = on_a_day();
    context.ages =
        *ages_on(*Date::parse("2026-01-01"), *Gestation::parse("30+0"), *Date::parse("2026-08-01"));
    const auto form = parsed(questionnaire(
        calculated("c", "integer", "%chronologicalAgeMonths") + "," +
            calculated("k", "integer", "%correctedAgeMonths") + "," +
            calculated("u", "integer", "%ageMonths"),
        R"("extension":[{"url":"urn:attune:ext:age-rule","extension":[{"url":"use","valueCode":)"
        R"("corrected"},{"url":"early-days","valueInteger":21},{"url":"until","valueInteger":24}]}],)"));

    auto state = FormState::create(form, context);

    ASSERT_THAT(state, IsOk());
    EXPECT_EQ(state->answer(at("c")), Answer::given(std::int64_t{7}));
    EXPECT_EQ(state->answer(at("k")), Answer::given(std::int64_t{4}));
    EXPECT_EQ(state->answer(at("u")), Answer::given(std::int64_t{4}));
}

TEST(FormStateTest, ARequiredItemIsMetByAState) {
    auto state = started(questionnaire(item("a", "string", R"("required":true)")));
    ASSERT_THAT(state.validate(), Contains(Fault{"a", "Not answered yet."}));

    ASSERT_THAT(state.set(at("a"), Answer{AnswerState::Declined, {}}), IsOk());

    EXPECT_THAT(state.validate(), IsEmpty());
}

TEST(FormStateTest, SaysWhichLimitAnAnswerOversteps) {
    const std::string limits =
        R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":1},)"
        R"({"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":5}])";
    auto state = started(questionnaire(
        item("n", "integer", limits) + "," + item("t", "string", R"("maxLength":3)") + "," +
        item("p", "string",
             R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/regex",)"
             R"("valueString":"[0-9]+"},{"url":"http://hl7.org/fhir/StructureDefinition/)"
             R"(entryFormat","valueString":"digits"}])")));

    ASSERT_THAT(state.set(at("t"), Answer::given(std::string("äöüß"))), IsOk());
    ASSERT_THAT(state.set(at("p"), Answer::given(std::string("x1"))), IsOk());

    EXPECT_EQ(state.message(at("t")), "Longer than 3 characters.");
    EXPECT_EQ(state.message(at("p")), "Write it as digits.");
    EXPECT_EQ(state.validate().size(), 2U);
}

// 12000 g was saved, and completing said only that an answer was needed.
TEST(FormStateTest, ANumberBeyondItsLimitsIsNotTakenAndTheLimitsAreSaid) {
    const auto limit = [](const char* name, const char* value) {
        return std::string(R"({"url":"http://hl7.org/fhir/StructureDefinition/)") + name + "\"," +
               value + "}";
    };
    const auto grams =
        item("g", "integer",
             R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unit",)"
             R"("valueCoding":{"display":"g"}},)" +
                 limit("minValue", R"("valueInteger":200)") + "," +
                 limit("maxValue", R"("valueInteger":8000)") + "]");
    const auto hours =
        item("h", "decimal", R"("extension":[)" + limit("maxValue", R"("valueDecimal":24)") + "]");
    const auto months =
        item("m", "integer", R"("extension":[)" + limit("minValue", R"("valueInteger":0)") + "]");
    const auto form = questionnaire(grams + "," + hours + "," + months);
    auto state = started(form);
    const auto why = [&](const char* link_id, const AnswerValue& value) {
        const auto refused = state.set(at(link_id), Answer::given(value));
        return refused ? std::string("taken") : refused.error().faults.front().text;
    };

    for (const std::int64_t beyond : {199, 8001, 12000}) {
        EXPECT_EQ(why("g", beyond), "write a number from 200 to 8000 g");
    }
    EXPECT_EQ(why("h", Decimal{"24.5"}), "write a number not above 24");
    EXPECT_EQ(why("m", std::int64_t{-1}), "write a number not below 0");
    EXPECT_FALSE(state.try_set(at("g"), Answer::given(std::int64_t{12000})));
    EXPECT_EQ(state.answer(at("g")).state, AnswerState::Missing);
    EXPECT_EQ(why("g", std::int64_t{200}), "taken");
    EXPECT_EQ(why("g", std::int64_t{8000}), "taken");
    EXPECT_EQ(why("h", Decimal{"24"}), "taken");
}

TEST(FormStateTest, APatternMadeToHangDoesNot) {
    auto state = started(
        questionnaire(item("p", "string",
                           R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/regex",)"
                           R"("valueString":"(a+)+b"}])")));

    ASSERT_THAT(state.set(at("p"), Answer::given(std::string(60, 'a'))), IsOk());

    EXPECT_EQ(state.message(at("p")), "Not written as asked.");
}

TEST(FormStateTest, TextThatIsNoUtf8StillGivesAResponse) {
    auto state = started(questionnaire(item("t", "string")));

    ASSERT_THAT(state.set(at("t"), Answer::given(std::string("a\xFF"))), IsOk());

    EXPECT_TRUE(Json::accept(state.response_json()));
}

TEST(FormStateTest, ChecksConstraintsBetweenAnswers) {
    auto state = started(questionnaire(
        item("from", "integer") + "," +
        item("to", "integer",
             R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/targetConstraint",)"
             R"("extension":[{"url":"key","valueId":"k"},{"url":"human","valueString":"Ends too )"
             R"(early."},{"url":"expression","valueExpression":{"language":"text/fhirpath",)"
             R"("expression":"answer.empty() or answer.value >= )"
             R"(%resource.item.where(linkId='from').answer.value"}}]}])")));
    ASSERT_THAT(state.set(at("from"), Answer::given(std::int64_t{5})), IsOk());

    ASSERT_THAT(state.set(at("to"), Answer::given(std::int64_t{2})), IsOk());
    EXPECT_EQ(state.message(at("to")), "Ends too early.");

    ASSERT_THAT(state.set(at("from"), Answer::given(std::int64_t{1})), IsOk());
    EXPECT_EQ(state.message(at("to")), "");
}

TEST(FormStateTest, WritesStatesAsAbsentReasonsAndScoresOntoCodings) {
    auto state = started(scored_form(), {{at("q1"), code("c")}});
    ASSERT_THAT(state.set(at("q2"), Answer{AnswerState::NotObserved, {}}), IsOk());

    const Json response = Json::parse(state.response_json("completed"));

    EXPECT_EQ(response["status"], "completed");
    EXPECT_EQ(response["questionnaire"], "urn:sample|1.0.0");
    const Json& first = response["item"][0]["answer"][0]["valueCoding"];
    EXPECT_EQ(first["code"], "c");
    EXPECT_EQ(first["extension"][0]["valueDecimal"], 2);
    const Json& second = response["item"][1];
    EXPECT_FALSE(second.contains("answer"));
    EXPECT_EQ(second["extension"][0]["url"],
              "http://hl7.org/fhir/StructureDefinition/data-absent-reason");
    EXPECT_EQ(second["extension"][0]["valueCode"], "not-performed");
    EXPECT_EQ(response["item"].size(), 2U);
}

TEST(FormStateTest, ReadsItsOwnResponseBack) {
    auto state = started(scored_form(), {{at("q1"), code("c")}});
    ASSERT_THAT(state.set(at("q2"), Answer{AnswerState::NotApplicable, {}}), IsOk());

    const auto answers = answers_from_response(state.form(), state.response_json());

    ASSERT_THAT(answers, IsOk());
    EXPECT_EQ(*answers, state.answers());
}

TEST(FormStateTest, NamesAnswersThatDoNotBelongToTheForm) {
    const auto state = FormState::create(parsed(scored_form()), on_a_day(),
                                         {{at("gone"), code("a")}, {at("q1"), code("zz")}});

    ASSERT_THAT(state, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(state.error().faults.size(), 2U);
}

}  // namespace
}  // namespace attune::forms
