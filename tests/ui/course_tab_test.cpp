// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "controls/accessible.h"
#include "window.h"
#include "workflow/assessment_session.h"

namespace attune::ui {
namespace {

using ::testing::HasSubstr;

class CourseTabTest : public WindowTest {
protected:
    void milestones(const workflow::SavedCall& family) {
        workflow::NewAssessment entry;
        entry.instrument = "attachment-milestones";
        entry.family = family.family;
        entry.subject = ChildSubject{family.child};
        auto list = session().assessments().start(entry).value();
        ASSERT_THAT(list->answer_all(R"({"M-0-3-1": "yes"})"), test::IsOk());
        ASSERT_TRUE(wait_until([&] { return !list->found().is_pending; }));
        ASSERT_THAT(list->complete(), test::IsOk());
    }
};

TEST_F(CourseTabTest, ShowsWhatWasDoneTwiceAsFigureAndTable) {
    enter_practice();
    const auto family = save_family("Leo", "Martins", "2026-04-21", "30+0");
    milestones(family);
    clock().advance_ms(20LL * 24 * 3600 * 1000);
    frame().touch();  // else it locks: nobody has been there for twenty days
    milestones(family);

    open_place(ChartPlace{family.family, family.child});
    wait_for("Parts of the chart")->SetFocus();
    press("End");

    auto* figure = wait_for("Course of Milestones: Leo");
    ASSERT_NE(figure, nullptr);
    EXPECT_THAT(figure->GetToolTipText().utf8_string(), HasSubstr("21 Nov 2026 1 of 4 yes"));
    EXPECT_TRUE(shows("11 Dec 2026"));
    EXPECT_TRUE(shows("1 of 4 yes"));
}

}  // namespace
}  // namespace attune::ui
