// SPDX-License-Identifier: Apache-2.0
// Eight invented families, each at another point of the way.
#include "demo/demo_practice.h"

namespace attune::workflow {

namespace {

struct DemoReceivers {
    ReceiverId early_intervention;
    ReceiverId physician;
};

CaregiverEntry caregiver(const char* given, const char* family, const char* role,
                         Relationship relationship, const char* phone) {
    CaregiverEntry entry;
    entry.caregiver.name = {given, family, {}};
    entry.caregiver.phone = phone;
    entry.caregiver.safe_contact.text = true;
    entry.caregiver.safe_contact.ring = true;
    entry.link.relationship = relationship;
    entry.link.role = role;
    return entry;
}

CaregiverEntry mother(const char* given, const char* family, const char* phone) {
    auto entry = caregiver(given, family, "mother", Relationship::BirthParent, phone);
    entry.link.primary = true;
    entry.link.may_consent = true;
    entry.link.consent_basis = "parent";
    return entry;
}

NewCall call_about(const char* given, const char* family, Date born, const char* gestation,
                   const char* worry) {
    NewCall entry;
    entry.child.name = {given, family, {}};
    entry.child.birth_date = born.iso();
    entry.child.gestation = gestation;
    entry.call.worry = worry;
    entry.call.danger_now = YesNoUnknown::No;
    entry.call.family_knows = YesNoUnknown::Yes;
    return entry;
}

DemoReceivers add_receivers(DemoPractice& demo) {
    DemoReceivers receivers;
    receivers.early_intervention = demo.add_receiver({{},
                                                      "Early intervention, Lane",
                                                      "Intake desk",
                                                      ReportView::EarlyIntervention,
                                                      "1500 West 12th Avenue\nEugene, OR 97402",
                                                      "541 555 0190",
                                                      "541 555 0191",
                                                      ""});
    receivers.physician = demo.add_receiver({{},
                                             "Springfield Pediatrics",
                                             "Dr S. Okafor",
                                             ReportView::Physician,
                                             "77 Oak Street\nSpringfield, OR 97477",
                                             "541 555 0177",
                                             "",
                                             ""});
    return receivers;
}

/// A new call, an hour old: hardly anything is known.
void write_new_call(DemoPractice& demo) {
    demo.go_back_to(0, 60);
    NewCall entry;
    entry.call.caller_name = "Grace Whitfield";
    entry.call.caller_role = "grandmother";
    entry.call.caller_phone = "541 555 0111";
    entry.call.worry = "The baby hardly ever looks at us, and my daughter will not talk about it.";
    entry.call.family_knows = YesNoUnknown::No;
    entry.call.promised = demo.today().plus_days(2);
    demo.take_call(entry);
}

/// A first visit planned for today, with an interpreter; nobody has signed a consent yet.
void write_planned_visit(DemoPractice& demo) {
    demo.go_back_to(4);
    auto entry = call_about("Kai", "Ribeiro", demo.today().plus_months(-5), "39+2",
                            "He cries for hours, and nothing that we do helps.");
    entry.family.home_language = "Portuguese";
    entry.family.needs_interpreter = true;
    entry.child.languages = {"Portuguese"};
    entry.caregivers = {mother("Teresa", "Ribeiro", "541 555 0112")};
    const auto saved = demo.take_call(entry);
    Visit visit;
    visit.family = saved.family;
    visit.date = demo.today();
    visit.time = "10:00";
    visit.setting = VisitSetting::Home;
    visit.taking_part = {demo.caregiver_of(saved.child)};
    visit.interpreter =
        Interpreter{"no. 4471", "Willamette Language Line", "Portuguese", "by telephone", false};
    const auto planned = demo.session().visits().plan(visit);
    demo.note(planned ? Result<void>() : planned.error());
}

/// Today's second visit, interrupted in the middle of the milestones.
void write_interrupted_visit(DemoPractice& demo) {
    demo.go_back_to(9);
    auto entry = call_about("Leo", "Martins", demo.today().plus_months(-7), "30+0",
                            "He was so early, and now he is so quiet.");
    entry.child.birth_weight = "1410";
    entry.child.pronoun = Pronoun::He;
    entry.child.languages = {"Portuguese", "English"};
    entry.family.home_language = "Portuguese and English";
    entry.family.doctor = "Dr S. Okafor, Springfield Pediatrics";
    entry.caregivers = {mother("Ana", "Martins", "541 555 0113"),
                        caregiver("Rui", "Martins", "father", Relationship::BirthParent, "")};
    entry.caregivers[0].caregiver.safe_contact = {false, false, true, false, "mornings"};
    const auto saved = demo.take_call(entry);
    demo.go_back_to(0, 45);
    const auto visit = demo.start_visit(saved, VisitSetting::Home);
    Story story;
    story.worries = "He was so early, and now he is so quiet. I am not sure that he hears me.";
    story.strengths_child = "Looks for faces and holds a gaze for many seconds when rested";
    story.strengths_pair = "Slowed down when he looked away, and waited until he came back";
    demo.tell(visit, story);
    demo.go_back_to(0, 20);
    demo.assess(saved, visit, {{"M-0-3-2", "emerging"}}, 6);
    demo.note(demo.session().visits().pause(visit));
}

/// Twins born early; the note of yesterday's visit is still to be written.
void write_twins(DemoPractice& demo) {
    demo.go_back_to(12);
    auto entry = call_about("Mia", "Lindgren", demo.today().plus_months(-4), "32+3",
                            "Two at once. I never know which of them needs me more.");
    entry.child.birth_order = "twin A";
    entry.child.birth_weight = "1690";
    entry.caregivers = {mother("Sofie", "Lindgren", "541 555 0114")};
    const auto saved = demo.take_call(entry);
    auto second = entry.child;
    second.name.given = "Noa";
    second.birth_order = "twin B";
    second.birth_weight = "1580";
    demo.add_twin(saved, second);
    demo.go_back_to(1, 120);
    const auto visit = demo.start_visit(saved, VisitSetting::Home);
    demo.go_back_to(1, 60);
    demo.end_visit(visit);
}

/// Seen twice; what was missed is still missed, and the seven days run.
void write_due_referral(DemoPractice& demo, const DemoReceivers& receivers) {
    demo.go_back_to(60);
    auto entry = call_about("Ben", "Adler", demo.today().plus_months(-13), "40+1",
                            "He does not turn round when we call him.");
    entry.child.pronoun = Pronoun::He;
    entry.caregivers = {mother("Judith", "Adler", "541 555 0115"),
                        caregiver("Tom", "Adler", "father", Relationship::BirthParent, "")};
    const auto saved = demo.take_call(entry);
    const std::map<std::string, std::string> missed = {{"M-4-10-3", "no"},
                                                       {"M-10-18-4", "no"},
                                                       {"M-10-18-2", "emerging"},
                                                       {"M-10-18-1", "not-observed"}};
    demo.go_back_to(50);
    const auto first = demo.start_visit(saved, VisitSetting::Clinic);
    Story story;
    story.worries = "He does not turn round when we call him. We clap, and he goes on playing.";
    const std::string plays = "Plays with great patience, and brings what he likes best to show it";
    story.strengths_child = plays;
    demo.tell(first, story);
    demo.assess(saved, first, missed);
    demo.end_visit(first);
    demo.go_back_to(5);
    const auto second = demo.start_visit(saved, VisitSetting::Home);
    story.strengths_child = "Found a ball under two cloths and laughed at the joke of it";
    story.next_steps = {{"Hearing test", "Springfield Pediatrics", demo.today().plus_days(14),
                         StepAgreement::Agreed}};
    demo.tell(second, story);
    demo.assess(saved, second, missed);
    demo.end_visit(second);
    demo.consent(saved, receivers.early_intervention, "Judith Adler (mother)");
    const std::string question =
        "Is it hearing, language or both that keeps his name from reaching him?";
    const std::string understanding =
        "He looks for company with his eyes and hands and misses what is only said. What is shown "
        "to him reaches him.";
    const auto referral = demo.refer(saved, receivers.early_intervention, question, understanding);
    demo.mark(referral, {story.worries, question, understanding, plays, story.strengths_child,
                         "Hearing test (Springfield Pediatrics)"});
}

/// Signed and sent nine days ago; no answer yet.
void write_sent_letter(DemoPractice& demo, const DemoReceivers& receivers) {
    demo.go_back_to(20);
    auto entry = call_about("Zoe", "Castellano", demo.today().plus_months(-19), "38+5",
                            "She has lost interest in talking since her brother was born.");
    entry.child.pronoun = Pronoun::She;
    entry.caregivers = {mother("Lucia", "Castellano", "541 555 0116")};
    const auto saved = demo.take_call(entry);
    demo.go_back_to(10);
    const auto visit = demo.start_visit(saved, VisitSetting::Clinic);
    Story story;
    story.worries = "She has lost interest in talking since her brother was born.";
    story.strengths_child = "Points out every bird at the window and looks round to share it";
    demo.tell(visit, story);
    demo.assess(saved, visit, {{"M-18-20-3", "emerging"}});
    demo.end_visit(visit);
    demo.consent(saved, receivers.physician, "Lucia Castellano (mother)");
    demo.go_back_to(9);
    const std::string question = "Would you look at her hearing and her growth?";
    const auto referral = demo.refer(saved, receivers.physician, question);
    demo.mark(referral, {story.worries, question, story.strengths_child});
    const auto letter = demo.session().letters().finalise(referral, {{}, ReportView::Physician});
    demo.note(letter ? Result<void>() : letter.error());
    demo.note(demo.session().referrals().add_event(referral, ReferralStatus::Sent, "by fax"));
}

/// A concern raised by hand two hours ago; nobody has written down what was done.
void write_safety_concern(DemoPractice& demo) {
    demo.go_back_to(3);
    auto entry = call_about("Ivo", "Novak", demo.today().plus_months(-2), "",
                            "I am so tired that I am afraid of myself.");
    entry.caregivers = {mother("Dana", "Novak", "541 555 0117")};
    const auto saved = demo.take_call(entry);
    demo.go_back_to(0, 120);
    const auto raised = demo.session().alerts().raise(
        {saved.family, CaregiverSubject{demo.caregiver_of(saved.child)}, "A-1",
         "said on the telephone that she is afraid of herself"});
    demo.note(raised ? Result<void>() : raised.error());
}

}  // namespace

void write_demo_families(DemoPractice& demo) {
    const auto receivers = add_receivers(demo);
    write_new_call(demo);
    write_planned_visit(demo);
    write_interrupted_visit(demo);
    write_twins(demo);
    write_due_referral(demo, receivers);
    write_sent_letter(demo, receivers);
    write_safety_concern(demo);
    write_full_intake(demo, receivers.early_intervention);
    demo.go_back_to(0);
}

}  // namespace attune::workflow
