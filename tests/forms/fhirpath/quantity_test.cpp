// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/quantity.h"

#include <gmock/gmock.h>

#include "evaluating.h"

namespace attune::forms::fhirpath {
namespace {

using test::ask;

TEST(QuantityTest, ComparesWhatCanBeConverted) {
    EXPECT_EQ(ask("3250 'g' = 3.25 'kg'"), "true");
    EXPECT_EQ(ask("49 'cm' < 0.5 'm'"), "true");
    EXPECT_EQ(ask("1 '[in_i]' = 2.54 'cm'"), "true");
    EXPECT_EQ(ask("7 days = 1 week"), "true");
    EXPECT_EQ(ask("60 'min' = 1 hour"), "true");
    EXPECT_EQ(ask("1 '[lb_av]' > 450 'g'"), "true");
    EXPECT_EQ(ask("120 'mm[Hg]' < 16 'kPa'"), "true");
    EXPECT_EQ(ask("5 'mg/dL' = 50 'mg/L'"), "true");
}

TEST(QuantityTest, SaysNothingAboutWhatCannotBeCompared) {
    EXPECT_EQ(ask("1 'g' < 1 'cm'"), "{}");
    EXPECT_EQ(ask("1 'g' = 1 'cm'"), "false");
    EXPECT_EQ(ask("1 month = 1 'mo'"), "{}");
    EXPECT_EQ(ask("1 'furlong' = 1 'furlong'"), "true");
    EXPECT_EQ(ask("1 'furlong' < 1 'm'"), "{}");
}

TEST(QuantityTest, Calculates) {
    EXPECT_EQ(ask("1 'kg' + 500 'g'"), "1.5 'kg'");
    EXPECT_EQ(ask("2 'm' * 3"), "6 'm'");
    EXPECT_EQ(ask("6 'm' / 2"), "3 'm'");
    EXPECT_EQ(ask("6 'm' / 2 'm'"), "3 '1'");
    EXPECT_EQ(ask("1 'kg' + 1 'cm'"), "{}");
    EXPECT_EQ(ask("1 'kg' / 0"), "{}");
}

TEST(QuantityTest, ReadsAQuantityOutOfADocument) {
    const auto observation = nlohmann::json::parse(R"({"resourceType": "Observation",
        "valueQuantity": {"value": 3250, "unit": "gram", "code": "g",
                          "system": "http://unitsofmeasure.org"}})");

    EXPECT_EQ(ask("value > 2.5 'kg'", observation), "true");
    EXPECT_EQ(ask("value.toQuantity()", observation), "3250 'g'");
    EXPECT_EQ(ask("value.value * 2", observation), "6500");
}

TEST(QuantityTest, ReadsTexts) {
    EXPECT_EQ(ask("'4.5 \\'mg\\''.toQuantity()"), "4.5 'mg'");
    EXPECT_EQ(ask("'4 days'.toQuantity()"), "4 day");
    EXPECT_EQ(ask("'4 mg'.toQuantity()"), "{}");
    EXPECT_EQ(ask("'days'.toQuantity()"), "{}");
}

TEST(QuantityTest, SurvivesUnitsThatAreNone) {
    for (const auto* unit : {"", "/", "//", ".", "m.", "m//s", "10*", "10*99999", "m99999999999",
                             "{", "}", "{x}", "m{x", "-1", "+", "m+-1", "%%"}) {
        const auto text = ask(std::string("1 '") + unit + "' < 1 'g'");
        EXPECT_EQ(text, "{}") << unit;
    }
}

}  // namespace
}  // namespace attune::forms::fhirpath
