// SPDX-License-Identifier: Apache-2.0
// What needs an action: listed, acted on, written of, raised.
#include <algorithm>

#include "alert_verbs.h"
#include "chosen.h"

namespace attune::cli {

namespace {

struct LetterWords {
    std::string alert;
    std::string to;
    std::string ground;
    std::string ordered_by;
    std::string ordered_on;
    std::string seen;
    std::string ask;
    std::string out;
};

struct AlertWords {
    std::vector<std::string> alerts;
    std::string action;
    std::string details;
    std::string child;
    std::string caregiver;
    std::string rule;
    std::string words;
};

}  // namespace

std::string stage_code(workflow::AlertStage stage) {
    switch (stage) {
        case workflow::AlertStage::NeedsAction:
            return "needs-action";
        case workflow::AlertStage::ToAskAlone:
            return "to-ask-alone";
        case workflow::AlertStage::DetailsOpen:
            return "details-open";
        case workflow::AlertStage::Task:
            return "task";
        case workflow::AlertStage::Closed:
            return "closed";
    }
    return {};
}

namespace {

int list_alerts(Bench& bench, const PracticeWords& file, const AlertWords&) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto rows = (*practice)->alerts().waiting();
    if (!rows) return bench.output.failed(rows.error());
    auto list = Json::array();
    for (const auto& row : *rows) {
        const auto& alert = row.alert;
        auto acts = Json::array();
        for (const auto act : row.acts) acts.push_back(code_of(act));
        list.push_back({{"alert", alert.id.value},
                        {"family", alert.family.value},
                        {"rule", alert.rule},
                        {"stage", stage_code(row.stage)},
                        {"answer_stands", row.answer_stands},
                        {"severity", code_of(row.severity)},
                        {"acts", acts},
                        {"who", row.who},
                        {"what", row.what},
                        {"since", row.since},
                        {"next", row.next},
                        {"due", row.due ? Json(row.due->iso()) : Json()}});
        bench.output.line(alert.id.value + "  " + row.who + ": " + row.what + ", " + row.since);
        bench.output.line("    " + row.next + (row.due ? " Due " + row.due->iso() + "." : ""));
    }
    bench.output.json(list);
    if (rows->empty()) bench.output.line("nothing waits");
    return kDone;
}

/// What waits for an action in the family of this alert.
Result<std::vector<workflow::AlertRow>> open_beside(workflow::PracticeSession& practice,
                                                    const AlertId& id) {
    const auto row = practice.alerts().row(id);
    if (!row) return row.error();
    return practice.alerts().open_of(row->alert.family);
}

/// Those of `now` that were not there before: what the act itself brought to light.
Json say_raised(Bench& bench, const std::vector<workflow::AlertRow>& before,
                const std::vector<workflow::AlertRow>& now) {
    auto raised = Json::array();
    for (const auto& row : now) {
        const auto is_this = [&](const workflow::AlertRow& known) {
            return known.alert.id == row.alert.id;
        };
        if (std::any_of(before.begin(), before.end(), is_this)) continue;
        raised.push_back(row.alert.id.value);
        bench.output.line(row.alert.id.value + "  raised: " + row.who + ": " + row.what);
        bench.output.line("    " + row.next);
    }
    return raised;
}

int act_on_alert(Bench& bench, const PracticeWords& file, const AlertWords& entry) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto kind = *from_code<AlertActionKind>(entry.action);
    std::vector<AlertId> ids;
    for (const auto& alert : entry.alerts) ids.push_back({alert});
    const auto before = open_beside(**practice, ids.front());
    if (!before) return bench.output.failed(before.error());
    const auto acted = (*practice)->alerts().act(ids, kind, entry.details);
    if (!acted) return bench.output.failed(acted.error());
    auto list = Json::array();
    for (const auto& id : ids) {
        const auto row = (*practice)->alerts().row(id);
        if (!row) return bench.output.failed(row.error());
        const bool is_closed = row->stage == workflow::AlertStage::Closed;
        list.push_back({{"alert", id.value}, {"stage", stage_code(row->stage)}});
        bench.output.line(id.value + "  recorded; " +
                          (is_closed ? "nothing more is expected" : row->next));
    }
    const auto now = open_beside(**practice, ids.front());
    if (!now) return bench.output.failed(now.error());
    const auto raised = say_raised(bench, *before, *now);
    bench.output.json({{"alerts", list}, {"raised", raised}});
    return kDone;
}

int raise_concern(Bench& bench, const PracticeWords& file, const AlertWords& entry) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto child = (*practice)->families().child(ChildId{entry.child});
    if (!child) return bench.output.failed(child.error());
    Subject about = ChildSubject{child->id};
    if (!entry.caregiver.empty()) {
        const auto whom = caregiver_named(**practice, child->id, entry.caregiver);
        if (!whom) return bench.output.failed(whom.error());
        about = CaregiverSubject{*whom};
    }
    const auto raised =
        (*practice)->alerts().raise({child->family, about, entry.rule, entry.words});
    if (!raised) return bench.output.failed(raised.error());
    bench.output.json({{"alert", raised->value}});
    bench.output.line("alert " + raised->value);
    return kDone;
}

constexpr workflow::ShareBasis kGrounds[] = {
    workflow::ShareBasis::Consent, workflow::ShareBasis::ImminentDanger,
    workflow::ShareBasis::MandatedReport, workflow::ShareBasis::CourtOrder,
    workflow::ShareBasis::OtherLaw};

/// What was not said stays as proposed.
Result<workflow::UrgentLetterEntry> letter_entry(workflow::PracticeSession& practice,
                                                 const LetterWords& words) {
    auto entry = practice.urgent_letters().propose(AlertId{words.alert});
    if (!entry) return entry;
    if (!words.to.empty()) {
        const auto to = receiver_named(practice, words.to);
        if (!to) return to.error();
        entry->receiver = *to;
    }
    if (!words.seen.empty()) entry->seen = words.seen;
    if (!words.ask.empty()) entry->ask = words.ask;
    for (const auto ground : kGrounds) {
        if (words.ground == workflow::words_of(ground)) entry->basis = ground;
    }
    entry->ordered_by = words.ordered_by;
    if (words.ordered_on.empty()) return entry;
    const auto day = workflow::read_date(words.ordered_on);
    if (!day) return Error{ErrorCode::InvalidInput, "ordered-on"};
    entry->ordered_on = *day;
    return entry;
}

int write_letter(Bench& bench, const PracticeWords& file, const LetterWords& words) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto entry = letter_entry(**practice, words);
    if (!entry) return bench.output.failed(entry.error());
    auto letters = (*practice)->urgent_letters();
    const auto letter = letters.compose(*entry);
    if (!letter) return bench.output.failed(letter.error());
    const auto written = letters.write(*entry, words.out);
    if (!written) return bench.output.failed(written.error());
    bench.output.json({{"file", written->string()}, {"sending", letter->sending_line}});
    bench.output.line("Wrote " + written->string());
    bench.output.line(letter->sending_line);
    return kDone;
}

using Run = int (*)(Bench&, const PracticeWords&, const AlertWords&);

std::shared_ptr<AlertWords> add_verb(CLI::App& verb, Bench& bench, Run run) {
    auto words = std::make_shared<AlertWords>();
    on_chosen(verb, bench, add_practice_words(verb), words, run);
    return words;
}

}  // namespace

namespace {

void add_letter_verb(CLI::App& alerts, Bench& bench) {
    auto* verb = alerts.add_subcommand("letter",
                                       "the urgent letter about one, which counts as an "
                                       "act; as proposed where nothing else is said");
    auto letter = std::make_shared<LetterWords>();
    on_chosen(*verb, bench, add_practice_words(*verb), letter, write_letter);
    verb->add_option("--alert", letter->alert, "its id")->required();
    verb->add_option("--out", letter->out, "folder for the PDF")->required();
    verb->add_option("--to", letter->to, "name of the receiver");
    std::vector<std::string> grounds;
    for (const auto ground : kGrounds) grounds.push_back(workflow::words_of(ground));
    verb->add_option("--ground", letter->ground,
                     "why it may go; to be said where the alert itself does not say it")
        ->check(CLI::IsMember(grounds));
    verb->add_option("--ordered-by", letter->ordered_by, "the court or judge, of a court order");
    verb->add_option("--ordered-on", letter->ordered_on, "the day of the order");
    verb->add_option("--seen", letter->seen, "what was seen or said");
    verb->add_option("--ask", letter->ask, "what is asked, and by when");
}

}  // namespace

void add_alert_verbs(CLI::App& app, Bench& bench) {
    auto* alerts =
        app.add_subcommand("alerts", "what needs an action: list, act, correct, letter, raise");
    alerts->require_subcommand(1);
    alerts->fallthrough();
    auto* list = alerts->add_subcommand("list", "everything that waits, the most pressing first");
    add_verb(*list, bench, list_alerts);

    auto* act = alerts->add_subcommand("act", "record what was done about one");
    auto done = add_verb(*act, bench, act_on_alert);
    act->add_option("--alert", done->alerts, "its id; again for each that the act answers")
        ->required()
        ->allow_extra_args(false);
    act->add_option("--what", done->action, "what was done")
        ->required()
        ->check(one_of<AlertActionKind>());
    act->add_option(
        "--details", done->details,
        "details, a reason or a note; of asked-alone yes or no, and more words if wanted");

    add_letter_verb(*alerts, bench);
    add_correct_verb(*alerts, bench);

    auto* raise = alerts->add_subcommand("raise", "a safety concern about a child or a caregiver");
    auto concern = add_verb(*raise, bench, raise_concern);
    std::vector<std::string> rules;
    for (const auto& kind : workflow::concern_kinds()) rules.push_back(kind.rule);
    raise->add_option("--child", concern->child, "id of the child")->required();
    raise->add_option("--caregiver", concern->caregiver,
                      "name of the caregiver whom it is about; else it is about the child");
    raise->add_option("--rule", concern->rule, "A-1 to A-5")
        ->required()
        ->check(CLI::IsMember(rules));
    raise->add_option("--words", concern->words, "what was seen or said, and by whom");
}

}  // namespace attune::cli
