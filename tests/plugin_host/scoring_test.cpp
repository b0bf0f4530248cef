// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a plugin is told arrives, and what it says comes back: through every reader and sink.
#include <gtest/gtest.h>

#include "plugin_host/in_process.h"
#include "requests.h"

namespace attune::plugin_host {
namespace {

using test::FailsWith;
using test::IsOk;

class ScoringTest : public ::testing::Test {
protected:
    static ScorerPart score(ScoringRequest request) {
        auto plugin = InProcessPlugin::load(*read_manifest(bundle_of("faithful")));
        auto part = plugin->score(std::move(request));
        EXPECT_THAT(part, IsOk());
        return part ? *part : ScorerPart{};
    }
};

TEST_F(ScoringTest, APluginIsToldWhatItDeclaresAndNothingElse) {
    const auto part = score(full_request());

    EXPECT_EQ(part.trace, (std::vector<TraceStep>{{"chronological", 601},
                                                  {"corrected", 400},
                                                  {"used", 400},
                                                  {"when", 209},
                                                  {"when days", 70},
                                                  {"when days at most", 75},
                                                  {"gestation_days", 218},
                                                  {"birth_weight", 1410},
                                                  {"age days", 183},
                                                  {"text a word", 0},
                                                  {"hidden text ", 0},
                                                  {"language ", 0},
                                                  {"mode interview", 0},
                                                  {"wording plain", 0},
                                                  {"second in group 1", 1.25},
                                                  {"unknown", 0},
                                                  {"declined", 3},
                                                  {"earlier", 101},
                                                  {"earlier 0.9.0", 0}}));
}

TEST_F(ScoringTest, EverySinkReachesTheResult) {
    const auto part = score(full_request());

    ASSERT_EQ(part.scores.size(), 2U);
    EXPECT_EQ(part.scores[0], (Score{"total", 7.75, 0, 12, 6, 0, 7.75, 7.75}));
    EXPECT_EQ(part.scores[1], (Score{"half", std::nullopt, -1, 1, 0, 3, -0.5, 0.5}));
    EXPECT_EQ(part.bands, (std::vector<Band>{{"total", "high", 7.75, "test"}}));
    EXPECT_EQ(part.counts, (std::vector<Count>{{"seen", 4, 2, 1, 1, 0, 1, 1}}));
    ASSERT_EQ(part.findings.size(), 2U);
    EXPECT_EQ(part.findings[0].text,
              "Gr\xc3\xbc\xc3\x9f"
              "e.");
    EXPECT_EQ(part.findings[0].due_in_days, std::nullopt);
    EXPECT_EQ(part.findings[1], (Finding{"again-q1",
                                         Severity::Concern,
                                         Owner::Caregiver,
                                         "caregiver-2",
                                         "Ask again.",
                                         {"q1", "when"},
                                         28}));
    EXPECT_EQ(part.alerts, (std::vector<AlertRaised>{{"A-1", {"q1"}}}));
    EXPECT_EQ(part.withheld, (std::vector<Withheld>{{"half", "Too little was seen."}}));
}

TEST_F(ScoringTest, TheSameRequestGivesTheSameBytesEveryTime) {
    auto plugin = InProcessPlugin::load(*read_manifest(bundle_of("faithful")));
    const std::string first = to_json(*plugin->score(full_request()));

    for (int i = 0; i < 20; ++i) EXPECT_EQ(to_json(*plugin->score(full_request())), first);
}

TEST_F(ScoringTest, AnInstrumentOfAnotherPluginIsNotFound) {
    auto plugin = InProcessPlugin::load(*read_manifest(bundle_of("faithful")));

    EXPECT_THAT(plugin->score(simple_request("other")), FailsWith(ErrorCode::NotFound));
}

TEST_F(ScoringTest, ALibraryThatBreaksTheContractIsNotLoaded) {
    EXPECT_THAT(InProcessPlugin::load(*read_manifest(bundle_of("wrong-major"))),
                FailsWith(ErrorCode::PluginFault));
}

}  // namespace
}  // namespace attune::plugin_host
