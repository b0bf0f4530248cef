// SPDX-License-Identifier: Apache-2.0
/// \file
/// Leo and Ana, and forms about them answered key by key.
#pragma once

#include "open_practice.h"

namespace attune::workflow::test {

class ToldOfAna : public OpenPractice {
protected:
    /// About her alone: Ana is asked.
    std::unique_ptr<AssessmentSession> start(const std::string& instrument,
                                             const Subject& subject) {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = m_family.family;
        entry.subject = subject;
        entry.about_child = m_family.child;
        if (kind_of(subject) == SubjectKind::Caregiver) entry.informant = m_ana;
        return practice->assessments().start(entry).value();
    }
    /// One key after the other, a second apart.
    void key(AssessmentSession& assessment, const std::string& link_id, const std::string& keys) {
        for (const char one : keys) {
            clock.advance_ms(1000);
            ASSERT_THAT(answer(assessment, link_id, std::string(1, one)), ::attune::test::IsOk())
                << link_id;
        }
        wait_for(assessment);
    }
    std::vector<AlertRow> waiting() {
        return practice->alerts().waiting_of(m_family.family).value();
    }

    SavedCall m_family = take_in_leo();
    CaregiverId m_ana = caregiver(m_family);
    Subject m_about_ana = CaregiverSubject{m_ana};
    Subject m_pair = DyadSubject{m_family.child, m_ana};
};

}  // namespace attune::workflow::test
