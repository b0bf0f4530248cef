// SPDX-License-Identifier: Apache-2.0
// How long the letters of a whole intake are, and what becomes of what does not fit.
#include "report/letter.h"
#include "report/pages.h"
#include "report/pdf.h"
#include "report/stored_pdf.h"
#include "whole_intake.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr ReportView kBriefViews[] = {ReportView::EarlyIntervention, ReportView::Physician};

class LetterLengthTest : public test::WholeIntake {
protected:
    /// With everybody's consent, a letter is as long as it can be.
    void agree_to_all() {
        agree(family, ChildSubject{family.child}, to);
        agree(family, CaregiverSubject{ana}, to);
        agree(family, CaregiverSubject{rui}, to);
    }
    /// The box of what is urgent printed as well.
    ComposedLetter longest(ReportView view) const {
        LetterChoices choices;
        choices.caregiver = ana;
        for (const auto& one : compose(view, choices).left_out) {
            if (one.key.starts_with("urgent")) choices.confirmed.insert(one.key);
        }
        return compose(view, choices);
    }
    static int pages_of(const ComposedLetter& letter) {
        return report::StoredPdf::open(report::write_pdf(*letter.pages).value())->page_count();
    }
    /// A visit at which more was agreed and wondered about than a page holds.
    void tell_much() {
        Visit visit;
        visit.family = family.family;
        visit.date = practice->today();
        visit.taking_part = {ana};
        visit.children = {family.child};
        const auto id = practice->visits().plan(visit).value();
        ASSERT_THAT(practice->visits().start(id), IsOk());
        Story story;
        for (int i = 0; i < 60; ++i) story.worries += "He cries when I leave the room. ";
        story.strengths_child = "Laughs at the bells of the mobile";
        for (int i = 1; i <= 9; ++i) {
            story.next_steps.push_back({"Agreed step " + std::to_string(i) +
                                            " of many, with words "
                                            "that take more than a line of the page to say it",
                                        "Ana", practice->today().plus_days(i),
                                        StepAgreement::Agreed});
        }
        ASSERT_THAT(practice->visits().save_story(id, story), IsOk());
        ASSERT_THAT(practice->visits().end(id), IsOk());
        mark_own_words(referral, {{}, ReportView::FamilyPage});
    }
    void print_on_letter_paper() {
        auto house = practice->practice().value();
        house.letter_paper = true;
        ASSERT_THAT(practice->save(house), IsOk());
    }
};

TEST_F(LetterLengthTest, EarlyInterventionAndPhysicianGetTwoPagesWhoeverAgreed) {
    for (const auto view : kBriefViews) EXPECT_EQ(pages_of(longest(view)), 2) << code_of(view);
    agree_to_all();

    for (const auto view : kBriefViews) EXPECT_EQ(pages_of(longest(view)), 2) << code_of(view);
    print_on_letter_paper();
    for (const auto view : kBriefViews) EXPECT_EQ(pages_of(longest(view)), 2) << code_of(view);
}

TEST_F(LetterLengthTest, AFamilyPageIsOnePage) {
    agree_to_all();

    EXPECT_EQ(pages_of(longest(ReportView::FamilyPage)), 1);
    print_on_letter_paper();
    EXPECT_EQ(pages_of(longest(ReportView::FamilyPage)), 1);
}

TEST_F(LetterLengthTest, AFamilyPageOfManyEntriesStaysOnePageAndNamesWhatItLeavesOff) {
    agree_to_all();
    tell_much();

    for (const bool on_letter_paper : {false, true}) {
        if (on_letter_paper) print_on_letter_paper();
        const auto page = longest(ReportView::FamilyPage);
        const auto words = pdf_words(page);

        EXPECT_EQ(pages_of(page), 1);
        ASSERT_THAT(page.content->family.left_off, Not(IsEmpty()));
        EXPECT_THAT(words, HasSubstr("And " + std::to_string(page.content->family.left_off.size()) +
                                     " more things we talked about."));
        EXPECT_THAT(words, HasSubstr("988"));
        EXPECT_THAT(words, HasSubstr("Agreed step 1 of many")) << "the first steps stay";
        EXPECT_THAT(page.content->family.left_off,
                    Contains(HasSubstr("Agreed: Agreed step 9 of many")));
        for (const auto& strength : page.content->strengths) {
            EXPECT_THAT(words, HasSubstr(strength.substr(0, 12)));
        }
        EXPECT_EQ(page.too_long, "");
        EXPECT_TRUE(page.can_finalise());
    }
}

TEST_F(LetterLengthTest, AFamilyPageThatFitsLeavesNothingOff) {
    agree_to_all();

    EXPECT_THAT(longest(ReportView::FamilyPage).content->family.left_off, IsEmpty());
    EXPECT_THAT(pdf_words(longest(ReportView::FamilyPage)), Not(HasSubstr("we talked about")));
}

TEST_F(LetterLengthTest, TheFirstPageStandsAlone) {
    agree_to_all();
    for (const auto view : kBriefViews) {
        const auto pdf =
            report::StoredPdf::open(report::write_pdf(*longest(view).pages).value()).value();

        for (const auto* part :
             {"Leo Martins, born 21 April 2026", "corrected age 4 months 22",
              "Thoughts of self-harm", "What we ask", "How to reply", "Is it his hearing?",
              "Follows the red lantern", "Not yet, and still within the usual span"}) {
            EXPECT_THAT(pdf.text(0), HasSubstr(part));
        }
    }
}

TEST_F(LetterLengthTest, NamesWhatStaysInTheFile) {
    agree_to_all();
    const auto letter = longest(ReportView::EarlyIntervention);
    const auto words = pdf_words(letter);

    EXPECT_THAT(words, HasSubstr("In the file, on request: "));
    ASSERT_THAT(letter.content->limits.in_the_file, Not(IsEmpty()));
    for (const auto& what : letter.content->limits.in_the_file) {
        EXPECT_THAT(words, HasSubstr(what));
    }
    const auto whole = longest(ReportView::MentalHealth);
    EXPECT_THAT(whole.content->limits.in_the_file, IsEmpty());
    EXPECT_THAT(pdf_words(whole), Not(HasSubstr("In the file, on request")));
}

TEST_F(LetterLengthTest, KeepsScoreAndCutOffOfEachScaleAndHowAllWasAsked) {
    agree_to_all();
    for (const auto view : kBriefViews) {
        const auto words = pdf_words(longest(view));

        for (const auto* part :
             {"Total: 17 (range 0 to 30", "13 or more", "full assessment advised", "10 of 10",
              "EPDS 1.1.0", "Ana (mother), on paper, English", "Separations 1.0.0 (Leo",
              "Signs without words 1.0.0 (Ana with Leo, 10 of 49; Rui with Leo, 3 of 11)"}) {
            EXPECT_THAT(words, HasSubstr(part)) << code_of(view);
        }
    }
}

TEST_F(LetterLengthTest, WhatIsTypedByHandIsNeverCutAndNamedWhereItMakesTheLetterLong) {
    agree_to_all();
    for (const auto view : kBriefViews) EXPECT_EQ(longest(view).too_long, "") << code_of(view);
    auto changed = practice->referrals().referral(referral).value();
    changed.question.clear();
    for (int i = 0; i < 900; ++i) changed.question += "why ";
    changed.question += "indeed?";
    ASSERT_THAT(practice->referrals().edit(changed), IsOk());
    mark_own_words(referral);

    for (const auto view : kBriefViews) {
        const auto letter = compose(view);

        EXPECT_EQ(pages_of(letter), 3) << code_of(view);
        EXPECT_THAT(pdf_words(letter), HasSubstr("why indeed?"));
        EXPECT_THAT(letter.too_long, HasSubstr("It has 3 pages, and its reader reads 2. Longest: "
                                               "Your question (901 words)"));
        EXPECT_TRUE(letter.can_finalise());
    }
    EXPECT_EQ(compose(ReportView::MentalHealth).too_long, "");
}

TEST_F(LetterLengthTest, CutsNothingThatFits) {
    agree(family, ChildSubject{family.child}, to);
    const auto letter = compose(ReportView::EarlyIntervention);

    EXPECT_THAT(letter.content->limits.in_the_file,
                Each(AllOf(Not(HasSubstr("separation by itself")), Not(HasSubstr("reached")))));
    EXPECT_THAT(pdf_words(letter), HasSubstr("Studies faces with interest"));
}

}  // namespace
}  // namespace attune::workflow
