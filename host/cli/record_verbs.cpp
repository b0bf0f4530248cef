// SPDX-License-Identifier: Apache-2.0
// The way from a phone call to a referral, one act a verb.
#include "chosen.h"
#include "people_options.h"

namespace attune::cli {

namespace {

struct CallWords {
    workflow::NewCall call;
    std::string caregiver;
    std::string caregiver_role;
    bool may_consent = false;
    std::string child;
};

int take_call(Bench& bench, const PracticeWords& words, CallWords entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    auto call = std::move(entry.call);
    call.child.name = name_of(entry.child);
    if (!entry.caregiver.empty()) {
        workflow::CaregiverEntry caregiver;
        caregiver.caregiver.name = name_of(entry.caregiver);
        caregiver.link.role = entry.caregiver_role;
        caregiver.link.primary = true;
        caregiver.link.may_consent = entry.may_consent;
        call.caregivers.push_back(std::move(caregiver));
    }
    const auto saved = (*practice)->families().save(call);
    if (!saved) return bench.output.failed(saved.error());
    bench.output.json({{"family", saved->family.value},
                       {"child", saved->child.value},
                       {"call", saved->call.value}});
    bench.output.line("family " + saved->family.value);
    if (!saved->child.empty()) bench.output.line("child  " + saved->child.value);
    return kDone;
}

struct VisitWords {
    std::string family;
    std::string setting = "home";
    Story story;
    bool end = false;
};

int hold_visit(Bench& bench, const PracticeWords& words, const VisitWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto setting = from_code<VisitSetting>(entry.setting);
    auto visits = (*practice)->visits();
    const auto visit =
        visits.start_now(FamilyId{entry.family}, setting.value_or(VisitSetting::Other));
    if (!visit) return bench.output.failed(visit.error());
    if (const auto saved = visits.save_story(*visit, entry.story); !saved) {
        return bench.output.failed(saved.error());
    }
    if (entry.end) {
        if (const auto ended = visits.end(*visit); !ended) {
            return bench.output.failed(ended.error());
        }
    }
    bench.output.json({{"visit", visit->value}});
    bench.output.line("visit " + visit->value);
    return kDone;
}

struct ReferWords {
    std::string child;
    std::string receiver;
    std::string view = "early-intervention";
    std::string reason;
    std::string question;
    std::string understanding;
    std::vector<std::string> asks;
};

/// The receiver of that name; a new one of the practice's address book when there is none.
Result<ReceiverId> find_or_add(workflow::PracticeSession& practice, const ReferWords& entry) {
    const auto receivers = practice.receivers();
    if (!receivers) return receivers.error();
    for (const auto& receiver : *receivers) {
        if (receiver.name == entry.receiver) return receiver.id;
    }
    Receiver receiver;
    receiver.name = entry.receiver;
    receiver.view = *from_code<ReportView>(entry.view);
    return practice.save(receiver);
}

int refer(Bench& bench, const PracticeWords& words, const ReferWords& entry) {
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return bench.output.failed(practice.error());
    const auto receiver = find_or_add(**practice, entry);
    if (!receiver) return bench.output.failed(receiver.error());
    auto referral = (*practice)->referrals().propose(ChildId{entry.child}, *receiver);
    if (!referral) return bench.output.failed(referral.error());
    if (!entry.reason.empty()) referral->reason = entry.reason;
    if (!entry.question.empty()) referral->question = entry.question;
    referral->understanding = entry.understanding;
    if (!entry.asks.empty()) referral->asks.clear();
    for (const auto& ask : entry.asks) referral->asks.push_back({ask, "", std::nullopt});
    const auto made = (*practice)->referrals().make(*referral);
    if (!made) return bench.output.failed(made.error());
    bench.output.json({{"referral", made->value}});
    bench.output.line("referral " + made->value);
    return kDone;
}

void add_call(CLI::App& app, Bench& bench) {
    auto* verb = app.add_subcommand("call", "take a referral by phone; one option is enough");
    auto file = add_practice_words(*verb);
    auto words = std::make_shared<CallWords>();
    auto& call = words->call;
    verb->add_option("--caller", call.call.caller_name, "who rings");
    verb->add_option("--caller-role", call.call.caller_role, "mother, paediatrician's office ...");
    verb->add_option("--phone", call.call.caller_phone, "their number");
    verb->add_option("--worry", call.call.worry, "in the caller's words");
    verb->add_option("--child", words->child, "the child's name");
    add_child_options(*verb, call.child);
    verb->add_option("--caregiver", words->caregiver, "a caregiver's name");
    verb->add_option("--caregiver-role", words->caregiver_role, kRoleHelp);
    verb->add_flag("--caregiver-may-consent", words->may_consent, kMayConsentHelp);
    on_chosen(*verb, bench, file, words, take_call);
}

void add_visit(CLI::App& app, Bench& bench) {
    auto* verb = app.add_subcommand("visit", "begin a visit and write its story");
    auto file = add_practice_words(*verb);
    auto words = std::make_shared<VisitWords>();
    verb->add_option("--family", words->family, "id of the family")->required();
    verb->add_option("--setting", words->setting, "where")->check(one_of<VisitSetting>());
    verb->add_option("--worries", words->story.worries, "the family's worries");
    verb->add_option("--strengths-child", words->story.strengths_child, "what the child does well");
    verb->add_option("--strengths-caregiver", words->story.strengths_caregiver,
                     "what the caregiver does well");
    verb->add_option("--strengths-pair", words->story.strengths_pair, "what they do well together");
    verb->add_option("--happened", words->story.what_happened, "what happened");
    verb->add_flag("--end", words->end, "end it at once");
    on_chosen(*verb, bench, file, words, hold_visit);
}

void add_refer(CLI::App& app, Bench& bench) {
    auto* verb = app.add_subcommand("refer", "refer a child to a receiver");
    auto file = add_practice_words(*verb);
    auto words = std::make_shared<ReferWords>();
    verb->add_option("--child", words->child, "id of the child")->required();
    verb->add_option("--receiver", words->receiver, "name of the service")->required();
    verb->add_option("--view", words->view, "what a new receiver is written")
        ->check(one_of<ReportView>());
    verb->add_option("--reason", words->reason, "why, in the family's words");
    verb->add_option("--question", words->question, "the referrer's question");
    verb->add_option("--understanding", words->understanding,
                     "what keeps the difficulty going, and what helps");
    verb->add_option("--ask", words->asks, "what is asked, up to three");
    on_chosen(*verb, bench, file, words, refer);
}

}  // namespace

void add_record_verbs(CLI::App& app, Bench& bench) {
    add_call(app, bench);
    add_visit(app, bench);
    add_refer(app, bench);
}

}  // namespace attune::cli
