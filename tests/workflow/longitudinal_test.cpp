// SPDX-License-Identifier: Apache-2.0
// The EPDS of Ana: complete, with three gaps, with all gaps; milestones of Leo twice.
#include "workflow/longitudinal.h"

#include <algorithm>

#include "open_practice.h"
#include "report/document.h"
#include "report/picture.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsNull;
using ::testing::NotNull;

class LongitudinalTest : public test::OpenPractice {
protected:
    /// The first `given` items with the third option each (2 points on an item that is not turned).
    void epds(int given) {
        NewAssessment entry;
        entry.instrument = "epds";
        entry.family = family.family;
        entry.subject = CaregiverSubject{caregiver(family)};
        entry.about_child = family.child;
        entry.informant = caregiver(family);
        const auto scale = practice->assessments().start(entry).value();
        for (int item = 1; item <= 9; ++item) {
            const auto link = "epds-" + std::to_string(item);
            ASSERT_THAT(answer(*scale, link, item <= given ? "2" : "D"), IsOk());
        }
        ASSERT_THAT(answer(*scale, "epds-10", "4"), IsOk());
        key_again(*scale);
        wait_for(*scale);
        const auto done = scale->complete();
        ASSERT_THAT(done, IsOk());
    }
    void milestones() {
        const auto list = begin(family);
        answer_all(*list, {});
        ASSERT_THAT(list->complete(), IsOk());
    }
    Course course(const std::string& title) {
        const auto all = practice->longitudinal().of_child(family.child).value();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const Course& one) { return one.title == title; });
        EXPECT_NE(found, all.end()) << title;
        return found == all.end() ? Course{} : *found;
    }

    SavedCall family = take_in_leo();
};

TEST_F(LongitudinalTest, AScoreStandsAsNumberOrAsRange) {
    epds(9);
    pass_days(7);
    epds(6);

    const auto total = course("EPDS: Ana");

    ASSERT_EQ(total.rows.size(), 2U);
    EXPECT_EQ(total.rows[0][0], "21 Nov 2026");
    EXPECT_THAT(total.rows[0][1], ::testing::MatchesRegex("[0-9]+"));
    EXPECT_EQ(total.rows[0][2], "0 to 30");
    EXPECT_EQ(total.rows[1][0], "28 Nov 2026");
    EXPECT_THAT(total.rows[1][1], HasSubstr("between "));
    ASSERT_THAT(total.figure, NotNull());
    EXPECT_THAT(total.figure->alternative, HasSubstr("28 Nov 2026: between "));
    EXPECT_THAT(practice->longitudinal().picture(total), IsOk());
}

TEST_F(LongitudinalTest, CutOffsAreThoseTheResultsWereReadWith) {
    epds(9);
    pass_days(7);
    epds(9);
    const auto result = practice->assessments()
                            .result(practice->assessments().of_family(family.family)->front().id)
                            .value();

    const auto total = course("EPDS: Ana");

    for (const auto& band : result.part.bands) {
        if (band.score != "total" || !band.cutoff) continue;
        const auto number = std::to_string(static_cast<int>(*band.cutoff));
        EXPECT_THAT(total.figure->alternative, HasSubstr(number));
        EXPECT_THAT(total.sources, HasSubstr("Cut-off " + number));
    }
    EXPECT_THAT(total.sources, HasSubstr("Cut-off "));
}

TEST_F(LongitudinalTest, DaysApartAreNoScoreAndStandOnlyWhereTheyChanged) {
    const auto tell = [this](const char* end) {
        NewAssessment entry;
        entry.instrument = "separation-history";
        entry.family = family.family;
        entry.subject = ChildSubject{family.child};
        auto told = practice->assessments().start(entry).value();
        const std::string answers = std::string(R"({"SEP-any": "yes", "SEP-episode": [{
            "SEP-what": "neonatal-unit", "SEP-start-how": "birth", "SEP-end-how": "exact",
            "SEP-end": ")") + end + "\"}]}";
        ASSERT_THAT(told->answer_all(answers), IsOk());
        wait_for(*told);
        ASSERT_THAT(told->complete(), IsOk());
    };
    tell("2026-05-30");
    EXPECT_THAT(practice->longitudinal().of_child(family.child).value(), ::testing::IsEmpty());
    pass_days(20);
    tell("2026-06-05");

    const auto share = course("Separations: Leo, Share of the days of life (1 is all of it)");

    EXPECT_THAT(share.columns, ElementsAre("Day", "Number"));
    ASSERT_EQ(share.rows.size(), 2U);
    EXPECT_THAT(share.rows[0][1], ::testing::MatchesRegex("0\\.[0-9][0-9]"));
    EXPECT_THAT(share.sources, ::testing::IsEmpty());
}

TEST_F(LongitudinalTest, CountsOfAListStandTogether) {
    milestones();
    EXPECT_THAT(course("Milestones: Leo").figure, IsNull()) << "one time is no course";
    pass_days(20);
    milestones();

    const auto counts = course("Milestones: Leo");

    EXPECT_THAT(counts.columns, ElementsAre("List", "21 Nov 2026", "11 Dec 2026"));
    EXPECT_EQ(counts.evidence, "not validated");
    EXPECT_EQ(counts.rows.front()[0], "Birth to 3 months");
    EXPECT_THAT(counts.rows.front()[2], HasSubstr("4 of 4 yes"));
    ASSERT_THAT(counts.figure, NotNull());
    EXPECT_THAT(counts.figure->alternative, HasSubstr("Birth to 3 months: 21 Nov 2026 4 of 4 yes"));
}

}  // namespace
}  // namespace attune::workflow
