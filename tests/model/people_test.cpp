// SPDX-License-Identifier: Apache-2.0
#include "model/people.h"

#include <gtest/gtest.h>

#include "model/consent.h"

namespace attune {
namespace {

TEST(PersonNameTest, IsMadeOfWhatIsKnown) {
    EXPECT_EQ((PersonName{"Leo", "Martins", ""}.full()), "Leo Martins");
    EXPECT_EQ((PersonName{"", "Martins", ""}.spoken()), "Martins");
    EXPECT_EQ((PersonName{"Leonardo", "Martins", "Leo"}.spoken()), "Leo");
    EXPECT_EQ((PersonName{"Élodie", "Öz", ""}.initials()), "É.Ö.");
    EXPECT_EQ((PersonName{}.full()), "");
}

TEST(SafeContactTest, SaysTheWaysThatAreSafe) {
    SafeContact contact;
    EXPECT_EQ(contact.line("Ana"), "Safe contact: not asked yet");

    contact.text = true;
    contact.note = "mornings";

    EXPECT_EQ(contact.line("Ana"), "Safe contact: text Ana; mornings");
}

TEST(ConsentTest, IsValidFromItsDayUntilItsEndOrWithdrawal) {
    Consent consent;
    consent.given = *Date::parse("2026-01-10");
    consent.until = *Date::parse("2026-02-10");

    EXPECT_FALSE(consent.is_valid_on(*Date::parse("2026-01-09")));
    EXPECT_TRUE(consent.is_valid_on(*Date::parse("2026-02-10")));
    EXPECT_FALSE(consent.is_valid_on(*Date::parse("2026-02-11")));
    consent.withdrawn = *Date::parse("2026-01-20");
    EXPECT_FALSE(consent.is_valid_on(*Date::parse("2026-01-20")));
}

TEST(ConsentTest, OfACaregiverIsValidByThatCaregiversWordAlone) {
    Consent consent;
    consent.given = *Date::parse("2026-01-10");
    EXPECT_TRUE(consent.is_valid_on(consent.given)) << "about a child anybody may have agreed";
    const auto ana = CaregiverId::make();
    for (const Subject& hers :
         {Subject(CaregiverSubject{ana}), Subject(DyadSubject{ChildId::make(), ana})}) {
        consent.about = hers;
        consent.giver.reset();
        EXPECT_FALSE(consent.is_valid_on(consent.given));
        consent.giver = CaregiverId::make();
        EXPECT_FALSE(consent.is_valid_on(consent.given));
        consent.giver = ana;
        EXPECT_TRUE(consent.is_valid_on(consent.given));
    }
}

}  // namespace
}  // namespace attune
