// SPDX-License-Identifier: Apache-2.0
/// \file
/// What an open practice store is made of.
#pragma once

#include "file/practice_file.h"
#include "keys/key_file.h"
#include "records/database.h"
#include "storage/disclosure_records.h"
#include "storage/practice_store.h"

namespace attune::storage {

struct PracticeStore::Parts {
    Parts(std::shared_ptr<PracticeFile> opened_file, const DataKey& data_key,
          const StoreSettings& store_settings, KeyFile key_file,
          std::unique_ptr<Database> opened_database)
        : file(std::move(opened_file)),
          key(data_key),
          settings(store_settings),
          keys(std::move(key_file)),
          database(std::move(opened_database)) {}

    /// Brings the schema up to date, notes the opening, and hands out the store.
    static Result<std::unique_ptr<PracticeStore>> make_store(std::unique_ptr<PracticeFile> file,
                                                             std::unique_ptr<Connection> connection,
                                                             const DataKey& key, KeyFile keys,
                                                             const ClinicianId& acting,
                                                             const StoreSettings& settings);

    /// Shared with readers, and first: the lock goes only after every connection.
    std::shared_ptr<PracticeFile> file;
    DataKey key;
    StoreSettings settings;
    KeyFile keys;
    std::unique_ptr<Database> database;

    PracticeRecords practice{*database};
    FamilyRecords families{*database};
    CallRecords calls{*database};
    FamilySearch search{*database};
    VisitRecords visits{*database};
    BatteryRecords batteries{*database};
    DocumentRecords documents{*database};
    AssessmentRecords assessments{*database};
    AnswerRecords answers{*database};
    PaperRecords paper{*database};
    DraftRecords drafts{*database};
    HandOverRecords hand_overs{*database};
    AlertRecords alerts{*database};
    ConsentRecords consents{*database};
    ReferralRecords referrals{*database};
    ReportRecords reports{*database};
    DisclosureRecords disclosures{*database};
    AuditLog audit{*database};
};

/// Both copies; a second copy that cannot be written is logged, the first one must be.
Result<void> save_keys(const KeyFile& keys, const std::filesystem::path& practice_file,
                       const StoreSettings& settings);

}  // namespace attune::storage
