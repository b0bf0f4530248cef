// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is asked of a plugin. No name, no calendar date: dates are turned into ages here.
/// Whoever asks may fill in everything; what the manifest does not declare is taken out before
/// anything leaves this process.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/age.h"
#include "model/answer.h"
#include "plugin_host/manifest.h"

namespace attune::plugin_host {

struct ChoiceAnswer {
    std::string code;
    int position = 0;  ///< as printed, from 1; 0 = not one of the form's options
    std::optional<double> score;
    bool operator==(const ChoiceAnswer&) const = default;
};

struct QuantityAnswer {
    double value = 0;
    std::string unit;
    bool operator==(const QuantityAnswer&) const = default;
};

/// A date as the age of the child at that date; without a child nothing is known of it.
struct DateAsAge {
    std::optional<int> days;  ///< since birth, negative before
    std::optional<CalendarAge> chronological;
    std::optional<CalendarAge> corrected;
    /// Of a date of which only the year or month is known, on its last day; the others are then of
    /// its first.
    std::optional<int> days_at_most = {};
    bool operator==(const DateAsAge&) const = default;
};
DateAsAge date_as_age(Date date, const std::optional<Date>& birth,
                      const std::optional<Gestation>& gestation);
/// `text` is a FHIR date or dateTime: "2026", "2026-04", "2026-04-21". InvalidInput otherwise.
Result<DateAsAge> date_as_age(std::string_view text, const std::optional<Date>& birth,
                              const std::optional<Gestation>& gestation);

struct TextAnswer {
    std::string text;
    bool operator==(const TextAnswer&) const = default;
};

using ScoringValue =
    std::variant<bool, std::int64_t, double, ChoiceAnswer, QuantityAnswer, DateAsAge, TextAnswer>;

/// One answer; a question that was answered several times stands there several times.
struct ScoringAnswer {
    ItemAddress address;
    AnswerState state = AnswerState::Missing;
    std::optional<ScoringValue> value = {};  ///< present if and only if the state is Given
    bool operator==(const ScoringAnswer&) const = default;
};

/// Facts; what is absent or empty is unknown.
struct ScoringContext {
    std::optional<CalendarAge> chronological;
    std::optional<int> age_days;
    std::optional<CalendarAge> corrected;
    std::optional<CalendarAge> corrected_at_most;  ///< as in Ages: days of gestation unknown
    AgeUsed used = AgeUsed::None;
    std::optional<int> days_early;
    std::optional<int> gestation_days;
    std::optional<int> gestation_days_at_most;  ///< only when the days within the week are unknown
    std::optional<int> birth_weight;            ///< grams
    std::string sex_for_norms;                  ///< "female", "male"
    std::string subject;                        ///< "child", "caregiver", "dyad"
    std::string informant;                      ///< "caregiver-1", "clinician", "other"
    std::string mode;                           ///< code of EntryMode
    std::string language;
    bool operator==(const ScoringContext&) const = default;
};

struct EarlierAssessment {
    std::optional<CalendarAge> chronological;
    std::optional<CalendarAge> corrected;
    AgeUsed used = AgeUsed::None;
    std::string form_version;
    std::vector<ScoringAnswer> answers;
    bool operator==(const EarlierAssessment&) const = default;
};

struct ScoringRequest {
    std::string instrument;
    std::string form_version;
    /// Every enabled question in the form's order, an unanswered one as Missing.
    std::vector<ScoringAnswer> answers;
    ScoringContext context;
    std::vector<EarlierAssessment> earlier;  ///< oldest first
    /// The practice's; the manifest's defaults are filled in.
    std::map<std::string, SettingValue> settings;
    bool operator==(const ScoringRequest&) const = default;
};

}  // namespace attune::plugin_host
