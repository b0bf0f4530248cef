// SPDX-License-Identifier: Apache-2.0
#include "rules/shown_bands.h"

#include <gtest/gtest.h>

#include <string>

#include "sheets.h"

namespace attune::milestones {
namespace {

/// "[3-6] 4-10? ..." with () completed, [] current, ? coming.
std::string drawn(const std::vector<ShownBand>& bands_shown) {
    std::string text;
    for (const ShownBand& shown : bands_shown) {
        const std::string id = bands()[shown.band].id;
        if (!text.empty()) text += " ";
        switch (shown.role) {
            case Role::Current:
                text += "[" + id + "]";
                break;
            case Role::Completed:
                text += "(" + id + ")";
                break;
            case Role::Coming:
                text += id + "?";
                break;
        }
    }
    return text;
}

struct Expectation {
    Age age;
    const char* bands;
};

TEST(ShownBands, AreThoseOfTheAgeAndTheLastCompletedOneAtEveryEdge) {
    const Expectation expectations[] = {
        {{0, 0}, "[0-3]"},
        {{2, 30}, "[0-3]"},
        {{3, 0}, "(0-3) [3-6]"},
        {{3, 30}, "(0-3) [3-6]"},
        {{4, 0}, "(0-3) [3-6] [4-10]"},
        {{5, 30}, "(0-3) [3-6] [4-10]"},
        {{6, 0}, "(3-6) [4-10]"},
        {{9, 30}, "(3-6) [4-10]"},
        {{10, 0}, "(4-10) [10-18]"},
        {{17, 30}, "(4-10) [10-18]"},
        {{18, 0}, "(10-18) [18-20]"},
        {{19, 30}, "(10-18) [18-20]"},
        {{20, 0}, "(18-20) 24?"},
        {{23, 30}, "(18-20) 24?"},
        {{24, 0}, "(18-20) [24]"},
        {{24, 30}, "(18-20) [24]"},
        {{25, 0}, "(24) 36?"},
        {{35, 30}, "(24) 36?"},
        {{36, 0}, "(24) [36]"},
        {{37, 0}, "(36)"},
    };

    for (const Expectation& expected : expectations) {
        EXPECT_EQ(drawn(shown_bands(expected.age)), expected.bands)
            << expected.age.months << " months " << expected.age.days << " days";
    }
}

TEST(ShownBands, AreNoneBeforeTerm) {
    Ages ages;
    ages.chronological = Age{1, 0};
    ages.days_early = 100;
    ages.used = Used::Corrected;

    EXPECT_TRUE(shown_bands(ages).empty());
}

TEST(ShownBands, AreThoseOfBothEndsWhenOnlyTheWeeksOfPregnancyAreKnown) {
    Ages ages = test::early({5, 20}, {2, 28}, Used::Corrected);
    ages.corrected_at_most = Age{3, 3};

    EXPECT_EQ(drawn(shown_bands(ages)), "[0-3] [3-6]");
}

}  // namespace
}  // namespace attune::milestones
