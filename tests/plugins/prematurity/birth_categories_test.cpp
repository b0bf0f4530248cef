// SPDX-License-Identifier: Apache-2.0
/// The categories of the rules are those of the record's screens.
#include "rules/birth_categories.h"

#include <gtest/gtest.h>

#include "model/age.h"

namespace attune::prematurity {
namespace {

TEST(BirthCategoriesTest, AreTheRecordsOnEveryDayOfEveryPregnancy) {
    for (int weeks = 20; weeks <= 45; ++weeks) {
        for (int day = 0; day < kDaysAWeek; ++day) {
            const auto gestation = Gestation::of(weeks, day).value();
            EXPECT_EQ(gestation_category(gestation.total_days()).id,
                      code_of(term_category(gestation)))
                << gestation.text();
        }
    }
}

TEST(BirthCategoriesTest, DoNotChangeWithinAWeek) {
    for (int weeks = 20; weeks <= 45; ++weeks) {
        EXPECT_EQ(gestation_category(weeks * kDaysAWeek).id,
                  gestation_category(weeks * kDaysAWeek + kDaysAWeek - 1).id)
            << weeks;
    }
}

TEST(BirthCategoriesTest, AreTheRecordsAtEveryWeight) {
    for (int grams = 200; grams <= 8000; ++grams) {
        ASSERT_EQ(weight_category(grams).id, code_of(birth_weight_category(grams))) << grams;
    }
}

TEST(BirthCategoriesTest, NameEachStretchByWhoOrAcog) {
    for (const int days : {140, 196, 224, 238, 259, 273, 287, 294}) {
        const Category& category = gestation_category(days);
        EXPECT_TRUE(category.who != nullptr || category.acog != nullptr) << category.id;
    }
    EXPECT_EQ(gestation_category(237).acog, nullptr);
    EXPECT_STREQ(gestation_category(238).acog, "late preterm");
    EXPECT_STREQ(gestation_category(258).who, "moderate to late preterm");
    EXPECT_EQ(gestation_category(259).who, nullptr);
}

}  // namespace
}  // namespace attune::prematurity
