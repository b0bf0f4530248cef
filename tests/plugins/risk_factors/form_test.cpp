// SPDX-License-Identifier: Apache-2.0
/// The forms and the rules name the same things, and the forms raise what must be raised.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "factors.h"
#include "forms/form.h"
#include "support/files.h"
#include "support/places.h"

namespace attune::risk_factors {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

struct Instrument {
    const char* id;
    const Factors& (*factors)();
};

constexpr Instrument kInstruments[] = {{"infant-risks", &infant_factors},
                                       {"caregiver-risks", &caregiver_factors},
                                       {"older-child-obstacles", &older_child_factors}};

std::shared_ptr<const forms::Form> form_of(const std::string& id) {
    const auto file = std::string(ATTUNE_SOURCE_DIR "/forms/") + id + "/questionnaire.json";
    return forms::Form::parse(test::read_file(file), id).value();
}

/// The alerts of a form as "A-3 RC-23: hit shake".
std::vector<std::string> alerts_of(const std::string& id) {
    const auto form = form_of(id);
    std::vector<std::string> alerts;
    for (const auto& alert : form->instrument().alerts) {
        std::string text = alert.id + " " + alert.link_id + ":";
        for (const auto& code : alert.codes) text += " " + code;
        EXPECT_TRUE(alert.holds_completion) << text;
        alerts.push_back(text);
    }
    return alerts;
}

TEST(RiskFactorForms, HaveNoFaultAndNoRemark) {
    for (const auto& [id, factors] : kInstruments) {
        EXPECT_THAT(form_of(id)->instrument_faults(), IsEmpty()) << id;
        EXPECT_THAT(form_of(id)->remarks(), IsEmpty()) << id;
    }
}

TEST(RiskFactorForms, AskWhatTheRulesCountInTheSameWords) {
    for (const auto& [id, factors] : kInstruments) {
        const auto form = form_of(id);
        std::size_t choices = 0;
        for (const auto& item : form->items()) {
            choices += item.type == forms::ItemType::Choice ? 1U : 0U;
        }
        EXPECT_EQ(choices, factors().size()) << id;
        for (const Factor& factor : factors()) {
            const auto* item = form->find_item(factor.id);
            ASSERT_NE(item, nullptr) << factor.id;
            EXPECT_EQ(item->text.plain, factor.phrase);
            EXPECT_EQ(item->is_private, factor.is_private) << factor.id;
        }
    }
}

TEST(RiskFactorForms, GiveEveryAnswerAKeyThatNoOtherAnswerHas) {
    for (const auto& [id, factors] : kInstruments) {
        const auto form = form_of(id);
        for (const Factor& factor : factors()) {
            std::set<std::string> keys;
            for (const auto& state : form->instrument().states) keys.insert(state.key);
            for (const auto& option : form->find_item(factor.id)->options) {
                EXPECT_FALSE(option.key.empty()) << factor.id;
                EXPECT_TRUE(keys.insert(option.key).second) << factor.id << " " << option.key;
            }
        }
    }
}

TEST(RiskFactorForms, AskEachCaregiverApartAndTheChildOnce) {
    EXPECT_EQ(form_of("infant-risks")->instrument().subject, SubjectKind::Child);
    EXPECT_EQ(form_of("caregiver-risks")->instrument().subject, SubjectKind::Caregiver);
    EXPECT_EQ(form_of("older-child-obstacles")->instrument().subject, SubjectKind::Child);
    for (const auto& [id, factors] : kInstruments) {
        EXPECT_EQ(form_of(id)->instrument().evidence, Evidence::Unvalidated) << id;
    }
}

TEST(RiskFactorForms, RaiseAlertsInThePartsThatAreUrgent) {
    EXPECT_THAT(alerts_of("infant-risks"), IsEmpty());
    EXPECT_THAT(alerts_of("caregiver-risks"),
                UnorderedElementsAre("A-4 RC-13.afraid: yes",
                                     "A-3 RC-23: hit shake threaten frighten", "A-2 RC-24: shake"));
    EXPECT_THAT(alerts_of("older-child-obstacles"), ElementsAre("A-3 OC-5: yes"));
}

TEST(RiskFactorForms, AskInPrivateWhatAPartnerMustNotRead) {
    const auto form = form_of("caregiver-risks");
    for (const char* id :
         {"RC-4", "RC-8", "RC-9", "RC-13.place", "RC-13.afraid", "RC-14", "RC-23", "RC-24"}) {
        EXPECT_TRUE(form->find_item(id)->is_private) << id;
    }
    EXPECT_FALSE(form->find_item("RC-5")->is_private);
    EXPECT_TRUE(form_of("older-child-obstacles")->find_item("OC-5")->is_private);
    EXPECT_TRUE(form_of("older-child-obstacles")->find_item("OC-5.known-since")->is_private);
}

TEST(InfantRisksForm, ShowsWhatTheBirthHistoryAnswersReadOnly) {
    const auto form = form_of("infant-risks");
    const std::set<std::string> home_elsewhere = {"RI-1", "RI-6", "RI-7", "RI-8"};
    for (const Factor& factor : infant_factors()) {
        EXPECT_EQ(form->find_item(factor.id)->read_only, home_elsewhere.count(factor.id) > 0)
            << factor.id;
    }
}

TEST(InfantRisksForm, KeepsContextOutOfTheStresses) {
    for (const Factor& factor : infant_factors()) {
        const std::string id = factor.id;
        EXPECT_EQ(factor.role == Role::Context, id == "RI-4" || id == "CX-1") << id;
    }
}

TEST(CaregiverRisksForm, LetsNoneOfTheseStandAlone) {
    const auto form = form_of("caregiver-risks");
    for (const char* id : {"RC-23", "RC-24"}) {
        const auto* item = form->find_item(id);
        EXPECT_TRUE(item->repeats) << id;
        for (const auto& option : item->options) {
            EXPECT_EQ(option.is_exclusive, option.code == "none") << id << " " << option.code;
        }
    }
}

}  // namespace
}  // namespace attune::risk_factors
