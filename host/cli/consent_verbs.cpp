// SPDX-License-Identifier: Apache-2.0
// What lets a letter go, and that it went: consents given and withdrawn, a referral followed up.
#include "consent_verbs.h"

#include <algorithm>

#include "chosen.h"
#include "workflow/disclosures.h"
#include "workflow/entries.h"

namespace attune::cli {

namespace {

struct ConsentWords {
    std::string child;
    std::vector<std::string> caregivers;
    std::vector<std::string> pairs;
    bool not_child = false;
    std::string receiver;
    std::string given_by;
    std::string what = "development, what was observed, and to hear back";
    bool verbal = false;
    bool for_court = false;
    std::string until;
    std::string counts_because;
    std::string consent;
};

/// Whose data: the child unless told otherwise, caregivers, the child with caregivers.
Result<std::vector<Subject>> subjects_of(workflow::PracticeSession& practice, const ChildId& child,
                                         const ConsentWords& entry) {
    std::vector<Subject> about;
    if (!entry.not_child) about.emplace_back(ChildSubject{child});
    for (const auto& name : entry.caregivers) {
        const auto whom = caregiver_named(practice, child, name);
        if (!whom) return whom.error();
        about.emplace_back(CaregiverSubject{*whom});
    }
    for (const auto& name : entry.pairs) {
        const auto whom = caregiver_named(practice, child, name);
        if (!whom) return whom.error();
        about.emplace_back(DyadSubject{child, *whom});
    }
    return about;
}

/// All of what is said once, but whom it is about.
Result<Consent> consent_of(workflow::PracticeSession& practice, const FamilyId& family,
                           const ConsentWords& entry) {
    const auto receiver = receiver_named(practice, entry.receiver);
    if (!receiver) return receiver.error();
    Consent consent;
    consent.family = family;
    consent.receiver = *receiver;
    consent.given_by = entry.given_by;
    consent.what = entry.what;
    consent.verbal = entry.verbal;
    consent.for_court = entry.for_court;
    consent.counts_because = entry.counts_because;
    consent.given = practice.today();
    if (entry.until.empty()) return consent;
    const auto until = workflow::read_date(entry.until);
    if (!until) return Error{ErrorCode::InvalidInput, "until"};
    consent.until = *until;
    return consent;
}

int give_consent(Bench& bench, const PracticeWords& file, const ConsentWords& entry) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto child = (*practice)->families().child(ChildId{entry.child});
    if (!child) return bench.output.failed(child.error());
    const auto about = subjects_of(**practice, child->id, entry);
    if (!about) return bench.output.failed(about.error());
    const auto consent = consent_of(**practice, child->family, entry);
    if (!consent) return bench.output.failed(consent.error());
    const auto given = (*practice)->families().give_consents(*consent, *about);
    if (!given) return bench.output.failed(given.error());
    auto list = Json::array();
    for (const auto& id : *given) {
        list.push_back(id.value);
        bench.output.line("consent " + id.value);
    }
    bench.output.json({{"consents", list}});
    return kDone;
}

int withdraw_consent(Bench& bench, const PracticeWords& file, const ConsentWords& entry) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto child = (*practice)->families().child(ChildId{entry.child});
    if (!child) return bench.output.failed(child.error());
    auto families = (*practice)->families();
    const auto all = families.consents(child->family);
    if (!all) return bench.output.failed(all.error());
    const auto consent = std::find_if(all->begin(), all->end(), [&](const Consent& one) {
        return one.id.value == entry.consent;
    });
    if (consent == all->end()) return bench.output.failed({ErrorCode::NotFound, "consent"});
    const auto gone = (*practice)->letters().disclosures().gone_with(*consent);
    if (!gone) return bench.output.failed(gone.error());
    const auto withdrawn =
        families.withdraw_consent(child->family, consent->id, (*practice)->today());
    if (!withdrawn) return bench.output.failed(withdrawn.error());
    auto list = Json::array();
    bench.output.line("withdrawn; nothing more goes with it");
    for (const auto& row : *gone) {
        list.push_back(row.line);
        bench.output.line("  has gone already: " + row.line);
    }
    bench.output.json({{"withdrawn", consent->id.value}, {"has_gone", list}});
    return kDone;
}

struct FollowWords {
    std::string referral;
    std::string status;
    std::string note;
};

int follow_up(Bench& bench, const PracticeWords& file, const FollowWords& entry) {
    const auto practice = open_practice(file, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto status = *from_code<ReferralStatus>(entry.status);
    auto referrals = (*practice)->referrals();
    const auto added = referrals.add_event(ReferralId{entry.referral}, status, entry.note);
    if (!added) return bench.output.failed(added.error());
    bench.output.json({{"referral", entry.referral}, {"status", entry.status}});
    bench.output.line("referral " + entry.referral + ": " + workflow::words_of(status));
    return kDone;
}

void add_give(CLI::App& consent, Bench& bench) {
    auto* verb = consent.add_subcommand("give", "data may go to a service: the child's, and more");
    auto words = std::make_shared<ConsentWords>();
    on_chosen(*verb, bench, add_practice_words(*verb), words, give_consent);
    verb->add_option("--child", words->child, "id of the child")->required();
    verb->add_option("--receiver", words->receiver, "name of the service")->required();
    verb->add_option("--given-by", words->given_by,
                     "who agrees: a caregiver by full name, as in Ana Martins, or somebody else")
        ->required();
    verb->add_option("--caregiver", words->caregivers,
                     "name of the caregiver who agrees, whose own data may go");
    verb->add_option("--pair", words->pairs,
                     "name of the caregiver who agrees, of whom, with the child, may be told");
    verb->add_flag("--not-child", words->not_child, "the child's own data may not go");
    verb->add_option("--what", words->what, "what may go, as it stands on the letter");
    verb->add_flag("--verbal", words->verbal, "agreed by word of mouth, read aloud");
    verb->add_flag("--for-court", words->for_court,
                   "a written authorisation for child welfare or a court");
    verb->add_option("--counts-because", words->counts_because,
                     "why it counts where the record does not say that they may consent for the "
                     "child");
    verb->add_option("--until", words->until, "last day; without it until withdrawn");
}

void add_withdraw(CLI::App& consent, Bench& bench) {
    auto* verb = consent.add_subcommand("withdraw", "nothing more goes, and what has gone already");
    auto words = std::make_shared<ConsentWords>();
    on_chosen(*verb, bench, add_practice_words(*verb), words, withdraw_consent);
    verb->add_option("--child", words->child, "id of the child")->required();
    verb->add_option("--consent", words->consent, "its id, as give said")->required();
}

}  // namespace

void add_consent_verbs(CLI::App& app, Bench& bench) {
    auto* consent = app.add_subcommand("consent", "who lets what go: give, withdraw");
    consent->require_subcommand(1);
    consent->fallthrough();
    add_give(*consent, bench);
    add_withdraw(*consent, bench);

    auto* follow = app.add_subcommand("follow", "what became of a referral: sent, accepted ...");
    auto words = std::make_shared<FollowWords>();
    on_chosen(*follow, bench, add_practice_words(*follow), words, follow_up);
    follow->add_option("--referral", words->referral, "its id")->required();
    follow->add_option("--status", words->status, "what happened")
        ->required()
        ->check(one_of<ReferralStatus>());
    follow->add_option("--note", words->note, "how, as in by fax");
}

}  // namespace attune::cli
