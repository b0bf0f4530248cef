// SPDX-License-Identifier: Apache-2.0
// Words typed by hand name nobody and yet tell of somebody: what the clinician did not mark stays
// out of every letter.
#include "open_practice.h"
#include "report/document.h"
#include "report/letter.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* kOfHer[] = {"her EPDS was 22",         "her antidepressants help",
                                  "I cry every night",       "drinks again",
                                  "took her to the shelter", "she lives at his place"};

class OwnWordsTest : public test::OpenPractice {
protected:
    /// Every field that takes words tells of the mother and names nobody.
    void SetUp() override {
        family = take_in_leo();
        auto known = practice->families().family(family.family).value();
        known.custody = "joint, but she lives at his place";
        ASSERT_THAT(practice->families().save(known), IsOk());
        story.strengths_child = "Sleeps through, now that her antidepressants help";
        story.next_steps = {
            {"Ring the clinic: she drinks again", "me", today(), StepAgreement::Agreed}};
        told = visit(family);
        ASSERT_THAT(practice->visits().save_story(told, story), IsOk());
        to = early_intervention();
        agree(family, ChildSubject{family.child}, to);
        auto entry = practice->referrals().propose(family.child, to).value();
        entry.reason = "I cry every night and I think he would be better off without me.";
        entry.question = "What does he need, as her EPDS was 22?";
        entry.asks.push_back({"See them soon", "whoever took her to the shelter", {}});
        referral = practice->referrals().make(entry).value();
    }

    ComposedLetter letter(ReportView view = ReportView::EarlyIntervention) const {
        return practice->letters().compose(referral, {{}, view}).value();
    }
    std::string words(ReportView view = ReportView::EarlyIntervention) const {
        return report::plain_text(*letter(view).document);
    }
    void mark(const std::string& text, bool is_marked = true) {
        ASSERT_THAT(practice->letters().mark(referral, {{}, ReportView::EarlyIntervention}, text,
                                             is_marked),
                    IsOk());
    }

    SavedCall family;
    VisitId told;
    Story story;
    ReceiverId to;
    ReferralId referral;
};

TEST_F(OwnWordsTest, WithTheChildsConsentAloneNoneGoesUntilItIsMarked) {
    for (const auto view :
         {ReportView::EarlyIntervention, ReportView::Physician, ReportView::MentalHealth,
          ReportView::FamilyPage, ReportView::ChildWelfare}) {
        for (const auto* of_her : kOfHer) {
            EXPECT_THAT(words(view), Not(HasSubstr(of_her))) << code_of(view);
        }
    }
    const auto final_letter =
        practice->letters().finalise(referral, {{}, ReportView::EarlyIntervention});
    ASSERT_THAT(final_letter, IsOk());
    for (const auto* of_her : kOfHer) {
        EXPECT_THAT(practice->letters().report(*final_letter)->text, Not(HasSubstr(of_her)));
    }
}

TEST_F(OwnWordsTest, AllAreListedBesideThePage) {
    const auto listed = letter().own_words;

    for (const auto* of_her : kOfHer) {
        EXPECT_THAT(listed, Contains(Field(&OwnWords::text, HasSubstr(of_her))));
    }
    EXPECT_THAT(listed, Each(Field(&OwnWords::is_on_page, false)));
    EXPECT_THAT(listed, Each(Field(&OwnWords::key, Not(IsEmpty()))));
    EXPECT_EQ(letter().own_words_about, "Leo");
}

TEST_F(OwnWordsTest, TheFileCopyHoldsThemAll) {
    for (const auto* of_her : kOfHer) {
        EXPECT_THAT(words(ReportView::FileCopy), HasSubstr(of_her));
    }
}

TEST_F(OwnWordsTest, AMarkHoldsForEveryLetterUntilTheWordsChange) {
    story.strengths_child = "Looks for faces";
    ASSERT_THAT(practice->visits().save_story(told, story), IsOk());
    mark("Looks for faces");
    reopen();

    EXPECT_THAT(words(), HasSubstr("Looks for faces"));
    EXPECT_THAT(words(ReportView::MentalHealth), HasSubstr("Looks for faces"));
    story.strengths_child = "Looks for faces since her tablets work";
    ASSERT_THAT(practice->visits().save_story(told, story), IsOk());
    EXPECT_THAT(words(), Not(HasSubstr("Looks for faces")));
}

TEST_F(OwnWordsTest, AMarkCanBeTakenBack) {
    story.strengths_child = "Looks for faces";
    ASSERT_THAT(practice->visits().save_story(told, story), IsOk());
    mark("Looks for faces");

    mark("Looks for faces", false);

    EXPECT_THAT(words(), Not(HasSubstr("Looks for faces")));
}

TEST_F(OwnWordsTest, AMarkOpensNothingOfWhoIsNamed) {
    story.strengths_child = "Laughs with Rui";
    ASSERT_THAT(practice->visits().save_story(told, story), IsOk());
    mark("Laughs with Rui");

    EXPECT_THAT(words(), Not(HasSubstr("Laughs with")));
    EXPECT_THAT(letter().left_out,
                Contains(Field(&LeftOut::why, "no consent of Rui for Early intervention, Lane")));
}

TEST_F(OwnWordsTest, AStepGoesOnlyWhenWhoDoesItAgreed) {
    story.next_steps = {{"A night's sleep twice a week", "Rui", today(), StepAgreement::Agreed}};
    ASSERT_THAT(practice->visits().save_story(told, story), IsOk());
    mark("A night's sleep twice a week (Rui)");
    EXPECT_THAT(words(), AllOf(Not(HasSubstr("night's sleep")), Not(HasSubstr("the family)"))));

    agree(family, CaregiverSubject{caregiver(family, 1)}, to);

    EXPECT_THAT(words(), HasSubstr("A night's sleep twice a week"));
}

TEST_F(OwnWordsTest, AUsualRequestWaitsForNobody) {
    EXPECT_THAT(words(), HasSubstr("Evaluate Leo's development"));
    EXPECT_THAT(letter().own_words, Not(Contains(Field(&OwnWords::text, HasSubstr("Evaluate")))));
}

TEST_F(OwnWordsTest, HowSomebodyIsReachedIsSaidWithItsLimitsOrNotAtAll) {
    auto linked = practice->families().caregivers_of(family.child)->front();
    linked.caregiver.phone = "541 555 0113";
    linked.caregiver.safe_contact.ring = true;
    linked.caregiver.safe_contact.note = "afternoons, while Rui is home";
    ASSERT_THAT(practice->families().edit_caregiver({linked.caregiver, linked.link}), IsOk());
    mark(linked.caregiver.safe_contact.note);
    EXPECT_THAT(words(), AllOf(Not(HasSubstr("afternoons")), Not(HasSubstr("541 555 0113")),
                               HasSubstr("Please ask us how and when to reach Ana")))
        << "Rui did not agree, and a number without its hours is not safe";

    agree(family, CaregiverSubject{caregiver(family, 1)}, to);

    EXPECT_THAT(words(), AllOf(HasSubstr("541 555 0113"), HasSubstr("while Rui is home")));
}

// A page at home may tell of its reader, what is kept for it says nothing of other letters.
TEST_F(OwnWordsTest, WhatIsMarkedOnAPageAtHomeStaysOnIt) {
    const LetterChoices page{{}, ReportView::FamilyPage};
    EXPECT_EQ(letter(ReportView::FamilyPage).own_words_about, "Leo or Ana");
    const auto step = "Ring the clinic: she drinks again (me)";

    ASSERT_THAT(practice->letters().mark(referral, page, step, true), IsOk());

    EXPECT_THAT(words(ReportView::FamilyPage), HasSubstr("drinks again"));
    EXPECT_THAT(words(), Not(HasSubstr("drinks again")));
    ASSERT_THAT(practice->letters().mark(referral, page, step, false), IsOk());
    EXPECT_THAT(words(ReportView::FamilyPage), Not(HasSubstr("drinks again")));
}

TEST_F(OwnWordsTest, WhatIsSaidInACaregiversLetterIsMarkedForThatCaregiver) {
    agree(family, CaregiverSubject{caregiver(family)}, to);
    const LetterChoices choices{{}, ReportView::CaregiverLetter};
    const auto reason = practice->referrals().referral(referral)->reason;
    mark(reason);
    EXPECT_THAT(words(ReportView::CaregiverLetter), Not(HasSubstr("I cry every night")))
        << "the mark was that they tell of Leo";

    ASSERT_THAT(practice->letters().mark(referral, choices, reason, true), IsOk());

    EXPECT_THAT(words(ReportView::CaregiverLetter), HasSubstr("I cry every night"));
    EXPECT_EQ(letter(ReportView::CaregiverLetter).own_words_about, "Ana");
}

}  // namespace
}  // namespace attune::workflow
