// SPDX-License-Identifier: Apache-2.0
/// \file
/// An unlocked practice: everything a clinician does begins here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/publisher.h"
#include "base/result.h"
#include "model/practice.h"
#include "workflow/alert_desk.h"
#include "workflow/assessments.h"
#include "workflow/charts.h"
#include "workflow/crisis.h"
#include "workflow/families.h"
#include "workflow/instrument_settings.h"
#include "workflow/instruments.h"
#include "workflow/letters.h"
#include "workflow/referrals.h"
#include "workflow/text_packs.h"
#include "workflow/today.h"
#include "workflow/urgent_letter.h"
#include "workflow/visits.h"

namespace attune::workflow {

class AskAloneDesk;
class Batteries;
class Longitudinal;
class VisitPlan;
class EarlyIntervention;
struct FamilyHere;
class HandOvers;

/// Something of the record changed; pages that show it read it again. An empty family = the
/// practice itself.
struct RecordChange {
    FamilyId family;
};

/// What a check of the whole file found.
struct Verification {
    bool is_sound = false;
    int audit_rows = 0;
    int answers = 0;
    std::vector<std::string> faults;
};

/// Owns the practice file, the catalogue of instruments and the plugin processes. Main thread only.
/// Destroying it locks the practice; assessment sessions must be gone by then.
class PracticeSession {
public:
    explicit PracticeSession(std::unique_ptr<Desk> desk);
    ~PracticeSession();
    PracticeSession(const PracticeSession&) = delete;
    PracticeSession& operator=(const PracticeSession&) = delete;

    const std::filesystem::path& file() const;
    const Clinician& me() const;
    Date today() const;

    Result<Practice> practice() const;
    Result<void> save(const Practice& practice);
    Result<std::vector<Clinician>> clinicians() const;
    Result<void> save(const Clinician& clinician);
    /// A colleague, who opens the practice with a passphrase of their own from now on. InvalidInput
    /// names the fields ("clinician.name", "passphrase"); Conflict when somebody of that name is
    /// here: clinicians are told apart by name when they sign in.
    Result<ClinicianId> add_clinician(Clinician clinician, std::string_view passphrase);
    Result<std::vector<Receiver>> receivers() const;
    /// A receiver without an id is a new one.
    Result<ReceiverId> save(Receiver receiver);

    /// Whether this is the passphrase of the clinician at work (after Hide).
    Result<bool> is_my_passphrase(std::string_view passphrase) const;
    /// Also gives back a key file to a practice opened with its recovery key. InvalidInput for one
    /// that is too short.
    Result<void> set_my_passphrase(std::string_view passphrase);
    Result<Verification> verify() const;

    Families families();
    Visits visits();
    VisitPlan plan_of(const VisitId& visit);
    Batteries batteries();
    AskAloneDesk ask_alone();
    Longitudinal longitudinal();
    Instruments instruments();
    InstrumentSettings instrument_settings();
    TextPacks text_packs();
    Assessments assessments();
    AlertDesk alerts();
    Charts charts();
    Referrals referrals();
    Letters letters();
    HandOvers hand_overs();
    UrgentLetters urgent_letters();
    Crisis crisis();
    /// See workflow/early_intervention.h.
    EarlyIntervention early_intervention();
    Result<TodayView> today_view() const;
    /// Whose visit runs now; nothing while none does.
    Result<std::optional<FamilyHere>> family_here() const;

    [[nodiscard]] Subscription on_change(std::function<void(const RecordChange&)> listener);

private:
    std::unique_ptr<Desk> m_desk;
};

}  // namespace attune::workflow
