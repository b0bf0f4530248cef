// SPDX-License-Identifier: Apache-2.0
/// \file
/// What becomes of a plugin that crashes, hangs, lies or cannot be loaded.
#include <gtest/gtest.h>

#include <fstream>

#include "base/sha256.h"
#include "plugin_host/plugin_host.h"
#include "requests.h"
#include "support/loop_executor.h"
#include "support/temp_folder.h"

namespace attune::plugin_host {
namespace {

using test::FailsWith;
using test::IsOk;
using ::testing::HasSubstr;

constexpr double kBehave = 0;
constexpr double kMisbehave = 1;

class PluginFaultTest : public ::testing::Test {
protected:
    PluginHost& host() {
        if (!m_host) {
            PluginHostOptions options{ATTUNE_RUNNER, m_patience, m_quarantined, {}};
            options.on_quarantine = [this](const auto& list) { m_quarantined = list; };
            m_host = std::make_unique<PluginHost>(Catalogue::read({m_folder}), m_loop, options);
        }
        return *m_host;
    }
    Result<ScorerPart> score(const std::string& plugin, double points = kMisbehave) {
        return host().score_now(simple_request(plugin, points));
    }
    /// The faults of the error that comes of scoring, each attempt's text.
    std::vector<std::string> faults_of(const std::string& plugin) {
        const auto part = score(plugin);
        std::vector<std::string> texts;
        if (part) return {"scored"};
        EXPECT_EQ(part.error().code, ErrorCode::PluginFault);
        EXPECT_EQ(part.error().subject, "test." + plugin);
        for (const auto& fault : part.error().faults) texts.push_back(fault.text);
        return texts;
    }
    /// Tried, tried again in a fresh process, given up: each time for the same reason.
    void expect_twice(const std::string& plugin, const std::string& words) {
        EXPECT_THAT(faults_of(plugin), ::testing::ElementsAre(HasSubstr(words), HasSubstr(words)))
            << plugin;
    }
    void expect_once(const std::string& plugin, const std::string& words) {
        EXPECT_THAT(faults_of(plugin), ::testing::ElementsAre(HasSubstr(words))) << plugin;
    }

    std::filesystem::path m_folder = ATTUNE_BUNDLES;
    Patience m_patience;
    std::vector<Quarantine> m_quarantined;
    test::LoopExecutor m_loop;
    std::unique_ptr<PluginHost> m_host;
};

TEST_F(PluginFaultTest, SaysHowAProcessEnded) {
    expect_twice("crashing", "was ended by signal 11 (Segmentation fault)");
    expect_twice("aborting", "was ended by signal 6 (Aborted)");
    expect_twice("exiting", "ended itself with code 3");
    expect_twice("closing", "closed the connection");
}

TEST_F(PluginFaultTest, EndsAPluginThatDoesNotAnswerInTime) {
    m_patience.score = std::chrono::milliseconds(30);

    expect_twice("hanging", "did not answer within 30 ms");
    expect_twice("spinning", "did not answer within 30 ms");
}

TEST_F(PluginFaultTest, EndsAPluginThatHangsWhileItIsLoaded) {
    m_patience.hello = std::chrono::milliseconds(50);

    expect_twice("slow-constructor", "did not answer within 50 ms");
}

TEST_F(PluginFaultTest, NobodyCanWaitLongerThanTheRule) {
    m_patience.score = std::chrono::hours(1);

    expect_twice("hanging", "did not answer within 1000 ms");
}

TEST_F(PluginFaultTest, TellsThePluginsOwnWordsAndDoesNotAskAgain) {
    expect_once("throwing", "could not make sense of it");
    expect_once("throwing-oddly", "no std::exception");
}

TEST_F(PluginFaultTest, TakesNoReplyThatIsNoReply) {
    m_patience.score = std::chrono::milliseconds(200);
    expect_twice("garbage", "longer than 4 MiB");
    expect_twice("endless-frame", "longer than 4 MiB");
    expect_twice("half-frame", "ended itself with code 0");
    expect_twice("wrong-id", "nobody asked for");
    expect_twice("no-json", "not JSON");
    expect_twice("forging", "a number that is too large");
    expect_twice("deep", "nested too deeply");
}

TEST_F(PluginFaultTest, TakesNothingThatTheManifestDoesNotDeclare) {
    expect_twice("undeclared", "score is not declared");
    expect_twice("out-of-range", "score is outside the declared range");
    expect_twice("not-asked", "alert rests on an answer that was not asked");
}

TEST_F(PluginFaultTest, TheSinkRefusesWhatBreaksTheContract) {
    expect_once("not-finite", "the host refused score half");
    expect_once("twice", "the host refused score total");
    expect_once("markup", "the host refused finding note");
}

TEST_F(PluginFaultTest, AReplyOfMoreThanFourMebibytesIsNone) {
    // Four mebibytes take their time on a busy machine; that is not what is asked here.
    m_patience.score = std::chrono::seconds(30);

    expect_once("huge", "larger than 4 MiB");
}

TEST_F(PluginFaultTest, SaysWhyALibraryCannotBeUsed) {
    expect_once("wrong-major", "made for version 2 of the plugin interface");
    expect_once("short-entry", "its entry is too short");
    expect_once("refuses-to-start", "would not start: no table of norms");
    expect_once("forgets-the-status", "would not start: no status of the contract (0)");
    expect_once("no-factory", "offers no instruments");
}

TEST_F(PluginFaultTest, AnsweringGoesOnAfterAFault) {
    host().request("record", "a", simple_request("crashing", kMisbehave), 1,
                   [](std::int64_t, const Result<ScorerPart>&) {});
    std::optional<Result<ScorerPart>> second;
    host().request("record", "a", simple_request("crashing", kBehave), 2,
                   [&](std::int64_t, Result<ScorerPart> part) { second = std::move(part); });

    ASSERT_TRUE(m_loop.run_until([&] { return second.has_value(); }));
    EXPECT_THAT(*second, IsOk());
}

TEST_F(PluginFaultTest, ThreeFailuresInARowPutAPluginInQuarantine) {
    for (int i = 0; i < 3; ++i) EXPECT_THAT(score("crashing"), FailsWith(ErrorCode::PluginFault));

    const auto refused = score("crashing", kBehave);

    ASSERT_THAT(refused, FailsWith(ErrorCode::PluginFault));
    EXPECT_THAT(refused.error().faults.front().text,
                HasSubstr("is not asked any more: was ended by signal 11"));
    ASSERT_EQ(m_quarantined.size(), 1U);
    EXPECT_EQ(m_quarantined[0].plugin, "test.crashing");
    EXPECT_EQ(m_quarantined[0].library_sha256.size(), 64U);
}

TEST_F(PluginFaultTest, ASuccessForgivesEarlierFailures) {
    for (int i = 0; i < 3; ++i) {
        EXPECT_THAT(score("crashing"), FailsWith(ErrorCode::PluginFault));
        EXPECT_THAT(score("crashing"), FailsWith(ErrorCode::PluginFault));
        EXPECT_THAT(score("crashing", kBehave), IsOk());
    }
}

TEST_F(PluginFaultTest, AnErrorByTheContractIsNoFailure) {
    for (int i = 0; i < 4; ++i) expect_once("throwing", "could not make sense of it");

    EXPECT_TRUE(m_quarantined.empty());
}

TEST_F(PluginFaultTest, QuarantineIsRememberedForThisLibraryOnly) {
    const auto manifest = read_manifest(bundle_of("throwing"));
    m_quarantined = {{manifest->id, manifest->version, manifest->library_sha256, "crashed"}};
    EXPECT_THAT(score("throwing", kBehave), FailsWith(ErrorCode::PluginFault));

    m_host.reset();
    m_quarantined[0].library_sha256 = std::string(64, '0');

    EXPECT_THAT(score("throwing", kBehave), IsOk());
}

TEST_F(PluginFaultTest, AReleasedPluginIsAskedAgain) {
    const auto manifest = read_manifest(bundle_of("throwing"));
    m_quarantined = {{manifest->id, manifest->version, manifest->library_sha256, "crashed"}};
    ASSERT_THAT(score("throwing", kBehave), FailsWith(ErrorCode::PluginFault));

    host().release("test.throwing");

    EXPECT_THAT(score("throwing", kBehave), IsOk());
    EXPECT_TRUE(m_quarantined.empty());
}

/// A bundle whose library is what a test makes of it, with the right hash: a plugin may be damaged
/// before it is signed for.
class DamagedLibraryTest : public PluginFaultTest {
protected:
    void bundle_with_library(const std::string& bytes) {
        m_folder = m_temporary.path();
        const auto bundle = m_folder / "faithful.attune-plugin";
        std::filesystem::copy(bundle_of("faithful"), bundle,
                              std::filesystem::copy_options::recursive);
        const std::string declared = sha256_of_file(bundle / "faithful.so").value();
        std::ofstream(bundle / "faithful.so", std::ios::binary) << bytes;
        std::string manifest = read(bundle / "plugin.json");
        manifest.replace(manifest.find(declared), 64, sha256_hex(bytes));
        std::ofstream(bundle / "plugin.json") << manifest;
    }
    static std::string read(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    static std::string good_library() { return read(bundle_of("faithful") / "faithful.so"); }

    test::TempFolder m_temporary;
};

// dlopen() of such a file ends the process that tries it with SIGBUS.
TEST_F(DamagedLibraryTest, ATruncatedLibraryCostsARunnerNotTheHost) {
    const std::string whole = good_library();
    bundle_with_library(whole.substr(0, whole.size() / 8));

    expect_twice("faithful", "was ended by signal 7 (Bus error)");
}

TEST_F(DamagedLibraryTest, AnEmptyFileIsNamed) {
    bundle_with_library("");

    expect_once("faithful", "could not be loaded");
}

TEST_F(DamagedLibraryTest, ALibraryThatIsNoPluginIsNamed) {
    bundle_with_library(read(ATTUNE_NO_PLUGIN));

    expect_once("faithful", "has no symbol attune_plugin_entry");
}

TEST_F(PluginFaultTest, SaysWhenTheRunnerIsMissing) {
    PluginHost without(Catalogue::read({m_folder}), m_loop, {"/nowhere/attune-plugin-runner"});

    const auto part = without.score_now(simple_request("faithful"));

    ASSERT_THAT(part, FailsWith(ErrorCode::PluginFault));
    EXPECT_EQ(part.error().faults.front().text, "could not be started: No such file or directory");
}

}  // namespace
}  // namespace attune::plugin_host
