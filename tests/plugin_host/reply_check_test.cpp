// SPDX-License-Identifier: Apache-2.0
#include "reply_check.h"

#include <gtest/gtest.h>

#include "requests.h"

namespace attune::plugin_host {
namespace {

using test::FailsWith;
using test::IsOk;

class ReplyCheckTest : public ::testing::Test {
protected:
    Result<void> check() const { return check_reply(m_part, *m_instrument, m_request); }
    void expect_fault(const std::string& place, const std::string& text) {
        const auto checked = check();
        ASSERT_THAT(checked, FailsWith(ErrorCode::PluginFault));
        EXPECT_THAT(checked.error().faults, ::testing::ElementsAre(Fault{place, text}));
    }

    Manifest m_manifest = *read_manifest(bundle_of("faithful"));
    const InstrumentManifest* m_instrument = m_manifest.find_instrument("faithful");
    ScoringRequest m_request = full_request();
    ScorerPart m_part{{Score{"total", 8, 0, 12, 4, 0, 8, 8}},
                      {Band{"total", "high", 6.5, "test"}},
                      {Count{"seen", 4, 3, 1, 1, 1, 1, 0}},
                      {Finding{"again-q2", Severity::Note, Owner::Child, "", "Look.", {"q2"}, 28}},
                      {AlertRaised{"A-1", {"q1"}}},
                      {},
                      {TraceStep{"sum", 8}}};
};

TEST_F(ReplyCheckTest, TakesWhatIsDeclared) { EXPECT_THAT(check(), IsOk()); }

TEST_F(ReplyCheckTest, TakesAWithheldScoreWithItsReason) {
    m_part.bands.clear();
    m_part.scores[0].value.reset();
    m_part.withheld = {{"total", "Too little was seen."}};

    EXPECT_THAT(check(), IsOk());
}

TEST_F(ReplyCheckTest, TakesAScoreThatLiesInNoBandWithItsReason) {
    m_part.bands.clear();
    m_part.withheld = {{"total.band", "No cut-off is set for this person."}};
    EXPECT_THAT(check(), IsOk());

    m_part.withheld = {{"iq.band", "No cut-off is set for this person."}};
    expect_fault("withheld", "names no declared output");
}

TEST_F(ReplyCheckTest, AScoreWithoutValueNeedsAReason) {
    m_part.bands.clear();
    m_part.scores[0].value.reset();

    expect_fault("score", "has no value and no reason");
}

TEST_F(ReplyCheckTest, NothingUndeclaredIsTaken) {
    m_part.alerts[0].id = "A-2";
    expect_fault("alert", "is not declared");
}

TEST_F(ReplyCheckTest, AnUndeclaredFindingBandOrCountIsNotTaken) {
    m_part.findings[0].id = "never-q2";
    m_part.bands[0].id = "extreme";
    m_part.counts[0].id = "heard";

    const auto checked = check();

    ASSERT_THAT(checked, FailsWith(ErrorCode::PluginFault));
    EXPECT_EQ(checked.error().faults.size(), 3U);
}

TEST_F(ReplyCheckTest, AScoreMustLieInItsDeclaredRange) {
    m_part.scores[0].at_most = 12.5;
    expect_fault("score", "is outside the declared range");
}

TEST_F(ReplyCheckTest, ABandNeedsItsScore) {
    m_part.scores.clear();
    expect_fault("band", "has no score");
}

TEST_F(ReplyCheckTest, ACountMustAddUp) {
    m_part.counts[0].yes = 2;
    expect_fault("count", "does not add up");
}

TEST_F(ReplyCheckTest, AFindingMustRestOnWhatWasAsked) {
    m_part.findings[0].because = {"never-asked"};
    expect_fault("finding", "rests on an answer that was not asked");
}

TEST_F(ReplyCheckTest, TextMustBePlain) {
    m_part.findings[0].text = "two\nlines";
    expect_fault("finding", "is no plain text");
}

TEST_F(ReplyCheckTest, EachScoreIsGivenOnce) {
    m_part.scores.push_back(m_part.scores[0]);
    expect_fault("score", "is given twice");
}

TEST_F(ReplyCheckTest, OnlyADeclaredOutputCanBeWithheld) {
    m_part.withheld = {{"iq", "Because."}};
    expect_fault("withheld", "names no declared output");
}

TEST(ReadReplyTest, WhatTheCodecWritesIsRead) {
    const ScorerPart part{{Score{"total", 8, 0, 12, 4, 0, 8, 8}}, {}, {}, {}, {}, {}, {}};

    EXPECT_EQ(*read_reply(to_json(part)), part);
    EXPECT_THAT(read_reply("[1"), FailsWith(ErrorCode::PluginFault));
    EXPECT_THAT(read_reply(R"({"scores": 7})"), FailsWith(ErrorCode::PluginFault));
}

}  // namespace
}  // namespace attune::plugin_host
