// SPDX-License-Identifier: Apache-2.0
#include "workflow/call_at_once.h"

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::HasSubstr;

class CallAtOnceTest : public test::OpenPractice {
protected:
    Call only_call(const SavedCall& saved) {
        return practice->families().calls(saved.family).value().front();
    }
};

TEST_F(CallAtOnceTest, SavesACallOfWhichNothingIsKnown) {
    const auto saved = save_at_once(practice->families(), {}, today());

    ASSERT_THAT(saved, IsOk());
    EXPECT_THAT(only_call(*saved).worry, HasSubstr("safety concern"));
}

TEST_F(CallAtOnceTest, WhatCannotBeRightIsKeptAsTypedAndHoldsNothing) {
    NewCall typed;
    typed.call.worry = "She shook him.";
    typed.child.name.given = "Leo";
    typed.child.birth_date = "31.2.2026";
    typed.child.gestation = "forty";
    typed.child.birth_weight = "90 kg";

    const auto saved = save_at_once(practice->families(), typed, today());

    ASSERT_THAT(saved, IsOk());
    const auto worry = only_call(*saved).worry;
    for (const auto* part : {"She shook him.", "Birth date, as typed: 31.2.2026",
                             "Weeks at birth, as typed: forty", "Birth weight, as typed: 90 kg"}) {
        EXPECT_THAT(worry, HasSubstr(part));
    }
    EXPECT_FALSE(practice->families().child(saved->child)->birth_date);
}

}  // namespace
}  // namespace attune::workflow
