// SPDX-License-Identifier: Apache-2.0
// What is asked only of a caregiver who is alone, and who is in the room.
#include <algorithm>

#include "open_practice.h"
#include "support/places.h"
#include "workflow/covered_row.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsNull;
using ::testing::Not;
using ::testing::NotNull;

class PrivateRowsTest : public test::OpenPractice {
protected:
    std::unique_ptr<AssessmentSession> ask_ana(const std::string& instrument) {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = family.family;
        entry.subject = CaregiverSubject{ana};
        entry.about_child = family.child;
        entry.visit = at;
        entry.informant = ana;
        return practice->assessments().start(entry).value();
    }
    void room_is(const InRoom& room) {
        ASSERT_THAT(practice->visits().set_in_room(*at, room), IsOk());
    }
    /// Everything that the rows say to whoever looks on.
    static std::string words(const AssessmentSession& assessment) {
        std::string words;
        for (const auto& row : assessment.rows()) words += row.text + '\n' + row.help + '\n';
        return words;
    }

    SavedCall family = take_in_leo();
    CaregiverId ana = caregiver(family);
    CaregiverId rui = caregiver(family, 1);
    /// Ana and Rui take part.
    std::optional<VisitId> at = visit(family);
    const ItemAddress self_harm{"epds-10", {}};
};

// On the PHQ-9 an 8 was followed by a 10.
TEST_F(PrivateRowsTest, TheNumbersShownBeforeOthersHaveNoGap) {
    for (const char* instrument : {"epds", "phq-9", "phq-2", "gad-7", "caregiver-risks"}) {
        const auto asked = ask_ana(instrument);
        int number = 0;
        for (const auto& row : asked->rows()) {
            if (row.prefix.empty()) continue;
            EXPECT_EQ(row.prefix, std::to_string(++number)) << instrument;
        }
        EXPECT_EQ(asked->progress().words,
                  "row 1 of " + std::to_string(asked->progress().questions));
    }
}

TEST_F(PrivateRowsTest, WaitUntilTheAskedCaregiverIsAlone) {
    const auto scale = ask_ana("epds");
    int drawn = 0;
    const auto changes = scale->on_change([&drawn](AssessmentChange change) {
        if (change == AssessmentChange::Rows) ++drawn;
    });
    EXPECT_THAT(scale->row(self_harm), IsNull());
    EXPECT_THAT(words(*scale), Not(HasSubstr("alone"))) << "nothing hints at what is kept back";
    const int questions = scale->progress().questions;

    room_is({{ana}, false, true});

    EXPECT_THAT(scale->row(self_harm), NotNull()) << "a professional interpreter may be there";
    EXPECT_EQ(scale->progress().questions, questions + 1);
    EXPECT_EQ(drawn, 1);

    room_is({{ana}, true, false});
    EXPECT_THAT(scale->row(self_harm), IsNull());
    EXPECT_EQ(drawn, 2);
}

TEST_F(PrivateRowsTest, AreForTheAskedCaregiverAndNobodyElse) {
    const auto scale = ask_ana("epds");

    room_is({{rui}, false, false});
    EXPECT_THAT(scale->row(self_harm), IsNull());

    ASSERT_THAT(scale->set_asked(rui, EntryMode::SelfOnPaper), IsOk());
    EXPECT_THAT(scale->row(self_harm), NotNull());
}

TEST_F(PrivateRowsTest, OfWhatTheClinicianAnswersAreForTheCaregiverWhomItIsAbout) {
    NewAssessment entry;
    entry.instrument = "safety-check";
    entry.family = family.family;
    entry.subject = DyadSubject{family.child, ana};
    entry.about_child = family.child;
    entry.visit = at;
    const auto check = practice->assessments().start(entry).value();
    const ItemAddress partner{"SC-A4-1", {}};
    ASSERT_FALSE(check->assessment().informant);
    EXPECT_THAT(check->row(partner), IsNull()) << "Rui is there too";

    room_is({{ana}, false, false});
    EXPECT_THAT(check->row(partner), NotNull());

    room_is({{rui}, false, false});
    EXPECT_THAT(check->row(partner), IsNull()) << "what is told of Ana is not for Rui";

    room_is({{ana}, true, false});
    EXPECT_THAT(check->row(partner), IsNull());
}

TEST_F(PrivateRowsTest, AreNeitherNextNorCountedInAStoredAssessment) {
    const auto scale = ask_ana("epds");
    for (auto next = scale->next_unanswered({}); next; next = scale->next_unanswered(*next)) {
        ASSERT_NE(*next, self_harm);
        ASSERT_THAT(scale->answer(*next, Answer{AnswerState::Declined, {}}), IsOk());
    }
    const auto progress = scale->progress();
    EXPECT_EQ(progress.answered, progress.questions);

    const auto stored = practice->assessments().of_family(family.family)->front().status;
    EXPECT_EQ(stored, "in progress, " + progress.words);
}

TEST_F(PrivateRowsTest, LeaveNoTraceBeforeOthers) {
    const auto list = ask_ana("caregiver-risks");

    // The partner read "private" in the introduction, and "11 questions to ask alone" at the end.
    EXPECT_THAT(words(*list), AllOf(Not(HasSubstr("alone")), Not(HasSubstr("private"))));
    for (const auto& row : list->rows()) EXPECT_FALSE(row.is_private) << row.address.text();
    EXPECT_THAT(list->row({"RC-alone", {}}), IsNull());
    EXPECT_THAT(list->row({"RC-23", {}}), IsNull());
}

TEST_F(PrivateRowsTest, HoldNothingWhileTheyCannotBeAsked) {
    ASSERT_THAT(practice->instruments().add_form(
                    ATTUNE_SOURCE_DIR "/tests/workflow/forms_of_a_practice/safe-at-home"),
                IsOk());
    const auto list = ask_ana("safe-at-home");
    const ItemAddress alarm{"smoke-alarm", {}};
    EXPECT_THAT(list->holds().required, ::testing::ElementsAre(alarm));

    room_is({{ana}, false, false});

    EXPECT_THAT(list->holds().required,
                ::testing::ElementsAre(alarm, ItemAddress{"feels-safe", {}}));
}

TEST_F(PrivateRowsTest, WhatWasAskedAloneIsNotShownToOthersAfterwards) {
    const auto scale = ask_ana("epds");
    room_is({{ana}, false, false});
    ASSERT_THAT(answer(*scale, "epds-10", "4"), IsOk());

    room_is({{ana, rui}, false, false});

    EXPECT_THAT(scale->row(self_harm), IsNull());
    EXPECT_THAT(words(*scale), Not(HasSubstr("lone")));
}

/// Everything that the rows show of answers, given now or before.
std::string answers_shown(const AssessmentSession& assessment) {
    std::string shown;
    for (const auto& row : assessment.rows()) shown += row.earlier + row.answer_words;
    return shown;
}

TEST_F(PrivateRowsTest, WhatSheSaidOfHerselfBeforeIsNotReadByWhoIsThereNow) {
    room_is({{ana}, false, false});
    const auto before = ask_ana("caregiver-risks");
    const auto first = *before->next_unanswered({});
    ASSERT_THAT(before->answer(first, Answer{AnswerState::Declined, {}}), IsOk());
    wait_for(*before);
    ASSERT_THAT(before->complete(), IsOk());
    const auto list = ask_ana("caregiver-risks");
    ASSERT_EQ(answers_shown(*before), "declined");
    ASSERT_THAT(answers_shown(*list), ::testing::StartsWith("declined, "));

    room_is({{ana, rui}, false, false});

    EXPECT_EQ(answers_shown(*before), "");
    EXPECT_THAT(words(*before), HasSubstr("when nobody else is in the room"));
    EXPECT_EQ(answers_shown(*list), "");

    room_is({{ana}, false, false});
    EXPECT_THAT(answers_shown(*before), Not(::testing::IsEmpty()));
}

// Only the private row was hidden: the others stood there with what she had answered.
TEST_F(PrivateRowsTest, WhatSheHasAnsweredSoFarIsReadByNobodyElse) {
    room_is({{ana}, false, false});
    const auto scale = ask_ana("epds");
    ASSERT_THAT(answer(*scale, "epds-1", "2"), IsOk());
    ASSERT_THAT(answer(*scale, "epds-2", "3"), IsOk());
    ASSERT_THAT(scale->move_to({"epds-3", {}}), IsOk());
    const auto given = scale->row({"epds-1", {}})->answer;

    room_is({{ana, rui}, false, false});

    const auto words_of = [&](const char* item) { return scale->row({item, {}})->answer_words; };
    EXPECT_EQ(words_of("epds-1"), "answered");
    EXPECT_EQ(words_of("epds-2"), "answered");
    for (const auto& row : scale->rows()) {
        if (!row.is_answered()) continue;
        for (const auto& option : row.options) EXPECT_NE(row.answer, option.answer);
    }
    EXPECT_EQ(scale->next_unanswered({}), std::optional(ItemAddress{"epds-3", {}}));
    EXPECT_EQ(scale->progress().answered, 2);
    ASSERT_THAT(scale->move_to({"epds-1", {}}), IsOk());
    EXPECT_EQ(scale->row({"epds-1", {}})->answer, given) << "the row in hand can be corrected";
    ASSERT_THAT(answer(*scale, "epds-1", "1"), IsOk());
    ASSERT_THAT(scale->move_to({"epds-3", {}}), IsOk());
    EXPECT_EQ(words_of("epds-1"), "answered");

    room_is({{ana}, false, false});
    EXPECT_NE(scale->row({"epds-1", {}})->answer, given);
    EXPECT_TRUE(scale->row({"epds-2", {}})->is_answered());
    EXPECT_FALSE(is_covered(*scale->row({"epds-2", {}})));
}

TEST_F(PrivateRowsTest, AreShownToTheClinicianWhenTheVisitHasEnded) {
    const auto scale = ask_ana("epds");

    ASSERT_THAT(practice->visits().pause(*at), IsOk());
    EXPECT_THAT(scale->row(self_harm), IsNull()) << "a pause sends nobody out";

    ASSERT_THAT(practice->visits().end(*at), IsOk());
    EXPECT_THAT(scale->row(self_harm), NotNull());
}

TEST_F(PrivateRowsTest, AnAssessmentThatIsTakenUpInAnotherVisitLooksAtThatRoom) {
    const auto id = ask_ana("epds")->assessment().id;
    ASSERT_THAT(practice->visits().end(*at), IsOk());
    visit(family);

    EXPECT_THAT(practice->assessments().open(id).value()->row(self_harm), IsNull());
}

TEST_F(PrivateRowsTest, AFamilyMemberWhoInterpretsIsNotAsked) {
    ASSERT_THAT(
        practice->visits().set_interpreter(*at, Interpreter{"Paula", "", "pt", "in person", true}),
        IsOk());
    room_is({{ana}, false, false});

    EXPECT_THAT(ask_ana("epds")->row(self_harm), IsNull());
}

TEST_F(PrivateRowsTest, AProfessionalInterpreterIsInTheRoomAndKeepsNothingBack) {
    room_is({{ana}, false, false});
    const auto scale = ask_ana("epds");
    EXPECT_THAT(practice->visits().set_interpreter(*at, Interpreter{" ", "", "pt", "phone", false}),
                FailsWith(ErrorCode::InvalidInput));

    ASSERT_THAT(practice->visits().set_interpreter(
                    *at, Interpreter{"no. 4471", "Language Line", "pt", "by phone", false}),
                IsOk());

    EXPECT_TRUE(practice->visits().in_room(*at).professional_interpreter);
    EXPECT_THAT(scale->row(self_harm), NotNull());

    ASSERT_THAT(
        practice->visits().set_interpreter(*at, Interpreter{"Paula", "", "pt", "in person", true}),
        IsOk());
    EXPECT_FALSE(practice->visits().in_room(*at).professional_interpreter);
    EXPECT_THAT(scale->row(self_harm), IsNull()) << "an open form follows at once";
}

TEST_F(PrivateRowsTest, TheResultSaysWhoInterpreted) {
    ASSERT_THAT(
        practice->visits().set_interpreter(*at, Interpreter{"Paula", "", "pt", "in person", true}),
        IsOk());
    const auto list = ask_ana("caregiver-risks");
    ASSERT_THAT(answer(*list, "RC-1", "N"), IsOk());
    wait_for(*list);
    ASSERT_THAT(list->complete(), IsOk());

    EXPECT_THAT(list->found().validity,
                ::testing::ElementsAre(::testing::StartsWith("A family member interpreted")));
}

// Forms done before the interpreter came were printed as interpreted.
TEST_F(PrivateRowsTest, WhoComesLaterDidNotInterpretWhatWasAskedBefore) {
    room_is({{ana}, false, false});
    const auto before = ask_ana("caregiver-risks");
    ASSERT_THAT(answer(*before, "RC-1", "N"), IsOk());
    ASSERT_THAT(practice->visits().set_interpreter(
                    *at, Interpreter{"LinguaLine 4411", "", "pt", "phone", false}),
                IsOk());
    const auto after = ask_ana("gad-7");
    ASSERT_THAT(after->answer_all(R"({"gad7-1": 1})"), IsOk());

    EXPECT_THAT(before->asked_words(), Not(HasSubstr("interpreter")));
    EXPECT_THAT(after->asked_words(), HasSubstr("with a professional interpreter"));
}

TEST_F(PrivateRowsTest, WhoWasThereWhenAnEarlierVisitPausedIsNotThereNow) {
    ASSERT_THAT(practice->visits().pause(*at), IsOk());
    at = visit(family);
    room_is({{ana}, false, false});

    EXPECT_THAT(ask_ana("epds")->row(self_harm), NotNull());
}

}  // namespace
}  // namespace attune::workflow
