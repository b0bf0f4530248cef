// SPDX-License-Identifier: Apache-2.0
#include "report/fax_cover.h"

#include <gmock/gmock.h>

#include "sample_letter.h"

namespace attune::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(FaxCoverTest, SaysWhoAndHowManyPagesAndNothingOfTheFamily) {
    const auto letter = test::sample_letter();
    const auto words = plain_text(fax_cover({letter.letterhead, letter.receiver, "541 555 0191",
                                             letter.clinician, letter.date, letter.made_at, 2}));

    EXPECT_THAT(words, HasSubstr("Early Intervention, Lane County, Intake desk"));
    EXPECT_THAT(words, HasSubstr("541 555 0191"));
    EXPECT_THAT(words, HasSubstr("Pages\t3, this one included"));
    for (const auto* name : {"Leo", "Martins", "Ana", "Rui", "hearing"}) {
        EXPECT_THAT(words, Not(HasSubstr(name)));
    }
}

}  // namespace
}  // namespace attune::report
