// SPDX-License-Identifier: Apache-2.0
#include "workflow/families.h"

#include <algorithm>

#include "open_practice.h"
#include "workflow/known_caregiver.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class FamiliesTest : public test::OpenPractice {};

TEST_F(FamiliesTest, ACallIsSavedWithASingleField) {
    NewCall entry;
    entry.call.worry = "The baby does not look at us.";

    const auto saved = practice->families().save(entry);

    ASSERT_THAT(saved, IsOk());
    EXPECT_TRUE(saved->child.empty());
    const auto calls = practice->families().calls(saved->family);
    ASSERT_THAT(calls, IsOk());
    ASSERT_THAT(*calls, SizeIs(1));
    EXPECT_EQ(calls->front().worry, entry.call.worry);
    EXPECT_EQ(practice->families().family(saved->family)->label, "Caller without a name");
}

TEST_F(FamiliesTest, SafeContactAloneIsKept) {
    NewCall entry;
    entry.caregivers.emplace_back().caregiver.safe_contact.note = "after 6 pm, Nora only";

    const auto saved = practice->families().save(entry);

    ASSERT_THAT(saved, IsOk());
    const auto kept = practice->families().caregivers(saved->family).value();
    ASSERT_THAT(kept, SizeIs(1));
    EXPECT_EQ(kept.front().safe_contact.note, "after 6 pm, Nora only");
}

TEST_F(FamiliesTest, TheWordForACaregiverSaysTheRelationship) {
    const std::pair<const char*, Relationship> told[] = {
        {"mother", Relationship::BirthParent},
        {"Foster mother", Relationship::FosterParent},
        {"grandfather", Relationship::Grandparent},
        {"neighbour", Relationship::Other}};
    for (const auto& [role, relationship] : told) {
        NewCall entry;
        entry.caregivers.emplace_back().link.role = role;
        const auto saved = practice->families().save(entry).value();
        const auto tied = practice->families().caregivers_of(saved.child).value();
        EXPECT_EQ(tied.front().link.relationship, relationship) << role;
    }
}

// A call that a safety concern had kept became a second family when it was saved.
TEST_F(FamiliesTest, ACallThatWasKeptIsSavedAgainAsTheSame) {
    NewCall entry;
    entry.call.worry = "She does not wake up";
    const auto kept = practice->families().save(entry).value();
    entry.family = practice->families().family(kept.family).value();
    entry.family.label.clear();
    entry.call = practice->families().calls(kept.family)->front();
    entry.child.name.given = "Iris";
    entry.caregivers.emplace_back().caregiver.name.given = "Nora";

    const auto again = practice->families().save(entry);

    ASSERT_THAT(again, IsOk());
    EXPECT_EQ(again->family, kept.family);
    EXPECT_EQ(again->call, kept.call);
    EXPECT_THAT(*practice->families().find(""), SizeIs(1));
    EXPECT_THAT(*practice->families().calls(kept.family), SizeIs(1));
    ASSERT_THAT(practice->families().save(entry), IsOk());
    EXPECT_THAT(*practice->families().children(kept.family), SizeIs(1));
}

TEST_F(FamiliesTest, WhoIsAddedToOneTwinCaresForBoth) {
    const auto family = take_in_leo();
    auto twin = entry_of(*practice->families().child(family.child));
    twin.name.given = "Mia";
    const auto mia = practice->families().add_child(family.family, twin).value();
    CaregiverEntry sam;
    sam.caregiver.name = {"Sam", "Roe", ""};
    sam.link.role = "uncle";

    ASSERT_THAT(practice->families().add_caregiver(mia, sam), IsOk());

    for (const auto& child : {family.child, mia}) {
        const auto tied = practice->families().caregivers_of(child).value();
        EXPECT_EQ(std::count_if(tied.begin(), tied.end(),
                                [](const auto& one) { return one.caregiver.name.given == "Sam"; }),
                  1);
    }
}

TEST_F(FamiliesTest, SomebodyOfTheSameNameIsFound) {
    const auto family = take_in_leo();
    const auto known = practice->families().caregivers(family.family).value();

    const auto found = named_so(known, {"ANA", known.front().name.family, ""});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->id, known.front().id);
    EXPECT_FALSE(named_so(known, {"Sam", "Roe", ""}));
    EXPECT_FALSE(named_so(known, {}));
}

TEST_F(FamiliesTest, AnEmptyCallIsRefused) {
    EXPECT_THAT(practice->families().save(NewCall{}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(*practice->families().find(""), IsEmpty());
}

TEST_F(FamiliesTest, AnUnlikelyFactIsSavedOnceItIsConfirmed) {
    NewCall entry;
    entry.child.gestation = "22";

    const auto first = practice->families().save(entry);
    ASSERT_THAT(first, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(first.error().faults.front().place, "child.gestation");
    EXPECT_THAT(practice->families().save(entry, {"child.gestation"}), IsOk());
}

TEST_F(FamiliesTest, FindsAFamilyByWhatEverIsTyped) {
    const auto family = take_in_leo();

    for (const auto* typed : {"", "leo", "mart", "Ana", "rui", "2026-04-21"}) {
        const auto rows = practice->families().find(typed);
        ASSERT_THAT(rows, IsOk()) << typed;
        ASSERT_THAT(*rows, SizeIs(1)) << typed;
        EXPECT_EQ(rows->front().family, family.family);
    }
    EXPECT_THAT(*practice->families().find("nobody"), IsEmpty());
}

TEST_F(FamiliesTest, EverybodyIsListedWithTheLatestContactFirst) {
    const auto first = take_in_leo();
    NewCall entry;
    entry.child.name = {"Zoe", "Adler", {}};
    pass_days(2);
    const auto second = practice->families().save(entry);
    ASSERT_THAT(second, IsOk());

    const auto listed = [&] {
        std::vector<FamilyId> ids;
        for (const auto& row : *practice->families().find("")) ids.push_back(row.family);
        return ids;
    };
    EXPECT_THAT(listed(), ElementsAre(second->family, first.family));
    pass_days(1);
    ASSERT_THAT(practice->visits().start_now(first.family, VisitSetting::Home), IsOk());
    EXPECT_THAT(listed(), ElementsAre(first.family, second->family));
}

TEST_F(FamiliesTest, ARowSaysWhoBelongsTogether) {
    take_in_leo();

    const auto row = practice->families().find("leo")->front();

    EXPECT_EQ(row.label, "Martins");
    EXPECT_EQ(row.children, "Leo");
    EXPECT_EQ(row.born, "21 Apr 2026");
    EXPECT_EQ(row.caregivers, "Ana (mother), Rui (father)");
    EXPECT_EQ(row.last_contact, "21 Nov 2026");
}

TEST_F(FamiliesTest, NoticesAFamilyThatIsThereAlready) {
    take_in_leo();
    NewCall again;
    again.child.name = {"Leo", "Martins", {}};
    again.child.birth_date = "21.4.2026";

    const auto duplicates = practice->families().possible_duplicates(again);

    ASSERT_THAT(duplicates, IsOk());
    ASSERT_THAT(*duplicates, SizeIs(1));
    EXPECT_THAT(duplicates->front().why, HasSubstr("same name and birth date"));
    EXPECT_THAT(*practice->families().possible_duplicates(NewCall{}), IsEmpty());
}

TEST_F(FamiliesTest, AChildIsNotBornAfterItWasSeen) {
    const auto family = take_in_leo();
    visit(family);
    auto entry = entry_of(*practice->families().child(family.child));
    pass_days(3);
    entry.birth_date = today().plus_days(-1).iso();

    const auto edited = practice->families().edit_child(family.child, entry);

    ASSERT_THAT(edited, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(edited.error().faults.front().place, "child.birth_date");
}

TEST_F(FamiliesTest, WhatIsEditedIsThereAfterReopening) {
    const auto family = take_in_leo();
    auto entry = entry_of(*practice->families().child(family.child));
    entry.name.called = "Lele";
    entry.gestation = "30";
    ASSERT_THAT(practice->families().edit_child(family.child, entry), IsOk());

    reopen();

    const auto child = practice->families().child(family.child);
    EXPECT_EQ(child->name.spoken(), "Lele");
    EXPECT_EQ(child->gestation->text(), "30 weeks, days not known");
}

TEST_F(FamiliesTest, TellsItsListenersWhichFamilyChanged) {
    const auto family = take_in_leo();
    FamilyId changed;
    const auto notices =
        practice->on_change([&](const RecordChange& change) { changed = change.family; });

    Call call;
    call.worry = "She rang again.";
    ASSERT_THAT(practice->families().add_call(family.family, call), IsOk());

    EXPECT_EQ(changed, family.family);
}

TEST_F(FamiliesTest, WhoCaresForATwinCaresForTheOther) {
    const auto family = take_in_leo();
    auto twin = entry_of(*practice->families().child(family.child));
    twin.name.given = "Mia";
    auto sister = twin;
    sister.name.given = "Eva";
    sister.birth_date = "2024-02-03";

    const auto mia = practice->families().add_child(family.family, twin).value();
    const auto eva = practice->families().add_child(family.family, sister).value();

    const auto of_leo = practice->families().caregivers_of(family.child).value();
    const auto of_mia = practice->families().caregivers_of(mia).value();
    ASSERT_THAT(of_mia, SizeIs(of_leo.size()));
    EXPECT_EQ(of_mia.front().caregiver.id, of_leo.front().caregiver.id);
    EXPECT_EQ(of_mia.front().link.role, of_leo.front().link.role);
    EXPECT_EQ(of_mia.front().link.may_consent, of_leo.front().link.may_consent);
    EXPECT_THAT(practice->families().caregivers_of(eva).value(), IsEmpty())
        << "born at another time, perhaps of somebody else";
}

// Who cared for an older child could only be written down a second time.
TEST_F(FamiliesTest, WhoCaresForOneChildIsTiedToASibling) {
    const auto family = take_in_leo();
    auto sister = entry_of(*practice->families().child(family.child));
    sister.name.given = "Eva";
    sister.birth_date = "2024-02-03";
    const auto eva = practice->families().add_child(family.family, sister).value();
    const auto others = practice->families().others_of(eva).value();
    ASSERT_THAT(others, SizeIs(2));
    EXPECT_EQ(others.front().link.role, "mother");
    EXPECT_FALSE(others.front().link.may_consent) << "said anew for each child";

    ASSERT_THAT(
        practice->families().add_caregiver(eva, {others.front().caregiver, others.front().link}),
        IsOk());

    EXPECT_EQ(practice->families().caregivers_of(eva)->front().caregiver.id,
              practice->families().caregivers_of(family.child)->front().caregiver.id);
    EXPECT_THAT(practice->families().caregivers(family.family).value(), SizeIs(2));
    EXPECT_THAT(practice->families().others_of(eva).value(), SizeIs(1));
    EXPECT_THAT(practice->families().others_of(family.child).value(), IsEmpty());
}

TEST_F(FamiliesTest, NobodyOfAnotherFamilyIsTied) {
    const auto family = take_in_leo();
    NewCall call;
    call.child.name.given = "Zoe";
    const auto zoe = practice->families().save(call).value().child;
    CaregiverEntry ana;
    ana.caregiver = practice->families().caregivers(family.family)->front();

    EXPECT_THAT(practice->families().add_caregiver(zoe, ana), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(practice->families().caregivers(family.family).value(), SizeIs(2));
}

TEST_F(FamiliesTest, OnlyOneIsAskedFirst) {
    const auto family = take_in_leo();
    auto rui = practice->families().caregivers_of(family.child)->back();
    rui.link.primary = true;

    ASSERT_THAT(practice->families().edit_caregiver({rui.caregiver, rui.link}), IsOk());

    const auto of_leo = practice->families().caregivers_of(family.child).value();
    EXPECT_EQ(of_leo.front().caregiver.name.given, "Rui");
    EXPECT_FALSE(of_leo.back().link.primary);
}

// A concern was offered about the father first, because his name comes first in the alphabet.
TEST_F(FamiliesTest, WhoCaresMostStandsFirstWhereverCaregiversAreListed) {
    NewCall call;
    call.child.name.given = "Nils";
    for (const auto* name : {"Jonas", "Marte", "Bea"}) {
        CaregiverEntry entry;
        entry.caregiver.name.given = name;
        entry.link.role = "parent";
        entry.link.primary = entry.caregiver.name.given == "Marte";
        call.caregivers.push_back(std::move(entry));
    }
    const auto family = practice->families().save(call).value();

    const auto people = practice->families().caregivers(family.family).value();
    const auto of_nils = practice->families().caregivers_of(family.child).value();
    const auto visit = practice->visits().start_now(family.family, VisitSetting::Home).value();
    const auto taking_part = practice->visits().visit(visit).value().taking_part;

    EXPECT_EQ(practice->families().find("nils")->front().caregivers,
              "Marte (parent), Jonas (parent), Bea (parent)");
    ASSERT_THAT(people, SizeIs(3));
    EXPECT_EQ(people[0].name.given, "Marte");
    EXPECT_EQ(people[1].name.given, "Jonas") << "known before Bea";
    ASSERT_THAT(of_nils, SizeIs(3));
    for (std::size_t i = 0; i < people.size(); ++i) {
        EXPECT_EQ(of_nils[i].caregiver.id, people[i].id);
        EXPECT_EQ(taking_part[i], people[i].id);
    }
}

}  // namespace
}  // namespace attune::workflow
