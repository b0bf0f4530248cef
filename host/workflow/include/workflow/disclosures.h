// SPDX-License-Identifier: Apache-2.0
/// \file
/// The disclosure log of a family, what is shared without consent, and the reviews of a draft.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/consent.h"
#include "model/disclosure.h"
#include "model/referral.h"

namespace attune::workflow {

struct Desk;

/// One line of the log.
struct DisclosureRow {
    Disclosure disclosure;
    std::string line;   ///< "21 Nov 2026: to Early intervention, Lane: child; Ana's mood score"
    std::string below;  ///< "saved as a file by Dr Brook; consent 12 Nov 2026"
};

/// A decision to share without consent, as typed.
struct NewLegalShare {
    FamilyId family;
    ReceiverId receiver;
    std::vector<Subject> about;
    DisclosureBasis basis = DisclosureBasis::CourtOrder;
    std::string asked_by;
    std::optional<Date> asked_on;
    std::string decided_by;
    std::string least_needed;
    std::optional<Date> until;
};

std::string words_of(DisclosureBasis basis);
std::string words_of(DisclosureWay way);
std::string words_of(ReviewKind kind);

/// Main thread only.
class Disclosures {
public:
    explicit Disclosures(Desk& desk) : m_desk(desk) {}

    /// Writes a line: `draft` says what and to whom, the clinician and the moment are of now. A
    /// file copy goes to nobody and writes none.
    Result<void> note(Disclosure draft, DisclosureWay way);
    /// Of a signed letter, with what it held when it was signed.
    Result<void> note(const Report& letter, DisclosureWay way);

    /// That the referral was sent: with what its newest signed letter held, else the child's name
    /// and the reason alone, as by telephone.
    Result<void> note_sent(const Referral& referral);

    /// What went out, newest first; signing alone is not in it.
    Result<std::vector<DisclosureRow>> of_family(const FamilyId& family) const;
    /// Those that hold this person's (or pair's) data.
    Result<std::vector<DisclosureRow>> about(const FamilyId& family, const Subject& subject) const;
    /// What has already gone to the receiver of this consent about whom it is about.
    Result<std::vector<DisclosureRow>> gone_with(const Consent& consent) const;
    /// Once. InvalidInput without a reason.
    Result<void> set_sent_in_error(const FamilyId& family, const DisclosureId& id,
                                   std::string_view reason);

    /// InvalidInput names the fields: about, basis, decided_by, least_needed; of a court order also
    /// asked_by and asked_on.
    Result<void> share_without_consent(const NewLegalShare& entry);
    Result<std::vector<LegalShare>> shares(const FamilyId& family) const;

    /// InvalidInput without a name.
    Result<void> add_review(const ReferralId& referral, ReviewKind kind, std::string_view with,
                            std::string_view words);
    Result<std::vector<LetterReview>> reviews(const ReferralId& referral) const;

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
