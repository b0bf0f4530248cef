// SPDX-License-Identifier: Apache-2.0
/// \file
/// --born, --gestation, --on: what ages are counted from, shared by the verbs that need ages.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "model/age.h"

namespace attune::cli {

/// Filled while the words are parsed, hence shared with the verb's action.
struct BirthOptions {
    std::optional<Date> born;
    std::optional<Gestation> gestation;
    std::optional<Date> on;
};

/// A day or gestation that cannot be read is wrong usage, said with the reason.
inline std::shared_ptr<BirthOptions> add_birth_options(CLI::App& verb) {
    auto options = std::make_shared<BirthOptions>();
    const auto read_day = [](std::optional<Date>& target) {
        return [&target](const std::string& text) {
            const auto day = Date::parse(text);
            if (!day) throw CLI::ValidationError(text + " is not a day such as 2026-11-21");
            target = *day;
        };
    };
    // The lambdas write into *options, which the verb's action keeps alive.
    verb.add_option_function<std::string>("--born", read_day(options->born), "birth date")
        ->type_name("DATE");
    verb.add_option_function<std::string>(
            "--gestation",
            [target = options.get()](const std::string& text) {
                const auto gestation = Gestation::parse(text);
                if (!gestation) {
                    throw CLI::ValidationError(text + ": " + gestation.error().faults[0].text);
                }
                target->gestation = *gestation;
            },
            "weeks+days at birth, such as 30+2; left out: not known")
        ->type_name("W+D");
    verb.add_option_function<std::string>("--on", read_day(options->on), "the day; default today")
        ->type_name("DATE");
    return options;
}

}  // namespace attune::cli
