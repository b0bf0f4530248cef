// SPDX-License-Identifier: Apache-2.0
#include "workflow/ages_view.h"

#include <fmt/core.h>

#include <algorithm>

#include "practice/wording.h"

namespace attune::workflow {

namespace {

/// Born on the day it was due or later: there is nothing to correct.
bool is_same(const Ages& ages) { return ages.corrected && ages.days_early == 0; }

/// AAP 2004: corrected age is for children up to three years.
constexpr int kCorrectionEndsMonths = 36;

bool is_correction_over(const Ages& ages) {
    return ages.corrected && *ages.days_early > 0 &&
           ages.chronological.months >= kCorrectionEndsMonths;
}

/// "15 to 21 days early" where only the weeks are known.
std::string early_words(const Ages& ages, const std::optional<Gestation>& gestation) {
    if (!ages.days_early) return "gestation not known";
    const auto most = counted(*ages.days_early, "day", "days") + " early";
    constexpr int kLastDayOfAWeek = 6;
    const int least = std::max(0, *ages.days_early - kLastDayOfAWeek);
    if (!gestation || gestation->days() || least == *ages.days_early) return most;
    return fmt::format("{} to {}", least, most);
}

std::string corrected_words(const Ages& ages, const std::optional<Gestation>& gestation) {
    if (gestation && is_same(ages)) {
        return fmt::format("the same (born at {} weeks)", gestation->weeks());
    }
    if (ages.postmenstrual) {
        return fmt::format("before term, {} weeks {} days postmenstrual", ages.postmenstrual->weeks,
                           ages.postmenstrual->days);
    }
    if (!ages.corrected) return "not known";
    if (is_correction_over(ages)) return "not used from 36 months on";
    if (!ages.corrected_at_most) return text_of(*ages.corrected);
    return text_of(*ages.corrected) + " to " + text_of(*ages.corrected_at_most);
}

}  // namespace

std::string words_of(TermCategory category) {
    switch (category) {
        case TermCategory::ExtremelyPreterm:
            return "extremely preterm";
        case TermCategory::VeryPreterm:
            return "very preterm";
        case TermCategory::ModeratePreterm:
            return "moderately preterm";
        case TermCategory::LatePreterm:
            return "late preterm";
        case TermCategory::EarlyTerm:
            return "early term";
        case TermCategory::FullTerm:
            return "full term";
        case TermCategory::LateTerm:
            return "late term";
        case TermCategory::PostTerm:
            return "post term";
    }
    return {};
}

std::string words_of(BirthWeightCategory category) {
    switch (category) {
        case BirthWeightCategory::NotLow:
            return "birth weight not low";
        case BirthWeightCategory::Low:
            return "low birth weight";
        case BirthWeightCategory::VeryLow:
            return "very low birth weight";
        case BirthWeightCategory::ExtremelyLow:
            return "extremely low birth weight";
    }
    return {};
}

std::string AgesView::line() const {
    if (ages.postmenstrual) return fmt::format("{} ({})", chronological, corrected);
    if (is_same(ages) || is_correction_over(ages)) return chronological;
    if (!ages.corrected) return chronological + " (gestation not recorded: not corrected)";
    return fmt::format("{} (corrected {})", chronological, corrected);
}

Result<AgesView> ages_view(Date born, const std::optional<Gestation>& gestation,
                           std::optional<int> birth_weight_grams, Date on) {
    const auto ages = ages_on(born, gestation, on);
    if (!ages) return ages.error();
    AgesView view;
    view.ages = *ages;
    view.chronological = text_of(ages->chronological);
    view.corrected = corrected_words(*ages, gestation);
    view.is_corrected_known = ages->corrected.has_value() && !is_correction_over(*ages);
    view.born_early = early_words(*ages, gestation);
    if (gestation) {
        view.term = fmt::format("{} ({})", words_of(term_category(*gestation)), gestation->text());
    }
    if (birth_weight_grams) {
        view.weight = fmt::format("{} ({} g)", words_of(birth_weight_category(*birth_weight_grams)),
                                  *birth_weight_grams);
    }
    return view;
}

}  // namespace attune::workflow
