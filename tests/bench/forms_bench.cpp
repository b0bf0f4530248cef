// SPDX-License-Identifier: Apache-2.0
// One key on a form of 1,000 items and 200 expressions. The goal is 2 ms.
#include <benchmark/benchmark.h>

#include <string>

#include "forms/form_state.h"

namespace attune::forms {
namespace {

constexpr int kQuestions = 800;
constexpr int kGroupOf = 5;
constexpr int kSubtotals = 160;  // each reads five questions
constexpr int kConditions = 39;  // each reads one subtotal
// ... and one total that reads every answer: 200 expressions on 1,000 items.

std::string expression(const std::string& name, const std::string& fhirpath) {
    return R"("extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-)" +
           name + R"(","valueExpression":{"language":"text/fhirpath","expression":")" + fhirpath +
           R"("}}])";
}

std::string question(int index) {
    std::string options;
    for (int score = 0; score < 4; ++score)
        options +=
            (score > 0 ? "," : "") +
            std::string(R"({"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/)") +
            R"(ordinalValue","valueDecimal":)" + std::to_string(score) +
            R"(}],"valueCoding":{"system":"urn:s","code":"p)" + std::to_string(score) + "\"}}";
    return R"({"linkId":"q)" + std::to_string(index) +
           R"(","text":"Question","type":"choice","answerOption":[)" + options + "]}";
}

std::string subtotal(int index) {
    std::string filter;
    for (int i = 0; i < kGroupOf; ++i)
        filter += (i > 0 ? " or " : "") + std::string("linkId='q") +
                  std::to_string(index * kGroupOf + i) + "'";
    return R"({"linkId":"sub)" + std::to_string(index) + R"(","type":"integer","readOnly":true,)" +
           expression("calculatedExpression",
                      "%resource.item.where(" + filter + ").answer.weight().sum()") +
           "}";
}

std::string condition(int index) {
    return R"({"linkId":"more)" + std::to_string(index) + R"(","type":"string",)" +
           expression("enableWhenExpression", "%resource.item.where(linkId='sub" +
                                                  std::to_string(index) + "').answer.value > 7") +
           "}";
}

std::shared_ptr<const Form> large_form() {
    std::string items;
    for (int i = 0; i < kQuestions; ++i) items += question(i) + ",";
    for (int i = 0; i < kSubtotals; ++i) items += subtotal(i) + ",";
    for (int i = 0; i < kConditions; ++i) items += condition(i) + ",";
    items += R"({"linkId":"total","type":"integer","readOnly":true,)" +
             expression("calculatedExpression", "%resource.item.answer.weight().sum()") + "}";
    const auto form = Form::parse(
        R"({"resourceType":"Questionnaire","id":"large","status":"active","item":[)" + items + "]}",
        "large");
    return *form;
}

Answer option(int score) { return Answer::given(Coding{"", "p" + std::to_string(score), ""}); }

FormState answered(const std::shared_ptr<const Form>& form) {
    Answers answers;
    for (int i = 0; i < kQuestions; ++i) answers[{"q" + std::to_string(i), {}}] = option(i % 4);
    auto state = FormState::create(form, {}, answers);
    return std::move(state).value();
}

/// One answer, its subtotal, its condition, and the total over all 1,000 items.
void one_key(benchmark::State& run) {
    auto state = answered(large_form());
    int score = 0;
    for (auto _ : run) {
        score = (score + 1) % 4;
        auto change = state.set({"q7", {}}, option(score));
        benchmark::DoNotOptimize(change);
    }
    run.counters["expressions"] = state.evaluations_of_last_change();
}
BENCHMARK(one_key)->Unit(benchmark::kMillisecond);

/// The same twice over: what an answer would bring about, taken back.
void one_key_tried(benchmark::State& run) {
    auto state = answered(large_form());
    int score = 0;
    for (auto _ : run) {
        score = (score + 1) % 4;
        auto change = state.try_set({"q7", {}}, option(score));
        benchmark::DoNotOptimize(change);
    }
}
BENCHMARK(one_key_tried)->Unit(benchmark::kMillisecond);

void open_form(benchmark::State& run) {
    for (auto _ : run) benchmark::DoNotOptimize(large_form());
}
BENCHMARK(open_form)->Unit(benchmark::kMillisecond);

void open_state(benchmark::State& run) {
    const auto form = large_form();
    for (auto _ : run) benchmark::DoNotOptimize(answered(form).evaluations_of_last_change());
}
BENCHMARK(open_state)->Unit(benchmark::kMillisecond);

void rows_of_state(benchmark::State& run) {
    const auto state = answered(large_form());
    for (auto _ : run) benchmark::DoNotOptimize(state.rows());
}
BENCHMARK(rows_of_state)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune::forms

BENCHMARK_MAIN();
