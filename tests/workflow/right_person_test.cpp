// SPDX-License-Identifier: Apache-2.0
// Twins, and an assessment that was entered for the wrong one.
#include "workflow/right_person.h"

#include "open_practice.h"
#include "workflow/paper_check.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class RightPersonTest : public test::OpenPractice {
protected:
    void SetUp() override {
        m_family = take_in_leo();
        const auto born = today().plus_months(-7);
        ASSERT_THAT(practice->families().edit_child(m_family.child, twin("Leo", born, "twin A")),
                    IsOk());
        m_mia =
            practice->families().add_child(m_family.family, twin("Mia", born, "twin B")).value();
    }
    static ChildEntry twin(const std::string& name, Date born, const std::string& order) {
        ChildEntry entry;
        entry.name = {name, "Martins", {}};
        entry.birth_date = born.iso();
        entry.gestation = "30+0";
        entry.birth_weight = "1410";
        entry.birth_order = order;
        return entry;
    }
    std::unique_ptr<AssessmentSession> epds_of(std::size_t whom) {
        NewAssessment entry;
        entry.instrument = "epds";
        entry.family = m_family.family;
        entry.subject = CaregiverSubject{caregiver(m_family, whom)};
        entry.about_child = m_family.child;
        entry.informant = caregiver(m_family, whom);
        return practice->assessments().start(entry).value();
    }
    RightPerson only_other(const AssessmentId& id) {
        const auto people = practice->assessments().right_persons(id).value();
        EXPECT_THAT(people, SizeIs(1));
        return people.front();
    }
    AssessmentRow row_of(const AssessmentId& id) {
        for (const auto& row : practice->assessments().of_family(m_family.family).value()) {
            if (row.id == id) return row;
        }
        ADD_FAILURE() << "not listed";
        return {};
    }

    SavedCall m_family;
    ChildId m_mia;
};

TEST_F(RightPersonTest, ATwinIsWarnedOf) {
    EXPECT_EQ(begin(m_family)->mix_up_warning(),
              "Mia, twin B has the same birth date: make sure that this is about Leo, twin A.");
}

TEST_F(RightPersonTest, ASimilarNameIsWarnedOf) {
    const auto earlier = today().plus_months(-30);
    ASSERT_THAT(practice->families().edit_child(m_mia, twin("Lea", earlier, "")), IsOk());
    EXPECT_THAT(begin(m_family)->mix_up_warning(), HasSubstr("Lea has a similar name"));

    ASSERT_THAT(practice->families().edit_child(m_mia, twin("Beatriz", earlier, "")), IsOk());
    EXPECT_EQ(begin(m_family)->mix_up_warning(), "");
}

TEST_F(RightPersonTest, TheOriginalStaysInErrorAndTheOtherTwinHasTheAnswers) {
    auto leos = begin(m_family);
    ASSERT_THAT(answer(*leos, "M-0-3-1", "Y"), IsOk());
    ASSERT_THAT(answer(*leos, "M-0-3-2", "N"), IsOk());
    const auto id = leos->assessment().id;
    leos.reset();
    pass_days(1);

    const auto moved = practice->assessments().move(id, only_other(id));

    ASSERT_THAT(moved, IsOk());
    EXPECT_EQ(moved->answers, 2);
    EXPECT_EQ(row_of(id).status, "entered in error: entered for Leo, moved to Mia, twin B");
    const auto mias = practice->assessments().open(moved->became).value();
    EXPECT_EQ(mias->assessment().subject, Subject(ChildSubject{m_mia}));
    EXPECT_EQ(mias->assessment().first_answer_on, today().plus_days(-1)) << "the day it was asked";
    EXPECT_EQ(mias->row({"M-0-3-2", {}})->answer_words, "not yet");
    EXPECT_THAT(practice->assessments().move(id, only_other(id)), FailsWith(ErrorCode::Conflict));
}

TEST_F(RightPersonTest, AlertsFollowAndTheOldOneWaitsForSomebodyToSayThatItWasAMistake) {
    auto anas = epds_of(0);
    ASSERT_THAT(answer(*anas, "epds-10", "2"), IsOk());
    wait_for(*anas);
    const auto id = anas->assessment().id;
    anas.reset();

    const auto moved = practice->assessments().move(id, only_other(id));

    ASSERT_THAT(moved, IsOk());
    EXPECT_GE(moved->alerts, 1);
    int of_rui = 0;
    int of_ana = 0;
    for (const auto& row : practice->alerts().open_of(m_family.family).value()) {
        if (row.alert.rule != "A-1") continue;
        ++(row.alert.subject == Subject(CaregiverSubject{caregiver(m_family, 1)}) ? of_rui
                                                                                  : of_ana);
    }
    EXPECT_EQ(of_rui, 1);
    EXPECT_EQ(of_ana, 1);
    const auto ruis = practice->assessments().open(moved->became).value();
    EXPECT_EQ(ruis->assessment().informant, caregiver(m_family, 1)) << "who was asked moves too";
}

TEST_F(RightPersonTest, WhatWasCompletedIsCompletedAndScoredForTheRightPerson) {
    auto anas = epds_of(0);
    for (int item = 1; item <= 10; ++item) {
        ASSERT_THAT(answer(*anas, "epds-" + std::to_string(item), item == 10 ? "4" : "3"), IsOk());
    }
    wait_for(*anas);
    key_again(*anas);
    ASSERT_THAT(anas->complete(), IsOk());
    const auto id = anas->assessment().id;
    const auto total = anas->result().part.scores.front().value;
    anas.reset();

    const auto moved = practice->assessments().move(id, only_other(id)).value();
    loop.run_until([&] { return bool(practice->assessments().result(moved.became)); }, 20'000);

    const auto result = practice->assessments().result(moved.became);
    ASSERT_THAT(result, IsOk());
    EXPECT_EQ(result->part.scores.front().value, total);
    EXPECT_EQ(result->provenance.settings.at("paper"), "keyed twice");
    EXPECT_EQ(row_of(moved.became).state, AssessmentStatus::Completed);
    EXPECT_THAT(moved.recall, IsEmpty());
}

TEST_F(RightPersonTest, SignedLettersThatNameItAreListedForRecall) {
    auto leos = begin(m_family);
    answer_all(*leos, {});
    ASSERT_THAT(leos->complete(), IsOk());
    const auto id = leos->assessment().id;
    leos.reset();
    const auto to = early_intervention();
    agree(m_family, ChildSubject{m_family.child}, to);
    const auto referral = practice->referrals()
                              .make(practice->referrals().propose(m_family.child, to).value())
                              .value();
    const auto letter = practice->letters().finalise(referral, {{}, ReportView::FileCopy});
    ASSERT_THAT(letter, IsOk());

    const auto moved = practice->assessments().move(id, only_other(id)).value();

    ASSERT_THAT(moved.recall, SizeIs(1));
    EXPECT_EQ(moved.recall.front().words, "Early intervention, Lane: letter of 21 Nov 2026");
    EXPECT_EQ(moved.recall.front().referral, referral);
}

}  // namespace
}  // namespace attune::workflow
