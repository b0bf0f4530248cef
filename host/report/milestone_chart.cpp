// SPDX-License-Identifier: Apache-2.0
#include "report/milestone_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace attune::report {

namespace {

// Distances in points.
constexpr double kAxisLeft = 100;
constexpr double kAxisRight = 330;
constexpr double kSymbolsLeft = 346;
constexpr double kSymbolRoom = 84;
constexpr double kSymbolPitch = 13;
constexpr double kRowHeight = 14;
constexpr double kRowsTop = 18;
constexpr double kRadius = 3.6;
constexpr double kSize = 9;
constexpr std::array kStates{MilestoneState::Reached, MilestoneState::Emerging,
                             MilestoneState::NotYet, MilestoneState::NotObserved,
                             MilestoneState::Declined};

int count_of(const MilestoneBand& band, MilestoneState state) {
    return static_cast<int>(
        std::count_if(band.rows.begin(), band.rows.end(),
                      [state](const MilestoneRow& row) { return row.state == state; }));
}

std::vector<MilestoneBand> bands_with_rows(const std::vector<MilestoneBand>& bands) {
    std::vector<MilestoneBand> kept;
    for (const auto& band : bands) {
        if (!band.rows.empty()) kept.push_back(band);
    }
    return kept;
}

/// Shapes that differ without colour: filled, half filled, hollow, a dash, a cross.
void add_symbol(Drawing& drawing, MilestoneState state, Point at) {
    const double r = kRadius * 0.8;
    switch (state) {
        case MilestoneState::Reached:
            drawing.marks.emplace_back(Circle{at, kRadius, Disc::Solid});
            break;
        case MilestoneState::Emerging:
            drawing.marks.emplace_back(Circle{at, kRadius, Disc::Half});
            break;
        case MilestoneState::NotYet:
            drawing.marks.emplace_back(Circle{at, kRadius, Disc::Hollow});
            break;
        case MilestoneState::NotObserved:
            drawing.marks.emplace_back(Line{{at.x - r, at.y}, {at.x + r, at.y}, 1.2});
            break;
        case MilestoneState::Declined:
            drawing.marks.emplace_back(Line{{at.x - r, at.y - r}, {at.x + r, at.y + r}, 1});
            drawing.marks.emplace_back(Line{{at.x - r, at.y + r}, {at.x + r, at.y - r}, 1});
            break;
    }
}

/// Months to places on the page.
struct Axis {
    double end_months = 12;
    double x(double months) const {
        return kAxisLeft + (kAxisRight - kAxisLeft) * std::clamp(months / end_months, 0.0, 1.0);
    }
};

Axis axis_of(const MilestoneChart& chart, const std::vector<MilestoneBand>& bands) {
    double last = std::max(chart.chronological_months, chart.corrected_months.value_or(0));
    for (const auto& band : bands) last = std::max(last, band.to_months);
    return {std::max(12.0, std::ceil(last / 6) * 6)};
}

void add_bands(Drawing& drawing, const Axis& axis, const std::vector<MilestoneBand>& bands) {
    double y = kRowsTop + kRowHeight / 2;
    for (const auto& band : bands) {
        drawing.marks.emplace_back(Label{{0, y + 3}, band.name, kSize});
        const double from = axis.x(band.from_months);
        const double width = std::max(axis.x(band.to_months) - from, 4.0);
        drawing.marks.emplace_back(Box{{from, y - 3.5}, width, 7});
        const double pitch =
            std::min(kSymbolPitch, kSymbolRoom / static_cast<double>(band.rows.size()));
        double x = kSymbolsLeft + kRadius;
        for (const auto& row : band.rows) {
            add_symbol(drawing, row.state, {x, y});
            x += pitch;
        }
        const auto reached =
            fmt::format("{} of {}", count_of(band, MilestoneState::Reached), band.rows.size());
        drawing.marks.emplace_back(Label{{kTextWidth, y + 3}, reached, kSize, Anchor::End});
        y += kRowHeight;
    }
}

void add_axis(Drawing& drawing, const Axis& axis, double y) {
    drawing.marks.emplace_back(Line{{kAxisLeft, y}, {kAxisRight, y}, 0.6});
    const int step = axis.end_months > 24 ? 6 : 3;
    const int end = static_cast<int>(axis.end_months);
    for (int months = 0; months <= end; months += step) {
        const double x = axis.x(months);
        drawing.marks.emplace_back(Line{{x, y}, {x, y + 3}, 0.6});
        drawing.marks.emplace_back(
            Label{{x, y + 12}, std::to_string(months), kSize, Anchor::Middle});
    }
    drawing.marks.emplace_back(Label{{0, y + 12}, "Age in months", kSize});
    drawing.marks.emplace_back(Label{{kTextWidth, 10}, "reached", kSize, Anchor::End});
}

void add_age_mark(Drawing& drawing, double x, double bottom, const std::string& text, Stroke stroke,
                  Anchor anchor) {
    const double width = stroke == Stroke::Solid ? 1.2 : 0.9;
    drawing.marks.emplace_back(Line{{x, 2}, {x, bottom}, width, stroke});
    const double shift = anchor == Anchor::End ? -4 : 4;
    drawing.marks.emplace_back(Label{{x + shift, 10}, text, kSize, anchor, Boldness::Bold});
}

bool is_same_age(const MilestoneChart& chart) {
    return chart.corrected_months == chart.chronological_months;
}

void add_ages(Drawing& drawing, const Axis& axis, const MilestoneChart& chart, double bottom) {
    const double chronological = axis.x(chart.chronological_months);
    add_age_mark(drawing, chronological, bottom,
                 is_same_age(chart) ? "age, not corrected" : "chronological age", Stroke::Dashed,
                 Anchor::Start);
    if (chart.corrected_months && !is_same_age(chart)) {
        add_age_mark(drawing, axis.x(*chart.corrected_months), bottom, "corrected age",
                     Stroke::Solid, Anchor::End);
    }
}

bool occurs(const std::vector<MilestoneBand>& bands, MilestoneState state) {
    return std::any_of(bands.begin(), bands.end(),
                       [state](const auto& band) { return count_of(band, state) > 0; });
}

void add_legend(Drawing& drawing, const std::vector<MilestoneBand>& bands, double y) {
    double x = kAxisLeft + kRadius;
    for (const auto state : kStates) {
        if (state == MilestoneState::Declined && !occurs(bands, state)) continue;
        add_symbol(drawing, state, {x, y - 3});
        drawing.marks.emplace_back(Label{{x + 8, y}, std::string(name_of(state)), kSize});
        x += state == MilestoneState::NotObserved ? 84 : 68;
    }
}

std::string alternative(const MilestoneChart& chart, const std::vector<MilestoneBand>& bands) {
    auto words = fmt::format("Chart of milestones against age. {}: chronological age {} months",
                             chart.child, static_cast<int>(chart.chronological_months));
    if (is_same_age(chart)) {
        words += ", corrected age the same";
    } else if (chart.corrected_months) {
        words +=
            fmt::format(", corrected age {} months", static_cast<int>(*chart.corrected_months));
    }
    words += " (completed months).";
    for (const auto& band : bands) {
        words += fmt::format(" {}:", band.name);
        const char* separator = " ";
        for (const auto state : kStates) {
            const int count = count_of(band, state);
            if (count == 0) continue;
            words += fmt::format("{}{} {}", separator, count, name_of(state));
            separator = ", ";
        }
        words += ".";
    }
    return words;
}

}  // namespace

std::string_view name_of(MilestoneState state) {
    switch (state) {
        case MilestoneState::Reached:
            return "reached";
        case MilestoneState::Emerging:
            return "emerging";
        case MilestoneState::NotYet:
            return "not yet";
        case MilestoneState::NotObserved:
            return "not observed";
        case MilestoneState::Declined:
            return "declined";
    }
    return "";
}

Figure milestone_figure(const MilestoneChart& chart) {
    const auto bands = bands_with_rows(chart.bands);
    const double axis_y = kRowsTop + kRowHeight * static_cast<double>(bands.size()) + 2;
    Figure figure;
    figure.alternative = alternative(chart, bands);
    figure.drawing.width = kTextWidth;
    figure.drawing.height = axis_y + 30;
    const Axis axis = axis_of(chart, bands);
    add_bands(figure.drawing, axis, bands);
    add_axis(figure.drawing, axis, axis_y);
    add_ages(figure.drawing, axis, chart, axis_y);
    add_legend(figure.drawing, bands, axis_y + 27);
    return figure;
}

}  // namespace attune::report
