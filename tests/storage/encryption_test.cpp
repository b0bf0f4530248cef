// SPDX-License-Identifier: Apache-2.0
// What is on disk is not readable, and no program that keeps records offers its SQLite to others.
#include <gmock/gmock.h>

#include <array>
#include <cstdio>

#include "practice_fixture.h"

namespace attune::storage::test {
namespace {

using attune::test::IsOk;
using ::testing::HasSubstr;
using ::testing::Not;

class EncryptionTest : public PracticeFixture {
protected:
    void tell_the_story() {
        auto family = admit(kMarker);
        family.custody = kMarker;
        ASSERT_THAT(m_store->families().save(family), IsOk());
        const auto child = add_child(family, kMarker, day("2026-03-14"));
        const auto assessment = start_assessment(child);
        for (int i = 0; i < 50; ++i) {
            ASSERT_THAT(answer(assessment, "note-" + std::to_string(i), kMarker), IsOk());
            ASSERT_THAT(m_store->drafts().put(assessment.id.value, "note", kMarker), IsOk());
        }
    }

    void expect_unreadable(const std::filesystem::path& file) {
        const auto bytes = bytes_of(file);
        ASSERT_GT(bytes.size(), 4096U) << file;
        EXPECT_THAT(bytes, Not(HasSubstr(std::string(kMarker).substr(0, 8)))) << file;
        EXPECT_THAT(bytes, Not(HasSubstr("Questionnaire"))) << file;
        EXPECT_THAT(bytes, Not(HasSubstr("CREATE TABLE"))) << file;
        EXPECT_THAT(bytes, Not(HasSubstr("SQLite format"))) << file;
        EXPECT_THAT(bytes, Not(HasSubstr("Sandoval"))) << file;
    }
};

TEST_F(EncryptionTest, NothingIsReadableInTheFileOrInItsLog) {
    tell_the_story();

    expect_unreadable(m_folder / "harbour.attune-wal");
    ASSERT_THAT(m_store->checkpoint(), IsOk());
    expect_unreadable(m_file);
    m_store.reset();
    expect_unreadable(m_file);
}

TEST_F(EncryptionTest, OnlyThePracticeItsLogAndItsKeysAreInTheFolder) {
    tell_the_story();
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path())) {
        const auto name = entry.path().filename().string();
        const bool is_known = name == "harbour.attune" || name == "harbour.attune-wal" ||
                              name == "harbour.attune-shm" || name == "harbour.attune-keys";
        EXPECT_TRUE(is_known) << name;
    }
    EXPECT_THAT(bytes_of(m_folder / "harbour.attune-shm"), Not(HasSubstr("Seahorse")));
}

TEST_F(EncryptionTest, TheKeyFileHoldsNoKey) {
    const auto keys = bytes_of(m_folder / "harbour.attune-keys");
    std::string hex;
    const auto key = RecoveryKey::parse(m_recovery_key);
    for (const auto byte : key->bytes()) {
        std::array<char, 3> digits{};
        std::snprintf(digits.data(), digits.size(), "%02x", byte);
        hex += digits.data();
    }

    EXPECT_THAT(keys, Not(HasSubstr(hex)));
    EXPECT_THAT(keys, Not(HasSubstr(kPassphrase)));
    EXPECT_EQ(std::filesystem::status(m_folder / "harbour.attune-keys").permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

/// The dynamic symbols of `program` whose names begin with sqlite3_.
int exported_symbols(const std::string& program) {
    const auto command = "nm -D --defined-only '" + program + "' | grep -c ' sqlite3' ; true";
    FILE* pipe = popen(command.c_str(), "r");
    int count = -1;
    if (std::fscanf(pipe, "%d", &count) != 1) count = -1;
    pclose(pipe);
    return count;
}

TEST(SymbolsTest, NoProgramThatKeepsRecordsExportsItsSqlite) {
    EXPECT_EQ(exported_symbols(std::filesystem::read_symlink("/proc/self/exe")), 0);
    EXPECT_EQ(exported_symbols(ATTUNE_EXPORTING_PROGRAM), 0);
}

TEST(SymbolsTest, TheCheckSeesWhatAProgramDoesExport) {
    const std::string program = ATTUNE_EXPORTING_PROGRAM;
    const auto command = "nm -D --defined-only '" + program + "' | grep -q PracticeStore";

    EXPECT_EQ(std::system(command.c_str()), 0);
}

}  // namespace
}  // namespace attune::storage::test
