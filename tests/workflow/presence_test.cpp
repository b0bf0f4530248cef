// SPDX-License-Identifier: Apache-2.0
// What a running visit closes, and what opens it again.
#include "workflow/presence.h"

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::IsEmpty;

class RoomWatchTest : public test::OpenPractice {
protected:
    RoomWatch room() {
        RoomWatch watch;
        EXPECT_THAT(watch.look(*practice), IsOk());
        return watch;
    }
    bool opens(const RoomWatch& watch, const std::optional<FamilyId>& about) {
        return watch.opens({about, false});
    }

    SavedCall leo = take_in_leo();
    SavedCall mia = take_in_leo();
};

TEST_F(RoomWatchTest, EverythingIsOpenWhileNoVisitRuns) {
    const auto watch = room();

    EXPECT_EQ(watch.presence(), Presence::Alone);
    EXPECT_TRUE(opens(watch, {}));
    EXPECT_TRUE(watch.opens({mia.family, true}));
    EXPECT_TRUE(watch.may_read_results());
}

TEST_F(RoomWatchTest, ARunningVisitLeavesItsOwnFamilyOpenWithoutResults) {
    visit(leo);
    const auto watch = room();

    EXPECT_EQ(watch.presence(), Presence::Family);
    EXPECT_TRUE(opens(watch, leo.family));
    EXPECT_FALSE(watch.opens({leo.family, true}));
    EXPECT_FALSE(opens(watch, mia.family));
    EXPECT_FALSE(opens(watch, {}));
    EXPECT_FALSE(watch.may_read_results());
}

TEST_F(RoomWatchTest, AnEmptyRoomLetsResultsBeReadAndNothingElse) {
    const auto at = visit(leo);
    ASSERT_THAT(practice->visits().set_in_room(at, {}), IsOk());
    EXPECT_TRUE(room().may_read_results());
    EXPECT_FALSE(opens(room(), mia.family));

    InRoom somebody;
    somebody.other_adult = true;
    ASSERT_THAT(practice->visits().set_in_room(at, somebody), IsOk());
    EXPECT_FALSE(room().may_read_results());
}

TEST_F(RoomWatchTest, APauseOrTheEndOpensEverything) {
    const auto at = visit(leo);
    ASSERT_THAT(practice->visits().pause(at), IsOk());
    EXPECT_EQ(room().presence(), Presence::Alone);

    ASSERT_THAT(practice->visits().resume(at), IsOk());
    EXPECT_EQ(room().presence(), Presence::Family);
    ASSERT_THAT(practice->visits().end(at), IsOk());
    EXPECT_EQ(room().presence(), Presence::Alone);
}

TEST_F(RoomWatchTest, SayingThatSheIsAloneHoldsForThisVisitOnly) {
    const auto first = visit(leo);
    auto watch = room();
    watch.say_alone();
    ASSERT_THAT(watch.look(*practice), IsOk());
    EXPECT_EQ(watch.presence(), Presence::Alone);
    EXPECT_TRUE(opens(watch, mia.family));

    ASSERT_THAT(practice->visits().end(first), IsOk());
    visit(mia);
    ASSERT_THAT(watch.look(*practice), IsOk());

    EXPECT_EQ(watch.presence(), Presence::Family);
    EXPECT_FALSE(opens(watch, leo.family));
}

TEST_F(RoomWatchTest, SaysWhoIsHereAndHowItOpens) {
    visit(leo);

    EXPECT_EQ(room().closed_words(),
              "Closed while family Martins is here: end or pause the visit, or say by PIN that you "
              "are alone.");
}

TEST_F(RoomWatchTest, AChartForAFamilyHoldsNothingThatWasFoundOrSaidByOthers) {
    const auto milestones = begin(leo);
    answer_all(*milestones, {});
    wait_for(*milestones);
    ASSERT_THAT(milestones->complete(), IsOk());
    const auto whole = practice->charts().of_child(leo.child).value();
    ASSERT_FALSE(whole.latest.empty());
    ASSERT_FALSE(whole.calls.empty());
    ASSERT_FALSE(whole.safe_contact.empty());

    const auto seen = seen_with_family(whole);

    EXPECT_EQ(seen.name, whole.name);
    EXPECT_EQ(seen.assessments.size(), whole.assessments.size());
    EXPECT_THAT(seen.latest, IsEmpty());
    EXPECT_THAT(seen.stands_out, IsEmpty());
    EXPECT_THAT(seen.strengths, IsEmpty());
    EXPECT_THAT(seen.open_alerts, IsEmpty());
    EXPECT_THAT(seen.calls, IsEmpty());
    EXPECT_THAT(seen.consents, IsEmpty());
    EXPECT_EQ(seen.safe_contact, "");
    EXPECT_EQ(seen.custody, "");
}

}  // namespace
}  // namespace attune::workflow
