// SPDX-License-Identifier: Apache-2.0
// A danger that only a plugin finds, and a slip of the key behind it.
#include <gmock/gmock.h>

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PluginAlertTest : public test::OpenPractice {
protected:
    PluginAlertTest() {
        workplace.installation.developer_plugins = {ATTUNE_WORKFLOW_BUNDLES};
        reopen();
    }
    std::unique_ptr<AssessmentSession> start() {
        NewAssessment entry;
        entry.instrument = "room-watch";
        entry.family = m_family.family;
        entry.subject = ChildSubject{m_family.child};
        return practice->assessments().start(entry).value();
    }
    void key(AssessmentSession& assessment, const std::string& item, const std::string& one) {
        clock.advance_ms(1000);
        ASSERT_THAT(answer(assessment, item, one), IsOk()) << item;
        wait_for(assessment);
    }
    std::vector<AlertRow> waiting() {
        return practice->alerts().waiting_of(m_family.family).value();
    }
    /// Pale and limp, as keyed.
    std::unique_ptr<AssessmentSession> alarm() {
        auto watch = start();
        key(*watch, "pale", "Y");
        key(*watch, "limp", "Y");
        EXPECT_THAT(waiting(), SizeIs(1));
        m_alert = waiting().at(0).alert.id;
        return watch;
    }
    void call_a_slip() {
        ASSERT_THAT(practice->alerts().act(m_alert, AlertActionKind::KeyedInError), IsOk());
    }

    SavedCall m_family = take_in_leo();
    AlertId m_alert;
};

TEST_F(PluginAlertTest, WaitsUntilTheAnswersNoLongerRaiseIt) {
    const auto watch = alarm();

    call_a_slip();

    ASSERT_THAT(waiting(), SizeIs(1)) << "both answers stand";
    EXPECT_TRUE(waiting().at(0).answer_stands);
    EXPECT_EQ(waiting().at(0).stage, AlertStage::NeedsAction);
    EXPECT_THAT(watch->holds().alerts, SizeIs(1));

    key(*watch, "limp", "N");

    EXPECT_THAT(waiting(), IsEmpty());
    EXPECT_THAT(watch->complete(), IsOk());
}

TEST_F(PluginAlertTest, UndoingTheCorrectionBringsItBack) {
    const auto watch = alarm();
    call_a_slip();
    key(*watch, "limp", "N");
    ASSERT_THAT(waiting(), IsEmpty());

    ASSERT_THAT(watch->undo(), IsOk());
    wait_for(*watch);

    EXPECT_THAT(waiting(), SizeIs(1));
}

TEST_F(PluginAlertTest, OneThatWasCorrectedFirstIsClosedByTheWord) {
    const auto watch = alarm();
    key(*watch, "pale", "N");
    ASSERT_THAT(waiting(), SizeIs(1)) << "an edit alone answers nothing";

    call_a_slip();

    EXPECT_THAT(waiting(), IsEmpty());
}

TEST_F(PluginAlertTest, WhatNobodyHasScoredSinceWaitsOn) {
    auto watch = alarm();
    call_a_slip();
    ASSERT_THAT(answer(*watch, "limp", "N"), IsOk());
    watch.reset();
    EXPECT_THAT(waiting(), SizeIs(1)) << "the plugin has not seen the new answer";

    watch = start();
    wait_for(*watch);

    EXPECT_THAT(waiting(), IsEmpty());
}

}  // namespace
}  // namespace attune::workflow
