// SPDX-License-Identifier: Apache-2.0
#include "whole_intake.h"

#include "report/pages.h"
#include "report/pdf.h"
#include "report/stored_pdf.h"

namespace attune::workflow::test {

using ::attune::test::IsOk;

void WholeIntake::SetUp() {
    take_in();
    tell_visits();
    assess_child();
    assess_caregivers();
    assess_pairs();
    raise_concern();
    refer();
}

void WholeIntake::take_in() {
    NewCall entry;
    entry.child.name = {"Leo", "Martins", {}};
    entry.child.pronoun = Pronoun::He;
    entry.child.birth_date = today().plus_months(-7).iso();
    entry.child.gestation = "30+0";
    entry.child.birth_weight = "1410";
    entry.child.birth_order = "twin A";
    entry.child.languages = {"Portuguese", "English"};
    entry.family.doctor = "Dr S. Okafor, Springfield Pediatrics";
    entry.family.needs_interpreter = true;
    entry.family.home_language = "Portuguese";
    entry.call.worry = "He is so quiet, and he was so small.";
    entry.caregivers.resize(2);
    auto& mother = entry.caregivers[0];
    mother.caregiver.name = {"Ana", "Martins", {}};
    mother.caregiver.phone = "541 555 0113";
    mother.caregiver.safe_contact.text = true;
    mother.link.role = "mother";
    mother.link.relationship = Relationship::BirthParent;
    mother.link.primary = true;
    mother.link.may_consent = true;
    auto& father = entry.caregivers[1];
    father.caregiver.name = {"Rui", "Martins", {}};
    father.link.role = "father";
    father.link.relationship = Relationship::BirthParent;
    family = practice->families().save(entry).value();
    ana = caregiver(family, 0);
    rui = caregiver(family, 1);
    auto twin = entry.child;
    twin.name.given = "Mia";
    twin.birth_order = "twin B";
    mia = practice->families().add_child(family.family, twin).value();
}

VisitId WholeIntake::visit_with(const std::vector<CaregiverId>& who, const Story& story) {
    Visit visit;
    visit.family = family.family;
    visit.date = today();
    visit.setting = VisitSetting::Home;
    visit.taking_part = who;
    visit.children = {family.child};
    visit.child_state = "awake after his nap";
    visit.interpreter = Interpreter{"no. 4471", "Language Line", "Portuguese", "phone", false};
    const auto id = practice->visits().plan(visit).value();
    EXPECT_THAT(practice->visits().start(id), IsOk());
    EXPECT_THAT(practice->visits().save_story(id, story), IsOk());
    return id;
}

void WholeIntake::tell_visits() {
    Story with_ana;
    with_ana.worries = "I am never sure that he hears me.";
    with_ana.strengths_child = "Follows the red lantern and holds a gaze for many seconds";
    with_ana.strengths_caregiver = "Asked the midwife for help within a week";
    with_ana.strengths_pair = "Took turns with humming sounds";
    with_ana.what_happened = "After a feed he was laid down and watched the window.";
    with_ana.next_steps = {
        {"Hearing test", "Ana", today().plus_days(14), StepAgreement::Agreed},
        {"Ask whether Mia screams at night as well", "me", {}, StepAgreement::Agreed}};
    EXPECT_THAT(practice->visits().end(visit_with({ana}, with_ana)), IsOk());
    Story with_both;
    with_both.what_happened = "Both quarrelled about the rent in the kitchen.";
    EXPECT_THAT(practice->visits().end(visit_with({ana, rui}, with_both)), IsOk());
}

void WholeIntake::assess(const std::string& instrument, const Subject& subject,
                         const std::optional<CaregiverId>& informant, const std::string& answers,
                         const std::string& second_copy) {
    NewAssessment entry;
    entry.instrument = instrument;
    entry.family = family.family;
    entry.subject = subject;
    entry.about_child = family.child;
    entry.informant = informant;
    entry.language = "en";
    const auto session = practice->assessments().start(entry);
    ASSERT_THAT(session, IsOk()) << instrument;
    ASSERT_THAT((*session)->answer_all(answers), IsOk()) << instrument;
    if (!second_copy.empty()) {
        ASSERT_THAT((*session)->add_instance({"SEP-episode", {}}), IsOk());
        ASSERT_THAT((*session)->answer_all(second_copy), IsOk());
    }
    wait_for(**session);
    for (const auto& alert : (*session)->holds().alerts) {
        ASSERT_THAT(practice->alerts().act(alert.id, AlertActionKind::AssessedNow), IsOk());
    }
    key_again(**session);
    ASSERT_THAT((*session)->complete(), IsOk()) << instrument;
}

void WholeIntake::assess_child() {
    const ChildSubject leo{family.child};
    assess("attachment-milestones", leo, ana,
           R"({"M-0-3-1": "yes", "M-0-3-2": "emerging", "M-0-3-3": "yes", "M-0-3-4": "yes",
               "M-3-6-1": "yes", "M-3-6-2": "no", "M-3-6-3": {"state": "not-observed"},
               "M-4-10-1": "no", "M-4-10-2": {"state": "declined"}})");
    assess("prematurity", leo, ana,
           R"({"PRE-multiple": "twins", "PRE-unit": "yes", "PRE-unit-days": 52,
               "PRE-ventilation-days": 6, "PRE-presence-days": 44, "PRE-hold-days": 3,
               "PRE-skin-minutes": 50, "PRE-course": ["none"], "PRE-exposure": "no",
               "RI-1": "no", "RI-6": "yes", "RI-7": "yes", "RI-7.days": 52, "RI-8": "no"})");
    const std::string unit =
        R"({"SEP-what": "neonatal-unit", "SEP-from": ["birth-parent"],
            "SEP-care": "hospital-staff", "SEP-contact": "daily", "SEP-start-how": "birth",
            "SEP-end-how": "after", "SEP-length": 52, "SEP-reunion": ["came-close"]})";
    const std::string away =
        R"({"SEP-what": "imprisonment", "SEP-from": ["other-parent"], "SEP-care": "relative",
            "SEP-contact": "none", "SEP-start-how": "exact", "SEP-start": "2026-08-01",
            "SEP-end-how": "exact", "SEP-end": "2026-08-20"})";
    assess("separation-history", leo, ana, R"({"SEP-any": "yes", "SEP-episode": [)" + unit + "]}",
           R"({"SEP-episode": [)" + unit + ", " + away + "]}");
    assess("infant-risks", leo, ana,
           R"({"RI-2": "no", "RI-3": "yes", "RI-5": "yes", "RI-9": "no", "RI-10": "no",
               "RI-11": "no", "RI-12": {"state": "declined"}, "RI-4": "yes", "PF-CH-1": "yes",
               "PF-CH-2": "no", "PF-CH-3": "yes", "PF-CH-5": "yes"})");
}

void WholeIntake::assess_caregivers() {
    assess("epds", CaregiverSubject{ana}, ana,
           R"({"epds-1": "p2", "epds-2": "p2", "epds-3": "p2", "epds-4": "p3", "epds-5": "p2",
               "epds-6": "p2", "epds-7": "p2", "epds-8": "p2", "epds-9": "p2", "epds-10": "p3",
               "epds-answered-by": "p1"})");
    assess("gad-7", CaregiverSubject{ana}, ana,
           R"({"gad7-1": "p3", "gad7-2": "p3", "gad7-3": "p3", "gad7-4": "p2", "gad7-5": "p2",
               "gad7-6": "p2", "gad7-7": "p2"})");
    assess("phq-9", CaregiverSubject{rui}, rui,
           R"({"phq9-1": "p2", "phq9-2": "p2", "phq9-3": "p2", "phq9-4": "p2", "phq9-5": "p2",
               "phq9-6": "p2", "phq9-7": "p1", "phq9-8": "p1", "phq9-9": "p1"})");
    assess("caregiver-risks", CaregiverSubject{ana}, ana,
           R"({"PF-CG-1": "yes", "PF-CG-2": "yes", "PF-CG-3": "no", "RC-1": "yes", "RC-5": "yes",
               "RC-7": "no", "RC-14": "yes", "RC-4": "no", "RC-24": ["scream"]})");
    assess("caregiver-risks", CaregiverSubject{rui}, rui,
           R"({"PF-CG-7": "yes", "RC-7": "yes", "RC-5": "no", "RC-21": "often", "RC-8": "yes"})");
}

void WholeIntake::assess_pairs() {
    assess("nonverbal-cues", DyadSubject{family.child, ana}, std::nullopt,
           R"({"OBS-setting": "home", "OBS-minutes": 20, "OBS-state": "alert",
               "OBS-contact": "lives-with", "NV-eye-A1": "yes", "NV-eye-A1.play": true,
               "NV-eye-A2": "yes", "NV-eye-X2": "no", "NV-face-A1": "no", "NV-face-X4": "yes",
               "NV-face-X4.play": true, "CUE-with-1": "yes", "CUE-with-1.missed": true,
               "CUE-body-6": "yes", "CUE-body-6.answered": true, "RP-2": "yes", "CR-6": "no",
               "CR-2": "yes"})");
    assess("nonverbal-cues", DyadSubject{family.child, rui}, std::nullopt,
           R"({"OBS-setting": "home", "OBS-minutes": 10, "NV-pace-A1": "yes", "NV-pace-X2": "yes",
               "NV-touch-A1": "yes"})");
}

void WholeIntake::raise_concern() {
    const auto id = practice->alerts().raise(
        {family.family, ChildSubject{family.child}, "A-3", "a bruise was seen by the nurse"});
    ASSERT_THAT(id, IsOk());
    ASSERT_THAT(practice->alerts().act(*id, AlertActionKind::SupervisorCalled,
                                       "told the child protection desk at noon"),
                IsOk());
}

void WholeIntake::refer() {
    to = early_intervention();
    auto entry = practice->referrals().propose(family.child, to);
    ASSERT_THAT(entry, IsOk());
    entry->reason = "He is so quiet, and he was so small.";
    entry->question = "Is it his hearing?";
    referral = practice->referrals().make(*entry).value();
    mark_own_words(referral);
}

ComposedLetter WholeIntake::compose(ReportView view, const LetterChoices& more) const {
    auto choices = more;
    choices.view = view;
    return practice->letters().compose(referral, choices).value();
}

std::string WholeIntake::pdf_words(const ComposedLetter& letter) const {
    const auto pdf = report::StoredPdf::open(report::write_pdf(*letter.pages).value());
    EXPECT_THAT(pdf, IsOk());
    std::string words;
    for (int page = 0; page < pdf->page_count(); ++page) {
        for (const char c : pdf->text(page) + " ") {
            const bool is_space = c == ' ' || c == '\n' || c == '\t';
            if (!is_space || (!words.empty() && words.back() != ' ')) words += is_space ? ' ' : c;
        }
    }
    return words;
}

}  // namespace attune::workflow::test
