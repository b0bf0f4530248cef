// SPDX-License-Identifier: Apache-2.0
/// What the plugin makes of requests that no case file can hold: language, mode, unknown codes.
#include <gmock/gmock.h>

#include <algorithm>

#include "mood_case.h"
#include "plugin_host/in_process.h"
#include "support/matchers.h"

namespace attune::mood::test {
namespace {

using attune::test::IsOk;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class MoodPlugin : public ::testing::Test {
protected:
    /// Every item of the form on the same printed answer, by who gave birth where that counts.
    static plugin_host::ScoringRequest all_at(const std::string& form_id, int position) {
        forms::Answers answers;
        for (const forms::Item& item : form(form_id)->items()) {
            if (item.options.size() != 4) continue;
            const auto& option = item.options[static_cast<std::size_t>(position - 1)];
            answers[{item.link_id, {}}] = Answer::given(option.value);
        }
        const ItemAddress birth{"record-gave-birth", {}};
        if (form(form_id)->find_item(birth.link_id) != nullptr)
            answers[birth] = Answer::given(true);
        return request_for(form_id, answers);
    }

    static ScorerPart score(plugin_host::ScoringRequest request) {
        auto plugin =
            plugin_host::InProcessPlugin::load(plugin_host::read_manifest(kBundle).value());
        EXPECT_THAT(plugin, IsOk());
        const auto part = plugin->score(std::move(request));
        EXPECT_THAT(part, IsOk());
        return part.value();
    }

    static std::vector<std::string> finding_ids(const ScorerPart& part) {
        std::vector<std::string> ids;
        for (const Finding& finding : part.findings) ids.push_back(finding.id);
        return ids;
    }
};

TEST_F(MoodPlugin, GivesNoBandInALanguageInWhichNobodyHasCheckedTheCutOffs) {
    for (const char* form_id : {"epds", "phq-9", "phq-2", "gad-7"}) {
        auto request = all_at(form_id, 2);
        request.context.language = "fa";

        const auto part = score(request);

        EXPECT_TRUE(part.scores.front().value.has_value()) << form_id;
        EXPECT_THAT(part.bands, IsEmpty()) << form_id;
        EXPECT_THAT(part.withheld,
                    Contains(Withheld{"total.band", "Cut-off not checked in this language."}))
            << form_id;
        EXPECT_THAT(finding_ids(part), Contains("cutoff-not-checked")) << form_id;
    }
}

TEST_F(MoodPlugin, TellsOfSelfHarmInEveryLanguage) {
    auto request = all_at("epds", 3);
    request.context.language = "fa";

    EXPECT_THAT(finding_ids(score(request)), ElementsAre("self-harm", "cutoff-not-checked"));
}

TEST_F(MoodPlugin, TakesEveryKindOfEnglishForEnglish) {
    for (const char* language : {"", "en", "en-GB"}) {
        auto request = all_at("gad-7", 2);
        request.context.language = language;

        EXPECT_EQ(score(request).bands.size(), 1U) << language;
    }
}

TEST_F(MoodPlugin, GivesBandsWhereThePracticeHasCheckedTheTranslation) {
    auto request = all_at("epds", 2);
    request.context.language = "fa";
    request.settings["checked-in-other-languages"] = true;

    const auto part = score(request);

    EXPECT_EQ(part.bands.size(), 2U);
    EXPECT_THAT(part.withheld, IsEmpty());
}

TEST_F(MoodPlugin, ACutOffMadeForALanguageHoldsInItAndNoOtherDoes) {
    auto request = all_at("epds", 2);
    request.context.language = "fa";
    request.settings["cutoff-possible"] = std::int64_t{12};
    request.settings["cutoff-possible-is-for-language"] = true;

    const auto part = score(request);

    ASSERT_EQ(part.bands.size(), 1U);
    EXPECT_EQ(part.bands.front().id, "possible");
    EXPECT_THAT(part.bands.front().source, HasSubstr("12 was chosen by the practice"));
    EXPECT_THAT(part.withheld,
                ElementsAre(Withheld{"anxiety.band", "Cut-off not checked in this language."}));
    EXPECT_THAT(finding_ids(part), Not(Contains("anxiety")));
    EXPECT_THAT(finding_ids(part), Not(Contains("cutoff-not-checked")));
}

TEST_F(MoodPlugin, AnAdviceMadeForALanguageIsGivenWithoutARange) {
    auto request = all_at("phq-9", 3);
    request.context.language = "fa";
    request.settings["cutoff-advised-is-for-language"] = true;

    const auto part = score(request);

    EXPECT_THAT(part.bands, IsEmpty());
    EXPECT_THAT(finding_ids(part), Contains("advised"));
    EXPECT_THAT(finding_ids(part), Not(Contains("range")));
    ASSERT_EQ(part.withheld.size(), 1U);
    EXPECT_THAT(part.withheld.front().because, HasSubstr("10 was chosen by the practice"));
}

TEST_F(MoodPlugin, NamesSourceAndErrorRatesWhereAnAnswerIsMissing) {
    for (const auto& [form_id, rates] :
         {std::pair<std::string, std::string>{"epds", "Cox 1987; at 10 sensitivity 0.85"},
          {"phq-9", "Kroenke 2001; at 10 sensitivity 0.88"},
          {"phq-2", "Kroenke 2003; at 3 sensitivity 0.61"},
          {"gad-7", "at 10 sensitivity 0.89"}}) {
        auto request = all_at(form_id, 2);
        request.answers.front().state = AnswerState::Missing;
        request.answers.front().value.reset();

        const auto part = score(request);

        const auto told = std::find_if(part.withheld.begin(), part.withheld.end(),
                                       [](const auto& one) { return one.id == "total.band"; });
        ASSERT_NE(told, part.withheld.end()) << form_id;
        EXPECT_THAT(told->because, HasSubstr(rates)) << form_id;
    }
}

TEST_F(MoodPlugin, SaysWhenTheScaleWasNotFilledInByTheCaregiver) {
    for (const char* mode : {"read-aloud", "interpreted"}) {
        auto request = all_at("phq-9", 1);
        request.context.mode = mode;

        EXPECT_THAT(finding_ids(score(request)), Contains("not-self-report")) << mode;
    }
    auto on_paper = all_at("phq-9", 1);
    on_paper.context.mode = "self-on-paper";
    EXPECT_THAT(finding_ids(score(on_paper)), Not(Contains("not-self-report")));
}

TEST_F(MoodPlugin, TakesACodeThatItDoesNotKnowForNoAnswer) {
    auto request = all_at("gad-7", 1);
    request.answers.front().value = plugin_host::ChoiceAnswer{"often", 0, std::nullopt};

    const auto part = score(request);

    EXPECT_EQ(part.scores.front().items_missing, 1);
    EXPECT_THAT(finding_ids(part), Contains("incomplete"));
}

TEST_F(MoodPlugin, ScoresByPositionWhateverScoreTheAnswerCarries) {
    auto request = all_at("epds", 1);
    for (auto& answer : request.answers) {
        if (auto* choice = std::get_if<plugin_host::ChoiceAnswer>(&*answer.value))
            choice->score = 1;
    }

    EXPECT_EQ(score(request).scores.front().value, 21);
}

}  // namespace
}  // namespace attune::mood::test
