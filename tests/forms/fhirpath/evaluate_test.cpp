// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/evaluate.h"

#include <gmock/gmock.h>

#include <thread>

#include "evaluating.h"
#include "support/matchers.h"

namespace attune::forms::fhirpath {
namespace {

using attune::test::FailsWith;
using nlohmann::json;
using test::ask;
using testing::HasSubstr;
using testing::StartsWith;

const json& response() {
    static const auto s_response = json::parse(R"({
      "resourceType": "QuestionnaireResponse", "status": "in-progress",
      "item": [
        {"linkId": "weight", "answer": [{"valueDecimal": 3.25}]},
        {"linkId": "born", "answer": [{"valueDate": "2026-03-01"}]},
        {"linkId": "worried", "answer": [{"valueBoolean": true}]},
        {"linkId": "notes", "answer": [{"valueString": "Sleeps well"}, {"valueString": "eats"}]},
        {"linkId": "group", "item": [
          {"linkId": "sleep", "answer": [{"valueCoding": {"system": "s", "code": "b"},
            "item": [{"linkId": "hours", "answer": [{"valueInteger": 9}]}]}]},
          {"linkId": "empty"}]}]})");
    return s_response;
}

TEST(EvaluateTest, FindsAnswersByLinkId) {
    EXPECT_EQ(ask("item.where(linkId = 'weight').answer.value", response()), "3.25");
    EXPECT_EQ(ask("%resource.item.where(linkId='notes').answer.value.first()", response()),
              "Sleeps well");
    EXPECT_EQ(ask("QuestionnaireResponse.item.count()", response()), "5");
    EXPECT_EQ(ask("item.item.where(linkId='sleep').answer.value.code", response()), "b");
    EXPECT_EQ(ask("repeat(item | answer.item).where(linkId='hours').answer.value + 1", response()),
              "10");
    EXPECT_EQ(ask("descendants().where(linkId='hours').answer.value + 1", response()), "10");
    EXPECT_EQ(ask("item.where(linkId='none').answer.value", response()), "{}");
}

TEST(EvaluateTest, KnowsTheTypeOfAnAnswer) {
    EXPECT_EQ(ask("item.where(linkId='born').answer.value is date", response()), "true");
    EXPECT_EQ(ask("item.answer.value.ofType(boolean)", response()), "true");
    EXPECT_EQ(ask("item.answer.value.ofType(decimal)", response()), "3.25");
    EXPECT_EQ(ask("item.where(linkId='born').answer.value + 6 months", response()), "2026-09-01");
    EXPECT_EQ(ask("item.where(linkId='born').answer.value < @2026-03-02", response()), "true");
}

TEST(EvaluateTest, ReadsPropertiesByTheirJsonNamesUnlessStrict) {
    EXPECT_EQ(ask("item.answer.valueDate + 1 day", response()), "2026-03-02");
    Context strict;
    strict.resource = resource_node(response());
    strict.focus = {Value(*strict.resource)};
    strict.paths = Paths::Strict;

    EXPECT_EQ(ask("item.answer.value.code", strict), "{}");
    EXPECT_EQ(ask("item.answer.valueDate", strict),
              "error 1:13 QuestionnaireResponse.item.answer has no element \"valueDate\"");
    EXPECT_THAT(ask("itme.answer", strict), StartsWith("error 1:1"));
}

TEST(EvaluateTest, StartsFromABareItem) {
    const auto& item = response()["item"][0];
    Context context;
    context.focus = {Value(typed_node(item, "QuestionnaireResponse.item"))};
    EXPECT_EQ(ask("answer.value * 2", context), "6.50");

    context.focus = {Value(Node{&item, nullptr, nullptr, nullptr})};
    EXPECT_EQ(ask("answer.value * 2", context), "6.50") << "even when its type is not known";
    EXPECT_EQ(ask("%context.linkId", context), "weight");
}

TEST(EvaluateTest, ReadsExtensionsOfPrimitives) {
    const auto patient = json::parse(R"({"resourceType": "Patient", "birthDate": "2026-03-01",
      "_birthDate": {"extension": [{"url": "t", "valueString": "early"}]},
      "name": [{"given": [null, "Ada"], "_given": [{"extension": [{"url": "t"}]}, null]}]})");

    EXPECT_EQ(ask("birthDate.extension('t').value", patient), "early");
    EXPECT_EQ(ask("birthDate.extension.where(url='t').value", patient), "early");
    EXPECT_EQ(ask("name.given.select($this.hasValue())", patient), "false, true");
    EXPECT_EQ(ask("name.given.first().extension.url", patient), "t");
    EXPECT_EQ(ask("name.given.getValue()", patient), "error 1:12 getValue() needs a single value");
}

TEST(EvaluateTest, SurvivesDocumentsThatAreNotFhir) {
    const auto odd = json::parse(R"({"item": [1, "x", null, [], {}, {"answer": 5}],
      "_item": 3, "extension": "none", "resourceType": 7, "valueQuantity": "no"})");

    EXPECT_EQ(ask("item.answer", odd), "5");
    EXPECT_EQ(ask("extension('x')", odd), "{}");
    EXPECT_EQ(ask("value.unit", odd), "{}");
    EXPECT_THAT(ask("descendants().count()", odd), testing::Not(StartsWith("error")));
    EXPECT_EQ(ask("item.weight()", odd), "{}");
}

TEST(EvaluateTest, LogicHasThreeValues) {
    const auto table = [](const char* op) {
        std::string all;
        for (const char* a : {"true", "false", "{}"}) {
            for (const char* b : {"true", "false", "{}"}) {
                const auto out = ask(std::string(a) + ' ' + op + ' ' + b);
                all += out == "true" ? 'T' : out == "false" ? 'F' : out == "{}" ? '-' : '!';
            }
        }
        return all;
    };

    EXPECT_EQ(table("and"), "TF-FFF-F-");
    EXPECT_EQ(table("or"), "TTTTF-T--");
    EXPECT_EQ(table("xor"), "FT-TF----");
    EXPECT_EQ(table("implies"), "TF-TTTT--");
    EXPECT_EQ(table("="), "TF-FT----");
}

TEST(EvaluateTest, CompletenessGuardsHoldBackATotal) {
    const std::string guard =
        "iif(item.where(linkId in ('a' | 'b' | 'c')).answer.value.count() = 3,"
        " item.answer.value.sum(), {})";
    auto partly = json::parse(R"({"resourceType": "QuestionnaireResponse", "item": [
      {"linkId": "a", "answer": [{"valueInteger": 2}]},
      {"linkId": "b", "answer": [{"valueInteger": 3}]}, {"linkId": "c"}]})");

    EXPECT_EQ(ask(guard, partly), "{}");
    partly["item"][2]["answer"] = json::array({json::object({{"valueInteger", 0}})});
    EXPECT_EQ(ask(guard, partly), "5");
    EXPECT_EQ(ask("item.all(answer.exists())", partly), "true");
}

TEST(EvaluateTest, LooksUpVariablesFromTheInsideOut) {
    Variables form;
    form.set("total", {Value(4)});
    form.set("age", {Value(9)});
    Variables item(&form);
    item.set("total", {Value(5)});
    Context context;
    context.variables = &item;

    EXPECT_EQ(ask("%total + %age", context), "14");
    EXPECT_EQ(ask("%'total'", context), "5");
    EXPECT_EQ(ask("1 + %none", context), "error 1:5 unknown variable %none");
}

TEST(EvaluateTest, DefinesVariablesForTheRestOfAPathOnly) {
    EXPECT_EQ(ask("(1|2|3).defineVariable('all').where($this < %all.max())"), "1, 2");
    EXPECT_EQ(ask("(1|2).select(defineVariable('x', $this * 2).select(%x))"), "2, 4");
    EXPECT_THAT(ask("(1).select(defineVariable('x')) | %x"), HasSubstr("unknown variable %x"));
    EXPECT_THAT(ask("1.defineVariable('resource')"), HasSubstr("already defined"));
}

TEST(EvaluateTest, NamesThePlaceWhereItFailed) {
    const auto expression = Expression::parse("item.where(\n  linkId + 1)");
    Context context;
    context.focus = {Value(resource_node(response()))};
    const auto result = evaluate(*expression, context);

    ASSERT_THAT(result, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(result.error().subject, "item.where(\n  linkId + 1)");
    EXPECT_EQ(result.error().faults.front().place, "2:10");
}

TEST(EvaluateTest, ReadsConditionsAsFhirpathDoes) {
    EXPECT_EQ(*truth_of({}), std::nullopt);
    EXPECT_EQ(*truth_of({Value(false)}), false);
    EXPECT_EQ(*truth_of({Value("text")}), true);
    EXPECT_THAT(truth_of({Value(true), Value(true)}), FailsWith(ErrorCode::InvalidInput));
}

TEST(EvaluateTest, WorksOnCharactersNotBytes) {
    EXPECT_EQ(ask("'Bénédicte'.length()"), "9");
    EXPECT_EQ(ask("'Bénédicte'.substring(1, 3)"), "éné");
    EXPECT_EQ(ask("'Bénédicte'.indexOf('d')"), "4");
    EXPECT_EQ(ask("'bénédicte'.upper()"), "BÉNÉDICTE");
    EXPECT_EQ(ask("'é1'.toChars()"), "é, 1");
    EXPECT_EQ(ask("'é'.matchesFull('.')"), "true");
    EXPECT_EQ(ask("'ÄPFEL' ~ 'äpfel'"), "true");
}

TEST(EvaluateTest, ConvertsBetweenTypes) {
    EXPECT_EQ(ask("(10 / 4).round().toInteger()"), "3");
    EXPECT_EQ(ask("(10 / 4).toInteger()"), "{}");
    EXPECT_EQ(ask("'YES'.toBoolean()"), "true");
    EXPECT_EQ(ask("'12.5kg'.toDecimal()"), "{}");
    EXPECT_EQ(ask("'2026-03-01T10:00'.toDate()"), "2026-03-01");
    EXPECT_EQ(ask("@2026-03-01.toDateTime() is DateTime"), "true");
    EXPECT_EQ(ask("4 days.toString()"), "4 day");
    EXPECT_EQ(ask("(1 | 2).toString()"), "error 1:9 toString() needs a single value");
}

TEST(EvaluateTest, MatchesPatterns) {
    EXPECT_EQ(ask("'abc123'.matches('^[a-z]+\\\\d+$')"), "true");
    EXPECT_EQ(ask("'a-b-c'.replaceMatches('(\\\\w)-(\\\\w)', '$2+$1')"), "b+a-c");
    EXPECT_THAT(ask("'a'.matches('(')"), HasSubstr("does not understand the pattern"));
    EXPECT_THAT(ask("'aa'.matches('(a)\\\\1')"), HasSubstr("does not understand the pattern"));
}

TEST(EvaluateTest, SortsAscendingAndDescending) {
    EXPECT_EQ(ask("(3 | 1 | 2).sort()"), "1, 2, 3");
    EXPECT_EQ(ask("('b' | 'c' | 'a').sort(-$this)"), "c, b, a");
    EXPECT_THAT(ask("(1 | 'a').sort()"), HasSubstr("cannot be compared"));
}

TEST(EvaluateTest, MayRunOnSeveralThreadsAtOnce) {
    const auto expression =
        *Expression::parse("descendants().where(linkId = 'hours').answer.value");
    std::vector<std::string> answers(4);
    std::vector<std::thread> threads;
    for (auto& answer : answers) {
        threads.emplace_back([&expression, &answer] {
            for (int i = 0; i < 200; ++i) {
                Context context;
                context.focus = {Value(resource_node(response()))};
                answer = test::shown(evaluate(expression, context));
            }
        });
    }
    for (auto& thread : threads) thread.join();

    EXPECT_THAT(answers, testing::Each("9"));
}

}  // namespace
}  // namespace attune::forms::fhirpath
