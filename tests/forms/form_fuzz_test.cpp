// SPDX-License-Identifier: Apache-2.0
// Damaged forms: whatever stands in the file, reading and filling it in must end, and end well.
#include <random>

#include "forms/short_answers.h"
#include "sample_form.h"
#include "support/places.h"

namespace attune::forms {
namespace {

using namespace test;

constexpr int kMutations = 3000;

/// Forms that between them use what the engine knows.
std::vector<std::string> seeds() {
    return {
        attune::test::read_file(ATTUNE_SOURCE_DIR "/forms/attachment-milestones/questionnaire.json")
            .substr(0, 200'000),
        questionnaire(
            scored_choice("q1") + "," + scored_choice("q2", R"("repeats":true)") +
                R"(,{"linkId":"g","type":"group","repeats":true,"item":[)" +
                item("a", "integer",
                     R"("enableWhen":[{"question":"q1","operator":"=","answerCoding":)"
                     R"({"code":"b"}}],"enableBehavior":"any","item":[)" +
                         item("a.help", "display") + "]") +
                "]}," +
                item("total", "decimal",
                     "\"extension\":[" +
                         expression("calculatedExpression",
                                    "%x + %resource.item.answer.weight().sum()") +
                         "]") +
                "," +
                item("gate", "boolean",
                     "\"extension\":[" +
                         expression("enableWhenExpression",
                                    "%resource.descendants().where(linkId='a').exists()") +
                         "]"),
            "\"extension\":[" + variable("x", "%resource.item.where(linkId='q2').answer.count()") +
                R"(,{"url":"urn:attune:ext:answer-state","extension":[{"url":"state",)"
                R"("valueCode":"declined"},{"url":"key","valueString":"D"}]}],)")};
}

/// Changes a few bytes, or moves, doubles or cuts a piece.
std::string mutated(const std::string& seed, std::mt19937& random) {
    static const std::vector<std::string> kTokens = {"null",        "[]",
                                                     "{}",          "\"\"",
                                                     "0",           "-1",
                                                     "1e999",       "true",
                                                     "\"linkId\"",  "\"item\"",
                                                     "\"group\"",   "\"a\"",
                                                     "\"\\ud800\"", "99999999999999999999",
                                                     "'",           "%x",
                                                     "repeat(item)"};
    std::string text = seed;
    const auto below = [&random](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    const std::size_t changes = 1 + below(4);
    for (std::size_t i = 0; i < changes && !text.empty(); ++i) {
        const std::size_t from = below(text.size());
        const std::size_t length = std::min(text.size() - from, 1 + below(40));
        switch (below(5)) {
            case 0:
                text[from] = static_cast<char>(below(256));
                break;
            case 1:
                text.erase(from, length);
                break;
            case 2:
                text.insert(below(text.size()), text.substr(from, length));
                break;
            case 3:
                text.insert(from, kTokens[below(kTokens.size())]);
                break;
            default: {
                // A whole word or number for another: mostly still JSON, seldom still a form.
                const auto start = text.find_first_of(":,", from);
                const auto end = start == text.npos ? start : text.find_first_of(",}]", start + 1);
                if (end != text.npos)
                    text.replace(start + 1, end - start - 1, kTokens[below(kTokens.size())]);
            }
        }
    }
    return text;
}

TEST(FormFuzzTest, NoDamagedFormCrashesOrHangs) {
    std::mt19937 random(4711);
    const auto forms = seeds();
    int opened = 0, refused = 0;
    for (int i = 0; i < kMutations; ++i) {
        const auto form =
            Form::parse(mutated(forms[static_cast<std::size_t>(i % 2)], random), "fuzz");
        if (!form) {
            ++refused;
            ASSERT_FALSE(form.error().faults.empty());
            continue;
        }
        ++opened;
        auto state = FormState::create(*form, on_a_day());
        ASSERT_THAT(state, attune::test::IsOk());
        for (const Item& item : (*form)->items()) {
            if (item.options.empty() || item.depth > 0) continue;
            (void)state->set(at(item.link_id), Answer::given(item.options.front().value));
        }
        const auto read = answers_from_json(**form, state->response_json());
        ASSERT_THAT(read, attune::test::IsOk()) << "mutation " << i;
    }
    EXPECT_GT(opened, kMutations / 20);
    EXPECT_GT(refused, kMutations / 20);
}

}  // namespace
}  // namespace attune::forms
