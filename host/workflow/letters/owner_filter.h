// SPDX-License-Identifier: Apache-2.0
/// \file
/// What may go to a receiver: each sentence has owners, and each owner must have allowed it.
#pragma once

#include <optional>
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
    /// Words of which the clinician said that they tell of the letter's child (in a caregiver
    /// letter: of its caregiver) and of nobody else.
    std::set<std::string> marked;
    Date day;
};

/// Written to one caregiver: it holds the child's data and that caregiver's own.
bool is_for_caregiver(ReportView view);

/// Keeps the list of what it refused.
class OwnerFilter {
public:
    explicit OwnerFilter(LetterScope scope);

    /// The consent that lets the child's data go; null when there is none.
    const Consent* child_consent() const;
    const Consent* caregiver_consent(const CaregiverId& id) const;
    /// What lets these data go to this receiver today; null when nobody agreed.
    const Consent* consent_about(const Subject& subject) const;
    /// What lets somebody's data go without consent; null when nothing does.
    const LegalShare* share_about(const Subject& subject) const;

    /// An internal file copy holds everything; a family page the child's and the addressee's data,
    /// as does a copy for a caregiver who asks, as long as that tie to the child lasts;
    /// a caregiver letter hers, and the child's with its own consent.
    bool allows_child() const;
    bool allows_caregiver(const CaregiverId& id) const;
    /// What was seen of the child with this caregiver.
    bool allows_pair(const CaregiverId& id) const;

    /// True when everybody whom `text` names allowed it. What is refused is noted as `what`.
    bool allows_names(const std::string& what, const std::string& text);
    /// Words typed by hand that belong to everybody of `about`, and to everybody whom they name.
    /// With nobody in `about`, as allows_unmarked().
    bool allows_text(const std::string& what, const std::string& text,
                     const std::vector<CaregiverId>& about);
    /// Words typed by hand whose owner no field tells: they count as most private, and go once the
    /// clinician marked them and everybody whom they name allowed it; `told_of` need not.
    bool allows_unmarked(const std::string& what, const std::string& text,
                         const std::optional<CaregiverId>& told_of = {});
    /// Words on something private: allows_confirmed() and allows_names().
    bool allows_confirmed_text(const std::string& key, const std::string& what,
                               const std::string& text);
    bool allows_subject(const std::string& what, const Subject& subject);
    /// A finding by its owner: third-party and practice-confidential ones never leave.
    bool allows_finding(const std::string& what, const Finding& finding, const Subject& subject);
    /// What leaves the file only by the clinician's own hand, besides the consent of its owner.
    bool allows_confirmed(const std::string& key, const std::string& what);
    /// What is for the file alone.
    bool allows_confidential(const std::string& what);

    ReportView view() const { return m_scope.view; }
    const CaregiverId& addressee() const { return m_scope.addressee; }
    bool is_for_caregiver() const { return workflow::is_for_caregiver(m_scope.view); }
    /// "Tom has no contact with Leo ...": why a copy cannot be made; empty when it can.
    std::string why_no_access() const;
    /// "Check first that Tom may receive ...": what the record does not say; empty when it does.
    std::string unsure_of_access() const;
    bool is_file_copy() const { return m_scope.view == ReportView::FileCopy; }
    /// "Ana (mother)" where her data may go, else what she is to the child: "mother".
    std::string person(const CaregiverId& id) const;
    const std::vector<LeftOut>& left_out() const { return m_left_out; }
    /// What went by the clinician's own word.
    const std::vector<LeftOut>& let_in() const { return m_let_in; }
    /// Words typed by hand, those that wait for the clinician's mark included.
    const std::vector<OwnWords>& own_words() const { return m_own_words; }

private:
    bool allows_child_data(const ChildId& id) const;
    /// Of the addressee to that child; null when there is none.
    const CaregiverLink* tie_to(const ChildId& id) const;
    bool has_access_to(const ChildId& id) const;
    bool is_everybodys(const std::string& what, const std::string& text,
                       const std::vector<CaregiverId>& about,
                       const std::optional<CaregiverId>& but_for = {});
    /// Notes that what belongs to `owner` stays out; false when it may go.
    bool keeps_back(const std::string& what, const CaregiverId& owner);
    void note(const std::string& what, const std::string& whose);
    void add_left_out(const LeftOut& left_out) { add_once(m_left_out, left_out); }
    static void add_once(std::vector<LeftOut>& parts, const LeftOut& part);

    LetterScope m_scope;
    std::vector<LeftOut> m_left_out;
    std::vector<LeftOut> m_let_in;
    std::vector<OwnWords> m_own_words;
};

}  // namespace attune::workflow
