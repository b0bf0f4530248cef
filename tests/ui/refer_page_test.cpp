// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <wx/choice.h>

#include "controls/scrolled_column.h"
#include "window.h"

namespace attune::ui {
namespace {

class ReferPageTest : public WindowTest {
protected:
    workflow::SavedCall open_refer() {
        enter_practice();
        Receiver lane;
        lane.name = "Early intervention, Lane";
        EXPECT_THAT(session().save(lane), test::IsOk());
        const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
        open_place(ReferPlace{saved.family, saved.child});
        wait_for("Service");
        return saved;
    }
};

TEST_F(ReferPageTest, ProposesTheCallersWordsAndSavesAReferral) {
    const auto saved = open_refer();
    ASSERT_NE(value_of("In the family's own words").find("He does not look at us."),
              std::string::npos);

    press("alt+s");

    ASSERT_TRUE(
        wait_until([&] { return session().referrals().of_family(saved.family)->size() == 1; }));
    const auto row = session().referrals().of_family(saved.family)->front();
    EXPECT_EQ(session().referrals().referral(row.id)->identified->iso(), "2026-11-21");
}

TEST_F(ReferPageTest, TheClockRunsFromAnEarlierDayWhenSaidSo) {
    const auto saved = open_refer();

    click("A need was identified: Already earlier");
    fill("Day", "14 Nov 2026");
    press("alt+s");

    ASSERT_TRUE(
        wait_until([&] { return session().referrals().of_family(saved.family)->size() == 1; }));
    const auto row = session().referrals().of_family(saved.family)->front();
    EXPECT_EQ(session().referrals().referral(row.id)->identified->iso(), "2026-11-14");
}

TEST_F(ReferPageTest, AnUnreadableDayIsSaidAtItsFieldAndNothingIsSaved) {
    const auto saved = open_refer();

    click("A need was identified: Already earlier");
    fill("Day", "some time in autumn");
    press("alt+s");

    EXPECT_TRUE(wait_until_shows("Please write the day as in 28 Nov 2026."));
    EXPECT_TRUE(session().referrals().of_family(saved.family)->empty());
}

// The first service by the alphabet was chosen for her, and the seven days of early intervention
// ran for a paediatrician.
TEST_F(ReferPageTest, AmongSeveralServicesNoneIsChosenAndOnlyEarlyInterventionHasItsClock) {
    enter_practice();
    Receiver lane;
    lane.name = "Early intervention, Lane";
    ASSERT_THAT(session().save(lane), test::IsOk());
    Receiver cove;
    cove.name = "Cove Paediatrics";
    cove.view = ReportView::Physician;
    ASSERT_THAT(session().save(cove), test::IsOk());
    const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    open_place(ReferPlace{saved.family, saved.child});
    auto* service = dynamic_cast<wxChoice*>(wait_for("Service"));
    ASSERT_NE(service, nullptr);
    EXPECT_EQ(service->GetSelection(), wxNOT_FOUND);

    press("alt+s");
    EXPECT_TRUE(wait_until_shows("Choose to whom the letter goes."));
    EXPECT_TRUE(session().referrals().of_family(saved.family)->empty());

    service->SetFocus();
    press("Down");
    ASSERT_TRUE(wait_until([&] { return service->GetStringSelection() == "Cove Paediatrics"; }));
    EXPECT_FALSE(shows("Is today the day you identified a need?"));
    press("alt+s");
    ASSERT_TRUE(
        wait_until([&] { return session().referrals().of_family(saved.family)->size() == 1; }));
    const auto row = session().referrals().of_family(saved.family)->front();
    EXPECT_FALSE(session().referrals().referral(row.id)->identified);
}

// It made a second referral of the same child, with a clock of its own.
TEST_F(ReferPageTest, ADraftIsChangedFromItsLetterAndStaysOne) {
    const auto saved = open_refer();
    press("alt+s");
    click("Edit What we ask");
    ASSERT_NE(wait_for("Request 1"), nullptr);
    EXPECT_EQ(value_of("Day"), "21 November 2026");

    fill("Request 1", "See how Leo hears");
    fill("How you understand it", "He looks for whoever waits for him.");
    fill("Day", "14 Nov 2026");
    press("alt+s");

    wait_for("Preview of the letter");
    const auto rows = session().referrals().of_family(saved.family).value();
    ASSERT_EQ(rows.size(), 1U);
    const auto referral = session().referrals().referral(rows.front().id).value();
    EXPECT_THAT(referral.asks.front().what, ::testing::HasSubstr("See how Leo hears"));
    EXPECT_EQ(referral.identified->iso(), "2026-11-14");
    EXPECT_EQ(referral.reason, "He does not look at us.");
    EXPECT_EQ(referral.understanding, "He looks for whoever waits for him.");
    press("Escape");
    EXPECT_TRUE(wait_until([this] { return find("Preview of the letter") == nullptr; }))
        << "the way back does not end at the letter";
}

// GTK turns a drop-down list by the wheel: a page scrolled past it had another service.
TEST_F(ReferPageTest, TheWheelScrollsThePageAndTurnsNoChoice) {
    open_refer();
    auto* urgency = dynamic_cast<wxChoice*>(wait_for("Urgency"));
    ASSERT_NE(urgency, nullptr);
    wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
    wheel.m_wheelRotation = -120;
    wheel.m_wheelDelta = 120;
    wheel.m_linesPerAction = 3;
    wheel.SetEventObject(urgency);
    frame().SetSize(1024, 640);
    ASSERT_TRUE(wait_until([this] { return frame().GetSize().y == 640; }));

    EXPECT_TRUE(scroll_instead(wheel));

    wxWindow* column = urgency;
    while (dynamic_cast<ScrolledColumn*>(column) == nullptr) column = column->GetParent();
    EXPECT_TRUE(
        wait_until([&] { return static_cast<ScrolledColumn*>(column)->GetViewStart().y > 0; }));
    EXPECT_EQ(urgency->GetSelection(), 0);
}

TEST_F(ReferPageTest, WithoutAServiceItSaysWhereToAddOne) {
    enter_practice();
    const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    open_place(ReferPlace{saved.family, saved.child});

    click("Add a service");

    EXPECT_TRUE(wait_until_shows("Services you refer to"));
}

}  // namespace
}  // namespace attune::ui
