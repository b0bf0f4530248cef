// SPDX-License-Identifier: Apache-2.0
#include "workflow/history.h"

#include "open_practice.h"
#include "report/document.h"
#include "report/picture.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr const char* kTwoSeparations = R"({"SEP-any": "yes", "SEP-episode": [
    {"SEP-what": "neonatal-unit", "SEP-from": ["birth-parent"], "SEP-care": "hospital-staff",
     "SEP-contact": "daily", "SEP-start-how": "birth", "SEP-end-how": "exact",
     "SEP-end": "2026-05-30", "SEP-reunion": ["settled"]},
    {"SEP-what": "imprisonment", "SEP-from": ["other-parent"], "SEP-care": "other-parent",
     "SEP-start-how": "exact", "SEP-start": "2026-09", "SEP-end-how": "ongoing"}]})";

class HistoryTest : public test::OpenPractice {
protected:
    void tell(const SavedCall& family, const char* instrument, const char* answers) {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = family.family;
        entry.subject = ChildSubject{family.child};
        auto assessment = practice->assessments().start(entry);
        ASSERT_THAT(assessment, IsOk());
        ASSERT_THAT((*assessment)->answer_all(answers), IsOk());
        wait_for(**assessment);
        ASSERT_THAT((*assessment)->complete(), IsOk());
    }
    HistoryView history(const SavedCall& family) {
        return practice->charts().history(family.child).value();
    }
};

TEST_F(HistoryTest, IsEmptyBeforeAnythingWasAskedOrSeen) {
    const auto view = history(take_in_leo());

    EXPECT_EQ(view.picture, nullptr);
    EXPECT_THAT(view.separations, IsEmpty());
    EXPECT_FALSE(view.separations_told);
    EXPECT_FALSE(view.birth_told);
}

TEST_F(HistoryTest, TellsEachSeparationWithDatesAndBothAges) {
    const auto leo = take_in_leo();
    tell(leo, "separation-history", kTwoSeparations);

    const auto view = history(leo);

    ASSERT_THAT(view.separations, SizeIs(2));
    const auto& unit = view.separations[0];
    EXPECT_EQ(unit.number, 1);
    EXPECT_EQ(unit.what, "stay in a neonatal unit");
    EXPECT_EQ(unit.from, "21 Apr 2026");
    EXPECT_EQ(unit.to, "30 May 2026");
    EXPECT_THAT(unit.age_from, HasSubstr("before term, 30 weeks 0 days postmenstrual"));
    EXPECT_THAT(unit.age_to, HasSubstr("1 month 9 days"));
    EXPECT_EQ(unit.days, "39");
    EXPECT_EQ(unit.apart_from, "the parent who gave birth");
    EXPECT_EQ(unit.cared_for_by, "hospital staff");
    EXPECT_EQ(unit.contact, "every day");
    EXPECT_EQ(unit.reunion, "was upset, then settled with the person");
}

TEST_F(HistoryTest, AnApproximateDateIsARangeInDaysAndAges) {
    const auto leo = take_in_leo();
    tell(leo, "separation-history", kTwoSeparations);

    const auto open = history(leo).separations[1];

    EXPECT_EQ(open.from, "1 Sep 2026 to 30 Sep 2026");
    EXPECT_EQ(open.age_from,
              "4 months 11 days (corrected 2 months 2 days) to 5 months 9 days (corrected 3 months "
              "0 days)");
    EXPECT_EQ(open.to, "still going on");
    EXPECT_EQ(open.days, "52 to 81 so far");
}

// A placement without an end was drawn and counted as 0 days.
TEST_F(HistoryTest, SaysThatALengthIsNotKnown) {
    const auto leo = take_in_leo();
    tell(leo, "separation-history",
         R"({"SEP-any": "yes", "SEP-episode": [{"SEP-what": "placement",
             "SEP-start-how": "exact", "SEP-start": "2026-06-01"}]})");

    const auto view = history(leo);

    ASSERT_THAT(view.separations, SizeIs(1));
    EXPECT_EQ(view.separations[0].to, "not known");
    EXPECT_EQ(view.separations[0].days, "not known");
    EXPECT_THAT(view.alternative,
                HasSubstr("1 Placed with somebody else, 1 Jun 2026, length not known"));
    EXPECT_THAT(view.about_separations,
                Contains(Field(&FoundLine::text, HasSubstr("1 separation of unknown length is "
                                                           "left out of the days"))));
}

TEST_F(HistoryTest, DrawsSeparationsVisitsAndMilestonesOnOneLine) {
    const auto leo = take_in_leo();
    visit(leo);
    const auto milestones = begin(leo);
    answer_all(*milestones, {});
    ASSERT_THAT(milestones->complete(), IsOk());
    tell(leo, "separation-history", kTwoSeparations);

    const auto view = history(leo);

    ASSERT_NE(view.picture, nullptr);
    EXPECT_GT(view.picture->height_pt(report::kTextWidth), 60);
    EXPECT_THAT(view.alternative, HasSubstr("from birth on 21 Apr 2026 to 21 Nov 2026, 7 months 0 "
                                            "days (corrected 4 months 22 days)"));
    EXPECT_THAT(view.alternative,
                HasSubstr("1 Stay in a neonatal unit, 21 Apr 2026 to 30 May 2026, 39 days"));
    EXPECT_THAT(view.alternative, HasSubstr("Visits: 21 Nov 2026"));
    EXPECT_THAT(view.alternative, HasSubstr("Milestones on 21 Nov 2026: "));
}

TEST_F(HistoryTest, NamesWhatWasMissedAgain) {
    const auto leo = take_in_leo();
    const auto first = begin(leo);
    answer_all(*first, {{"M-0-3-1", "N"}});
    ASSERT_THAT(first->complete(), IsOk());
    pass_days(20);
    const auto second = begin(leo);
    answer_all(*second, {{"M-0-3-1", "N"}});
    ASSERT_THAT(second->complete(), IsOk());

    const auto words = history(leo).alternative;

    EXPECT_THAT(words, HasSubstr("Milestones on 21 Nov 2026"));
    EXPECT_THAT(words, HasSubstr("Milestones on 11 Dec 2026"));
    EXPECT_THAT(words, HasSubstr("missed again: "));
}

TEST_F(HistoryTest, SaysOfAllTogetherWhatThePluginFound) {
    const auto leo = take_in_leo();
    tell(leo, "separation-history", kTwoSeparations);

    const auto view = history(leo);

    EXPECT_THAT(view.about_separations,
                Contains(Field(&FoundLine::text, HasSubstr("2 separations; apart on 91 to 120"))));
    for (const auto& line : view.about_separations) {
        EXPECT_THAT(line.text, Not(HasSubstr("Reason of"))) << "the row says it already";
    }
}

TEST_F(HistoryTest, NumbersHaveNamesAndNoIds) {
    const auto leo = take_in_leo();
    tell(leo, "separation-history", kTwoSeparations);
    const auto told = history(leo).separations_told;

    const auto found = practice->assessments().found(*told).value();

    EXPECT_THAT(found.scores, Contains("Days apart: not scored, between 91 and 120"));
    EXPECT_THAT(found.scores, Contains("Separations: 2"));
    EXPECT_THAT(found.not_scored, Contains(HasSubstr("Days of the longest separation: ")));
}

TEST_F(HistoryTest, ALetterDrawsTheLineAndKeepsAnAdultsReasonBack) {
    const auto leo = take_in_leo();
    tell(leo, "separation-history", kTwoSeparations);
    auto entry = practice->referrals().propose(leo.child, early_intervention()).value();
    const auto referral = practice->referrals().make(entry).value();
    agree(leo, ChildSubject{leo.child}, entry.receiver);

    const auto letter =
        practice->letters().compose(referral, {{}, ReportView::MentalHealth}).value();
    const auto words = report::plain_text(*letter.document);
    const auto copy = practice->letters().compose(referral, {{}, ReportView::FileCopy}).value();

    EXPECT_THAT(words, HasSubstr("Timeline of Leo from birth on 21 Apr 2026"));
    EXPECT_THAT(words, HasSubstr("2 Separation\t1 Sep 2026 to 30 Sep 2026, still going on"));
    EXPECT_THAT(words, Not(HasSubstr("prison")));
    EXPECT_THAT(letter.left_out,
                Contains(Field(&LeftOut::what, "Why an adult was away, separation 2")));
    EXPECT_THAT(report::plain_text(*copy.document), HasSubstr("in prison or detained"));
}

TEST_F(HistoryTest, DatesThatCannotBeAreNamedAndNotDrawn) {
    const auto leo = take_in_leo();
    tell(leo, "separation-history", R"({"SEP-any": "yes", "SEP-episode": [{"SEP-what": "travel",
        "SEP-start-how": "exact", "SEP-start": "2026-09-10", "SEP-end-how": "exact",
        "SEP-end": "2026-09-01"}]})");

    const auto view = history(leo);

    EXPECT_EQ(view.separations[0].from, "to be clarified");
    EXPECT_THAT(view.alternative, HasSubstr("to be clarified"));
    EXPECT_THAT(view.about_separations, Contains(Field(&FoundLine::severity, Severity::Note)));
}

TEST_F(HistoryTest, WithoutABirthDateThereAreWordsAndNoLine) {
    NewCall entry;
    entry.child.name.given = "Kai";
    const auto kai = practice->families().save(entry).value();
    tell(kai, "separation-history", kTwoSeparations);

    const auto view = history(kai);

    EXPECT_EQ(view.picture, nullptr);
    ASSERT_THAT(view.separations, SizeIs(2));
    EXPECT_EQ(view.separations[0].what, "stay in a neonatal unit");
    EXPECT_EQ(view.separations[0].from, "");
}

TEST_F(HistoryTest, HoldsWhatIsKnownOfTheBirth) {
    const auto leo = take_in_leo();
    tell(leo, "prematurity", R"({"PRE-unit": "yes", "PRE-unit-days": 39})");

    const auto view = history(leo);

    ASSERT_TRUE(view.birth_told);
    EXPECT_THAT(view.about_birth, Contains(Field(&FoundLine::text, HasSubstr("very preterm"))));
}

}  // namespace
}  // namespace attune::workflow
