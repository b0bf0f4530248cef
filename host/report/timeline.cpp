// SPDX-License-Identifier: Apache-2.0
#include "report/timeline.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/letter.h"
#include "timeline_lanes.h"

namespace attune::report {

namespace {

// Distances in points.
constexpr double kAxisLeft = 76;
constexpr double kRightOfAxis = 26;  // room for an arrow
constexpr double kTickWidth = 63;    // a date, and air
constexpr double kRowsTop = 20;
constexpr double kLaneHeight = 23;
constexpr double kRowHeight = 18;
constexpr double kBarHeight = 6;
constexpr double kBarRise = 2;  // of a bar's foot above the foot of its lane
constexpr double kTip = 4;
constexpr double kRadius = 3.2;
constexpr double kSize = 9;
constexpr double kLineHeight = 12;

/// "21 Apr 2026".
std::string short_date(Date day) {
    const auto words = date_in_words(day);
    const auto month = words.find(' ') + 1;
    return words.substr(0, month + 3) + words.substr(words.rfind(' '));
}

/// Days to places on the page.
class Axis {
public:
    Axis(const Timeline& timeline, double right)
        : m_born(timeline.born),
          m_days(std::max(1, days_between(timeline.born, timeline.until))),
          m_right(right) {}

    double right() const { return m_right; }

    double x(Date day) const {
        const double share = static_cast<double>(days_between(m_born, day)) / m_days;
        return kAxisLeft + (m_right - kAxisLeft) * std::clamp(share, 0.0, 1.0);
    }
    /// So many months between ticks that their dates stand beside each other.
    int step_months() const {
        const int months = m_days / 31 + 1;
        const int most = std::max(1, static_cast<int>((m_right - kAxisLeft) / kTickWidth));
        for (const int step : {1, 2, 3, 4, 6, 12}) {
            if (months <= step * most) return step;
        }
        return 12 * (months / (12 * most) + 1);
    }

private:
    Date m_born;
    int m_days;
    double m_right;
};

/// Draws from the top down; `y` is how far it has come.
class Sketch {
public:
    Sketch(const Timeline& timeline, double width)
        : m_timeline(timeline), m_width(width), m_axis(timeline, width - kRightOfAxis) {}

    Drawing draw() {
        ends_of_life();
        episodes();
        visits();
        milestones();
        ages();
        legend();
        m_drawing.width = m_width;
        m_drawing.height = m_y;
        return std::move(m_drawing);
    }

private:
    void line(Point from, Point to, double width = 0.6, Stroke stroke = Stroke::Solid) {
        m_drawing.marks.emplace_back(Line{from, to, width, stroke});
    }
    void label(Point at, std::string text, Anchor anchor = Anchor::Start) {
        m_drawing.marks.emplace_back(Label{at, std::move(text), kSize, anchor});
    }
    void row_name(const char* name) { label({0, m_y + 10}, name); }
    void vertical(double x, double from, double to) { line({x, from}, {x, to}, 1.6); }

    void ends_of_life() {
        const auto born = "Born " + short_date(m_timeline.born);
        const auto age = m_timeline.age.empty() ? "" : ": " + m_timeline.age;
        const auto now = short_date(m_timeline.until) + age;
        label({kAxisLeft, 9}, born);
        const double both = rough_width(born, kSize) + rough_width(now, kSize);
        const double below = both > m_width - kAxisLeft ? kLineHeight : 0;
        label({m_width, 9 + below}, now, Anchor::End);
        m_y = kRowsTop + below;
    }

    /// Dashed where it may have been, filled where it was.
    void bar(const EpisodeDates& dates, double foot) {
        const double top = foot - kBarHeight;
        const double from = m_axis.x(dates.begin.first);
        const double sure_from = m_axis.x(dates.begin.last);
        if (dates.ending == EpisodeEnd::ForGood) {
            dashes(from, sure_from, foot);
            vertical(from, top - 1, foot + 1);
            if (sure_from > from) vertical(sure_from, top - 1, foot + 1);
            return;
        }
        const double sure_to = m_axis.x(dates.end.first);
        const double to = m_axis.x(dates.end.last);
        if (sure_from <= sure_to) {
            dashes(from, sure_from, foot);
            m_drawing.marks.emplace_back(
                Box{{sure_from, top}, std::max(sure_to - sure_from, 1.0), kBarHeight, Fill::Solid});
            dashes(sure_to, to, foot);
        } else {
            dashes(from, to, foot);
        }
        if (dates.ending == EpisodeEnd::GoesOn) arrow(to, foot - kBarHeight / 2);
    }

    void dashes(double from, double to, double foot) {
        if (to <= from) return;
        m_has_dashes = true;
        for (const double y : {foot - kBarHeight + 0.4, foot - 0.4}) {
            line({from, y}, {to, y}, 0.8, Stroke::Dashed);
        }
    }

    void arrow(double x, double y) {
        line({x + 2, y}, {x + 12, y}, 1.2);
        line({x + 12, y}, {x + 12 - kTip, y - kTip}, 1.2);
        line({x + 12, y}, {x + 12 - kTip, y + kTip}, 1.2);
    }

    std::vector<Labelled> drawn_episodes() const {
        std::vector<Labelled> drawn;
        for (const auto& episode : m_timeline.episodes) {
            if (!episode.dates) continue;
            const auto& dates = *episode.dates;
            const bool is_point = dates.ending == EpisodeEnd::ForGood;
            const auto to = is_point ? dates.begin.last : dates.end.last;
            drawn.push_back({m_axis.x(dates.begin.first), m_axis.x(to), episode.name});
        }
        return drawn;
    }

    void episodes() {
        row_name("Apart");
        const auto drawn = drawn_episodes();
        if (drawn.empty()) {
            label({kAxisLeft, m_y + 10}, m_timeline.episodes.empty() ? "none known" : "not dated");
            m_y += kRowHeight;
            return;
        }
        const Lanes lanes(drawn, m_width, kSize);
        std::size_t at = 0;
        for (const auto& episode : m_timeline.episodes) {
            if (!episode.dates) continue;
            const double foot = m_y + kLaneHeight * (lanes.lane(at) + 1) - kBarRise;
            bar(*episode.dates, foot);
            label({lanes.label_x(at), foot - kBarHeight - 3}, episode.name);
            ++at;
        }
        m_y += kLaneHeight * lanes.count() + 4;
    }

    void visits() {
        if (m_timeline.visits.empty()) return;
        row_name("Visits");
        for (const auto day : m_timeline.visits) {
            m_drawing.marks.emplace_back(Circle{{m_axis.x(day), m_y + 7}, kRadius, Disc::Hollow});
        }
        m_y += kRowHeight;
    }

    static std::string words(const TimelineMilestones& found) {
        auto words = fmt::format("{} reached", found.reached);
        if (!found.missed_again.empty()) {
            words += fmt::format(", {} missed again", found.missed_again.size());
        }
        return words;
    }

    void milestones() {
        const auto& all = m_timeline.milestones;
        if (all.empty()) return;
        row_name("Milestones");
        std::vector<Labelled> drawn;
        for (const auto& found : all) {
            const double x = m_axis.x(found.on);
            drawn.push_back({x - kRadius, x + kRadius, words(found)});
        }
        const Lanes lanes(drawn, m_width, kSize);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const double foot = m_y + kLaneHeight * (lanes.lane(i) + 1) - kBarRise;
            const auto disc = all[i].missed_again.empty() ? Disc::Solid : Disc::Half;
            m_drawing.marks.emplace_back(
                Circle{{m_axis.x(all[i].on), foot - kRadius}, kRadius, disc});
            label({lanes.label_x(i), foot - kBarHeight - 3}, drawn[i].label);
        }
        m_y += kLaneHeight * lanes.count() + 4;
    }

    void ticks(Date from, double y) {
        line({kAxisLeft, y}, {m_axis.right(), y});
        const int step = m_axis.step_months();
        for (int months = 0; from.plus_months(months) <= m_timeline.until; months += step) {
            const double x = m_axis.x(from.plus_months(months));
            line({x, y}, {x, y + 3});
            label({x, y + 12}, std::to_string(months), Anchor::Middle);
        }
    }

    void ages() {
        label({0, m_y + 14}, "Age, months");
        ticks(m_timeline.born, m_y + 2);
        const int step = m_axis.step_months();
        for (int months = 0; m_timeline.born.plus_months(months) <= m_timeline.until;
             months += step) {
            const auto day = m_timeline.born.plus_months(months);
            label({m_axis.x(day), m_y + 25}, short_date(day), Anchor::Middle);
        }
        m_y += 32;
        const auto& early = m_timeline.days_early;
        if (early && *early == 0) return;
        label({0, m_y + 14}, "Corrected");
        const auto term = m_timeline.born.plus_days(early.value_or(0));
        if (!early) {
            const std::string why = "not known: the weeks of pregnancy are not known";
            const bool fits = rough_width(why, kSize) <= m_width - kAxisLeft;
            label({kAxisLeft, m_y + 14}, fits ? why : "not known");
        } else if (term > m_timeline.until) {
            label({kAxisLeft, m_y + 14}, "before term");
        } else {
            ticks(term, m_y + 2);
        }
        m_y += 19;
    }

    void legend() {
        if (!m_has_dashes) return;
        m_y += 6;
        const double foot = m_y + 10;
        dashes(kAxisLeft, kAxisLeft + 22, foot);
        label({kAxisLeft + 28, foot}, "dates not exact: may have been");
        m_y += 14;
    }

    const Timeline& m_timeline;
    double m_width;
    Axis m_axis;
    Drawing m_drawing;
    double m_y = 0;
    bool m_has_dashes = false;
};

std::string episodes_in_words(const std::vector<TimelineEpisode>& episodes) {
    if (episodes.empty()) return " No separation is known.";
    std::string words = " Apart:";
    const char* between = " ";
    for (const auto& episode : episodes) {
        words += between + episode.name + ", " + episode.when;
        between = "; ";
    }
    return words + ".";
}

std::string visits_in_words(const std::vector<Date>& visits) {
    if (visits.empty()) return {};
    std::string words = " Visits:";
    const char* between = " ";
    for (const auto day : visits) {
        words += between + short_date(day);
        between = ", ";
    }
    return words + ".";
}

std::string milestones_in_words(const std::vector<TimelineMilestones>& milestones) {
    std::string words;
    for (const auto& found : milestones) {
        words += fmt::format(" Milestones on {}: {} reached", short_date(found.on), found.reached);
        if (!found.missed_again.empty()) {
            words += fmt::format(", missed again: {}", fmt::join(found.missed_again, "; "));
        }
        words += ".";
    }
    return words;
}

std::string corrected_in_words(const Timeline& timeline) {
    if (!timeline.days_early) return " Corrected age not known.";
    return *timeline.days_early > 0 ? fmt::format(" Born {} days early.", *timeline.days_early)
                                    : std::string();
}

}  // namespace

Figure timeline_figure(const Timeline& timeline) {
    auto words = fmt::format("Timeline of {} from birth on {} to {}", timeline.child,
                             short_date(timeline.born), short_date(timeline.until));
    if (!timeline.age.empty()) words += ", " + timeline.age;
    words += "." + corrected_in_words(timeline) + episodes_in_words(timeline.episodes) +
             visits_in_words(timeline.visits) + milestones_in_words(timeline.milestones);
    const auto draw_at = [timeline](double width) { return Sketch(timeline, width).draw(); };
    return {draw_at(kTextWidth), std::move(words), draw_at};
}

}  // namespace attune::report
