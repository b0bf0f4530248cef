// SPDX-License-Identifier: Apache-2.0
#include "workflow/charts.h"

#include "open_practice.h"
#include "workflow/demo.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class ChartsTest : public test::OpenPractice {};

TEST_F(ChartsTest, SaysWhoItIsInBothAges) {
    const auto chart = practice->charts().of_child(take_in_leo().child);

    ASSERT_THAT(chart, IsOk());
    EXPECT_EQ(chart->name, "Leo Martins");
    EXPECT_EQ(chart->age_line, "7 months 0 days");
    EXPECT_EQ(chart->corrected_line, "corrected 4 months 22 days");
    EXPECT_EQ(chart->birth_line, "born 30+0, very preterm, 1410 g, very low birth weight");
    EXPECT_EQ(chart->caregivers_line, "Ana (mother, primary), Rui (father)");
    EXPECT_EQ(chart->safe_contact, "Safe contact: not asked yet");
    EXPECT_THAT(chart->mix_up_warnings, IsEmpty());
}

TEST_F(ChartsTest, AnUnknownGestationIsSaidAndNeverTakenForTerm) {
    NewCall entry;
    entry.child.name.given = "Kai";
    entry.child.birth_date = "2026-08-21";
    const auto saved = practice->families().save(entry).value();

    EXPECT_EQ(practice->charts().of_child(saved.child)->corrected_line, "corrected age not known");
}

TEST_F(ChartsTest, ShowsWhatStandsOutWithItsAnswers) {
    const auto family = take_in_leo();
    const auto assessment = begin(family);
    answer_all(*assessment, {{"M-0-3-2", "N"}});
    ASSERT_THAT(assessment->complete(), IsOk());

    const auto chart = practice->charts().of_child(family.child).value();

    ASSERT_THAT(chart.latest, SizeIs(1));
    ASSERT_THAT(chart.stands_out, Not(IsEmpty()));
    bool has_reason = false;
    for (const auto& line : chart.stands_out) {
        EXPECT_THAT(line.from, HasSubstr("Milestones, 21 November 2026"));
        for (const auto& why : line.why) {
            has_reason = has_reason || (why.link_id == "M-0-3-2" && why.answer == "not yet");
        }
    }
    EXPECT_TRUE(has_reason);
}

TEST_F(ChartsTest, WarnsOfATwin) {
    const auto family = take_in_leo();
    auto twin = entry_of(*practice->families().child(family.child));
    twin.name.given = "Mia";
    twin.birth_order = "twin B";
    ASSERT_THAT(practice->families().add_child(family.family, twin), IsOk());

    EXPECT_THAT(practice->charts().of_child(family.child)->mix_up_warnings,
                ElementsAre("Mia, twin B has the same birth date"));
}

class PluginFailureTest : public test::OpenPractice {};

TEST_F(PluginFailureTest, KeepsTheAnswersAndSaysWhatHappened) {
    workplace.installation.runner = "/bin/false";
    reopen();
    const auto family = take_in_leo();
    const auto assessment = begin(family);

    answer_all(*assessment, {});

    EXPECT_EQ(assessment->result().status, ResultStatus::Failed);
    EXPECT_THAT(assessment->found().status, HasSubstr("your answers are kept"));
    EXPECT_EQ(assessment->row({"M-0-3-1", {}})->saved, SavedState::Saved);
    EXPECT_THAT(assessment->complete(), IsOk());
}

class UnsavedAnswerTest : public test::OpenPractice {};

TEST_F(UnsavedAnswerTest, StaysOnItsRowMarkedAndIsNotAcknowledged) {
    const auto assessment = begin(take_in_leo());
    ASSERT_THAT(answer(*assessment, "M-0-3-1", "Y"), IsOk());
    // Behind the page's back the assessment is closed: the file refuses the next answer.
    ASSERT_THAT(practice->assessments().enter_in_error(assessment->assessment().id, "test"),
                IsOk());

    EXPECT_THAT(answer(*assessment, "M-0-3-2", "Y"), FailsWith(ErrorCode::Conflict));

    EXPECT_EQ(assessment->row({"M-0-3-2", {}})->saved, SavedState::Unsaved);
    EXPECT_EQ(assessment->row({"M-0-3-2", {}})->answer_words, "yes");
    EXPECT_TRUE(assessment->has_unsaved());
    EXPECT_THAT(assessment->retry(), FailsWith(ErrorCode::Conflict));
}

class InstrumentsTest : public test::OpenPractice {};

TEST_F(InstrumentsTest, SaysWhatAnInstrumentIs) {
    const auto info = practice->instruments().find("attachment-milestones");

    ASSERT_TRUE(info);
    EXPECT_EQ(info->short_title, "Milestones");
    EXPECT_EQ(info->ages, "0 to 36 months, corrected age until 24 months");
    EXPECT_EQ(info->scorer, Scorer::Plugin);
    EXPECT_EQ(info->origin, Origin::BuiltIn);
    EXPECT_EQ(info->evidence, Evidence::Unvalidated);
    EXPECT_EQ(info->questions, 29);
}

TEST_F(InstrumentsTest, OffersWhatFitsTheAge) {
    const auto at = [](int months) {
        Ages ages;
        ages.chronological = {months, 0};
        return ages;
    };

    EXPECT_THAT(practice->instruments().fitting(SubjectKind::Child, at(36)), SizeIs(1));
    EXPECT_THAT(practice->instruments().fitting(SubjectKind::Child, at(37)), IsEmpty());
    EXPECT_THAT(practice->instruments().fitting(SubjectKind::Caregiver, at(7)), IsEmpty());
}

TEST_F(InstrumentsTest, AddsAFormOfThePracticeAndRefusesATakenName) {
    const std::string form =
        std::string(ATTUNE_SOURCE_DIR) + "/tests/workflow/forms_of_a_practice/sleep-diary";
    const auto preview = practice->instruments().preview(form);
    ASSERT_THAT(preview, IsOk());
    EXPECT_THAT(preview->rows, SizeIs(2));

    ASSERT_THAT(practice->instruments().add_form(form), IsOk());

    EXPECT_EQ(practice->instruments().find("sleep-diary")->origin, Origin::Practice);
    EXPECT_THAT(practice->instruments().add_form(form), FailsWith(ErrorCode::Conflict));
    const auto built_in = std::string(ATTUNE_SOURCE_DIR) + "/forms/attachment-milestones";
    EXPECT_THAT(practice->instruments().preview(built_in), FailsWith(ErrorCode::Conflict));
}

class DemoTest : public test::OpenPractice {};

TEST_F(DemoTest, HasFamiliesAtEveryStage) {
    practice.reset();

    const auto demo = create_demo(folder / "demo.attune", workplace);

    ASSERT_THAT(demo, IsOk());
    EXPECT_THAT(*(*demo)->families().find(""), SizeIs(7));
    const auto view = (*demo)->today_view().value();
    ASSERT_THAT(view.to_continue, Not(IsEmpty()));
    EXPECT_THAT(view.to_continue.front().text, HasSubstr("Milestones, row 6 of "));
    EXPECT_THAT(view.needs_action, SizeIs(1));
    EXPECT_THAT(view.visits, SizeIs(1));
    EXPECT_THAT(view.replies, SizeIs(1));
    EXPECT_TRUE(view.replies.front().is_overdue);
    EXPECT_THAT(view.due, Contains(::testing::Field(
                              &TodayLine::text, HasSubstr("refer by Mon 23 Nov, 2 days left"))));
    EXPECT_TRUE((*demo)->verify()->is_sound);
    EXPECT_THAT(create_demo(folder / "demo.attune", workplace), FailsWith(ErrorCode::Conflict));
}

}  // namespace
}  // namespace attune::workflow
