// SPDX-License-Identifier: Apache-2.0
/// \file
/// A practice's records in one encrypted file. Every call that returns a value has it on disk.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/practice.h"
#include "storage/alert_records.h"
#include "storage/answer_records.h"
#include "storage/assessment_records.h"
#include "storage/audit_log.h"
#include "storage/battery_records.h"
#include "storage/document_records.h"
#include "storage/family_records.h"
#include "storage/family_search.h"
#include "storage/hand_over_records.h"
#include "storage/key_holder.h"
#include "storage/paper_records.h"
#include "storage/practice_records.h"
#include "storage/recovery_key.h"
#include "storage/referral_records.h"
#include "storage/verification.h"
#include "storage/visit_records.h"

namespace attune::storage {

struct StoreSettings {
    /// Must outlive the store.
    const Clock& clock;
    /// Where the second copy of the key file goes; empty = no second copy.
    std::filesystem::path user_folder = {};
    /// What a passphrase set from now on costs to try.
    KeyCost key_cost = KeyCost::standard();
};

/// Who unlocks. An empty clinician = whoever has this passphrase.
struct Credentials {
    ClinicianId clinician;
    std::string passphrase;
};

struct NewPractice {
    Practice practice;
    Clinician first_clinician;
    std::string passphrase;
};

class DisclosureRecords;
class PracticeStore;
struct CreatedPractice {
    std::unique_ptr<PracticeStore> store;
    /// To be printed now; recovery_key() gives it again later.
    RecoveryKey recovery_key;
};

/// Main thread only, but for what open_reader() returns. Opening a file that cannot be opened
/// leaves it untouched, and says which it is: WrongKey, NotOurs, Damaged, TooNew, Locked (another
/// program has it open), ReadOnly, NotFound. Denied: the key file is not there; ask for the
/// recovery key.
class PracticeStore {
public:
    /// Conflict when the file exists.
    static Result<CreatedPractice> create(const std::filesystem::path& file,
                                          const NewPractice& practice,
                                          const StoreSettings& settings);
    static Result<std::unique_ptr<PracticeStore>> open(const std::filesystem::path& file,
                                                       const Credentials& credentials,
                                                       const StoreSettings& settings);
    /// Needs no key file. acting() is then empty until set_passphrase() made one anew.
    static Result<std::unique_ptr<PracticeStore>> open(const std::filesystem::path& file,
                                                       const RecoveryKey& key,
                                                       const StoreSettings& settings);
    /// Who can be offered on the unlock page; not while this program has the file open. Denied: no
    /// key file, ask for the recovery key.
    static Result<std::vector<KeyHolder>> key_holders(const std::filesystem::path& file,
                                                      const StoreSettings& settings);
    ~PracticeStore();
    PracticeStore(const PracticeStore&) = delete;
    PracticeStore& operator=(const PracticeStore&) = delete;

    /// A second connection that sees the records as they are now and whose writes all fail with
    /// ReadOnly. Hand it to one worker; it must be gone before this store goes.
    Result<std::unique_ptr<PracticeStore>> open_reader() const;

    /// All that `work` writes, or nothing of it: once one write failed, the rest fails too.
    Result<void> together(const std::function<Result<void>()>& work);

    /// Lets a clinician of this practice open it with this passphrase. NotFound for someone else.
    Result<void> set_passphrase(const ClinicianId& clinician, std::string_view passphrase);
    /// Unlocks an open store again, after an idle lock or for another clinician, who acts from now
    /// on. WrongKey when the passphrase is not theirs.
    Result<void> sign_in(const Credentials& credentials);
    RecoveryKey recovery_key() const;
    const ClinicianId& acting() const;
    const std::filesystem::path& file() const;

    /// Looks at everything: pages, structure, references, the audit log. For a worker's reader too.
    Result<Verification> verify() const;
    /// Moves the write-ahead log into the file. Call when nothing else is to be done.
    Result<void> checkpoint();

    PracticeRecords& practice();
    FamilyRecords& families();
    CallRecords& calls();
    FamilySearch& search();
    VisitRecords& visits();
    BatteryRecords& batteries();
    DocumentRecords& documents();
    AssessmentRecords& assessments();
    AnswerRecords& answers();
    PaperRecords& paper();
    DraftRecords& drafts();
    HandOverRecords& hand_overs();
    AlertRecords& alerts();
    ConsentRecords& consents();
    ReferralRecords& referrals();
    ReportRecords& reports();
    DisclosureRecords& disclosures();
    AuditLog& audit();

private:
    struct Parts;
    explicit PracticeStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace attune::storage
