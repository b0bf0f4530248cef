// SPDX-License-Identifier: Apache-2.0
#include "workflow/assessment_session.h"

#include "open_practice.h"
#include "workflow/visit_plan.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::HasSubstr;

class AssessmentSessionTest : public test::OpenPractice {};

TEST_F(AssessmentSessionTest, SaysWhomItIsAboutAndWhoIsAsked) {
    const auto assessment = begin(take_in_leo());

    EXPECT_EQ(assessment->about(), "About Leo. Asked: Ana, mother.");
    EXPECT_EQ(assessment->ages(), "7 months 0 days (corrected 4 months 22 days)");
}

TEST_F(AssessmentSessionTest, ShowsTheBandsOfTheCorrectedAgeAndTheLastCompletedOne) {
    const auto assessment = begin(take_in_leo());

    for (const auto* shown : {"M-0-3-1", "M-3-6-1", "M-4-10-1"}) {
        EXPECT_NE(assessment->row({shown, {}}), nullptr) << shown;
    }
    EXPECT_EQ(assessment->row({"M-10-18-1", {}}), nullptr);
    ASSERT_NE(assessment->row({"10-18", {}}), nullptr);
    EXPECT_TRUE(assessment->row({"10-18", {}})->is_folded);
}

TEST_F(AssessmentSessionTest, OpensABandThatIsNotDueAndFoldsItAgain) {
    const auto assessment = begin(take_in_leo());

    assessment->set_opened({"10-18", {}}, true);
    EXPECT_NE(assessment->row({"M-10-18-1", {}}), nullptr);
    EXPECT_TRUE(assessment->row({"10-18", {}})->can_fold);

    assessment->set_opened({"10-18", {}}, false);
    EXPECT_EQ(assessment->row({"M-10-18-1", {}}), nullptr);
}

TEST_F(AssessmentSessionTest, TakesTheKeysThatThePaperPrints) {
    const auto assessment = begin(take_in_leo());
    const std::map<std::string, std::string> words = {{"Y", "yes"},
                                                      {"e", "emerging"},
                                                      {"n", "not yet"},
                                                      {"O", "not observed"},
                                                      {"d", "declined"}};

    for (const auto& [key, word] : words) {
        ASSERT_THAT(answer(*assessment, "M-0-3-2", key), IsOk()) << key;
        EXPECT_THAT(assessment->row({"M-0-3-2", {}})->answer_words, ::testing::StrCaseEq(word))
            << key;
    }
    EXPECT_EQ(option_for_key(*assessment->row({"M-0-3-2", {}}), "x"), nullptr);
}

TEST_F(AssessmentSessionTest, AcknowledgesWithTheTimeAndTellsItsListeners) {
    const auto assessment = begin(take_in_leo());
    int rows = 0;
    int results = 0;
    const auto notices = assessment->on_change(
        [&](AssessmentChange change) { ++(change == AssessmentChange::Rows ? rows : results); });

    const auto acknowledged = answer(*assessment, "M-0-3-1", "Y");
    wait_for(*assessment);

    ASSERT_THAT(acknowledged, IsOk());
    EXPECT_EQ(acknowledged->at, clock.now());
    EXPECT_EQ(assessment->saved_at(), acknowledged->time);
    EXPECT_EQ(rows, 1);
    EXPECT_GE(results, 2) << "one when the plugin is asked, one when it has answered";
}

TEST_F(AssessmentSessionTest, GoesOnAtTheSameRowAfterAKill) {
    const auto family = take_in_leo();
    auto assessment = begin(family);
    ASSERT_THAT(answer(*assessment, "M-0-3-1", "Y"), IsOk());
    ASSERT_THAT(answer(*assessment, "M-0-3-2", "E"), IsOk());
    ASSERT_THAT(assessment->move_to({"M-0-3-3", {}}), IsOk());
    const auto id = assessment->assessment().id;
    assessment.reset();

    reopen();
    const auto again = practice->assessments().open(id);

    ASSERT_THAT(again, IsOk());
    EXPECT_EQ((*again)->position().link_id, "M-0-3-3");
    EXPECT_EQ((*again)->row({"M-0-3-2", {}})->answer_words, "emerging");
    EXPECT_EQ((*again)->progress().row, 3);
    EXPECT_EQ((*again)->progress().answered, 2);
}

TEST_F(AssessmentSessionTest, TakesUpWhatIsUnfinishedInsteadOfBeginningAgain) {
    const auto family = take_in_leo();
    auto first = begin(family);
    ASSERT_THAT(answer(*first, "M-0-3-1", "Y"), IsOk());
    const auto id = first->assessment().id;
    first.reset();

    EXPECT_EQ(begin(family)->assessment().id, id);
}

TEST_F(AssessmentSessionTest, KeepsWhatWasLeftTooLongAsPartialAndBeginsAnew) {
    const auto family = take_in_leo();
    auto first = begin(family);
    ASSERT_THAT(answer(*first, "M-0-3-1", "Y"), IsOk());
    const auto id = first->assessment().id;
    first.reset();
    pass_days(15);

    const auto second = begin(family);
    wait_for(*second);

    EXPECT_NE(second->assessment().id, id);
    EXPECT_TRUE(
        loop.run_until([&] { return practice->assessments().result(id).has_value(); }, 20'000));
    const auto old = practice->assessments().open(id);
    ASSERT_THAT(old, IsOk());
    EXPECT_EQ((*old)->assessment().status, AssessmentStatus::Partial);
    EXPECT_TRUE((*old)->is_read_only());
}

TEST_F(AssessmentSessionTest, UndoPutsTheAnswerBeforeBack) {
    const auto assessment = begin(take_in_leo());
    ASSERT_THAT(answer(*assessment, "M-0-3-1", "Y"), IsOk());
    ASSERT_THAT(answer(*assessment, "M-0-3-1", "N"), IsOk());

    ASSERT_THAT(assessment->undo(), IsOk());
    EXPECT_EQ(assessment->row({"M-0-3-1", {}})->answer_words, "yes");
    ASSERT_THAT(assessment->undo(), IsOk());
    EXPECT_FALSE(assessment->row({"M-0-3-1", {}})->is_answered());
    EXPECT_THAT(assessment->undo(), FailsWith(ErrorCode::NotFound));
}

TEST_F(AssessmentSessionTest, PartsProposeAndNeverAnswer) {
    const auto assessment = begin(take_in_leo());

    ASSERT_THAT(assessment->answer({"M-0-3-1.colour", {}}, Answer::given(true)), IsOk());
    const auto* whole = assessment->row({"M-0-3-1", {}});

    EXPECT_FALSE(whole->is_answered());
    ASSERT_TRUE(whole->proposed);
    EXPECT_EQ(std::get<Coding>(whole->proposed->values.front()).code, "emerging");
}

TEST_F(AssessmentSessionTest, TheResultHasBothAgesAndItsProvenance) {
    const auto assessment = begin(take_in_leo());

    answer_all(*assessment, {{"M-3-6-2", "N"}});

    const auto& result = assessment->result();
    EXPECT_EQ(result.status, ResultStatus::Scored);
    EXPECT_EQ(result.ages.used, AgeUsed::Corrected);
    EXPECT_EQ(result.ages.chronological, (CalendarAge{7, 0}));
    EXPECT_EQ(result.ages.corrected, (CalendarAge{4, 22}));
    EXPECT_FALSE(result.part.counts.empty());
    EXPECT_THAT(result.provenance.plugin, HasSubstr("org.attune.milestones"));
    EXPECT_EQ(result.provenance.form_sha256.size(), 64U);
    EXPECT_EQ(result.provenance.plugin_sha256.size(), 64U);
}

TEST_F(AssessmentSessionTest, TheAgeOfAResultIsTheAgeOnTheDayOfItsFirstAnswer) {
    const auto family = take_in_leo();
    auto assessment = begin(family);
    ASSERT_THAT(answer(*assessment, "M-0-3-1", "Y"), IsOk());
    assessment.reset();
    pass_days(2);

    const auto later = begin(family);
    answer_all(*later, {});

    EXPECT_EQ(later->result().ages.chronological, (CalendarAge{7, 0}));
}

TEST_F(AssessmentSessionTest, ALostSkillIsAskedForRightThereAndHoldsUntilSomebodyActed) {
    const auto family = take_in_leo();
    auto first = begin(family);
    answer_all(*first, {});
    ASSERT_THAT(first->complete(), IsOk());
    first.reset();
    pass_days(7);

    const auto second = begin(family);
    EXPECT_THAT(second->row({"M-0-3-4", {}})->earlier, HasSubstr("yes, 21 Nov 2026"));
    answer_all(*second, {{"M-0-3-4", "N"}, {"M-0-3-4.changed", "L"}});

    const auto held = second->holds();
    ASSERT_EQ(held.alerts.size(), 1U);
    EXPECT_EQ(held.alerts.front().rule, "A-5");
    EXPECT_THAT(second->complete(), FailsWith(ErrorCode::Conflict));

    ASSERT_THAT(practice->alerts().act(held.alerts.front().id, AlertActionKind::AssessedNow,
                                       "seen by Dr Okafor today"),
                IsOk());
    EXPECT_THAT(second->complete(), IsOk());
}

// O meant for the next milestone told of the one before that nobody had seen what changed.
TEST_F(AssessmentSessionTest, WhatHasChangedTakesNoKeyOfAMilestone) {
    const auto family = take_in_leo();
    auto first = begin(family);
    answer_all(*first, {});
    ASSERT_THAT(first->complete(), IsOk());
    first.reset();
    pass_days(7);
    const auto second = begin(family);
    const auto keys = [&second](const char* link_id) {
        const auto* row = second->row({link_id, {}});
        std::string all;
        for (const auto& option : row->options) all += option.key;
        return all;
    };
    const auto of_milestone = keys("M-0-3-4");
    ASSERT_THAT(answer(*second, "M-0-3-4", "N"), IsOk());

    EXPECT_EQ(of_milestone, "YENOD");
    EXPECT_EQ(keys("M-0-3-4.changed"), "LPWI");
    const auto& options = second->row({"M-0-3-4.changed", {}})->options;
    EXPECT_EQ(options.back().text, "declined") << "by arrow and Space, not by a slip";
}

TEST_F(AssessmentSessionTest, AnAlertSurvivesTheAnswerThatRaisedIt) {
    const auto family = take_in_leo();
    auto first = begin(family);
    answer_all(*first, {});
    ASSERT_THAT(first->complete(), IsOk());
    first.reset();
    pass_days(7);
    const auto second = begin(family);
    ASSERT_THAT(answer(*second, "M-0-3-4", "N"), IsOk());
    ASSERT_THAT(answer(*second, "M-0-3-4.changed", "L"), IsOk());

    ASSERT_THAT(answer(*second, "M-0-3-4", "Y"), IsOk());

    EXPECT_EQ(second->alerts().size(), 1U);
    EXPECT_EQ(practice->alerts().waiting()->size(), 1U);
}

// Done on a form that nobody had answered completed it, and no letter said that it was empty.
TEST_F(AssessmentSessionTest, WhatNobodyAnsweredIsNotCompleted) {
    const auto family = take_in_leo();
    const auto assessment = begin(family);
    wait_for(*assessment);

    EXPECT_TRUE(assessment->holds().is_untouched);
    const auto refused = assessment->complete();

    ASSERT_THAT(refused, FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(refused.error().faults.front().text, HasSubstr("Nothing was answered"));
    EXPECT_EQ(assessment->assessment().status, AssessmentStatus::InProgress);

    ASSERT_THAT(answer(*assessment, "M-0-3-1", "D"), IsOk());
    EXPECT_FALSE(assessment->holds().is_untouched) << "an answer state is an answer";
    ASSERT_THAT(assessment->undo(), IsOk());
    EXPECT_TRUE(assessment->holds().is_untouched);
}

TEST_F(AssessmentSessionTest, WhatTheVisitKnowsOfTheOccasionIsNoAnswer) {
    const auto family = take_in_leo();
    auto plan = practice->plan_of(visit(family));
    VisitStep step;
    step.instrument = "nonverbal-cues";
    step.subject = DyadSubject{family.child, caregiver(family)};
    step.about_child = family.child;
    const auto observed = plan.begin(step).value();
    ASSERT_NE(observed->row({"OBS-setting", {}}), nullptr);
    ASSERT_TRUE(observed->row({"OBS-setting", {}})->is_answered());

    EXPECT_TRUE(observed->holds().is_untouched);
}

TEST_F(AssessmentSessionTest, CompletedIsReadOnly) {
    const auto assessment = begin(take_in_leo());
    answer_all(*assessment, {});

    ASSERT_THAT(assessment->complete(), IsOk());

    EXPECT_TRUE(assessment->is_read_only());
    EXPECT_THAT(answer(*assessment, "M-0-3-1", "N"), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(practice->assessments().result(assessment->assessment().id), IsOk());
}

}  // namespace
}  // namespace attune::workflow
