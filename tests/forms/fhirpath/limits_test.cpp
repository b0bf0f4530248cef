// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <array>
#include <random>

#include "evaluating.h"

namespace attune::forms::fhirpath {
namespace {

using nlohmann::json;
using test::ask;
using testing::HasSubstr;

std::string times(int count, const std::string& text) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

const json& wide_document() {
    static const auto s_document = [] {
        json items = json::array();
        for (int i = 0; i < 300; ++i) items.push_back({{"linkId", std::to_string(i)}});
        return json{{"resourceType", "QuestionnaireResponse"}, {"item", items}};
    }();
    return s_document;
}

TEST(LimitsTest, StopsWorkThatMultiplies) {
    const std::string every = "item.select(%resource.";

    EXPECT_THAT(ask(times(4, every) + "item" + times(4, ")") + ".count()", wide_document()),
                testing::AnyOf(HasSubstr("takes too long"), HasSubstr("too many values")));
    EXPECT_THAT(ask("item.where(%resource.item.where(%resource.item.exists(linkId = 'x'))"
                    ".exists()).count()",
                    wide_document()),
                HasSubstr("takes too long"));
}

TEST(LimitsTest, StopsCollectionsThatGrow) {
    EXPECT_THAT(
        ask("item" + times(20, ".select($this.combine($this))") + ".count()", wide_document()),
        HasSubstr("too many values"));
    EXPECT_THAT(ask("0.repeat($this + 1)"),
                testing::AnyOf(HasSubstr("takes too long"), HasSubstr("too many values")));
    EXPECT_THAT(ask("0.repeat(($this + 1) | ($this * 2) | 5)"),
                testing::AnyOf(HasSubstr("takes too long"), HasSubstr("too many values")));
}

TEST(LimitsTest, StopsTextsThatGrow) {
    const auto doubled = times(60, ".select($this + $this)");

    EXPECT_THAT(ask("'abcdefgh'" + doubled), HasSubstr("too long a text"));
    EXPECT_THAT(ask("'aaaaaaaaaaaaaaaa'" + times(9, ".replace('a', 'aaaaaaaaaaaaaaaaaaaaa')")),
                HasSubstr("too long a text"));
    EXPECT_THAT(ask("'aaaaaaaaaaaaaaaa'" + times(9, ".replaceMatches('a', '$&$&$&$&$&$&$&$&')")),
                testing::AnyOf(HasSubstr("too long a text"), HasSubstr("takes too long")));
    EXPECT_THAT(ask("'aaaa'" + times(20, ".encode('hex')")), HasSubstr("too long a text"));
}

TEST(LimitsTest, PatternsThatBacktrackTakeLittleTime) {
    EXPECT_EQ(ask("'" + times(2000, "a") + "'.matches('^(a+)+$')"), "true");
    EXPECT_EQ(ask("'" + times(2000, "a") + "b'.matchesFull('(a|a|aa)*c')"), "false");
    EXPECT_THAT(ask("'a'.matches('" + times(400, "(") + "')"), HasSubstr("error"));
    EXPECT_THAT(ask("'a'.matches('" + times(40, "(") + "a" + times(40, "){99}") + "')"),
                HasSubstr("error"));
    EXPECT_THAT(ask("'a'.matches('" + times(600, "a") + "')"), HasSubstr("patterns that long"));
}

TEST(LimitsTest, ObeysTighterLimits) {
    Context context;
    context.limits = {.steps = 10, .items = 100, .text_bytes = 100};

    EXPECT_EQ(ask("1 + 1", context), "2");
    EXPECT_THAT(ask("1 + 1 + 1 + 1 + 1 + 1 + 1", context), HasSubstr("takes too long"));
}

TEST(LimitsTest, SurvivesDocumentsNestedDeeply) {
    json document = {{"linkId", "x"}};
    for (int i = 0; i < 2000; ++i) document = json{{"item", json::array({std::move(document)})}};

    EXPECT_THAT(ask("repeat(item).count()", document),
                testing::AnyOf("2000", HasSubstr("takes too long")));
    EXPECT_EQ(ask("descendants().linkId", document), "x");
    EXPECT_EQ(ask("item = item", document), "true");
    EXPECT_EQ(ask("item ~ item", document), "true");
}

/// Joins words of FHIRPath at random; most results do not parse, many do.
class TokenSoup {
public:
    explicit TokenSoup(unsigned seed) : m_random(seed) {}

    std::string next() {
        std::string text;
        const auto words = 1 + m_random() % 14;
        for (unsigned i = 0; i < words; ++i) {
            text += kWords[m_random() % kWords.size()];
            if (m_random() % 3 == 0) text += ' ';
        }
        if (m_random() % 20 == 0) text[m_random() % text.size()] = static_cast<char>(m_random());
        return text;
    }

private:
    static constexpr std::array<const char*, 92> kWords = {"item",
                                                           "answer",
                                                           "value",
                                                           "linkId",
                                                           "name",
                                                           "Patient",
                                                           "QuestionnaireResponse",
                                                           "'a'",
                                                           "'x y'",
                                                           "''",
                                                           "'\\u00e9'",
                                                           "1",
                                                           "0",
                                                           "-1",
                                                           "2.50",
                                                           "9223372036854775807",
                                                           "1e5",
                                                           "0.1",
                                                           "@2014",
                                                           "@2014-02-28",
                                                           "@2014-02-28T10:30:00Z",
                                                           "@T10:30",
                                                           "4 'mg'",
                                                           "3 days",
                                                           "true",
                                                           "false",
                                                           "{}",
                                                           "%resource",
                                                           "%context",
                                                           "%questionnaire",
                                                           "%x",
                                                           "%'y'",
                                                           "$this",
                                                           "$index",
                                                           "$total",
                                                           ".",
                                                           ".",
                                                           ".",
                                                           ",",
                                                           "(",
                                                           ")",
                                                           "(",
                                                           ")",
                                                           "[",
                                                           "]",
                                                           "+",
                                                           "-",
                                                           "*",
                                                           "/",
                                                           "&",
                                                           "|",
                                                           " div ",
                                                           " mod ",
                                                           "<",
                                                           ">=",
                                                           "=",
                                                           "!=",
                                                           "~",
                                                           "!~",
                                                           " and ",
                                                           " or ",
                                                           " xor ",
                                                           " implies ",
                                                           " in ",
                                                           " contains ",
                                                           " is ",
                                                           " as ",
                                                           "Quantity",
                                                           "String",
                                                           "System.Integer",
                                                           ".where(",
                                                           ".select(",
                                                           ".exists(",
                                                           ".repeat(",
                                                           ".all(",
                                                           ".first()",
                                                           ".sum()",
                                                           ".weight()",
                                                           ".children()",
                                                           ".descendants()",
                                                           ".ofType(string)",
                                                           ".toString()",
                                                           ".toQuantity()",
                                                           ".substring(1",
                                                           ".replaceMatches('a', 'b')",
                                                           ".aggregate(",
                                                           ".round(2)",
                                                           "iif(",
                                                           ".sort(",
                                                           ".lowBoundary()",
                                                           ".type()",
                                                           "//"};
    std::mt19937 m_random;
};

TEST(FuzzTest, TokenSoupNeverCrashes) {
    TokenSoup soup(20261121);
    Context context;
    context.resource = resource_node(wide_document());
    context.focus = {Value(*context.resource)};
    context.limits.steps = 20'000;
    int parsed = 0;
    int evaluated = 0;
    for (int i = 0; i < 40'000; ++i) {
        const auto text = soup.next();
        const auto expression = Expression::parse(text);
        if (!expression) {
            ASSERT_EQ(expression.error().faults.size(), 1u) << text;
            continue;
        }
        ++parsed;
        if (evaluate(*expression, context)) ++evaluated;
    }

    EXPECT_GT(parsed, 500) << "the soup must be worth eating";
    EXPECT_GT(evaluated, 200);
}

/// Words joined by the grammar, so that nearly all parse.
class SentenceMaker {
public:
    explicit SentenceMaker(unsigned seed) : m_random(seed) {}

    std::string next(int depth = 4) {
        if (depth == 0) return pick(kTerms);
        switch (m_random() % 5) {
            case 0:
                return '(' + next(depth - 1) + ' ' + pick(kOperators) + ' ' + next(depth - 1) + ')';
            case 1:
                return next(depth - 1) + '.' + pick(kLambdas) + '(' + next(depth - 1) + ')';
            case 2:
                return next(depth - 1) + '.' + pick(kFunctions) + "()";
            case 3:
                return next(depth - 1) + '[' + next(depth - 2 > 0 ? depth - 2 : 0) + ']';
            default:
                return "iif(" + next(depth - 1) + ", " + next(depth - 1) + ')';
        }
    }

private:
    template <class Words>
    std::string pick(const Words& words) {
        return words[m_random() % words.size()];
    }

    static constexpr std::array<const char*, 21> kTerms = {"item",
                                                           "item.linkId",
                                                           "1",
                                                           "0",
                                                           "2.5",
                                                           "'a'",
                                                           "'12'",
                                                           "true",
                                                           "{}",
                                                           "$this",
                                                           "$index",
                                                           "@2014-02-28",
                                                           "@2014-02",
                                                           "@2014-02-28T10:30:00Z",
                                                           "@T10:30",
                                                           "4 'mg'",
                                                           "3 days",
                                                           "1 'm2'",
                                                           "%resource",
                                                           "9223372036854775807",
                                                           "123456789012345678.123456789012345678"};
    static constexpr std::array<const char*, 22> kOperators = {
        "+",  "-", "*",  "/", "&",  "|",   "div", "mod", "<",       "<=", ">",
        ">=", "=", "!=", "~", "!~", "and", "or",  "xor", "implies", "in", "contains"};
    static constexpr std::array<const char*, 30> kLambdas = {
        "where",       "select",       "exists",     "all",      "repeat",     "combine",
        "union",       "intersect",    "exclude",    "subsetOf", "supersetOf", "skip",
        "take",        "aggregate",    "power",      "log",      "round",      "indexOf",
        "substring",   "startsWith",   "contains",   "matches",  "split",      "join",
        "lowBoundary", "highBoundary", "comparable", "sort",     "trace",      "extension"};
    static constexpr std::array<const char*, 42> kFunctions = {
        "empty",    "count",       "distinct",    "isDistinct",   "not",        "first",
        "last",     "tail",        "single",      "abs",          "ceiling",    "floor",
        "round",    "truncate",    "exp",         "ln",           "sqrt",       "sum",
        "avg",      "min",         "max",         "weight",       "upper",      "lower",
        "length",   "toChars",     "trim",        "toBoolean",    "toInteger",  "toDecimal",
        "toString", "toDate",      "toDateTime",  "toTime",       "toQuantity", "type",
        "children", "descendants", "lowBoundary", "highBoundary", "precision",  "sort"};
    std::mt19937 m_random;
};

TEST(FuzzTest, WellFormedNonsenseNeverCrashes) {
    SentenceMaker maker(4711);
    Context context;
    context.resource = resource_node(wide_document());
    context.focus = {Value(*context.resource)};
    context.limits = {.steps = 10'000, .items = 2'000, .text_bytes = 10'000};
    int parsed = 0;
    int evaluated = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto expression = Expression::parse(maker.next());
        if (!expression) continue;
        ++parsed;
        if (evaluate(*expression, context)) ++evaluated;
    }

    EXPECT_EQ(parsed, 20'000);
    EXPECT_GT(evaluated, 500);
}

}  // namespace
}  // namespace attune::forms::fhirpath
