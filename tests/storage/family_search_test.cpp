// SPDX-License-Identifier: Apache-2.0
#include "storage/family_search.h"

#include <gmock/gmock.h>

#include "practice_fixture.h"
#include "raw_file.h"

namespace attune::storage::test {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class FamilySearchTest : public PracticeFixture {
protected:
    void SetUp() override {
        PracticeFixture::SetUp();
        m_martins = admit("Martins");
        add_child(m_martins, "Leo", day("2026-03-14"));
        m_ana = add_caregiver(m_martins, "Ana", "+1 (555) 010-4477");
        m_mueller = admit("M\xC3\xBCller");
        m_zoe = add_child(m_mueller, "Zo\xC3\xAB", day("2025-04-03"));
        m_zoe.identifiers = {{"insurer", "AOK-778-12"}};
        ASSERT_THAT(m_store->families().save(m_zoe), IsOk());
        add_caregiver(m_mueller, "Ana Maria");
    }

    std::vector<std::string> labels(const std::string& typed) {
        const auto found = m_store->search().find(typed);
        if (!found) return {"could not look"};
        std::vector<std::string> labels;
        for (const auto& match : *found) labels.push_back(match.label);
        return labels;
    }

    Family m_martins;
    Family m_mueller;
    Child m_zoe;
    Caregiver m_ana;
};

TEST_F(FamilySearchTest, FindsByTheBeginningOfAnyNameWhateverItsCaseAndAccents) {
    EXPECT_THAT(labels("le"), ElementsAre("Martins"));
    EXPECT_THAT(labels("MULL"), ElementsAre("M\xC3\xBCller"));
    EXPECT_THAT(labels("zoe"), ElementsAre("M\xC3\xBCller"));
    EXPECT_THAT(labels("a"), SizeIs(2));
}

TEST_F(FamilySearchTest, EveryWordMustFitTheSamePerson) {
    EXPECT_THAT(labels("ana mar"), ElementsAre("Martins", "M\xC3\xBCller"));
    EXPECT_THAT(labels("leo martins"), ElementsAre("Martins"));
    EXPECT_THAT(labels("leo ana"), IsEmpty());
}

TEST_F(FamilySearchTest, FindsByBirthDateHoweverItIsTyped) {
    for (const char* typed : {"2026-03-14", "14.3.2026", "14.03.2026", "3/14/2026", "2026-03"}) {
        EXPECT_THAT(labels(typed), ElementsAre("Martins")) << typed;
    }
    EXPECT_THAT(labels("3/4/2025"), ElementsAre("M\xC3\xBCller")) << "day first";
    EXPECT_THAT(labels("4/3/2025"), ElementsAre("M\xC3\xBCller")) << "month first";
    EXPECT_THAT(labels("2026-13-14"), IsEmpty());
}

TEST_F(FamilySearchTest, FindsByPhoneAndIdentifier) {
    EXPECT_THAT(labels("1555010"), ElementsAre("Martins"));
    EXPECT_THAT(labels("555 010-44"), ElementsAre("Martins"));
    EXPECT_THAT(labels("AOK-778"), ElementsAre("M\xC3\xBCller"));
}

TEST_F(FamilySearchTest, ShowsWhoFitted) {
    const auto found = m_store->search().find("martins");

    ASSERT_THAT(*found, SizeIs(1));
    EXPECT_EQ(found->at(0).family, m_martins.id);
    EXPECT_THAT(found->at(0).people, ElementsAre("Leo Martins", "Ana Martins"));
}

TEST_F(FamilySearchTest, AFamilyWithoutPeopleIsFoundByItsLabel) {
    admit("Okafor");

    EXPECT_THAT(labels("oka"), ElementsAre("Okafor"));
}

TEST_F(FamilySearchTest, ANewNameReplacesTheOldOne) {
    m_ana.name.given = "Beatriz";
    ASSERT_THAT(m_store->families().save(m_ana), IsOk());

    EXPECT_THAT(labels("beatriz"), ElementsAre("Martins"));
    EXPECT_THAT(labels("ana"), ElementsAre("M\xC3\xBCller"));
}

TEST_F(FamilySearchTest, WhatIsTypedIsNeverASearchLanguage) {
    for (const char* typed : {"", "   ", "\"", "*", "-", "(", "NEAR(", "leo*", "a\" OR \"b",
                              "words:leo", "^leo", "NOT leo"}) {
        EXPECT_THAT(m_store->search().find(typed), IsOk()) << typed;
    }
    EXPECT_THAT(labels(""), IsEmpty());
    EXPECT_THAT(labels("leo OR zoe"), IsEmpty());
}

TEST_F(FamilySearchTest, NotBeingAbleToLookIsNotNobody) {
    m_store.reset();
    RawFile(m_file, m_recovery_key).run("DROP TABLE findable_words");
    reopen();

    EXPECT_THAT(m_store->search().find("leo"), FailsWith(ErrorCode::Damaged));
}

TEST_F(FamilySearchTest, StopsAtTheLimit) {
    for (int i = 0; i < 10; ++i) admit("Okafor " + std::to_string(i));

    EXPECT_THAT(*m_store->search().find("okafor", 4), SizeIs(4));
}

TEST_F(FamilySearchTest, SuspectsTheSameChildOrCaregiverInAFamilyThatIsThere) {
    Child child;
    child.name = {"LEO", "Santos", {}};
    child.birth_date = day("2026-03-14");
    Caregiver caregiver;
    caregiver.name = {"A.", "Martins-Santos", {}};
    caregiver.phone = "1 555 0104477";

    const auto found = m_store->search().possible_duplicates({child}, {caregiver});

    ASSERT_THAT(*found, SizeIs(1));
    EXPECT_EQ(found->at(0).family, m_martins.id);
    EXPECT_THAT(found->at(0).reasons,
                ElementsAre(DuplicateReason::SameNameAndBirthDate, DuplicateReason::SameBirthDate,
                            DuplicateReason::SamePhone));
}

TEST_F(FamilySearchTest, TheLikeliestDuplicateComesFirstAndAStrangerIsNone) {
    Child twin_day;
    twin_day.name = {"Mia", "Okafor", {}};
    twin_day.birth_date = day("2025-04-03");
    Child same;
    same.name = {"Leo", "Martins", {}};
    same.birth_date = day("2026-03-14");
    Child stranger;
    stranger.name = {"Ada", "Nwosu", {}};

    const auto found = m_store->search().possible_duplicates({twin_day, same}, {});

    ASSERT_THAT(*found, SizeIs(2));
    EXPECT_EQ(found->at(0).family, m_martins.id);
    EXPECT_EQ(found->at(1).family, m_mueller.id);
    EXPECT_THAT(*m_store->search().possible_duplicates({stranger}, {}), IsEmpty());
}

}  // namespace
}  // namespace attune::storage::test
