// SPDX-License-Identifier: Apache-2.0
// A caregiver asks for a copy of the record: the child's data and that caregiver's own.
#include "report/document.h"
#include "report/letter.h"
#include "whole_intake.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class RequesterCopyTest : public test::WholeIntake {
protected:
    ComposedLetter copy_for(const CaregiverId& who) const {
        LetterChoices choices;
        choices.caregiver = who;
        return compose(ReportView::RequesterCopy, choices);
    }
    void tie(const CaregiverId& who, void (*change)(CaregiverLink&)) {
        for (auto& linked : practice->families().caregivers_of(family.child).value()) {
            if (linked.caregiver.id != who) continue;
            auto entry = CaregiverEntry{linked.caregiver, linked.link};
            change(entry.link);
            ASSERT_THAT(practice->families().edit_caregiver(entry), IsOk());
        }
    }
};

TEST_F(RequesterCopyTest, HoldsTheChildsAndTheReadersDataWithoutAnybodysConsentToAService) {
    const auto for_ana = pdf_words(copy_for(ana));
    EXPECT_THAT(for_ana, HasSubstr("Copy of what was recorded: Leo Martins"));
    EXPECT_THAT(for_ana, AllOf(HasSubstr("Ana Martins (mother)"), HasSubstr("Milestones"),
                               HasSubstr("EPDS"), HasSubstr("Ana with Leo")));
    EXPECT_THAT(for_ana, Not(HasSubstr("PHQ-9")));

    const auto for_rui = pdf_words(copy_for(rui));
    EXPECT_THAT(for_rui, AllOf(HasSubstr("Rui Martins (father)"), HasSubstr("Milestones"),
                               HasSubstr("PHQ-9"), HasSubstr("Rui with Leo")));
    EXPECT_THAT(for_rui, Not(HasSubstr("EPDS")));
}

TEST_F(RequesterCopyTest, AsksTheReaderForNothing) {
    const auto letter = copy_for(ana);

    const auto words = pdf_words(letter);
    EXPECT_THAT(words, Not(HasSubstr("What we ask")));
    EXPECT_THAT(words, Not(HasSubstr("Our question")));
    EXPECT_THAT(words, Not(HasSubstr("How to reply")));
    EXPECT_THAT(words, Not(HasSubstr("Early intervention, Lane")));
    EXPECT_EQ(letter.disclosure.to, "Ana");
    EXPECT_EQ(letter.disclosure.why, "the reader's own data");
}

TEST_F(RequesterCopyTest, WhatWasSaidInPrivateGoesByTheCliniciansWordAlone) {
    const auto private_part =
        Contains(AllOf(Field(&LeftOut::lets_in, "your own word that it goes to Ana"),
                       Field(&LeftOut::key, Not(IsEmpty()))));

    EXPECT_THAT(copy_for(ana).left_out, private_part);
    EXPECT_THAT(copy_for(rui).left_out, Not(private_part));
}

TEST_F(RequesterCopyTest, WhoHasNoContactOrCaresNoMoreGetsNone) {
    EXPECT_THAT(copy_for(rui).blocks, Not(Contains(Field(&LetterBlock::where, "consent"))));

    tie(rui, [](CaregiverLink& link) { link.no_contact = true; });
    const auto refused = copy_for(rui);
    EXPECT_THAT(refused.blocks,
                Contains(Field(&LetterBlock::what,
                               "Rui has no contact with Leo: a copy needs an order that says so")));
    EXPECT_THAT(pdf_words(refused), Not(HasSubstr("Rui with Leo")));

    tie(rui, [](CaregiverLink& link) {
        link.no_contact = false;
        link.to = *Date::parse("2026-10-01");
    });
    EXPECT_THAT(
        copy_for(rui).blocks,
        Contains(Field(&LetterBlock::what,
                       "Rui does not care for Leo now: a copy needs an order that says so")));
    EXPECT_THAT(copy_for(ana).blocks, Not(Contains(Field(&LetterBlock::where, "consent"))));
}

TEST_F(RequesterCopyTest, WhetherTheReaderMayReceiveItIsAskedWhereTheTieDoesNotSayIt) {
    tie(ana, [](CaregiverLink& link) { link.may_consent = true; });
    tie(rui, [](CaregiverLink& link) { link.may_consent = false; });

    EXPECT_THAT(copy_for(ana).cautions, Not(Contains(HasSubstr("Check first"))));
    EXPECT_THAT(copy_for(rui).cautions,
                Contains("Check first that Rui may receive what is recorded of Leo: nothing says "
                         "that Rui may consent for Leo"));
}

}  // namespace
}  // namespace attune::workflow
