// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/expression.h"

#include <gmock/gmock.h>

#include "evaluating.h"
#include "support/matchers.h"

namespace attune::forms::fhirpath {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;
using test::ask;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

TEST(ExpressionTest, NamesTheExpressionAndThePlaceOfAMistake) {
    const auto broken = Expression::parse("1 +\n  * 2");

    ASSERT_THAT(broken, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(broken.error().subject, "1 +\n  * 2");
    ASSERT_EQ(broken.error().faults.size(), 1u);
    EXPECT_EQ(broken.error().faults[0].place, "2:3");
    EXPECT_THAT(broken.error().faults[0].text, HasSubstr("*"));
}

TEST(ExpressionTest, PointsAtWhatIsWrong) {
    EXPECT_THAT(ask("1 +"), StartsWith("error 1:4 the expression ends too early"));
    EXPECT_THAT(ask("(1 + 2"), StartsWith("error 1:7 \")\" expected"));
    EXPECT_THAT(ask("a[1"), StartsWith("error 1:4 \"]\" expected"));
    EXPECT_THAT(ask("'abc"), StartsWith("error 1:1 string is not closed"));
    EXPECT_THAT(ask("1 /* 2"), StartsWith("error 1:3 comment is not closed"));
    EXPECT_THAT(ask("'\\+'"), StartsWith("error 1:2 unknown escape"));
    EXPECT_THAT(ask("a ? b"), StartsWith("error 1:3 unexpected character"));
    EXPECT_THAT(ask("@2014-02-30"), StartsWith("error 1:1 there is no such date"));
    EXPECT_THAT(ask("a b"), StartsWith("error 1:3 unexpected \"b\""));
    EXPECT_THAT(ask("$that"), StartsWith("error 1:1 unknown name $that"));
    EXPECT_THAT(ask("x is Banana"), StartsWith("error 1:6 unknown type \"Banana\""));
    EXPECT_THAT(ask(""), StartsWith("error 1:1 the expression ends too early"));
}

TEST(ExpressionTest, RefusesUnknownFunctionsAndWrongCountsOfArguments) {
    EXPECT_EQ(ask("a.wher(b)"), "error 1:3 wher() is unknown");
    EXPECT_EQ(ask("a.where()"), "error 1:3 where() does not take 0 arguments");
    EXPECT_EQ(ask("iif(a, b, c, d, e)"), "error 1:1 iif() does not take 5 arguments");
}

TEST(ExpressionTest, SaysWhichFunctionIsNotSupported) {
    for (const auto* text : {"a.memberOf('x')", "a.resolve()", "conformsTo('x')"}) {
        EXPECT_THAT(Expression::parse(text), FailsWith(ErrorCode::Unsupported)) << text;
    }
    EXPECT_EQ(ask("a.memberOf('x')"), "error 1:3 memberOf() is not supported");
}

TEST(ExpressionTest, BindsOperatorsAsTheGrammarSays) {
    EXPECT_EQ(ask("1 + 2 * 3"), "7");
    EXPECT_EQ(ask("(1 + 2) * 3"), "9");
    EXPECT_EQ(ask("10 - 4 - 3"), "3");
    EXPECT_EQ(ask("-2 + 5"), "3");
    EXPECT_EQ(ask("- - 2"), "2");
    EXPECT_EQ(ask("1 | 2 = 1 | 2"), "true");
    EXPECT_EQ(ask("1 + 1 is Integer"), "true");
    EXPECT_EQ(ask("true or false and false"), "true");
    EXPECT_EQ(ask("false implies false and false"), "true");
    EXPECT_EQ(ask("1 < 2 = true"), "true");
    EXPECT_EQ(ask("2 in (1 | 2) and true"), "true");
}

TEST(ExpressionTest, ReadsNamesThatAreAlsoOperators) {
    const auto document =
        nlohmann::json::parse(R"({"is": 1, "as": 2, "in": 3, "contains": 4, "day": 5, "div": 6})");

    EXPECT_EQ(ask("is + as + in + contains + day + `div`", document), "21");
    EXPECT_EQ(ask("$this.contains", document), "4");
}

TEST(ExpressionTest, ReadsStringsWithEscapes) {
    EXPECT_EQ(ask(R"('it\'s \u00e9 \uD83D\uDC76 \\')"), "it's \u00e9 \U0001F476 \\");
    EXPECT_THAT(ask(R"('\uD83D')"), StartsWith("error"));
    EXPECT_THAT(ask(R"('\u00g0')"), StartsWith("error"));
    EXPECT_THAT(ask("'\xff'"), StartsWith("error 1:2 not valid UTF-8"));
}

TEST(ExpressionTest, KnowsWhatItDependsOn) {
    const auto expression = Expression::parse(
        "%resource.item.where(linkId = 'q1').answer.value + %total + iif(%`my age` > 2, 1, 0)");

    ASSERT_THAT(expression, IsOk());
    EXPECT_THAT(expression->variables(), ElementsAre("my age", "resource", "total"));
    EXPECT_THAT(expression->string_literals(), ElementsAre("q1"));
    EXPECT_THAT(expression->members(), ElementsAre("answer", "item", "linkId", "value"));
    EXPECT_FALSE(expression->reads_whole_tree());
    EXPECT_FALSE(expression->reads_clock());
    EXPECT_FALSE(expression->reads_scores());
}

TEST(ExpressionTest, KnowsWhatItReadsBesides) {
    EXPECT_TRUE(Expression::parse("%resource.descendants().count()")->reads_whole_tree());
    EXPECT_TRUE(Expression::parse("repeat(item).linkId")->reads_whole_tree());
    EXPECT_TRUE(Expression::parse("children()")->reads_whole_tree());
    EXPECT_TRUE(Expression::parse("today() > @2020")->reads_clock());
    EXPECT_TRUE(Expression::parse("a.select(now())")->reads_clock());
    EXPECT_TRUE(Expression::parse("a.answer.ordinal()")->reads_scores());
}

TEST(ExpressionTest, RefusesWhatIsNestedTooDeeplyOrTooLong) {
    const auto times = [](int count, const std::string& text) {
        std::string all;
        for (int i = 0; i < count; ++i) all += text;
        return all;
    };

    EXPECT_THAT(ask(times(100'000, "(")), StartsWith("error"));
    EXPECT_THAT(ask(times(50'000, "-") + "1"), StartsWith("error"));
    EXPECT_THAT(ask("1" + times(20'000, " + 1")), StartsWith("error"));
    EXPECT_THAT(ask("a" + times(20'000, ".a")), StartsWith("error"));
    EXPECT_THAT(ask(times(5'000, "iif(true, ")), StartsWith("error"));
    EXPECT_THAT(ask(times(200'000, " ")), StartsWith("error 1:1 the expression is too long"));
    EXPECT_EQ(ask("1" + times(500, " + 1")), "501");
    EXPECT_EQ(ask(times(40, "(") + "1" + times(40, ")")), "1");
}

TEST(ExpressionTest, IsCheapToCopyAndOutlivesTheOriginal) {
    auto original = std::make_unique<Expression>(*Expression::parse("1 + 1"));
    const auto copy = *original;
    original.reset();

    EXPECT_EQ(copy.text(), "1 + 1");
    EXPECT_EQ(test::shown(evaluate(copy, {})), "2");
}

}  // namespace
}  // namespace attune::forms::fhirpath
