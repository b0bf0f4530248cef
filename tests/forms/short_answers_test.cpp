// SPDX-License-Identifier: Apache-2.0
#include "forms/short_answers.h"

#include "sample_form.h"

namespace attune::forms {
namespace {

using namespace test;
using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::Contains;
using ::testing::Field;

std::shared_ptr<const Form> everything() {
    return parsed(questionnaire(
        scored_choice("c") + "," + scored_choice("many", R"("repeats":true)") + "," +
        item("i", "integer") + "," + item("d", "decimal") + "," + item("b", "boolean") + "," +
        item("day", "date") + "," + item("t", "time") + "," + item("s", "string") + "," +
        item("kg", "quantity") + R"(,{"linkId":"g","type":"group","repeats":true,"item":[)" +
        item("in", "integer") + "]}," +
        item("sum", "integer",
             "\"extension\":[" + expression("calculatedExpression", "1 + 1") + "]")));
}

Answer read_one(const std::string& link_id, const std::string& json) {
    const auto answers = answers_from_json(*everything(), "{\"" + link_id + "\":" + json + "}");
    EXPECT_THAT(answers, IsOk()) << json;
    return answers ? answers->at(at(link_id)) : Answer{};
}

Faults faults_of(const std::string& json) {
    const auto answers = answers_from_json(*everything(), json);
    EXPECT_THAT(answers, FailsWith(ErrorCode::InvalidInput)) << json;
    return answers ? Faults{} : answers.error().faults;
}

TEST(ShortAnswersTest, AChoiceIsAPositionOrACode) {
    EXPECT_EQ(read_one("c", "2"), Answer::given(Coding{"urn:s", "b", "b words"}));
    EXPECT_EQ(read_one("c", "\"c\""), Answer::given(Coding{"urn:s", "c", "c words"}));
}

TEST(ShortAnswersTest, AnIntegerIsAPositionOnlyOnAChoice) {
    EXPECT_EQ(read_one("i", "2"), Answer::given(std::int64_t{2}));
}

TEST(ShortAnswersTest, ValuesFollowTheItemType) {
    EXPECT_EQ(read_one("d", "0.1"), Answer::given(Decimal{"0.1"}));
    EXPECT_EQ(read_one("d", "3"), Answer::given(Decimal{"3"}));
    EXPECT_EQ(read_one("b", "true"), Answer::given(true));
    EXPECT_EQ(read_one("day", "\"2026-02-28\""), Answer::given(*Date::parse("2026-02-28")));
    EXPECT_EQ(read_one("day", "\"2026-02\""), Answer::given(DateTimeText{"2026-02"}));
    EXPECT_EQ(read_one("t", "\"10:42:00\""), Answer::given(TimeText{"10:42:00"}));
    EXPECT_EQ(read_one("s", "\"words\""), Answer::given(std::string("words")));
    EXPECT_EQ(read_one("kg", R"({"value":3.2,"unit":"kg"})"),
              Answer::given(Quantity{{"3.2"}, "kg", "", ""}));
}

TEST(ShortAnswersTest, AStateIsAnObject) {
    EXPECT_EQ(read_one("c", R"({"state":"not-observed"})"), (Answer{AnswerState::NotObserved, {}}));
}

TEST(ShortAnswersTest, RepeatsAreLists) {
    EXPECT_EQ(read_one("many", "[1,\"c\"]").values.size(), 2U);
}

TEST(ShortAnswersTest, ARepeatingGroupIsAListOfObjects) {
    const auto answers = answers_from_json(*everything(), R"({"g":[{"in":4},{"in":5}]})");

    ASSERT_THAT(answers, IsOk());
    EXPECT_EQ(answers->at(at("in", {0})), Answer::given(std::int64_t{4}));
    EXPECT_EQ(answers->at(at("in", {1})), Answer::given(std::int64_t{5}));
}

TEST(ShortAnswersTest, EverythingThatDoesNotFitIsAFaultWithItsPlace) {
    const auto faults =
        faults_of(R"({"gone":1,"c":9,"i":"x","b":1,"day":"2026-02-30","c2":1,"sum":2,"in":1,)"
                  R"("g":[{"in":"x"}],"many":{"state":"perhaps"}})");

    for (const char* place : {"gone", "c", "i", "b", "day", "c2", "sum", "in", "g[0].in", "many"})
        EXPECT_THAT(faults, Contains(Field("place", &Fault::place, place)));
}

TEST(ShortAnswersTest, TakesAResponseToo) {
    const auto answers = answers_from_json(
        *everything(),
        R"({"resourceType":"QuestionnaireResponse","item":[{"linkId":"c","answer":[{"valueCoding":)"
        R"({"system":"urn:s","code":"b"}}]},{"linkId":"i","extension":[{"url":"http://hl7.org/fhir/)"
        R"(StructureDefinition/data-absent-reason","valueCode":"asked-declined"}]}]})");

    ASSERT_THAT(answers, IsOk());
    EXPECT_EQ(answers->at(at("c")), Answer::given(Coding{"urn:s", "b", "b words"}));
    EXPECT_EQ(answers->at(at("i")).state, AnswerState::Declined);
}

TEST(ShortAnswersTest, NamesLinkIdsOfAResponseThatTheFormDoesNotKnow) {
    EXPECT_THAT(
        faults_of(
            R"({"resourceType":"QuestionnaireResponse","item":[{"linkId":"gone","answer":[]}]})"),
        Contains(Field("place", &Fault::place, "gone")));
}

}  // namespace
}  // namespace attune::forms
