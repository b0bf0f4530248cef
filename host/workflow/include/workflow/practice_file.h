// SPDX-License-Identifier: Apache-2.0
/// \file
/// Before a practice is open: making a practice file, seeing whose it is, unlocking it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/practice.h"
#include "workflow/installation.h"

namespace attune::workflow {

class PracticeSession;

enum class PassphraseStrength { TooShort = 1, Weak = 2, Fair = 3, Strong = 4 };

struct PassphraseAdvice {
    PassphraseStrength strength = PassphraseStrength::TooShort;
    /// "Strong: long enough to withstand guessing."
    std::string words;
    /// False only for TooShort: such a passphrase is not taken.
    bool is_acceptable = false;
};
PassphraseAdvice passphrase_advice(std::string_view passphrase);

/// How hard a passphrase is to guess from a stolen key file. Least is for demos and tests.
enum class UnlockWork { Standard = 1, Least = 2 };

struct NewPractice {
    std::filesystem::path file;
    Practice practice;
    Clinician clinician;  ///< the first one; its id is made
    std::string passphrase;
    UnlockWork work = UnlockWork::Standard;
};

struct CreatedPractice {
    std::unique_ptr<PracticeSession> session;
    /// To be printed or saved now: it is not kept, and opens the file without a passphrase.
    std::string recovery_key;
};
/// InvalidInput names the fields ("practice.name", "clinician.name", "passphrase"); Conflict when
/// the file exists.
Result<CreatedPractice> create_practice(const NewPractice& entry, const Workplace& workplace);

/// Asks for one group of the recovery key, so that a practice knows it has written it down.
class RecoveryKeyCheck {
public:
    /// `group` counts from 1.
    RecoveryKeyCheck(std::string_view recovery_key, int group);
    int group() const { return m_group; }
    int group_count() const { return m_count; }
    /// Case and the letters that are easily misread do not matter.
    bool is_right(std::string_view typed) const;

private:
    std::string m_expected;
    int m_group;
    int m_count;
};

/// A clinician who can unlock the file, read without any passphrase.
struct KeyOwner {
    ClinicianId id;
    std::string name;
};
/// Empty when the key file is missing: then only the recovery key opens the practice. NotFound when
/// there is no practice file.
Result<std::vector<KeyOwner>> key_owners(const std::filesystem::path& file, const UserFolder& user);

/// WrongKey for a wrong passphrase. Remembers file and clinician for the next start.
Result<std::unique_ptr<PracticeSession>> unlock(const std::filesystem::path& file,
                                                const ClinicianId& clinician,
                                                std::string_view passphrase,
                                                const Workplace& workplace);
/// The clinician is the first of the practice's list. InvalidInput for a mistyped key.
Result<std::unique_ptr<PracticeSession>> unlock_with_recovery_key(const std::filesystem::path& file,
                                                                  std::string_view recovery_key,
                                                                  const Workplace& workplace);

}  // namespace attune::workflow
