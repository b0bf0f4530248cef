// SPDX-License-Identifier: Apache-2.0
// Cut-offs as the practice sets them: for everybody, or for one language.
#include "workflow/instrument_settings.h"

#include <algorithm>

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class InstrumentSettingsTest : public test::OpenPractice {
protected:
    InstrumentSettings settings() { return practice->instrument_settings(); }
    PracticeSetting setting(const std::string& id, const std::string& language = {}) {
        const auto all = settings().of("epds", language).value();
        return *std::find_if(all.begin(), all.end(),
                             [&](const auto& one) { return one.info.id == id; });
    }
    /// An EPDS that comes to 10.
    AssessmentResult ten(const std::string& language = "en") {
        const auto family = take_in_leo();
        NewAssessment entry;
        entry.instrument = "epds";
        entry.family = family.family;
        entry.subject = CaregiverSubject{caregiver(family)};
        entry.about_child = family.child;
        entry.informant = caregiver(family);
        entry.language = language;
        const auto assessment = practice->assessments().start(entry).value();
        const std::string keys = "4433344444";
        for (std::size_t i = 0; i < keys.size(); ++i) {
            EXPECT_THAT(answer(*assessment, "epds-" + std::to_string(i + 1), keys.substr(i, 1)),
                        IsOk());
        }
        wait_for(*assessment);
        return assessment->result();
    }
    static std::string band(const AssessmentResult& result) {
        return result.part.bands.empty() ? "none" : result.part.bands.front().id;
    }
};

TEST_F(InstrumentSettingsTest, TellsDefaultLimitsAndSourceOfEachSetting) {
    const auto possible = setting("cutoff-possible");

    EXPECT_EQ(possible.value, "10");
    EXPECT_EQ(possible.info.fallback, "10");
    EXPECT_EQ(possible.info.limits, "7 to 13");
    EXPECT_EQ(possible.info.title, "Full assessment advised from");
    EXPECT_THAT(possible.info.source, HasSubstr("Levis 2020"));
    EXPECT_FALSE(possible.is_set_here);
}

TEST_F(InstrumentSettingsTest, HandsWhatThePracticeSetToThePluginAndRecordsIt) {
    EXPECT_EQ(band(ten()), "possible");

    ASSERT_THAT(settings().set("epds", "cutoff-possible", "12"), IsOk());
    reopen();
    const auto result = ten();

    EXPECT_EQ(band(result), "below");
    EXPECT_EQ(result.provenance.settings.at("cutoff-possible"), "12");
    EXPECT_THAT(result.part.bands.front().source, HasSubstr("error rates at 12 are not known"));
    EXPECT_TRUE(setting("cutoff-possible").is_set_here);
}

TEST_F(InstrumentSettingsTest, GoesBackToTheDefault) {
    ASSERT_THAT(settings().set("epds", "cutoff-possible", "12"), IsOk());

    ASSERT_THAT(settings().reset("epds", "cutoff-possible"), IsOk());

    EXPECT_EQ(setting("cutoff-possible").value, "10");
    EXPECT_EQ(band(ten()), "possible");
    EXPECT_THAT(settings().reset("epds", "cutoff-of-mine"), FailsWith(ErrorCode::NotFound));
}

TEST_F(InstrumentSettingsTest, ItsOwnSourceIsKeptWithTheResultAndLeavesWithTheValue) {
    EXPECT_THAT(settings().note_source("epds", "cutoff-possible", "Montazeri 2007"),
                FailsWith(ErrorCode::Conflict));
    ASSERT_THAT(settings().set("epds", "cutoff-possible", "12"), IsOk());
    ASSERT_THAT(settings().note_source("epds", "cutoff-possible", " Montazeri 2007 "), IsOk());
    reopen();
    EXPECT_EQ(setting("cutoff-possible").own_source, "Montazeri 2007");
    EXPECT_EQ(ten().provenance.settings.at("own cutoff-possible"),
              "Full assessment advised from: 12. Source: Montazeri 2007");

    ASSERT_THAT(settings().set("epds", "cutoff-possible", "12", "fa"), IsOk());
    EXPECT_EQ(setting("cutoff-possible", "fa").own_source, "") << "another figure, another source";
    EXPECT_EQ(setting("cutoff-possible", "es").own_source, "Montazeri 2007");
    EXPECT_THAT(*settings().languages("epds"), ElementsAre("fa"));

    ASSERT_THAT(settings().set("epds", "cutoff-possible", "11"), IsOk());
    EXPECT_EQ(setting("cutoff-possible").own_source, "");
    EXPECT_EQ(ten().provenance.settings.count("own cutoff-possible"), 0U);
}

TEST_F(InstrumentSettingsTest, RefusesWhatIsOutOfItsLimitsAndSaysThem) {
    for (const char* typed : {"6", "14", "10.5", "ten", ""}) {
        const auto refused = settings().set("epds", "cutoff-possible", typed);
        ASSERT_THAT(refused, FailsWith(ErrorCode::InvalidInput)) << typed;
        EXPECT_THAT(refused.error().faults.front().text, HasSubstr("7 to 13"));
    }
    EXPECT_THAT(settings().set("epds", "cutoff-of-mine", "10"), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(settings().set("no-such-scale", "cutoff", "10"), FailsWith(ErrorCode::NotFound));
    EXPECT_EQ(setting("cutoff-possible").value, "10");
}

TEST_F(InstrumentSettingsTest, SetsCutOffsForOneLanguageOnly) {
    ASSERT_EQ(band(ten("fa")), "none");

    ASSERT_THAT(settings().set("epds", "checked-in-other-languages", "true", "fa"), IsOk());
    ASSERT_THAT(settings().set("epds", "cutoff-possible", "12", "fa"), IsOk());

    EXPECT_EQ(band(ten("fa")), "below");
    EXPECT_EQ(band(ten("fa-IR")), "below");
    EXPECT_EQ(band(ten("en")), "possible");
    EXPECT_EQ(band(ten("es")), "none");
    EXPECT_THAT(*settings().languages("epds"), ElementsAre("fa"));
    EXPECT_FALSE(setting("cutoff-possible").is_set_here);
    ASSERT_THAT(settings().reset("epds", "cutoff-possible", "fa"), IsOk());
    EXPECT_EQ(band(ten("fa")), "possible");
}

TEST_F(InstrumentSettingsTest, PrintsTheCutOffWithItsSourceAndErrorRates) {
    const auto source = ten().part.bands.front().source;

    EXPECT_THAT(source, HasSubstr("Cox 1987"));
    EXPECT_THAT(source, HasSubstr("at 10 sensitivity 0.85, specificity 0.84 (Levis 2020)"));
}

TEST_F(InstrumentSettingsTest, ACutOffMadeForALanguageHoldsInItWithoutAnyOtherSetting) {
    ASSERT_THAT(settings().set("epds", "cutoff-possible", "9", "fa"), IsOk());

    const auto result = ten("fa");

    EXPECT_EQ(band(result), "possible");
    EXPECT_THAT(result.part.bands.front().source, HasSubstr("9 was chosen by the practice"));
    for (const auto& withheld : result.part.withheld) {
        EXPECT_EQ(withheld.id, "anxiety.band") << "5 is nobody's choice for this language";
    }
    EXPECT_EQ(result.part.bands.size(), 1U);
    EXPECT_EQ(band(ten("es")), "none");
}

TEST_F(InstrumentSettingsTest, WhetherACutOffIsForTheLanguageIsNoSettingOfAnybody) {
    const auto all = settings().of("epds", "fa").value();

    for (const auto& one : all) EXPECT_THAT(one.info.id, Not(EndsWith("-is-for-language")));
    EXPECT_THAT(settings().set("epds", "cutoff-possible-is-for-language", "true", "fa"),
                FailsWith(ErrorCode::NotFound));
}

}  // namespace
}  // namespace attune::workflow
