// SPDX-License-Identifier: Apache-2.0
#include "support/places.h"
#include "window.h"

#include <algorithm>
#include <cstdlib>

namespace attune::ui {
namespace {

class InstrumentsPageTest : public WindowTest {
protected:
    void open_epds() {
        enter_practice();
        open_place(InstrumentsPlace{});
        wait_for("Words and settings: EPDS");
        click("Words and settings: EPDS");
        wait_for("Full assessment advised from");
    }
    std::string cutoff(const std::string& language = {}) {
        const auto all = session().instrument_settings().of("epds", language).value();
        return std::find_if(all.begin(), all.end(),
                            [](const auto& one) { return one.info.id == "cutoff-possible"; })
            ->value;
    }
    std::string add_spanish() {
        const std::filesystem::path source = ATTUNE_SOURCE_DIR;
        return session()
            .text_packs()
            .add({source / "tests/fixtures/text_packs/epds-es.json", {}, {}, {}})
            .value();
    }
};

TEST_F(InstrumentsPageTest, SetsACutOffAndTakesItBackToTheDefault) {
    open_epds();
    EXPECT_TRUE(shows("Default 10, 7 to 13"));

    fill("Full assessment advised from", "12");
    click("Save settings");
    ASSERT_TRUE(wait_until([this] { return cutoff() == "12"; }));

    wait_for("Back to default: Full assessment advised from");
    click("Back to default: Full assessment advised from");
    EXPECT_TRUE(wait_until([this] { return cutoff() == "10"; }));
}

TEST_F(InstrumentsPageTest, SaysAtTheFieldWhatItMayBe) {
    open_epds();

    fill("Full assessment advised from", "31");
    click("Save settings");

    EXPECT_TRUE(wait_until_shows("It must lie within 7 to 13."));
    EXPECT_EQ(cutoff(), "10");
}

TEST_F(InstrumentsPageTest, ShowsWhichWordsAScaleHasAndSwitchesThemOff) {
    enter_practice();
    add_spanish();
    open_place(InstrumentsPlace{});
    ASSERT_TRUE(wait_until_shows("Words: text pack, Spanish"));
    EXPECT_TRUE(shows("Words: not here, filled in on paper only"));

    click("Words and settings: EPDS");
    ASSERT_TRUE(wait_until_shows("Licence: Invented for tests; free of any rights"));
    click("Switch off Spanish, Palabras inventadas");

    EXPECT_TRUE(wait_until_shows("Spanish, switched off"));
    EXPECT_FALSE(session().text_packs().all()->front().in_use);
}

}  // namespace
}  // namespace attune::ui
