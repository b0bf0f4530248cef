// SPDX-License-Identifier: Apache-2.0
// Scores, bands, findings and alerts that a form gives by its own rules.
#include <algorithm>
#include <numeric>
#include <random>

#include "forms/form_state.h"
#include "sample_form.h"

namespace attune::forms {
namespace {

using namespace test;
using attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr int kItems = 9;

std::string part(const std::string& url, const std::string& value) {
    return R"({"url":")" + url + "\"," + value + "}";
}

std::string band(const std::string& id, int from, int to) {
    return R"({"url":"urn:attune:ext:band","extension":[)" +
           part("score", R"("valueString":"total")") + "," +
           part("id", R"("valueString":")" + id + "\"") + "," +
           part("from", "\"valueDecimal\":" + std::to_string(from)) + "," +
           part("to", "\"valueDecimal\":" + std::to_string(to)) + "," +
           part("cutoff", "\"valueDecimal\":" + std::to_string(from)) + "," +
           part("text", R"("valueString":"words")") + "," +
           part("source", R"("valueString":"someone, 2001")") + "]}";
}

std::string when(const std::string& fhirpath) {
    return part("when", R"("valueExpression":{"language":"text/fhirpath","expression":")" +
                            fhirpath + "\"}");
}

/// Nine questions that score 0 to 2, a guarded total, bands, a finding and two alerts.
std::string nine_questions(const std::string& missing_rule = "range") {
    std::string items, ids;
    for (int i = 1; i <= kItems; ++i) {
        const std::string id = "q" + std::to_string(i);
        const std::string alert = R"("extension":[{"url":"urn:attune:ext:alert","extension":[)" +
                                  part("id", R"("valueString":"A-1")") + "," +
                                  part("code", R"("valueCode":"b")") + "," +
                                  part("code", R"("valueCode":"c")") + "," +
                                  part("text", R"("valueString":"Ask now.")") + "]}]";
        items += scored_choice(id, i == kItems ? alert : "") + ",";
        ids += (i == 1 ? "" : " or ") + std::string("linkId='") + id + "'";
    }
    const std::string answers = "%resource.item.where(" + ids + ").answer";
    items += item("total", "integer",
                  R"("readOnly":true,"extension":[)" +
                      expression("calculatedExpression", "iif(" + answers + ".count() = 9, " +
                                                             answers + ".weight().sum(), {})") +
                      "]");
    const std::string head =
        R"("extension":[{"url":"urn:attune:ext:subject","valueCode":"caregiver"},)"
        R"({"url":"urn:attune:ext:score","extension":[)" +
        part("id", R"("valueString":"total")") + "," + part("item", R"("valueString":"total")") +
        "," + part("min", "\"valueDecimal\":0") + "," + part("max", "\"valueDecimal\":18") + "]}," +
        band("low", 0, 8) + "," + band("high", 9, 18) +
        R"(,{"url":"urn:attune:ext:missing-rule","extension":[)" +
        part("rule", "\"valueCode\":\"" + missing_rule + "\"") + "," +
        part("text", R"("valueString":"All nine are needed.")") +
        R"(]},{"url":"urn:attune:ext:finding","extension":[)" +
        part("id", R"("valueString":"high")") + "," +
        when("%resource.item.where(linkId='total').answer.value >= 9") + "," +
        part("because", R"("valueString":"total")") + "," +
        part("severity", R"("valueCode":"concern")") + "," +
        part("text", R"("valueString":"Look closer.")") +
        R"(]},{"url":"urn:attune:ext:alert","extension":[)" + part("id", R"("valueString":"A-7")") +
        "," +
        when(
            "%resource.item.where(linkId='q1').answer.weight() = 2 and "
            "%resource.item.where(linkId='q2').answer.weight() = 2") +
        "," + part("because", R"("valueString":"q1")") + "," +
        part("text", R"("valueString":"Both.")") + "]}],";
    return questionnaire(items.substr(0, items.size()), head);
}

Answers answered(const std::vector<int>& scores) {
    Answers answers;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i] < 0) continue;
        answers[at("q" + std::to_string(i + 1))] =
            code(std::string(1, static_cast<char>('a' + scores[i])));
    }
    return answers;
}

TEST(FormScoringTest, GivesScoreBandAndFinding) {
    const auto part = started(nine_questions(), answered({1, 1, 1, 1, 1, 1, 1, 2, 0})).score_part();

    ASSERT_THAT(part.scores, SizeIs(1));
    EXPECT_EQ(part.scores[0], (Score{"total", 9, 0, 18, kItems, 0, 9, 9}));
    EXPECT_THAT(part.bands, ElementsAre(Band{"total", "high", 9, "someone, 2001"}));
    ASSERT_THAT(part.findings, SizeIs(1));
    EXPECT_EQ(part.findings[0].owner, Owner::Caregiver);
    EXPECT_EQ(part.findings[0].severity, Severity::Concern);
    EXPECT_THAT(part.withheld, IsEmpty());
}

TEST(FormScoringTest, WithholdsAnIncompleteTotalAndSaysBetweenWhatItLies) {
    const auto part =
        started(nine_questions(), answered({2, 2, -1, 0, -1, 0, 0, 0, 0})).score_part();

    EXPECT_EQ(part.scores[0], (Score{"total", std::nullopt, 0, 18, 7, 2, 4, 8}));
    EXPECT_THAT(part.withheld, ElementsAre(Withheld{"total", "2 of 9 answers are missing."}));
    EXPECT_THAT(part.bands, IsEmpty());
    EXPECT_THAT(part.findings, IsEmpty());
}

TEST(FormScoringTest, GivesNoRangeUnlessTheFormAllowsIt) {
    const auto part =
        started(nine_questions("complete"), answered({2, -1, 0, 0, 0, 0, 0, 0, 0})).score_part();

    EXPECT_FALSE(part.scores[0].at_least.has_value());
    EXPECT_FALSE(part.scores[0].at_most.has_value());
}

TEST(FormScoringTest, AnAlertFiresOnOneAnswerOfAnUnfinishedForm) {
    auto state = started(nine_questions());

    const auto change = state.try_set(at("q9"), code("b"));

    ASSERT_THAT(change, IsOk());
    EXPECT_THAT(change->alerts, ElementsAre(AlertRaised{"A-1", {"q9"}}));
    EXPECT_THAT(state.firing_alerts(), IsEmpty());
    for (const AlertRule& rule : state.form().instrument().alerts)
        EXPECT_EQ(rule.holds_completion, rule.id == "A-1");
}

TEST(FormScoringTest, AnAlertMayRestOnSeveralAnswers) {
    auto state = started(nine_questions(), answered({2}));
    ASSERT_THAT(state.firing_alerts(), IsEmpty());

    const auto change = state.set(at("q2"), code("c"));

    EXPECT_THAT(change->alerts, ElementsAre(AlertRaised{"A-7", {"q1"}}));
}

TEST(FormScoringTest, AnAlertThatCannotBeEvaluatedSaysSoAndKeepsTheAnswer) {
    const std::string alert = R"("extension":[{"url":"urn:attune:ext:alert","extension":[)" +
                              part("id", R"("valueString":"A-2")") + "," +
                              when("answer.value + 1 > 2") + "," +
                              part("text", R"("valueString":"x")") + "]}]";
    auto state = started(questionnaire(item("q", "integer", R"("repeats":true,)" + alert)));
    Answer two = Answer::given(std::int64_t{1});
    two.values.push_back(std::int64_t{2});

    const auto change = state.set(at("q"), two);

    ASSERT_THAT(change, IsOk());
    EXPECT_THAT(change->alerts_not_evaluated, ElementsAre("A-2"));
    EXPECT_EQ(state.answer(at("q")), two);
}

TEST(FormScoringTest, TotalsAreThoseOfArithmetic) {
    const auto form = parsed(nine_questions());
    std::mt19937 random(20261121);
    std::uniform_int_distribution<int> option(-1, 2);
    for (int round = 0; round < 200; ++round) {
        std::vector<int> scores(kItems);
        // Every other round is complete: else hardly any total would be given.
        for (int& score : scores)
            score = round % 2 == 0 ? std::max(0, option(random)) : option(random);
        const bool complete = std::count(scores.begin(), scores.end(), -1) == 0;
        auto state = FormState::create(form, on_a_day());
        ASSERT_THAT(state, IsOk());
        for (const auto& [address, answer] : answered(scores))
            ASSERT_THAT(state->set(address, answer), IsOk());

        const Score total = state->score_part().scores[0];

        const double sum =
            std::accumulate(scores.begin(), scores.end(), 0.0,
                            [](double so_far, int score) { return so_far + std::max(0, score); });
        EXPECT_EQ(total.value, complete ? std::optional<double>(sum) : std::nullopt) << round;
        EXPECT_EQ(total.at_least, sum) << round;
    }
}

TEST(FormScoringTest, RepeatsThePluginsTotalForComparing) {
    const auto state = started(
        questionnaire(
            scored_choice("q1") + "," +
                item("score-total", "integer",
                     "\"extension\":[" +
                         expression("calculatedExpression",
                                    "%resource.item.where(linkId='q1').answer.weight().sum()") +
                         "]"),
            R"("extension":[{"url":"urn:attune:ext:scorer","valueCode":"plugin"}],)"),
        {{at("q1"), code("c")}});

    const auto part = state.score_part();

    ASSERT_THAT(part.scores, SizeIs(1));
    EXPECT_EQ(part.scores[0].id, "total");
    EXPECT_EQ(part.scores[0].value, 2);
}

}  // namespace
}  // namespace attune::forms
