// SPDX-License-Identifier: Apache-2.0
#include "file/diagnosis.h"
#include "sqlite/error.h"
#include "sqlite/migrations.h"
#include "store_parts.h"

namespace attune::storage {

namespace {

/// Beside the final place until it is complete, so that a crash leaves no half practice there.
std::filesystem::path place_to_build(const std::filesystem::path& path) {
    auto place = path;
    place += ".new";
    return place;
}

void clear_away(const std::filesystem::path& unfinished) {
    for (const char* suffix : {"", "-wal", "-shm"}) {
        auto file = unfinished;
        file += suffix;
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
    }
}

/// The schema, the practice and its first clinician. Everything is in the file when this returns.
Result<void> fill(const PracticeFile& file, const DataKey& key, const NewPractice& practice,
                  const Clock& clock) {
    auto connection = Connection::open(file.path(), key, Access::ReadWrite);
    if (!connection) return connection.error();
    if (const auto made = migrate(**connection); !made) return made;
    Database database(std::move(*connection), clock, practice.first_clinician.id,
                      Access::ReadWrite);
    PracticeRecords records(database);
    return database.together([&]() -> Result<void> {
        const auto created =
            database.append_audit({Act::Created, RecordKind::Practice, "practice"});
        if (!created) return created;
        if (const auto saved = records.save(practice.practice); !saved) return saved;
        return records.save(practice.first_clinician);
    });
}

Error already_there(const std::filesystem::path& path) {
    return Error{ErrorCode::Conflict, path.filename().string()};
}

Result<void> check_practice(const NewPractice& practice) {
    Faults faults;
    if (practice.first_clinician.id.empty()) faults.push_back({"clinician", "has no id"});
    if (practice.passphrase.empty()) faults.push_back({"passphrase", "is empty"});
    if (faults.empty()) return {};
    return Error{ErrorCode::InvalidInput, "new practice", std::move(faults)};
}

}  // namespace

Result<CreatedPractice> PracticeStore::create(const std::filesystem::path& path,
                                              const NewPractice& practice,
                                              const StoreSettings& settings) {
    if (const auto complete = check_practice(practice); !complete) return complete.error();
    std::error_code ignored;
    // A key file without its practice may be all that still opens a copy elsewhere.
    for (const auto& there : {path, key_file_beside(path)}) {
        if (std::filesystem::exists(there, ignored)) return already_there(there);
    }
    const auto key = DataKey::make_random();
    const auto place = place_to_build(path);
    clear_away(place);
    std::string salt;
    {
        const auto file = PracticeFile::create(place);
        if (!file) return file.error();
        if (const auto filled = fill(**file, key, practice, settings.clock); !filled) {
            clear_away(place);
            return filled.error();
        }
        ATTUNE_VERIFY(!(*file)->is_plain());
        salt = (*file)->salt();
    }
    KeyFile keys(salt);
    const KeyHolder holder{practice.first_clinician.id, practice.first_clinician.name};
    auto done = keys.wrap(key, holder, practice.passphrase, settings.key_cost);
    if (done) done = save_keys(keys, path, settings);
    if (!done) {
        clear_away(place);
        return done.error();
    }
    std::error_code failure;
    std::filesystem::rename(place, path, failure);
    if (failure) return error_from_errno(failure.value(), path.filename().string());

    auto store = open(path, RecoveryKey(key.bytes()), settings);
    if (!store) return store.error();
    (*store)->m_parts->database->set_acting(practice.first_clinician.id);
    return CreatedPractice{std::move(*store), RecoveryKey(key.bytes())};
}

}  // namespace attune::storage
