// SPDX-License-Identifier: Apache-2.0
/// \file
/// Chronological, corrected and postmenstrual age; term and birth-weight categories.
/// Terms: AAP Committee on Fetus and Newborn, Pediatrics 2004;114:1362. Term categories: WHO for
/// preterm, ACOG 2013 for term. A month is complete when its day of the month is reached; the
/// remaining days count from the clipped month (as java.time.Period.between).
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/result.h"
#include "model/code.h"

namespace attune {

/// Full months and the days beyond them.
struct CalendarAge {
    int months = 0;
    int days = 0;
    auto operator<=>(const CalendarAge&) const = default;
};

/// Age at birth in completed weeks; the days within the week may be unknown (then counted as 0).
class Gestation {
public:
    /// InvalidInput outside 20 to 45 weeks or 0 to 6 days: no such birth survives or happens.
    static Result<Gestation> of(int weeks, std::optional<int> days);
    /// Reads "30+2" or "30". InvalidInput for anything else.
    static Result<Gestation> parse(std::string_view text);

    int weeks() const { return m_weeks; }
    std::optional<int> days() const { return m_days; }
    int total_days() const { return 7 * m_weeks + m_days.value_or(0); }
    /// max(0, 280 - total_days()).
    int early_days() const;
    /// "30+2"; "30 weeks, days not known" when they are not.
    std::string text() const;
    bool operator==(const Gestation&) const = default;

private:
    Gestation(int weeks, std::optional<int> days) : m_weeks(weeks), m_days(days) {}
    int m_weeks;
    std::optional<int> m_days;
};

/// WHO (preterm) and ACOG 2013 (term). The narrowest category.
enum class TermCategory {
    ExtremelyPreterm = 1,  ///< below 28+0
    VeryPreterm = 2,       ///< 28+0 to 31+6
    ModeratePreterm = 3,   ///< 32+0 to 33+6, WHO "moderate to late"
    LatePreterm = 4,       ///< 34+0 to 36+6, WHO "moderate to late", ACOG "late"
    EarlyTerm = 5,         ///< 37+0 to 38+6
    FullTerm = 6,          ///< 39+0 to 40+6
    LateTerm = 7,          ///< 41+0 to 41+6
    PostTerm = 8,          ///< 42+0 and later
};
TermCategory term_category(const Gestation& gestation);

/// Strictly less than the limit in grams; the narrowest category.
enum class BirthWeightCategory {
    NotLow = 1,
    Low = 2,           ///< below 2500 g
    VeryLow = 3,       ///< below 1500 g
    ExtremelyLow = 4,  ///< below 1000 g
};
BirthWeightCategory birth_weight_category(int grams);
/// A birth weight that can be true: 200 to 8000 g.
bool is_plausible_birth_weight(int grams);

struct PostmenstrualAge {
    int weeks = 0;
    int days = 0;
    bool operator==(const PostmenstrualAge&) const = default;
};

/// A child's ages on one day. Unknown gestation is never term: then `corrected` and
/// `postmenstrual` are absent.
struct Ages {
    CalendarAge chronological;
    std::optional<int> days_early;
    /// Absent before term and when gestation is unknown.
    std::optional<CalendarAge> corrected;
    /// Present only before term.
    std::optional<PostmenstrualAge> postmenstrual;
    /// When the gestation's days are unknown: the corrected age if they were 6, the other end of
    /// what is possible (`corrected` counts them as 0).
    std::optional<CalendarAge> corrected_at_most;
    bool operator==(const Ages&) const = default;
};

/// Calendar age on `on` of someone born (or due) on `from`; `from` must not be later.
CalendarAge calendar_age(Date from, Date on);
/// The day 40+0 is reached: birth date plus days early.
Date term_date(Date birth, const Gestation& gestation);
/// InvalidInput when `on` is before `birth`.
Result<Ages> ages_on(Date birth, const std::optional<Gestation>& gestation, Date on);

enum class AgeUsed { Chronological = 1, Corrected = 2, None = 3 };

/// When an instrument uses corrected age. The stop age is compared with chronological age.
struct AgeRule {
    bool corrects = true;
    int min_days_early = 21;
    int stop_months = 24;
};
/// `Corrected` also before term (then there is no corrected age yet, only a postmenstrual one).
AgeUsed age_used(const AgeRule& rule, const Ages& ages);
/// True when the unknown days of the gestation change which age is used.
bool age_used_depends_on_unknown_days(const AgeRule& rule, const Ages& ages);

/// "7 months 0 days"; "2 years 1 month" is never used: clinics speak in months to 36.
std::string text_of(const CalendarAge& age);

template <>
struct CodeTable<TermCategory> {
    static constexpr std::pair<TermCategory, std::string_view> codes[] = {
        {TermCategory::ExtremelyPreterm, "extremely-preterm"},
        {TermCategory::VeryPreterm, "very-preterm"},
        {TermCategory::ModeratePreterm, "moderate-preterm"},
        {TermCategory::LatePreterm, "late-preterm"},
        {TermCategory::EarlyTerm, "early-term"},
        {TermCategory::FullTerm, "full-term"},
        {TermCategory::LateTerm, "late-term"},
        {TermCategory::PostTerm, "post-term"}};
};
template <>
struct CodeTable<BirthWeightCategory> {
    static constexpr std::pair<BirthWeightCategory, std::string_view> codes[] = {
        {BirthWeightCategory::NotLow, "not-low"},
        {BirthWeightCategory::Low, "low"},
        {BirthWeightCategory::VeryLow, "very-low"},
        {BirthWeightCategory::ExtremelyLow, "extremely-low"}};
};
template <>
struct CodeTable<AgeUsed> {
    static constexpr std::pair<AgeUsed, std::string_view> codes[] = {
        {AgeUsed::Chronological, "chronological"},
        {AgeUsed::Corrected, "corrected"},
        {AgeUsed::None, "none"}};
};

}  // namespace attune
