// SPDX-License-Identifier: Apache-2.0
#include "workflow/urgent_receivers.h"

#include <algorithm>
#include <iterator>

#include "alerts/alert_rules.h"
#include "letters/alert_owner.h"

namespace attune::workflow {

namespace {

/// The first kind before the second.
std::vector<ReportView> usual_views(std::string_view rule) {
    if (rule == "A-3") return {ReportView::ChildWelfare};
    if (rule == "A-5") return {ReportView::Physician};
    return {ReportView::MentalHealth, ReportView::Physician};
}

/// Everybody of the best kind that there is.
std::vector<const Receiver*> fitting(std::string_view rule,
                                     const std::vector<Receiver>& receivers) {
    std::vector<const Receiver*> found;
    for (const auto view : usual_views(rule)) {
        for (const auto& receiver : receivers) {
            if (receiver.view == view) found.push_back(&receiver);
        }
        if (!found.empty()) break;
    }
    return found;
}

/// The only one for whom `is_so`; null when there is none, or several.
template <class Test>
const Receiver* only_one(const std::vector<const Receiver*>& receivers, const Test& is_so) {
    const auto first = std::find_if(receivers.begin(), receivers.end(), is_so);
    if (first == receivers.end()) return nullptr;
    return std::find_if(first + 1, receivers.end(), is_so) == receivers.end() ? *first : nullptr;
}

}  // namespace

std::vector<Receiver> in_order_for(std::string_view rule, std::vector<Receiver> receivers) {
    const auto views = usual_views(rule);
    const auto rank = [&](const Receiver& receiver) {
        return std::find(views.begin(), views.end(), receiver.view);
    };
    std::stable_sort(receivers.begin(), receivers.end(),
                     [&](const Receiver& a, const Receiver& b) { return rank(a) < rank(b); });
    return receivers;
}

const Receiver* usual_receiver(const Alert& alert, const std::vector<Receiver>& receivers,
                               const UrgentGrounds& grounds) {
    const auto fit = fitting(alert.rule, receivers);
    if (fit.size() == 1) return fit.front();
    const auto* agreed = only_one(fit, [&](const Receiver* receiver) {
        return consent_for(alert, receiver->id, grounds.consents, grounds.day) != nullptr;
    });
    if (agreed != nullptr) return agreed;
    const auto& referrals = grounds.referrals;
    return only_one(fit, [&](const Receiver* receiver) {
        return std::any_of(referrals.begin(), referrals.end(), [&](const Referral& referral) {
            return referral.receiver == receiver->id;
        });
    });
}

const Consent* consent_for(const Alert& alert, const ReceiverId& receiver,
                           const std::vector<Consent>& consents, Date day) {
    const auto found = std::find_if(consents.begin(), consents.end(), [&](const Consent& one) {
        return one.receiver == receiver && one.about == owner_of(alert) && one.is_valid_on(day);
    });
    return found == consents.end() ? nullptr : &*found;
}

std::optional<ShareBasis> usual_ground(const Alert& alert, const ReceiverId& receiver,
                                       const std::vector<Consent>& consents, Date day) {
    if (consent_for(alert, receiver, consents, day) != nullptr) return ShareBasis::Consent;
    if (alert.rule == "A-3") return ShareBasis::MandatedReport;
    if (alert.rule == "A-4") return ShareBasis::Consent;
    if (alert.rule == kSelfHarm || asks_for_emergency_help(alert)) {
        return ShareBasis::ImminentDanger;
    }
    return std::nullopt;
}

}  // namespace attune::workflow
