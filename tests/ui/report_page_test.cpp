// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dcmemory.h>
#include <wx/image.h>
#include <wx/modalhook.h>
#include <wx/timer.h>
#include <wx/uiaction.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

#include "controls/accessible.h"
#include "controls/focus_keeper.h"
#include "controls/text.h"
#include "read_screen.h"
#include "report/kept_letter.h"
#include "report/letter_printout.h"
#include "report/pages.h"
#include "window.h"
#include "workflow/alert_desk.h"
#include "workflow/disclosures.h"
#include "workflow/letters.h"

namespace attune::ui {
namespace {

/// Says yes to the one question a page asks before it signs.
class SaysYes final : public wxModalDialogHook {
public:
    SaysYes() { Register(); }
    ~SaysYes() override { Unregister(); }
    int questions() const { return m_questions; }

protected:
    int Enter(wxDialog*) override {
        ++m_questions;
        return wxID_YES;
    }

private:
    int m_questions = 0;
};

/// Presses Escape until the dialog is gone; gives up after a while.
class PressesEscape final : public wxModalDialogHook {
public:
    PressesEscape() { Register(); }
    ~PressesEscape() override { Unregister(); }
    bool has_closed_it() const { return m_has_closed_it; }
    const std::string& first_focus() const { return m_first_focus; }

protected:
    int Enter(wxDialog* dialog) override {
        m_timer.Bind(wxEVT_TIMER, [this, dialog](wxTimerEvent&) {
            const auto* focus = wxWindow::FindFocus();
            if (m_presses == 0 && focus) m_first_focus = from_wx(accessible_name(*focus));
            if (++m_presses > kTries) return dialog->EndModal(wxID_ABORT);
            wxUIActionSimulator().Char(WXK_ESCAPE);
        });
        m_timer.Start(200);
        return wxID_NONE;
    }
    void Exit(wxDialog*) override {
        m_timer.Stop();
        m_has_closed_it = m_presses <= kTries;
    }

private:
    static constexpr int kTries = 50;
    wxTimer m_timer;
    int m_presses = 0;
    bool m_has_closed_it = false;
    std::string m_first_focus;
};

class ReportPageTest : public WindowTest {
protected:
    void open_letter() {
        enter_practice();
        Receiver lane;
        lane.name = "Early intervention, Lane";
        const auto receiver = session().save(lane);
        ASSERT_THAT(receiver, test::IsOk());
        m_saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
        Consent consent;
        consent.family = m_saved.family;
        consent.about = ChildSubject{m_saved.child};
        consent.receiver = *receiver;
        consent.given_by = "Ana Martins (mother)";
        consent.given = Date::parse("2026-11-21").value();
        ASSERT_THAT(session().families().give_consent(consent), test::IsOk());
        const auto entry = session().referrals().propose(m_saved.child, *receiver);
        ASSERT_THAT(entry, test::IsOk());
        const auto made = session().referrals().make(*entry);
        ASSERT_THAT(made, test::IsOk());
        m_referral = *made;
        const auto reason = session().referrals().referral(m_referral)->reason;
        ASSERT_THAT(session().letters().mark(m_referral, {}, reason, true), test::IsOk());
        open_place(ReportPlace{m_referral});
        wait_for("Save PDF");
    }
    /// By the Tab key, as wx itself knows of a drop-down that code gave the keyboard to.
    void tab_to(const std::string& name) {
        wxWindow* control = wait_for(name);
        ASSERT_NE(control, nullptr);
        wait_for("Back")->SetFocus();
        for (int step = 0; step < 10 && !has_keyboard(*control); ++step) press("Tab");
        ASSERT_TRUE(has_keyboard(*control)) << name;
    }
    std::string chosen_in(const std::string& name) {
        const auto* choice = dynamic_cast<wxChoice*>(find(name));
        return choice != nullptr ? from_wx(choice->GetStringSelection()) : std::string();
    }
    /// At a visit of which nobody wrote down who took part.
    void tell_strengths_of_ana() {
        Visit entry;
        entry.family = m_saved.family;
        entry.date = Date::parse("2026-11-21").value();
        entry.taking_part = {
            session().families().caregivers_of(m_saved.child)->front().caregiver.id};
        const auto visit = session().visits().plan(entry);
        ASSERT_THAT(visit, test::IsOk());
        ASSERT_THAT(session().visits().start(*visit), test::IsOk());
        Story story;
        story.strengths_caregiver = "Asked the midwife for help";
        story.strengths_pair = "They took turns with sounds";
        ASSERT_THAT(session().visits().save_story(*visit, story), test::IsOk());
        ASSERT_THAT(session().visits().end(*visit), test::IsOk());
        open_place(TodayPlace{});
        open_place(ReportPlace{m_referral});
        ASSERT_TRUE(wait_until_shows("Left out: 2"));
    }
    std::vector<Report> reports() { return session().letters().of_family(m_saved.family).value(); }

    workflow::SavedCall m_saved;
    ReferralId m_referral;
};

TEST_F(ReportPageTest, SavesTheDraftUnderACode) {
    open_letter();

    press("alt+p");

    EXPECT_TRUE(wait_until_shows("Saved as "));
    EXPECT_FALSE(shows("Martins-2026"));
}

TEST_F(ReportPageTest, APartCanBeLeftOut) {
    open_letter();

    click("What we ask");

    EXPECT_TRUE(wait_until([this] {
        auto* box = dynamic_cast<wxCheckBox*>(find("What we ask"));
        return box && !box->GetValue();
    }));
}

TEST_F(ReportPageTest, WhatIsLeftOutStandsWithItsReasonAndTheWayToAsk) {
    open_letter();
    tell_strengths_of_ana();

    ASSERT_TRUE(wait_until_shows("Left out: 2"));
    std::set<std::string> reasons;
    for (const auto& words : words_on_screen()) {
        if (words.find("What lets it in: ") != std::string::npos) reasons.insert(words);
    }
    EXPECT_THAT(reasons, ::testing::SizeIs(1)) << "said once for all that it keeps out";
    click("Record consent");

    EXPECT_TRUE(wait_until([this] {
        auto* giver = find("Who agrees");
        return giver != nullptr && has_keyboard(*giver);
    }));
}

// Words that name nobody went out with the child's consent alone.
TEST_F(ReportPageTest, OwnWordsGoByOneTickEachWhichTheyKeep) {
    open_letter();
    auto referral = session().referrals().referral(m_referral).value();
    referral.reason = "He never looks at us.";
    referral.question = "Is it his hearing, as her EPDS was 22?";
    ASSERT_THAT(session().referrals().edit(referral), test::IsOk());
    open_place(TodayPlace{});
    open_place(ReportPlace{m_referral});
    const std::string reason = "Why referred, in the family's words: He never looks at us.";
    const auto is_ticked = [&] {
        const auto* box = dynamic_cast<wxCheckBox*>(find(reason));
        return box != nullptr && box->GetValue();
    };
    wait_for(reason);
    EXPECT_FALSE(is_ticked());
    EXPECT_TRUE(wait_until_shows("Tick what tells of Leo and of nobody else. Only that goes."));
    ASSERT_TRUE(wait_until([&] { return focused_name() == reason; })) << "the first to be read";

    press("Space");
    ASSERT_TRUE(wait_until(is_ticked));
    EXPECT_TRUE(wait_until([&] { return focused_name() == reason; }));
    const SaysYes yes;
    press("alt+s");
    ASSERT_TRUE(wait_until_shows("This letter is final."));

    const auto signed_letter = session().letters().report(reports().front().id).value();
    EXPECT_THAT(signed_letter.text, ::testing::HasSubstr("He never looks at us."));
    EXPECT_THAT(signed_letter.text, ::testing::Not(::testing::HasSubstr("EPDS was 22")));
}

TEST_F(ReportPageTest, WhatGoesByHerOwnWordIsListedAndIsForThisViewAlone) {
    open_letter();
    const auto raised = session().alerts().raise(
        {m_saved.family, ChildSubject{m_saved.child}, "A-5", "cannot be roused"});
    ASSERT_THAT(raised, test::IsOk());
    ASSERT_THAT(session().alerts().act(*raised, AlertActionKind::EmergencyCalled), test::IsOk());
    ASSERT_TRUE(wait_until_shows("Left out: 1"));
    const auto letter = session().letters().compose(m_referral).value();
    ASSERT_EQ(letter.left_out.size(), 1U);

    click("Let it go: " + letter.left_out.front().what);
    ASSERT_TRUE(wait_until_shows("Goes by your own word: 1"));
    EXPECT_TRUE(shows("1 part by the clinician's own word"));
    EXPECT_FALSE(shows("Left out: 1"));
    tab_to("Written for");
    press("Down");

    ASSERT_TRUE(wait_until([this] { return chosen_in("Written for") == "physician"; }));
    EXPECT_TRUE(wait_until_shows("Left out: 1"));
    EXPECT_FALSE(shows("Goes by your own word"));
}

TEST_F(ReportPageTest, SaysBeforeSigningWhichWordsMakeItTooLong) {
    open_letter();
    EXPECT_FALSE(shows("its reader reads 2"));
    auto changed = session().referrals().referral(m_referral).value();
    for (int i = 0; i < 3000; ++i) changed.question += "why ";
    ASSERT_THAT(session().referrals().edit(changed), test::IsOk());
    ASSERT_THAT(session().letters().mark(m_referral, {}, changed.question, true), test::IsOk());

    EXPECT_TRUE(wait_until_shows("its reader reads 2. Longest: Your question (3000 words)."));
    EXPECT_TRUE(find("Sign")->IsEnabled());
}

TEST_F(ReportPageTest, ATickKeepsTheKeyboardAtItsBox) {
    open_letter();
    find("What we ask")->SetFocus();

    press("Space");

    ASSERT_TRUE(wait_until([this] {
        auto* box = dynamic_cast<wxCheckBox*>(find("What we ask"));
        return box && !box->GetValue();
    }));
    EXPECT_TRUE(wait_until([this] { return focused_name() == "What we ask"; }));
}

TEST_F(ReportPageTest, AnotherViewChosenByKeysKeepsTheKeyboardAtItsList) {
    open_letter();
    tab_to("Written for");

    press("Down");

    ASSERT_TRUE(wait_until([this] { return chosen_in("Written for") == "physician"; }));
    EXPECT_TRUE(wait_until([this] { return has_keyboard(*find("Written for")); }));
    press("Down");
    EXPECT_TRUE(wait_until([this] { return chosen_in("Written for") == "mental health"; }));
    press("alt+2");
    EXPECT_NE(wait_for("Find a family"), nullptr);
}

TEST_F(ReportPageTest, AViewChosenInTheOpenListKeepsTheKeyboardToo) {
    open_letter();
    tab_to("Written for");

    press("Space");
    press("Down");
    press("Return");

    ASSERT_TRUE(wait_until([this] { return chosen_in("Written for") == "physician"; }));
    EXPECT_TRUE(wait_until([this] { return has_keyboard(*find("Written for")); }));
    press("alt+2");
    EXPECT_NE(wait_for("Find a family"), nullptr);
}

TEST_F(ReportPageTest, AnotherAddresseeChosenByKeysKeepsTheKeyboardAtItsList) {
    open_letter();
    workflow::CaregiverEntry father;
    father.caregiver.name = {"Rui", "Martins", {}};
    father.link.role = "father";
    ASSERT_THAT(session().families().add_caregiver(m_saved.child, father), test::IsOk());
    tab_to("Written for");
    for (const auto* view : {"physician", "mental health", "page for the family"}) {
        press("Down");
        ASSERT_TRUE(wait_until([&] { return chosen_in("Written for") == view; })) << view;
    }

    press("Tab");
    ASSERT_TRUE(has_keyboard(*find("Addressed to")));
    press("Down");

    ASSERT_TRUE(wait_until([this] { return chosen_in("Addressed to") == "Rui"; }));
    EXPECT_TRUE(wait_until([this] { return has_keyboard(*find("Addressed to")); }));
    press("alt+2");
    EXPECT_NE(wait_for("Find a family"), nullptr);
}

TEST_F(ReportPageTest, TabLeadsOutOfThePreview) {
    open_letter();
    find("Preview of the letter")->SetFocus();
    ASSERT_EQ(focused_name(), "Preview of the letter");

    press("Tab");

    EXPECT_EQ(focused_name(), "Smaller");
}

TEST_F(ReportPageTest, TheKeyboardIsAtWordsThatWaitForHerWordThenAtTheButtonThatSigns) {
    open_letter();
    const auto reason = session().referrals().referral(m_referral)->reason;
    ASSERT_THAT(session().letters().mark(m_referral, {}, reason, false), test::IsOk());
    open_place(TodayPlace{});
    open_place(ReportPlace{m_referral});
    ASSERT_TRUE(wait_until(
        [&] { return focused_name() == "Why referred, in the family's words: " + reason; }));

    press("Space");
    ASSERT_TRUE(wait_until(
        [this] { return session().letters().compose(m_referral)->own_words.front().is_on_page; }));
    open_place(TodayPlace{});
    open_place(ReportPlace{m_referral});

    EXPECT_TRUE(wait_until([this] { return focused_name() == "Sign"; }));
}

TEST_F(ReportPageTest, SigningAsksOnceAndShowsTheVeryPagesThatWereSigned) {
    open_letter();
    const SaysYes yes;

    press("alt+s");

    EXPECT_TRUE(wait_until_shows("This letter is final."));
    EXPECT_EQ(yes.questions(), 1);
    ASSERT_EQ(reports().size(), 1U);
    EXPECT_EQ(reports().front().status, ReportStatus::Final);
    EXPECT_EQ(find("Sign"), nullptr);
    EXPECT_FALSE(shows("damaged"));
}

TEST_F(ReportPageTest, AKeptLetterIsReadByKeysAndEscapeLeavesIt) {
    open_letter();
    const auto signed_one = session().letters().finalise(m_referral, {});
    ASSERT_THAT(signed_one, test::IsOk());
    PressesEscape escape;

    open_kept_letter(&frame(), frame(), *signed_one);

    EXPECT_TRUE(escape.has_closed_it());
    EXPECT_EQ(escape.first_focus(), "Preview of the letter");
}

TEST_F(ReportPageTest, WhatIsSavedStandsInTheLogOfTheFamily) {
    open_letter();

    press("alt+p");
    ASSERT_TRUE(wait_until_shows("Saved as "));

    const auto log = session().letters().disclosures().of_family(m_saved.family).value();
    ASSERT_EQ(log.size(), 1U);
    open_place(ChartPlace{m_saved.family, m_saved.child, ChartTab::Referrals});
    EXPECT_TRUE(wait_until_shows("What has gone out"));
    EXPECT_TRUE(shows("to Early intervention, Lane: child"));
}

TEST_F(ReportPageTest, AFamilyPageIsAddressedAndItsTipsAreChosen) {
    open_letter();
    auto* view = dynamic_cast<wxChoice*>(find("Written for"));
    ASSERT_NE(view, nullptr);

    view->SetStringSelection("page for the family");
    wxCommandEvent chosen(wxEVT_CHOICE, view->GetId());
    chosen.SetInt(view->GetSelection());
    view->ProcessWindowEvent(chosen);

    EXPECT_TRUE(wait_until_shows("Things to try: one to three"));
    auto* tip = wait_for("Watch face, hands and body first; then guess and try.");
    ASSERT_NE(tip, nullptr);
    EXPECT_GT(tip->GetSize().y, tip->GetCharHeight() * 3 / 2) << "its words go on in a second line";
    EXPECT_LE(tip->GetRect().GetRight(), tip->GetParent()->GetClientSize().x);
}

TEST_F(ReportPageTest, MarksTheReferralAsSent) {
    open_letter();

    click("Mark as sent, awaiting reply");

    EXPECT_TRUE(wait_until([this] {
        return session().referrals().referral(m_referral)->status() == ReferralStatus::Sent;
    }));
}

TEST_F(ReportPageTest, ThePrinterGetsThePagesOfTheLetter) {
    open_letter();
    const auto letter = session().letters().compose(m_referral);
    ASSERT_THAT(letter, test::IsOk());
    const auto pages = letter->pages;
    wxBitmap paper(612, 792, 24);
    wxMemoryDC dc(paper);
    dc.SetBackground(*wxWHITE_BRUSH);
    dc.Clear();
    LetterPrintout printout("letter",
                            {pages->page_count(), pages->width_pt(), pages->height_pt(),
                             [pages](cairo_t* cairo, int page) { pages->draw(cairo, page); }});
    printout.SetDC(&dc);
    printout.SetPageSizePixels(612, 792);
    printout.SetPaperRectPixels(wxRect(0, 0, 612, 792));

    EXPECT_TRUE(printout.HasPage(1));
    EXPECT_FALSE(printout.HasPage(pages->page_count() + 1));
    ASSERT_TRUE(printout.OnPrintPage(1));

    dc.SelectObject(wxNullBitmap);
    const wxImage image = paper.ConvertToImage();
    const auto* bytes = image.GetData();
    const auto dark = std::count_if(bytes, bytes + 3 * 612 * 792,
                                    [](unsigned char channel) { return channel < 100; });
    EXPECT_GT(dark, 3000);
}

}  // namespace
}  // namespace attune::ui
