// SPDX-License-Identifier: Apache-2.0
// Ana fills in the EPDS while Rui is in the room: one of its questions has to wait.
#include "workflow/ask_alone.h"

#include <algorithm>

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class AskAloneDeskTest : public test::OpenPractice {
protected:
    std::unique_ptr<AssessmentSession> answer_in_company() {
        NewAssessment entry;
        entry.instrument = "epds";
        entry.family = family.family;
        entry.subject = CaregiverSubject{ana};
        entry.about_child = family.child;
        entry.visit = at;
        entry.informant = ana;
        auto scale = practice->assessments().start(entry).value();
        for (auto next = scale->next_unanswered({}); next; next = scale->next_unanswered(*next)) {
            EXPECT_THAT(answer(*scale, next->link_id, "1"), IsOk());
        }
        wait_for(*scale);
        return scale;
    }
    TodayView today_view() { return practice->today_view().value(); }

    SavedCall family = take_in_leo();
    CaregiverId ana = caregiver(family);
    VisitId at = visit(family);
};

TEST_F(AskAloneDeskTest, StandsOnTodayOnceTheVisitRests) {
    answer_in_company();
    EXPECT_THAT(practice->ask_alone().left().value(), IsEmpty()) << "the visit itself shows it";

    ASSERT_THAT(practice->visits().pause(at), IsOk());

    const auto waiting = practice->ask_alone().left().value();
    ASSERT_THAT(waiting, SizeIs(1));
    EXPECT_EQ(waiting[0].questions, 1);
    EXPECT_EQ(waiting[0].first.link_id, "epds-10");
    EXPECT_EQ(waiting[0].whom, ana);
    EXPECT_EQ(waiting[0].paused_visit, at);
    const auto line = today_view().to_continue.back();
    EXPECT_EQ(line.text, "1 question to ask A.M. alone: EPDS");
    EXPECT_THAT(line.text + line.initials + line.age, Not(HasSubstr("Ana")));
}

TEST_F(AskAloneDeskTest, WhatWasCompletedIsTakenUpAgainAtItsFirstPrivateRow) {
    const auto id = [&] {
        const auto scale = answer_in_company();
        key_again(*scale);
        EXPECT_THAT(scale->complete(), IsOk());
        return scale->assessment().id;
    }();
    ASSERT_THAT(practice->visits().end(at), IsOk());
    const auto view = today_view();
    ASSERT_THAT(view.needs_action, SizeIs(1));
    EXPECT_EQ(view.needs_action.front().goal, TodayGoal::AskAlone);
    EXPECT_EQ(view.needs_action.front().assessment, id);
    EXPECT_THAT(view.to_continue, IsEmpty()) << "a question on self-harm stands there once";

    ASSERT_THAT(practice->ask_alone().take_up(id), IsOk());

    const auto scale = practice->assessments().open(id).value();
    EXPECT_FALSE(scale->is_read_only());
    EXPECT_EQ(scale->position().link_id, "epds-10");
    ASSERT_THAT(answer(*scale, "epds-10", "4"), IsOk());
    wait_for(*scale);
    key_again(*scale);
    ASSERT_THAT(scale->complete(), IsOk());
    EXPECT_THAT(practice->ask_alone().left().value(), IsEmpty());
    EXPECT_THAT(practice->ask_alone().take_up(id), FailsWith(ErrorCode::NotFound));
}

TEST_F(AskAloneDeskTest, AQuestionOnSelfHarmThatWasGivenAReasonIsGoneFromToday) {
    {
        const auto scale = answer_in_company();
        key_again(*scale);
        ASSERT_THAT(scale->complete(), IsOk());
    }
    ASSERT_THAT(practice->visits().end(at), IsOk());
    const auto alert = *today_view().needs_action.front().alert;

    ASSERT_THAT(practice->alerts().act(alert, AlertActionKind::NotAsked, "she left in tears"),
                IsOk());

    EXPECT_THAT(today_view().needs_action, IsEmpty());
    EXPECT_THAT(today_view().to_continue, IsEmpty());
}

TEST_F(AskAloneDeskTest, WhatWasAskedBesideTheFormIsNotOpenOnItAnyMore) {
    AssessmentId id;
    {
        const auto scale = answer_in_company();
        key_again(*scale);
        ASSERT_THAT(scale->complete(), IsOk());
        id = scale->assessment().id;
    }
    ASSERT_THAT(practice->visits().end(at), IsOk());
    const auto alert = *today_view().needs_action.front().alert;

    ASSERT_THAT(practice->alerts().act(alert, AlertActionKind::AskedAlone, "no"), IsOk());

    // The form said "no answer" and "ask in private before you leave" for ever after.
    EXPECT_THAT(practice->ask_alone().left_in(id).value(), ::testing::Eq(std::nullopt));
    const auto scale = practice->assessments().open(id).value();
    EXPECT_EQ(scale->row({"epds-10", {}})->help, "Asked in private on 21 Nov 2026: no.");
    const auto found = practice->assessments().found(id).value();
    const auto told = std::find_if(
        found.findings.begin(), found.findings.end(),
        [](const FoundLine& line) { return line.text.find("self-harm") != std::string::npos; });
    ASSERT_NE(told, found.findings.end());
    EXPECT_THAT(told->text, HasSubstr("Asked in private on 21 Nov 2026: no."));
    EXPECT_EQ(told->severity, Severity::Information);
}

TEST_F(AskAloneDeskTest, AfterItsDaysItIsNotTakenUpAnyMore) {
    answer_in_company();
    ASSERT_THAT(practice->visits().end(at), IsOk());
    ASSERT_THAT(practice->ask_alone().left().value(), SizeIs(1));

    pass_days(3);

    EXPECT_THAT(practice->ask_alone().left().value(), IsEmpty());
}

TEST_F(AskAloneDeskTest, TheStepSaysWhatIsLeftOnceItMayBeAsked) {
    const auto room_is = [&](std::vector<CaregiverId> present) {
        ASSERT_THAT(practice->visits().set_in_room(at, {std::move(present), false, false}), IsOk());
    };
    auto scale = answer_in_company();
    const auto id = scale->assessment().id;
    key_again(*scale);
    ASSERT_THAT(scale->complete(), IsOk());
    scale.reset();
    const auto says = [&] {
        for (const auto& step : practice->visits().steps(at).value()) {
            if (step.assessment == id) return step.progress;
        }
        return std::string();
    };

    room_is({ana, caregiver(family, 1)});
    EXPECT_FALSE(practice->ask_alone().left_in(id).value()->may_be_asked_now);
    // It said "completed, 1 for later", and who looked on could ask what.
    EXPECT_EQ(says(), "completed");
    room_is({ana});
    EXPECT_TRUE(practice->ask_alone().left_in(id).value()->may_be_asked_now);
    EXPECT_EQ(says(), "completed, 1 to ask alone");
}

}  // namespace
}  // namespace attune::workflow
