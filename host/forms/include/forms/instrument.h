// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a form says of itself as an instrument: the `urn:attune:ext:` extensions on the
/// Questionnaire, as forms/README.md defines them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forms/age_range.h"
#include "model/age.h"
#include "model/answer.h"
#include "model/assessment_result.h"
#include "model/subject.h"

namespace attune::forms {

enum class Informant { Clinician = 1, Caregiver = 2, BirthParent = 3, Record = 4 };
enum class Scorer { Form = 1, Plugin = 2 };
/// When a total is given although answers are missing.
enum class MissingRule { NoTotal = 1, Complete = 2, Range = 3 };

/// Completed months, both included: {0, 36} ends the day before 37 months.
struct AgeWindow {
    int from = 0;
    std::optional<int> to;
    bool is_chronological = false;  ///< else the age that the age rule chooses

    bool holds(const CalendarAge& age) const {
        return age.months >= from && (!to || age.months <= *to);
    }
};

/// How long an unfinished assessment may be taken up again.
struct ResumeWithin {
    int days = 0;
    bool same_band = false;
};

/// An answer state offered at every question, with its key.
struct OfferedState {
    AnswerState state = AnswerState::Declined;
    std::string key;
};

/// A score that the form itself computes: the calculated item that holds it.
struct ScoreRule {
    std::string id;
    std::string item;
    std::optional<double> min;
    std::optional<double> max;
};

/// A range of a score, both ends included.
struct BandRule {
    std::string score;
    std::string id;
    std::optional<double> from;
    std::optional<double> to;
    std::optional<double> cutoff;
    std::string text;
    std::string source;
};

struct FindingRule {
    std::string id;
    std::string when;  ///< FHIRPath
    std::vector<std::string> because;
    Severity severity = Severity::Information;
    Owner owner = Owner::Child;
    std::string text;
};

/// Fires on one answer (`codes`) or on an expression (`when`).
struct AlertRule {
    std::string id;
    std::string link_id;  ///< the item that carries it; empty = the whole form
    std::vector<std::string> codes;
    std::string when;
    std::vector<std::string> because;
    Severity severity = Severity::Urgent;
    bool holds_completion = false;
    std::string text;
};

struct InstrumentFacts {
    std::optional<SubjectKind> subject;
    std::vector<Informant> informants;  ///< the first is preselected
    Scorer scorer = Scorer::Form;
    std::optional<Evidence> evidence;
    std::string licence;
    std::string citation;
    std::optional<int> citation_year;
    std::string title_short;
    std::optional<AgeWindow> age_window;
    AgeRule age_rule = {.corrects = false};
    bool uses_age = false;  ///< false: age rule `none`, results carry no "age used"
    MissingRule missing_rule = MissingRule::NoTotal;
    std::string missing_text;
    std::optional<ResumeWithin> resume_within;
    std::vector<OfferedState> states;  ///< never empty: by default declined on D
    std::vector<ScoreRule> scores;
    std::vector<BandRule> bands;
    std::vector<FindingRule> findings;
    std::vector<AlertRule> alerts;  ///< of the form and of its items, in document order
};

/// The age that counts: None when the rule is `none`, the ages are not known, or (`Corrected`)
/// the child is not yet at term.
std::optional<CalendarAge> age_that_counts(const InstrumentFacts& facts,
                                           const std::optional<Ages>& ages);

}  // namespace attune::forms

namespace attune {

template <>
struct CodeTable<forms::Informant> {
    static constexpr std::pair<forms::Informant, std::string_view> codes[] = {
        {forms::Informant::Clinician, "clinician"},
        {forms::Informant::Caregiver, "caregiver"},
        {forms::Informant::BirthParent, "birth-parent"},
        {forms::Informant::Record, "record"}};
};
template <>
struct CodeTable<forms::Scorer> {
    static constexpr std::pair<forms::Scorer, std::string_view> codes[] = {
        {forms::Scorer::Form, "form"}, {forms::Scorer::Plugin, "plugin"}};
};
template <>
struct CodeTable<forms::MissingRule> {
    static constexpr std::pair<forms::MissingRule, std::string_view> codes[] = {
        {forms::MissingRule::NoTotal, "no-total"},
        {forms::MissingRule::Complete, "complete"},
        {forms::MissingRule::Range, "range"}};
};

}  // namespace attune
