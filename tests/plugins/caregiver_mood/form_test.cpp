// SPDX-License-Identifier: Apache-2.0
/// The four forms: what they ask, how each answer is keyed and scored, what they say of themselves.
#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "mood_case.h"
#include "rules/sheet.h"
#include "support/matchers.h"

namespace attune::mood::test {
namespace {

using attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Scale& scale_of(const std::string& id) {
    if (id == "epds") return epds();
    if (id == "phq-9") return phq9();
    return id == "phq-2" ? phq2() : gad7();
}

const forms::Item& item(const std::string& form_id, const std::string& link_id) {
    return *form(form_id)->find_item(link_id);
}

std::vector<std::string> keys(const forms::Item& item) {
    std::vector<std::string> keys;
    for (const forms::Option& option : item.options) keys.push_back(option.key);
    return keys;
}

class MoodForm : public ::testing::TestWithParam<const char*> {};

TEST_P(MoodForm, HasNoFaultAndNoRemark) {
    EXPECT_THAT(form(GetParam())->instrument_faults(), IsEmpty());
    EXPECT_THAT(form(GetParam())->remarks(), IsEmpty());
}

TEST_P(MoodForm, ScoresEachPrintedAnswerAsThePluginDoes) {
    for (const ScaleItem& expected : scale_of(GetParam()).items) {
        const auto& options = item(GetParam(), expected.id).options;
        ASSERT_EQ(options.size(), 4U) << expected.id;
        for (int position = 1; position <= kPositions; ++position) {
            const auto& option = options[static_cast<std::size_t>(position - 1)];
            EXPECT_EQ(option.code, "p" + std::to_string(position)) << expected.id;
            EXPECT_EQ(option.ordinal->digits, std::to_string(*expected.points_at(position)))
                << expected.id << " " << position;
        }
    }
}

TEST_P(MoodForm, TakesTheKeysThatThePaperPrints) {
    const bool is_epds = std::string(GetParam()) == "epds";
    for (const std::string& id : scale_of(GetParam()).ids()) {
        EXPECT_THAT(keys(item(GetParam(), id)),
                    is_epds ? ElementsAre("1", "2", "3", "4") : ElementsAre("0", "1", "2", "3"))
            << id;
    }
}

TEST_P(MoodForm, CarriesTopicsAndPlacesInsteadOfWording) {
    const auto& scale = scale_of(GetParam());
    for (const std::string& id : scale.ids()) {
        const std::string& topic = item(GetParam(), id).text.plain;
        EXPECT_LE(std::count(topic.begin(), topic.end(), ' '), 2) << topic;
        for (const forms::Option& option : item(GetParam(), id).options) {
            EXPECT_THAT(option.text.plain, ::testing::ContainsRegex("^(column )?[0-4]")) << id;
        }
    }
}

TEST_P(MoodForm, MayBeTakenUpAgainForTwoDays) {
    const auto& facts = form(GetParam())->instrument();

    ASSERT_TRUE(facts.resume_within.has_value());
    EXPECT_EQ(facts.resume_within->days, 2);
    EXPECT_EQ(facts.subject, SubjectKind::Caregiver);
    EXPECT_FALSE(facts.uses_age);
}

TEST_P(MoodForm, RepeatsTheTotalOfThePluginForOtherTools) {
    std::mt19937 random(20261121);
    std::uniform_int_distribution<int> position(0, kPositions);
    for (int round = 0; round < 200; ++round) {
        forms::Answers answers;
        Sheet sheet{&scale_of(GetParam()), {}};
        for (const ScaleItem& asked : sheet.scale->items) {
            // Every other round is complete: else hardly any total would be given.
            const int chosen = std::max(round % 2, position(random));
            sheet.answers.push_back({});
            if (chosen == 0) continue;
            const auto& option =
                item(GetParam(), asked.id).options[static_cast<std::size_t>(chosen - 1)];
            answers[{asked.id, {}}] = Answer::given(option.value);
            sheet.answers.back() = {ItemState::Given, *asked.points_at(chosen)};
        }

        const auto state = forms::FormState::create(form(GetParam()), {}, answers);

        ASSERT_THAT(state, IsOk());
        const Sum sum = sum_of(sheet);
        const auto total = state->score_part().scores.front();
        EXPECT_EQ(total.id, "total");
        EXPECT_EQ(total.value,
                  sum.is_complete() ? std::optional<double>(sum.at_least) : std::nullopt)
            << round;
    }
}

INSTANTIATE_TEST_SUITE_P(All, MoodForm, ::testing::ValuesIn(kForms), form_name);

TEST(EpdsForm, IsForTheBirthParentUntilTheFirstBirthday) {
    const auto& facts = form("epds")->instrument();

    EXPECT_THAT(facts.informants,
                ElementsAre(forms::Informant::BirthParent, forms::Informant::Caregiver));
    ASSERT_TRUE(facts.age_window.has_value());
    EXPECT_TRUE(facts.age_window->is_chronological);
    EXPECT_TRUE(facts.age_window->holds({0, 0}));
    EXPECT_TRUE(facts.age_window->holds({11, 30}));
    EXPECT_FALSE(facts.age_window->holds({12, 0})) << "the cut-offs end there (Levis 2020)";
}

TEST(SelfHarmItem, IsPrivateAndHoldsTheEndUntilSomebodyHasActed) {
    for (const auto& [form_id, link_id] :
         {std::pair<std::string, std::string>{"epds", "epds-10"}, {"phq-9", "phq9-9"}}) {
        EXPECT_TRUE(item(form_id, link_id).is_private) << form_id;
        int held = 0;
        for (const forms::AlertRule& rule : form(form_id)->instrument().alerts) {
            EXPECT_EQ(rule.holds_completion, rule.id == "A-1") << form_id << " " << rule.id;
            if (rule.holds_completion) ++held;
        }
        EXPECT_EQ(held, 1) << form_id;
    }
}

TEST(SelfHarmItem, RaisesItsAlertOnEveryAnswerButTheLowest) {
    for (const auto& [form_id, link_id] :
         {std::pair<std::string, std::string>{"epds", "epds-10"}, {"phq-9", "phq9-9"}}) {
        for (const forms::Option& option : item(form_id, link_id).options) {
            const forms::Answers answers{{{link_id, {}}, Answer::given(option.value)}};

            const auto state = forms::FormState::create(form(form_id), {}, answers);

            ASSERT_THAT(state, IsOk());
            const std::vector<AlertRaised> expected{{"A-1", {link_id}}};
            EXPECT_EQ(state->firing_alerts(),
                      option.ordinal->digits == "0" ? std::vector<AlertRaised>{} : expected)
                << link_id << " " << option.code;
        }
    }
}

}  // namespace
}  // namespace attune::mood::test
