// SPDX-License-Identifier: Apache-2.0
// A letter from content to bytes, and what the preview pays for a page.
#include <benchmark/benchmark.h>

#include "report/letter.h"
#include "report/pdf.h"
#include "support/places.h"

namespace attune::report {
namespace {

LetterContent typical_letter() {
    LetterContent letter;
    letter.child.full_name = "Leo Martins";
    letter.child.called = "Leo";
    letter.child.ages.chronological = "7 months 3 days";
    letter.child.ages.chronological_months = 7.1;
    letter.clinician = {"Dr Helen Brook", "PsyD", {"Telephone 541 555 0142"}};
    letter.letterhead = {"Riverside Infant & Family Practice", {"214 Mill Street"}};
    for (int i = 0; i < 6; ++i) {
        letter.strengths.emplace_back("Leo looks for faces and holds a gaze for many seconds");
        letter.observed.push_back({"Leo",
                                   "He followed a red cloth to both sides, and smiled at "
                                   "each parent within a minute of being held."});
        letter.plan.push_back({"Hearing test", "Dr Okafor", std::nullopt, Decision::Agreed});
    }
    for (int band = 0; band < 3; ++band) {
        letter.milestones.bands.push_back({"A band", band * 3.0, band * 3.0 + 3, {}});
        for (int row = 0; row < 5; ++row) {
            letter.milestones.bands.back().rows.push_back(
                {"Follows motion with the eyes", MilestoneState::Reached, ""});
        }
    }
    return letter;
}

Fonts fonts() { return Fonts::load(ATTUNE_BUILD_DIR "/share/attune/fonts").value(); }

void load_fonts(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(fonts());
}
BENCHMARK(load_fonts)->Unit(benchmark::kMillisecond);

void lay_out_letter(benchmark::State& state) {
    const auto document = referral_letter(typical_letter());
    const auto loaded = fonts();
    for (auto _ : state) benchmark::DoNotOptimize(lay_out(document, loaded, Paper::A4));
}
BENCHMARK(lay_out_letter)->Unit(benchmark::kMillisecond);

void write_letter(benchmark::State& state) {
    const auto pages = lay_out(referral_letter(typical_letter()), fonts(), Paper::A4);
    for (auto _ : state) benchmark::DoNotOptimize(write_pdf(pages));
}
BENCHMARK(write_letter)->Unit(benchmark::kMillisecond);

void lay_out_long_table(benchmark::State& state) {
    Document document;
    Table table{{{"Question", 3}, {"Answer", 1}}, {}};
    for (int i = 0; i < 1000; ++i) {
        table.rows.push_back({"A question of ordinary length " + std::to_string(i), "yes"});
    }
    document.blocks = {{table}};
    const auto loaded = fonts();
    for (auto _ : state) benchmark::DoNotOptimize(lay_out(document, loaded, Paper::A4));
}
BENCHMARK(lay_out_long_table)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune::report
