// SPDX-License-Identifier: Apache-2.0
// enableWhen: every operator with every type that it can compare.
#include "forms/form_state.h"
#include "sample_form.h"

namespace attune::forms {
namespace {

using namespace test;
using attune::test::IsOk;

/// Which answers below, equal to and above the condition's value enable the item.
struct Row {
    std::string type;
    std::string answer;  ///< the condition's answer[x] member
    AnswerValue below;
    AnswerValue equal;
    AnswerValue above;
    bool has_order = true;
};

std::vector<Row> rows() {
    return {
        {"integer", R"("answerInteger":5)", std::int64_t{4}, std::int64_t{5}, std::int64_t{6}},
        {"decimal", R"("answerDecimal":0.3)", Decimal{"0.29"}, Decimal{"0.30"}, Decimal{"0.31"}},
        {"date", R"("answerDate":"2026-03-01")", *Date::parse("2026-02-28"),
         *Date::parse("2026-03-01"), *Date::parse("2026-03-02")},
        {"dateTime", R"("answerDateTime":"2026-03-01T10:00:00Z")",
         DateTimeText{"2026-03-01T09:59:59Z"}, DateTimeText{"2026-03-01T12:00:00+02:00"},
         DateTimeText{"2026-03-01T10:00:01Z"}},
        {"time", R"("answerTime":"10:00:00")", TimeText{"09:00:00"}, TimeText{"10:00:00"},
         TimeText{"23:00:00"}},
        {"string", R"("answerString":"m")", std::string("a"), std::string("m"), std::string("z")},
        {"quantity", R"("answerQuantity":{"value":2,"unit":"kg","code":"kg"})",
         Quantity{{"1.9"}, "kg", "", "kg"}, Quantity{{"2.0"}, "kg", "", "kg"},
         Quantity{{"2.1"}, "kg", "", "kg"}},
        {"boolean", R"("answerBoolean":true)", false, true, false, false},
        {"choice", R"("answerCoding":{"system":"urn:s","code":"b"})", Coding{"urn:s", "a", ""},
         Coding{"urn:s", "b", ""}, Coding{"urn:s", "c", ""}, false},
    };
}

FormState gated(const Row& row, const std::string& comparison) {
    const std::string question = row.type == "choice" ? scored_choice("q") : item("q", row.type);
    return started(questionnaire(question + "," +
                                 item("x", "string",
                                      R"("enableWhen":[{"question":"q","operator":")" + comparison +
                                          "\"," + row.answer + "}]")));
}

bool enabled_by(const Row& row, const std::string& comparison, const AnswerValue& value) {
    auto state = gated(row, comparison);
    EXPECT_THAT(state.set(at("q"), Answer::given(value)), IsOk()) << row.type;
    return state.is_enabled(at("x"));
}

TEST(EnableWhenTest, ComparesEveryTypeWithEveryOperator) {
    struct Expected {
        const char* comparison;
        bool below, equal, above;
    };
    const Expected table[] = {{"=", false, true, false}, {"!=", true, false, true},
                              {">", false, false, true}, {"<", true, false, false},
                              {">=", false, true, true}, {"<=", true, true, false}};
    for (const Row& row : rows()) {
        for (const auto& [comparison, below, equal, above] : table) {
            const bool needs_order = comparison[0] == '<' || comparison[0] == '>';
            if (needs_order && !row.has_order) continue;
            const std::string what = row.type + " " + comparison;
            EXPECT_EQ(enabled_by(row, comparison, row.below), below) << what << " below";
            EXPECT_EQ(enabled_by(row, comparison, row.equal), equal) << what << " equal";
            EXPECT_EQ(enabled_by(row, comparison, row.above), above) << what << " above";
        }
    }
}

TEST(EnableWhenTest, CodesAndTruthsHaveNoOrder) {
    for (const Row& row : rows()) {
        if (row.has_order) continue;
        EXPECT_FALSE(enabled_by(row, ">=", row.equal)) << row.type;
    }
}

TEST(EnableWhenTest, ExistsAsksForAnAnswerOfAnyType) {
    for (Row row : rows()) {
        row.answer = R"("answerBoolean":true)";
        EXPECT_FALSE(gated(row, "exists").is_enabled(at("x"))) << row.type;
        EXPECT_TRUE(enabled_by(row, "exists", row.equal)) << row.type;
        row.answer = R"("answerBoolean":false)";
        EXPECT_TRUE(gated(row, "exists").is_enabled(at("x"))) << row.type;
        EXPECT_FALSE(enabled_by(row, "exists", row.equal)) << row.type;
    }
}

TEST(EnableWhenTest, AStateIsNoAnswerToCompareWith) {
    auto state = gated(rows().front(), "=");

    ASSERT_THAT(state.set(at("q"), Answer{AnswerState::Declined, {}}), IsOk());

    EXPECT_FALSE(state.is_enabled(at("x")));
}

TEST(EnableWhenTest, OtherUnitsAreNotCompared) {
    const Row quantity = rows()[6];

    EXPECT_FALSE(enabled_by(quantity, "<", Quantity{{"1"}, "g", "", "g"}));
}

TEST(EnableWhenTest, OneOfSeveralAnswersIsEnough) {
    auto state = started(
        questionnaire(item("q", "integer", R"("repeats":true)") + "," +
                      item("x", "string",
                           R"("enableWhen":[{"question":"q","operator":"=","answerInteger":2}])")));
    Answer several = Answer::given(std::int64_t{1});
    several.values.push_back(std::int64_t{2});

    ASSERT_THAT(state.set(at("q"), several), IsOk());

    EXPECT_TRUE(state.is_enabled(at("x")));
}

FormState two_conditions(const std::string& behavior) {
    return started(questionnaire(
        item("a", "boolean") + "," + item("b", "boolean") + "," +
        item("x", "string",
             R"("enableBehavior":")" + behavior +
                 R"(","enableWhen":[{"question":"a","operator":"=","answerBoolean":true},)"
                 R"({"question":"b","operator":"=","answerBoolean":true}])")));
}

TEST(EnableWhenTest, AllNeedsEveryCondition) {
    auto state = two_conditions("all");

    ASSERT_THAT(state.set(at("a"), Answer::given(true)), IsOk());
    EXPECT_FALSE(state.is_enabled(at("x")));
    ASSERT_THAT(state.set(at("b"), Answer::given(true)), IsOk());
    EXPECT_TRUE(state.is_enabled(at("x")));
}

TEST(EnableWhenTest, AnyNeedsOneCondition) {
    auto state = two_conditions("any");

    EXPECT_FALSE(state.is_enabled(at("x")));
    ASSERT_THAT(state.set(at("b"), Answer::given(true)), IsOk());
    EXPECT_TRUE(state.is_enabled(at("x")));
}

TEST(EnableWhenTest, AnAnswerOfADisabledItemEnablesNothing) {
    auto state = started(questionnaire(
        item("a", "boolean") + "," +
        item("b", "boolean",
             R"("enableWhen":[{"question":"a","operator":"=","answerBoolean":true}])") +
        "," +
        item("c", "string",
             R"("enableWhen":[{"question":"b","operator":"=","answerBoolean":true}])")));
    ASSERT_THAT(state.set(at("a"), Answer::given(true)), IsOk());
    ASSERT_THAT(state.set(at("b"), Answer::given(true)), IsOk());
    ASSERT_TRUE(state.is_enabled(at("c")));

    ASSERT_THAT(state.set(at("a"), Answer::given(false)), IsOk());

    EXPECT_FALSE(state.is_enabled(at("c")));
}

TEST(EnableWhenTest, EachInstanceOfAGroupLooksAtItsOwnAnswers) {
    auto state = started(questionnaire(
        R"({"linkId":"g","type":"group","repeats":true,"item":[)" + item("a", "boolean") + "," +
        item("x", "string",
             R"("enableWhen":[{"question":"a","operator":"=","answerBoolean":true}])") +
        "]}"));
    ASSERT_THAT(state.add_instance(at("g")), IsOk());

    ASSERT_THAT(state.set(at("a", {1}), Answer::given(true)), IsOk());

    EXPECT_FALSE(state.is_enabled(at("x", {0})));
    EXPECT_TRUE(state.is_enabled(at("x", {1})));
}

}  // namespace
}  // namespace attune::forms
