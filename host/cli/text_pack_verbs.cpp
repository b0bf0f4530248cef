// SPDX-License-Identifier: Apache-2.0
// Wording and settings of the instruments, as one practice has them.
#include "session.h"
#include "verbs.h"
#include "workflow/languages.h"
#include "workflow/scoring.h"

namespace attune::cli {

namespace {

Json to_json(const workflow::TextPackInfo& info) {
    return {{"sha256", info.sha256},
            {"instrument", info.instrument},
            {"language", info.language},
            {"source", info.source},
            {"licence", info.licence},
            {"covers", info.covers},
            {"whole", info.is_whole},
            {"in_use", info.in_use},
            {"faults", cli::to_json(info.faults)}};
}

void print(Output& output, const workflow::TextPackInfo& info) {
    output.line(info.title + ", " + info.language_words + ": " + info.covers);
    output.line("  source:   " + info.source);
    output.line("  licence:  " + info.licence);
    for (const auto& fault : info.faults)
        output.line("  fault    " + fault.place + ": " + fault.text);
}

/// Faults are an answer: each on its line, and the verb says no.
int refused(Bench& bench, const Error& error) {
    if (error.code != ErrorCode::InvalidInput) return bench.output.failed(error);
    bench.output.json({{"faults", cli::to_json(error.faults)}});
    bench.output.line(error.subject + ": cannot be used");
    for (const auto& fault : error.faults) {
        bench.output.line("  fault    " + fault.place + ": " + fault.text);
    }
    return kNo;
}

int check_pack(Bench& bench, const workflow::TextPackFile& file) {
    workflow::ScoringDesk desk(bench.surroundings.workplace);
    const auto preview = desk.instruments().preview(file);
    if (!preview) return refused(bench, preview.error());
    auto json = to_json(preview->info);
    json["gaps"] = cli::to_json(preview->gaps);
    bench.output.json(json);
    print(bench.output, preview->info);
    for (const auto& gap : preview->gaps) {
        bench.output.line("  missing  " + gap.place + ": " + gap.text);
    }
    return preview->gaps.empty() ? kDone : kNo;
}

int add_pack(Bench& bench, const PracticeWords& words, const workflow::TextPackFile& file) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto added = (*practice)->text_packs().add(file);
    if (!added) return refused(bench, added.error());
    bench.output.json({{"sha256", *added}});
    bench.output.line("Added and in use: " + *added);
    return kDone;
}

int list_packs(Bench& bench, const PracticeWords& words) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto packs = (*practice)->text_packs().all();
    if (!packs) return bench.output.failed(packs.error());
    Json list = Json::array();
    for (const auto& pack : *packs) {
        list.push_back(to_json(pack));
        print(bench.output, pack);
        bench.output.line((pack.in_use ? "  in use:   " : "  off:      ") + pack.sha256);
    }
    if (packs->empty()) bench.output.line("The practice has added no text packs.");
    bench.output.json({{"text_packs", list}});
    return kDone;
}

int switch_pack(Bench& bench, const PracticeWords& words, const std::string& sha256, bool on) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    auto packs = (*practice)->text_packs();
    const auto done = on ? packs.use(sha256) : packs.switch_off(sha256);
    if (!done) return bench.output.failed(done.error());
    bench.output.json({{"sha256", sha256}, {"in_use", on}});
    bench.output.line(on ? "In use." : "Switched off.");
    return kDone;
}

struct SettingWords {
    std::string instrument;
    std::string language;
    std::vector<std::string> set;
    std::vector<std::string> source;
    std::vector<std::string> reset;
};

struct IdAndText {
    std::string id;
    std::string text;
};

/// "cutoff-possible=12" of the option `word`.
Result<IdAndText> id_and_text(const std::string& word, const std::string& typed) {
    const auto equals = typed.find('=');
    if (equals == std::string::npos || equals == 0) {
        return Error{ErrorCode::InvalidInput, word, {{typed, "write it as id=value"}}};
    }
    return IdAndText{typed.substr(0, equals), typed.substr(equals + 1)};
}

Result<void> change_settings(workflow::InstrumentSettings settings, const SettingWords& entry) {
    const auto language = workflow::language_tag(entry.language);
    const auto& instrument = entry.instrument;
    for (const auto& typed : entry.set) {
        const auto one = id_and_text("--set", typed);
        if (!one) return one.error();
        const auto done = settings.set(instrument, one->id, one->text, language);
        if (!done) return done;
    }
    for (const auto& typed : entry.source) {
        const auto one = id_and_text("--source", typed);
        if (!one) return one.error();
        const auto done = settings.note_source(instrument, one->id, one->text, language);
        if (!done) return done;
    }
    for (const auto& id : entry.reset) {
        if (const auto done = settings.reset(entry.instrument, id, language); !done) return done;
    }
    return {};
}

int settings(Bench& bench, const PracticeWords& words, const SettingWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    auto stored = (*practice)->instrument_settings();
    if (const auto changed = change_settings(stored, entry); !changed) {
        return bench.output.failed(changed.error());
    }
    const auto all = stored.of(entry.instrument, workflow::language_tag(entry.language));
    if (!all) return bench.output.failed(all.error());
    Json list = Json::array();
    for (const auto& setting : *all) {
        list.push_back({{"id", setting.info.id},
                        {"value", setting.value},
                        {"default", setting.info.fallback},
                        {"limits", setting.info.limits},
                        {"set_here", setting.is_set_here},
                        {"source", setting.info.source},
                        {"own_source", setting.own_source}});
        bench.output.line(setting.info.id + " = " + setting.value + "  (default " +
                          setting.info.fallback + ")  " + setting.info.title);
        const bool is_own = !setting.own_source.empty();
        bench.output.line("  source: " + (is_own ? setting.own_source : setting.info.source));
    }
    bench.output.json({{"settings", list}});
    return kDone;
}

std::shared_ptr<workflow::TextPackFile> add_pack_options(CLI::App& verb) {
    auto file = std::make_shared<workflow::TextPackFile>();
    verb.add_option("pack", file->path, "a textpack.json, or an official FHIR Questionnaire")
        ->required();
    verb.add_option("--language", file->language, "of a Questionnaire that does not say it");
    verb.add_option("--source", file->source, "where a Questionnaire comes from");
    verb.add_option("--licence", file->licence, "under what terms its words may be used");
    return file;
}

void add_switch(CLI::App& packs, Bench& bench, const char* name, const char* help, bool on) {
    auto* verb = packs.add_subcommand(name, help);
    auto file = add_practice_words(*verb);
    auto sha256 = std::make_shared<std::string>();
    verb->add_option("sha256", *sha256, "see `textpack list`")->required();
    verb->callback([&bench, file, sha256, on] {
        bench.action = [&bench, file, sha256, on] {
            return switch_pack(bench, *file, *sha256, on);
        };
    });
}

void add_text_packs(CLI::App& app, Bench& bench) {
    auto* packs = app.add_subcommand("textpack", "licensed wording that a practice adds");
    packs->require_subcommand(1);
    packs->fallthrough();

    auto* check = packs->add_subcommand("check", "what a text pack covers, and every fault");
    auto checked = add_pack_options(*check);
    check->callback([&bench, checked] {
        bench.action = [&bench, checked] { return check_pack(bench, *checked); };
    });

    auto* add = packs->add_subcommand("add", "keep it in the practice file and use it");
    auto file = add_practice_words(*add);
    auto added = add_pack_options(*add);
    add->callback([&bench, file, added] {
        bench.action = [&bench, file, added] { return add_pack(bench, *file, *added); };
    });

    auto* list = packs->add_subcommand("list", "the text packs of a practice");
    auto listed = add_practice_words(*list);
    list->callback([&bench, listed] {
        bench.action = [&bench, listed] { return list_packs(bench, *listed); };
    });
    add_switch(*packs, bench, "use", "use one that is kept already", true);
    add_switch(*packs, bench, "off", "switch one off; what was answered with it keeps it", false);
}

}  // namespace

void add_text_pack_verbs(CLI::App& app, Bench& bench) {
    add_text_packs(app, bench);
    auto* verb = app.add_subcommand("settings", "cut-offs and other settings of an instrument");
    auto file = add_practice_words(*verb);
    auto words = std::make_shared<SettingWords>();
    verb->add_option("instrument", words->instrument, "its id")->required();
    verb->add_option("--language", words->language, "for those asked in this language only");
    verb->add_option("--set", words->set, "id=value");
    verb->add_option("--source", words->source,
                     "id=where the practice has its own value from; printed with the cut-off")
        ->allow_extra_args(false);
    verb->add_option("--reset", words->reset, "the id of a setting that goes back to its default");
    verb->callback([&bench, file, words] {
        bench.action = [&bench, file, words] { return settings(bench, *file, *words); };
    });
}

}  // namespace attune::cli
