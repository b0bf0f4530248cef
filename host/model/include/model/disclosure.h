// SPDX-License-Identifier: Apache-2.0
/// \file
/// What left the practice about whom, and what allowed it; and what became of a letter on its way.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/code.h"
#include "model/ids.h"
#include "model/practice.h"
#include "model/subject.h"

namespace attune {

using DisclosureId = Id<struct DisclosureTag>;
using LegalShareId = Id<struct LegalShareTag>;

/// What allows data to go. All but consent are decided by the practice, not by the family.
enum class DisclosureBasis {
    Consent = 1,
    ImminentDanger = 2,
    MandatedReport = 3,
    CourtOrder = 4,
    OtherLaw = 5,
};

enum class DisclosureWay {
    Signed = 1,  ///< made final; nothing has gone yet
    Printed = 2,
    SavedAsFile = 3,
    Sent = 4,
};

/// One line of the disclosure log.
struct Disclosure {
    DisclosureId id;
    FamilyId family;
    ReferralId referral;
    std::optional<ReportId> report;
    std::string to;    ///< the receiver's name on that day
    std::string what;  ///< "child; Ana's mood score"
    std::string why;   ///< "consent 12 Nov 2026"
    ReportView view = ReportView::EarlyIntervention;
    DisclosureBasis basis = DisclosureBasis::Consent;
    DisclosureWay way = DisclosureWay::Printed;
    Instant at;
    ClinicianId by;
    /// Why it should not have gone; empty = nothing is known to be wrong.
    std::string sent_in_error;
    /// Whose data it holds.
    std::vector<Subject> about;
    bool operator==(const Disclosure&) const = default;
};

/// Data about `about` may go to `receiver` without consent.
struct LegalShare {
    LegalShareId id;
    FamilyId family;
    Subject about;
    ReceiverId receiver;
    DisclosureBasis basis = DisclosureBasis::CourtOrder;
    std::string asked_by;      ///< "Judge M. Ortiz, Lane County court"
    std::string decided_by;    ///< who in the practice
    std::string least_needed;  ///< what is the least that serves
    Date decided = Date::from_days({});
    std::optional<Date> until;
    std::optional<Date> asked_on;  ///< the day of a court's order

    bool is_valid_on(Date day) const { return decided <= day && (!until || day <= *until); }
    bool operator==(const LegalShare&) const = default;
};

/// A step of a draft on its way to be signed.
enum class ReviewKind { SupervisorReviewed = 1, CoSigned = 2, GoneThrough = 3 };

struct LetterReview {
    ReviewKind kind = ReviewKind::GoneThrough;
    std::string with;   ///< the supervisor, or the caregiver it was gone through with
    std::string words;  ///< corrections or disagreement, printed
    Date on = Date::from_days({});
    Instant at;
    ClinicianId by;
    bool operator==(const LetterReview&) const = default;
};

/// Words typed by hand that tell of one child, or of one caregiver, and of nobody else: said by the
/// clinician who read them. Other words are not marked.
struct MarkedText {
    FamilyId family;
    std::string about;  ///< id of the child or caregiver; "page ID": of a page and its reader
    std::string words;
    Instant at;
    ClinicianId by;
    bool operator==(const MarkedText&) const = default;
};

template <>
struct CodeTable<DisclosureBasis> {
    static constexpr std::pair<DisclosureBasis, std::string_view> codes[] = {
        {DisclosureBasis::Consent, "consent"},
        {DisclosureBasis::ImminentDanger, "imminent-danger"},
        {DisclosureBasis::MandatedReport, "mandated-report"},
        {DisclosureBasis::CourtOrder, "court-order"},
        {DisclosureBasis::OtherLaw, "other-law"}};
};
template <>
struct CodeTable<DisclosureWay> {
    static constexpr std::pair<DisclosureWay, std::string_view> codes[] = {
        {DisclosureWay::Signed, "signed"},
        {DisclosureWay::Printed, "printed"},
        {DisclosureWay::SavedAsFile, "saved-as-file"},
        {DisclosureWay::Sent, "sent"}};
};
template <>
struct CodeTable<ReviewKind> {
    static constexpr std::pair<ReviewKind, std::string_view> codes[] = {
        {ReviewKind::SupervisorReviewed, "supervisor-reviewed"},
        {ReviewKind::CoSigned, "co-signed"},
        {ReviewKind::GoneThrough, "gone-through"}};
};

}  // namespace attune
