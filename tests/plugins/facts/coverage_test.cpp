// SPDX-License-Identifier: Apache-2.0
/// Every clinical fact of facts.tsv (id and wording) stands on one of the forms: as a question, as
/// the heading of its parts, or as words that help.
#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/places.h"

namespace attune {
namespace {

using nlohmann::json;
struct Fact {
    std::string id;
    std::string wording;
};

std::vector<Fact> facts() {
    std::vector<Fact> facts;
    for (const auto& line : test::read_lines(ATTUNE_SOURCE_DIR "/tests/plugins/facts/facts.tsv")) {
        const auto tab = line.find('\t');
        facts.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return facts;
}

void collect(const json& items, std::map<std::string, std::vector<std::string>>& texts) {
    for (const json& item : items) {
        texts[item["linkId"]].push_back(item.value("text", ""));
        collect(item.value("item", json::array()), texts);
    }
}

/// The texts of each link id on any form.
std::map<std::string, std::vector<std::string>> texts_on_forms() {
    std::map<std::string, std::vector<std::string>> texts;
    for (const auto& entry : std::filesystem::directory_iterator(ATTUNE_SOURCE_DIR "/forms")) {
        const auto file = entry.path() / "questionnaire.json";
        if (!std::filesystem::exists(file)) continue;
        collect(json::parse(test::read_file(file))["item"], texts);
    }
    return texts;
}

TEST(ClinicalFacts, AreAllKnownHere) {
    std::map<std::string, int> groups;
    for (const Fact& fact : facts()) ++groups[fact.id.substr(0, fact.id.find('-'))];

    const std::map<std::string, int> counted = {{"M", 29},  {"RI", 12},  {"RC", 29}, {"OC", 8},
                                                {"NV", 43}, {"CUE", 33}, {"SB", 13}, {"SF", 4},
                                                {"RP", 7},  {"CR", 12}};
    EXPECT_EQ(groups, counted);
}

TEST(ClinicalFacts, StandOnAFormInTheirOwnWords) {
    const auto texts = texts_on_forms();
    for (const Fact& fact : facts()) {
        const auto found = texts.find(fact.id);
        if (found == texts.end()) {
            ADD_FAILURE() << fact.id << " is on no form: " << fact.wording;
            continue;
        }
        EXPECT_THAT(found->second, ::testing::Contains(fact.wording)) << fact.id;
    }
}

}  // namespace
}  // namespace attune
