// SPDX-License-Identifier: Apache-2.0
#include "window.h"
#include "workflow/assessment_session.h"

namespace attune::ui {
namespace {

class HistoryTabTest : public WindowTest {
protected:
    workflow::SavedCall save_leo() {
        enter_practice();
        return save_family("Leo", "Martins", "2026-04-21", "30+0");
    }
    void tell(const workflow::SavedCall& leo, const char* instrument, const char* answers) {
        workflow::NewAssessment entry;
        entry.instrument = instrument;
        entry.family = leo.family;
        entry.subject = ChildSubject{leo.child};
        auto assessment = session().assessments().start(entry).value();
        ASSERT_TRUE(assessment->answer_all(answers));
        ASSERT_TRUE(wait_until([&] { return !assessment->found().is_pending; }));
        ASSERT_TRUE(assessment->complete());
    }
    void open_history(const workflow::SavedCall& leo) {
        open_place(ChartPlace{leo.family, leo.child, ChartTab::History});
        ASSERT_TRUE(wait_until_shows("Leo Martins"));
    }
};

TEST_F(HistoryTabTest, SaysWhereHistoryComesFromWhileThereIsNone) {
    open_history(save_leo());

    EXPECT_TRUE(shows("No history yet."));
}

TEST_F(HistoryTabTest, ShowsTheLineItsWordsAndEachSeparation) {
    const auto leo = save_leo();
    tell(leo, "separation-history", R"({"SEP-any": "yes", "SEP-episode": [
        {"SEP-what": "neonatal-unit", "SEP-from": ["birth-parent"], "SEP-contact": "daily",
         "SEP-start-how": "birth", "SEP-end-how": "exact", "SEP-end": "2026-05-30"}]})");
    open_history(leo);

    EXPECT_NE(find("Timeline"), nullptr) << "the figure has a name";
    EXPECT_TRUE(shows("stay in a neonatal unit"));
    EXPECT_TRUE(shows("30 May 2026: 1 month 9 days"));
    EXPECT_TRUE(shows("every day"));
    EXPECT_FALSE(shows("Timeline of Leo from birth"));

    click("In words");
    EXPECT_TRUE(wait_until_shows("Timeline of Leo from birth on 21 Apr 2026"));
}

TEST_F(HistoryTabTest, TheOverviewBeginsWithTheLine) {
    const auto leo = save_leo();
    tell(leo, "separation-history", R"({"SEP-any": "yes", "SEP-episode": [
        {"SEP-what": "neonatal-unit", "SEP-start-how": "birth", "SEP-end-how": "exact",
         "SEP-end": "2026-05-30"}]})");

    open_place(ChartPlace{leo.family, leo.child});

    ASSERT_TRUE(wait_until_shows("What stands out"));
    EXPECT_NE(find("Timeline"), nullptr);
}

TEST_F(HistoryTabTest, GoesToWhereTheBirthWasTold) {
    const auto leo = save_leo();
    tell(leo, "prematurity", R"({"PRE-unit": "yes", "PRE-unit-days": 39})");
    open_history(leo);
    ASSERT_TRUE(shows("very preterm"));

    click("Open Birth and the first weeks");

    EXPECT_TRUE(wait_until_shows("Was the child in a neonatal unit?"));
}

}  // namespace
}  // namespace attune::ui
