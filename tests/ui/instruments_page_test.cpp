// SPDX-License-Identifier: Apache-2.0
#include "instruments/instruments_page.h"

#include <algorithm>

#include "support/places.h"
#include "window.h"

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
    static std::filesystem::path fixture(const std::string& name) {
        const std::filesystem::path source = ATTUNE_SOURCE_DIR;
        return source / "tests" / "fixtures" / "text_packs" / (name + ".json");
    }
    std::string add_spanish() {
        return session().text_packs().add({fixture("epds-es"), {}, {}, {}}).value();
    }
    /// As when the file was chosen in the file dialog.
    void choose(const std::string& name) {
        enter_practice();
        open_place(InstrumentsPlace{});
        wait_for("Words and settings: EPDS");
        page_in(frame())->preview_text_pack(fixture(name));
    }
    static InstrumentsPage* page_in(const wxWindow& window) {
        for (auto* child : window.GetChildren()) {
            if (auto* page = dynamic_cast<InstrumentsPage*>(child)) return page;
            if (auto* page = page_in(*child)) return page;
        }
        return nullptr;
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

TEST_F(InstrumentsPageTest, AFigureOfItsOwnHasASourceOfItsOwn) {
    open_epds();
    const std::string source = "Source of: Full assessment advised from";
    EXPECT_EQ(find(source), nullptr) << "a default has its published source";

    fill("Full assessment advised from", "12");
    ASSERT_NE(wait_for(source), nullptr);
    fill(source, "Montazeri 2007");
    click("Save settings");
    ASSERT_TRUE(wait_until([this] { return cutoff() == "12"; }));

    ASSERT_TRUE(wait_until([&] { return find(source) && value_of(source) == "Montazeri 2007"; }));
    const auto all = session().instrument_settings().of("epds").value();
    EXPECT_EQ(all.front().own_source, "Montazeri 2007");
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

TEST_F(InstrumentsPageTest, NamesEveryFaultOfABadPackAndKeepsNothing) {
    choose("epds-with-faults");

    ASSERT_TRUE(wait_until_shows("not usable"));
    EXPECT_TRUE(shows("epds-with-faults.json was not kept."));
    for (const auto* place : {"licence", "items.epds-11", "items.epds-2.options.p5"}) {
        EXPECT_TRUE(shows(place)) << place;
    }
    EXPECT_EQ(find("Keep and use"), nullptr);
    EXPECT_TRUE(session().text_packs().all()->empty());
}

TEST_F(InstrumentsPageTest, APackWithGapsIsKeptAndSaidToStayOnPaper) {
    choose("epds-seven-of-ten");
    ASSERT_TRUE(wait_until_shows("7 of 10 questions have words. It stays on paper"));
    EXPECT_TRUE(shows("Edinburgh Postnatal Depression Scale, English"));

    click("Keep and use");

    EXPECT_TRUE(
        wait_until_shows("Words: text pack, English (7 of 10 questions, so on paper only)"));
    EXPECT_TRUE(session().text_packs().all()->front().in_use);
}

}  // namespace
}  // namespace attune::ui
