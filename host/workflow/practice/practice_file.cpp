// SPDX-License-Identifier: Apache-2.0
#include "workflow/practice_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/log.h"
#include "practice/desk.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

// Length is what withstands guessing; NIST SP 800-63B asks for at least 8 and no composition rules.
constexpr std::size_t kShortest = 8;
constexpr std::size_t kFairLength = 12;
constexpr std::size_t kStrongLength = 16;
constexpr std::size_t kFewDifferent = 5;

storage::StoreSettings settings_of(const Workplace& workplace, UnlockWork work) {
    return {workplace.clock, workplace.user.path(),
            work == UnlockWork::Least ? storage::KeyCost::least() : storage::KeyCost::standard()};
}

Faults missing_fields(const NewPractice& entry) {
    Faults faults;
    if (trimmed(entry.practice.name).empty()) {
        faults.push_back({"practice.name", "The practice needs a name: it heads every letter."});
    }
    if (trimmed(entry.clinician.name).empty()) {
        faults.push_back({"clinician.name", "Write your name as it stands under your letters."});
    }
    const auto advice = passphrase_advice(entry.passphrase);
    if (!advice.is_acceptable) faults.push_back({"passphrase", advice.words});
    return faults;
}

std::vector<std::string> groups_of(std::string_view key) {
    std::vector<std::string> groups(1);
    for (const char c : key) {
        if (c == '-' || c == ' ') {
            groups.emplace_back();
        } else {
            groups.back() += c;
        }
    }
    return groups;
}

/// As a reader would type it: upper case, with letters that look like digits turned into them.
std::string as_read(std::string_view typed) {
    std::string group;
    for (char c : typed) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'a' && c <= 'z') c -= 'a' - 'A';
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        group += c;
    }
    return group;
}

Result<std::unique_ptr<PracticeSession>> session_of(std::unique_ptr<storage::PracticeStore> store,
                                                    const Workplace& workplace) {
    const auto clinicians = store->practice().clinicians();
    if (!clinicians) return clinicians.error();
    if (clinicians->empty()) return Error{ErrorCode::Damaged, store->file().filename().string()};
    const auto acting =
        std::find_if(clinicians->begin(), clinicians->end(),
                     [&](const Clinician& clinician) { return clinician.id == store->acting(); });
    const auto me = acting == clinicians->end() ? clinicians->front() : *acting;
    const auto remembered = workplace.user.remember({store->file(), me.id});
    if (!remembered)
        log(LogLevel::Warning, "workflow", "the last opened practice could not be noted");
    return std::make_unique<PracticeSession>(
        std::make_unique<Desk>(std::move(store), workplace, me));
}

}  // namespace

PassphraseAdvice passphrase_advice(std::string_view passphrase) {
    const std::set<char> different(passphrase.begin(), passphrase.end());
    if (passphrase.size() < kShortest) {
        return {PassphraseStrength::TooShort,
                fmt::format("Too short: use at least {} characters, better three or four words.",
                            kShortest),
                false};
    }
    if (different.size() < kFewDifferent) {
        return {PassphraseStrength::Weak, "Weak: the same few characters again and again.", true};
    }
    if (passphrase.size() < kFairLength) {
        return {PassphraseStrength::Weak, "Weak: a few more words make it much harder to guess.",
                true};
    }
    if (passphrase.size() < kStrongLength) {
        return {PassphraseStrength::Fair, "Fair: one more word makes it strong.", true};
    }
    return {PassphraseStrength::Strong, "Strong: long enough to withstand guessing.", true};
}

Result<CreatedPractice> create_practice(const NewPractice& entry, const Workplace& workplace) {
    auto faults = missing_fields(entry);
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, "practice", std::move(faults)};
    std::error_code fault;
    std::filesystem::create_directories(entry.file.parent_path(), fault);
    auto first = entry.clinician;
    first.id = ClinicianId::make();
    auto created = storage::PracticeStore::create(
        entry.file, {entry.practice, first, entry.passphrase}, settings_of(workplace, entry.work));
    if (!created) return created.error();
    auto key = created->recovery_key.text();
    auto session = session_of(std::move(created->store), workplace);
    if (!session) return session.error();
    return CreatedPractice{std::move(*session), std::move(key)};
}

RecoveryKeyCheck::RecoveryKeyCheck(std::string_view recovery_key, int group) : m_group(group) {
    const auto groups = groups_of(recovery_key);
    m_count = static_cast<int>(groups.size());
    ATTUNE_VERIFY(group >= 1 && group <= m_count);
    m_expected = groups[static_cast<std::size_t>(group - 1)];
}

bool RecoveryKeyCheck::is_right(std::string_view typed) const {
    return as_read(typed) == as_read(m_expected);
}

Result<std::vector<KeyOwner>> key_owners(const std::filesystem::path& file,
                                         const UserFolder& user) {
    std::error_code fault;
    if (!std::filesystem::exists(file, fault)) {
        return Error{ErrorCode::NotFound, file.filename().string()};
    }
    const SystemClock clock;
    const auto holders = storage::PracticeStore::key_holders(file, {clock, user.path()});
    if (!holders && holders.error().code == ErrorCode::Denied) return std::vector<KeyOwner>{};
    if (!holders) return holders.error();
    std::vector<KeyOwner> owners;
    for (const auto& holder : *holders) owners.push_back({holder.clinician, holder.name});
    return owners;
}

Result<std::unique_ptr<PracticeSession>> unlock(const std::filesystem::path& file,
                                                const ClinicianId& clinician,
                                                std::string_view passphrase,
                                                const Workplace& workplace) {
    auto store = storage::PracticeStore::open(file, {clinician, std::string(passphrase)},
                                              settings_of(workplace, UnlockWork::Standard));
    if (!store) return store.error();
    return session_of(std::move(*store), workplace);
}

Result<std::unique_ptr<PracticeSession>> unlock_with_recovery_key(const std::filesystem::path& file,
                                                                  std::string_view recovery_key,
                                                                  const Workplace& workplace) {
    const auto key = storage::RecoveryKey::parse(recovery_key);
    if (!key) return key.error();
    auto store =
        storage::PracticeStore::open(file, *key, settings_of(workplace, UnlockWork::Standard));
    if (!store) return store.error();
    return session_of(std::move(*store), workplace);
}

}  // namespace attune::workflow
