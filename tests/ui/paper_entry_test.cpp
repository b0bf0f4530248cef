// SPDX-License-Identifier: Apache-2.0
// A mother fills in the scale on paper; two passes of keys bring it into the record.
#include <gmock/gmock.h>
#include <wx/choice.h>

#include "window.h"
#include "workflow/assessment_session.h"
#include "workflow/paper_check.h"

namespace attune::ui {
namespace {

class PaperEntryTest : public WindowTest {
protected:
    void open_scale(const std::string& instrument = "epds") {
        enter_practice();
        m_saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
        workflow::NewAssessment entry;
        entry.instrument = instrument;
        entry.family = m_saved.family;
        entry.informant = session().families().caregivers_of(m_saved.child)->front().caregiver.id;
        entry.subject = CaregiverSubject{*entry.informant};
        entry.about_child = m_saved.child;
        m_id = session().assessments().start(entry).value()->assessment().id;
        open_place(AssessmentPlace{m_id});
        ASSERT_TRUE(wait_until([this] { return shows("row 1 of"); }));
    }
    /// Counts what the clinician presses.
    void key(const std::string& keys) {
        press(keys);
        ++m_keys;
    }
    void key_in(const std::string& answers) {
        for (const char one : answers) key(std::string(1, one));
    }
    workflow::PaperPass pass() {
        return session().assessments().open(m_id).value()->paper().pass();
    }
    bool is_at(const std::string& name) {
        return wait_until([&] { return focused_name() == name; });
    }

    workflow::SavedCall m_saved;
    AssessmentId m_id;
    int m_keys = 0;
};

TEST_F(PaperEntryTest, BothPassesAndTheTotalTakeAboutTwentyFiveKeys) {
    open_scale();

    key_in("4333333334");
    key("1");  // who answered
    ASSERT_TRUE(is_at("Done"));
    key("Space");
    ASSERT_TRUE(wait_until_shows("Second pass: key it again from the paper."));
    key_in("4333333334");
    ASSERT_TRUE(is_at("Total on the paper"));
    key_in("13");
    EXPECT_TRUE(wait_until_shows("The paper says 13, and so do these answers."));
    key("Return");
    ASSERT_TRUE(is_at("Done"));
    key("Space");

    EXPECT_TRUE(wait_until_shows("Completed: the answers are kept as they are."));
    EXPECT_LE(m_keys, 27);
    RecordProperty("keys", m_keys);
}

TEST_F(PaperEntryTest, KeysTypedFastGoThroughBothPasses) {
    open_scale();

    type("43333333341");
    press("Space");
    type("433333333413");

    EXPECT_TRUE(wait_until_shows("The paper says 13, and so do these answers."));
}

TEST_F(PaperEntryTest, NothingOfTheFirstPassCanBeSeenInTheSecond) {
    open_scale();
    key_in("43333333341");
    ASSERT_TRUE(wait_until_shows("13 of 30"));

    press("Space");

    ASSERT_TRUE(wait_until_shows("Second pass"));
    EXPECT_FALSE(shows("13 of 30"));
    EXPECT_TRUE(shows("Shown again when the second pass is done."));
    EXPECT_TRUE(shows("second pass, row 1 of 10"));
}

TEST_F(PaperEntryTest, ADifferenceIsDecidedByOneKey) {
    open_scale();
    key_in("43333333341");
    press("Space");
    key_in("4323333334");
    ASSERT_TRUE(is_at("Total on the paper"));
    EXPECT_TRUE(shows("1 row differs. Key what the paper says."));
    EXPECT_TRUE(wait_until_shows("Keyed first: 3. Keyed second: 2. Which is on the paper?"));
    type("15");
    press("Return");

    press("2");

    ASSERT_TRUE(is_at("Done"));
    EXPECT_TRUE(wait_until_shows(
        "The paper says 15, these answers give 14: check the addition or the rows."));
    press("Space");
    ASSERT_TRUE(is_at("Why does the total differ?"));
    type("added wrongly");
    press("Return");
    ASSERT_TRUE(is_at("Done"));
    EXPECT_TRUE(wait_until_shows("The paper says 15, these answers give 14: added wrongly"));
    press("Space");
    EXPECT_TRUE(wait_until_shows("Completed: the answers are kept as they are."));
    EXPECT_TRUE(shows("Keyed twice from paper"));
}

TEST_F(PaperEntryTest, ATotalThatCannotBeIsRefusedAtItsField) {
    open_scale();
    key_in("43333333341");
    press("Space");
    key_in("4333333334");
    ASSERT_TRUE(is_at("Total on the paper"));

    type("31");
    EXPECT_TRUE(wait_until_shows("No answers of this form add up to 31: totals go from 0 to 30."));
    press("Return");
    EXPECT_EQ(focused_name(), "Total on the paper");
    press("alt+d");
    EXPECT_TRUE(is_at("Total on the paper"));
    EXPECT_FALSE(shows("Completed"));

    fill("Total on the paper", "13");
    EXPECT_TRUE(wait_until_shows("The paper says 13, and so do these answers."));
    press("alt+d");
    EXPECT_TRUE(wait_until_shows("Completed: the answers are kept as they are."));
}

TEST_F(PaperEntryTest, DoneOnWhatNobodyAnsweredSaysSo) {
    open_scale();

    press("alt+d");

    EXPECT_TRUE(wait_until_shows("Nothing was answered, so nothing is completed. It stays open."));
    EXPECT_EQ(pass(), workflow::PaperPass::First);
}

TEST_F(PaperEntryTest, UndoLeadsBackThroughTheSecondPass) {
    open_scale();
    key_in("43333333341");
    press("Space");
    key_in("43");
    ASSERT_TRUE(wait_until_shows("second pass, row 3 of 10"));

    press("ctrl+z");
    ASSERT_TRUE(wait_until_shows("second pass, row 2 of 10"));
    key_in("3");
    EXPECT_TRUE(wait_until_shows("second pass, row 3 of 10"));
}

TEST_F(PaperEntryTest, GoesOnInTheSecondPassAtTheRowWhereItWasLeft) {
    open_scale();
    key_in("43333333341");
    press("Space");
    key_in("433");
    ASSERT_TRUE(wait_until_shows("second pass, row 4 of 10"));

    open_place(TodayPlace{});
    open_place(AssessmentPlace{m_id});

    EXPECT_TRUE(wait_until_shows("second pass, row 4 of 10"));
    EXPECT_EQ(pass(), workflow::PaperPass::Second);
}

TEST_F(PaperEntryTest, ItIsKeyedOnceOnlyForAReason) {
    open_scale();
    key_in("43333333341");

    press("alt+k");
    fill("Why is it keyed once?", "she took it home");
    press("Return");
    ASSERT_TRUE(is_at("Done"));
    press("Space");

    EXPECT_TRUE(wait_until_shows("Completed: the answers are kept as they are."));
    EXPECT_TRUE(shows("Keyed once from paper: she took it home"));
}

TEST_F(PaperEntryTest, TheTotalTakesDigitsAndLeavesAltWithALetterToTheButtons) {
    open_scale();
    key_in("43333333341");
    press("Space");
    key_in("4333333334");
    ASSERT_TRUE(is_at("Total on the paper"));

    type("1x3");
    EXPECT_EQ(value_of("Total on the paper"), "13");
    press("alt+d");

    EXPECT_TRUE(wait_until_shows("Completed: the answers are kept as they are."));
}

}  // namespace
}  // namespace attune::ui
