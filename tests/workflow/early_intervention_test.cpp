// SPDX-License-Identifier: Apache-2.0
#include "workflow/early_intervention.h"

#include <filesystem>
#include <fstream>

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

class EarlyInterventionTest : public test::OpenPractice {
protected:
    EarlyIntervention desk() { return practice->early_intervention(); }
    ListedState state(const char* code) {
        const auto all = desk().all().value();
        for (const auto& one : all) {
            if (one.list.code == code) return one;
        }
        ADD_FAILURE() << code << " is not there";
        return {};
    }
    /// Leo: 30+0, 1410 g.
    std::unique_ptr<AssessmentSession> birth(const SavedCall& leo, const char* answers) {
        NewAssessment entry;
        entry.instrument = "prematurity";
        entry.family = leo.family;
        entry.subject = ChildSubject{leo.child};
        auto assessment = practice->assessments().start(entry).value();
        EXPECT_THAT(assessment->answer_all(answers), IsOk());
        wait_for(*assessment);
        return assessment;
    }
};

TEST_F(EarlyInterventionTest, ComesWithListsThatNameTheirSourceAndDay) {
    const auto all = desk().all();

    ASSERT_THAT(all, IsOk());
    ASSERT_THAT(*all, SizeIs(3));
    EXPECT_EQ(all->at(0).list.state, "California");
    for (const auto& one : *all) {
        EXPECT_NE(one.list.source, "") << one.list.code;
        EXPECT_GE(one.list.checked_on, day("2026-11-21")) << one.list.code;
        EXPECT_FALSE(one.is_edited);
        EXPECT_FALSE(one.is_chosen) << "no hint that nobody asked for";
    }
}

TEST_F(EarlyInterventionTest, GivesNoHintUntilAStateIsChosen) {
    const auto assessment =
        birth(take_in_leo(), R"({"PRE-course": ["seizures"], "PRE-exposure": "no"})");

    EXPECT_THAT(assessment->found().findings,
                Not(Contains(Field(&FoundLine::text, HasSubstr("early-intervention")))));
}

// A parent with a developmental disability is enough for California, and was not on its list.
TEST_F(EarlyInterventionTest, WhatItSaysOfParentsIsToldWithTheCaregiversOwnAnswers) {
    ASSERT_THAT(desk().choose("us-ca"), IsOk());
    const auto leo = take_in_leo();
    NewAssessment entry;
    entry.instrument = "caregiver-risks";
    entry.family = leo.family;
    entry.subject = CaregiverSubject{caregiver(leo)};
    entry.about_child = leo.child;
    entry.informant = caregiver(leo);
    const auto ana = practice->assessments().start(entry).value();
    const auto hint = [&ana] {
        const auto found = ana->found().findings;
        return std::any_of(found.begin(), found.end(), [](const FoundLine& line) {
            return line.text.find("early-intervention list takes the child") != std::string::npos;
        });
    };
    ASSERT_THAT(ana->answer_all(R"({"RC-1": "no"})"), IsOk());
    wait_for(*ana);
    EXPECT_FALSE(hint()) << "nobody is asked for its sake";

    ASSERT_THAT(ana->answer_all(R"({"CX-2": "yes"})"), IsOk());
    wait_for(*ana);
    EXPECT_TRUE(hint());
}

TEST_F(EarlyInterventionTest, HintsByTheChosenStatesNumbersAndNamesTheirSource) {
    ASSERT_THAT(desk().choose("us-ca"), IsOk());

    const auto assessment =
        birth(take_in_leo(), R"({"PRE-course": ["seizures"], "PRE-exposure": "no"})");

    EXPECT_THAT(
        assessment->found().findings,
        Contains(Field(&FoundLine::text,
                       "The early-intervention list names born before 32 weeks and under 1500 g; "
                       "seizures. 2 of the 2 risks that it asks for: refer, and let the programme "
                       "decide. List of California Early Start: " +
                           state("us-ca").list.source +
                           "; checked on 22 Nov 2026. Check with your state.")));
}

TEST_F(EarlyInterventionTest, AStateWithoutOtherRisksTakesNoSeizures) {
    ASSERT_THAT(desk().choose("us-va"), IsOk());

    const auto assessment = birth(
        take_in_leo(), R"({"PRE-unit": "yes", "PRE-unit-days": 28, "PRE-course": ["seizures"]})");

    EXPECT_THAT(assessment->found().findings,
                Contains(Field(&FoundLine::text,
                               HasSubstr("names 28 days or more in a neonatal unit. 1 of the 1"))));
}

TEST_F(EarlyInterventionTest, ThePracticesOwnCopyHoldsUntilItIsTakenBack) {
    auto california = state("us-ca").list;
    california.weeks_below = 30;
    california.checked_on = day("2026-12-01");
    ASSERT_THAT(desk().save(california), IsOk());
    reopen();

    EXPECT_TRUE(state("us-ca").is_edited);
    EXPECT_EQ(state("us-ca").list, california);

    ASSERT_THAT(desk().restore("us-ca"), IsOk());
    EXPECT_EQ(state("us-ca").list.weeks_below, 32);
    EXPECT_THAT(desk().restore("us-ca"), FailsWith(ErrorCode::NotFound));
}

TEST_F(EarlyInterventionTest, APracticeAddsItsOwnState) {
    EarlyInterventionList oregon;
    oregon.code = "us-or";
    oregon.state = "Oregon";
    oregon.programme = "EI/ECSE";
    oregon.grams_below = 1200;
    oregon.source = "our own enquiry";
    oregon.checked_on = day("2026-11-20");
    ASSERT_THAT(desk().save(oregon), IsOk());
    ASSERT_THAT(desk().choose("us-or"), IsOk());

    EXPECT_EQ(desk().chosen().value(), oregon);
}

TEST_F(EarlyInterventionTest, RefusesWhatCannotBeAndSaysWhere) {
    auto california = state("us-ca").list;
    california.weeks_below = 3;
    california.source = "";

    const auto saved = desk().save(california);

    EXPECT_THAT(saved, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(saved.error().faults, Contains(Field(&Fault::place, "weeks_below")));
    EXPECT_THAT(saved.error().faults, Contains(Field(&Fault::place, "source")));
    EXPECT_THAT(desk().choose("us-xx"), FailsWith(ErrorCode::NotFound));
}

TEST_F(EarlyInterventionTest, AListThatCannotBeReadHoldsNoBirthHistoryUp) {
    ASSERT_THAT(desk().choose("us-ca"), IsOk());
    const auto plugins = folder / "plugins";
    std::filesystem::copy(workplace.installation.plugins, plugins,
                          std::filesystem::copy_options::recursive);
    std::ofstream(plugins / "prematurity.attune-plugin/forms/prematurity/states.json")
        << R"({"format": 1, "lists": [{"code": "us-ca", "state": "California", "programme": "Early Start",
               "weeks_below": 320, "risks_needed": 2, "source": "list", "checked_on": "2026-11-21"}]})";
    workplace.installation.plugins = plugins;
    reopen();

    const auto assessment =
        birth(take_in_leo(), R"({"PRE-course": ["seizures"], "PRE-exposure": "no"})");

    EXPECT_THAT(assessment->found().findings,
                Not(Contains(Field(&FoundLine::text, HasSubstr("early-intervention")))));
    EXPECT_THAT(assessment->found().validity,
                Contains(AllOf(HasSubstr("No early-intervention hint"), HasSubstr("states.json"))));
    EXPECT_THAT(assessment->complete(), IsOk());
}

TEST_F(EarlyInterventionTest, AResultKeepsTheListItWasMadeWith) {
    ASSERT_THAT(desk().choose("us-ca"), IsOk());
    const auto leo = take_in_leo();
    const auto assessment = birth(leo, R"({"PRE-course": ["seizures"], "PRE-exposure": "no"})");
    ASSERT_THAT(assessment->complete(), IsOk());
    const auto id = assessment->assessment().id;

    ASSERT_THAT(desk().choose(""), IsOk());

    const auto result = practice->assessments().result(id).value();
    EXPECT_EQ(result.provenance.settings.at("early-intervention"), "state");
    EXPECT_EQ(result.provenance.settings.at("hint-weeks-below"), "32");
    EXPECT_THAT(practice->assessments().found(id).value().findings,
                Contains(Field(&FoundLine::text, HasSubstr("Check with your state"))));
}

}  // namespace
}  // namespace attune::workflow
