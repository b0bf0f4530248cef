// SPDX-License-Identifier: Apache-2.0
/// The form and the rules name the same signs; what is seen, asked and only read stays apart.
#include <gmock/gmock.h>

#include <map>
#include <set>

#include "forms/form.h"
#include "signs.h"
#include "support/files.h"
#include "support/places.h"

namespace attune::nonverbal_cues {
namespace {

using forms::ItemType;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class NonverbalCueForm : public ::testing::Test {
protected:
    const std::shared_ptr<const forms::Form> form =
        forms::Form::parse(
            test::read_file(ATTUNE_SOURCE_DIR "/forms/nonverbal-cues/questionnaire.json"),
            "questionnaire.json")
            .value();

    std::string group_of(const forms::Item& item) const {
        return item.parent < 0 ? "" : form->item_at(item.parent).link_id;
    }
    std::set<std::string> parts_of(const std::string& link_id) const {
        std::set<std::string> parts;
        for (const auto& item : form->items()) {
            if (item.part_of == link_id) parts.insert(item.link_id.substr(link_id.size() + 1));
        }
        return parts;
    }
};

const std::set<std::string> kMoments = {"play", "feed", "goodbye", "reunion", "distress"};

TEST_F(NonverbalCueForm, HasNoFaultAndNoRemark) {
    EXPECT_THAT(form->instrument_faults(), IsEmpty());
    EXPECT_THAT(form->remarks(), IsEmpty());
    EXPECT_EQ(form->instrument().subject, SubjectKind::Dyad);
    EXPECT_EQ(form->instrument().evidence, Evidence::Unvalidated);
}

TEST_F(NonverbalCueForm, AsksTheSignsOfTheRulesInTheSameWordsAndGroups) {
    std::size_t choices = 0;
    for (const auto& item : form->items()) {
        choices += item.type == ItemType::Choice && group_of(item) != "occasion" ? 1U : 0U;
    }
    EXPECT_EQ(choices, signs().size());
    for (const Sign& sign : signs()) {
        const auto* item = form->find_item(sign.id);
        ASSERT_NE(item, nullptr) << sign.id;
        EXPECT_EQ(item->text.plain, sign.phrase);
        EXPECT_EQ(group_of(*item), sign.area) << sign.id;
    }
    for (const Area& area : areas()) {
        const auto* group = form->find_item(area.id);
        ASSERT_NE(group, nullptr) << area.id;
        EXPECT_TRUE(group->is_group()) << area.id;
        EXPECT_EQ(group->text.plain.rfind(area.name, 0), 0U) << area.id;
    }
}

TEST_F(NonverbalCueForm, TagsWhatIsSeenWithMomentsAndNothingThatIsTold) {
    for (const Sign& sign : signs()) {
        const bool is_told = sign.area == "CUE-told" || sign.area == "CR";
        auto expected = is_told ? std::set<std::string>() : kMoments;
        if (sign.area == "CUE") expected.insert({"noticed", "answered", "repaired", "missed"});
        EXPECT_EQ(parts_of(sign.id), expected) << sign.id;
    }
}

TEST_F(NonverbalCueForm, KeepsHelpThatIsNoQuestionUnderItsId) {
    for (const char* id : {"RP-4", "RP-5", "RP-6", "RP-7", "CR-8", "CR-12", "CUE-hunger-1"}) {
        EXPECT_EQ(form->find_item(id)->type, ItemType::Display) << id;
    }
}

TEST_F(NonverbalCueForm, SaysSeenWithOneKeyAndNotSeenWithAnother) {
    for (const Sign& sign : signs()) {
        const auto* item = form->find_item(sign.id);
        std::set<std::string> keys;
        for (const auto& state : form->instrument().states) keys.insert(state.key);
        for (const auto& option : item->options) {
            EXPECT_FALSE(option.key.empty()) << sign.id;
            EXPECT_TRUE(keys.insert(option.key).second) << sign.id << " " << option.key;
        }
        EXPECT_FALSE(item->required) << sign.id;
    }
}

TEST_F(NonverbalCueForm, RaisesTheAlertOfHarmSeenAndNoOther) {
    std::vector<std::string> alerts;
    for (const auto& alert : form->instrument().alerts) {
        EXPECT_EQ(alert.id, "A-3");
        EXPECT_TRUE(alert.holds_completion);
        for (const auto& code : alert.codes) alerts.push_back(alert.link_id + " " + code);
    }
    EXPECT_THAT(alerts, ElementsAre("NV-touch-X2 hit", "NV-touch-X2 shake", "SB-12 no"));
}

TEST_F(NonverbalCueForm, AsksNoSignAsANumberOrASum) {
    for (const auto& item : form->items()) EXPECT_FALSE(item.calculated) << item.link_id;
    EXPECT_THAT(form->instrument().scores, IsEmpty());
    EXPECT_THAT(form->instrument().bands, IsEmpty());
}

}  // namespace
}  // namespace attune::nonverbal_cues
