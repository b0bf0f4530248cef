// SPDX-License-Identifier: Apache-2.0
#include "workflow/referrals.h"

#include <fmt/core.h>

#include <algorithm>

#include "answering/assessment_rows.h"
#include "families/family_rows.h"
#include "families/usual_asks.h"
#include "practice/desk.h"
#include "practice/wording.h"
#include "workflow/disclosures.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

constexpr int kReferWithinDays = 7;       // 34 CFR 303.303(a)(2)(i)
constexpr int kPlanWithinDays = 45;       // 34 CFR 303.310
constexpr int kAskForReplyAfterDays = 7;  // clinical/instruments section 14

const ReferralEvent* latest(const Referral& referral, ReferralStatus status) {
    for (auto event = referral.history.rbegin(); event != referral.history.rend(); ++event) {
        if (event->status == status) return &*event;
    }
    return nullptr;
}

struct Clock {
    std::string words;
    std::optional<Date> due;
};

/// The next day by which something must happen, and what.
Clock clock_of(const Referral& referral, Date today) {
    std::string what;
    std::optional<Date> due;
    if (referral.status() == ReferralStatus::Draft && referral.identified) {
        what = "refer";
        due = refer_by(*referral.identified);
    } else if (referral.status() == ReferralStatus::Sent) {
        what = "ask for a reply";
        due =
            local_date(latest(referral, ReferralStatus::Sent)->at).plus_days(kAskForReplyAfterDays);
    } else if (referral.status() == ReferralStatus::Received &&
               referral.view == ReportView::EarlyIntervention) {
        what = "plan meeting";
        due = plan_meeting_by(local_date(latest(referral, ReferralStatus::Received)->at));
    }
    if (!due) return {};
    return {fmt::format("{} by {}, {}", what, short_date(*due),
                        days_left_words(days_between(today, *due))),
            due};
}

Result<ReferralRow> row_of(const Desk& desk, const Referral& referral) {
    const auto household = read_household(desk, referral.family);
    if (!household) return household.error();
    const auto receiver = desk.store->practice().find(referral.receiver);
    if (!receiver) return receiver.error();
    ReferralRow row;
    row.id = referral.id;
    row.family = referral.family;
    row.child = referral.child;
    row.who = household->name_of(referral.child);
    row.receiver = *receiver ? (*receiver)->name : "receiver not chosen";
    row.state = referral.status();
    row.status = words_of(row.state);
    row.urgency = referral.urgency;
    const auto clock = clock_of(referral, desk.today());
    row.clock = clock.words;
    row.due = clock.due;
    row.is_overdue = clock.due && *clock.due < desk.today();
    return row;
}

Result<std::vector<ReferralRow>> rows_of(const Desk& desk, const std::vector<Referral>& referrals) {
    std::vector<ReferralRow> rows;
    for (const auto& referral : referrals) {
        auto row = row_of(desk, referral);
        if (!row) return row.error();
        rows.push_back(std::move(*row));
    }
    const auto rank = [](const ReferralRow& row) {
        const bool is_over = row.state == ReferralStatus::Closed;
        return std::tuple(is_over, !row.due.has_value(), row.due);
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const ReferralRow& a, const ReferralRow& b) { return rank(a) < rank(b); });
    return rows;
}

Result<std::string> family_words(const Desk& desk, const FamilyId& family) {
    const auto visits = desk.store->visits().of(family);
    if (!visits) return visits.error();
    for (const auto& visit : *visits) {
        if (!visit.story.worries.empty()) return visit.story.worries;
    }
    const auto calls = desk.store->calls().of(family);
    if (!calls) return calls.error();
    for (const auto& call : *calls) {
        if (!call.worry.empty()) return call.worry;
    }
    return std::string();
}

Faults need_faults(const NeedIdentified& need, Date today) {
    if (need.answer == NeedAnswer::Already && (!need.on || *need.on > today)) {
        return {{"need.on", "Say on which day; it cannot be in the future."}};
    }
    if (need.answer == NeedAnswer::No && trimmed(need.because).empty()) {
        return {{"need.because", "Say why not, in a few words."}};
    }
    return {};
}

}  // namespace

Date refer_by(Date identified) { return identified.plus_days(kReferWithinDays); }
Date plan_meeting_by(Date received) { return received.plus_days(kPlanWithinDays); }

std::string words_of(ReferralStatus status) {
    switch (status) {
        case ReferralStatus::Draft:
            return "draft";
        case ReferralStatus::Sent:
            return "sent, awaiting reply";
        case ReferralStatus::Received:
            return "received";
        case ReferralStatus::Accepted:
            return "accepted";
        case ReferralStatus::Declined:
            return "declined";
        case ReferralStatus::Unreachable:
            return "family not reached";
        case ReferralStatus::FirstService:
            return "first service begun";
        case ReferralStatus::Closed:
            return "closed";
    }
    return {};
}

std::string words_of(Urgency urgency) {
    switch (urgency) {
        case Urgency::Routine:
            return "routine";
        case Urgency::Soon:
            return "soon";
        case Urgency::Urgent:
            return "urgent";
    }
    return {};
}

Result<std::optional<ReceiverId>> Referrals::usual_receiver(const ChildId& child) const {
    const auto found = needed(m_desk.store->families().find(child), "child");
    if (!found) return found.error();
    const auto consents = m_desk.store->consents().of(found->family);
    if (!consents) return consents.error();
    for (const auto& consent : *consents) {
        const bool is_of_child = consent.about == Subject(ChildSubject{child});
        if (is_of_child && consent.is_valid_on(m_desk.today())) {
            return std::optional(consent.receiver);
        }
    }
    const auto receivers = m_desk.store->practice().receivers();
    if (!receivers) return receivers.error();
    if (receivers->size() != 1) return std::optional<ReceiverId>();
    return std::optional(receivers->front().id);
}

Result<NewReferral> Referrals::propose(const ChildId& child, const ReceiverId& receiver) const {
    const auto found = needed(m_desk.store->families().find(child), "child");
    if (!found) return found.error();
    const auto to = needed(m_desk.store->practice().find(receiver), "receiver");
    if (!to) return to.error();
    const auto words = family_words(m_desk, found->family);
    if (!words) return words.error();
    NewReferral entry;
    entry.family = found->family;
    entry.child = child;
    entry.receiver = receiver;
    entry.reason = *words;
    const auto name = found->name.spoken();
    entry.asks = usual_asks(to->view, name.empty() ? "the child" : name);
    return entry;
}

Result<ReferralId> Referrals::make(const NewReferral& entry) {
    const auto receiver = needed(m_desk.store->practice().find(entry.receiver), "receiver");
    if (!receiver) return receiver.error();
    const auto child = needed(m_desk.store->families().find(entry.child), "child");
    if (!child) return child.error();
    const bool has_clock = receiver->view == ReportView::EarlyIntervention;
    auto faults = has_clock ? need_faults(entry.need, m_desk.today()) : Faults();
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, "referral", std::move(faults)};
    Referral referral;
    referral.id = ReferralId::make();
    referral.family = child->family;
    referral.child = entry.child;
    referral.receiver = entry.receiver;
    referral.view = receiver->view;
    referral.urgency = entry.urgency;
    referral.reason = trimmed(entry.reason);
    referral.question = trimmed(entry.question);
    referral.understanding = trimmed(entry.understanding);
    referral.asks = entry.asks;
    if (has_clock && entry.need.answer == NeedAnswer::Today) referral.identified = m_desk.today();
    if (has_clock && entry.need.answer == NeedAnswer::Already) referral.identified = entry.need.on;
    referral.clinician = m_desk.me.id;
    referral.created = m_desk.now();
    const auto note = has_clock && entry.need.answer == NeedAnswer::No
                          ? "No need identified yet: " + trimmed(entry.need.because)
                          : std::string();
    referral.history = {{ReferralStatus::Draft, m_desk.now(), m_desk.me.id, note}};
    const auto saved = m_desk.store->referrals().save(referral);
    if (!saved) return saved.error();
    m_desk.changed(referral.family);
    return referral.id;
}

Result<Referral> Referrals::referral(const ReferralId& id) const {
    return needed(m_desk.store->referrals().find(id), "referral");
}

Result<void> Referrals::edit(const Referral& referral) {
    const auto stored = this->referral(referral.id);
    if (!stored) return stored.error();
    if (stored->status() != ReferralStatus::Draft) {
        return Error{ErrorCode::Conflict,
                     "referral",
                     {{"status", "It has been sent; what was sent does not change."}}};
    }
    const auto receiver = needed(m_desk.store->practice().find(referral.receiver), "receiver");
    if (!receiver) return receiver.error();
    auto changed = referral;
    changed.history = stored->history;
    const auto saved = m_desk.store->referrals().save(changed);
    if (saved) m_desk.changed(referral.family);
    return saved;
}

std::vector<ReferralStatus> Referrals::next_statuses(const Referral& referral) const {
    using enum ReferralStatus;
    switch (referral.status()) {
        case Draft:
            return {Sent, Closed};
        case Sent:
            return {Received, Accepted, Declined, Unreachable, Closed};
        case Received:
            return {Accepted, Declined, Unreachable, FirstService, Closed};
        case Accepted:
            return {FirstService, Unreachable, Closed};
        case Declined:
        case Unreachable:
            return {Sent, Closed};
        case FirstService:
            return {Closed};
        case Closed:
            return {};
    }
    return {};
}

Result<void> Referrals::add_event(const ReferralId& id, ReferralStatus status,
                                  std::string_view note) {
    auto referral = this->referral(id);
    if (!referral) return referral.error();
    const auto next = next_statuses(*referral);
    if (std::find(next.begin(), next.end(), status) == next.end()) {
        return Error{ErrorCode::Conflict,
                     "referral",
                     {{"status", fmt::format("“{}” cannot follow “{}”", words_of(status),
                                             words_of(referral->status()))}}};
    }
    referral->history.push_back({status, m_desk.now(), m_desk.me.id, std::string(note)});
    const auto saved = m_desk.store->together([&]() -> Result<void> {
        const auto kept = m_desk.store->referrals().save(*referral);
        if (!kept || status != ReferralStatus::Sent) return kept;
        return Disclosures(m_desk).note_sent(*referral);
    });
    if (saved) m_desk.changed(referral->family);
    return saved;
}

Result<std::vector<ReferralRow>> Referrals::all() const {
    const auto referrals = m_desk.store->referrals().all();
    if (!referrals) return referrals.error();
    return rows_of(m_desk, *referrals);
}

Result<std::vector<ReferralRow>> Referrals::of_family(const FamilyId& family) const {
    const auto referrals = m_desk.store->referrals().of(family);
    if (!referrals) return referrals.error();
    return rows_of(m_desk, *referrals);
}

}  // namespace attune::workflow
