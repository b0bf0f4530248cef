// SPDX-License-Identifier: Apache-2.0
// `battery`: the lists of instruments that visits follow, and the practice's own among them.
#include <algorithm>
#include <charconv>

#include "chosen.h"
#include "workflow/batteries.h"

namespace attune::cli {

namespace {

struct BatteryWords {
    std::string name;
    std::string new_name;
    std::vector<std::string> lines;
};

Error refused(const std::string& text, const std::string& why) {
    return {ErrorCode::InvalidInput, "--line", {{text, why}}};
}

/// "13", or nothing. InvalidInput for anything else.
Result<std::optional<int>> months_in(std::string_view text, const std::string& line) {
    if (text.empty()) return std::optional<int>{};
    int months = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), months);
    if (fault != std::errc{} || end != text.data() + text.size() || months < 0) {
        return refused(line, "its months are written as 13-36, 13- or -12");
    }
    return std::optional<int>{months};
}

/// "phq-9:birth-parent:13-36" -> a line of a battery.
Result<BatteryLine> line_of(const std::string& text, workflow::PracticeSession& practice,
                            const std::vector<BatteryLine>& known) {
    BatteryLine line;
    const auto who_at = text.find(':');
    line.instrument = text.substr(0, who_at);
    const auto same = [&line](const BatteryLine& other) {
        return other.instrument == line.instrument;
    };
    const auto info = practice.instruments().find(line.instrument);
    if (!info && std::none_of(known.begin(), known.end(), same)) {
        return refused(text, "no instrument has the id " + line.instrument);
    }
    if (who_at == std::string::npos) {
        if (!info) return refused(text, "write for whom: " + line.instrument + ":each-caregiver");
        line.who = workflow::choices_for(info->subject).front();
        return line;
    }
    const auto months_at = text.find(':', who_at + 1);
    const auto who = from_code<BatteryWho>(text.substr(who_at + 1, months_at - who_at - 1));
    if (!who) {
        return refused(text,
                       "for whom is one of child, birth-parent, other-caregiver, each-caregiver, "
                       "each-pair");
    }
    line.who = *who;
    if (months_at == std::string::npos) return line;
    const auto months = std::string_view(text).substr(months_at + 1);
    const auto dash = months.find('-');
    const auto from = months_in(months.substr(0, dash), text);
    if (!from) return from.error();
    const auto to =
        dash == std::string_view::npos ? *from : months_in(months.substr(dash + 1), text);
    if (!to) return to.error();
    line.from_months = *from;
    line.to_months = *to;
    return line;
}

Json to_json(const BatteryLine& line) {
    Json shown{{"instrument", line.instrument}, {"who", code_of(line.who)}};
    if (line.from_months) shown["from_months"] = *line.from_months;
    if (line.to_months) shown["to_months"] = *line.to_months;
    return shown;
}

Result<Battery> battery_named(workflow::PracticeSession& practice, const std::string& name) {
    const auto batteries = practice.batteries().all();
    if (!batteries) return batteries.error();
    for (const auto& battery : *batteries) {
        if (battery.name == name) return battery;
    }
    return Error{ErrorCode::NotFound, name};
}

int list(Bench& bench, const PracticeWords& words, const BatteryWords&) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto batteries = (*practice)->batteries().all();
    if (!batteries) return bench.output.failed(batteries.error());
    Json all = Json::array();
    for (const auto& battery : *batteries) {
        bench.output.line(battery.name + (all.empty() ? "  (visits follow it at first)" : ""));
        Json lines = Json::array();
        for (const auto& line : battery.lines) {
            lines.push_back(to_json(line));
            const auto ages = workflow::age_words(line);
            bench.output.line("  " + line.instrument + "  " + workflow::words_of(line.who) +
                              (ages.empty() ? "" : ", " + ages));
        }
        all.push_back({{"id", battery.id.value}, {"name", battery.name}, {"lines", lines}});
    }
    bench.output.json({{"batteries", all}});
    return kDone;
}

/// The battery of that name with these lines; a new one when there is none.
int save(Bench& bench, const PracticeWords& words, const BatteryWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    auto battery = battery_named(**practice, entry.name);
    if (!battery && battery.error().code != ErrorCode::NotFound) {
        return bench.output.failed(battery.error());
    }
    auto kept = battery ? *battery : Battery{{}, entry.name, {}};
    if (!entry.new_name.empty()) kept.name = entry.new_name;
    if (!entry.lines.empty()) {
        std::vector<BatteryLine> lines;
        for (const auto& text : entry.lines) {
            const auto line = line_of(text, **practice, kept.lines);
            if (!line) return bench.output.failed(line.error());
            lines.push_back(*line);
        }
        kept.lines = std::move(lines);
    }
    const auto saved = (*practice)->batteries().save(kept);
    if (!saved) return bench.output.failed(saved.error());
    bench.output.json({{"battery", saved->value}, {"name", kept.name}});
    bench.output.line(kept.name + " is kept, with " + std::to_string(kept.lines.size()) +
                      (kept.lines.size() == 1 ? " instrument." : " instruments."));
    return kDone;
}

int make_first(Bench& bench, const PracticeWords& words, const BatteryWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto battery = battery_named(**practice, entry.name);
    if (!battery) return bench.output.failed(battery.error());
    if (const auto first = (*practice)->batteries().make_first(battery->id); !first) {
        return bench.output.failed(first.error());
    }
    bench.output.json({{"battery", battery->id.value}});
    bench.output.line("New visits follow " + battery->name + ".");
    return kDone;
}

int remove(Bench& bench, const PracticeWords& words, const BatteryWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto battery = battery_named(**practice, entry.name);
    if (!battery) return bench.output.failed(battery.error());
    if (const auto gone = (*practice)->batteries().remove(battery->id); !gone) {
        return bench.output.failed(gone.error());
    }
    bench.output.json({{"battery", battery->id.value}});
    bench.output.line(battery->name + " is gone; what visits recorded by it stays.");
    return kDone;
}

}  // namespace

void add_battery_verbs(CLI::App& app, Bench& bench) {
    auto* battery = app.add_subcommand("battery", "the lists of instruments that visits follow");
    battery->require_subcommand(1);
    battery->fallthrough();
    const auto add = [&](const char* name, const char* what, auto act) {
        auto* verb = battery->add_subcommand(name, what);
        auto file = add_practice_words(*verb);
        auto words = std::make_shared<BatteryWords>();
        on_chosen(*verb, bench, file, words, act);
        return std::pair{verb, words};
    };
    const auto add_named = [&](const char* name, const char* what, auto act) {
        auto [verb, words] = add(name, what, act);
        verb->add_option("--name", words->name, "its name")->required();
        return std::pair{verb, words};
    };
    add("list", "all of them; the first is what a new visit follows", list);
    auto [saving, saved] = add_named("save", "a new one, or other lines for a known one", save);
    saving->add_option("--rename", saved->new_name, "its name from now on");
    saving
        ->add_option("--line", saved->lines,
                     "instrument, for whom, months: phq-9:birth-parent:13-36")
        ->allow_extra_args(false);
    add_named("first", "new visits follow it from now on", make_first);
    add_named("remove", "out of the list", remove);
}

}  // namespace attune::cli
