// SPDX-License-Identifier: Apache-2.0
// A letter names what a visit left out, with the reason, and for colleagues how counts went.
#include "open_practice.h"
#include "report/document.h"
#include "report/letter.h"
#include "workflow/letters.h"
#include "workflow/visit_plan.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class LetterCoursesTest : public test::OpenPractice {
protected:
    void SetUp() override {
        agree(family, ChildSubject{family.child}, to);
        const auto entry = practice->referrals().propose(family.child, to);
        ASSERT_THAT(entry, IsOk());
        referral = practice->referrals().make(*entry).value();
    }
    void milestones() {
        const auto list = begin(family);
        answer_all(*list, {});
        ASSERT_THAT(list->complete(), IsOk());
    }
    ComposedLetter letter(ReportView view) {
        return practice->letters().compose(referral, {{}, view}).value();
    }

    SavedCall family = take_in_leo();
    ReceiverId to = early_intervention();
    ReferralId referral;
};

TEST_F(LetterCoursesTest, WhatWasLeftOutIsNamedWithItsReasonWhereItsOwnerAllowsIt) {
    const auto at = visit(family);
    auto plan = practice->plan_of(at);
    ASSERT_THAT(plan.skip("prematurity", ChildSubject{family.child}, "no time left"), IsOk());
    ASSERT_THAT(plan.skip("epds", CaregiverSubject{caregiver(family)}, "declined"), IsOk());

    const auto told = report::plain_text(*letter(ReportView::EarlyIntervention).document);
    EXPECT_THAT(told, HasSubstr("Birth and neonatal time (Leo) not done: no time left"));
    EXPECT_THAT(told, Not(HasSubstr("EPDS")));
    EXPECT_THAT(report::plain_text(*letter(ReportView::FileCopy).document),
                HasSubstr("EPDS (Ana) not done: declined"));

    ASSERT_THAT(plan.take_back("prematurity", ChildSubject{family.child}), IsOk());
    EXPECT_THAT(report::plain_text(*letter(ReportView::EarlyIntervention).document),
                Not(HasSubstr("not done")));
}

TEST_F(LetterCoursesTest, WhatWasDoneTwiceStandsAsACourseForColleagues) {
    milestones();
    pass_days(20);
    milestones();

    const auto composed = letter(ReportView::MentalHealth);

    EXPECT_THAT(composed.content->courses, SizeIs(1));
    const auto words = report::plain_text(*composed.document);
    EXPECT_THAT(words, HasSubstr("Over time"));
    EXPECT_THAT(words, HasSubstr("Birth to 3 months: 21 Nov 2026 4 of 4 yes"));
    EXPECT_THAT(letter(ReportView::EarlyIntervention).content->courses, IsEmpty());
    const auto without =
        practice->letters().compose(referral, {{LetterPart::OverTime}, ReportView::MentalHealth});
    EXPECT_THAT(without->content->courses, IsEmpty());
}

}  // namespace
}  // namespace attune::workflow
