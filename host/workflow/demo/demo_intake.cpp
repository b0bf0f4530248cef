// SPDX-License-Identifier: Apache-2.0
// One family of the demo with a whole intake: twins born at 30 weeks, their mother and her partner,
// seen twice, every instrument answered.
#include <fmt/core.h>

#include "demo/demo_practice.h"

namespace attune::workflow {

namespace {

constexpr int kDaysInTheUnit = 46;
constexpr const char* kBirthHistory = R"({
    "PRE-multiple": "twins", "PRE-unit": "yes", "PRE-unit-days": 46, "PRE-ventilation-days": 3,
    "PRE-presence-days": 31, "PRE-hold-days": 4, "PRE-skin-minutes": 40, "PRE-course": ["none"],
    "PRE-exposure": "no",
    "RI-1": "no", "RI-6": "yes", "RI-7": "yes", "RI-7.days": 15, "RI-8": "yes", "RI-8.days": 4})";
constexpr const char* kInfantStresses = R"({
    "RI-2": "yes", "RI-3": "no", "RI-5": "no", "RI-9": "no", "RI-10": "no", "RI-11": "no",
    "RI-12": "no", "RI-4": "yes", "PF-CH-1": "yes", "PF-CH-2": "no", "PF-CH-3": "yes",
    "PF-CH-5": "yes"})";
/// Positions from the top, as the paper prints them.
constexpr const char* kMothersMood = R"({
    "epds-1": "p2", "epds-2": "p2", "epds-3": "p2", "epds-4": "p3", "epds-5": "p3", "epds-6": "p2",
    "epds-7": "p2", "epds-8": "p2", "epds-9": "p2", "epds-10": "p3"})";
constexpr const char* kPartnersMood = R"({
    "phq9-1": "p2", "phq9-2": "p2", "phq9-3": "p3", "phq9-4": "p3", "phq9-5": "p1", "phq9-6": "p1",
    "phq9-7": "p2", "phq9-8": "p1", "phq9-9": "p1", "phq9-difficulty": "p2"})";
constexpr const char* kMothersStresses = R"({
    "PF-CG-1": "yes", "PF-CG-2": "yes", "PF-CG-3": "yes", "PF-CG-5": "yes", "PF-CG-6": "yes",
    "PF-CG-7": "yes", "RC-1": "yes", "RC-2": "yes", "RC-5": "no", "RC-6": "yes", "RC-7": "no",
    "RC-15": "no", "RC-20": "no", "RC-22": "yes", "RC-16": "no", "RC-17": "yes", "RC-18": "yes",
    "RC-21": "rarely", "RC-4": "no", "RC-8": "no", "RC-9": "no", "RC-14": "yes",
    "RC-13.place": "no", "RC-13.afraid": "no", "RC-23": ["none"], "RC-24": ["none"]})";
constexpr const char* kPartnersStresses = R"({
    "PF-CG-1": "yes", "PF-CG-2": "yes", "PF-CG-5": "no", "PF-CG-7": "yes", "RC-1": "no",
    "RC-5": "yes", "RC-6": "no", "RC-7": "yes", "RC-22": "yes", "RC-17": "no",
    "RC-21": "sometimes"})";
constexpr const char* kMotherWithNils = R"({
    "OBS-setting": "home", "OBS-state": "alert", "OBS-minutes": 20, "OBS-contact": "lives-with",
    "NV-eye-A1": "yes", "NV-eye-A1.feed": true, "NV-eye-A2": "no", "NV-eye-X2": "yes",
    "NV-eye.note": "Looked to her telephone when he turned away; came back when he cooed.",
    "NV-face-A2": "yes", "NV-face-X4": "yes", "NV-face-X4.goodbye": true, "NV-tone-A1": "yes",
    "NV-tone-A5": "yes", "NV-touch-A1": "yes", "NV-touch-A4": "yes", "NV-body-A3": "yes",
    "NV-pace-A1": "yes", "NV-pace-A1.feed": true, "NV-pace-X2": "no", "CUE-with-1": "yes",
    "CUE-ready-1": "yes", "SB-5": "yes", "RP-1": "yes", "RP-2": "yes", "RP-3": "yes"})";
constexpr const char* kPartnerWithFrida = R"({
    "OBS-setting": "home", "OBS-state": "fussy", "OBS-minutes": 15, "OBS-contact": "lives-with",
    "NV-eye-A1": "yes", "NV-eye-A3": "yes", "NV-face-A1": "yes", "NV-face-A3": "yes",
    "NV-tone-A2": "yes", "NV-touch-A2": "yes", "NV-touch-A2.distress": true,
    "NV-touch.note": "Held her upright against his chest; she stopped crying within a minute.",
    "NV-body-A1": "yes", "NV-pace-A3": "yes", "NV-pace-X3": "yes", "NV-pace-X3.play": true,
    "CUE-fatigue-1": "yes", "SB-9": "yes", "RP-1": "yes"})";

constexpr const char* kWorry = "They came so early. Are they growing as they should?";
constexpr const char* kStrengthOfNils = "Nils follows a voice that he knows across the room";
constexpr const char* kQuestion =
    "Would you follow both twins' development after their early birth?";

class Intake {
public:
    explicit Intake(DemoPractice& demo) : m_demo(demo) {}

    void take_in();
    void see_the_children();
    void see_the_parents();
    void refer(const ReceiverId& receiver);

private:
    void fill_in(const std::string& instrument, Subject subject, const ChildId& child,
                 const CaregiverId& asked, const std::string& answers);
    void fill_in_of_child(const ChildId& child, const char* stay);
    void observe(const ChildId& child, const CaregiverId& with, const char* seen);
    void in_the_room(std::vector<CaregiverId> caregivers);

    DemoPractice& m_demo;
    Date m_born = m_demo.today().plus_months(-5);
    SavedCall m_family;
    ChildId m_nils, m_frida;
    CaregiverId m_marte, m_jonas;
    VisitId m_visit;
};

void Intake::take_in() {
    m_demo.go_back_to(16);
    NewCall entry;
    entry.call.caller_name = "Ward 4, neonatal follow-up";
    entry.call.caller_role = "nurse";
    entry.call.caller_phone = "541 555 0160";
    entry.call.worry = "The twins do well. Their mother seems far away and cries when they sleep.";
    entry.call.danger_now = YesNoUnknown::No;
    entry.call.family_knows = YesNoUnknown::Yes;
    entry.child.name = {"Nils", "Larsen", {}};
    entry.child.pronoun = Pronoun::He;
    entry.child.birth_date = m_born.iso();
    entry.child.gestation = "30+2";
    entry.child.birth_weight = "1380";
    entry.child.birth_order = "twin A";
    CaregiverEntry marte;
    marte.caregiver.name = {"Marte", "Larsen", {}};
    marte.caregiver.phone = "541 555 0118";
    marte.caregiver.safe_contact = {true, false, true, false, "afternoons, while Jonas is home"};
    marte.link = {};
    marte.link.role = "mother";
    marte.link.relationship = Relationship::BirthParent;
    marte.link.primary = true;
    marte.link.may_consent = true;
    marte.link.consent_basis = "parent";
    auto jonas = marte;
    jonas.caregiver.name.given = "Jonas";
    jonas.caregiver.phone = "541 555 0119";
    jonas.link.role = "father";
    jonas.link.primary = false;
    entry.caregivers = {marte, jonas};
    m_family = m_demo.take_call(entry);
    m_nils = m_family.child;
    m_marte = m_demo.caregiver_of(m_nils, 0);
    m_jonas = m_demo.caregiver_of(m_nils, 1);
    auto frida = entry.child;
    frida.name.given = "Frida";
    frida.pronoun = Pronoun::She;
    frida.birth_weight = "1290";
    frida.birth_order = "twin B";
    m_frida = m_demo.add_twin(m_family, frida);
}

void Intake::fill_in(const std::string& instrument, Subject subject, const ChildId& child,
                     const CaregiverId& asked, const std::string& answers) {
    NewAssessment entry;
    entry.instrument = instrument;
    entry.family = m_family.family;
    entry.subject = std::move(subject);
    entry.about_child = child;
    entry.visit = m_visit;
    if (!asked.empty()) entry.informant = asked;
    entry.language = "en";
    m_demo.fill_in(entry, answers);
}

void Intake::fill_in_of_child(const ChildId& child, const char* stay) {
    const auto home = m_born.plus_days(kDaysInTheUnit).iso();
    fill_in("prematurity", ChildSubject{child}, child, m_marte, kBirthHistory);
    fill_in("separation-history", ChildSubject{child}, child, m_marte,
            fmt::format(R"({{"SEP-any": "yes", "SEP-episode": [{{
                "SEP-what": "neonatal-unit", "SEP-from": ["birth-parent", "other-parent"],
                "SEP-care": "hospital-staff", "SEP-contact": "daily", "SEP-start-how": "birth",
                "SEP-end-how": "exact", "SEP-end": "{}", "SEP-reunion": ["settled"],
                "SEP-note": "{}"}}]}})",
                        home, stay));
    fill_in("infant-risks", ChildSubject{child}, child, m_marte, kInfantStresses);
}

void Intake::see_the_children() {
    m_demo.go_back_to(9);
    m_visit = m_demo.start_visit(m_family, VisitSetting::Home);
    in_the_room({m_marte, m_jonas});
    Story story;
    story.worries = "I was not there when they were small. I do not know whether they know me.";
    story.strengths_child = kStrengthOfNils;
    story.strengths_pair = "Marte slowed down when Nils looked away, and waited for him";
    story.what_happened = "Both were fed and changed; Frida cried until Jonas walked with her.";
    story.next_steps = {{"Forms about how the two of you are", "Marte and Jonas",
                         m_demo.today().plus_days(-3), StepAgreement::Agreed}};
    m_demo.tell(m_visit, story);
    m_demo.assess(m_family, m_visit, {});
    m_demo.assess({m_family.family, m_frida, m_family.call}, m_visit, {});
    fill_in_of_child(m_nils, "We came every day; at night we rang.");
    fill_in_of_child(m_frida, "She came home on the same day as her brother.");
    observe(m_nils, m_marte, kMotherWithNils);
    observe(m_frida, m_jonas, kPartnerWithFrida);
    m_demo.end_visit(m_visit);
}

void Intake::observe(const ChildId& child, const CaregiverId& with, const char* seen) {
    fill_in("nonverbal-cues", DyadSubject{child, with}, child, {}, seen);
}

/// Each parent alone, so that what is private can be asked.
void Intake::see_the_parents() {
    m_demo.go_back_to(2, 180);
    m_visit = m_demo.start_visit(m_family, VisitSetting::Clinic);
    Story story;
    story.worries = kWorry;
    story.strengths_caregiver = "Marte asked for help of her own accord, and took it";
    story.next_steps = {{"A night's sleep twice a week", "Jonas and his mother",
                         m_demo.today().plus_days(5), StepAgreement::Agreed}};
    m_demo.tell(m_visit, story);
    in_the_room({m_marte});
    fill_in("epds", CaregiverSubject{m_marte}, m_nils, m_marte, kMothersMood);
    fill_in("caregiver-risks", CaregiverSubject{m_marte}, m_nils, m_marte, kMothersStresses);
    in_the_room({m_jonas});
    fill_in("phq-9", CaregiverSubject{m_jonas}, m_nils, m_jonas, kPartnersMood);
    fill_in("caregiver-risks", CaregiverSubject{m_jonas}, m_nils, m_jonas, kPartnersStresses);
    m_demo.end_visit(m_visit);
}

void Intake::in_the_room(std::vector<CaregiverId> caregivers) {
    m_demo.note(
        m_demo.session().visits().set_in_room(m_visit, {std::move(caregivers), false, false}));
}

void Intake::refer(const ReceiverId& receiver) {
    m_demo.go_back_to(1);
    m_demo.consent(m_family, receiver, "Marte Larsen (mother)");
    const auto referral = m_demo.refer(m_family, receiver, kQuestion);
    m_demo.mark(referral, {kWorry, kQuestion, kStrengthOfNils});
}

}  // namespace

void write_full_intake(DemoPractice& demo, const ReceiverId& receiver) {
    Intake intake(demo);
    intake.take_in();
    intake.see_the_children();
    intake.see_the_parents();
    intake.refer(receiver);
}

}  // namespace attune::workflow
