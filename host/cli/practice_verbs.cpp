// SPDX-License-Identifier: Apache-2.0
#include "session.h"
#include "verbs.h"
#include "workflow/demo.h"
#include "workflow/practice_file.h"

namespace attune::cli {

namespace {

struct NewPracticeWords {
    Practice practice;
    Clinician clinician;
};

int create(Bench& bench, const PracticeWords& words, const NewPracticeWords& entry) {
    const auto secret = passphrase(words);
    if (!secret) return bench.output.failed(secret.error());
    const auto made = workflow::create_practice(
        {words.file, entry.practice, entry.clinician, *secret}, bench.surroundings.workplace);
    if (!made) return bench.output.failed(made.error());
    bench.output.json({{"file", words.file}, {"recovery_key", made->recovery_key}});
    bench.output.line("Made " + words.file + ".");
    bench.output.line("Recovery key, to be printed and locked away (it is shown only now):");
    bench.output.line("  " + made->recovery_key);
    return kDone;
}

int create_demo(Bench& bench, const PracticeWords& words) {
    const auto demo = workflow::create_demo(words.file, bench.surroundings.workplace);
    if (!demo) return bench.output.failed(demo.error());
    const auto families = (*demo)->families().find("");
    if (!families) return bench.output.failed(families.error());
    bench.output.json({{"file", words.file},
                       {"families", families->size()},
                       {"passphrase", workflow::kDemoPassphrase}});
    bench.output.line("Made " + words.file + " with " + std::to_string(families->size()) +
                      " invented families. Passphrase: " + std::string(workflow::kDemoPassphrase));
    return kDone;
}

int verify(Bench& bench, const PracticeWords& words) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto found = (*practice)->verify();
    if (!found) return bench.output.failed(found.error());
    bench.output.json(
        {{"sound", found->is_sound}, {"log_rows", found->audit_rows}, {"faults", found->faults}});
    bench.output.line(found->is_sound ? "The file is sound; its log of " +
                                            std::to_string(found->audit_rows) + " acts is unbroken."
                                      : "The file is not sound:");
    for (const auto& fault : found->faults) bench.output.line("  " + fault);
    return found->is_sound ? kDone : kNo;
}

/// One family of `practice list`: its children, assessments and referrals with their ids.
Result<Json> list_family(workflow::PracticeSession& practice, const workflow::FamilyRow& row,
                         Output& output) {
    output.line(row.label + "  " + row.family.value);
    Json children = Json::array();
    for (const auto& id : row.child_ids) {
        const auto child = practice.families().child(id);
        if (!child) return child.error();
        children.push_back({{"id", id.value}, {"name", child->name.full()}});
        output.line("  child       " + id.value + "  " + child->name.full());
    }
    const auto assessments = practice.assessments().of_family(row.family);
    if (!assessments) return assessments.error();
    Json assessment_list = Json::array();
    for (const auto& entry : *assessments) {
        assessment_list.push_back({{"id", entry.id.value},
                                   {"instrument", entry.instrument},
                                   {"about", entry.about},
                                   {"on", entry.on},
                                   {"status", code_of(entry.state)}});
        output.line("  assessment  " + entry.id.value + "  " + entry.title + ", " + entry.about +
                    ", " + entry.status);
    }
    const auto referrals = practice.referrals().of_family(row.family);
    if (!referrals) return referrals.error();
    Json referral_list = Json::array();
    for (const auto& entry : *referrals) {
        referral_list.push_back({{"id", entry.id.value},
                                 {"child", entry.child.value},
                                 {"receiver", entry.receiver},
                                 {"status", code_of(entry.state)}});
        output.line("  referral    " + entry.id.value + "  " + entry.receiver + ", " +
                    entry.status);
    }
    return Json{{"id", row.family.value},         {"label", row.label},
                {"caregivers", row.caregivers},   {"children", children},
                {"assessments", assessment_list}, {"referrals", referral_list}};
}

int list(Bench& bench, const PracticeWords& words) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto rows = (*practice)->families().find("");
    if (!rows) return bench.output.failed(rows.error());
    Json families = Json::array();
    for (const auto& row : *rows) {
        const auto family = list_family(**practice, row, bench.output);
        if (!family) return bench.output.failed(family.error());
        families.push_back(*family);
    }
    if (rows->empty()) bench.output.line("There are no families in this practice yet.");
    bench.output.json({{"families", families}});
    return kDone;
}

struct ColleagueWords {
    Clinician clinician;
    std::string passphrase_file;
};

int add_colleague(Bench& bench, const PracticeWords& words, const ColleagueWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto theirs = passphrase({words.file, entry.passphrase_file, {}});
    if (!theirs) return bench.output.failed(theirs.error());
    const auto added = (*practice)->add_clinician(entry.clinician, *theirs);
    if (!added) return bench.output.failed(added.error());
    bench.output.json({{"clinician", added->value}, {"name", entry.clinician.name}});
    bench.output.line(entry.clinician.name + " can open " + words.file + " from now on.");
    return kDone;
}

void add_colleague_verb(CLI::App& practice, Bench& bench) {
    auto* verb = practice.add_subcommand("add-clinician", "a colleague, with their own passphrase");
    auto file = add_practice_words(*verb);
    auto words = std::make_shared<ColleagueWords>();
    verb->add_option("--name", words->clinician.name, "as it stands under letters")->required();
    verb->add_option("--credentials", words->clinician.credentials, "as they stand on a letter");
    verb->add_option("--new-passphrase-file", words->passphrase_file,
                     "a file whose first line is the colleague's passphrase")
        ->required();
    verb->callback([&bench, file, words] {
        bench.action = [&bench, file, words] { return add_colleague(bench, *file, *words); };
    });
}

}  // namespace

void add_practice_verbs(CLI::App& app, Bench& bench) {
    auto* practice = app.add_subcommand("practice", "make, check and list a practice file");
    practice->require_subcommand(1);
    practice->fallthrough();

    auto* make = practice->add_subcommand("create", "a new practice file");
    auto words = add_practice_words(*make);
    auto entry = std::make_shared<NewPracticeWords>();
    make->add_option("--name", entry->practice.name, "name of the practice")->required();
    make->add_option("--address", entry->practice.address, "address for the letterhead");
    make->add_option("--phone", entry->practice.phone, "telephone for the letterhead");
    make->add_option("--email", entry->practice.email, "e-mail for the letterhead");
    make->add_option("--first-clinician", entry->clinician.name, "who opens it")->required();
    make->add_option("--credentials", entry->clinician.credentials, "as they stand on a letter");
    make->callback([&bench, words, entry] {
        bench.action = [&bench, words, entry] { return create(bench, *words, *entry); };
    });

    const auto add = [&](const char* name, const char* what,
                         int (*act)(Bench&, const PracticeWords&)) {
        auto* verb = practice->add_subcommand(name, what);
        auto file = add_practice_words(*verb);
        verb->callback([&bench, file, act] {
            bench.action = [&bench, file, act] { return act(bench, *file); };
        });
    };
    add("demo", "a new practice file with invented families", create_demo);
    add("verify", "whether pages, log and ties of the file are whole", verify);
    add("list", "families, children, assessments and referrals with their ids", list);
    add_colleague_verb(*practice, bench);
}

}  // namespace attune::cli
