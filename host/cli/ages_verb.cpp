// SPDX-License-Identifier: Apache-2.0
#include "birth_options.h"
#include "verbs.h"
#include "workflow/ages_view.h"

namespace attune::cli {

namespace {

Json to_json(const std::optional<CalendarAge>& age) {
    if (!age) return nullptr;
    return {{"months", age->months}, {"days", age->days}};
}

Json to_json(const Ages& ages, const BirthOptions& birth, std::optional<int> grams) {
    Json json;
    json["chronological"] = to_json(ages.chronological);
    json["corrected"] = to_json(ages.corrected);
    if (ages.corrected_at_most) json["corrected_at_most"] = to_json(ages.corrected_at_most);
    json["postmenstrual"] = nullptr;
    if (ages.postmenstrual) {
        json["postmenstrual"] = {{"weeks", ages.postmenstrual->weeks},
                                 {"days", ages.postmenstrual->days}};
    }
    json["days_early"] = ages.days_early ? Json(*ages.days_early) : Json(nullptr);
    json["term"] = birth.gestation ? Json(code_of(term_category(*birth.gestation))) : Json(nullptr);
    if (grams) json["birth_weight"] = code_of(birth_weight_category(*grams));
    json["used_by_default"] = code_of(age_used(AgeRule{}, ages));
    return json;
}

int print_ages(Bench& bench, const BirthOptions& birth, std::optional<int> grams) {
    const auto on = birth.on.value_or(bench.surroundings.workplace.clock.today());
    const auto view = workflow::ages_view(*birth.born, birth.gestation, grams, on);
    if (!view) return bench.output.failed(view.error());
    auto& output = bench.output;
    output.json(to_json(view->ages, birth, grams));
    output.line("On " + on.iso());
    output.line("  chronological  " + view->chronological);
    output.line("  corrected      " + view->corrected);
    output.line("  born           " + view->born_early);
    if (!view->term.empty()) output.line("  term           " + view->term);
    if (!view->weight.empty()) output.line("  birth weight   " + view->weight);
    return kDone;
}

}  // namespace

void add_ages_verb(CLI::App& app, Bench& bench) {
    auto* verb = app.add_subcommand("ages", "chronological and corrected age of a child");
    auto birth = add_birth_options(*verb);
    verb->get_option("--born")->required();
    auto grams = std::make_shared<std::optional<int>>();
    verb->add_option("--weight", *grams, "birth weight in grams")->check(CLI::Range(200, 8000));
    verb->callback([&bench, birth, grams] {
        bench.action = [&bench, birth, grams] { return print_ages(bench, *birth, *grams); };
    });
}

}  // namespace attune::cli
