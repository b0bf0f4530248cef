// SPDX-License-Identifier: Apache-2.0
#include "findings/findings.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "findings/wording.h"
#include "sheets.h"

namespace attune::milestones {
namespace {

using test::assessment;
using test::early;
using test::sheet;
using test::term;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

std::vector<std::string> ids(const Findings& found) {
    std::vector<std::string> ids;
    for (const auto& finding : found) ids.push_back(finding.id);
    return ids;
}

sdk::Finding named(const Findings& found, const std::string& id) {
    for (const auto& finding : found) {
        if (finding.id == id) return finding;
    }
    ADD_FAILURE() << "no finding " << id;
    return {};
}

TEST(Findings, PutTheMostUrgentFirst) {
    const auto found = findings(assessment(
        term(7),
        sheet({{"M-0-3-4", Status::NotYet, Explanation::Lost}, {"M-3-6-1", Status::NotYet}})));

    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().id, "lost");
    EXPECT_TRUE(std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.severity > b.severity;
    }));
}

TEST(Findings, OfOneMissGiveADateAndNoConsultation) {
    auto assessed = assessment(term(6), sheet({{"M-3-6-1", Status::NotYet}}));
    assessed.recheck_days = 30;

    const auto found = findings(assessed);

    EXPECT_EQ(named(found, "re-check").due_in_days, 30);
    EXPECT_THAT(named(found, "re-check").because, ElementsAre("M-3-6-1"));
    EXPECT_THAT(ids(found), Not(Contains("consult")));
}

TEST(Findings, OfTwoMissesAdviseToConsult) {
    const auto found = findings(
        assessment(term(6), sheet({{"M-0-3-1", Status::NotYet}, {"M-3-6-1", Status::NotYet}})));

    EXPECT_EQ(named(found, "consult").severity, sdk::Severity::Concern);
    EXPECT_THAT(named(found, "consult").text,
                AllOf(HasSubstr("paediatrician"), HasSubstr("child-development specialist"),
                      HasSubstr("6 months (chronological age)"), HasSubstr("hearing")));
    EXPECT_THAT(ids(found), Not(Contains("re-check")));
}

TEST(Findings, TakeTheNumberOfMissesFromTheSetting) {
    auto assessed =
        assessment(term(6), sheet({{"M-0-3-1", Status::NotYet}, {"M-3-6-1", Status::NotYet}}));
    assessed.repeated_misses = 3;

    EXPECT_THAT(named(findings(assessed), "re-check").because, ElementsAre("M-0-3-1", "M-3-6-1"));
}

TEST(Findings, OfALossDoNotWaitForAReCheck) {
    const auto found =
        findings(assessment(term(7), sheet({{"M-0-3-4", Status::NotYet, Explanation::Lost}})));

    EXPECT_EQ(named(found, "lost").severity, sdk::Severity::Urgent);
    EXPECT_THAT(named(found, "lost").because, ElementsAre("M-0-3-4", "M-0-3-4.changed"));
    EXPECT_THAT(ids(found), Not(Contains("re-check")));
}

TEST(Findings, OfALossStandEvenWithoutAnAge) {
    const auto found =
        findings(assessment(Ages{}, sheet({{"M-0-3-4", Status::NotYet, Explanation::Lost}})));

    EXPECT_THAT(ids(found), ElementsAre("lost"));
}

TEST(Findings, OfStillMissedNameTheEarlierAge) {
    const auto not_yet = sheet({{"M-3-6-1", Status::NotYet}});

    const auto found = findings(assessment(term(8), not_yet, {{Age{6, 3}, not_yet}}));

    EXPECT_THAT(named(found, "still-missed").text, HasSubstr("(at 6 months 3 days)"));
}

TEST(Findings, OfStillMissedWaitUntilItIsDue) {
    const auto not_yet = sheet({{"M-3-6-1", Status::NotYet}});

    EXPECT_THAT(ids(findings(assessment(term(5), not_yet, {{Age{4, 0}, not_yet}}))),
                Not(Contains("still-missed")));
}

TEST(Findings, OfTheNameBeginWithHearingAtNineMonthsAndAreAConcernAtTwelve) {
    const auto not_yet = sheet({{"M-10-18-4", Status::NotYet}});

    EXPECT_THAT(ids(findings(assessment(term(8, 30), not_yet))), Not(Contains("hearing-check")));
    const auto at_nine = findings(assessment(term(9), not_yet));
    EXPECT_THAT(named(at_nine, "hearing-check").because, ElementsAre("M-10-18-4"));
    EXPECT_THAT(ids(findings(assessment(term(11, 30), not_yet))),
                Not(Contains("no-answer-to-name")));
    EXPECT_THAT(ids(findings(assessment(term(12), not_yet))),
                IsSupersetOf({"no-answer-to-name", "hearing-check", "re-check"}));
}

TEST(Findings, OfBothReadingsNameBothAges) {
    const auto found = findings(assessment(early({24, 0}, {21, 8}, Used::Chronological),
                                           sheet({{"M-24-1", Status::NotYet}})));

    EXPECT_THAT(named(found, "both-readings").text,
                AllOf(HasSubstr("(24 months): knows about fifty words"),
                      HasSubstr("(21 months 8 days): none")));
    EXPECT_THAT(named(found, "re-check").text, HasSubstr("by chronological age only"));
}

TEST(Findings, NameAtMostThreeStrengthsAndTheLatestOnes) {
    const auto found = findings(assessment(term(6), sheet({{"M-0-3-1", Status::Yes},
                                                           {"M-0-3-3", Status::Yes},
                                                           {"M-3-6-1", Status::Yes},
                                                           {"M-3-6-3", Status::Yes},
                                                           {"M-4-10-1", Status::Emerging}})));

    const auto all = ids(found);
    EXPECT_EQ(std::count(all.begin(), all.end(), "reached"), 1);
    EXPECT_EQ(named(found, "reached").text,
              "Reached at 6 months (chronological age): 4 of 5 judged, among them "
              "studies faces; is delighted when playing with the caregiver; smiles often during "
              "play.");
}

TEST(Findings, OfGapsLeaveAComingBandAlone) {
    const auto found = findings(assessment(
        term(22), sheet({{"M-18-20-1", Status::NotObserved}, {"M-18-20-2", Status::Declined}})));

    EXPECT_THAT(named(found, "gaps").because,
                ElementsAre("M-18-20-1", "M-18-20-2", "M-18-20-3", "M-18-20-4", "M-18-20-5"));
}

TEST(Findings, NeverSpeakOfAttachment) {
    Sheet all_missed;
    all_missed.fill({Status::NotYet, Explanation::None});

    for (const auto& finding : findings(assessment(term(36), all_missed))) {
        EXPECT_THAT(finding.text, Not(HasSubstr("attach"))) << finding.id;
    }
}

TEST(Wording, LeavesOutThePartOfAnAgeThatIsZero) {
    EXPECT_EQ(text_of(Age{6, 3}), "6 months 3 days");
    EXPECT_EQ(text_of(Age{1, 1}), "1 month 1 day");
    EXPECT_EQ(text_of(Age{24, 0}), "24 months");
    EXPECT_EQ(text_of(Age{0, 12}), "12 days");
}

}  // namespace
}  // namespace attune::milestones
