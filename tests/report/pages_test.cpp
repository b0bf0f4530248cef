// SPDX-License-Identifier: Apache-2.0
#include "report/pages.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "paper.h"
#include "pdf_file.h"
#include "sample_letter.h"
#include "support/matchers.h"
#include "support/temp_folder.h"

namespace attune::report {
namespace {

using attune::test::FailsWith;
using test::painted;
using test::PdfFile;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr double kSideMargin = 55;  // a point inside the A4 margin of 56.6
constexpr double kEndMargin = 16;

Pages laid(const Document& document, Paper paper = Paper::A4) {
    return lay_out(document, test::report_fonts(), paper);
}

Document of(std::vector<Block> blocks) {
    Document document;
    document.title = "Test";
    document.blocks = std::move(blocks);
    return document;
}

std::string page_text(const std::string& all, int page) {
    std::size_t at = 0;
    for (int i = 0; i < page; ++i) at = all.find('\f', at) + 1;
    return all.substr(at, all.find('\f', at) - at);
}

void expect_clean_margins(const Pages& pages) {
    for (int i = 0; i < pages.page_count(); ++i) {
        EXPECT_TRUE(painted(pages, i).is_clean_outside(kSideMargin, kEndMargin)) << "page " << i;
        EXPECT_GT(painted(pages, i).ink(), 0.001) << "page " << i;
    }
}

TEST(FontsTest, SayWhenTheyAreNotThere) {
    const attune::test::TempFolder folder;

    EXPECT_THAT(Fonts::load(folder.path()), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(Fonts::load(folder / "absent"), FailsWith(ErrorCode::NotFound));
}

TEST(PagesTest, HaveTheSizeOfThePaper) {
    EXPECT_NEAR(laid(of({})).width_pt(), 595.28, 0.01);
    EXPECT_NEAR(laid(of({}), Paper::Letter).height_pt(), 792, 0.01);
}

TEST(PagesTest, AnOrdinaryLetterTakesTwoPages) {
    const auto letter = referral_letter(test::sample_letter());

    EXPECT_EQ(laid(letter, Paper::Letter).page_count(), 2);
    EXPECT_EQ(laid(letter, Paper::A4).page_count(), 2);
}

TEST(PagesTest, WhatIntroducesAFigureStandsOnItsPage) {
    const Figure figure{{400, 200, {Label{{10, 20}, "inside the figure"}}}, "a figure"};
    for (int filler = 20; filler < 45; ++filler) {
        std::vector<Block> blocks(static_cast<std::size_t>(filler),
                                  Block{Paragraph{"A line that fills the page."}});
        blocks.push_back({Heading{2, "Figures"}});
        blocks.push_back({Paragraph{"Introduces it."}, Keep::WithNext});
        blocks.push_back({figure});
        const auto text = PdfFile(of(blocks)).text();

        const auto page_of = [&text](const char* words) {
            return std::count(text.begin(),
                              text.begin() + static_cast<std::ptrdiff_t>(text.find(words)), '\f');
        };
        EXPECT_EQ(page_of("Introduces it."), page_of("inside the figure")) << filler;
    }
}

TEST(PagesTest, TheFamilysPageIsOnePage) {
    const auto page = referral_letter(test::sample_family_page());

    EXPECT_EQ(laid(page, Paper::Letter).page_count(), 1);
    EXPECT_EQ(laid(page, Paper::A4).page_count(), 1);
}

TEST(PagesTest, ALetterStaysInsideItsMargins) {
    expect_clean_margins(laid(referral_letter(test::sample_letter())));
    expect_clean_margins(laid(referral_letter(test::sample_family_page())));
}

TEST(PagesTest, WordsWithoutEndStayInsideTheMargins) {
    const std::string endless(600, 'W');
    Table table{{{endless, 1}, {"B", 1}}, {{endless, endless}, {endless}}};
    const std::string long_name(150, 'W');
    Signature signature{long_name, long_name, long_name, {long_name}};

    auto document = of({{Letterhead{long_name, {long_name}}},
                        {Heading{1, endless}},
                        {Paragraph{endless}},
                        {List{ListKind::Numbered, {endless}}},
                        {table},
                        {Facts{{{endless, endless}}}},
                        {Callout{endless, {endless}}},
                        {signature},
                        {Provenance{{endless}}}});
    document.running_header = endless;
    document.footer = endless;

    expect_clean_margins(laid(document));
}

TEST(PagesTest, RepeatATablesHeadOnEachPage) {
    Table table{{{"Question", 3}, {"Answer", 1}}, {}};
    for (int i = 0; i < 200; ++i) table.rows.push_back({"row" + std::to_string(i) + ".", "yes"});

    const auto document = of({{table}});
    const auto text = PdfFile(document).text();
    const int pages = laid(document).page_count();

    EXPECT_GE(pages, 4);
    EXPECT_EQ(test::count_of("Question", text), pages);
    for (int i = 0; i < 200; ++i) EXPECT_THAT(text, HasSubstr("row" + std::to_string(i) + "."));
    expect_clean_margins(laid(document));
}

TEST(PagesTest, ARowLongerThanAPageGoesOnOnTheNext) {
    std::string words;
    for (int i = 0; i < 2500; ++i) words += "w" + std::to_string(i) + ". ";

    const auto document = of({{Table{{{"A", 1}, {"B", 1}}, {{"left", words}}}}});
    const auto text = PdfFile(document).text();

    EXPECT_GE(laid(document).page_count(), 2);
    for (int i = 0; i < 2500; ++i) ASSERT_THAT(text, HasSubstr("w" + std::to_string(i) + "."));
    expect_clean_margins(laid(document));
}

/// Pushes the block under test down the page, one line at a time, over the page's end.
std::vector<Block> with_lines_above(int lines, std::vector<Block> blocks) {
    std::vector<Block> all(static_cast<std::size_t>(lines), {Paragraph{"filler"}});
    all.insert(all.end(), blocks.begin(), blocks.end());
    return all;
}

TEST(PagesTest, AHeadingNeverEndsAPage) {
    for (int lines = 30; lines < 46; ++lines) {
        const auto document =
            of(with_lines_above(lines, {{Heading{2, "Heading"}}, {Paragraph{"under it"}}}));
        const auto text = PdfFile(document).text();
        const int page = text.find("Heading") < text.find('\f') ? 0 : 1;

        EXPECT_THAT(page_text(text, page), HasSubstr("under it")) << lines;
    }
}

TEST(PagesTest, NoLineOfAParagraphStandsAlone) {
    std::string words;
    for (int i = 0; i < 110; ++i) words += "lorem ";
    for (int lines = 30; lines < 46; ++lines) {
        const auto document = of(with_lines_above(lines, {{Paragraph{words}}}));
        const auto text = PdfFile(document).text();
        const auto on_page = [&](int page) {
            const auto part = page_text(text, page);
            int count = 0;
            for (auto at = part.find("lorem"); at != std::string::npos;
                 at = part.find("lorem", part.find('\n', at))) {
                ++count;
            }
            return count;
        };
        if (laid(document).page_count() < 2) continue;

        EXPECT_NE(on_page(0), 1) << lines;
        EXPECT_NE(on_page(1), 1) << lines;
    }
}

TEST(PagesTest, ASignatureNeverStandsAloneOnAPage) {
    for (int lines = 26; lines < 46; ++lines) {
        const auto document = of(with_lines_above(
            lines, {{Paragraph{"last words"}}, {Signature{"Dr Brook", "", "", {}}}}));
        const auto text = PdfFile(document).text();
        const int page = laid(document).page_count() - 1;

        EXPECT_THAT(page_text(text, page), HasSubstr("last words")) << lines;
        EXPECT_THAT(page_text(text, page), HasSubstr("Dr Brook")) << lines;
    }
}

TEST(PagesTest, SayTheirNumberStatusAndBothAges) {
    auto content = test::sample_letter();
    content.version = 3;
    const auto text = PdfFile(referral_letter(content)).text();

    EXPECT_THAT(page_text(text, 0), HasSubstr("Page 1 of 2"));
    EXPECT_THAT(page_text(text, 1), HasSubstr("Page 2 of 2"));
    for (int page = 0; page < 2; ++page) {
        EXPECT_THAT(page_text(text, page), HasSubstr("DRAFT, version 3"));
        EXPECT_THAT(page_text(text, page),
                    HasSubstr("7 months 3 days; corrected age 4 months 25 days"));
    }
}

TEST(PagesTest, AFinalIsNowhereADraft) {
    auto content = test::sample_letter();
    content.status = Status::Final;
    const auto text = PdfFile(referral_letter(content)).text();

    EXPECT_THAT(text, HasSubstr("Final, version 1"));
    EXPECT_THAT(text, Not(HasSubstr("DRAFT")));
}

}  // namespace
}  // namespace attune::report
