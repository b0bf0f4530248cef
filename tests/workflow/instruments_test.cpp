// SPDX-License-Identifier: Apache-2.0
#include "workflow/instruments.h"

#include <algorithm>

#include "open_practice.h"
#include "support/places.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::SizeIs;

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
    const auto offers = [&](SubjectKind subject, int months, std::string_view id) {
        Ages ages;
        ages.chronological = {months, 0};
        const auto fitting = practice->instruments().fitting(subject, ages);
        return std::any_of(fitting.begin(), fitting.end(),
                           [&](const InstrumentInfo& info) { return info.id == id; });
    };

    EXPECT_TRUE(offers(SubjectKind::Child, 36, "attachment-milestones"));
    EXPECT_FALSE(offers(SubjectKind::Child, 37, "attachment-milestones"));
    EXPECT_FALSE(offers(SubjectKind::Caregiver, 7, "attachment-milestones"));
    EXPECT_TRUE(offers(SubjectKind::Caregiver, 11, "epds"));
    EXPECT_FALSE(offers(SubjectKind::Caregiver, 12, "epds"));
    EXPECT_TRUE(offers(SubjectKind::Caregiver, 12, "phq-9"));
}

TEST_F(InstrumentsTest,
       OffersTheEpdsFromPregnancyUntilTwelveMonthsAfterBirthWhateverTheDueDateWas) {
    const auto offers = [&](const std::optional<Ages>& ages) {
        const auto fitting = practice->instruments().fitting(SubjectKind::Caregiver, ages);
        return std::any_of(fitting.begin(), fitting.end(),
                           [](const InstrumentInfo& info) { return info.id == "epds"; });
    };
    Ages born_early;
    born_early.chronological = {13, 0};
    born_early.corrected = CalendarAge{10, 0};

    EXPECT_TRUE(offers(std::nullopt)) << "before birth there is no age";
    EXPECT_FALSE(offers(born_early)) << "the twelve months are chronological";
    EXPECT_EQ(practice->instruments().find("epds")->informants.front(), "birth-parent");
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

}  // namespace
}  // namespace attune::workflow
