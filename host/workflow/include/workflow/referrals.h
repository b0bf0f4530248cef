// SPDX-License-Identifier: Apache-2.0
/// \file
/// Referrals: made (also straight from the phone), followed until a service has begun.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/referral.h"

namespace attune::workflow {

struct Desk;

/// "Is today the day you identified a need?", asked for early intervention, whose seven days run
/// from there; to another service it says nothing.
enum class NeedAnswer { Today = 1, Already = 2, No = 3 };

struct NeedIdentified {
    NeedAnswer answer = NeedAnswer::Today;
    /// With Already: the day.
    std::optional<Date> on;
    /// With No: why.
    std::string because;
};

struct NewReferral {
    FamilyId family;
    ChildId child;
    ReceiverId receiver;
    Urgency urgency = Urgency::Routine;
    /// Why, in the family's words; proposed from call and story.
    std::string reason;
    std::string question;
    /// How the clinician understands what was seen; printed before the plan.
    std::string understanding;
    std::vector<Ask> asks;
    NeedIdentified need;
};

/// One line of the list of referrals.
struct ReferralRow {
    ReferralId id;
    FamilyId family;
    ChildId child;
    std::string who;       ///< "Leo Martins"
    std::string receiver;  ///< "Early intervention, Lane"
    std::string status;    ///< "sent, awaiting reply"
    ReferralStatus state = ReferralStatus::Draft;
    /// "refer by Sat 28 Nov, 7 days left"; empty when no clock runs.
    std::string clock;
    std::optional<Date> due;
    bool is_overdue = false;
    Urgency urgency = Urgency::Routine;
};

/// The day a referral must have been made: 7 days from the day a need was identified
/// (34 CFR 303.303(a)(2)(i)).
Date refer_by(Date identified);
/// The day evaluation and the first plan meeting must be done: 45 days from receipt
/// (34 CFR 303.310).
Date plan_meeting_by(Date received);
std::string words_of(ReferralStatus status);
std::string words_of(Urgency urgency);

/// Main thread only.
class Referrals {
public:
    explicit Referrals(Desk& desk) : m_desk(desk) {}

    /// To whom the child goes most likely: the service whose consent is on file, the newest first;
    /// else the only service there is. Absent: it is to be chosen.
    Result<std::optional<ReceiverId>> usual_receiver(const ChildId& child) const;
    /// What is known already: the caller's worry, the story, usual asks for the receiver.
    Result<NewReferral> propose(const ChildId& child, const ReceiverId& receiver) const;
    /// InvalidInput names the fields; NotFound an unknown receiver.
    Result<ReferralId> make(const NewReferral& entry);
    Result<Referral> referral(const ReferralId& id) const;
    /// Draft referrals only; Conflict later.
    Result<void> edit(const Referral& referral);
    /// Sent, received, accepted ...; Conflict when it cannot follow the present status.
    Result<void> add_event(const ReferralId& id, ReferralStatus status, std::string_view note);
    /// What may follow the present status.
    std::vector<ReferralStatus> next_statuses(const Referral& referral) const;

    /// Overdue first, closed last.
    Result<std::vector<ReferralRow>> all() const;
    Result<std::vector<ReferralRow>> of_family(const FamilyId& family) const;

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
