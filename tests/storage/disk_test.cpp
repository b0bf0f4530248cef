// SPDX-License-Identifier: Apache-2.0
// What the disk and other programs do to a practice: full, read-only, already open.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

#include "practice_fixture.h"

namespace attune::storage::test {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;

/// Files cannot grow beyond `bytes` while this lives, as on a disk with no room left.
class FullDisk {
public:
    explicit FullDisk(std::uintmax_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit full = m_before;
        full.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

class DiskTest : public PracticeFixture {
protected:
    void SetUp() override {
        PracticeFixture::SetUp();
        m_assessment = start_assessment(add_child(admit("Martins"), "Leo"));
    }

    std::size_t answers_on_disk() {
        const auto history = m_store->answers().history(m_assessment.id);
        return history ? history->size() : 0;
    }

    std::uintmax_t log_size() {
        return std::filesystem::file_size(m_folder / "harbour.attune-wal");
    }

    Assessment m_assessment;
};

TEST_F(DiskTest, AFullDiskIsSaidLosesNothingAndTheSameAnswerGoesInWhenThereIsRoom) {
    std::size_t acknowledged = 0;
    Result<AnswerEvent> last = answer(m_assessment, "note", "before");
    {
        const FullDisk full(log_size() + 64 * 1024);
        while (last && acknowledged < 1000) {
            ++acknowledged;
            last = answer(m_assessment, "note", std::to_string(acknowledged));
        }
        ASSERT_THAT(last, FailsWith(ErrorCode::DiskFull));
        EXPECT_EQ(answers_on_disk(), acknowledged);
        EXPECT_THAT(answer(m_assessment, "note", "again"), FailsWith(ErrorCode::DiskFull));
    }

    EXPECT_THAT(answer(m_assessment, "note", "again"), IsOk());
    reopen();
    EXPECT_EQ(answers_on_disk(), acknowledged + 1);
    EXPECT_TRUE(m_store->verify()->is_whole());
}

TEST_F(DiskTest, AFullDiskLeavesNoHalfMadePractice) {
    const auto place = m_folder / "second.attune";
    {
        const FullDisk full(40 * 1024);
        EXPECT_THAT(PracticeStore::create(place, new_practice(), settings()),
                    FailsWith(ErrorCode::DiskFull));
    }

    EXPECT_FALSE(std::filesystem::exists(place));
    EXPECT_THAT(PracticeStore::create(place, new_practice(), settings()), IsOk());
}

TEST_F(DiskTest, AFullDiskLeavesTheOldKeyFileInPlace) {
    const auto before = bytes_of(m_folder / "harbour.attune-keys");
    {
        const FullDisk full(log_size() + 64 * 1024);
        std::filesystem::create_directory(m_folder / "harbour.attune-keys.new");
        EXPECT_FALSE(m_store->set_passphrase(m_clinician.id, "a new one"));
    }

    EXPECT_EQ(bytes_of(m_folder / "harbour.attune-keys"), before);
    reopen();
}

/// Runs `work` in another process, not as root; what it returns is the exit status.
int in_another_process(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        if (getuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) _exit(255);
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

int code_of_opening(const std::filesystem::path& file, const StoreSettings& settings) {
    const auto opened = PracticeStore::open(file, {{}, kPassphrase}, settings);
    return opened ? 0 : static_cast<int>(opened.error().code);
}

TEST_F(DiskTest, AReadOnlyFileAndAReadOnlyFolderAreSaid) {
    using std::filesystem::perms;
    m_store.reset();
    const auto readable = perms::owner_read | perms::group_read | perms::others_read;
    const auto before = bytes_of(m_file);
    const StoreSettings without_second_copy{m_clock, {}, KeyCost::least()};
    const auto open = [&] { return code_of_opening(m_file, without_second_copy); };
    std::filesystem::permissions(m_folder / "harbour.attune-keys", readable);
    std::filesystem::permissions(m_file, readable);
    std::filesystem::permissions(m_folder.path(), perms::all);

    EXPECT_EQ(in_another_process(open), static_cast<int>(ErrorCode::ReadOnly));
    std::filesystem::permissions(m_file, perms::all);
    std::filesystem::permissions(
        m_folder.path(),
        perms::all & ~(perms::owner_write | perms::group_write | perms::others_write));
    EXPECT_EQ(in_another_process(open), static_cast<int>(ErrorCode::ReadOnly));
    std::filesystem::permissions(m_folder.path(), perms::all);
    EXPECT_EQ(bytes_of(m_file), before);
    EXPECT_EQ(in_another_process(open), 0);
}

TEST_F(DiskTest, AnotherProgramThatHasItOpenLocksItUntilItEnds) {
    m_store.reset();
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    const pid_t other = fork();
    if (other == 0) {
        const auto opened = open_with(kPassphrase);
        const char sign = opened ? 'y' : 'n';
        if (write(ready[1], &sign, 1) == 1) pause();
        _exit(0);
    }
    char sign = 0;
    ASSERT_EQ(read(ready[0], &sign, 1), 1);
    ASSERT_EQ(sign, 'y');

    EXPECT_THAT(open_with(kPassphrase), FailsWith(ErrorCode::Locked));

    kill(other, SIGKILL);
    waitpid(other, nullptr, 0);
    EXPECT_THAT(open_with(kPassphrase), IsOk());
    close(ready[0]);
    close(ready[1]);
}

}  // namespace
}  // namespace attune::storage::test
