// SPDX-License-Identifier: Apache-2.0
// What a letter prints of the lists that are not scored.
#include <algorithm>

#include "open_practice.h"
#include "report/document.h"
#include "report/letter.h"
#include "workflow/entries.h"
#include "workflow/letters.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class LetterListsTest : public test::OpenPractice {
protected:
    /// A referral on a child with whom somebody agreed to everything.
    void SetUp() override {
        family = take_in_leo();
        ana = caregiver(family);
        to = early_intervention();
        referral = practice->referrals()
                       .make(practice->referrals().propose(family.child, to).value())
                       .value();
        agree(family, ChildSubject{family.child}, to);
        agree(family, CaregiverSubject{ana}, to);
        agree(family, DyadSubject{family.child, ana}, to);
    }

    void answer(const std::string& instrument, const Subject& subject, const std::string& answers) {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = family.family;
        entry.subject = subject;
        entry.about_child = family.child;
        entry.language = "en";
        const auto session = practice->assessments().start(entry);
        ASSERT_THAT(session, IsOk()) << instrument;
        ASSERT_THAT((*session)->answer_all(answers), IsOk()) << instrument;
        wait_for(**session);
        ASSERT_THAT((*session)->complete(), IsOk()) << instrument;
    }
    void watch_ana(const std::string& answers) {
        answer("nonverbal-cues", DyadSubject{family.child, ana}, answers);
    }

    std::shared_ptr<const report::LetterContent> letter(
        ReportView view = ReportView::MentalHealth) const {
        return practice->letters().compose(referral, {{}, view}).value().content;
    }
    std::string completeness(const std::string& short_name) const {
        const auto content = letter();
        const auto& rows = content->findings;
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& candidate) {
            return candidate.short_name == short_name;
        });
        return row == rows.end() ? "no such row" : row->completeness;
    }

    SavedCall family;
    CaregiverId ana;
    ReceiverId to;
    ReferralId referral;
};

// "19 of 27 seen or told" was read as nineteen stresses, where eighteen of them had been denied.
TEST_F(LetterListsTest, HowMuchWasAnsweredIsNotCalledSeenOrTold) {
    answer("infant-risks", ChildSubject{family.child}, R"({"RI-2": "yes", "RI-3": "no"})");
    watch_ana(R"({"NV-eye-A1": "yes", "NV-eye-A2": "no", "NV-eye-A3": "no"})");

    EXPECT_EQ(completeness("Stresses and supports: baby"), "2 of 16 answered");
    EXPECT_EQ(completeness("Signs without words"), "3 of 3 looked for");
}

// A letter had no word of eye contact, comfort or repair where all that was looked for was absent.
TEST_F(LetterListsTest, WhatWasLookedForAndNotSeenStandsAmongTheSignsToUnderstand) {
    watch_ana(R"({"NV-eye-A1": "no", "RP-1": "no", "SB-9": "no"})");

    const auto pairs = letter()->pairs;

    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_THAT(pairs.front().to_understand,
                ElementsAre(HasSubstr("Eye contact, 0 signs seen of 1 looked for"),
                            HasSubstr("Calms with the caregiver when upset"),
                            HasSubstr("Caregiver notices the missed or misread cue")));
}

// A note beside a channel stood in no letter, in no copy and among no words to be checked.
TEST_F(LetterListsTest, ANoteGoesByTheCliniciansMarkAndStandsInTheFileCopy) {
    watch_ana(R"({"NV-eye-A1": "yes", "NV-eye.note": "Looked at the lamp for a while"})");
    const auto* const note = "Eye contact, noted: “Looked at the lamp for a while”";
    const LetterChoices choices{{}, ReportView::MentalHealth};

    const auto unread = practice->letters().compose(referral, choices).value();
    EXPECT_THAT(unread.content->pairs.front().shown, Not(Contains(note)));
    EXPECT_THAT(unread.own_words,
                Contains(Field(&OwnWords::text, "Looked at the lamp for a while")));
    EXPECT_THAT(letter(ReportView::FileCopy)->pairs.front().shown, Contains(note));

    mark_own_words(referral, choices);
    EXPECT_THAT(letter()->pairs.front().shown, Contains(note));
}

TEST_F(LetterListsTest, ANoteThatNamesSomebodyElseGoesOnlyWithThatConsent) {
    watch_ana(R"({"NV-eye-A1": "yes", "NV-eye.note": "Rui called him from the door"})");
    const LetterChoices choices{{}, ReportView::MentalHealth};

    const auto composed = practice->letters().compose(referral, choices).value();

    EXPECT_THAT(composed.content->pairs.front().shown, IsEmpty());
    EXPECT_THAT(composed.left_out, Contains(Field(&LeftOut::why, HasSubstr("no consent of Rui"))));
}

TEST_F(LetterListsTest, WhatTheFamilyToldOfASeparationStandsWithIt) {
    answer("separation-history", ChildSubject{family.child},
           R"({"SEP-any": "yes", "SEP-episode": [{"SEP-what": "neonatal-unit",
               "SEP-start-how": "birth", "SEP-end-how": "after", "SEP-length": 52,
               "SEP-note": "We drove there every night."}]})");
    const auto* const told =
        "Separation 1, in the family's own words: “We drove there every night.”";

    EXPECT_THAT(letter(ReportView::FileCopy)->history.front().detail, HasSubstr(told));
    EXPECT_THAT(letter()->history.front().detail, Not(HasSubstr("every night")));

    mark_own_words(referral, {{}, ReportView::MentalHealth});
    EXPECT_THAT(letter()->history.front().detail, HasSubstr(told));
}

// Kept with the answers and said nowhere: when last seen, how soon the first bid came, what the
// caregiver noticed.
TEST_F(LetterListsTest, WhatWasRecordedOfAPairIsPrinted) {
    watch_ana(R"({"OBS-contact": "visits", "OBS-hours": 6, "OBS-last-seen": "2026-11-09",
                  "SF-1": "yes", "SF-1.seconds": 12, "CUE-with-1": "yes",
                  "CUE-with-1.noticed": true})");

    const auto pairs = letter()->pairs;

    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_THAT(pairs.front().occasion, HasSubstr("6 hours a week, last seen 12 days before"));
    EXPECT_THAT(pairs.front().shown, Contains(HasSubstr("win the caregiver back (after 12 s")));
    EXPECT_THAT(pairs.front().strengths,
                Contains(HasSubstr("Cues that the caregiver noticed: Pulls back")));
}

class LetterAgesTest : public LetterListsTest {
protected:
    void born(const char* day, const char* gestation) {
        auto entry = entry_of(*practice->families().child(family.child));
        entry.birth_date = day;
        entry.gestation = gestation;
        ASSERT_THAT(practice->families().edit_child(family.child, entry), IsOk());
    }
    std::string words() const {
        return report::plain_text(*practice->letters().compose(referral).value().document);
    }
};

// "corrected age not known", where the weeks of pregnancy were known well.
TEST_F(LetterAgesTest, BeforeTermThePostmenstrualAgeStandsAlone) {
    born("2026-10-21", "30+0");

    EXPECT_THAT(words(), HasSubstr("1 month 0 days; before term, 34 weeks 3 days postmenstrual"));
    EXPECT_THAT(words(), Not(HasSubstr("corrected age not known")));
}

TEST_F(LetterAgesTest, FromThirtySixMonthsOnNoCorrectedAgeIsNamed) {
    born("2023-10-21", "28+0");

    EXPECT_THAT(words(), HasSubstr("37 months 0 days; corrected age not used from 36 months on"));
}

// "Results use corrected age (born 21 days early)", where it may have been fifteen.
TEST_F(LetterAgesTest, WhereUnknownDaysDecideAboutCorrectionBothReadingsAreSaid) {
    born("2026-05-21", "37");

    EXPECT_THAT(words(), HasSubstr("6 months 0 days; corrected age 5 months 10 days to 5 months"));
    EXPECT_THAT(words(), HasSubstr("born 15 to 21 days early, days not known; born fewer than 21 "
                                   "days early it would be the chronological age"));
}

}  // namespace
}  // namespace attune::workflow
