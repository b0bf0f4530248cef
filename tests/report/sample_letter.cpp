// SPDX-License-Identifier: Apache-2.0
#include "sample_letter.h"
#include "support/places.h"

namespace attune::report::test {

namespace {

Date day(const char* iso) { return *Date::parse(iso); }

LetterChild leo() {
    LetterChild child;
    child.full_name = "Leo Martins";
    child.called = "Leo";
    child.born = day("2026-04-18");
    child.ages.chronological = "7 months 3 days";
    child.ages.chronological_months = 7.1;
    child.ages.corrected = "4 months 25 days";
    child.ages.corrected_months = 4.8;
    child.ages.used = AgeUsed::Corrected;
    child.ages.used_because = "born 10 weeks early and younger than 24 months";
    return child;
}

LetterMilestones milestones() {
    using enum MilestoneState;
    LetterMilestones list;
    list.list =
        "Attachment milestones, 2014, an observation list that has not been validated; corrected "
        "age";
    list.bands = {
        {"Birth to 3 months",
         0,
         3,
         {{"Follows vivid colour, motion or an object with the eyes", Reached, ""},
          {"Turns towards where a noise came from", Emerging, ""},
          {"Studies faces with interest", Reached, ""},
          {"Gives a smile in answer to a smile", Reached, ""}}},
        {"3 to 6 months",
         3,
         6,
         {{"Visibly delighted while playing with the caregiver", Reached, ""},
          {"Voices contentment or displeasure", NotYet, "still within the usual span"},
          {"Smiles often during play", Emerging, ""}}},
        {"4 to 10 months",
         4,
         10,
         {{"Shares sounds, smiles and looks back and forth", NotYet, "still within the usual span"},
          {"Makes gestures", NotObserved, ""},
          {"Notices the name when called", Declined, ""}}}};
    list.notes = {"Turning to sound was missed at both visits: a hearing check is advised"};
    return list;
}

LetterLimits limits() {
    LetterLimits limits;
    limits.occasions = 2;
    limits.setting = "at home, awake and fed";
    limits.caregiver_report = true;
    limits.missing = {"milestones from 4 to 10 months, one not observed and one declined"};
    limits.unvalidated = {"The list of attachment milestones"};
    limits.screen_again = day("2027-02-21");
    return limits;
}

void add_people(LetterContent& letter) {
    letter.letterhead = {"Riverside Infant & Family Practice",
                         {"214 Mill Street, Springfield, OR 97477", "Telephone 541 555 0142",
                          "Fax 541 555 0143", "office@riverside.example"}};
    letter.receiver = {"Early Intervention, Lane County",
                       {"Intake desk", "1500 West 12th Avenue, Eugene, OR 97402"}};
    letter.clinician = {"Dr Helen Brook",
                        "PsyD, IMH-E",
                        {"Telephone 541 555 0142, Monday to Thursday 9 to 4", "Fax 541 555 0143",
                         "h.brook@riverside.example"}};
    letter.took_part = {"Ana Martins (mother)", "Rui Martins (father)"};
    letter.seen = {day("2026-11-12"), day("2026-11-21")};
    letter.consent =
        "Ana Martins, mother, agreed in writing on 12 November 2026 to this letter and to hearing "
        "back from you";
    letter.facts = {{"Home", Text("Portuguese and English; no interpreter needed")},
                    {"Physician", Text("Dr S. Okafor, Springfield Pediatrics, 541 555 0177")}};
}

}  // namespace

LetterContent sample_letter() {
    LetterContent letter;
    letter.view = View::EarlyIntervention;
    letter.made_at = *parse_utc("2026-11-21T10:42:07Z");
    letter.date = day("2026-11-21");
    letter.child = leo();
    add_people(letter);
    letter.asks = {
        {"Evaluate communication and social-emotional development", "Early Intervention",
         day("2027-01-09")},
        {"Arrange a hearing test before the evaluation", "Service coordinator with Dr Okafor",
         day("2026-12-12")},
        {"Tell us whether the family was reached", "Service coordinator", day("2026-12-05")}};
    letter.family_words =
        "He was so early, and now he is quiet. I talk and talk and I am not sure he hears me.";
    letter.family_words_by = "Ana, mother";
    letter.referrer_question = "Is Leo's quietness explained by his early birth?";
    letter.understanding =
        "Leo tires soon and looks away early. When he is given time he comes back by himself. Both "
        "parents have found that pace; a hearing loss would explain part of his quietness.";
    letter.strengths = {"Leo looks for faces and holds a gaze for many seconds when he is rested",
                        "Ana slows down when Leo looks away, and waits until he comes back",
                        "Rui and Leo have a bath-time song; Leo stills and smiles when it begins"};
    letter.observed = {
        {"Leo",
         "Alert after his nap on both days. He followed a red cloth to both sides, and "
         "smiled at each parent within a minute. He made few sounds: four in half an hour "
         "of play, all of them while he was being rocked."},
        {"Ana and Rui",
         "Both spoke to Leo warmly and often. Ana said she sleeps four hours a "
         "night and worries about his hearing. Rui is at home every second week."},
        {"Ana with Leo",
         "On four of five occasions Ana waited when Leo looked away, and he came "
         "back to her face. Singing helped more than speaking did."}};
    letter.findings = {{"Attachment milestones",
                        "Milestones",
                        "1.0.0",
                        day("2026-11-21"),
                        "Leo",
                        "Ana, with Dr Brook",
                        "corrected age 4 months 25 days",
                        "not validated",
                        {},
                        "Two of ten missed so far, both still due; one missed twice",
                        false,
                        "",
                        "8 of 10 observed"}};
    letter.milestones = milestones();
    letter.explanations = {"hearing", "early birth and a long hospital stay",
                           "two languages at home", "tiredness"};
    letter.plan = {
        {"Hearing test", "Dr Okafor", day("2026-12-12"), Decision::Agreed},
        {"Second home visit, evening, with Rui", "Dr Brook", day("2026-12-04"), Decision::Agreed},
        {"Parent group for families of early babies", "Ana", std::nullopt, Decision::Declined}};
    letter.limits = limits();
    letter.sharing = {
        "Sent to Early Intervention, Lane County, with the consent named above; it "
        "ends on 12 November 2027 and can be withdrawn at any time"};
    letter.reply =
        "by fax 541 555 0143 or telephone 541 555 0142, Monday to Thursday 9 to 4, asking for "
        "Dr Brook";
    letter.provenance = {
        "Attachment milestones 1.0.0, form sha256 4f1c9a0b22d7, plugin milestones 1.0.0 sha256 "
        "9be2c77101fa. Made with Attune 0.1.0."};
    return letter;
}

LetterContent sample_family_page() {
    auto page = sample_letter();
    page.view = View::FamilyPage;
    page.family.addressed_to = "Ana";
    page.family.caregiver_strengths = {"You wait when Leo looks away. He comes back to you",
                                       "You sing to him, and he smiles"};
    page.family.wondered = {"Does Leo hear soft sounds? A hearing test will tell us"};
    page.family.tips = {"Sing first, then wait, and see if Leo makes a sound back"};
    page.family.next =
        "If you have not heard from Early Intervention by 5 December 2026, please ring us on "
        "541 555 0142";
    page.family.support_lines = {"Call or text 988, day and night",
                                 "Maternal mental health hotline: 1-833-852-6262"};
    return page;
}

LetterContent sample_whole_letter() {
    auto letter = sample_letter();
    letter.view = View::MentalHealth;
    return letter;
}

Fonts report_fonts() { return *Fonts::load(ATTUNE_BUILD_DIR "/share/attune/fonts"); }

}  // namespace attune::report::test
