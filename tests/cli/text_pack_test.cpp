// SPDX-License-Identifier: Apache-2.0
// `textpack` and `settings`: the practice's licensed words and its own cut-offs.
#include <gmock/gmock.h>

#include "practice_call.h"

namespace attune {
namespace {

using test::call;
using test::Printed;
using ::testing::HasSubstr;
using ::testing::Not;

class TextPackVerbTest : public test::PracticeCall {
protected:
    Printed pack(const std::string& verb, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"textpack", verb, file()};
        words.insert(words.end(), more.begin(), more.end());
        return on_practice(words);
    }
    std::string add(const std::string& name) {
        const auto added = pack("add", {fixture(name), "--json"});
        EXPECT_EQ(added.code, 0) << added.err << added.out;
        return added.json()["sha256"].get<std::string>();
    }
};

TEST_F(TextPackVerbTest, SaysWhatAPackCovers) {
    const auto whole = call({"textpack", "check", fixture("epds-es")});
    EXPECT_EQ(whole.code, 0) << whole.err;
    EXPECT_THAT(whole.out, HasSubstr("Spanish: 10 of 10 questions"));
    EXPECT_THAT(whole.out, HasSubstr("licence:  Invented for tests"));

    const auto part = call({"textpack", "check", fixture("epds-seven-of-ten"), "--json"});
    EXPECT_EQ(part.code, 1) << "a gap is a no";
    EXPECT_EQ(part.json()["whole"], false);
    EXPECT_EQ(part.json()["gaps"].size(), 3U);
}

TEST_F(TextPackVerbTest, NamesEveryFaultOfABadPack) {
    const auto place = fixture("epds-with-faults");
    const auto bad = call({"textpack", "check", place});

    EXPECT_EQ(bad.code, 1);
    for (const auto* fault : {"licence", "items.epds-11", "items.epds-2.options.p5"}) {
        EXPECT_THAT(bad.out, HasSubstr(fault));
    }
    EXPECT_GE(call({"textpack", "check", place, "--json"}).json()["faults"].size(), 4U);
    EXPECT_EQ(call({"textpack", "check", "/nowhere.json"}).code, 3);
}

TEST_F(TextPackVerbTest, KeepsAPackSwitchesItOffAndUsesItAgain) {
    ASSERT_EQ(create().code, 0);
    EXPECT_THAT(pack("list").out, HasSubstr("no text packs"));
    const auto id = add("epds-es");
    const auto is_in_use = [this] {
        return pack("list", {"--json"}).json()["text_packs"][0]["in_use"].get<bool>();
    };
    EXPECT_TRUE(is_in_use());

    EXPECT_EQ(pack("off", {id}).code, 0);
    EXPECT_FALSE(is_in_use());
    EXPECT_THAT(pack("list").out, HasSubstr("off:      " + id));
    EXPECT_EQ(pack("use", {id}).code, 0);

    EXPECT_TRUE(is_in_use());
    EXPECT_EQ(pack("use", {"no such pack"}).code, 3);
}

TEST_F(TextPackVerbTest, AnOfficialQuestionnaireNeedsALicenceOfThePractice) {
    ASSERT_EQ(create().code, 0);
    const auto official = fixture("phq-9-official-questionnaire");

    const auto bare = pack("add", {official});
    EXPECT_EQ(bare.code, 1);
    EXPECT_THAT(bare.out, HasSubstr("licence"));
    const auto added = pack("add", {official, "--source", "Pfizer's own page", "--licence",
                                    "No permission needed", "--json"});

    ASSERT_EQ(added.code, 0) << added.err << added.out;
    const auto listed = pack("list", {"--json"}).json()["text_packs"][0];
    EXPECT_EQ(listed["instrument"], "phq-9");
    EXPECT_EQ(listed["licence"], "No permission needed");
}

TEST_F(TextPackVerbTest, WithItsWordsAScaleIsReadAloudFromTheCommandLineToo) {
    const auto child = take_in_leo();
    add("epds-en");

    const auto asked = on_practice({"assess", file(), "epds", "--child", child, "--informant",
                                    "Ana Example", "--mode", "read-aloud", "--language", "en",
                                    "--answers", R"({"epds-1": "p1"})"});

    EXPECT_EQ(asked.code, 0) << asked.err;
    EXPECT_THAT(asked.out, HasSubstr("read aloud, English"));
}

class SettingsVerbTest : public test::PracticeCall {
protected:
    Printed settings(std::vector<std::string> more) {
        std::vector<std::string> words{"settings", file(), "epds"};
        words.insert(words.end(), more.begin(), more.end());
        return on_practice(words);
    }
    nlohmann::json cutoff(std::vector<std::string> more = {}) {
        more.emplace_back("--json");
        const auto printed = settings(more).json();
        for (const auto& one : printed["settings"]) {
            if (one["id"] == "cutoff-possible") return one;
        }
        return {};
    }
};

TEST_F(SettingsVerbTest, SetsACutOffForEverybodyOrForOneLanguageAndTakesItBack) {
    ASSERT_EQ(create().code, 0);
    EXPECT_EQ(cutoff()["value"], "10");
    EXPECT_THAT(cutoff()["source"], HasSubstr("Levis 2020"));

    ASSERT_EQ(settings({"--set", "cutoff-possible=11"}).code, 0);
    ASSERT_EQ(settings({"--language", "Persian", "--set", "cutoff-possible=12"}).code, 0);
    EXPECT_EQ(cutoff()["value"], "11");
    EXPECT_EQ(cutoff({"--language", "fa"})["value"], "12");
    EXPECT_EQ(cutoff({"--language", "es"})["value"], "11");

    ASSERT_EQ(settings({"--reset", "cutoff-possible"}).code, 0);
    EXPECT_EQ(cutoff()["value"], "10");
    EXPECT_EQ(cutoff()["set_here"], false);
    EXPECT_EQ(cutoff({"--language", "fa"})["value"], "12");
}

TEST_F(SettingsVerbTest, RefusesWhatIsOutOfItsLimitsOrNoSetting) {
    ASSERT_EQ(create().code, 0);

    const auto high = settings({"--set", "cutoff-possible=31"});
    EXPECT_EQ(high.code, 1);
    EXPECT_THAT(high.err, HasSubstr("It must lie within 7 to 13."));
    EXPECT_THAT(settings({"--set", "cutoff-possible"}).err, HasSubstr("write it as id=value"));
    EXPECT_EQ(settings({"--set", "cutoff-of-the-moon=3"}).code, 3);
    EXPECT_EQ(settings({"--reset", "cutoff-of-the-moon"}).code, 3);
    EXPECT_EQ(cutoff()["value"], "10");
    EXPECT_EQ(on_practice({"settings", file(), "horoscope"}).code, 3);
}

TEST_F(SettingsVerbTest, AFigureOfItsOwnMayNameItsSource) {
    const auto child = take_in_leo();
    const auto unset = settings({"--source", "cutoff-possible=Our own study"});
    EXPECT_EQ(unset.code, 1) << "a default has its published source";
    EXPECT_THAT(unset.err, HasSubstr("its source is the published one"));

    ASSERT_EQ(
        settings({"--set", "cutoff-possible=12", "--source", "cutoff-possible=Montazeri 2007, a=b"})
            .code,
        0);

    EXPECT_EQ(cutoff()["own_source"], "Montazeri 2007, a=b");
    EXPECT_THAT(settings({}).out, HasSubstr("source: Montazeri 2007, a=b"));
    const auto assessed = on_practice({"assess", file(), "epds", "--child", child, "--informant",
                                       "Ana Example", "--answers", R"({"epds-1": 4})"});
    EXPECT_THAT(assessed.out,
                HasSubstr("Set by the practice: Full assessment advised from: 12. Source: "
                          "Montazeri 2007, a=b"));
}

TEST_F(SettingsVerbTest, TheNextResultRestsOnIt) {
    const auto child = take_in_leo();
    ASSERT_EQ(settings({"--set", "cutoff-possible=12"}).code, 0);

    const auto eleven = on_practice(
        {"assess", file(), "epds", "--child", child, "--informant", "Ana Example", "--answers",
         R"({"epds-1": 4, "epds-2": 4, "epds-4": 4, "epds-3": 3, "epds-5": 3, "epds-6": 4,
             "epds-7": 4, "epds-8": 4, "epds-9": 4, "epds-10": 4})"});

    ASSERT_EQ(eleven.code, 0) << eleven.err;
    EXPECT_THAT(eleven.out, HasSubstr("Below 12 (11 of 30)"));
    EXPECT_THAT(eleven.out, Not(HasSubstr("full assessment advised")));
}

}  // namespace
}  // namespace attune
