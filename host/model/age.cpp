// SPDX-License-Identifier: Apache-2.0
#include "model/age.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "base/verify.h"

namespace attune {

namespace {

constexpr int kTermDays = 280;

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    if (text.empty() || fault != std::errc() || stop != end) return std::nullopt;
    return value;
}

Gestation with_days(const Gestation& gestation, int days) {
    return *Gestation::of(gestation.weeks(), days);
}

}  // namespace

Result<Gestation> Gestation::of(int weeks, std::optional<int> days) {
    if (weeks < 20 || weeks > 45) {
        return Error{ErrorCode::InvalidInput,
                     "gestation",
                     {{"weeks", fmt::format("{} weeks is outside 20 to 45", weeks)}}};
    }
    if (days && (*days < 0 || *days > 6)) {
        return Error{ErrorCode::InvalidInput,
                     "gestation",
                     {{"days", fmt::format("{} is not a day of a week (0 to 6)", *days)}}};
    }
    return Gestation(weeks, days);
}

Result<Gestation> Gestation::parse(std::string_view text) {
    const auto plus = text.find('+');
    const auto weeks = whole_number(text.substr(0, plus));
    std::optional<int> days;
    if (plus != std::string_view::npos) days = whole_number(text.substr(plus + 1));
    if (!weeks || (plus != std::string_view::npos && !days)) {
        return Error{ErrorCode::InvalidInput,
                     "gestation",
                     {{std::string(text), "not written as weeks+days, such as 30+2"}}};
    }
    return of(*weeks, days);
}

int Gestation::early_days() const { return std::max(0, kTermDays - total_days()); }

std::string Gestation::text() const {
    if (m_days) return fmt::format("{}+{}", m_weeks, *m_days);
    return fmt::format("{} weeks, days not known", m_weeks);
}

TermCategory term_category(const Gestation& gestation) {
    const int weeks = gestation.weeks();
    if (weeks < 28) return TermCategory::ExtremelyPreterm;
    if (weeks < 32) return TermCategory::VeryPreterm;
    if (weeks < 34) return TermCategory::ModeratePreterm;
    if (weeks < 37) return TermCategory::LatePreterm;
    if (weeks < 39) return TermCategory::EarlyTerm;
    if (weeks < 41) return TermCategory::FullTerm;
    if (weeks < 42) return TermCategory::LateTerm;
    return TermCategory::PostTerm;
}

BirthWeightCategory birth_weight_category(int grams) {
    if (grams < 1000) return BirthWeightCategory::ExtremelyLow;
    if (grams < 1500) return BirthWeightCategory::VeryLow;
    if (grams < 2500) return BirthWeightCategory::Low;
    return BirthWeightCategory::NotLow;
}

bool is_plausible_birth_weight(int grams) { return grams >= 200 && grams <= 8000; }

CalendarAge calendar_age(Date from, Date on) {
    ATTUNE_VERIFY(from <= on);
    int months = (on.year() - from.year()) * 12 + on.month() - from.month();
    if (on.day() < from.day()) --months;
    return {months, days_between(from.plus_months(months), on)};
}

Date term_date(Date birth, const Gestation& gestation) {
    return birth.plus_days(gestation.early_days());
}

Result<Ages> ages_on(Date birth, const std::optional<Gestation>& gestation, Date on) {
    if (on < birth) {
        return Error{ErrorCode::InvalidInput,
                     "date",
                     {{on.iso(), fmt::format("before the birth date {}", birth.iso())}}};
    }
    Ages ages;
    ages.chronological = calendar_age(birth, on);
    if (!gestation) return ages;
    ages.days_early = gestation->early_days();
    const auto term = term_date(birth, *gestation);
    if (on < term) {
        const int days = gestation->total_days() + days_between(birth, on);
        ages.postmenstrual = PostmenstrualAge{days / 7, days % 7};
    } else {
        ages.corrected = calendar_age(term, on);
    }
    if (!gestation->days()) {
        const auto earliest_term = term_date(birth, with_days(*gestation, 6));
        if (earliest_term <= on && earliest_term != term) {
            ages.corrected_at_most = calendar_age(earliest_term, on);
        }
    }
    return ages;
}

AgeUsed age_used(const AgeRule& rule, const Ages& ages) {
    const bool corrects = rule.corrects && ages.days_early &&
                          *ages.days_early >= rule.min_days_early &&
                          ages.chronological < CalendarAge{rule.stop_months, 0};
    return corrects ? AgeUsed::Corrected : AgeUsed::Chronological;
}

bool age_used_depends_on_unknown_days(const AgeRule& rule, const Ages& ages) {
    if (age_used(rule, ages) != AgeUsed::Corrected || !ages.corrected_at_most) return false;
    return *ages.days_early - 6 < rule.min_days_early;
}

std::string text_of(const CalendarAge& age) {
    return fmt::format("{} {} {} {}", age.months, age.months == 1 ? "month" : "months", age.days,
                       age.days == 1 ? "day" : "days");
}

}  // namespace attune
