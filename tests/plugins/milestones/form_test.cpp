// SPDX-License-Identifier: Apache-2.0
/// The form and the rules name the same milestones, bands and due ages.
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "rules/assessment.h"
#include "support/places.h"

namespace attune::milestones {
namespace {

using nlohmann::json;

constexpr const char* kFolder = ATTUNE_SOURCE_DIR "/forms/attachment-milestones";

/// Clinical facts, section 1: every id with its wording.
const std::pair<const char*, const char*> kWordings[] = {
    {"M-0-3-1", "Eyes follow, and body reacts to, vivid colour, motion or an object"},
    {"M-0-3-2", "Orients head or eyes to where a noise came from"},
    {"M-0-3-3", "Studies faces with interest"},
    {"M-0-3-4", "Gives a smile in answer to a smile"},
    {"M-3-6-1", "Visibly delighted while playing with the caregiver"},
    {"M-3-6-2", "Voices contentment or displeasure: coo, babble, cry"},
    {"M-3-6-3", "Smiles often during play"},
    {"M-4-10-1", "Uses face and voice together in exchanges: smiles, giggles, babble"},
    {"M-4-10-2", "Takes part in playful back-and-forth with the caregiver"},
    {"M-4-10-3", "Alternates turns with gestures (hand over, receive), sounds and smiles"},
    {"M-10-18-1", "Joins social games such as hiding-face or clapping games"},
    {"M-10-18-2", "Babbles consonant-vowel syllables (m, b, n, d, g sets)"},
    {"M-10-18-3", "Shows wants with varied gestures, at times chained: gives, points, waves"},
    {"M-10-18-4", "Responds to own name"},
    {"M-18-20-1", "Knows about ten words (understands and recognises)"},
    {"M-18-20-2", "Four or more consonants heard in words or babble"},
    {"M-18-20-3", "Gets needs met by word, gesture or leading the adult"},
    {"M-18-20-4", "Simple make-believe: cuddles or feeds a doll or soft toy"},
    {"M-18-20-5", "Points to or looks at a named person or body part"},
    {"M-24-1", "Knows about fifty words"},
    {"M-24-2", "Joins two or more words to say something"},
    {"M-24-3", "Strings two pretend actions into a small story"},
    {"M-24-4", "Wants to play with other children; offers them things"},
    {"M-24-5", "Asked about someone or something out of sight, goes to look for it"},
    {"M-36-1", "Links an idea with an action or a second idea (tired, so asks for the blanket)"},
    {"M-36-2", "Enjoys play and talk with other children"},
    {"M-36-3", "Speaks of feelings and interests; shows a sense of before and later"},
    {"M-36-4", "Handles who / what / when / where questions with little trouble"},
    {"M-36-5", "Takes on pretend roles, by dressing up or through toy figures"},
};

json extension(const json& element, const std::string& name) {
    for (const json& it : element.value("extension", json::array())) {
        if (it["url"] == "urn:attune:ext:" + name || it["url"] == name) return it;
    }
    return {};
}

json part(const json& extended, const std::string& name, const std::string& value) {
    return extension(extended, name).value(value, json());
}

class MilestoneForm : public ::testing::Test {
protected:
    void SetUp() override {
        std::ifstream file(std::string(kFolder) + "/questionnaire.json");
        form = json::parse(file);
        for (const json& group : form["item"]) collect(group);
    }

    json form;
    std::map<std::string, json> items;  ///< By link id.

private:
    void collect(const json& item) {
        EXPECT_TRUE(items.emplace(item["linkId"], item).second) << item["linkId"];
        for (const json& child : item.value("item", json::array())) collect(child);
    }
};

TEST_F(MilestoneForm, AsksEveryMilestoneInTheWordsOfTheFacts) {
    ASSERT_EQ(std::size(kWordings), kMilestoneCount);

    for (std::size_t i = 0; i < kMilestoneCount; ++i) {
        const auto& [id, wording] = kWordings[i];
        EXPECT_STREQ(milestones()[i].id, id);
        ASSERT_TRUE(items.count(id)) << id;
        EXPECT_EQ(items[id]["text"], wording);
        EXPECT_EQ(items[id]["type"], "choice") << id;
    }
}

TEST_F(MilestoneForm, StatesTheDueAgesAndBandsThatTheRulesUse) {
    for (const Milestone& milestone : milestones()) {
        const json group = items[bands()[milestone.band].id];
        const auto is_this = [&](const json& item) { return item["linkId"] == milestone.id; };
        EXPECT_EQ(extension(items[milestone.id], "due")["valueInteger"], milestone.due_months)
            << milestone.id;
        EXPECT_TRUE(std::any_of(group["item"].begin(), group["item"].end(), is_this))
            << milestone.id;
    }
    for (const Band& band : bands()) {
        const json ages = extension(items[band.id], "shown-at-ages");
        EXPECT_EQ(part(ages, "from", "valueInteger"), band.from_months) << band.id;
        EXPECT_EQ(part(ages, "to", "valueInteger"), band.to_months) << band.id;
    }
}

TEST_F(MilestoneForm, CorrectsTheAgeAsTheRulesTakeForGranted) {
    const json rule = extension(form, "age-rule");

    EXPECT_EQ(part(rule, "use", "valueCode"), "corrected");
    EXPECT_EQ(part(rule, "early-days", "valueInteger"), kEarlyDays);
    EXPECT_EQ(part(rule, "until", "valueInteger"), 24);
}

TEST_F(MilestoneForm, GivesEachAnswerItsKey) {
    const std::string keys[] = {"Y", "E", "N"};
    const std::string codes[] = {"yes", "emerging", "no"};
    for (const Milestone& milestone : milestones()) {
        const json options = items[milestone.id]["answerOption"];
        ASSERT_EQ(options.size(), 3U) << milestone.id;
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_EQ(options[i]["valueCoding"]["code"], codes[i]) << milestone.id;
            EXPECT_EQ(extension(options[i], "key")["valueString"], keys[i]) << milestone.id;
        }
    }
}

TEST_F(MilestoneForm, RaisesTheAlertOnEveryLostSkillAndOnNothingElse) {
    for (const Milestone& milestone : milestones()) {
        const std::string id = std::string(milestone.id) + ".changed";
        ASSERT_TRUE(items.count(id)) << id;
        const json alert = extension(items[id], "alert");
        EXPECT_EQ(part(alert, "id", "valueString"), "A-5") << id;
        EXPECT_EQ(part(alert, "code", "valueCode"), "lost") << id;
        EXPECT_EQ(part(extension(items[id], "follow-up"), "of", "valueString"), milestone.id);
        EXPECT_EQ(items[id]["enableWhen"][0]["question"], milestone.id);
        EXPECT_EQ(items[id]["enableWhen"][0]["answerCoding"]["code"], "no") << id;
    }
    for (const auto& [id, item] : items) {
        const bool is_follow_up = id.size() > 8 && id.substr(id.size() - 8) == ".changed";
        EXPECT_EQ(!extension(item, "alert").is_null(), is_follow_up) << id;
    }
}

TEST_F(MilestoneForm, LetsPartsBeTickedOnlyForMilestonesThatItHas) {
    std::size_t parts = 0;
    for (const auto& [id, item] : items) {
        const json of = extension(item, "part-of");
        if (of.is_null()) continue;
        ++parts;
        const std::string whole = of["valueString"];
        EXPECT_TRUE(items.count(whole)) << id;
        EXPECT_EQ(id.rfind(whole + ".", 0), 0U) << id;
        EXPECT_EQ(item["type"], "boolean") << id;
    }
    EXPECT_EQ(parts, 25U);
}

}  // namespace
}  // namespace attune::milestones
