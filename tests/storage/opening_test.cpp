// SPDX-License-Identifier: Apache-2.0
// What keeps a practice file from being opened, told apart; and the file as it was before.
#include <gmock/gmock.h>

#include "practice_fixture.h"
#include "raw_file.h"

namespace attune::storage::test {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

class OpeningTest : public PracticeFixture {
protected:
    void SetUp() override {
        PracticeFixture::SetUp();
        add_child(admit("Martins"), "Leo", day("2026-03-14"));
        m_store.reset();
    }

    /// Opens with the passphrase and says how it went; the practice file must not have changed.
    Result<std::unique_ptr<PracticeStore>> open_untouched(const std::string& passphrase) {
        const auto before = bytes_of(m_file);
        auto opened = open_with(passphrase);
        EXPECT_EQ(bytes_of(m_file), before) << "the file was changed";
        return opened;
    }

    Result<std::unique_ptr<PracticeStore>> recover(const std::string& typed) {
        const auto key = RecoveryKey::parse(typed);
        if (!key) return key.error();
        return PracticeStore::open(m_file, *key, settings());
    }

    void flip_byte(std::size_t at) {
        auto bytes = bytes_of(m_file);
        bytes.at(at) = static_cast<char>(bytes[at] ^ 0x01);
        write_bytes(m_file, bytes);
    }

    std::filesystem::path key_file() { return m_folder / "harbour.attune-keys"; }

    void lose_keys() {
        std::filesystem::remove(key_file());
        for (const auto& entry : std::filesystem::directory_iterator(m_user_folder.path())) {
            std::filesystem::remove(entry.path());
        }
    }
};

TEST_F(OpeningTest, AWrongPassphraseIsAWrongKey) {
    EXPECT_THAT(open_untouched("correct horse battery stable"), FailsWith(ErrorCode::WrongKey));
    EXPECT_THAT(open_with(kPassphrase), IsOk());
}

TEST_F(OpeningTest, AFileThatIsNotThereIsNotFound) {
    std::filesystem::remove(m_file);

    EXPECT_THAT(open_with(kPassphrase), FailsWith(ErrorCode::NotFound));
}

TEST_F(OpeningTest, AForeignFileIsNotOurs) {
    for (const auto& foreign :
         {std::string("%PDF-1.7 a letter"),
          std::string("SQLite format 3\0", 16) + std::string(4080, '\0'), std::string(8192, 'x')}) {
        write_bytes(m_file, foreign);

        EXPECT_THAT(open_untouched(kPassphrase), FailsWith(ErrorCode::NotOurs)) << foreign[0];
        EXPECT_THAT(recover(m_recovery_key), FailsWith(ErrorCode::NotOurs)) << foreign[0];
    }
}

TEST_F(OpeningTest, AFolderIsNotOurs) {
    EXPECT_THAT(PracticeStore::open(m_folder.path(), {{}, kPassphrase}, settings()),
                FailsWith(ErrorCode::NotOurs));
}

TEST_F(OpeningTest, AFlippedByteInAnyPageIsDamageThatNamesThePage) {
    const auto pages = std::filesystem::file_size(m_file) / 4096;
    for (const std::size_t page : {std::size_t{2}, pages / 2, pages}) {
        flip_byte((page - 1) * 4096 + 1000);

        const auto opened = open_untouched(kPassphrase);

        ASSERT_THAT(opened, FailsWith(ErrorCode::Damaged)) << page;
        EXPECT_EQ(opened.error().faults.at(0).place, "page " + std::to_string(page));
        flip_byte((page - 1) * 4096 + 1000);
    }
    EXPECT_THAT(open_with(kPassphrase), IsOk());
}

TEST_F(OpeningTest, AFlippedByteInTheFirstPageOrInTheSaltIsDamageAndNotAWrongKey) {
    for (const std::size_t at : {0, 15, 16, 100, 4095}) {
        flip_byte(at);

        EXPECT_THAT(open_untouched(kPassphrase), FailsWith(ErrorCode::Damaged)) << at;
        flip_byte(at);
    }
    EXPECT_THAT(open_with(kPassphrase), IsOk());
}

TEST_F(OpeningTest, AFileCutShortIsDamaged) {
    const auto whole = bytes_of(m_file);
    for (const std::size_t size : {std::size_t{0}, std::size_t{16}, std::size_t{4095},
                                   std::size_t{8192}, whole.size() - 1, whole.size() - 4096}) {
        write_bytes(m_file, whole.substr(0, size));

        EXPECT_THAT(open_untouched(kPassphrase), FailsWith(ErrorCode::Damaged)) << size;
    }
}

TEST_F(OpeningTest, ANewerSchemaIsTooNewAndLeftAlone) {
    RawFile(m_file, m_recovery_key).run("PRAGMA user_version = 99");

    EXPECT_THAT(open_untouched(kPassphrase), FailsWith(ErrorCode::TooNew));
}

// Until then whoever gave a consent stood in it by name alone.
TEST_F(OpeningTest, AConsentOfBeforeSaysWhoGaveItWhereThatIsKnown) {
    reopen();
    Family family;
    family.id = FamilyId::make();
    Caregiver ana;
    ana.id = CaregiverId::make();
    ana.family = family.id;
    ana.name = {"Ana", "Martins", {}};
    Child leo;
    leo.id = ChildId::make();
    leo.family = family.id;
    CaregiverLink link;
    link.child = leo.id;
    link.caregiver = ana.id;
    link.role = "mother";
    Receiver lane;
    lane.id = ReceiverId::make();
    ASSERT_THAT(m_store->families().save(family), IsOk());
    ASSERT_THAT(m_store->families().save(ana), IsOk());
    ASSERT_THAT(m_store->families().save(leo), IsOk());
    ASSERT_THAT(m_store->families().save(link), IsOk());
    ASSERT_THAT(m_store->practice().save(lane), IsOk());
    Consent consent;
    consent.family = family.id;
    consent.about = CaregiverSubject{ana.id};
    consent.receiver = lane.id;
    consent.given = day("2026-11-20");
    for (const auto* by : {"Ana Martins (mother)", "Ana Martins", "the neighbour"}) {
        consent.id = ConsentId::make();
        consent.given_by = by;
        ASSERT_THAT(m_store->consents().save(consent), IsOk());
    }
    m_store.reset();
    RawFile(m_file, m_recovery_key)
        .run(
            "DROP TABLE marked_text; ALTER TABLE consent DROP COLUMN giver;"
            "ALTER TABLE consent DROP COLUMN for_court;"
            "ALTER TABLE consent DROP COLUMN counts_because;"
            "ALTER TABLE legal_share DROP COLUMN asked_on;"
            "ALTER TABLE referral DROP COLUMN understanding; PRAGMA user_version = 6");

    reopen();

    const auto consents = m_store->consents().of(family.id);
    ASSERT_THAT(consents, IsOk());
    ASSERT_EQ(consents->size(), 3U) << "all stay readable";
    for (const auto& one : *consents) {
        EXPECT_EQ(one.is_valid_on(day("2026-11-21")), one.given_by != "the neighbour")
            << one.given_by;
    }
}

TEST_F(OpeningTest, AnEncryptedDatabaseOfSomethingElseIsNotOurs) {
    RawFile(m_file, m_recovery_key).run("PRAGMA application_id = 7");

    EXPECT_THAT(open_untouched(kPassphrase), FailsWith(ErrorCode::NotOurs));
}

TEST_F(OpeningTest, ASecondOpeningIsLockedAtOnce) {
    const auto first = open_with(kPassphrase);
    ASSERT_THAT(first, IsOk());

    EXPECT_THAT(open_with(kPassphrase), FailsWith(ErrorCode::Locked));
}

TEST_F(OpeningTest, AKeyFileOfAnotherPracticeOpensNothing) {
    const auto other = m_folder / "other.attune";
    ASSERT_THAT(PracticeStore::create(other, new_practice(), settings()), IsOk());
    lose_keys();
    std::filesystem::rename(m_folder / "other.attune-keys", key_file());

    EXPECT_THAT(open_untouched(kPassphrase), FailsWith(ErrorCode::NotOurs));
}

TEST_F(OpeningTest, TheSecondCopyOfTheKeyFileServesWhenTheFirstIsLostOrDamaged) {
    write_bytes(key_file(), bytes_of(key_file()) + "x");
    EXPECT_THAT(open_with(kPassphrase), IsOk());

    std::filesystem::remove(key_file());
    EXPECT_THAT(open_with(kPassphrase), IsOk());
}

TEST_F(OpeningTest, WithoutAnyKeyFileItSaysSoAndTheRecoveryKeyOpens) {
    lose_keys();
    ASSERT_THAT(open_untouched(kPassphrase), FailsWith(ErrorCode::Denied));
    ASSERT_THAT(PracticeStore::key_holders(m_file, settings()), FailsWith(ErrorCode::Denied));

    auto recovered = recover(m_recovery_key);

    ASSERT_THAT(recovered, IsOk());
    EXPECT_TRUE((*recovered)->acting().empty());
    ASSERT_THAT((*recovered)->set_passphrase(m_clinician.id, "a new one"), IsOk());
    recovered->reset();
    EXPECT_THAT(open_with("a new one"), IsOk());
}

TEST_F(OpeningTest, ARecoveryKeyOfAnotherPracticeIsAWrongKey) {
    const auto other = PracticeStore::create(m_folder / "other.attune", new_practice(), settings());
    ASSERT_THAT(other, IsOk());

    EXPECT_THAT(recover(other->recovery_key.text()), FailsWith(ErrorCode::WrongKey));
}

TEST_F(OpeningTest, DamageIsToldFromAWrongRecoveryKey) {
    flip_byte(2000);

    EXPECT_THAT(recover(m_recovery_key), FailsWith(ErrorCode::Damaged));
}

TEST_F(OpeningTest, KeyHoldersAreNamedBeforeUnlockingAndEachOpensAsThemselves) {
    const Clinician second{ClinicianId::make(), "Jo\nLane", {}, ClinicianRole::Supervisor, {}, {}};
    auto store = std::move(*open_with(kPassphrase));
    ASSERT_THAT(store->practice().save(second), IsOk());
    ASSERT_THAT(store->set_passphrase(second.id, "another passphrase"), IsOk());
    store.reset();

    EXPECT_THAT(
        *PracticeStore::key_holders(m_file, settings()),
        ElementsAre(KeyHolder{m_clinician.id, m_clinician.name}, KeyHolder{second.id, "Jo Lane"}));
    EXPECT_EQ((*open_with("another passphrase"))->acting(), second.id);
    EXPECT_THAT(PracticeStore::open(m_file, {second.id, kPassphrase}, settings()),
                FailsWith(ErrorCode::WrongKey));
}

TEST_F(OpeningTest, SigningInChangesWhoActs) {
    const Clinician second{ClinicianId::make(), "Jo Lane", {}, ClinicianRole::Supervisor, {}, {}};
    auto store = std::move(*open_with(kPassphrase));
    ASSERT_THAT(store->practice().save(second), IsOk());
    ASSERT_THAT(store->set_passphrase(second.id, "another passphrase"), IsOk());

    EXPECT_THAT(store->sign_in({second.id, kPassphrase}), FailsWith(ErrorCode::WrongKey));
    EXPECT_EQ(store->acting(), m_clinician.id);
    ASSERT_THAT(store->sign_in({second.id, "another passphrase"}), IsOk());
    EXPECT_EQ(store->acting(), second.id);
}

TEST_F(OpeningTest, AChangedPassphraseReplacesTheOldOne) {
    auto store = std::move(*open_with(kPassphrase));
    ASSERT_THAT(store->set_passphrase(m_clinician.id, "brand new"), IsOk());
    store.reset();

    EXPECT_THAT(open_with(kPassphrase), FailsWith(ErrorCode::WrongKey));
    EXPECT_THAT(open_with("brand new"), IsOk());
}

TEST_F(OpeningTest, CreatingNeverOverwrites) {
    const auto before = bytes_of(m_file);

    EXPECT_THAT(PracticeStore::create(m_file, new_practice(), settings()),
                FailsWith(ErrorCode::Conflict));
    EXPECT_EQ(bytes_of(m_file), before);

    // The keys alone may be all that still opens a copy of the file.
    std::filesystem::remove(m_file);
    EXPECT_THAT(PracticeStore::create(m_file, new_practice(), settings()),
                FailsWith(ErrorCode::Conflict));
}

TEST_F(OpeningTest, AHalfMadePracticeIsNoObstacle) {
    const auto place = m_folder / "new.attune";
    write_bytes(m_folder / "new.attune.new", "left by a crash");

    EXPECT_THAT(PracticeStore::create(place, new_practice(), settings()), IsOk());
    EXPECT_FALSE(std::filesystem::exists(m_folder / "new.attune.new"));
}

TEST_F(OpeningTest, APageThatTheLogHoldsAnewIsNotDamage) {
    // A power cut in the middle of a checkpoint tears pages that the log then writes again.
    auto store = std::move(*open_with(kPassphrase));
    Family family{FamilyId::make(), "Okafor", {}, false, {}, {}, {}, m_clock.now()};
    ASSERT_THAT(store->families().save(family), IsOk());
    const auto torn = m_folder / "torn.attune";
    std::filesystem::copy_file(m_file, torn);
    std::filesystem::copy_file(m_folder / "harbour.attune-wal", m_folder / "torn.attune-wal");
    std::filesystem::copy_file(key_file(), m_folder / "torn.attune-keys");
    auto bytes = bytes_of(torn);
    const auto log = bytes_of(m_folder / "torn.attune-wal");
    const auto page =
        static_cast<unsigned char>(log[32 + 2]) * 256U + static_cast<unsigned char>(log[32 + 3]);
    bytes.replace((page - 1) * 4096 + 64, 512, 512, '\0');
    write_bytes(torn, bytes);

    auto opened = PracticeStore::open(torn, {{}, kPassphrase}, settings());

    ASSERT_THAT(opened, IsOk());
    EXPECT_EQ((*(*opened)->families().find(family.id))->label, "Okafor");
}

}  // namespace
}  // namespace attune::storage::test
