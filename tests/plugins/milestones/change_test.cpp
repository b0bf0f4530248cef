// SPDX-License-Identifier: Apache-2.0
#include "rules/change.h"

#include <gtest/gtest.h>

#include "sheets.h"

namespace attune::milestones {
namespace {

using test::assessment;
using test::index_of;
using test::sheet;
using test::term;

constexpr const char* kSmile = "M-0-3-4";

EarlierAssessment at(int months, Status status, Explanation explanation = Explanation::None) {
    return {Age{months, 0}, sheet({{kSmile, status, explanation}})};
}

/// The smile's change at 12 months, after these assessments.
Change change_to(Status status, std::vector<EarlierAssessment> earlier,
                 Explanation explanation = Explanation::None) {
    const auto assessed =
        assessment(term(12), sheet({{kSmile, status, explanation}}), std::move(earlier));
    return changes(assessed)[index_of(kSmile)];
}

TEST(Change, IsNoneWithoutAnEarlierAnswer) {
    EXPECT_EQ(change_to(Status::Yes, {}).kind, ChangeKind::None);
    EXPECT_EQ(change_to(Status::NotYet, {}).kind, ChangeKind::None);
    EXPECT_EQ(change_to(Status::NotYet, {at(4, Status::NotObserved)}).kind, ChangeKind::None);
}

TEST(Change, FromNotYetOrEmergingToYesIsReachedSinceTheLatest) {
    const auto change = change_to(Status::Yes, {at(2, Status::NotYet), at(5, Status::Emerging)});

    EXPECT_EQ(change.kind, ChangeKind::ReachedSince);
    EXPECT_EQ(change.since, (Age{5, 0}));
}

TEST(Change, FromYesToYesIsNone) {
    EXPECT_EQ(change_to(Status::Yes, {at(2, Status::NotYet), at(5, Status::Yes)}).kind,
              ChangeKind::None);
}

TEST(Change, FromNotYetToNotYetCountsFromTheFirstInARow) {
    const auto change = change_to(Status::NotYet, {at(2, Status::Emerging), at(4, Status::NotYet),
                                                   at(6, Status::Declined), at(8, Status::NotYet)});

    EXPECT_EQ(change.kind, ChangeKind::StillNotYet);
    EXPECT_EQ(change.since, (Age{4, 0}));
}

TEST(Change, FromYesToNotYetIsUnclearUntilSomebodyAsks) {
    const auto change = change_to(Status::NotYet, {at(4, Status::Yes)});

    EXPECT_EQ(change.kind, ChangeKind::Unclear);
    EXPECT_EQ(change.since, (Age{4, 0}));
}

TEST(Change, StaysUnclearOverAnUnexplainedNotYetAndOverEmerging) {
    EXPECT_EQ(change_to(Status::NotYet, {at(4, Status::Yes), at(8, Status::NotYet)}).kind,
              ChangeKind::Unclear);
    EXPECT_EQ(change_to(Status::NotYet, {at(4, Status::Yes), at(8, Status::Emerging)}).kind,
              ChangeKind::Unclear);
}

TEST(Change, IsWhatTheCaregiverSaysItIs) {
    const std::pair<Explanation, ChangeKind> pairs[] = {
        {Explanation::Lost, ChangeKind::Lost},
        {Explanation::Replaced, ChangeKind::Replaced},
        {Explanation::RecordedWrong, ChangeKind::RecordedWrong},
        {Explanation::DifferentInformant, ChangeKind::DifferentInformant}};

    for (const auto& [explanation, kind] : pairs) {
        const auto change = change_to(Status::NotYet, {at(4, Status::Yes)}, explanation);
        EXPECT_EQ(change.kind, kind);
        EXPECT_EQ(change.since, (Age{4, 0}));
    }
}

TEST(Change, CanBeALossThatOnlyTheCaregiverTellsOf) {
    const auto change = change_to(Status::NotYet, {}, Explanation::Lost);

    EXPECT_EQ(change.kind, ChangeKind::Lost);
    EXPECT_FALSE(change.since.has_value());
}

TEST(Change, OnceExplainedIsNotAskedAgain) {
    EXPECT_EQ(
        change_to(Status::NotYet, {at(4, Status::Yes), at(8, Status::NotYet, Explanation::Lost)})
            .kind,
        ChangeKind::StillNotYet);
    EXPECT_EQ(change_to(Status::NotYet,
                        {at(4, Status::Yes), at(8, Status::NotYet, Explanation::Replaced)})
                  .kind,
              ChangeKind::Replaced);
}

TEST(Change, CountsForNothingWhenTheAnswerIsNoLongerNotYet) {
    EXPECT_EQ(change_to(Status::Yes, {at(4, Status::Yes)}, Explanation::Lost).kind,
              ChangeKind::None);
}

}  // namespace
}  // namespace attune::milestones
