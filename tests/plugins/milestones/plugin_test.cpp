// SPDX-License-Identifier: Apache-2.0
/// What the built plugin makes of requests that no case file can hold.
#include <gmock/gmock.h>

#include <algorithm>

#include "plugin_host/in_process.h"
#include "rules/milestone_list.h"
#include "support/matchers.h"
#include "support/places.h"

namespace attune::plugin_host {
namespace {

using attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

ScoringAnswer given(const std::string& link_id, const std::string& code) {
    return {{link_id, {}}, AnswerState::Given, ChoiceAnswer{code, 1, {}}};
}

/// At term, with these answers and every other milestone unanswered.
ScoringRequest at(int months, std::vector<ScoringAnswer> answers) {
    for (const auto& milestone : milestones::milestones()) {
        const auto is_this = [&](const auto& it) { return it.address.link_id == milestone.id; };
        if (std::none_of(answers.begin(), answers.end(), is_this)) {
            answers.push_back({{milestone.id, {}}, AnswerState::Missing});
        }
    }
    ScoringRequest request;
    request.instrument = "attachment-milestones";
    request.form_version = "1.0.0";
    request.answers = std::move(answers);
    request.context.chronological = request.context.corrected = CalendarAge{months, 0};
    request.context.days_early = 0;
    request.context.used = AgeUsed::Chronological;
    return request;
}

class MilestonePlugin : public ::testing::Test {
protected:
    ScorerPart score(ScoringRequest request) {
        const auto manifest =
            read_manifest(ATTUNE_BUILD_DIR "/lib/attune/plugins/milestones.attune-plugin");
        auto plugin = InProcessPlugin::load(manifest.value());
        EXPECT_THAT(plugin, IsOk());
        const auto part = plugin->score(std::move(request));
        EXPECT_THAT(part, IsOk());
        return part.value();
    }

    static std::vector<std::string> ids(const ScorerPart& part) {
        std::vector<std::string> ids;
        for (const Finding& finding : part.findings) ids.push_back(finding.id);
        return ids;
    }
};

TEST_F(MilestonePlugin, TakesACodeThatItDoesNotKnowForNoAnswer) {
    const auto part = score(at(1, {given("M-0-3-1", "sometimes"), given("M-0-3-2", "yes"),
                                   given("M-0-3-3", "yes"), given("M-0-3-4", "yes")}));

    ASSERT_EQ(part.counts.size(), 1U);
    EXPECT_EQ(part.counts.front().observed, 3);
    EXPECT_THAT(ids(part), ElementsAre("reached", "gaps"));
}

TEST_F(MilestonePlugin, WithholdsEveryBandWithoutAnAge) {
    auto request = at(6, {given("M-3-6-1", "no")});
    request.context = {};

    const auto part = score(request);

    EXPECT_THAT(part.counts, IsEmpty());
    EXPECT_THAT(part.findings, IsEmpty());
    ASSERT_EQ(part.withheld.size(), 7U);
    EXPECT_EQ(part.withheld.front().id, "0-3");
    EXPECT_EQ(part.withheld.back().id, "36");
}

TEST_F(MilestonePlugin, TellsOfALossEvenWithoutAnAge) {
    auto request = at(6, {given("M-0-3-4", "no"), given("M-0-3-4.changed", "lost")});
    request.context = {};

    EXPECT_THAT(ids(score(request)), ElementsAre("lost"));
}

TEST_F(MilestonePlugin, IgnoresAnEarlierAgeThatIsNotKnown) {
    auto request = at(6, {given("M-0-3-1", "yes"), given("M-0-3-2", "yes"), given("M-0-3-3", "yes"),
                          given("M-0-3-4", "yes")});
    request.earlier.push_back({{}, {}, AgeUsed::None, "1.0.0", {given("M-0-3-4", "no")}});

    const auto part = score(request);

    const auto since = std::find_if(part.findings.begin(), part.findings.end(),
                                    [](const Finding& it) { return it.id == "reached-since"; });
    ASSERT_NE(since, part.findings.end());
    EXPECT_EQ(since->text, "Reached since an earlier assessment: smiles in answer to a smile.");
}

}  // namespace
}  // namespace attune::plugin_host
