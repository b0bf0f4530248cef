// SPDX-License-Identifier: Apache-2.0
// What one expression costs on a response of twenty scored answers.
#include <benchmark/benchmark.h>

#include <nlohmann/json.hpp>

#include "base/verify.h"
#include "fhirpath/evaluate.h"

namespace {

using namespace attune::forms::fhirpath;
using nlohmann::json;

constexpr int kItems = 20;

json questionnaire() {
    json items = json::array();
    for (int i = 0; i < kItems; ++i) {
        json options = json::array();
        for (int k = 0; k < 4; ++k) {
            options.push_back({{"valueCoding", {{"code", "p" + std::to_string(k + 1)}}},
                               {"extension", {{{"url", kOrdinalValueUrl}, {"valueDecimal", k}}}}});
        }
        items.push_back({{"linkId", "q" + std::to_string(i)}, {"answerOption", options}});
    }
    return {{"resourceType", "Questionnaire"}, {"item", items}};
}

json response() {
    json items = json::array();
    for (int i = 0; i < kItems; ++i) {
        items.push_back({{"linkId", "q" + std::to_string(i)},
                         {"answer", {{{"valueCoding", {{"code", "p3"}}}}}}});
    }
    return {{"resourceType", "QuestionnaireResponse"}, {"item", items}};
}

void evaluate_on_response(benchmark::State& state, std::string_view text) {
    const auto form = questionnaire();
    const auto answers = response();
    const auto scores = ScoreIndex::of(form);
    const auto expression = Expression::parse(text);
    ATTUNE_VERIFY(expression.has_value());
    Context context;
    context.resource = resource_node(answers);
    context.focus = {Value(*context.resource)};
    context.scores = &scores;
    for (auto _ : state) {
        const auto result = evaluate(*expression, context);
        ATTUNE_VERIFY(result.has_value() && !result->empty());
        benchmark::DoNotOptimize(result);
    }
}

void parse(benchmark::State& state, std::string_view text) {
    for (auto _ : state) benchmark::DoNotOptimize(Expression::parse(text));
}

BENCHMARK_CAPTURE(parse, score, "item.where(linkId='q7').answer.weight().sum()");
BENCHMARK_CAPTURE(evaluate_on_response, one_score, "item.where(linkId='q7').answer.weight().sum()");
BENCHMARK_CAPTURE(evaluate_on_response, total, "%resource.item.answer.weight().sum()");
BENCHMARK_CAPTURE(evaluate_on_response, guarded_total,
                  "iif(item.where(linkId in ('q1'|'q2'|'q3')).answer.exists(),"
                  " item.answer.weight().sum(), {})");
BENCHMARK_CAPTURE(evaluate_on_response, whole_tree, "descendants().where(code = 'p3').count()");

}  // namespace

BENCHMARK_MAIN();
