// SPDX-License-Identifier: Apache-2.0
/// \file
/// What may go to a receiver: each sentence has owners, and each owner must have allowed it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "families/family_rows.h"
#include "model/assessment_result.h"
#include "model/consent.h"
#include "model/disclosure.h"
#include "workflow/letters.h"

namespace attune::workflow {

/// To whom a letter goes, about whom, and what allows it.
struct LetterScope {
    const Household& household;
    ChildId child;
    const Receiver& receiver;
    ReportView view = ReportView::EarlyIntervention;
    /// Whom a family page is written to, or whom a caregiver letter is about.
    CaregiverId addressee;
    std::vector<Consent> consents;
    /// What an order or a law lets go without consent.
    std::vector<LegalShare> shares;
    /// What the clinician let in by hand (LeftOut::key).
    std::set<std::string> confirmed;
    Date day;
};

/// Keeps the list of what it refused.
class OwnerFilter {
public:
    explicit OwnerFilter(LetterScope scope);

    /// The consent that lets the child's data go; null when there is none.
    const Consent* child_consent() const;
    const Consent* caregiver_consent(const CaregiverId& id) const;
    /// What lets somebody's data go without consent; null when nothing does.
    const LegalShare* share_about(const Subject& subject) const;

    /// An internal file copy holds everything; a family page the child's and the addressee's data;
    /// a caregiver letter hers, and the child's with its own consent.
    bool allows_child() const;
    bool allows_caregiver(const CaregiverId& id) const;

    /// True when everybody whom `text` names and everybody of `about` allowed it. What is refused
    /// is noted as `what`.
    bool allows_text(const std::string& what, const std::string& text,
                     const std::vector<CaregiverId>& about);
    /// Free text that nobody has marked: it counts as most private. Allowed once the clinician
    /// confirmed `key` for this receiver, and then as allows_text().
    bool allows_unmarked(const std::string& key, const std::string& what, const std::string& text);
    bool allows_subject(const std::string& what, const Subject& subject);
    /// A finding by its owner: third-party and practice-confidential ones never leave.
    bool allows_finding(const std::string& what, const Finding& finding, const Subject& subject);
    /// What leaves the file only by the clinician's own hand, besides the consent of its owner.
    bool allows_confirmed(const std::string& key, const std::string& what);
    /// What is for the file alone.
    bool allows_confidential(const std::string& what);

    ReportView view() const { return m_scope.view; }
    const CaregiverId& addressee() const { return m_scope.addressee; }
    bool is_file_copy() const { return m_scope.view == ReportView::FileCopy; }
    /// "Ana (mother)" where her data may go, else what she is to the child: "mother".
    std::string person(const CaregiverId& id) const;
    const std::vector<LeftOut>& left_out() const { return m_left_out; }
    /// What went by the clinician's own word.
    const std::vector<LeftOut>& let_in() const { return m_let_in; }
    /// Free text that was let through.
    const std::vector<OwnWords>& own_words() const { return m_own_words; }

private:
    const Consent* consent_about(const Subject& subject) const;
    bool allows_pair(const CaregiverId& id) const;
    bool allows_child_data(const ChildId& id) const;
    bool is_everybodys(const std::string& what, const std::string& text,
                       const std::vector<CaregiverId>& about);
    void note(const std::string& what, const std::string& whose);
    void add_left_out(const LeftOut& left_out) { add_once(m_left_out, left_out); }
    static void add_once(std::vector<LeftOut>& parts, const LeftOut& part);

    LetterScope m_scope;
    std::vector<LeftOut> m_left_out;
    std::vector<LeftOut> m_let_in;
    std::vector<OwnWords> m_own_words;
};

}  // namespace attune::workflow
