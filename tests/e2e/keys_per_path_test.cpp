// SPDX-License-Identifier: Apache-2.0
// How many keys each path takes, typing excluded, with what is on the screen pressed for real. The
// aims are those of the clinical groundwork; a path that grows longer fails here.
#include <gmock/gmock.h>

#include <algorithm>

#include "keyboard.h"
#include "workflow/assessment_session.h"
#include "workflow/letters.h"

namespace attune::ui {
namespace {

class KeysPerPathTest : public KeyboardTest {
protected:
    void enter_with_leo() {
        enter_practice();
        m_leo = save_family("Leo", "Martins", "2026-04-21", "30+0");
    }
    /// Begins to count at Today.
    void start_at_today() {
        open_place(TodayPlace{});
        wait_for("New call");
        frame().clear_notice();
        ASSERT_TRUE(wait_for_focus("New call"));
        count_anew();
    }
    static std::string name_of(const workflow::TodayLine& line) {
        return line.button + ": " + line.initials + ", " + line.text;
    }
    ReferralId refer_with_consent() {
        Receiver lane;
        lane.name = "Early intervention, Lane";
        const auto receiver = session().save(lane).value();
        Consent consent;
        consent.family = m_leo.family;
        consent.about = ChildSubject{m_leo.child};
        consent.receiver = receiver;
        consent.given_by = "Ana Martins (mother)";
        consent.given = session().today();
        EXPECT_THAT(session().families().give_consent(consent), test::IsOk());
        const auto entry = session().referrals().propose(m_leo.child, receiver);
        return session().referrals().make(entry.value()).value();
    }

    bool goes_by_her_word(const ReferralId& referral) {
        const auto letter = session().letters().compose(referral).value();
        return std::all_of(letter.own_words.begin(), letter.own_words.end(),
                           [](const workflow::OwnWords& own) { return own.is_on_page; });
    }

    workflow::SavedCall m_leo;
};

TEST_F(KeysPerPathTest, FromThePhoneCallToTheSavedFamilyTwo) {
    enter_practice();
    start_at_today();

    key("ctrl+n");
    ASSERT_TRUE(wait_for_focus("Name"));
    type("Grace Whitfield");
    key("alt+s");

    ASSERT_NE(wait_for("Open the chart"), nullptr);
    EXPECT_LE(keys_pressed(), 2);
    EXPECT_EQ(session().families().find("whitfield")->size(), 1U);
}

TEST_F(KeysPerPathTest, StartingAPlannedVisitThree) {
    enter_with_leo();
    Visit visit;
    visit.family = m_leo.family;
    visit.date = session().today();
    visit.time = "10:00";
    visit.children = {m_leo.child};
    ASSERT_THAT(session().visits().plan(visit), test::IsOk());
    start_at_today();

    push(name_of(session().today_view()->visits.front()));
    wait_for("Start visit");
    key("alt+s");

    ASSERT_NE(wait_for("End visit"), nullptr);
    EXPECT_LE(keys_pressed(), 3);
}

TEST_F(KeysPerPathTest, TheMilestonesOneForEachRowAndOneToEnd) {
    enter_with_leo();
    const auto visit = session().visits().start_now(m_leo.family, VisitSetting::Home);
    ASSERT_THAT(visit, test::IsOk());
    open_place(VisitPlace{*visit, {}});
    ASSERT_TRUE(wait_for_focus("Worries, in the family's own words"));
    push("Milestones: Leo, not begun");
    constexpr int kRows = 10;
    count_anew();

    for (int row = 1; row <= kRows; ++row) {
        const auto words = "row " + std::to_string(row) + " of " + std::to_string(kRows);
        ASSERT_TRUE(wait_until([&] { return shows(words) && focused_name() == "yes"; })) << words;
        key("y");
    }
    ASSERT_TRUE(wait_for_focus("Done"));
    key("Space");

    ASSERT_TRUE(wait_until_shows("Completed: the answers are kept as they are."));
    EXPECT_LE(keys_pressed(), kRows + 1);
    EXPECT_TRUE(wait_for_focus("Answers"));
}

TEST_F(KeysPerPathTest, AColleagueIsAddedAndSignsInByKeysAlone) {
    enter_practice();
    open_place(PracticePlace{});
    wait_for("Add a colleague");
    key("alt+c");
    ASSERT_TRUE(wait_for_focus("Name of the colleague"));
    type("June Hale");
    write("Their passphrase", "nine slow barges go by");
    write("Their passphrase again", "nine slow barges go by");
    key("Return");
    ASSERT_TRUE(wait_until_shows("June Hale can open the practice"));
    close_window();

    open_unlock();
    ASSERT_TRUE(wait_for_focus("Passphrase"));
    key("alt+c");
    key("Down");
    write("Passphrase", "nine slow barges go by");
    key("Return");

    ASSERT_NE(wait_for("New call"), nullptr);
    EXPECT_EQ(session().me().name, "June Hale");
}

TEST_F(KeysPerPathTest, FromTheStoryToTheFirstOpenFormTwo) {
    enter_with_leo();
    const auto visit = session().visits().start_now(m_leo.family, VisitSetting::Home);
    ASSERT_THAT(visit, test::IsOk());
    open_place(VisitPlace{*visit, {}});
    ASSERT_TRUE(wait_for_focus("Worries, in the family's own words"));
    count_anew();

    key("ctrl+Page_Down");
    key("Space");

    EXPECT_TRUE(wait_until([this] { return find("Done") != nullptr; }));
    EXPECT_LE(keys_pressed(), 2);
}

TEST_F(KeysPerPathTest, HidingOneAndComingBackFour) {
    enter_practice();
    open_place(PinPlace{});
    wait_for("PIN");
    type("4711");
    press("Tab");
    type("4711");
    press("Return");
    wait_for("Find");
    start_at_today();

    key("F12");
    EXPECT_EQ(window_title(), "Clock");
    EXPECT_EQ(keys_pressed(), 1);
    count_anew();
    for (const auto* digit : {"4", "7", "1", "1"}) key(digit);

    ASSERT_NE(wait_for("New call"), nullptr);
    EXPECT_EQ(window_title(), "Attune");
    EXPECT_LE(keys_pressed(), 4);
}

TEST_F(KeysPerPathTest, HidingOneFromADropDownToo) {
    enter_practice();
    open_place(NewCallPlace{});
    ASSERT_TRUE(wait_for_focus("Name"));
    while (!focused_name().empty() && keys_pressed() < 30) key("Tab");
    ASSERT_TRUE(focused_name().empty()) << "GTK keeps the keyboard of a drop-down to itself";

    key("F12");

    EXPECT_EQ(window_title(), "Clock");
}

/// In each form: six parts to walk, what was seen in each, and the end.
TEST_F(KeysPerPathTest, SignsWithoutWordsOfTwoCaregiversForty) {
    enter_with_leo();
    workflow::CaregiverEntry rui;
    rui.caregiver.name = {"Rui", "Martins", {}};
    rui.link.role = "father";
    ASSERT_THAT(session().families().add_caregiver(m_leo.child, rui), test::IsOk());
    const auto visit = session().visits().start_now(m_leo.family, VisitSetting::Home);
    ASSERT_THAT(visit, test::IsOk());
    int keys = 0;
    open_place(VisitPlace{*visit, {}});
    for (const std::string pair : {"Ana with Leo", "Rui with Leo"}) {
        push("Signs without words: " + pair + ", not begun");
        ASSERT_TRUE(wait_until_shows("About " + pair));
        count_anew();

        for (const auto* seen : {"13", "2", "15", "14", "3", "13"}) {
            key("Page_Down");
            for (const char* digit = seen; *digit != 0; ++digit) key(std::string(1, *digit));
        }
        key("alt+d");

        ASSERT_TRUE(wait_until_shows("Completed: the answers are kept as they are."));
        keys += keys_pressed();
    }
    const auto assessments = session().assessments().of_family(m_leo.family).value();
    ASSERT_EQ(assessments.size(), 2U);
    for (const auto& one : assessments) {
        const auto stored = session().assessments().open(one.id).value();
        EXPECT_EQ(stored->row({"NV-touch-A4", {}})->answer_words, "seen");
        EXPECT_EQ(stored->row({"NV-pace-A3", {}})->answer_words, "seen");
    }
    EXPECT_LE(keys, 40);
}

TEST_F(KeysPerPathTest, ADueReportWithConsentOnFileSixAndOneForEachOwnText) {
    enter_with_leo();
    const auto referral = refer_with_consent();
    start_at_today();

    push(name_of(session().today_view()->due.front()));
    // Nobody but the clinician knows of whom the reason tells.
    ASSERT_TRUE(wait_for_focus("Why referred, in the family's words: He does not look at us."));
    key("Space");
    ASSERT_TRUE(wait_until([&] { return goes_by_her_word(referral); }));
    DialogKeys agrees("Sign this letter?", {"Return"});
    key("alt+s");
    ASSERT_TRUE(wait_until_closed(agrees));
    ASSERT_TRUE(wait_for_focus("Save PDF"));
    key("Space");
    ASSERT_TRUE(wait_until_shows("Saved as "));
    key("alt+m");

    EXPECT_TRUE(wait_until([&] {
        return session().referrals().referral(referral)->status() == ReferralStatus::Sent;
    }));
    EXPECT_LE(keys_pressed(), 6 + 1);
}

}  // namespace
}  // namespace attune::ui
