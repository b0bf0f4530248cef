// SPDX-License-Identifier: Apache-2.0
#include "workflow/practice_session.h"

#include "practice/desk.h"
#include "report/logo.h"
#include "workflow/ask_alone.h"
#include "workflow/batteries.h"
#include "workflow/early_intervention.h"
#include "workflow/longitudinal.h"
#include "workflow/practice_file.h"
#include "workflow/visit_plan.h"

namespace attune::workflow {

PracticeSession::PracticeSession(std::unique_ptr<Desk> desk) : m_desk(std::move(desk)) {}
PracticeSession::~PracticeSession() = default;

const std::filesystem::path& PracticeSession::file() const { return m_desk->store->file(); }
const Clinician& PracticeSession::me() const { return m_desk->me; }
Date PracticeSession::today() const { return m_desk->today(); }

Result<Practice> PracticeSession::practice() const { return m_desk->store->practice().practice(); }

Result<void> PracticeSession::save(const Practice& practice) {
    if (practice.name.empty()) {
        return Error{ErrorCode::InvalidInput,
                     "practice",
                     {{"practice.name", "The practice needs a name: it heads every letter."}}};
    }
    if (!practice.logo.empty()) {
        // Whoever hands it over: every letter prints it.
        if (const auto logo = report::Logo::read(practice.logo); !logo) return logo.error();
    }
    const auto saved = m_desk->store->practice().save(practice);
    if (saved) m_desk->changed({});
    return saved;
}

Result<std::vector<Clinician>> PracticeSession::clinicians() const {
    return m_desk->store->practice().clinicians();
}

Result<void> PracticeSession::save(const Clinician& clinician) {
    if (clinician.name.empty()) {
        return Error{ErrorCode::InvalidInput,
                     "clinician",
                     {{"clinician.name", "Write the name as it stands under letters."}}};
    }
    auto kept = clinician;
    if (kept.id.empty()) kept.id = ClinicianId::make();
    const auto saved = m_desk->store->practice().save(kept);
    if (!saved) return saved;
    if (kept.id == m_desk->me.id) m_desk->me = kept;
    m_desk->changed({});
    return {};
}

Result<ClinicianId> PracticeSession::add_clinician(Clinician clinician,
                                                   std::string_view passphrase) {
    Faults faults;
    if (clinician.name.empty()) {
        faults.push_back({"clinician.name", "Write the name as it stands under letters."});
    }
    const auto advice = passphrase_advice(passphrase);
    if (!advice.is_acceptable) faults.push_back({"passphrase", advice.words});
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, "clinician", std::move(faults)};
    const auto known = clinicians();
    if (!known) return known.error();
    for (const auto& one : *known) {
        if (one.name == clinician.name) return Error{ErrorCode::Conflict, "clinician"};
    }
    clinician.id = ClinicianId::make();
    auto& store = *m_desk->store;
    const auto added = store.together([&]() -> Result<void> {
        const auto saved = store.practice().save(clinician);
        return saved ? store.set_passphrase(clinician.id, passphrase) : saved;
    });
    if (!added) return added.error();
    m_desk->changed({});
    return clinician.id;
}

Result<std::vector<Receiver>> PracticeSession::receivers() const {
    return m_desk->store->practice().receivers();
}

Result<ReceiverId> PracticeSession::save(Receiver receiver) {
    if (receiver.name.empty()) {
        return Error{ErrorCode::InvalidInput,
                     "receiver",
                     {{"receiver.name", "A receiver needs a name to write to."}}};
    }
    if (receiver.id.empty()) receiver.id = ReceiverId::make();
    const auto saved = m_desk->store->practice().save(receiver);
    if (!saved) return saved.error();
    m_desk->changed({});
    return receiver.id;
}

Result<bool> PracticeSession::is_my_passphrase(std::string_view passphrase) const {
    const auto signed_in = m_desk->store->sign_in({m_desk->me.id, std::string(passphrase)});
    if (signed_in) return true;
    if (signed_in.error().code == ErrorCode::WrongKey) return false;
    return signed_in.error();
}

Result<void> PracticeSession::set_my_passphrase(std::string_view passphrase) {
    const auto advice = passphrase_advice(passphrase);
    if (!advice.is_acceptable) {
        return Error{ErrorCode::InvalidInput, "passphrase", {{"passphrase", advice.words}}};
    }
    return m_desk->store->set_passphrase(m_desk->me.id, passphrase);
}

Result<Verification> PracticeSession::verify() const {
    const auto found = m_desk->store->verify();
    if (!found) return found.error();
    Verification verification;
    verification.is_sound = found->is_whole();
    verification.audit_rows = static_cast<int>(found->audit_entries);
    verification.answers = static_cast<int>(found->answers);
    for (const auto page : found->damaged_pages) {
        verification.faults.push_back("page " + std::to_string(page) + " changed on disk");
    }
    for (const auto* faults : {&found->structure, &found->references, &found->audit}) {
        for (const auto& fault : *faults) {
            verification.faults.push_back(fault.place + ": " + fault.text);
        }
    }
    return verification;
}

Families PracticeSession::families() { return Families(*m_desk); }
Visits PracticeSession::visits() { return Visits(*m_desk); }
InstrumentSettings PracticeSession::instrument_settings() { return InstrumentSettings(*m_desk); }
TextPacks PracticeSession::text_packs() { return TextPacks(*m_desk); }
VisitPlan PracticeSession::plan_of(const VisitId& visit) { return {*m_desk, visit}; }
Batteries PracticeSession::batteries() { return Batteries(*m_desk); }
AskAloneDesk PracticeSession::ask_alone() { return AskAloneDesk(*m_desk); }
Longitudinal PracticeSession::longitudinal() { return Longitudinal(*m_desk); }
Instruments PracticeSession::instruments() { return Instruments(m_desk->shelf); }
Assessments PracticeSession::assessments() { return Assessments(*m_desk); }
AlertDesk PracticeSession::alerts() { return AlertDesk(*m_desk); }
Charts PracticeSession::charts() { return Charts(*m_desk); }
Referrals PracticeSession::referrals() { return Referrals(*m_desk); }
EarlyIntervention PracticeSession::early_intervention() { return EarlyIntervention(*m_desk); }
Letters PracticeSession::letters() { return Letters(*m_desk); }
UrgentLetters PracticeSession::urgent_letters() { return UrgentLetters(*m_desk); }
Crisis PracticeSession::crisis() { return Crisis(*m_desk); }

Subscription PracticeSession::on_change(std::function<void(const RecordChange&)> listener) {
    return m_desk->changes.subscribe(std::move(listener));
}

}  // namespace attune::workflow
