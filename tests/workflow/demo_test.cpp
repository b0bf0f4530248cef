// SPDX-License-Identifier: Apache-2.0
#include "workflow/demo.h"

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class DemoTest : public test::OpenPractice {};

TEST_F(DemoTest, HasFamiliesAtEveryStage) {
    practice.reset();

    const auto demo = create_demo(folder / "demo.attune", workplace);

    ASSERT_THAT(demo, IsOk());
    EXPECT_THAT(*(*demo)->families().find(""), SizeIs(8));
    const auto view = (*demo)->today_view().value();
    ASSERT_THAT(view.to_continue, SizeIs(3)) << "two intakes have questions to ask alone";
    EXPECT_THAT(view.to_continue.front().text, HasSubstr("Milestones, row 6 of "));
    EXPECT_THAT(view.needs_action, SizeIs(2));
    EXPECT_THAT(view.visits, SizeIs(1));
    EXPECT_THAT(view.replies, SizeIs(1));
    EXPECT_TRUE(view.replies.front().is_overdue);
    EXPECT_THAT(view.due, Contains(::testing::Field(
                              &TodayLine::text, HasSubstr("refer by Mon 23 Nov, 2 days left"))));
    EXPECT_TRUE((*demo)->verify()->is_sound);
    EXPECT_THAT(create_demo(folder / "demo.attune", workplace), FailsWith(ErrorCode::Conflict));
}

TEST_F(DemoTest, LeavesNothingBehindWhenItsFamiliesCannotBeWritten) {
    practice.reset();
    auto incomplete = workplace.installation;
    incomplete.plugins = folder / "no plugins";
    incomplete.forms = folder / "no forms";
    const Workplace without{incomplete, workplace.user, clock, loop};

    const auto demo = create_demo(folder / "demo.attune", without);

    EXPECT_FALSE(demo);
    EXPECT_FALSE(std::filesystem::exists(folder / "demo.attune"));
    EXPECT_THAT(create_demo(folder / "demo.attune", workplace), IsOk());
}

}  // namespace
}  // namespace attune::workflow
