// SPDX-License-Identifier: Apache-2.0
#include "runner_process.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <cstdlib>

#include "protocol/frame.h"
#include "protocol/messages.h"
#include "requests.h"

namespace attune::plugin_host {
namespace {

using test::FailsWith;
using test::IsOk;

class RunnerProcessTest : public ::testing::Test {
protected:
    Result<RunnerProcess> start(const std::string& plugin) {
        return RunnerProcess::start(ATTUNE_RUNNER, read_manifest(bundle_of(plugin))->library);
    }
    /// The next frame; nothing once the runner has closed the connection.
    std::optional<Frame> next_frame(RunnerProcess& process) {
        for (;;) {
            auto frame = m_reader.next();
            EXPECT_THAT(frame, IsOk());
            if (!frame || *frame) return frame.value_or(std::nullopt);
            pollfd readable{process.connection(), POLLIN, 0};
            if (poll(&readable, 1, 20000) != 1) return std::nullopt;
            std::string bytes;
            if (process.receive(bytes) == RunnerProcess::Flow::Closed) return std::nullopt;
            m_reader.add(bytes);
        }
    }

    FrameReader m_reader;
};

TEST_F(RunnerProcessTest, GreetsWithItsInstrumentsAndAnswersByNumber) {
    auto process = start("faithful");
    ASSERT_THAT(process, IsOk());

    const auto greeting = next_frame(*process);
    std::string bytes = encode({FrameType::Score, 42, to_json(simple_request("faithful"))});
    process->send(bytes);
    const auto reply = next_frame(*process);

    ASSERT_TRUE(greeting && reply);
    EXPECT_EQ(*hello_from_json(greeting->body),
              (Hello{kProtocolVersion, Isolation::Partial, {"faithful"}}));
    EXPECT_EQ(reply->type, FrameType::Reply);
    EXPECT_EQ(reply->id, 42U);
}

TEST_F(RunnerProcessTest, EndsItselfWhenTheHostHangsUp) {
    auto process = start("faithful");
    ASSERT_TRUE(next_frame(*process).has_value());

    shutdown(process->connection(), SHUT_WR);

    EXPECT_FALSE(next_frame(*process).has_value());
    EXPECT_EQ(process->end(), "ended itself with code 0");
}

TEST_F(RunnerProcessTest, EndsItselfWhenTheHostTalksNonsense) {
    auto process = start("faithful");
    ASSERT_TRUE(next_frame(*process).has_value());

    std::string nonsense(64, '\xff');
    process->send(nonsense);

    EXPECT_FALSE(next_frame(*process).has_value());
    EXPECT_EQ(process->end(), "ended itself with code 1");
}

TEST_F(RunnerProcessTest, ARunnerThatIsNotThereCannotBeStarted) {
    EXPECT_THAT(RunnerProcess::start("/nowhere/runner", "/nowhere/plugin.so"),
                FailsWith(ErrorCode::PluginFault));
}

TEST(RunnerProgramTest, StartedByHandItSaysSo) {
    const int status = std::system(ATTUNE_RUNNER " >/dev/null 2>&1 3>&-");

    EXPECT_EQ(WEXITSTATUS(status), 2);
}

}  // namespace
}  // namespace attune::plugin_host
