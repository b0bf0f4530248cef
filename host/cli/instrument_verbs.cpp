// SPDX-License-Identifier: Apache-2.0
#include "verbs.h"
#include "workflow/scoring.h"

namespace attune::cli {

namespace {

Json to_json(const std::vector<workflow::SettingInfo>& settings) {
    Json list = Json::array();
    for (const auto& setting : settings) {
        list.push_back({{"id", setting.id},
                        {"title", setting.title},
                        {"default", setting.fallback},
                        {"limits", setting.limits},
                        {"options", setting.options},
                        {"source", setting.source}});
    }
    return list;
}

Json to_json(const workflow::InstrumentInfo& info) {
    return {{"id", info.id},
            {"version", info.version},
            {"title", info.title},
            {"subject", code_of(info.subject)},
            {"ages", info.ages},
            {"evidence", code_of(info.evidence)},
            {"licence", info.licence},
            {"source", info.source},
            {"scorer", info.scorer == workflow::Scorer::Plugin ? "plugin" : "form"},
            {"plugin", info.plugin},
            {"questions", info.questions},
            {"needs_words", info.is_skeleton},
            {"settings", to_json(info.settings)}};
}

int print_instruments(Bench& bench) {
    workflow::ScoringDesk desk(bench.surroundings.workplace);
    const auto shelf = desk.instruments();
    auto& output = bench.output;
    Json installed = Json::array();
    for (const auto& info : shelf.all()) {
        installed.push_back(to_json(info));
        output.line(info.id + " " + info.version + "  " + info.title);
        output.line("  about:    " + std::string(code_of(info.subject)) + ", " + info.ages);
        output.line("  evidence: " + std::string(code_of(info.evidence)));
        output.line("  source:   " + info.source);
        output.line("  licence:  " + info.licence);
        for (const auto& setting : info.settings) {
            output.line("  setting:  " + setting.id + ", default " + setting.fallback +
                        (setting.limits.empty() ? "" : ", " + setting.limits));
        }
    }
    Json rejected = Json::array();
    for (const auto& entry : shelf.rejected()) {
        rejected.push_back({{"place", entry.place.string()},
                            {"id", entry.id},
                            {"faults", cli::to_json(entry.faults)}});
        output.line("not offered: " + entry.place.string());
        for (const auto& fault : entry.faults) output.line("  " + fault.place + ": " + fault.text);
    }
    output.json({{"instruments", installed}, {"rejected", rejected}});
    return kDone;
}

}  // namespace

void add_instrument_verbs(CLI::App& app, Bench& bench) {
    app.add_subcommand("instruments", "what is installed, for whom, from whom, how well founded")
        ->callback([&bench] { bench.action = [&bench] { return print_instruments(bench); }; });
}

}  // namespace attune::cli
