// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/document.h"
#include "report/letter.h"
#include "whole_intake.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class FamilyPageTest : public test::WholeIntake {
protected:
    FamilyTip tip(const std::string& id, const CaregiverId& whom) const {
        const auto tips = practice->letters().tips(referral, whom).value();
        return *std::find_if(tips.begin(), tips.end(),
                             [&](const FamilyTip& one) { return one.id == id; });
    }
    LetterChoices written_to(const CaregiverId& whom) const {
        LetterChoices choices;
        choices.caregiver = whom;
        return choices;
    }
    void change_link(const CaregiverId& whom, void (*change)(CaregiverLink&)) {
        for (const auto& linked : practice->families().caregivers_of(family.child).value()) {
            if (linked.caregiver.id != whom) continue;
            CaregiverEntry entry{linked.caregiver, linked.link};
            change(entry.link);
            ASSERT_THAT(practice->families().edit_caregiver(entry), IsOk());
        }
    }
};

TEST_F(FamilyPageTest, IsWrittenToOneCaregiverAndHoldsOnlyHersAndTheChilds) {
    const auto to_ana = pdf_words(compose(ReportView::FamilyPage, written_to(ana)));
    EXPECT_THAT(to_ana, HasSubstr("About Leo, for Ana"));
    EXPECT_THAT(to_ana, HasSubstr("You look at Leo with warmth"));
    EXPECT_THAT(to_ana, Not(HasSubstr("slow down")));

    const auto to_rui = pdf_words(compose(ReportView::FamilyPage, written_to(rui)));
    EXPECT_THAT(to_rui, HasSubstr("About Leo, for Rui"));
    EXPECT_THAT(to_rui, HasSubstr("You slow down to Leo's speed"));
    EXPECT_THAT(to_rui, Not(HasSubstr("warmth")));
    EXPECT_THAT(to_rui, Not(HasSubstr("Asked the midwife")));
}

TEST_F(FamilyPageTest, SaysSignsAndSkillsInSentences) {
    pass_days(1);
    assess("nonverbal-cues", DyadSubject{family.child, rui}, std::nullopt,
           R"({"OBS-setting": "home", "OBS-minutes": 10, "NV-tone-A1": "yes", "NV-tone-A2": "yes",
               "NV-body-A1": "yes", "SB-9": "yes", "SB-12": "yes"})");

    assess("attachment-milestones", ChildSubject{family.child}, ana,
           R"({"M-0-3-2": "no", "M-3-6-1": "yes"})");

    const auto page = compose(ReportView::FamilyPage, written_to(rui)).content;

    EXPECT_THAT(page->family.caregiver_strengths,
                ::testing::ElementsAre("Your voice is tender when you talk to Leo",
                                       "Your voice shows Leo that you are interested",
                                       "Your body is relaxed when you are with Leo"));
    EXPECT_THAT(page->strengths, Contains("Leo is full of joy when you play together"));
    EXPECT_THAT(page->family.wondered,
                Contains("Not yet: turns to where a sound comes from. We look at it again "
                         "together"));
}

TEST_F(FamilyPageTest, SaysOnceWhatIsSharedWithWhomWithTheLatestDay) {
    agree(family, ChildSubject{family.child}, to);
    pass_days(1);
    agree(family, ChildSubject{family.child}, to);
    agree(family, CaregiverSubject{ana}, to);
    agree(family, DyadSubject{family.child, ana}, to);
    agree(family, CaregiverSubject{rui}, to);

    EXPECT_THAT(compose(ReportView::FamilyPage, written_to(ana)).content->sharing,
                ::testing::ElementsAre(
                    "Early intervention, Lane: what concerns Leo and you, agreed on 22 November "
                    "2026"));
}

TEST_F(FamilyPageTest, OffersOnlyThePartsThatItPrints) {
    mark_own_words(referral, {{}, ReportView::FamilyPage});
    std::vector<std::string> titles;
    for (const auto& part : compose(ReportView::FamilyPage).sections) titles.push_back(part.title);

    EXPECT_THAT(titles, ::testing::ElementsAre("Strengths", "Plan"));
}

TEST_F(FamilyPageTest, HasNoNumberOfAnyScaleAndTheSameHelpForEverybody) {
    const auto page = compose(ReportView::FamilyPage, written_to(ana));
    const auto words = pdf_words(page);

    EXPECT_THAT(words, Not(HasSubstr("EPDS")));
    EXPECT_THAT(words, Not(HasSubstr("looked for")));
    EXPECT_THAT(page.sending_line, Not(HasSubstr("score")));
    EXPECT_THAT(words, HasSubstr("988"));
    EXPECT_EQ(page.content->family.support_lines,
              compose(ReportView::FamilyPage, written_to(rui)).content->family.support_lines);
    EXPECT_THAT(page.blocks, IsEmpty()) << "a page for the family needs nobody's consent";
}

TEST_F(FamilyPageTest, ProposesTipsByWhatWasSeenAndNeverMoreThanThree) {
    EXPECT_TRUE(tip("TIP-5", ana).is_proposed) << "a cue to pause was missed";
    EXPECT_FALSE(tip("TIP-5", rui).is_proposed);
    EXPECT_TRUE(tip("TIP-7", rui).is_proposed) << "rushed";

    const auto page = compose(ReportView::FamilyPage, written_to(ana));
    EXPECT_THAT(page.content->family.tips,
                SizeIs(::testing::AllOf(::testing::Ge(1U), ::testing::Le(3U))));
    EXPECT_THAT(page.content->family.tips, Contains(HasSubstr("pause and wait")));
}

TEST_F(FamilyPageTest, EachTipHasItsNotWhen) {
    EXPECT_THAT(tip("TIP-22", ana).not_now, Not(IsEmpty())) << "an urge to scream was named";
    EXPECT_THAT(tip("TIP-19", ana).not_now, Not(IsEmpty())) << "does not crawl yet";
    EXPECT_THAT(tip("TIP-10", ana).not_now, IsEmpty());
    EXPECT_THAT(tip("TIP-13", ana).not_now, IsEmpty());
    EXPECT_THAT(tip("TIP-15", ana).not_now, IsEmpty());

    change_link(ana, [](CaregiverLink& link) { link.supervised_only = true; });
    change_link(rui, [](CaregiverLink& link) { link.to = link.from = Date::from_days({}); });
    ASSERT_THAT(practice->alerts().raise({family.family, CaregiverSubject{ana}, "A-4", "told"}),
                IsOk());

    EXPECT_THAT(tip("TIP-10", ana).not_now, Not(IsEmpty()));
    EXPECT_THAT(tip("TIP-13", ana).not_now, Not(IsEmpty()));
    EXPECT_THAT(tip("TIP-21", ana).not_now, Not(IsEmpty()));
    EXPECT_THAT(tip("TIP-15", ana).not_now, Not(IsEmpty()));
}

TEST_F(FamilyPageTest, ATipThatIsKeptBackIsNotPrintedEvenWhenChosenByHand) {
    auto choices = written_to(ana);
    choices.tips = {{"TIP-22", "TIP-14"}};

    const auto tips = compose(ReportView::FamilyPage, choices).content->family.tips;

    EXPECT_THAT(tips, ::testing::ElementsAre("Ask one person for one thing this week."));
}

TEST_F(FamilyPageTest, WarnsBeforeItIsPrintedWhereHomeIsNotSafe) {
    EXPECT_THAT(compose(ReportView::FamilyPage).cautions, IsEmpty());

    ASSERT_THAT(practice->alerts().raise({family.family, CaregiverSubject{ana}, "A-4", "told"}),
                IsOk());

    EXPECT_THAT(compose(ReportView::FamilyPage).cautions,
                Contains(HasSubstr("Do not print or post home")));
}

}  // namespace
}  // namespace attune::workflow
