// SPDX-License-Identifier: Apache-2.0
#include "report/timeline.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace attune::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Date day(const char* iso) { return *Date::parse(iso); }

DateSpan on(const char* iso) { return {day(iso), day(iso)}; }

Timeline timeline() {
    Timeline leo;
    leo.child = "Leo";
    leo.born = day("2026-04-21");
    leo.until = day("2026-11-21");
    leo.days_early = 70;
    leo.age = "7 months 0 days (corrected 4 months 22 days)";
    return leo;
}

TimelineEpisode episode(const char* name, DateSpan begin, DateSpan end,
                        EpisodeEnd ending = EpisodeEnd::Ended) {
    return {name, "when", "", "", EpisodeDates{begin, end, ending}};
}

const Label* find_label(const Drawing& drawing, const std::string& words) {
    for (const auto& mark : drawing.marks) {
        const auto* label = std::get_if<Label>(&mark);
        if (label != nullptr && label->text == words) return label;
    }
    return nullptr;
}

std::vector<Box> bars(const Drawing& drawing) {
    std::vector<Box> bars;
    for (const auto& mark : drawing.marks) {
        if (const auto* box = std::get_if<Box>(&mark)) bars.push_back(*box);
    }
    return bars;
}

std::vector<Line> dashes(const Drawing& drawing) {
    std::vector<Line> dashed;
    for (const auto& mark : drawing.marks) {
        const auto* line = std::get_if<Line>(&mark);
        if (line != nullptr && line->stroke == Stroke::Dashed) dashed.push_back(*line);
    }
    return dashed;
}

TEST(TimelineTest, SaysInWordsAllThatItShows) {
    auto leo = timeline();
    leo.episodes = {{"1 Neonatal unit", "21 Apr 2026 to 30 May 2026, 39 days", "", "", {}}};
    leo.visits = {day("2026-11-02"), day("2026-11-21")};
    leo.milestones = {{day("2026-11-21"), 9, {"Turns to a noise"}}};

    EXPECT_EQ(
        timeline_figure(leo).alternative,
        "Timeline of Leo from birth on 21 Apr 2026 to 21 Nov 2026, 7 months 0 days (corrected "
        "4 months 22 days). Born 70 days early. Apart: 1 Neonatal unit, 21 Apr 2026 to 30 May "
        "2026, 39 days. Visits: 2 Nov 2026, 21 Nov 2026. Milestones on 21 Nov 2026: 9 "
        "reached, missed again: Turns to a noise.");
}

TEST(TimelineTest, DrawsAnExactSeparationAsOneFullBar) {
    auto leo = timeline();
    leo.episodes = {episode("1", on("2026-04-21"), on("2026-11-21"))};

    const auto drawing = timeline_figure(leo).drawing;

    ASSERT_EQ(bars(drawing).size(), 1U);
    EXPECT_NEAR(bars(drawing)[0].width, 456 - 76, 0.01) << "all of life, from end to end";
    EXPECT_TRUE(dashes(drawing).empty());
}

TEST(TimelineTest, LeavesSoftWhereTheDatesAreNotExact) {
    auto leo = timeline();
    leo.episodes = {episode("1", {day("2026-05-01"), day("2026-05-31")},
                            {day("2026-07-01"), day("2026-07-31")})};

    const auto drawing = timeline_figure(leo).drawing;

    const auto sure = bars(drawing);
    ASSERT_EQ(sure.size(), 1U);
    EXPECT_NEAR(sure[0].width, 380.0 * 31 / 214, 0.01) << "31 May to 1 July is sure";
    EXPECT_EQ(dashes(drawing).size(), 4U + 2U) << "both ends, and once in the legend";
    EXPECT_NE(find_label(drawing, "dates not exact: may have been"), nullptr);
}

TEST(TimelineTest, HasNoSureDaysWhereTheEndsMayMeet) {
    auto leo = timeline();
    leo.episodes = {episode("1", {day("2026-05-01"), day("2026-06-30")},
                            {day("2026-06-01"), day("2026-07-31")})};

    const auto drawing = timeline_figure(leo).drawing;

    EXPECT_TRUE(bars(drawing).empty());
    EXPECT_FALSE(dashes(drawing).empty());
}

TEST(TimelineTest, PutsAnArrowWhereASeparationGoesOn) {
    const auto lines = [](const Timeline& of) {
        const auto figure = timeline_figure(of);
        return std::count_if(figure.drawing.marks.begin(), figure.drawing.marks.end(),
                             [](const Mark& mark) { return std::holds_alternative<Line>(mark); });
    };
    auto ended = timeline();
    ended.episodes = {episode("1", on("2026-10-01"), on("2026-11-21"))};
    auto open = timeline();
    open.episodes = {episode("1", on("2026-10-01"), on("2026-11-21"), EpisodeEnd::GoesOn)};

    EXPECT_EQ(lines(open), lines(ended) + 3) << "a shaft and two barbs";
}

TEST(TimelineTest, DatesWhatIsForGoodAtItsBeginningOnly) {
    auto leo = timeline();
    leo.episodes = {episode("1 Adoption", on("2026-10-01"), on("2026-11-21"), EpisodeEnd::ForGood)};

    const auto drawing = timeline_figure(leo).drawing;

    EXPECT_TRUE(bars(drawing).empty());
    EXPECT_NE(find_label(drawing, "1 Adoption"), nullptr);
}

TEST(TimelineTest, StacksWhatOverlaps) {
    auto leo = timeline();
    leo.episodes = {episode("1 Hospital", on("2026-06-01"), on("2026-08-01")),
                    episode("2 Travel", on("2026-07-01"), on("2026-07-15")),
                    episode("3 Later", on("2026-10-01"), on("2026-10-10"))};

    const auto drawing = timeline_figure(leo).drawing;
    const auto y = [&](const char* name) { return find_label(drawing, name)->at.y; };

    EXPECT_NE(y("1 Hospital"), y("2 Travel"));
    EXPECT_EQ(y("1 Hospital"), y("3 Later"));
}

TEST(TimelineTest, NamesWithoutDrawingWhatCannotBe) {
    auto leo = timeline();
    leo.episodes = {{"1 Travel", "dates to be clarified", "", "", {}}};

    const auto figure = timeline_figure(leo);

    EXPECT_EQ(find_label(figure.drawing, "1 Travel"), nullptr);
    EXPECT_NE(find_label(figure.drawing, "not dated"), nullptr);
    EXPECT_THAT(figure.alternative, HasSubstr("1 Travel, dates to be clarified"));
}

TEST(TimelineTest, CountsCorrectedMonthsFromTerm) {
    const auto leo = timeline();

    const auto drawing = timeline_figure(leo).drawing;

    // Born 70 days early: term on 30 June, 70 of 214 days along.
    const auto on_term = [](const Mark& mark) {
        const auto* label = std::get_if<Label>(&mark);
        return label != nullptr && label->text == "0" &&
               std::abs(label->at.x - (76 + 380.0 * 70 / 214)) < 0.01;
    };
    EXPECT_TRUE(std::any_of(drawing.marks.begin(), drawing.marks.end(), on_term));
    EXPECT_NE(find_label(drawing, "Corrected"), nullptr);
}

TEST(TimelineTest, DoesNotTakeUnknownGestationForTerm) {
    auto leo = timeline();
    leo.days_early.reset();
    const auto unknown = timeline_figure(leo);
    EXPECT_THAT(unknown.alternative, HasSubstr("Corrected age not known."));
    EXPECT_NE(find_label(unknown.drawing, "Corrected"), nullptr);

    leo.days_early = 0;
    EXPECT_EQ(find_label(timeline_figure(leo).drawing, "Corrected"), nullptr);
}

TEST(TimelineTest, MarksRepeatedMissesByShapeAndWord) {
    auto leo = timeline();
    leo.milestones = {{day("2026-08-01"), 4, {}}, {day("2026-11-01"), 6, {"Babbles"}}};

    const auto drawing = timeline_figure(leo).drawing;
    const auto discs = [&](Disc disc) {
        return std::count_if(drawing.marks.begin(), drawing.marks.end(), [disc](const Mark& mark) {
            const auto* circle = std::get_if<Circle>(&mark);
            return circle != nullptr && circle->disc == disc;
        });
    };

    EXPECT_EQ(discs(Disc::Solid), 1);
    EXPECT_EQ(discs(Disc::Half), 1);
    EXPECT_NE(find_label(drawing, "6 reached, 1 missed again"), nullptr);
}

TEST(TimelineTest, StaysOnThePageOnTheDayOfBirthAndAtSixYears) {
    for (const auto* until : {"2026-04-21", "2026-04-22", "2032-04-21"}) {
        auto leo = timeline();
        leo.until = day(until);
        leo.episodes = {episode("1 A separation with a name that is rather long to be drawn at all",
                                on(until), on(until), EpisodeEnd::GoesOn)};
        leo.visits = {leo.until};
        const auto figure = timeline_figure(leo);
        for (const auto& mark : figure.drawing.marks) {
            const auto* label = std::get_if<Label>(&mark);
            if (label == nullptr) continue;
            EXPECT_GE(label->at.x, 0) << label->text;
            EXPECT_LE(label->at.x, kTextWidth) << label->text;
            EXPECT_LE(label->at.y, figure.drawing.height) << label->text;
        }
    }
}

TEST(TimelineTest, AtEveryWidthItsWordsAreAsLargeAndStayInIt) {
    auto leo = timeline();
    leo.days_early.reset();
    leo.episodes = {episode("1 Neonatal unit", on("2026-04-21"), on("2026-05-30")),
                    episode("2 With a foster family", on("2026-08-01"), on("2026-09-30"))};
    leo.visits = {day("2026-11-12")};
    leo.milestones = {{day("2026-11-12"), 6, {"smiles"}}};
    const auto figure = timeline_figure(leo);
    ASSERT_TRUE(figure.draw_at);

    for (const double width : {240.0, 320.0, 482.0, 700.0}) {
        const auto drawing = figure.draw_at(width);
        EXPECT_EQ(drawing.width, width);
        for (const auto& mark : drawing.marks) {
            const auto* label = std::get_if<Label>(&mark);
            if (label == nullptr) continue;
            EXPECT_EQ(label->size_pt, 9);
            const double needed = 0.45 * label->size_pt * static_cast<double>(label->text.size());
            const double end = label->anchor == Anchor::Start    ? label->at.x + needed
                               : label->anchor == Anchor::Middle ? label->at.x + needed / 2
                                                                 : label->at.x;
            const double begin = label->anchor == Anchor::End ? label->at.x - needed : label->at.x;
            EXPECT_LE(end, width + 4) << label->text << " at " << width;
            EXPECT_GE(begin, -40) << label->text << " at " << width;
        }
    }
}

TEST(TimelineTest, DatesUnderTheAxisStandBesideEachOther) {
    for (int months = 1; months <= 72; ++months) {
        auto leo = timeline();
        leo.days_early = 0;
        leo.until = leo.born.plus_months(months);
        std::vector<double> places;
        for (const auto& mark : timeline_figure(leo).drawing.marks) {
            const auto* label = std::get_if<Label>(&mark);
            if (label != nullptr && label->anchor == Anchor::Middle && label->text.size() > 4) {
                places.push_back(label->at.x);
            }
        }
        for (std::size_t i = 1; i < places.size(); ++i) {
            EXPECT_GT(places[i] - places[i - 1], 52) << months << " months";
        }
    }
}

}  // namespace
}  // namespace attune::report
