// SPDX-License-Identifier: Apache-2.0
#include "report/course.h"

#include <gmock/gmock.h>

namespace attune::report {
namespace {

using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Le;

Date day(const char* iso) { return *Date::parse(iso); }

ScoreCourse four_times() {
    return {"EPDS of Ana",
            0,
            30,
            {10, 13},
            {{day("2026-06-01"), 17, 17, 17, "17"},
             {day("2026-07-01"), 9, 9, 9, "9"},
             {day("2026-08-01"), {}, 8, 14, "between 8 and 14"},
             {day("2026-09-01"), {}, {}, {}, "not scored: four answers are missing"}}};
}

template <class T>
std::vector<T> marks(const Drawing& drawing) {
    std::vector<T> found;
    for (const auto& mark : drawing.marks) {
        if (const auto* one = std::get_if<T>(&mark)) found.push_back(*one);
    }
    return found;
}

std::vector<std::string> labels(const Drawing& drawing) {
    std::vector<std::string> words;
    for (const auto& label : marks<Label>(drawing)) words.push_back(label.text);
    return words;
}

TEST(ScoreFigureTest, EachTimeIsDrawnAsWhatItIs) {
    const auto drawing = score_figure(four_times()).drawing;

    EXPECT_EQ(marks<Circle>(drawing).size(), 2U);
    EXPECT_THAT(labels(drawing), ::testing::IsSupersetOf({"17", "9", "8 to 14", "not scored"}));
}

TEST(ScoreFigureTest, CutOffsAreDashedAtTheirHeight) {
    const auto drawing = score_figure(four_times()).drawing;
    std::vector<double> heights;
    for (const auto& line : marks<Line>(drawing)) {
        if (line.stroke == Stroke::Dashed) heights.push_back(line.from.y);
    }

    ASSERT_EQ(heights.size(), 2U);
    EXPECT_GT(heights[0], heights[1]) << "10 lies below 13";
    const auto circles = marks<Circle>(drawing);
    EXPECT_LT(circles[0].centre.y, heights[1]) << "17 lies above both";
    EXPECT_GT(circles[1].centre.y, heights[0]) << "9 lies below both";
}

TEST(ScoreFigureTest, NoLineLeadsAcrossATimeWithoutANumber) {
    auto course = four_times();
    std::swap(course.points[1].value, course.points[2].value);
    const auto drawing = score_figure(course).drawing;

    for (const auto& line : marks<Line>(drawing)) {
        const bool is_slanted = line.from.x != line.to.x && line.from.y != line.to.y;
        EXPECT_FALSE(is_slanted && line.width == 1.2);
    }
}

TEST(ScoreFigureTest, TheAlternativeSaysAllOfIt) {
    EXPECT_EQ(score_figure(four_times()).alternative,
              "EPDS of Ana, 0 to 30, from time to time. Cut-offs 10, 13. 1 Jun 2026: 17. "
              "1 Jul 2026: 9. 1 Aug 2026: between 8 and 14. 1 Sep 2026: not scored: four answers "
              "are missing.");
}

TEST(ScoreFigureTest, DaysThatWouldTouchAreNotAllNamed) {
    auto course = four_times();
    course.points.push_back({day("2026-09-02"), 4, 4, 4, "4"});

    const auto words = labels(score_figure(course).drawing);

    EXPECT_THAT(words, ::testing::Contains("1 Sep 2026"));
    EXPECT_THAT(words, ::testing::Not(::testing::Contains("2 Sep 2026")));
}

TEST(CountFigureTest, ABarIsAsFullAsItsShareAndStaysOnThePage) {
    const CountCourse course{"Milestones of Leo",
                             "yes",
                             {day("2026-06-01"), day("2026-07-01")},
                             {{"Birth to 3 months", {CountPoint{1, 4}, CountPoint{4, 4}}},
                              {"3 to 6 months", {std::nullopt, CountPoint{0, 3}}}}};

    const auto figure = count_figure(course);

    double full = 0;
    double quarter = 0;
    std::vector<double> ends;
    for (const auto& box : marks<Box>(figure.drawing)) {
        ends.push_back(box.corner.x + box.width);
        if (box.fill == Fill::Hollow) full = box.width;
        if (box.fill == Fill::Solid && quarter == 0) quarter = box.width;
    }
    EXPECT_DOUBLE_EQ(quarter * 4, full);
    EXPECT_THAT(ends, Each(Le(kTextWidth)));
    EXPECT_THAT(figure.alternative,
                HasSubstr("3 to 6 months: 1 Jun 2026 not asked, 1 Jul 2026 0 of 3 yes."));
}

TEST(CountFigureTest, DaysThatHaveNoRoomBesideTheOthersStandBelowThem) {
    CountCourse course{"Milestones of Leo", "yes", {}, {{"Birth to 3 months", {}}}};
    for (int month = 1; month <= 5; ++month) {
        course.days.push_back(day("2026-01-01").plus_months(month));
        course.rows[0].points.emplace_back(CountPoint{month, 5});
    }
    const auto figure = count_figure(course);

    for (const double width : {200.0, 240.0, 330.0, kTextWidth}) {
        const auto drawing = figure.draw_at(width);
        const auto words = labels(drawing);
        for (const auto* each : {"1 Feb 2026", "1 Jun 2026", "1/5", "5/5"}) {
            EXPECT_THAT(words, ::testing::Contains(each)) << width;
        }
        for (const auto& box : marks<Box>(drawing)) {
            EXPECT_GT(box.width, 0) << width;
            EXPECT_LE(box.corner.x + box.width, width);
            EXPECT_LE(box.corner.y + box.height, drawing.height);
        }
        for (const auto& label : marks<Label>(drawing)) {
            EXPECT_LE(label.at.x + (label.anchor == Anchor::Start && label.at.x > 0 ? 48 : 0),
                      width)
                << label.text << " at " << width;
        }
    }
}

}  // namespace
}  // namespace attune::report
