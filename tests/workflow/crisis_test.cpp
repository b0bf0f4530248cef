// SPDX-License-Identifier: Apache-2.0
#include "workflow/crisis.h"

#include "open_practice.h"
#include "report/document.h"
#include "report/letter.h"
#include "report/pages.h"
#include "report/stored_pdf.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

class CrisisTest : public test::OpenPractice {
protected:
    std::string words(Sheet sheet) {
        return report::plain_text(*practice->crisis().compose(sheet)->document);
    }
};

TEST_F(CrisisTest, BeginsWithTheLinesOfTheCountryUnchecked) {
    const auto texts = practice->crisis().texts();

    ASSERT_THAT(texts, IsOk());
    std::vector<std::string> numbers;
    for (const auto& line : texts->lines) numbers.push_back(line.number);
    EXPECT_THAT(numbers, ElementsAre("911", "988", "1-833-852-6262"));
    EXPECT_FALSE(texts->checked);
}

TEST_F(CrisisTest, EachSheetIsOnePageWithoutAName) {
    take_in_leo();
    for (const auto sheet : {Sheet::Crisis, Sheet::SafetyPlan}) {
        const auto composed = practice->crisis().compose(sheet);
        ASSERT_THAT(composed, IsOk());
        EXPECT_EQ(composed->pages->page_count(), 1);
        EXPECT_THAT(words(sheet), HasSubstr("988"));
        EXPECT_THAT(words(sheet), Not(HasSubstr("Leo")));
        EXPECT_THAT(words(sheet), Not(HasSubstr("Martins")));
    }
}

TEST_F(CrisisTest, ThePracticesOwnWordsPrintAndGoOnEveryFamilysPage) {
    const auto family = take_in_leo();
    auto texts = *practice->crisis().texts();
    texts.lines = {{"116 123", "Samaritans", "any time"}, {" ", "", ""}};
    texts.sheet = "Ring first.";
    texts.checked = today();
    ASSERT_THAT(practice->crisis().save(texts), IsOk());
    reopen();

    EXPECT_THAT(words(Sheet::Crisis), HasSubstr("Ring first."));
    EXPECT_EQ(practice->crisis().texts()->checked, today());
    ASSERT_THAT(practice->crisis().texts()->lines, SizeIs(1));
    const auto referral = *practice->referrals().make(
        *practice->referrals().propose(family.child, early_intervention()));
    const auto letter = practice->letters().compose(referral, {{}, ReportView::FamilyPage});
    EXPECT_THAT(report::plain_text(*letter->document), HasSubstr("116 123: Samaritans, any time"));
}

TEST_F(CrisisTest, RefusesASheetWithoutANumberOrOfTwoPages) {
    auto texts = *practice->crisis().texts();
    texts.lines.clear();
    EXPECT_THAT(practice->crisis().save(texts), FailsWith(ErrorCode::InvalidInput));

    texts = *practice->crisis().texts();
    for (int i = 0; i < 60; ++i) texts.sheet += "\nOne more line.";
    EXPECT_THAT(practice->crisis().save(texts), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(CrisisTest, WhatIsSavedIsAPdfOfOnePage) {
    const auto saved = practice->crisis().save_pdf(Sheet::Crisis, {}, folder / "out");

    ASSERT_THAT(saved, IsOk());
    EXPECT_EQ(saved->filename(), "attune-crisis-sheet-2026-11-21.pdf");
    EXPECT_GT(std::filesystem::file_size(*saved), 1000U);
}

}  // namespace
}  // namespace attune::workflow
