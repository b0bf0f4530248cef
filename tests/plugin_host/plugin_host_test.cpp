// SPDX-License-Identifier: Apache-2.0
#include "plugin_host/plugin_host.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "plugin_host/in_process.h"
#include "requests.h"
#include "support/loop_executor.h"

namespace attune::plugin_host {
namespace {

using test::FailsWith;
using test::IsOk;

class PluginHostTest : public ::testing::Test {
protected:
    struct Reply {
        std::int64_t revision;
        Result<ScorerPart> part;
    };

    PluginHost& host() {
        if (!m_host) {
            m_host = std::make_unique<PluginHost>(Catalogue::read({ATTUNE_BUNDLES}), m_loop,
                                                  PluginHostOptions{ATTUNE_RUNNER, m_patience});
        }
        return *m_host;
    }
    void ask(const std::string& record, const std::string& assessment, std::int64_t revision,
             ScoringRequest request) {
        host().request(record, assessment, std::move(request), revision,
                       [this](std::int64_t of, Result<ScorerPart> part) {
                           m_replies.push_back({of, std::move(part)});
                       });
    }
    bool wait_for_replies(std::size_t count) {
        return m_loop.run_until([&] { return m_replies.size() >= count; });
    }
    std::vector<std::int64_t> revisions() const {
        std::vector<std::int64_t> list;
        for (const auto& reply : m_replies) list.push_back(reply.revision);
        return list;
    }
    double total_of(std::size_t reply) const {
        return m_replies.at(reply).part->scores.front().value.value_or(-1);
    }
    bool wait_for_runners(int count) {
        return m_loop.run_until([&] { return host().runner_count() == count; });
    }

    Patience m_patience;
    test::LoopExecutor m_loop;
    std::unique_ptr<PluginHost> m_host;
    std::vector<Reply> m_replies;
};

TEST_F(PluginHostTest, AnswersLaterThroughTheExecutor) {
    ask("record", "assessment", 7, simple_request("faithful", 3));

    EXPECT_TRUE(m_replies.empty());
    ASSERT_TRUE(wait_for_replies(1));
    EXPECT_EQ(m_replies[0].revision, 7);
    ASSERT_THAT(m_replies[0].part, IsOk());
    EXPECT_EQ(total_of(0), 3);
}

TEST_F(PluginHostTest, ARunnerGivesTheSameBytesAsTheSameProcess) {
    auto in_process = InProcessPlugin::load(*read_manifest(bundle_of("faithful")));
    ASSERT_THAT(in_process, IsOk());

    const auto here = in_process->score(full_request());
    const auto there = host().score_now(full_request());

    ASSERT_THAT(here, IsOk());
    ASSERT_THAT(there, IsOk());
    EXPECT_EQ(to_json(*here), to_json(*there));
}

TEST_F(PluginHostTest, SaysWhenNoPluginOffersTheInstrument) {
    ask("record", "assessment", 1, simple_request("unheard-of"));

    ASSERT_TRUE(wait_for_replies(1));
    EXPECT_THAT(m_replies[0].part, FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(host().score_now(simple_request("unheard-of")), FailsWith(ErrorCode::NotFound));
}

TEST_F(PluginHostTest, OfOneAssessmentTheLatestRevisionWins) {
    for (int revision = 1; revision <= 20; ++revision)
        ask("record", "assessment", revision, simple_request("faithful", revision % 13));
    ask("record", "other", 1, simple_request("faithful", 5));

    ASSERT_TRUE(wait_for_replies(2));
    EXPECT_THAT(revisions(), ::testing::ElementsAre(20, 1));
    EXPECT_EQ(total_of(0), 7);
    EXPECT_EQ(total_of(1), 5);
}

TEST_F(PluginHostTest, ALowerRevisionThanOneAlreadyAskedIsIgnored) {
    ask("record", "assessment", 5, simple_request("faithful", 5));
    ask("record", "assessment", 4, simple_request("faithful", 4));
    ask("record", "other", 1, simple_request("faithful"));

    ASSERT_TRUE(wait_for_replies(2));
    EXPECT_THAT(revisions(), ::testing::ElementsAre(5, 1));
}

TEST_F(PluginHostTest, KeepsOneProcessARecordAndEndsItWithTheRecord) {
    ask("first", "a", 1, simple_request("faithful"));
    ask("first", "b", 1, simple_request("faithful"));
    ask("second", "c", 1, simple_request("faithful"));
    ASSERT_TRUE(wait_for_replies(3));
    EXPECT_TRUE(wait_for_runners(2));

    host().close_record("first");

    EXPECT_TRUE(wait_for_runners(1));
    ask("second", "c", 2, simple_request("faithful"));
    ASSERT_TRUE(wait_for_replies(4));
}

TEST_F(PluginHostTest, AClosedRecordIsNotCalledBack) {
    ask("closed", "a", 1, simple_request("faithful"));
    host().close_record("closed");
    ask("open", "a", 2, simple_request("faithful"));

    ASSERT_TRUE(wait_for_replies(1));
    EXPECT_TRUE(wait_for_runners(1));
    EXPECT_THAT(revisions(), ::testing::ElementsAre(2));
}

TEST_F(PluginHostTest, AnIdleProcessEndsAndIsStartedAgainWhenNeeded) {
    m_patience.idle = std::chrono::milliseconds(1);
    ask("record", "a", 1, simple_request("faithful"));
    ASSERT_TRUE(wait_for_replies(1));

    EXPECT_TRUE(wait_for_runners(0));
    ask("record", "a", 2, simple_request("faithful"));
    EXPECT_TRUE(wait_for_replies(2));
}

TEST_F(PluginHostTest, EndsItsProcessesAndThreadWithItself) {
    ask("record", "a", 1, simple_request("hanging"));
    ASSERT_TRUE(wait_for_runners(1));

    m_host.reset();

    m_loop.run_all();
    EXPECT_TRUE(m_replies.empty());
}

TEST_F(PluginHostTest, LeavesNoDescriptorOpen) {
    const auto open_descriptors = [] {
        return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {});
    };
    const auto before = open_descriptors();

    for (int i = 0; i < 5; ++i) (void)host().score_now(simple_request("crashing"));
    m_host.reset();

    EXPECT_EQ(open_descriptors(), before);
}

TEST_F(PluginHostTest, NothingPostedIsRunOnceTheHostIsGone) {
    ask("record", "a", 1, simple_request("faithful"));
    ASSERT_TRUE(m_loop.wait_for_task());

    m_host.reset();

    m_loop.run_all();
    EXPECT_TRUE(m_replies.empty());
}

TEST_F(PluginHostTest, ReportsHowFarTheProcessIsFencedIn) {
    EXPECT_EQ(host().isolation_of("test.faithful"), std::nullopt);

    ASSERT_THAT(host().score_now(simple_request("faithful")), IsOk());

    EXPECT_EQ(host().isolation_of("test.faithful"), Isolation::Partial);
}

TEST_F(PluginHostTest, APluginSeesNothingOfTheHostsSurroundings) {
    const auto part = host().score_now(simple_request("looking-around"));

    ASSERT_THAT(part, IsOk());
    EXPECT_EQ(part->trace,
              (std::vector<TraceStep>{{"variables", 0}, {"standard input", 0}, {"core", 0}}));
}

TEST_F(PluginHostTest, APluginOpensNoFileOnceItIsLoaded) {
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer needs descriptors of its own, and so the plugin has them";
#endif
    const auto part = host().score_now(simple_request("opening-files"));

    ASSERT_THAT(part, IsOk());
    EXPECT_TRUE(part->trace.empty());
}

TEST_F(PluginHostTest, WhatAPluginPrintsNeitherBlocksItNorReachesTheHost) {
    EXPECT_THAT(host().score_now(simple_request("chatty")), IsOk());
}

}  // namespace
}  // namespace attune::plugin_host
