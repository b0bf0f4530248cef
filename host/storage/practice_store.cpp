// SPDX-License-Identifier: Apache-2.0
#include "storage/practice_store.h"

#include "records/database.h"
#include "store_parts.h"

namespace attune::storage {

PracticeStore::PracticeStore(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

PracticeStore::~PracticeStore() = default;

Result<std::unique_ptr<PracticeStore>> PracticeStore::open_reader() const {
    auto connection = Connection::open(m_parts->file->path(), m_parts->key, Access::ReadOnly);
    if (!connection) return connection.error();
    // One read transaction for the reader's whole life: everything it sees is of one moment.
    for (const char* sql : {"BEGIN", "SELECT count(*) FROM practice"}) {
        if (const auto held = (*connection)->execute(sql); !held) return held.error();
    }
    return std::unique_ptr<PracticeStore>(new PracticeStore(std::make_unique<Parts>(
        m_parts->file, m_parts->key, m_parts->settings, m_parts->keys,
        std::make_unique<Database>(std::move(*connection), m_parts->settings.clock,
                                   m_parts->database->acting(), Access::ReadOnly))));
}

Result<void> PracticeStore::together(const std::function<Result<void>()>& work) {
    return m_parts->database->together(work);
}

Result<void> PracticeStore::set_passphrase(const ClinicianId& clinician,
                                           std::string_view passphrase) {
    const auto found = m_parts->practice.find(clinician);
    if (!found) return found.error();
    if (!*found) return Error{ErrorCode::NotFound, "clinician"};
    auto keys = m_parts->keys;
    const auto wrapped = keys.wrap(m_parts->key, {clinician, (*found)->name}, passphrase,
                                   m_parts->settings.key_cost);
    if (!wrapped) return wrapped;
    const auto noted = audit().note(Act::PassphraseSet, RecordKind::Clinician, clinician.value);
    if (!noted) return noted;
    if (const auto saved = save_keys(keys, m_parts->file->path(), m_parts->settings); !saved) {
        return saved;
    }
    m_parts->keys = std::move(keys);
    return {};
}

Result<void> PracticeStore::sign_in(const Credentials& credentials) {
    const auto opened = m_parts->keys.unwrap(credentials.clinician, credentials.passphrase);
    if (!opened) return opened.error();
    m_parts->database->set_acting(opened->clinician);
    return audit().note(Act::Opened, RecordKind::Practice, "practice");
}

RecoveryKey PracticeStore::recovery_key() const { return RecoveryKey(m_parts->key.bytes()); }

const ClinicianId& PracticeStore::acting() const { return m_parts->database->acting(); }

const std::filesystem::path& PracticeStore::file() const { return m_parts->file->path(); }

Result<void> PracticeStore::checkpoint() { return m_parts->database->connection().checkpoint(); }

PracticeRecords& PracticeStore::practice() { return m_parts->practice; }
FamilyRecords& PracticeStore::families() { return m_parts->families; }
CallRecords& PracticeStore::calls() { return m_parts->calls; }
FamilySearch& PracticeStore::search() { return m_parts->search; }
VisitRecords& PracticeStore::visits() { return m_parts->visits; }
BatteryRecords& PracticeStore::batteries() { return m_parts->batteries; }
DocumentRecords& PracticeStore::documents() { return m_parts->documents; }
AssessmentRecords& PracticeStore::assessments() { return m_parts->assessments; }
AnswerRecords& PracticeStore::answers() { return m_parts->answers; }
PaperRecords& PracticeStore::paper() { return m_parts->paper; }
DraftRecords& PracticeStore::drafts() { return m_parts->drafts; }
HandOverRecords& PracticeStore::hand_overs() { return m_parts->hand_overs; }
AlertRecords& PracticeStore::alerts() { return m_parts->alerts; }
ConsentRecords& PracticeStore::consents() { return m_parts->consents; }
ReferralRecords& PracticeStore::referrals() { return m_parts->referrals; }
ReportRecords& PracticeStore::reports() { return m_parts->reports; }
DisclosureRecords& PracticeStore::disclosures() { return m_parts->disclosures; }
AuditLog& PracticeStore::audit() { return m_parts->audit; }

}  // namespace attune::storage
