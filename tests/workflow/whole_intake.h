// SPDX-License-Identifier: Apache-2.0
/// \file
/// A family at the end of its intake: twins born at 30 weeks, two caregivers, every instrument,
/// one answer on self-harm, one concern that stays in the practice.
#pragma once

#include <string>

#include "open_practice.h"

namespace attune::workflow::test {

class WholeIntake : public OpenPractice {
protected:
    void SetUp() override;

    ComposedLetter compose(ReportView view, const LetterChoices& more = {}) const;
    /// Every page as a PDF reader gives it, one space between words.
    std::string pdf_words(const ComposedLetter& letter) const;

    /// Answered, keyed again where that is asked, and completed; its alerts acted on.
    void assess(const std::string& instrument, const Subject& subject,
                const std::optional<CaregiverId>& informant, const std::string& answers,
                const std::string& second_copy = {});

    SavedCall family;
    CaregiverId ana;
    CaregiverId rui;
    ChildId mia;
    ReceiverId to;
    ReferralId referral;

private:
    void take_in();
    void tell_visits();
    void assess_child();
    void assess_caregivers();
    void assess_pairs();
    void raise_concern();
    void refer();
    VisitId visit_with(const std::vector<CaregiverId>& who, const Story& story);
};

}  // namespace attune::workflow::test
