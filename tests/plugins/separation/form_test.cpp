// SPDX-License-Identifier: Apache-2.0
/// Every answer of the form has its words, and the form is without fault.
#include <gmock/gmock.h>

#include "findings/words.h"
#include "forms/form.h"
#include "support/files.h"
#include "support/places.h"

namespace attune::separation {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

std::shared_ptr<const forms::Form> form() {
    return forms::Form::parse(
               test::read_file(ATTUNE_SOURCE_DIR "/forms/separation-history/questionnaire.json"),
               "questionnaire.json")
        .value();
}

TEST(SeparationForm, HasNoFaultAndNoRemark) {
    EXPECT_THAT(form()->instrument_faults(), IsEmpty());
    EXPECT_THAT(form()->remarks(), IsEmpty());
}

TEST(SeparationForm, OffersNoAnswerThatTheSentencesCannotSay) {
    const auto parsed = form();
    const auto said = [](const std::string& item, const std::string& code) {
        if (item == "SEP-what") return what_words(code);
        if (item == "SEP-from") return from_words({code});
        if (item == "SEP-care") return code == "unknown" ? "not said" : care_words(code);
        if (item == "SEP-contact") return contact_words(code);
        return reunion_words({code});
    };
    for (const char* item : {"SEP-what", "SEP-from", "SEP-care", "SEP-contact", "SEP-reunion"}) {
        const auto* found = parsed->find_item(item);
        ASSERT_NE(found, nullptr) << item;
        EXPECT_THAT(found->options, Not(IsEmpty())) << item;
        for (const auto& option : found->options) {
            EXPECT_THAT(said(item, option.code), Not(IsEmpty())) << item << " " << option.code;
        }
    }
}

TEST(SeparationForm, CanSayNotKnownWhereverAMomentIsAsked) {
    for (const char* item : {"SEP-any", "SEP-start-how", "SEP-end-how", "SEP-care"}) {
        EXPECT_NE(form()->find_item(item)->find_option("unknown"), nullptr) << item;
    }
}

}  // namespace
}  // namespace attune::separation
