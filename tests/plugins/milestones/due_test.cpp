// SPDX-License-Identifier: Apache-2.0
#include "rules/due.h"

#include <gmock/gmock.h>

#include <string>

#include "sheets.h"

namespace attune::milestones {
namespace {

using test::assessment;
using test::early;
using test::index_of;
using test::sheet;
using test::term;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Misses misses_of(const Assessment& assessed) { return misses(assessed, changes(assessed)); }

TEST(Due, BeginsAtTheEndOfTheBandOrAtThePointUnlessTheListIsLate) {
    const std::pair<const char*, int> due_months[] = {
        {"M-0-3-1", 3},    {"M-3-6-3", 6},    {"M-4-10-2", 10},  {"M-10-18-1", 18},
        {"M-10-18-2", 12}, {"M-10-18-3", 15}, {"M-10-18-4", 12}, {"M-18-20-5", 20},
        {"M-24-1", 24},    {"M-36-5", 36}};

    for (const auto& [id, months] : due_months) {
        const Milestone& milestone = milestones()[index_of(id)];
        EXPECT_FALSE(is_due(milestone, {months - 1, 30})) << id;
        EXPECT_TRUE(is_due(milestone, {months, 0})) << id;
    }
}

TEST(Misses, AreOnlyThoseAnsweredNotYet) {
    const auto found = misses_of(assessment(term(6), sheet({{"M-3-6-1", Status::NotYet},
                                                            {"M-3-6-2", Status::Emerging},
                                                            {"M-3-6-3", Status::NotObserved},
                                                            {"M-0-3-1", Status::Declined},
                                                            {"M-4-10-1", Status::NotYet}})));

    EXPECT_THAT(found.due, ElementsAre(index_of("M-3-6-1")));
    EXPECT_THAT(found.within_usual_span, ElementsAre(index_of("M-4-10-1")));
    EXPECT_THAT(found.due_by_one_reading, IsEmpty());
}

TEST(Misses, FollowTheCorrectedAgeWhileItCounts) {
    const auto now = sheet({{"M-3-6-1", Status::NotYet}});

    EXPECT_THAT(misses_of(assessment(early({8, 0}, {5, 5}, Used::Corrected), now)).due, IsEmpty());
    EXPECT_THAT(misses_of(assessment(early({9, 0}, {6, 5}, Used::Corrected), now)).due,
                ElementsAre(index_of("M-3-6-1")));
}

TEST(Misses, ByChronologicalAgeOnlyStandApartOnceCorrectionHasStopped) {
    const auto found =
        misses_of(assessment(early({24, 0}, {21, 8}, Used::Chronological),
                             sheet({{"M-24-1", Status::NotYet}, {"M-18-20-1", Status::NotYet}})));

    EXPECT_THAT(found.due, ElementsAre(index_of("M-18-20-1")));
    EXPECT_THAT(found.due_by_one_reading, ElementsAre(index_of("M-24-1")));
}

TEST(Misses, WithUnknownDaysOfPregnancyNeedBothEndsToCount) {
    Ages ages = early({8, 25}, {5, 28}, Used::Corrected);
    ages.corrected_at_most = Age{6, 3};

    const auto found = misses_of(
        assessment(ages, sheet({{"M-0-3-1", Status::NotYet}, {"M-3-6-1", Status::NotYet}})));

    EXPECT_THAT(found.due, ElementsAre(index_of("M-0-3-1")));
    EXPECT_THAT(found.due_by_one_reading, ElementsAre(index_of("M-3-6-1")));
}

TEST(Misses, LeaveOutASkillThatALaterOneHasReplaced) {
    const auto found = misses_of(
        assessment(term(19), sheet({{"M-10-18-2", Status::NotYet, Explanation::Replaced}})));

    EXPECT_THAT(found.due, IsEmpty());
    EXPECT_THAT(found.within_usual_span, IsEmpty());
}

TEST(Misses, AreNoneWithoutAnAge) {
    const auto found = misses_of(assessment(Ages{}, sheet({{"M-0-3-1", Status::NotYet}})));

    EXPECT_THAT(found.due, IsEmpty());
    EXPECT_THAT(found.within_usual_span, IsEmpty());
}

}  // namespace
}  // namespace attune::milestones
