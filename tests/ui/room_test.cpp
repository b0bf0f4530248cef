// SPDX-License-Identifier: Apache-2.0
#include "room_test.h"

#include <gmock/gmock.h>

#include "read_screen.h"

namespace attune::ui {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

void RoomTest::open_visit() {
    enter_practice();
    ASSERT_TRUE(frame().pin().set(kPin));
    m_other = save_family("Chidi", "Okafor", "2025-11-21", "40+0");
    workflow::SafetyConcern concern;
    concern.family = m_other.family;
    concern.about = ChildSubject{m_other.child};
    concern.rule = "A-5";
    ASSERT_THAT(session().alerts().raise(concern), test::IsOk());
    m_leo = save_family("Leo", "Martins", "2026-04-21", "30+0");
    const auto visit = session().visits().start_now(m_leo.family, VisitSetting::Home);
    ASSERT_THAT(visit, test::IsOk());
    m_visit = *visit;
    open_place(VisitPlace{m_visit, {}});
    ASSERT_NE(wait_for("End visit"), nullptr);
}

CaregiverId RoomTest::ana() { return session().families().caregivers(m_leo.family)->front().id; }

workflow::NewAssessment RoomTest::about_ana(const std::string& instrument) {
    workflow::NewAssessment entry;
    entry.instrument = instrument;
    entry.family = m_leo.family;
    entry.subject = CaregiverSubject{ana()};
    entry.about_child = m_leo.child;
    entry.visit = m_visit;
    entry.informant = ana();
    return entry;
}

AssessmentId RoomTest::answer_the_scale() {
    const auto scale = session().assessments().start(about_ana("epds")).value();
    for (int item = 1; item <= 10; ++item) {
        const ItemAddress address{"epds-" + std::to_string(item), {}};
        const auto* row = scale->row(address);
        EXPECT_NE(row, nullptr);
        EXPECT_THAT(scale->answer(address, row->options.front().answer), test::IsOk());
    }
    EXPECT_TRUE(wait_until([&] { return !scale->found().is_pending; }));
    return scale->assessment().id;
}

void RoomTest::room_is(const InRoom& room) {
    ASSERT_THAT(session().visits().set_in_room(m_visit, room), test::IsOk());
    wait_until([] { return true; });
}

void RoomTest::say_alone() {
    open_place(AlonePlace{});
    ASSERT_NE(wait_for("PIN"), nullptr);
    type(kPin);
    ASSERT_NE(wait_for("The family is back"), nullptr);
}

void RoomTest::expect_nothing_of_others(const std::string& where) {
    const auto words = words_on_screen();
    for (const char* other : {"Okafor", "Chidi", "C.O."}) {
        EXPECT_THAT(words, Not(Contains(HasSubstr(other)))) << where;
    }
}

void RoomTest::expect_nothing_found(const std::string& where) {
    const auto words = words_on_screen();
    for (const char* found : {" of 30", "self-harm", "full assessment", "of 4 yes", "urgent",
                              "Urgent", "stands out", "baby's safety"}) {
        EXPECT_THAT(words, Not(Contains(HasSubstr(found)))) << where;
    }
}

}  // namespace attune::ui
