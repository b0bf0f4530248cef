// SPDX-License-Identifier: Apache-2.0
/// \file
/// What may go to a receiver: each sentence has owners, and each owner must have allowed it.
#pragma once

#include <string>
#include <vector>

#include "family_rows.h"
#include "model/assessment_result.h"
#include "model/consent.h"
#include "workflow/letters.h"

namespace attune::workflow {

/// Keeps the list of what it refused.
class OwnerFilter {
public:
    /// An internal file copy lets everything through. A family page goes to `addressee` and may
    /// hold the child's and the addressee's data.
    OwnerFilter(const Household& household, const ChildId& child, std::vector<Consent> consents,
                const Receiver& receiver, ReportView view, CaregiverId addressee, Date day);

    /// The consent that lets the child's data go; null when there is none.
    const Consent* child_consent() const;
    const Consent* caregiver_consent(const CaregiverId& id) const;

    bool allows_child() const;
    bool allows_caregiver(const CaregiverId& id) const;

    /// True when everybody whom `text` names and everybody of `about` allowed it. What is refused
    /// is noted as `what`.
    bool allows_text(const std::string& what, const std::string& text,
                     const std::vector<CaregiverId>& about);
    bool allows_subject(const std::string& what, const Subject& subject);
    /// A finding by its owner: third-party and practice-confidential ones never leave.
    bool allows_finding(const std::string& what, const Finding& finding, const Subject& subject);
    /// What is for the file alone.
    bool allows_confidential(const std::string& what);

    /// Caregivers whose name stands in the text as a word of its own.
    std::vector<CaregiverId> named_in(const std::string& text) const;
    const std::vector<LeftOut>& left_out() const { return m_left_out; }

private:
    const Consent* consent_about(bool (*fits)(const Subject&, const ChildId&, const CaregiverId&),
                                 const CaregiverId& caregiver) const;
    void note(const std::string& what, const std::string& whose);
    void add_left_out(const LeftOut& left_out);

    const Household& m_household;
    ChildId m_child;
    std::vector<Consent> m_consents;
    std::string m_receiver;
    ReportView m_view;
    CaregiverId m_addressee;
    std::vector<LeftOut> m_left_out;
};

}  // namespace attune::workflow
