// SPDX-License-Identifier: Apache-2.0
/// Every golden case of the safety check, by the form's own rules.
#include <gmock/gmock.h>

#include <map>

#include "forms/form.h"
#include "support/files.h"
#include "support/golden_case.h"
#include "support/places.h"

namespace attune {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::shared_ptr<const forms::Form> form() {
    return forms::Form::parse(
               test::read_file(ATTUNE_SOURCE_DIR "/forms/safety-check/questionnaire.json"),
               "questionnaire.json")
        .value();
}

class SafetyCheckCase : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(SafetyCheckCase, ComesOutAsItsAuthorWorkedItOut) {
    const test::GoldenCase golden("safety-check", GetParam());

    EXPECT_THAT(golden.differences_without_plugin(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, SafetyCheckCase,
                         ::testing::ValuesIn(test::case_files("safety-check")), test::case_name);

TEST(SafetyCheckCases, AreAtLeastFifteen) {
    EXPECT_GE(test::case_files("safety-check").size(), 15U);
}

TEST(SafetyCheckForm, HasNoFaultAndNoRemark) {
    EXPECT_THAT(form()->instrument_faults(), IsEmpty());
    EXPECT_THAT(form()->remarks(), IsEmpty());
}

TEST(SafetyCheckForm, RaisesAndHoldsOnEveryYes) {
    const auto checked = form();
    std::map<std::string, int> triggers;
    for (const auto& alert : checked->instrument().alerts) {
        ++triggers[alert.id];
        EXPECT_THAT(alert.codes, ElementsAre("yes")) << alert.link_id;
        EXPECT_EQ(alert.severity, Severity::Urgent) << alert.link_id;
        EXPECT_TRUE(alert.holds_completion) << alert.link_id;
    }
    EXPECT_EQ(triggers, (std::map<std::string, int>{{"A-2", 5}, {"A-4", 1}, {"A-5", 5}}));
}

TEST(SafetyCheckForm, AsksAboutTheCaregiverOnlyAlone) {
    const auto checked = form();
    for (const auto& item : checked->items()) {
        const bool is_about_caregiver =
            item.link_id.starts_with("SC-A2") || item.link_id.starts_with("SC-A4");
        EXPECT_TRUE(item.is_private || !item.is_question() || !is_about_caregiver) << item.link_id;
    }
    EXPECT_TRUE(checked->find_item("SC-A5-3")->is_private);
    EXPECT_FALSE(checked->find_item("SC-A5-5")->is_private);
}

}  // namespace
}  // namespace attune
