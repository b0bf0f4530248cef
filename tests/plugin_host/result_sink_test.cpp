// SPDX-License-Identifier: Apache-2.0
#include "loader/result_sink.h"

#include <attune/status.h>
#include <gtest/gtest.h>

#include <limits>

namespace attune::plugin_host {
namespace {

class ResultSinkTest : public ::testing::Test {
protected:
    attune_score score() const {
        attune_score score{};
        score.struct_size = sizeof score;
        score.flags = ATTUNE_SCORE_GIVEN;
        score.id = "total";
        score.max = 12;
        return score;
    }
    attune_status push(const attune_score& score) { return face()->score(face(), &score); }
    const attune_result* face() const { return m_sink.face(); }

    ResultSink m_sink;
};

TEST_F(ResultSinkTest, CopiesDuringTheCall) {
    std::string id = "total";
    attune_score score = this->score();
    score.id = id.c_str();

    ASSERT_EQ(push(score), ATTUNE_OK);
    id = "other";

    EXPECT_EQ(m_sink.take().scores.at(0).id, "total");
}

TEST_F(ResultSinkTest, RefusesAScoreThatForgotToSayWhetherItIsGiven) {
    auto score = this->score();
    score.flags = 0;

    EXPECT_EQ(push(score), ATTUNE_E_INVALID);
    EXPECT_TRUE(m_sink.take().scores.empty());
}

TEST_F(ResultSinkTest, RefusesNullShortStructsAndNumbersThatAreNotFinite) {
    EXPECT_EQ(face()->score(face(), nullptr), ATTUNE_E_INVALID);
    auto score = this->score();
    score.id = nullptr;
    EXPECT_EQ(push(score), ATTUNE_E_INVALID);
    score = this->score();
    score.struct_size = 8;
    EXPECT_EQ(push(score), ATTUNE_E_INVALID);
    score = this->score();
    score.at_most = std::numeric_limits<double>::infinity();
    EXPECT_EQ(push(score), ATTUNE_E_INVALID);
    EXPECT_EQ(face()->trace(nullptr, "step", 1), ATTUNE_E_INVALID);
}

TEST_F(ResultSinkTest, AScoreThatIsNotGivenKeepsItsBoundsWithoutValue) {
    auto score = this->score();
    score.flags = ATTUNE_SCORE_NOT_GIVEN;
    score.value = std::numeric_limits<double>::quiet_NaN();
    score.at_most = 9;

    ASSERT_EQ(push(score), ATTUNE_OK);

    const auto part = m_sink.take();
    EXPECT_EQ(part.scores.at(0).value, std::nullopt);
    EXPECT_EQ(part.scores.at(0).at_most, 9);
}

TEST_F(ResultSinkTest, AnUnknownOwnerOrSeverityIsRefused) {
    attune_finding finding{};
    finding.struct_size = sizeof finding;
    finding.id = "note";
    finding.text = "Look.";
    finding.owner = "neighbour";
    finding.severity = ATTUNE_SEVERITY_NOTE;
    EXPECT_EQ(face()->finding(face(), &finding), ATTUNE_E_INVALID);
    finding.owner = "caregiver-2";
    finding.severity = 0;
    EXPECT_EQ(face()->finding(face(), &finding), ATTUNE_E_INVALID);
    finding.severity = ATTUNE_SEVERITY_URGENT;
    EXPECT_EQ(face()->finding(face(), &finding), ATTUNE_OK);

    const auto part = m_sink.take();
    EXPECT_EQ(part.findings.at(0).owner, Owner::Caregiver);
    EXPECT_EQ(part.findings.at(0).owner_ref, "caregiver-2");
}

TEST_F(ResultSinkTest, RefusesATextThatIsTooLongAndAListThatIsTooLong) {
    const std::string text(70000, 'x');
    EXPECT_EQ(face()->trace(face(), text.c_str(), 1), ATTUNE_E_LIMIT);

    for (int i = 0; i < 10000; ++i) ASSERT_EQ(face()->trace(face(), "step", i), ATTUNE_OK);
    EXPECT_EQ(face()->trace(face(), "step", 1), ATTUNE_E_LIMIT);
}

TEST_F(ResultSinkTest, ACountMustAddUp) {
    attune_count count{};
    count.struct_size = sizeof count;
    count.id = "seen";
    count.of = 2;
    count.observed = 2;
    count.yes = 1;

    EXPECT_EQ(face()->count(face(), &count), ATTUNE_E_INVALID);
}

}  // namespace
}  // namespace attune::plugin_host
