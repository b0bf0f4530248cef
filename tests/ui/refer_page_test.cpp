// SPDX-License-Identifier: Apache-2.0
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

TEST_F(ReferPageTest, WithoutAServiceItSaysWhereToAddOne) {
    enter_practice();
    const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    open_place(ReferPlace{saved.family, saved.child});

    click("Add a service");

    EXPECT_TRUE(wait_until_shows("Services you refer to"));
}

}  // namespace
}  // namespace attune::ui
