// SPDX-License-Identifier: Apache-2.0
#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;

class DeeperInstrumentsTest : public test::OpenPractice {
protected:
    std::unique_ptr<AssessmentSession> told(const char* instrument, const Subject& subject,
                                            const char* answers) {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = m_leo.family;
        entry.subject = subject;
        entry.about_child = m_leo.child;
        auto assessment = practice->assessments().start(entry).value();
        EXPECT_THAT(assessment->answer_all(answers), IsOk());
        wait_for(*assessment);
        return assessment;
    }
    static std::vector<std::string> deeper_of(const AssessmentSession& assessment) {
        std::vector<std::string> ids;
        for (const auto& finding : assessment.found().findings) {
            for (const auto& deeper : finding.deeper) ids.push_back(deeper.id);
        }
        return ids;
    }

    SavedCall m_leo = take_in_leo();
};

TEST_F(DeeperInstrumentsTest, AStressLeadsToTheInstrumentThatLooksCloser) {
    const CaregiverSubject ana{caregiver(m_leo)};

    EXPECT_EQ(deeper_of(*told("caregiver-risks", ana, R"({"RC-1": "yes"})")),
              (std::vector<std::string>{"epds", "phq-9"}));
    EXPECT_EQ(deeper_of(*told("infant-risks", ChildSubject{m_leo.child}, R"({"RI-10": "yes"})")),
              (std::vector<std::string>{"separation-history"}));
}

TEST_F(DeeperInstrumentsTest, NothingNamedLeadsNowhere) {
    const CaregiverSubject ana{caregiver(m_leo)};

    EXPECT_TRUE(deeper_of(*told("caregiver-risks", ana, R"({"RC-1": "no"})")).empty());
}

TEST_F(DeeperInstrumentsTest, TheyAreCalledWhatTheirFormsAreCalled) {
    const CaregiverSubject ana{caregiver(m_leo)};
    for (const auto& assessment :
         {told("caregiver-risks", ana, R"({"RC-1": "yes", "RC-2": "yes"})"),
          told("infant-risks", ChildSubject{m_leo.child}, R"({"RI-10": "yes"})")}) {
        for (const auto& finding : assessment->found().findings) {
            for (const auto& deeper : finding.deeper) {
                const auto info = practice->instruments().find(deeper.id);
                ASSERT_TRUE(info) << deeper.id;
                EXPECT_EQ(deeper.title, info->short_title);
            }
        }
    }
}

}  // namespace
}  // namespace attune::workflow
