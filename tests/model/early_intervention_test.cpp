// SPDX-License-Identifier: Apache-2.0
#include "model/early_intervention.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "support/matchers.h"
#include "support/places.h"

namespace attune {
namespace {

using test::FailsWith;
using test::IsOk;
using ::testing::Contains;
using ::testing::Field;

std::string installed() {
    std::ifstream in(ATTUNE_SOURCE_DIR "/forms/prematurity/states.json");
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(EarlyInterventionListTest, TheInstalledFileIsSoundAndComesBackAsItWas) {
    const auto lists = early_intervention_lists_from_json(installed(), "states.json");

    ASSERT_THAT(lists, IsOk());
    ASSERT_FALSE(lists->empty());
    const auto again = early_intervention_lists_from_json(to_json(*lists), "again");
    ASSERT_THAT(again, IsOk());
    EXPECT_EQ(*again, *lists);
}

TEST(EarlyInterventionListTest, NamesEveryFaultWithItsPlace) {
    const auto lists = early_intervention_lists_from_json(
        R"({"format": 1, "lists": [{"code": "us-xx", "weeks_below": "early", "grams_below": 9,
            "checked_on": "lately"}]})",
        "states.json");

    ASSERT_THAT(lists, FailsWith(ErrorCode::InvalidInput));
    for (const auto* place : {"state", "programme", "source", "weeks_below", "grams_below",
                              "risks_needed", "checked_on"}) {
        EXPECT_THAT(lists.error().faults,
                    Contains(Field(&Fault::place, std::string("lists[0].") + place)));
    }
}

TEST(EarlyInterventionListTest, AnotherFormatIsNoList) {
    for (const auto* json : {"", "[]", R"({"format": 2, "lists": []})", R"({"format": 1})"}) {
        EXPECT_THAT(early_intervention_lists_from_json(json, "states.json"),
                    FailsWith(ErrorCode::InvalidInput));
    }
}

TEST(EarlyInterventionListTest, AListThatListsNothingIsRefused) {
    EarlyInterventionList list;
    list.code = "us-xx";
    list.state = "Somewhere";
    list.programme = "Early";
    list.source = "us";

    EXPECT_THAT(check(list), FailsWith(ErrorCode::InvalidInput));
    list.other_risks = true;
    EXPECT_THAT(check(list), IsOk());
    list.other_risks = false;
    list.parent_disability = true;
    EXPECT_THAT(check(list), IsOk());
}

}  // namespace
}  // namespace attune
