// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"
#include "file/diagnosis.h"
#include "sqlite/migrations.h"
#include "store_parts.h"

namespace attune::storage {

namespace {

/// The key file beside the practice file, else its second copy. Denied when neither is there.
Result<KeyFile> find_keys(const std::filesystem::path& file, const std::string& salt,
                          const StoreSettings& settings) {
    auto beside = KeyFile::load(key_file_beside(file));
    if (beside && beside->file_salt() == salt) return beside;
    if (!settings.user_folder.empty()) {
        auto second = KeyFile::load(key_file_in(settings.user_folder, salt));
        if (second) return second;
    }
    // A key file whose salt differs may still be right: the first bytes of the file may be damaged.
    if (beside || beside.error().code != ErrorCode::NotFound) return beside;
    return Error{ErrorCode::Denied, "key file"};
}

}  // namespace

Result<void> save_keys(const KeyFile& keys, const std::filesystem::path& practice_file,
                       const StoreSettings& settings) {
    if (const auto saved = keys.save(key_file_beside(practice_file)); !saved) return saved;
    if (settings.user_folder.empty()) return {};
    if (!keys.save(key_file_in(settings.user_folder, keys.file_salt()))) {
        log(LogLevel::Warning, "storage", "the second copy of the key file could not be written");
    }
    return {};
}

Result<std::unique_ptr<PracticeStore>> PracticeStore::Parts::make_store(
    std::unique_ptr<PracticeFile> file, std::unique_ptr<Connection> connection, const DataKey& key,
    KeyFile keys, const ClinicianId& acting, const StoreSettings& settings) {
    if (const auto newest = migrate(*connection); !newest) return newest.error();
    auto parts =
        std::make_unique<Parts>(std::move(file), key, settings, std::move(keys),
                                std::make_unique<Database>(std::move(connection), settings.clock,
                                                           acting, Access::ReadWrite));
    std::unique_ptr<PracticeStore> store(new PracticeStore(std::move(parts)));
    const auto noted = store->audit().note(Act::Opened, RecordKind::Practice, "practice");
    if (!noted) return noted.error();
    return store;
}

Result<std::vector<KeyHolder>> PracticeStore::key_holders(const std::filesystem::path& file,
                                                          const StoreSettings& settings) {
    std::error_code missing;
    if (!std::filesystem::exists(file, missing)) {
        return Error{ErrorCode::NotFound, file.filename().string()};
    }
    const auto keys = find_keys(file, PracticeFile::salt_of(file), settings);
    if (!keys) return keys.error();
    return keys->holders();
}

Result<std::unique_ptr<PracticeStore>> PracticeStore::open(const std::filesystem::path& path,
                                                           const Credentials& credentials,
                                                           const StoreSettings& settings) {
    auto file = PracticeFile::open(path);
    if (!file) return file.error();
    if ((*file)->is_plain()) return Error{ErrorCode::NotOurs, path.filename().string()};
    auto keys = find_keys(path, (*file)->salt(), settings);
    if (!keys) return keys.error();
    auto unlocked = keys->unwrap(credentials.clinician, credentials.passphrase);
    if (!unlocked) return unlocked.error();
    auto connection = open_unchanged(**file, unlocked->key, keys->file_salt());
    if (!connection) return connection.error();
    return Parts::make_store(std::move(*file), std::move(*connection), unlocked->key,
                             std::move(*keys), unlocked->clinician, settings);
}

Result<std::unique_ptr<PracticeStore>> PracticeStore::open(const std::filesystem::path& path,
                                                           const RecoveryKey& recovery_key,
                                                           const StoreSettings& settings) {
    auto file = PracticeFile::open(path);
    if (!file) return file.error();
    const DataKey key(recovery_key.bytes());
    const auto salt = (*file)->salt();
    auto connection = open_unchanged(**file, key, "");
    if (!connection) return connection.error();
    auto keys = find_keys(path, salt, settings);
    return Parts::make_store(std::move(*file), std::move(*connection), key,
                             keys && keys->file_salt() == salt ? std::move(*keys) : KeyFile(salt),
                             {}, settings);
}

}  // namespace attune::storage
