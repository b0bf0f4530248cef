// SPDX-License-Identifier: Apache-2.0
#include "report/pdf.h"

#include <gmock/gmock.h>

#include "pdf_file.h"
#include "sample_letter.h"
#include "support/matchers.h"

namespace attune::report {
namespace {

using attune::test::IsOk;
using test::PdfFile;
using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string pdf_of(const Document& document) {
    return write_pdf(lay_out(document, test::report_fonts(), Paper::A4)).value();
}

Document letter() { return referral_letter(test::sample_letter()); }

TEST(PdfTest, IsSoundForOtherReaders) {
    EXPECT_THAT(PdfFile(letter()).faults(), IsEmpty());
    EXPECT_THAT(PdfFile(letter(), Paper::Letter).faults(), IsEmpty());
}

TEST(PdfTest, HoldsTheSameBytesForTheSameDocument) {
    EXPECT_EQ(pdf_of(letter()), pdf_of(letter()));
}

TEST(PdfTest, HoldsNoTimeButTheReportsOwn) {
    const PdfFile file(letter());

    const auto objects = file.objects();
    EXPECT_EQ(test::count_of("(D:20261121104207Z)", objects), 2);
    EXPECT_EQ(test::count_of("Date (", objects), 2);
}

TEST(PdfTest, NamesNobodyInItsMetadata) {
    const auto info = PdfFile(letter()).info();
    const auto objects = PdfFile(letter()).objects();
    const auto packet = objects.substr(objects.find("<?xpacket"),
                                       objects.find("<?xpacket end") - objects.find("<?xpacket"));

    EXPECT_THAT(info, AllOf(HasSubstr("Referral for early intervention"), Not(HasSubstr("Leo")),
                            Not(HasSubstr("Martins"))));
    EXPECT_THAT(packet, AllOf(HasSubstr("Referral for early intervention"), Not(HasSubstr("Leo"))));
}

TEST(PdfTest, SpeaksItsLanguageAndShowsItsTitle) {
    const auto objects = PdfFile(letter()).objects();

    EXPECT_THAT(objects, AllOf(HasSubstr("/Lang (en)"), HasSubstr("/DisplayDocTitle true"),
                               HasSubstr("/Tabs /S"), HasSubstr("<pdfuaid:part>1</pdfuaid:part>"),
                               HasSubstr("/Marked true")));
}

TEST(PdfTest, EmbedsEveryFontAsASubsetWithItsLetters) {
    const auto fonts = PdfFile(letter()).fonts();

    EXPECT_THAT(fonts, HasSubstr("+Carlito"));
    EXPECT_THAT(fonts, Not(HasSubstr(" no ")));
}

TEST(PdfTest, TagsHeadingsListsTablesAndFigures) {
    const auto structure = PdfFile(letter()).structure();

    EXPECT_THAT(structure,
                ContainsRegex("H1 \\(block\\)\n +\"Referral for early intervention: Leo"));
    EXPECT_THAT(structure, ContainsRegex("H2 \\(block\\)\n +\"What we ask\""));
    EXPECT_THAT(structure, AllOf(HasSubstr("LBody"), HasSubstr("Table"), HasSubstr("Figure")));
    EXPECT_THAT(structure, AllOf(HasSubstr("/Scope /Column"), HasSubstr("/Scope /Row")));
}

TEST(PdfTest, GivesTheChartInWords) {
    EXPECT_THAT(PdfFile(letter()).objects(),
                HasSubstr("/Alt (Chart of milestones against age. Leo: chronological age 7 months, "
                          "corrected age 4 months"));
}

/// Depth of marked content at each painting operator; every one must be inside some mark.
TEST(PdfTest, LeavesNoPaintOutsideTagsAndArtifacts) {
    const auto objects = PdfFile(letter()).objects();
    int pages = 0;
    for (auto at = objects.find("%% Contents for page"); at != std::string::npos;
         at = objects.find("%% Contents for page", at + 1)) {
        ++pages;
        const auto begin = objects.find("stream\n", at) + 7;
        std::istringstream words(objects.substr(begin, objects.find("endstream", begin) - begin));
        int depth = 0;
        for (std::string word; words >> word;) {
            if (word == "BDC" || word == "BMC") ++depth;
            if (word == "EMC") --depth;
            const bool paints = word == "S" || word == "f" || word == "TJ" || word == "Tj";
            if (paints) {
                ASSERT_GE(depth, 1) << "at " << words.tellg() << " of page " << pages;
            }
        }
        EXPECT_EQ(depth, 0);
    }
    EXPECT_EQ(pages, 2);
}

TEST(PdfTest, BookmarksEachSection) {
    const auto objects = PdfFile(letter()).objects();

    EXPECT_THAT(objects, AllOf(HasSubstr("/Title (What we ask)"), HasSubstr("/Title (Milestones)"),
                               HasSubstr("/Type /Outlines")));
}

TEST(PdfTest, ReadsInTheOrderOfTheLetter) {
    const auto text = PdfFile(letter()).raw_text();
    std::size_t at = 0;
    for (const auto* part :
         {"Riverside", "Referral for early intervention: Leo Martins", "corrected age 4 months",
          "What we ask", "Evaluate communication", "Why now", "He was so early", "Strengths",
          "What we saw and heard", "Milestones", "Findings", "Plan and next steps",
          "What this letter can and cannot say", "Consent and sharing", "Dr Helen Brook, PsyD"}) {
        const auto found = text.find(part, at);
        ASSERT_NE(found, std::string::npos) << part << "\n" << text;
        at = found;
    }
}

TEST(PdfTest, StaysTaggedWhereATableGoesOverThePage) {
    Document document;
    document.title = "Long table";
    Table table{{{"Item", 1}, {"Said", 2}}, {}};
    for (int i = 0; i < 200; ++i) table.rows.push_back({"item " + std::to_string(i), "yes"});
    document.blocks = {{Heading{1, "Answers"}}, {table}};

    const PdfFile file(document);

    EXPECT_THAT(file.faults(), IsEmpty());
    EXPECT_EQ(test::count_of("Table\n", file.structure()) +
                  test::count_of("Table (block)\n", file.structure()),
              1);
    EXPECT_EQ(test::count_of("TH", file.structure()), 2) << "repeated heads are artifacts";
}

TEST(PdfTest, SplitsAParagraphOverPagesWithoutLosingAWord) {
    Document document;
    document.title = "Long text";
    std::string words;
    for (int i = 0; i < 3000; ++i) words += "word" + std::to_string(i) + " ";
    document.blocks = {{Paragraph{words}}};

    const PdfFile file(document);

    EXPECT_THAT(file.faults(), IsEmpty());
    const auto text = file.raw_text();
    for (int i = 0; i < 3000; ++i) {
        ASSERT_NE(text.find("word" + std::to_string(i)), std::string::npos) << i;
    }
}

TEST(PdfTest, KeepsNamesOfManyScripts) {
    Document document;
    document.title = "Names";
    document.blocks = {{Paragraph{"Zo\u00eb \u0141ukasz \u0110\u1eb7ng \u011e\u00fcne\u015f"}},
                       {Paragraph{"\u0395\u03bb\u03ad\u03bd\u03b7"}},
                       {Paragraph{"\u041e\u043b\u0435\u043d\u0430 \u0429\u0443\u043a\u0456\u043d"}},
                       {Paragraph{"\u0644\u064a\u0644\u0649"}},
                       {Paragraph{"\u05e0\u05d5\u05e2\u05d4"}}};

    const auto pages = lay_out(document, test::report_fonts(), Paper::A4);
    const auto text = PdfFile(write_pdf(pages).value()).text();

    EXPECT_FALSE(pages.has_missing_glyphs());
    for (const auto* name : {"Zo\u00eb", "\u0141ukasz", "\u0110\u1eb7ng", "\u011e\u00fcne\u015f",
                             "\u0395\u03bb\u03ad\u03bd\u03b7", "\u041e\u043b\u0435\u043d\u0430",
                             "\u0429\u0443\u043a\u0456\u043d", "\u05e0\u05d5\u05e2\u05d4"}) {
        EXPECT_THAT(text, HasSubstr(name));
    }
}

TEST(PdfTest, BeginsALineWithTheNameThatBeginsItWhateverItsScript) {
    Document document;
    document.title = "Names";
    document.blocks = {{Paragraph{"\u0644\u064a\u0644\u0649, born 18 April 2026"}}};

    const auto text = PdfFile(document).text();

    EXPECT_LT(text.find("\u064a"), text.find("born")) << text;
}

TEST(PdfTest, SaysWhenALetterHasNoGlyph) {
    Document document;
    document.title = "Names";
    document.blocks = {{Paragraph{"\u738b"}}};

    EXPECT_TRUE(lay_out(document, test::report_fonts(), Paper::A4).has_missing_glyphs());
}

TEST(PdfTest, WritesADocumentWithoutBlocks) {
    Document document;
    document.title = "Empty";

    EXPECT_THAT(write_pdf(lay_out(document, test::report_fonts(), Paper::A4)), IsOk());
}

TEST(PdfTest, SurvivesTextThatIsNotUtf8) {
    Document document;
    document.title = "Bytes";
    document.blocks = {{Paragraph{std::string("before \xff\xfe after")}}};

    EXPECT_THAT(PdfFile(document).raw_text(), AllOf(HasSubstr("before"), HasSubstr("after")));
}

}  // namespace
}  // namespace attune::report
