// SPDX-License-Identifier: Apache-2.0
/// \file
/// A referral to a receiver, tracked until a service has begun, and the documents made for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/code.h"
#include "model/ids.h"
#include "model/practice.h"

namespace attune {

enum class ReferralStatus {
    Draft = 1,
    Sent = 2,
    Received = 3,
    Accepted = 4,
    Declined = 5,
    Unreachable = 6,
    FirstService = 7,
    Closed = 8,
};
enum class Urgency { Routine = 1, Soon = 2, Urgent = 3 };

/// One request to the receiver: what, who does it, by when.
struct Ask {
    std::string what;
    std::string who;
    std::optional<Date> by;
    bool operator==(const Ask&) const = default;
};

struct ReferralEvent {
    ReferralStatus status = ReferralStatus::Draft;
    Instant at;
    ClinicianId by;
    std::string note;
    bool operator==(const ReferralEvent&) const = default;
};

struct Referral {
    ReferralId id;
    FamilyId family;
    ChildId child;
    ReceiverId receiver;
    ReportView view = ReportView::EarlyIntervention;
    Urgency urgency = Urgency::Routine;
    /// Why, in the family's words.
    std::string reason;
    /// The referrer's own question to the receiver.
    std::string question;
    /// What keeps a difficulty going and what helps, as the clinician sees it.
    std::string understanding;
    std::vector<Ask> asks;
    /// The day a need was identified: the 7-day clock (34 CFR 303.303(a)(2)(i)) runs from here.
    std::optional<Date> identified;
    ClinicianId clinician;
    Instant created;
    /// Oldest first; the last one is the status.
    std::vector<ReferralEvent> history;

    ReferralStatus status() const {
        return history.empty() ? ReferralStatus::Draft : history.back().status;
    }
    bool operator==(const Referral&) const = default;
};

enum class ReportStatus { Draft = 1, Final = 2 };

/// A document as it was made; a final one never changes.
struct Report {
    ReportId id;
    FamilyId family;
    ReferralId referral;
    ReportView view = ReportView::EarlyIntervention;
    ReportStatus status = ReportStatus::Draft;
    int version = 1;
    Instant made;
    ClinicianId by;
    std::string pdf;     ///< the bytes
    std::string text;    ///< the same as plain text
    std::string sha256;  ///< of `pdf`, hex
    bool operator==(const Report&) const = default;
};

template <>
struct CodeTable<ReferralStatus> {
    static constexpr std::pair<ReferralStatus, std::string_view> codes[] = {
        {ReferralStatus::Draft, "draft"},
        {ReferralStatus::Sent, "sent"},
        {ReferralStatus::Received, "received"},
        {ReferralStatus::Accepted, "accepted"},
        {ReferralStatus::Declined, "declined"},
        {ReferralStatus::Unreachable, "unreachable"},
        {ReferralStatus::FirstService, "first-service"},
        {ReferralStatus::Closed, "closed"}};
};
template <>
struct CodeTable<Urgency> {
    static constexpr std::pair<Urgency, std::string_view> codes[] = {
        {Urgency::Routine, "routine"}, {Urgency::Soon, "soon"}, {Urgency::Urgent, "urgent"}};
};
template <>
struct CodeTable<ReportStatus> {
    static constexpr std::pair<ReportStatus, std::string_view> codes[] = {
        {ReportStatus::Draft, "draft"}, {ReportStatus::Final, "final"}};
};

}  // namespace attune
