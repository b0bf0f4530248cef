// SPDX-License-Identifier: Apache-2.0
// What a plugin in a process of its own costs: to start it, to ask it, to replace it.
#include <benchmark/benchmark.h>

#include <future>

#include "plugin_host/in_process.h"
#include "plugin_host/plugin_host.h"
#include "support/places.h"

namespace attune::plugin_host {
namespace {

constexpr const char* kBundles = ATTUNE_BUILD_DIR "/tests/bundles";
constexpr const char* kRunner = ATTUNE_BUILD_DIR "/bin/attune-plugin-runner";

/// Runs a callback at once, on the thread that has it: nothing but the plugin is measured.
class DirectExecutor final : public Executor {
public:
    void post(std::function<void()> task) override { task(); }
};

ScoringRequest request_of(const char* instrument, int items) {
    ScoringRequest request;
    request.instrument = instrument;
    request.form_version = "1.0.0";
    for (int i = 1; i <= items; ++i) {
        request.answers.push_back({{"q" + std::to_string(i), {}},
                                   AnswerState::Given,
                                   ChoiceAnswer{"some", 1, i <= 9 ? 1.0 : 0.0}});
    }
    return request;
}

void read_catalogue(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Catalogue::read({kBundles}));
}
BENCHMARK(read_catalogue)->Unit(benchmark::kMillisecond);

void score_in_process(benchmark::State& state) {
    auto plugin = InProcessPlugin::load(*Catalogue::read({kBundles}).find_plugin_of("faithful"));
    for (auto _ : state) {
        const auto part = plugin->score(request_of("faithful", static_cast<int>(state.range(0))));
        if (!part) state.SkipWithError("not scored");
    }
}
BENCHMARK(score_in_process)->Arg(9)->Arg(60)->Arg(567)->Unit(benchmark::kMicrosecond);

void start_score_and_end_a_runner(benchmark::State& state) {
    DirectExecutor executor;
    PluginHost host(Catalogue::read({kBundles}), executor, {kRunner});
    for (auto _ : state) {
        if (!host.score_now(request_of("faithful", 9))) state.SkipWithError("not scored");
    }
}
BENCHMARK(start_score_and_end_a_runner)->Unit(benchmark::kMicrosecond)->UseRealTime();

void ask_a_running_plugin(benchmark::State& state) {
    DirectExecutor executor;
    PluginHost host(Catalogue::read({kBundles}), executor, {kRunner});
    std::int64_t revision = 0;
    for (auto _ : state) {
        std::promise<bool> answered;
        host.request("record", "assessment",
                     request_of("faithful", static_cast<int>(state.range(0))), ++revision,
                     [&](std::int64_t, const Result<ScorerPart>& part) {
                         answered.set_value(part.has_value());
                     });
        if (!answered.get_future().get()) state.SkipWithError("not scored");
    }
}
BENCHMARK(ask_a_running_plugin)
    ->Arg(9)
    ->Arg(60)
    ->Arg(567)
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();

void crash_retry_and_crash_again(benchmark::State& state) {
    DirectExecutor executor;
    PluginHost host(Catalogue::read({kBundles}), executor, {kRunner});
    for (auto _ : state) {
        if (host.score_now(request_of("crashing", 9))) state.SkipWithError("did not crash");
        host.release("test.crashing");
    }
}
BENCHMARK(crash_retry_and_crash_again)->Unit(benchmark::kMicrosecond)->UseRealTime();

}  // namespace
}  // namespace attune::plugin_host

BENCHMARK_MAIN();
