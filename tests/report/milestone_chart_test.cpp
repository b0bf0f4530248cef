// SPDX-License-Identifier: Apache-2.0
#include "report/milestone_chart.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace attune::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

MilestoneBand band(const char* name, double from, double to,
                   const std::vector<MilestoneState>& states) {
    MilestoneBand made{name, from, to, {}};
    for (const auto state : states) made.rows.push_back({"something", state, ""});
    return made;
}

MilestoneChart chart() {
    using enum MilestoneState;
    return {"Leo",
            7.1,
            4.8,
            {band("3 to 6 months", 3, 6, {Reached, Reached, Emerging, NotYet}),
             band("4 to 10 months", 4, 10, {NotObserved, NotYet})}};
}

int discs(const Drawing& drawing, Disc disc) {
    return static_cast<int>(
        std::count_if(drawing.marks.begin(), drawing.marks.end(), [disc](const Mark& mark) {
            const auto* circle = std::get_if<Circle>(&mark);
            return circle != nullptr && circle->disc == disc;
        }));
}

bool says(const Drawing& drawing, const std::string& words) {
    return std::any_of(drawing.marks.begin(), drawing.marks.end(), [&](const Mark& mark) {
        const auto* label = std::get_if<Label>(&mark);
        return label != nullptr && label->text == words;
    });
}

TEST(MilestoneChartTest, SaysInWordsWhatItShows) {
    EXPECT_EQ(milestone_figure(chart()).alternative,
              "Chart of milestones against age. Leo: chronological age 7 months, corrected age 4 "
              "months (completed months). 3 to 6 months: 2 reached, 1 emerging, 1 not yet. 4 to 10 "
              "months: 1 not yet, 1 not observed.");
}

TEST(MilestoneChartTest, MarksOneAgeWhereBothAreTheSame) {
    auto data = chart();
    data.corrected_months = data.chronological_months;

    const auto figure = milestone_figure(data);

    EXPECT_FALSE(says(figure.drawing, "corrected age"));
    EXPECT_TRUE(says(figure.drawing, "age, not corrected"));
    EXPECT_THAT(figure.alternative, HasSubstr("7 months, corrected age the same (completed"));
}

TEST(MilestoneChartTest, DrawsEachStateAsAShapeOfItsOwn) {
    const auto drawing = milestone_figure(chart()).drawing;

    EXPECT_EQ(discs(drawing, Disc::Solid), 2 + 1) << "one more in the legend";
    EXPECT_EQ(discs(drawing, Disc::Half), 1 + 1);
    EXPECT_EQ(discs(drawing, Disc::Hollow), 2 + 1);
}

TEST(MilestoneChartTest, MarksOneAgeWhenTheOtherIsNotKnown) {
    auto data = chart();
    EXPECT_TRUE(says(milestone_figure(data).drawing, "corrected age"));

    data.corrected_months.reset();
    const auto figure = milestone_figure(data);
    EXPECT_FALSE(says(figure.drawing, "corrected age"));
    EXPECT_TRUE(says(figure.drawing, "chronological age"));
    EXPECT_THAT(figure.alternative, Not(HasSubstr("corrected")));
}

TEST(MilestoneChartTest, LeavesOutBandsWithoutRows) {
    auto data = chart();
    data.bands.push_back(band("24 months", 24, 24, {}));

    EXPECT_THAT(milestone_figure(data).alternative, Not(HasSubstr("24 months")));
}

TEST(MilestoneChartTest, StaysInsideItsFrameAtTheOldestAge) {
    auto data = chart();
    data.chronological_months = 40;
    data.bands.push_back(
        band("36 months", 36, 36, std::vector<MilestoneState>(9, MilestoneState::Reached)));
    const auto drawing = milestone_figure(data).drawing;

    for (const auto& mark : drawing.marks) {
        if (const auto* circle = std::get_if<Circle>(&mark)) {
            EXPECT_LE(circle->centre.x + circle->radius, drawing.width);
        }
        if (const auto* line = std::get_if<Line>(&mark)) {
            EXPECT_GE(line->from.x, 0);
            EXPECT_LE(std::max(line->from.x, line->to.x), drawing.width);
            EXPECT_LE(std::max(line->from.y, line->to.y), drawing.height);
        }
    }
}

}  // namespace
}  // namespace attune::report
