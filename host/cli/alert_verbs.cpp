// SPDX-License-Identifier: Apache-2.0
// What needs an action: listed, acted on, raised.
#include "session.h"
#include "verbs.h"

namespace attune::cli {

namespace {

struct AlertWords {
    std::string alert;
    std::string action;
    std::string details;
    std::string child;
    std::string rule;
    std::string words;
};

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

int list_alerts(Bench& bench, const PracticeWords& file, const AlertWords&) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto rows = (*practice)->alerts().waiting();
    if (!rows) return bench.output.failed(rows.error());
    auto list = Json::array();
    for (const auto& row : *rows) {
        const auto& alert = row.alert;
        list.push_back({{"alert", alert.id.value},
                        {"family", alert.family.value},
                        {"rule", alert.rule},
                        {"stage", stage_code(row.stage)},
                        {"who", row.who},
                        {"what", row.what},
                        {"since", row.since},
                        {"next", row.next},
                        {"due", row.due ? Json(row.due->iso()) : Json()}});
        bench.output.line(alert.id.value + "  " + row.who + ": " + row.what + ", " + row.since);
        bench.output.line("    " + row.next);
    }
    bench.output.json(list);
    if (rows->empty()) bench.output.line("nothing waits");
    return kDone;
}

int act_on_alert(Bench& bench, const PracticeWords& file, const AlertWords& entry) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto kind = *from_code<AlertActionKind>(entry.action);
    const auto acted = (*practice)->alerts().act(AlertId{entry.alert}, kind, entry.details);
    if (!acted) return bench.output.failed(acted.error());
    const auto row = (*practice)->alerts().row(AlertId{entry.alert});
    if (!row) return bench.output.failed(row.error());
    bench.output.json({{"alert", entry.alert}, {"stage", stage_code(row->stage)}});
    bench.output.line("recorded; " + (row->next.empty() ? "nothing more is expected" : row->next));
    return kDone;
}

int raise_concern(Bench& bench, const PracticeWords& file, const AlertWords& entry) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto child = (*practice)->families().child(ChildId{entry.child});
    if (!child) return bench.output.failed(child.error());
    const auto raised = (*practice)->alerts().raise(
        {child->family, ChildSubject{child->id}, entry.rule, entry.words});
    if (!raised) return bench.output.failed(raised.error());
    bench.output.json({{"alert", raised->value}});
    bench.output.line("alert " + raised->value);
    return kDone;
}

using Run = int (*)(Bench&, const PracticeWords&, const AlertWords&);

std::shared_ptr<AlertWords> add_verb(CLI::App& verb, Bench& bench, Run run) {
    auto file = add_practice_words(verb);
    auto words = std::make_shared<AlertWords>();
    verb.callback([&bench, file, words, run] {
        bench.action = [&bench, file, words, run] { return run(bench, *file, *words); };
    });
    return words;
}

}  // namespace

void add_alert_verbs(CLI::App& app, Bench& bench) {
    auto* alerts = app.add_subcommand("alerts", "what needs an action: list, act, raise");
    alerts->require_subcommand(1);
    alerts->fallthrough();
    auto* list = alerts->add_subcommand("list", "everything that waits, the most pressing first");
    add_verb(*list, bench, list_alerts);

    auto* act = alerts->add_subcommand("act", "record what was done about one");
    auto done = add_verb(*act, bench, act_on_alert);
    std::vector<std::string> kinds;
    for (const auto& [kind, code] : CodeTable<AlertActionKind>::codes) kinds.emplace_back(code);
    act->add_option("--alert", done->alert, "its id")->required();
    act->add_option("--what", done->action, "what was done")
        ->required()
        ->check(CLI::IsMember(kinds));
    act->add_option("--details", done->details, "details, a reason or a note");

    auto* raise = alerts->add_subcommand("raise", "a safety concern about a child");
    auto concern = add_verb(*raise, bench, raise_concern);
    std::vector<std::string> rules;
    for (const auto& kind : workflow::concern_kinds()) rules.push_back(kind.rule);
    raise->add_option("--child", concern->child, "id of the child")->required();
    raise->add_option("--rule", concern->rule, "A-1 to A-5")
        ->required()
        ->check(CLI::IsMember(rules));
    raise->add_option("--words", concern->words, "what was seen or said, and by whom");
}

}  // namespace attune::cli
