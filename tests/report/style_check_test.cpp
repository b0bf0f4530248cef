// SPDX-License-Identifier: Apache-2.0
#include "report/style_check.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "sample_letter.h"

namespace attune::report {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

Document saying(const std::string& words) {
    Document document;
    document.blocks = {{Heading{2, "Section"}},
                       {Paragraph{words}},
                       {Signature{"Dr Brook", "", "", {"Telephone 541 555 0142"}}}};
    return document;
}

std::vector<StyleNote> notes_of(StyleIssue issue, const Document& document) {
    auto notes = check_style(document);
    notes.erase(std::remove_if(notes.begin(), notes.end(),
                               [issue](const auto& note) { return note.issue != issue; }),
                notes.end());
    return notes;
}

TEST(StyleCheckTest, HasNothingAgainstATypicalLetter) {
    EXPECT_THAT(check_style(referral_letter(test::sample_letter())), IsEmpty());
    EXPECT_THAT(check_style(referral_letter(test::sample_family_page())), IsEmpty());
}

TEST(StyleCheckTest, FindsEachJudgingPhraseAndOffersAnother) {
    for (const auto* phrase :
         {"does not bond", "failed", "resistant", "refused", "suffers from", "denies",
          "dysfunctional", "insecure attachment", "Insecurely attached", "misattuned", "Dyad"}) {
        const auto notes =
            notes_of(StyleIssue::Phrase, saying(std::string("Here ") + phrase + " stands."));

        ASSERT_EQ(notes.size(), 1) << phrase;
        EXPECT_EQ(notes[0].found, phrase);
        EXPECT_EQ(notes[0].section, "Section");
        EXPECT_FALSE(notes[0].instead.empty());
    }
}

TEST(StyleCheckTest, LeavesOtherWordsAlone) {
    EXPECT_THAT(notes_of(StyleIssue::Phrase, saying("She was unrefused and deniesque; a dyadic.")),
                IsEmpty());
}

TEST(StyleCheckTest, LeavesTheFamilysOwnWordsAlone) {
    EXPECT_THAT(notes_of(StyleIssue::Phrase, saying("\u201cI failed him\u201d, she said.")),
                IsEmpty());
    EXPECT_EQ(notes_of(StyleIssue::Phrase, saying("\u201cI tried\u201d, but failed.")).size(), 1);
}

TEST(StyleCheckTest, LooksIntoTablesAndLists) {
    auto document = saying("Good.");
    document.blocks.push_back({Table{{{"What", 1}}, {{"He refused to play"}}}});
    document.blocks.push_back({List{ListKind::Bulleted, {"She denied pain"}}});

    EXPECT_EQ(notes_of(StyleIssue::Phrase, document).size(), 2);
}

TEST(StyleCheckTest, MissesAContactToReplyTo) {
    auto document = saying("Good.");
    EXPECT_THAT(notes_of(StyleIssue::NoContact, document), IsEmpty());

    document.blocks.back() = {Signature{"Dr Brook", "", "", {}}};
    EXPECT_EQ(notes_of(StyleIssue::NoContact, document).size(), 1);
}

TEST(StyleCheckTest, FindsHeadingsWithNothingBelow) {
    Document document;
    document.blocks = {{Heading{1, "Title"}},
                       {Heading{2, "Blank"}},
                       {Heading{2, "Full"}},
                       {Paragraph{"Words."}},
                       {Heading{2, "Last"}}};
    const auto notes = notes_of(StyleIssue::BlankSection, document);

    ASSERT_EQ(notes.size(), 2);
    EXPECT_EQ(notes[0].found, "Blank");
    EXPECT_EQ(notes[1].found, "Last");
}

TEST(StyleCheckTest, FindsWordsThatAreHardForTheReader) {
    const std::string hard =
        "Psychopathological manifestations necessitate comprehensive multidisciplinary "
        "consideration of neurodevelopmental vulnerabilities.";
    const auto notes = notes_of(StyleIssue::HardToRead, saying(hard));

    ASSERT_EQ(notes.size(), 1);
    EXPECT_THAT(notes[0].instead, HasSubstr("grade 9"));
}

TEST(ReadingGradeTest, FollowsTheFormula) {
    // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59.
    EXPECT_NEAR(reading_grade("The cat sat on the mat."), -1.45, 0.001);
    // 10 words, 2 sentences, 14 syllables (hap-py, ba-by, o-pen, wa-ter).
    EXPECT_NEAR(reading_grade("The happy baby can swim. Did he open the water?"),
                0.39 * 5 + 11.8 * 1.4 - 15.59, 0.001);
}

TEST(ReadingGradeTest, IsNothingWithoutASentence) {
    EXPECT_EQ(reading_grade(""), 0);
    EXPECT_EQ(reading_grade(" ... 12 \n 3.5 "), 0);
}

TEST(ReadingGradeTest, DoesNotEndASentenceInsideANumber) {
    EXPECT_NEAR(reading_grade("He said 3.5 words to us."),
                reading_grade("He said many words to us."), 6);
    EXPECT_LT(reading_grade("One. Two. Three."), reading_grade("One two three."));
}

}  // namespace
}  // namespace attune::report
