// SPDX-License-Identifier: Apache-2.0
/// \file
/// One function a group of verbs: declares its words, and what they run.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/cli.h"
#include "output.h"

namespace attune::cli {

/// What every verb gets. `action` is set by the verb that was chosen and run after parsing.
struct Bench {
    const Surroundings& surroundings;
    Streams& streams;
    Output& output;
    std::function<int()> action;
};

void add_ages_verb(CLI::App& app, Bench& bench);
void add_instrument_verbs(CLI::App& app, Bench& bench);
void add_form_verbs(CLI::App& app, Bench& bench);
void add_score_verb(CLI::App& app, Bench& bench);
void add_practice_verbs(CLI::App& app, Bench& bench);
void add_battery_verbs(CLI::App& app, Bench& bench);
void add_people_verbs(CLI::App& app, Bench& bench);
void add_record_verbs(CLI::App& app, Bench& bench);
void add_plan_verbs(CLI::App& app, Bench& bench);
void add_assess_verb(CLI::App& app, Bench& bench);
void add_text_pack_verbs(CLI::App& app, Bench& bench);
void add_alert_verbs(CLI::App& app, Bench& bench);
void add_report_verb(CLI::App& app, Bench& bench);

}  // namespace attune::cli
