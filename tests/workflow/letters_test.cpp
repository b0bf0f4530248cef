// SPDX-License-Identifier: Apache-2.0
#include "workflow/letters.h"

#include "open_practice.h"
#include "report/document.h"
#include "report/letter.h"
#include "report/stored_pdf.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class LettersTest : public test::OpenPractice {
protected:
    /// A visit told, milestones done, a referral drafted.
    void SetUp() override {
        family = take_in_leo();
        ana = caregiver(family);
        const auto at = visit(family);
        Story story;
        story.worries = "He is so quiet.";
        story.strengths_child = "Holds a gaze for many seconds";
        story.strengths_caregiver = "Asked for help early";
        story.strengths_pair = "Took turns with sounds";
        story.next_steps = {{"Hearing test", "Springfield Pediatrics", today().plus_days(14),
                             StepAgreement::Agreed}};
        ASSERT_THAT(practice->visits().save_story(at, story), IsOk());
        const auto assessment = begin(family, at);
        answer_all(*assessment, {{"M-0-3-2", "N"}, {"M-3-6-2", "O"}});
        ASSERT_THAT(assessment->complete(), IsOk());
        ASSERT_THAT(practice->visits().end(at), IsOk());
        to = early_intervention();
        auto entry = practice->referrals().propose(family.child, to);
        ASSERT_THAT(entry, IsOk());
        entry->question = "Is it his hearing?";
        entry->understanding = "He answers whoever waits for him. A slow pace at home helps.";
        referral = practice->referrals().make(*entry).value();
        mark_own_words(referral);
    }

    std::string words() const { return report::plain_text(*composed().document); }
    ComposedLetter composed() const { return practice->letters().compose(referral).value(); }
    LetterChoices whole() const { return {{}, ReportView::EarlyIntervention}; }

    std::unique_ptr<AssessmentSession> ask_ana(const std::string& instrument) {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = family.family;
        entry.subject = CaregiverSubject{ana};
        entry.about_child = family.child;
        entry.informant = ana;
        return practice->assessments().start(entry).value();
    }
    /// Somebody acts on what is urgent first.
    void finish(AssessmentSession& assessment) {
        wait_for(assessment);
        for (const auto& alert : assessment.holds().alerts) {
            ASSERT_THAT(practice->alerts().act(alert.id, AlertActionKind::AssessedNow), IsOk());
        }
        key_again(assessment);
        ASSERT_THAT(assessment.complete(), IsOk());
    }
    std::string meaning(const std::string& instrument, ReportView view) const {
        const auto letter = practice->letters().compose(referral, {{}, view}).value();
        for (const auto& row : letter.content->findings) {
            if (row.instrument == instrument) return row.meaning;
        }
        return "no such row";
    }

    SavedCall family;
    CaregiverId ana;
    ReceiverId to;
    ReferralId referral;
};

TEST_F(LettersTest, BothAgesStandThereForATermChildAndWhereGestationIsNotRecorded) {
    auto entry = entry_of(*practice->families().child(family.child));
    entry.gestation = "40+0";
    ASSERT_THAT(practice->families().edit_child(family.child, entry), IsOk());
    EXPECT_THAT(words(), HasSubstr("7 months 0 days; corrected age the same (born at 40 weeks)"));

    entry.gestation = "";
    ASSERT_THAT(practice->families().edit_child(family.child, entry), IsOk());
    EXPECT_THAT(words(), HasSubstr("7 months 0 days; corrected age not known, gestation not "
                                   "recorded: not corrected"));
}

TEST_F(LettersTest, HoldsWhatWasToldAndFound) {
    const auto letter = words();

    for (const auto* part :
         {"Leo Martins", "7 months 0 days", "4 months 22 days", "He is so quiet.",
          "Is it his hearing?", "Holds a gaze for many seconds", "Hearing test", "River Practice",
          "Dr Helen Brook", "Ana Martins (mother)", "Early intervention, Lane", "21 April 2026",
          "Born at 30+0 weeks, very preterm, 1410 g"}) {
        EXPECT_THAT(letter, HasSubstr(part));
    }
}

TEST_F(LettersTest, LeavesOutWhatACaregiverDidNotAllowAndSaysSoBesideThePage) {
    const auto letter = composed();

    const auto text = report::plain_text(*letter.document);
    EXPECT_THAT(text, Not(HasSubstr("Asked for help early")));
    EXPECT_THAT(text, Not(HasSubstr("Took turns with sounds")));
    EXPECT_THAT(letter.left_out,
                Contains(Field(&LeftOut::why, "no consent of Ana for Early intervention, Lane")));
    EXPECT_THAT(text, Not(HasSubstr("consent of Ana")));
}

// What was said of one twin went out in the letter about the other.
TEST_F(LettersTest, AStrengthSaidWhereTwinsWereSeenGoesOnlyByTheCliniciansWord) {
    auto twin = entry_of(*practice->families().child(family.child));
    twin.name.given = "Mia";
    ASSERT_THAT(practice->families().add_child(family.family, twin), IsOk());
    Story story;
    story.strengths_child = "Reaches for the ball";
    ASSERT_THAT(practice->visits().save_story(visit(family), story), IsOk());

    EXPECT_THAT(words(), Not(HasSubstr("Reaches for the ball")));

    mark_own_words(referral);

    EXPECT_THAT(words(), HasSubstr("Reaches for the ball"));
}

TEST_F(LettersTest, APairsDataGoesWithTheConsentOfItsCaregivers) {
    agree(family, CaregiverSubject{ana}, to);
    EXPECT_THAT(words(), Not(HasSubstr("Took turns with sounds"))) << "Rui took part as well";

    agree(family, CaregiverSubject{caregiver(family, 1)}, to);
    EXPECT_THAT(words(), HasSubstr("Took turns with sounds"));
    EXPECT_THAT(words(), HasSubstr("Asked for help early"));
}

TEST_F(LettersTest, AnAnswerOnSelfHarmStaysInTheFileAndTheTotalGoes) {
    agree(family, CaregiverSubject{ana}, to);
    const auto scale = ask_ana("epds");
    for (int item = 1; item <= 9; ++item) {
        ASSERT_THAT(answer(*scale, "epds-" + std::to_string(item), "2"), IsOk());
    }
    ASSERT_THAT(answer(*scale, "epds-10", "2"), IsOk());
    finish(*scale);
    const auto title = practice->instruments().find("epds")->title;

    EXPECT_THAT(meaning(title, ReportView::FileCopy), HasSubstr("self-harm"));
    EXPECT_THAT(meaning(title, ReportView::EarlyIntervention), HasSubstr("13 or more"));
    EXPECT_THAT(composed().left_out, Contains(Field(&LeftOut::what, HasSubstr("self-harm"))));
}

TEST_F(LettersTest, PrintsWhereAFigureOfThePracticeComesFrom) {
    agree(family, CaregiverSubject{ana}, to);
    auto settings = practice->instrument_settings();
    ASSERT_THAT(settings.set("epds", "cutoff-possible", "12"), IsOk());
    ASSERT_THAT(settings.note_source("epds", "cutoff-possible", "Montazeri 2007"), IsOk());
    const auto scale = ask_ana("epds");
    for (int item = 1; item <= 10; ++item) {
        ASSERT_THAT(answer(*scale, "epds-" + std::to_string(item), item < 10 ? "3" : "4"), IsOk());
    }
    finish(*scale);

    const auto letter = composed();

    const auto& rows = letter.content->findings;
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const report::FindingRow& one) {
        return one.instrument == practice->instruments().find("epds")->title;
    });
    ASSERT_NE(row, rows.end());
    EXPECT_THAT(row->scores.front().cutoff,
                HasSubstr("Set by the practice: Full assessment advised from: 12. "
                          "Source: Montazeri 2007"));
    EXPECT_THAT(report::plain_text(*letter.document), HasSubstr("Montazeri 2007"));
    EXPECT_THAT(::testing::PrintToString(letter.content->provenance), Not(HasSubstr("Montazeri")));
}

TEST_F(LettersTest, TheUrgentBoxPrintsOnlyWhenItIsConfirmed) {
    agree(family, ChildSubject{family.child}, to);
    const auto raised = practice->alerts().raise(
        {family.family, ChildSubject{family.child}, "A-5", "cannot be roused"});
    ASSERT_THAT(practice->alerts().act(*raised, AlertActionKind::EmergencyCalled), IsOk());
    EXPECT_THAT(words(), Not(HasSubstr("Emergency called"))) << "off by default";
    const auto left_out = composed().left_out;
    ASSERT_THAT(left_out, Contains(Field(&LeftOut::key, HasSubstr("urgent"))));

    auto choices = whole();
    for (const auto& one : left_out) choices.confirmed.insert(one.key);

    const auto letter = practice->letters().compose(referral, choices).value();
    EXPECT_THAT(report::plain_text(*letter.document), HasSubstr("Emergency called"));
}

TEST_F(LettersTest, WhatWasDoneAboutAChildInDangerIsInNoView) {
    agree(family, ChildSubject{family.child}, to);
    const auto raised =
        practice->alerts().raise({family.family, ChildSubject{family.child}, "A-3", "a bruise"});
    ASSERT_THAT(practice->alerts().act(*raised, AlertActionKind::SupervisorCalled), IsOk());

    for (const auto& [view, code] : CodeTable<ReportView>::codes) {
        auto choices = whole();
        choices.view = view;
        choices.confirmed = {"urgent " + raised->value};
        const auto letter = practice->letters().compose(referral, choices).value();
        EXPECT_THAT(report::plain_text(*letter.document), Not(HasSubstr("Supervisor called")))
            << code;
    }
}

TEST_F(LettersTest, ASelfHarmQuestionThatWasAskedAfterwardsIsNotOpenOnPaper) {
    agree(family, CaregiverSubject{ana}, to);
    const auto scale = ask_ana("epds");
    for (int item = 1; item <= 9; ++item) {
        ASSERT_THAT(answer(*scale, "epds-" + std::to_string(item), "2"), IsOk());
    }
    ASSERT_THAT(answer(*scale, "epds-10", "D"), IsOk());
    finish(*scale);
    const auto asked = practice->alerts().waiting_of(family.family)->front().alert.id;
    ASSERT_THAT(practice->alerts().act(asked, AlertActionKind::AskedAlone, "no, and she laughed"),
                IsOk());
    const auto kept = composed().left_out;
    const auto of_it = std::find_if(kept.begin(), kept.end(), [](const LeftOut& part) {
        return part.what.find("self-harm") != std::string::npos;
    });
    ASSERT_NE(of_it, kept.end());

    EXPECT_THAT(of_it->what,
                HasSubstr("The question on self-harm had no answer on the form; it was asked in "
                          "private on 21 November 2026 by Dr Helen Brook: no thoughts of "
                          "self-harm."));
    EXPECT_THAT(of_it->what, Not(HasSubstr("laughed"))) << "words of the record go by their owner";
    EXPECT_THAT(of_it->what, Not(HasSubstr("before you leave")));
}

TEST_F(LettersTest, ASelfHarmQuestionWithoutAnAnswerIsNamedNowhereOnThePage) {
    agree(family, CaregiverSubject{ana}, to);
    const auto scale = ask_ana("epds");
    for (int item = 1; item <= 9; ++item) {
        ASSERT_THAT(answer(*scale, "epds-" + std::to_string(item), "D"), IsOk());
    }
    ASSERT_THAT(answer(*scale, "epds-10", "D"), IsOk());
    finish(*scale);
    const auto title = practice->instruments().find("epds")->title;

    EXPECT_THAT(meaning(title, ReportView::FileCopy), HasSubstr("self-harm"));
    EXPECT_THAT(words(), HasSubstr(title));
    EXPECT_THAT(words(), Not(HasSubstr("elf-harm")));
}

TEST_F(LettersTest, WhatRestsOnAnAnswerOfDangerStaysInTheFile) {
    agree(family, CaregiverSubject{ana}, to);
    const auto list = ask_ana("caregiver-risks");
    ASSERT_THAT(answer(*list, "RC-5", "Y"), IsOk());
    ASSERT_THAT(answer(*list, "RC-24", "K"), IsOk());
    ASSERT_THAT(answer(*list, "RC-24", "S"), IsOk());
    finish(*list);
    const auto title = practice->instruments().find("caregiver-risks")->title;

    EXPECT_THAT(meaning(title, ReportView::FileCopy), HasSubstr("urge to shake"));
    EXPECT_THAT(words(), HasSubstr(practice->instruments().find("caregiver-risks")->short_title));
    EXPECT_THAT(words(), Not(HasSubstr("shake")));
    EXPECT_THAT(words(), Not(HasSubstr("scream"))) << "it rests on the same answer";
    EXPECT_THAT(words(), Not(HasSubstr("ask alone")));
}

TEST_F(LettersTest, AWithdrawnConsentNoLongerCounts) {
    agree(family, ChildSubject{family.child}, to);
    EXPECT_TRUE(composed().can_finalise());
    const auto consent = practice->families().consents(family.family)->front();

    ASSERT_THAT(practice->families().withdraw_consent(family.family, consent.id, today()), IsOk());

    EXPECT_THAT(composed().blocks, Contains(Field(&LetterBlock::where, "consent")));
}

TEST_F(LettersTest, WordsThatNameACaregiverBelongToHer) {
    auto stored = *practice->referrals().referral(referral);
    stored.reason = "Ana says that she cries every evening.";
    ASSERT_THAT(practice->referrals().edit(stored), IsOk());
    EXPECT_THAT(words(), Not(HasSubstr("cries every evening")));

    agree(family, CaregiverSubject{ana}, to);
    mark_own_words(referral);

    EXPECT_THAT(words(), HasSubstr("cries every evening"));
}

TEST_F(LettersTest, AnOpenAlertHoldsEveryLetterOfAReferralHoweverUrgent) {
    agree(family, ChildSubject{family.child}, to);
    const auto raised =
        practice->alerts().raise({family.family, ChildSubject{family.child}, "A-5", ""});
    ASSERT_THAT(raised, IsOk());
    EXPECT_THAT(practice->letters().finalise(referral, whole()), FailsWith(ErrorCode::Conflict));

    auto stored = *practice->referrals().referral(referral);
    stored.urgency = Urgency::Urgent;
    ASSERT_THAT(practice->referrals().edit(stored), IsOk());
    EXPECT_THAT(practice->letters().finalise(referral, whole()), FailsWith(ErrorCode::Conflict));

    // The letter from the alert itself is an answer to it, and is never held.
    auto urgent = practice->urgent_letters().propose(*raised).value();
    urgent.receiver = to;
    urgent.basis = ShareBasis::OtherLaw;
    ASSERT_THAT(practice->urgent_letters().write(urgent, folder / "out"), IsOk());
    EXPECT_THAT(practice->letters().finalise(referral, whole()), IsOk());
}

TEST_F(LettersTest, AReferralIsNoUrgentLetter) {
    agree(family, ChildSubject{family.child}, to);
    const LetterChoices choices{{}, ReportView::UrgentLetter};

    EXPECT_THAT(practice->letters().finalise(referral, choices), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(practice->letters().compose(referral, choices)->blocks,
                Contains(Field(&LetterBlock::where, "alerts")));
}

TEST_F(LettersTest, APlaceholderBlocks) {
    agree(family, ChildSubject{family.child}, to);
    auto stored = *practice->referrals().referral(referral);
    stored.question = "Would you see {name}?";
    ASSERT_THAT(practice->referrals().edit(stored), IsOk());
    mark_own_words(referral);

    EXPECT_THAT(composed().blocks, Contains(Field(&LetterBlock::what, HasSubstr("{name}"))));
}

TEST_F(LettersTest, HowTheClinicianUnderstandsItStandsBeforeThePlanOfAServiceAlone) {
    const auto printed = words();
    const auto at = printed.find("He answers whoever waits for him.");
    ASSERT_NE(at, std::string::npos);
    EXPECT_GT(at, printed.find("Holds a gaze for many seconds"));
    EXPECT_LT(at, printed.find("Hearing test"));

    const auto in_view = [this](ReportView view) {
        auto choices = whole();
        choices.view = view;
        const auto letter = practice->letters().compose(referral, choices).value();
        return report::plain_text(*letter.document);
    };
    EXPECT_THAT(in_view(ReportView::MentalHealth), HasSubstr("How we understand it"));
    EXPECT_THAT(in_view(ReportView::FamilyPage), Not(HasSubstr("waits for him")));
    EXPECT_THAT(in_view(ReportView::ChildWelfare), Not(HasSubstr("waits for him")));
    auto choices = whole();
    choices.leave_out = {LetterPart::Understanding};
    EXPECT_THAT(report::plain_text(*practice->letters().compose(referral, choices)->document),
                Not(HasSubstr("waits for him")));
}

TEST_F(LettersTest, APartThatIsLeftOutIsNotPrinted) {
    auto choices = whole();
    choices.leave_out = {LetterPart::Strengths};

    const auto letter = practice->letters().compose(referral, choices).value();

    EXPECT_THAT(report::plain_text(*letter.document), Not(HasSubstr("Holds a gaze")));
    EXPECT_THAT(letter.sections, Contains(Field(&LetterSection::is_included, false)));
}

TEST_F(LettersTest, TheFileNameHoldsNoName) {
    const auto letter = composed();
    const auto saved = practice->letters().save_draft(letter, referral, folder.path());

    ASSERT_THAT(saved, IsOk());
    EXPECT_TRUE(std::filesystem::exists(*saved));
    EXPECT_THAT(letter.file_name,
                ::testing::MatchesRegex("attune-[0-9A-F]{6}-2026-11-21-draft\\.pdf"));
}

TEST_F(LettersTest, AFinalKeepsItsBytesWhateverChangesLater) {
    agree(family, ChildSubject{family.child}, to);
    const auto id = practice->letters().finalise(referral, whole());
    ASSERT_THAT(id, IsOk());
    const auto signed_letter = practice->letters().report(*id).value();

    auto entry = entry_of(*practice->families().child(family.child));
    entry.name.given = "Leonardo";
    ASSERT_THAT(practice->families().edit_child(family.child, entry), IsOk());
    reopen();

    const auto again = practice->letters().report(*id).value();
    EXPECT_EQ(again.pdf, signed_letter.pdf);
    EXPECT_EQ(again.sha256.size(), 64U);
    EXPECT_EQ(again.status, ReportStatus::Final);
    const auto pdf = report::StoredPdf::open(again.pdf);
    ASSERT_THAT(pdf, IsOk());
    EXPECT_THAT(pdf->text(0), HasSubstr("Leo Martins"));
    EXPECT_THAT(again.text, Not(HasSubstr("Leonardo")));
}

TEST_F(LettersTest, AReferralGoesItsWayStepByStep) {
    EXPECT_THAT(practice->referrals().add_event(referral, ReferralStatus::Accepted, ""),
                FailsWith(ErrorCode::Conflict));
    ASSERT_THAT(practice->referrals().add_event(referral, ReferralStatus::Sent, "fax"), IsOk());
    pass_days(9);

    const auto row = practice->referrals().all()->front();

    EXPECT_EQ(row.clock, "ask for a reply by Sat 28 Nov, 2 days overdue");
    EXPECT_TRUE(row.is_overdue);
    EXPECT_THAT(practice->referrals().edit(*practice->referrals().referral(referral)),
                FailsWith(ErrorCode::Conflict));
}

TEST_F(LettersTest, ANeedThatIsDeniedNeedsAReason) {
    auto entry = *practice->referrals().propose(family.child, to);
    entry.need.answer = NeedAnswer::No;
    EXPECT_THAT(practice->referrals().make(entry), FailsWith(ErrorCode::InvalidInput));

    entry.need.because = "asked for advice only";
    const auto made = practice->referrals().make(entry);

    ASSERT_THAT(made, IsOk());
    EXPECT_FALSE(practice->referrals().referral(*made)->identified);
    EXPECT_THAT(*practice->letters().of_family(family.family), IsEmpty());
}

TEST(ReferralClockTest, RunsSevenAndFortyFiveDays) {
    EXPECT_EQ(refer_by(*Date::parse("2026-11-21")).iso(), "2026-11-28");
    EXPECT_EQ(plan_meeting_by(*Date::parse("2026-11-25")).iso(), "2027-01-09");
}

}  // namespace
}  // namespace attune::workflow
