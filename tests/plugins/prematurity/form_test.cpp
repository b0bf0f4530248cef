// SPDX-License-Identifier: Apache-2.0
/// The form is the home of its four facts, and the rules can say all that it offers.
#include "forms/form.h"

#include <gmock/gmock.h>

#include "findings/findings.h"
#include "rules/early_intervention.h"
#include "support/files.h"
#include "support/places.h"

namespace attune::prematurity {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::shared_ptr<const forms::Form> form() {
    return forms::Form::parse(
               test::read_file(ATTUNE_SOURCE_DIR "/forms/prematurity/questionnaire.json"),
               "questionnaire.json")
        .value();
}

TEST(PrematurityForm, HasNoFaultAndNoRemark) {
    EXPECT_THAT(form()->instrument_faults(), IsEmpty());
    EXPECT_THAT(form()->remarks(), IsEmpty());
}

TEST(PrematurityForm, AsksItsFactsInTheWordsOfTheFacts) {
    const std::pair<const char*, const char*> wordings[] = {
        {"RI-1", "Neurological vulnerability or injury known or suspected"},
        {"RI-6", "Born preterm and cared for in intensive care"},
        {"RI-7", "Any neonatal-unit stay spent away from a parent"},
        {"RI-8", "Parted from primary caregiver at birth"}};
    const auto parsed = form();
    for (const auto& [id, wording] : wordings) {
        const auto* item = parsed->find_item(id);
        ASSERT_NE(item, nullptr) << id;
        EXPECT_EQ(item->text.plain, wording);
        EXPECT_NE(item->find_option("yes"), nullptr) << id;
        EXPECT_NE(item->find_option("no"), nullptr) << id;
    }
}

TEST(PrematurityForm, OffersNoRiskThatTheHintCannotSay) {
    const auto parsed = form();
    for (const auto& option : parsed->find_item("PRE-course")->options) {
        if (option.code == "none") {
            EXPECT_TRUE(option.is_exclusive);
        } else {
            EXPECT_THAT(risk_words(option.code), Not(IsEmpty())) << option.code;
        }
    }
}

/// What was taken before birth is the mother's own; it stood among the options that all may see.
TEST(PrematurityForm, AsksAboutAlcoholAndDrugsAlone) {
    const auto parsed = form();
    const auto* exposure = parsed->find_item("PRE-exposure");

    ASSERT_NE(exposure, nullptr);
    EXPECT_TRUE(exposure->is_private);
    for (const auto& item : parsed->items()) {
        if (item.is_private) continue;
        EXPECT_THAT(item.text.plain, Not(HasSubstr("alcohol"))) << item.link_id;
        for (const auto& option : item.options) {
            EXPECT_THAT(option.text.plain, Not(HasSubstr("alcohol"))) << item.link_id;
        }
    }
}

TEST(PrematurityForm, CorrectsAsTheSentencesSay) {
    const auto parsed = form();
    const auto& rule = parsed->instrument().age_rule;

    EXPECT_TRUE(rule.corrects);
    EXPECT_EQ(rule.min_days_early, kCorrectedFromDaysEarly);
    EXPECT_EQ(rule.stop_months, kCorrectedUntilMonths);
}

}  // namespace
}  // namespace attune::prematurity
