// SPDX-License-Identifier: Apache-2.0
#include "workflow/visit_plan.h"

#include <algorithm>

#include "open_practice.h"
#include "workflow/batteries.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::Not;

class VisitPlanTest : public test::OpenPractice {
protected:
    std::vector<std::string> titles(const VisitId& at) {
        std::vector<std::string> titles;
        const auto steps = practice->visits().steps(at);
        EXPECT_THAT(steps, IsOk());
        for (const auto& step : *steps) titles.push_back(step.title);
        return titles;
    }
    VisitStep step(const VisitId& at, const std::string& title) {
        const auto steps = practice->visits().steps(at).value();
        const auto found = std::find_if(steps.begin(), steps.end(),
                                        [&](const auto& one) { return one.title == title; });
        EXPECT_NE(found, steps.end()) << title;
        return found == steps.end() ? VisitStep{} : *found;
    }
    std::string remark(const VisitId& at, const std::string& title) {
        for (const auto& one : practice->plan_of(at).addable().value()) {
            if (one.title == title) return one.remark.empty() ? "fits" : one.remark;
        }
        return "not offered";
    }
    /// Everybody of the family, tied to the child like this.
    void tie(const SavedCall& family, std::size_t index, void (*change)(CaregiverLink&)) {
        auto linked = practice->families().caregivers_of(family.child).value().at(index);
        change(linked.link);
        ASSERT_THAT(practice->families().edit_caregiver({linked.caregiver, linked.link}), IsOk());
    }
};

TEST_F(VisitPlanTest, TheIntakeProposesToEachWhatAppliesToThem) {
    const auto at = visit(take_in_leo());

    EXPECT_THAT(
        titles(at),
        ElementsAre("Story", "Milestones: Leo", "Birth and neonatal time: Leo", "Separations: Leo",
                    "Stresses and supports: baby: Leo", "EPDS: Ana", "Stresses and supports: Ana",
                    "Signs without words: Ana with Leo", "PHQ-9: Rui", "Stresses and supports: Rui",
                    "Signs without words: Rui with Leo"));
}

TEST_F(VisitPlanTest, AfterTheFirstYearTheBirthParentIsAskedThePhqInstead) {
    const auto family = take_in_leo();
    pass_days(200);
    const auto at = visit(family);

    EXPECT_THAT(titles(at), Contains("PHQ-9: Ana"));
    EXPECT_THAT(titles(at), Not(Contains("EPDS: Ana")));
    EXPECT_THAT(remark(at, "EPDS: Ana"), HasSubstr("outside its ages"));
}

TEST_F(VisitPlanTest, OnTheFirstBirthdayThePhqTakesThePlaceOfTheEpds) {
    const auto family = take_in_leo();
    pass_days(150);
    const auto day_before = titles(visit(family));
    pass_days(1);
    const auto birthday = titles(visit(family));

    EXPECT_THAT(day_before, Contains("EPDS: Ana"));
    EXPECT_THAT(day_before, Not(Contains("PHQ-9: Ana")));
    EXPECT_THAT(birthday, Contains("PHQ-9: Ana"));
    EXPECT_THAT(birthday, Not(Contains("EPDS: Ana")));
}

TEST_F(VisitPlanTest, AFosterMotherDidNotGiveBirth) {
    const auto family = take_in_leo();
    tie(family, 0, [](CaregiverLink& link) { link.relationship = Relationship::FosterParent; });
    const auto at = visit(family);

    EXPECT_THAT(titles(at), Contains("PHQ-9: Ana"));
    EXPECT_THAT(titles(at), Not(Contains("EPDS: Ana")));
}

TEST_F(VisitPlanTest, WhoHasNoContactIsNotProposedButCanBeAdded) {
    const auto family = take_in_leo();
    tie(family, 1, [](CaregiverLink& link) { link.no_contact = true; });
    const auto at = visit(family);

    EXPECT_THAT(titles(at), Not(Contains(HasSubstr("Rui"))));
    EXPECT_EQ(remark(at, "PHQ-9: Rui"), "no contact with Leo");

    ASSERT_THAT(practice->plan_of(at).add("phq-9", CaregiverSubject{caregiver(family, 1)}), IsOk());
    EXPECT_THAT(titles(at), Contains("PHQ-9: Rui"));
}

TEST_F(VisitPlanTest, WhoDoesNotTakePartIsNotProposed) {
    const auto family = take_in_leo();
    Visit planned;
    planned.family = family.family;
    planned.taking_part = {caregiver(family)};
    const auto at = practice->visits().plan(planned).value();

    EXPECT_THAT(titles(at), Not(Contains(HasSubstr("Rui"))));
    EXPECT_EQ(remark(at, "PHQ-9: Rui"), "not taking part in this visit");
    EXPECT_EQ(remark(at, "GAD-7: Ana"), "fits");
    EXPECT_EQ(remark(at, "EPDS: Ana"), "not offered");
}

TEST_F(VisitPlanTest, WhatIsAddedStaysUntilItIsTakenBack) {
    const auto family = take_in_leo();
    const auto at = visit(family);
    const Subject ana = CaregiverSubject{caregiver(family)};

    ASSERT_THAT(practice->plan_of(at).add("gad-7", ana), IsOk());
    reopen();
    EXPECT_THAT(titles(at), Contains("GAD-7: Ana"));

    ASSERT_THAT(practice->plan_of(at).take_back("gad-7", ana), IsOk());
    EXPECT_THAT(titles(at), Not(Contains("GAD-7: Ana")));
    EXPECT_THAT(practice->plan_of(at).add("gad-7", ChildSubject{family.child}),
                FailsWith(ErrorCode::InvalidInput));
}

TEST_F(VisitPlanTest, WhatIsLeftOutSaysWhyAndCanBeTakenBack) {
    const auto family = take_in_leo();
    const auto at = visit(family);
    const Subject ana = CaregiverSubject{caregiver(family)};
    auto plan = practice->plan_of(at);
    EXPECT_THAT(plan.skip("epds", ana, "  "), FailsWith(ErrorCode::InvalidInput));

    ASSERT_THAT(plan.skip("epds", ana, "declined"), IsOk());
    reopen();

    EXPECT_EQ(step(at, "EPDS: Ana").state, StepState::Skipped);
    EXPECT_EQ(step(at, "EPDS: Ana").progress, "not done: declined");
    EXPECT_EQ(progress_of(practice->visits().steps(at).value()).words(),
              "0 of 10 done, 1 left out");

    ASSERT_THAT(practice->plan_of(at).take_back("epds", ana), IsOk());
    EXPECT_EQ(step(at, "EPDS: Ana").state, StepState::Open);
}

TEST_F(VisitPlanTest, CountsWhatIsDoneAndRemembersWhatWasDoneBefore) {
    const auto family = take_in_leo();
    const auto first = visit(family);
    {
        const auto assessment = begin(family, first);
        answer_all(*assessment, {});
        ASSERT_THAT(assessment->complete(), IsOk());
    }
    EXPECT_EQ(progress_of(practice->visits().steps(first).value()).words(), "1 of 10 done");
    ASSERT_THAT(practice->visits().end(first), IsOk());

    pass_days(7);
    const auto second = visit(family);

    EXPECT_EQ(step(second, "Milestones: Leo").state, StepState::Open);
    EXPECT_EQ(step(second, "Milestones: Leo").progress, "last done 21 Nov 2026");
}

TEST_F(VisitPlanTest, AVisitKeepsTheBatteryThatWasChosenForIt) {
    const auto at = visit(take_in_leo());
    const auto review =
        practice->batteries().save({{}, "Review", {{"gad-7", BatteryWho::EachCaregiver, {}, {}}}});
    ASSERT_THAT(review, IsOk());
    EXPECT_EQ(practice->plan_of(at).battery()->name, "Infant intake");

    ASSERT_THAT(practice->plan_of(at).follow(*review), IsOk());

    EXPECT_EQ(practice->plan_of(at).battery()->name, "Review");
    EXPECT_THAT(titles(at), ElementsAre("Story", "GAD-7: Ana", "GAD-7: Rui"));
}

TEST_F(VisitPlanTest, BeforeTheBirthTheMotherIsProposedTheEpds) {
    NewCall entry;
    entry.caregivers.resize(1);
    entry.caregivers[0].caregiver.name = {"Ana", "Martins", {}};
    entry.caregivers[0].link.role = "mother";
    entry.child.name = {"Baby", "Martins", {}};
    entry.child.birth_date = "";
    const auto family = practice->families().save(entry).value();
    Visit planned;
    planned.family = family.family;
    planned.taking_part = {caregiver(family)};
    const auto at = practice->visits().plan(planned).value();

    EXPECT_THAT(titles(at), Contains("EPDS: Ana"));
    EXPECT_THAT(titles(at), Not(Contains("PHQ-9: Ana")));
}

TEST_F(VisitPlanTest, ACaregiverIsAskedAboutHerselfAndNobodyWhereTheClinicianLooks) {
    const auto family = take_in_leo();
    const auto at = visit(family);
    const auto plan = practice->plan_of(at);

    const auto phq = plan.entry_for(step(at, "PHQ-9: Rui")).value();
    EXPECT_EQ(phq.informant, caregiver(family, 1));
    EXPECT_EQ(phq.about_child, family.child);
    const auto cues = plan.entry_for(step(at, "Signs without words: Ana with Leo")).value();
    EXPECT_EQ(cues.informant, std::nullopt);
    EXPECT_EQ(cues.mode, EntryMode::Observed);
    EXPECT_EQ(plan.entry_for(step(at, "Milestones: Leo"))->informant, caregiver(family));
}

TEST_F(VisitPlanTest, AnObservationKnowsItsOccasionFromTheVisit) {
    const auto family = take_in_leo();
    tie(family, 0, [](CaregiverLink& link) { link.supervised_only = true; });
    const auto at = visit(family);
    ASSERT_THAT(practice->visits().set_in_room(
                    at, {{caregiver(family), caregiver(family, 1)}, true, false}),
                IsOk());

    const auto cues = practice->plan_of(at).begin(step(at, "Signs without words: Ana with Leo"));

    ASSERT_THAT(cues, IsOk());
    const auto words = [&](const char* link) { return (*cues)->row({link, {}})->answer_words; };
    EXPECT_EQ(words("OBS-setting"), "at home");
    EXPECT_EQ(words("OBS-present"), "another caregiver, another adult");
    EXPECT_EQ(words("OBS-contact"), "sees the child under supervision");
    EXPECT_EQ(words("OBS-state"), "");
}

class BatteriesTest : public test::OpenPractice {};

TEST_F(BatteriesTest, BeginsWithTheInfantIntakeAndKeepsWhatIsMadeOfIt) {
    auto all = practice->batteries().all().value();
    ASSERT_THAT(all, ElementsAre(Field(&Battery::name, "Infant intake")));
    all[0].name = "First visits";
    all[0].lines.erase(all[0].lines.begin() + 1);
    ASSERT_THAT(practice->batteries().save(all[0]), IsOk());
    const auto second =
        practice->batteries().save({{}, " Mood ", {{"phq-9", BatteryWho::EachCaregiver, 2, 36}}});
    ASSERT_THAT(second, IsOk());
    ASSERT_THAT(practice->batteries().make_first(*second), IsOk());

    reopen();

    const auto kept = practice->batteries().all().value();
    EXPECT_THAT(kept,
                ElementsAre(Field(&Battery::name, "Mood"), Field(&Battery::name, "First visits")));
    EXPECT_THAT(kept[0].lines, ElementsAre(BatteryLine{"phq-9", BatteryWho::EachCaregiver, 2, 36}));
    EXPECT_EQ(kept[1].lines, all[0].lines);
    EXPECT_EQ(age_words(kept[0].lines[0]), "2 to 36 months");
}

TEST_F(BatteriesTest, RefusesWhatCannotBeProposed) {
    auto batteries = practice->batteries();
    const auto save = [&](std::string name, std::vector<BatteryLine> lines) {
        return batteries.save({{}, std::move(name), std::move(lines)});
    };
    const BatteryLine mood{"phq-9", BatteryWho::EachCaregiver, {}, {}};

    EXPECT_THAT(save("", {mood}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(save("Mood", {}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(save("Mood", {{"phq-9", BatteryWho::Child, {}, {}}}),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(save("Mood", {mood, mood}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(save("Mood", {{"phq-9", BatteryWho::BirthParent, 12, 3}}),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(save("infant INTAKE", {mood}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(batteries.remove({"infant-intake"}), FailsWith(ErrorCode::Conflict));
}

}  // namespace
}  // namespace attune::workflow
