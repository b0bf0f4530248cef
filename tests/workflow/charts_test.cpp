// SPDX-License-Identifier: Apache-2.0
#include "workflow/charts.h"

#include <algorithm>

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
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
        EXPECT_THAT(line.from, HasSubstr("Milestones: Leo, 21 Nov 2026"));
        for (const auto& why : line.why) {
            has_reason = has_reason || (why.link_id == "M-0-3-2" && why.answer == "not yet");
        }
    }
    EXPECT_TRUE(has_reason);
}

// The self-harm answer of the morning was gone from the chart by the afternoon's zero.
TEST_F(ChartsTest, WhatWasUrgentOnceStaysWithItsDay) {
    const auto family = take_in_leo();
    const auto ask = [&](const std::string& answers) {
        NewAssessment entry;
        entry.instrument = "epds";
        entry.family = family.family;
        entry.subject = CaregiverSubject{caregiver(family)};
        entry.about_child = family.child;
        entry.informant = caregiver(family);
        const auto scale = practice->assessments().start(entry).value();
        ASSERT_THAT(scale->answer_all(answers), IsOk());
        wait_for(*scale);
        for (const auto& alert : scale->holds().alerts) {
            ASSERT_THAT(practice->alerts().act(alert.id, AlertActionKind::AssessedNow), IsOk());
        }
        key_again(*scale);
        ASSERT_THAT(scale->complete(), IsOk());
    };
    const std::string rest = R"("epds-1":1,"epds-2":1,"epds-3":4,"epds-4":1,"epds-5":4,"epds-6":4,
                                "epds-7":4,"epds-8":4,"epds-9":4)";
    ask("{" + rest + R"(,"epds-10":2})");
    pass_days(7);
    ask("{" + rest + R"(,"epds-10":4})");

    const auto chart = practice->charts().of_child(family.child).value();

    EXPECT_THAT(chart.latest, SizeIs(1));
    const auto is_of_first_day = [](const FoundLine& line) {
        return line.severity == Severity::Urgent &&
               line.from.find("21 Nov 2026") != std::string::npos;
    };
    EXPECT_EQ(std::count_if(chart.stands_out.begin(), chart.stands_out.end(), is_of_first_day), 1);
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

// "Holds a gaze" of one twin stood on the chart of the other as hers.
TEST_F(ChartsTest, AStrengthSaidWhereTwinsWereSeenNamesBoth) {
    const auto family = take_in_leo();
    auto twin = entry_of(*practice->families().child(family.child));
    twin.name.given = "Mia";
    const auto mia = practice->families().add_child(family.family, twin).value();
    const auto both = visit(family);
    Story story;
    story.strengths_child = "Holds a gaze for many seconds";
    ASSERT_THAT(practice->visits().save_story(both, story), IsOk());

    const auto strengths = practice->charts().of_child(mia)->strengths;

    ASSERT_THAT(strengths, SizeIs(1));
    EXPECT_THAT(strengths.front().about, HasSubstr("Leo"));
    EXPECT_THAT(strengths.front().about, HasSubstr("Mia"));
}

}  // namespace
}  // namespace attune::workflow
