// SPDX-License-Identifier: Apache-2.0
#include "workflow/practice_file.h"

#include <fstream>

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;

class PracticeFileTest : public test::OpenPractice {};

TEST_F(PracticeFileTest, ListsWhoCanUnlockIt) {
    const auto owners = key_owners(file, workplace.user);

    ASSERT_THAT(owners, IsOk());
    ASSERT_EQ(owners->size(), 1U);
    EXPECT_EQ(owners->front().name, "Dr Helen Brook");
    EXPECT_THAT(key_owners(folder / "nothing.attune", workplace.user),
                FailsWith(ErrorCode::NotFound));
}

TEST_F(PracticeFileTest, OpensWithThePassphraseAndWithTheRecoveryKeyOnly) {
    const auto me = practice->me().id;
    practice.reset();

    EXPECT_THAT(unlock(file, me, "three loud rivers", workplace), FailsWith(ErrorCode::WrongKey));
    EXPECT_THAT(unlock_with_recovery_key(file, "ABCDE", workplace),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(unlock_with_recovery_key(file, recovery_key, workplace), IsOk());
    EXPECT_THAT(unlock(file, me, test::kPassphrase, workplace), IsOk());
}

TEST_F(PracticeFileTest, AColleagueOpensItWithAPassphraseOfTheirOwn) {
    const auto me = practice->me().id;
    Clinician june;
    june.name = "June Hale";
    june.role = ClinicianRole::Supervisor;

    const auto added = practice->add_clinician(june, "nine slow barges go by");
    ASSERT_THAT(added, IsOk());
    practice.reset();

    EXPECT_EQ(key_owners(file, workplace.user)->size(), 2U);
    EXPECT_THAT(unlock(file, *added, test::kPassphrase, workplace), FailsWith(ErrorCode::WrongKey));
    const auto theirs = unlock(file, *added, "nine slow barges go by", workplace);
    ASSERT_THAT(theirs, IsOk());
    EXPECT_EQ((*theirs)->me().name, "June Hale");
    EXPECT_EQ((*theirs)->me().role, ClinicianRole::Supervisor);
    EXPECT_TRUE((*theirs)->verify()->is_sound);
}

TEST_F(PracticeFileTest, AColleagueNeedsANameOfTheirOwnAndAPassphrase) {
    Clinician nobody;
    const auto refused = practice->add_clinician(nobody, "short");
    ASSERT_THAT(refused, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(refused.error().faults.size(), 2U);

    auto twice = practice->me();
    EXPECT_THAT(practice->add_clinician(twice, "nine slow barges go by"),
                FailsWith(ErrorCode::Conflict));
    EXPECT_EQ(practice->clinicians()->size(), 1U);
}

TEST_F(PracticeFileTest, RemembersWhatWasOpenedLast) {
    const auto last = workplace.user.last_opened();

    ASSERT_TRUE(last);
    EXPECT_EQ(last->file, file);
    EXPECT_EQ(last->clinician, practice->me().id);
}

TEST_F(PracticeFileTest, SaysWhichFieldsAreMissing) {
    NewPractice entry;
    entry.file = folder / "other.attune";
    entry.passphrase = "short";

    const auto created = create_practice(entry, workplace);

    ASSERT_THAT(created, FailsWith(ErrorCode::InvalidInput));
    ASSERT_EQ(created.error().faults.size(), 3U);
    EXPECT_EQ(created.error().faults[2].place, "passphrase");
}

TEST_F(PracticeFileTest, AsksForOneGroupOfTheRecoveryKey) {
    const RecoveryKeyCheck check(recovery_key, 3);
    auto group = recovery_key.substr(12, 5);

    EXPECT_EQ(check.group_count(), 13);
    EXPECT_TRUE(check.is_right(group));
    EXPECT_TRUE(check.is_right(" " + group + " "));
    EXPECT_FALSE(check.is_right(recovery_key.substr(0, 5)));
}

TEST_F(PracticeFileTest, TellsAPassphraseFromAnother) {
    const auto right = practice->is_my_passphrase(test::kPassphrase);
    const auto wrong = practice->is_my_passphrase("three loud rivers");

    ASSERT_THAT(right, IsOk());
    ASSERT_THAT(wrong, IsOk());
    EXPECT_TRUE(*right);
    EXPECT_FALSE(*wrong);
}

TEST_F(PracticeFileTest, APassphraseIsWeighedByItsLength) {
    EXPECT_FALSE(passphrase_advice("seven77").is_acceptable);
    EXPECT_EQ(passphrase_advice("aaaaaaaaaaaaaaaaaaaa").strength, PassphraseStrength::Weak);
    EXPECT_EQ(passphrase_advice("rivers and").strength, PassphraseStrength::Weak);
    EXPECT_EQ(passphrase_advice("rivers and a").strength, PassphraseStrength::Fair);
    EXPECT_EQ(passphrase_advice(test::kPassphrase).strength, PassphraseStrength::Strong);
}

TEST_F(PracticeFileTest, AFileThatIsNotOursIsNamedAndLeftAlone) {
    const auto other = folder / "holiday.attune";
    std::ofstream(other) << "dear diary";

    const auto opened = unlock_with_recovery_key(other, recovery_key, workplace);

    ASSERT_FALSE(opened);
    EXPECT_EQ(std::filesystem::file_size(other), 10U);
}

TEST_F(PracticeFileTest, AFreshPracticeIsSound) {
    take_in_leo();

    const auto verification = practice->verify();

    ASSERT_THAT(verification, IsOk());
    EXPECT_TRUE(verification->is_sound);
    EXPECT_GT(verification->audit_rows, 5);
}

}  // namespace
}  // namespace attune::workflow
