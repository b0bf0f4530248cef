// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "consent_verbs.h"
#include "verbs.h"

namespace attune::cli {

int run(const std::vector<std::string>& arguments, const Surroundings& surroundings,
        Streams& streams) {
    Output output(streams.out, streams.err);
    Bench bench{surroundings, streams, output, {}};

    CLI::App app(
        "Attune without a window: ages, forms, scores, the practice file, referral letters.\n"
        "Exit codes: 0 done, 1 the answer is \"no\" or there are faults, 2 wrong usage, 3 could "
        "not.\nThe passphrase is read from ATTUNE_PASSPHRASE or --passphrase-file.",
        "attune-cli");
    app.require_subcommand(1);
    app.fallthrough();
    app.add_flag("--json", output.as_json, "print JSON for machines");
    add_ages_verb(app, bench);
    add_instrument_verbs(app, bench);
    add_form_verbs(app, bench);
    add_score_verb(app, bench);
    add_practice_verbs(app, bench);
    add_battery_verbs(app, bench);
    add_record_verbs(app, bench);
    add_plan_verbs(app, bench);
    add_people_verbs(app, bench);
    add_assess_verb(app, bench);
    add_text_pack_verbs(app, bench);
    add_alert_verbs(app, bench);
    add_consent_verbs(app, bench);
    add_report_verb(app, bench);

    // CLI11 takes the words last first.
    std::vector<std::string> words(arguments.rbegin(), arguments.rend());
    try {
        app.parse(words);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error, streams.out, streams.err);
        return code == 0 ? kDone : kWrongUsage;
    }
    return bench.action();
}

}  // namespace attune::cli
