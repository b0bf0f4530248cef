// SPDX-License-Identifier: Apache-2.0
/// \file
/// The template that authors copy does what its README says.
#include <gtest/gtest.h>

#include <filesystem>

#include "plugin_host/in_process.h"
#include "support/matchers.h"

namespace attune::plugin_host {
namespace {

using test::IsOk;

class TemplateTest : public ::testing::Test {
protected:
    /// Points of the four questions; nothing for one that is not answered.
    static ScorerPart score(const std::vector<std::optional<double>>& points,
                            std::map<std::string, SettingValue> settings = {}) {
        auto plugin = InProcessPlugin::load(*read_manifest(ATTUNE_TEMPLATE));
        EXPECT_THAT(plugin, IsOk());
        ScoringRequest request;
        request.instrument = "template";
        request.settings = std::move(settings);
        for (std::size_t i = 0; i < points.size(); ++i) {
            ScoringAnswer answer{{"t-" + std::to_string(i + 1), {}}, AnswerState::Missing};
            if (points[i]) {
                answer.state = AnswerState::Given;
                answer.value = ChoiceAnswer{"code", 1, points[i]};
            }
            request.answers.push_back(std::move(answer));
        }
        const auto part = plugin->score(std::move(request));
        EXPECT_THAT(part, IsOk());
        return part.value_or({});
    }
};

TEST_F(TemplateTest, AddsUpFourAnswers) {
    const auto part = score({2, 2, 2, 2});

    EXPECT_EQ(part.scores, (std::vector<Score>{{"total", 8, 0, 12, 4, 0, 8, 8}}));
    EXPECT_EQ(part.bands, (std::vector<Band>{{"total", "high", 6, "demonstration"}}));
    EXPECT_TRUE(part.withheld.empty());
}

TEST_F(TemplateTest, WithholdsTheTotalWhenAnAnswerIsMissing) {
    const auto part = score({2, {}, 1, 0});

    EXPECT_EQ(part.scores, (std::vector<Score>{{"total", std::nullopt, 0, 12, 3, 1, 3, 6}}));
    EXPECT_EQ(part.withheld, (std::vector<Withheld>{{"total", "All four answers are needed."}}));
    EXPECT_TRUE(part.bands.empty());
}

TEST_F(TemplateTest, UsesThePracticesCutoff) {
    EXPECT_EQ(score({2, 2, 2, 2}, {{"cutoff", 9.0}}).bands.at(0).id, "low");
}

}  // namespace
}  // namespace attune::plugin_host
