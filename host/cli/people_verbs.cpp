// SPDX-License-Identifier: Apache-2.0
// The people of a family that is known already: a child more, a caregiver more, and who cares for
// whom.
#include "chosen.h"
#include "people_options.h"

namespace attune::cli {

namespace {

struct ChildWords {
    std::string family;
    std::string name;
    workflow::ChildEntry child;
    std::vector<std::string> cared_for_by;
};

/// Those of the family who are not tied to the child yet, by their whole name. NotFound (the name).
Result<workflow::CaregiverEntry> known_caregiver(workflow::PracticeSession& practice,
                                                 const ChildId& child, const std::string& name) {
    const auto others = practice.families().others_of(child);
    if (!others) return others.error();
    for (const auto& other : *others) {
        if (other.caregiver.name.full() == name) {
            return workflow::CaregiverEntry{other.caregiver, other.link};
        }
    }
    return Error{ErrorCode::NotFound, name};
}

int add_child(Bench& bench, const PracticeWords& words, const ChildWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    auto families = (*practice)->families();
    auto typed = entry.child;
    typed.name = name_of(entry.name);
    const auto child = families.add_child(FamilyId{entry.family}, typed);
    if (!child) return bench.output.failed(child.error());
    bench.output.json({{"child", child->value}});
    bench.output.line("child " + child->value);
    for (const auto& name : entry.cared_for_by) {
        const auto known = known_caregiver(**practice, *child, name);
        if (!known) return bench.output.failed(known.error());
        const auto tied = families.add_caregiver(*child, *known);
        if (!tied) return bench.output.failed(tied.error());
    }
    return kDone;
}

struct CaregiverWords {
    std::string child;
    std::string name;
    std::string known;
    std::string role;
    bool primary = false;
    bool may_consent = false;
};

int add_caregiver(Bench& bench, const PracticeWords& words, const CaregiverWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const ChildId child{entry.child};
    workflow::CaregiverEntry caregiver;
    if (!entry.known.empty()) {
        auto known = known_caregiver(**practice, child, entry.known);
        if (!known) return bench.output.failed(known.error());
        caregiver = std::move(*known);
    } else {
        caregiver.caregiver.name = name_of(entry.name);
    }
    if (!entry.role.empty()) caregiver.link.role = entry.role;
    caregiver.link.primary = caregiver.link.primary || entry.primary;
    caregiver.link.may_consent = entry.may_consent;
    const auto tied = (*practice)->families().add_caregiver(child, caregiver);
    if (!tied) return bench.output.failed(tied.error());
    bench.output.json({{"caregiver", tied->value}});
    bench.output.line("caregiver " + tied->value);
    return kDone;
}

void add_child_verb(CLI::App& app, Bench& bench) {
    auto* verb = app.add_subcommand("child", "add a child to a family; a twin is cared for alike");
    auto file = add_practice_words(*verb);
    auto words = std::make_shared<ChildWords>();
    verb->add_option("--family", words->family, "id of the family")->required();
    verb->add_option("--name", words->name, "the child's name");
    add_child_options(*verb, words->child);
    verb->add_option("--birth-order", words->child.birth_order, "twin A");
    verb->add_option("--cared-for-by", words->cared_for_by,
                     "a caregiver of this family, by the whole name; may be given again");
    on_chosen(*verb, bench, file, words, add_child);
}

void add_caregiver_verb(CLI::App& app, Bench& bench) {
    auto* verb = app.add_subcommand("caregiver", "say who cares for a child");
    auto file = add_practice_words(*verb);
    auto words = std::make_shared<CaregiverWords>();
    verb->add_option("--child", words->child, "id of the child")->required();
    auto* who = verb->add_option_group("who")->require_option(1);
    who->add_option("--name", words->name, "somebody new");
    who->add_option("--known", words->known, "a caregiver of a sibling, by the whole name");
    verb->add_option("--role", words->role, kRoleHelp);
    verb->add_flag("--may-consent", words->may_consent, kMayConsentHelp);
    verb->add_flag("--first", words->primary, "is asked first");
    on_chosen(*verb, bench, file, words, add_caregiver);
}

}  // namespace

void add_people_verbs(CLI::App& app, Bench& bench) {
    add_child_verb(app, bench);
    add_caregiver_verb(app, bench);
}

}  // namespace attune::cli
