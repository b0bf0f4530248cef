// SPDX-License-Identifier: Apache-2.0
/// \file
/// Who acts on an alert, and why a letter about it may go there.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/alert.h"
#include "model/consent.h"
#include "model/referral.h"
#include "workflow/urgent_letter.h"

namespace attune::workflow {

/// What an urgent letter looks at to choose a receiver.
struct UrgentGrounds {
    const std::vector<Consent>& consents;
    const std::vector<Referral>& referrals;
    Date day;
};

/// The same receivers, those who act on alerts of this rule ("A-1") first.
std::vector<Receiver> in_order_for(std::string_view rule, std::vector<Receiver> receivers);

/// The one that acts on such an alert; of several the one to whom its person agreed, else the one
/// that has the family already. Null where nobody is left, or several: what is this private goes
/// to nobody by chance.
const Receiver* usual_receiver(const Alert& alert, const std::vector<Receiver>& receivers,
                               const UrgentGrounds& grounds);

/// Consent where it was given for this receiver and is valid on `day`; else what the alert is about
/// says by itself: danger now where it asks for emergency help, a report of harm done to a child.
/// Nothing where only the clinician can say it.
std::optional<ShareBasis> usual_ground(const Alert& alert, const ReceiverId& receiver,
                                       const std::vector<Consent>& consents, Date day);

/// What lets a letter about this alert go to the receiver; null when nobody agreed.
const Consent* consent_for(const Alert& alert, const ReceiverId& receiver,
                           const std::vector<Consent>& consents, Date day);

}  // namespace attune::workflow
