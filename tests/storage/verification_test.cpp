// SPDX-License-Identifier: Apache-2.0
// What someone with the key and too much skill can do to a file, and how it is noticed.
#include <gmock/gmock.h>

#include "practice_fixture.h"
#include "raw_file.h"
#include "storage/verification.h"

namespace attune::storage::test {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class VerificationTest : public PracticeFixture {
protected:
    void SetUp() override {
        PracticeFixture::SetUp();
        m_assessment = start_assessment(add_child(admit("Martins"), "Leo"));
        // More than opening looks at; in one commit, so that it is quick.
        ASSERT_THAT(m_store->together([&]() -> Result<void> {
            for (int i = 0; i < 300; ++i) {
                const auto given = answer(m_assessment, "M-" + std::to_string(i), "yes");
                if (!given) return given.error();
            }
            return {};
        }),
                    IsOk());
    }

    /// Closes the store, lets `sql` loose on the file, opens it again.
    Result<std::unique_ptr<PracticeStore>> tamper(const std::string& sql) {
        m_store.reset();
        RawFile(m_file, m_recovery_key).run(sql);
        return open_with(kPassphrase);
    }

    Verification verify_after(const std::string& sql) {
        auto opened = tamper(sql);
        EXPECT_THAT(opened, IsOk());
        if (!opened) return {};
        m_store = std::move(*opened);
        return *m_store->verify();
    }

    Assessment m_assessment;
};

TEST_F(VerificationTest, AnUntouchedFileIsWholeAndCounted) {
    const auto found = *m_store->verify();

    EXPECT_TRUE(found.is_whole());
    EXPECT_EQ(found.answers, 300);
    EXPECT_GT(found.audit_entries, 300);
    EXPECT_GT(found.pages, 10U);
}

TEST_F(VerificationTest, AChangedAuditEntryFarBackIsFoundByVerify) {
    const auto found = verify_after(
        "DROP TRIGGER audit_stays; UPDATE audit SET clinician = 'someone else' WHERE sequence = "
        "9;");

    EXPECT_THAT(found.audit, ElementsAre(Field(&Fault::place, "audit entry 9")));
    EXPECT_THAT(found.damaged_pages, IsEmpty());
    EXPECT_THAT(found.references, IsEmpty());
}

TEST_F(VerificationTest, AnAuditEntryTakenOutIsFound) {
    const auto found =
        verify_after("DROP TRIGGER audit_is_kept; DELETE FROM audit WHERE sequence = 9;");

    EXPECT_THAT(found.audit, Not(IsEmpty()));
    EXPECT_EQ(found.audit.at(0).text, "entry 9 before it is gone");
}

TEST_F(VerificationTest, AChangedRecentAuditEntryKeepsTheFileFromOpening) {
    const auto opened = tamper(
        "DROP TRIGGER audit_stays; UPDATE audit SET at = at + 1 "
        "WHERE sequence = (SELECT max(sequence) - 5 FROM audit);");

    ASSERT_THAT(opened, FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(opened.error().faults.at(0).place, HasSubstr("audit entry"));
}

TEST_F(VerificationTest, AnAnswerChangedInPlaceIsFound) {
    const auto found = verify_after(
        "DROP TRIGGER answer_stays; UPDATE answer_event SET answer = replace(answer, 'yes', 'no') "
        "WHERE sequence = 17;");

    EXPECT_THAT(found.audit, ElementsAre(Field(&Fault::place, "answer 17")));
}

TEST_F(VerificationTest, AnAnswerTakenOutIsFound) {
    const auto found =
        verify_after("DROP TRIGGER answer_is_kept; DELETE FROM answer_event WHERE sequence = 300;");

    EXPECT_THAT(found.audit, Not(IsEmpty()));
    EXPECT_EQ(found.answers, 299);
}

TEST_F(VerificationTest, AReferenceToNothingIsItsOwnKindOfFault) {
    const auto found =
        verify_after("PRAGMA foreign_keys = OFF; DROP TRIGGER child_is_kept; DELETE FROM child;");

    EXPECT_THAT(found.references, Not(IsEmpty()));
    EXPECT_THAT(found.references,
                ::testing::Contains(Field(&Fault::text, "names a child that is not there")));
    EXPECT_THAT(found.audit, IsEmpty());
    EXPECT_THAT(found.structure, IsEmpty());
}

TEST_F(VerificationTest, APageDamagedWhileOpenIsNamedAndTheOtherChecksStillRun) {
    ASSERT_THAT(m_store->checkpoint(), IsOk());
    const auto size = std::filesystem::file_size(m_file);
    auto reader = m_store->open_reader();
    ASSERT_THAT(reader, IsOk());
    {
        std::fstream file(m_file, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(size - 2000));
        file.write("\0\0\0\0\0\0\0\0", 8);
    }
    // Frames of the log would stand in for the page.
    std::filesystem::resize_file(m_folder / "harbour.attune-wal", 0);

    const auto found = (*reader)->verify();

    ASSERT_THAT(found, IsOk());
    EXPECT_THAT(found->damaged_pages, ElementsAre(size / 4096));
    EXPECT_FALSE(found->is_whole());
}

TEST_F(VerificationTest, AReaderSeesOneMomentAndCannotWrite) {
    auto reader = m_store->open_reader();
    ASSERT_THAT(reader, IsOk());
    ASSERT_THAT(answer(m_assessment, "M-later", "yes"), IsOk());

    EXPECT_EQ((*reader)->answers().history(m_assessment.id)->size(), 300U);
    EXPECT_EQ(m_store->answers().history(m_assessment.id)->size(), 301U);
    EXPECT_THAT((*reader)->drafts().put("x", "y", "z"), FailsWith(ErrorCode::ReadOnly));
    EXPECT_TRUE((*reader)->verify()->is_whole());
}

TEST_F(VerificationTest, TheLogSaysWhoDidWhatToWhichRecord) {
    ASSERT_THAT(m_store->audit().note(Act::Viewed, RecordKind::Family, "family-1"), IsOk());

    const auto newest = m_store->audit().newest(1)->at(0);
    EXPECT_EQ(newest.act, Act::Viewed);
    EXPECT_EQ(newest.kind, RecordKind::Family);
    EXPECT_EQ(newest.record, "family-1");
    EXPECT_EQ(newest.clinician, m_clinician.id);
    EXPECT_EQ(newest.at, m_clock.now());
    EXPECT_EQ(m_store->audit().about(m_assessment.id.value)->size(), 301U);
}

TEST_F(VerificationTest, TogetherIsAllOrNothing) {
    const auto before = m_store->audit().newest(1)->at(0).sequence;
    FamilyId saved;

    const auto done = m_store->together([&]() -> Result<void> {
        saved = admit("Okafor").id;
        return Error{ErrorCode::Cancelled, "test"};
    });

    EXPECT_THAT(done, FailsWith(ErrorCode::Cancelled));
    EXPECT_FALSE(m_store->families().find(saved)->has_value());
    EXPECT_EQ(m_store->audit().newest(1)->at(0).sequence, before);
}

TEST_F(VerificationTest, AFailureInsideTogetherCannotBePassedOver) {
    FamilyId saved;

    const auto done = m_store->together([&]() -> Result<void> {
        saved = FamilyId::make();
        const Family family{saved, "Okafor", {}, false, {}, {}, {}, m_clock.now()};
        const auto kept = m_store->families().save(family);
        Child nobodys;
        nobodys.id = ChildId::make();
        nobodys.family = FamilyId::make();
        EXPECT_THAT(m_store->families().save(nobodys), FailsWith(ErrorCode::Conflict));
        return kept;
    });

    EXPECT_THAT(done, FailsWith(ErrorCode::Conflict));
    EXPECT_FALSE(m_store->families().find(saved)->has_value());
}

}  // namespace
}  // namespace attune::storage::test
