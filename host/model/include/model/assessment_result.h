// SPDX-License-Identifier: Apache-2.0
/// \file
/// What an assessment found, and everything needed to explain it years later.
/// This type and its JSON codec serve the runner's reply, the stored row, `score --json`, exports
/// and golden cases alike.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/age.h"
#include "model/code.h"
#include "model/subject.h"

namespace attune {

enum class ResultStatus { Scored = 1, Partial = 2, Withheld = 3, Failed = 4 };
enum class Severity { Information = 1, Note = 2, Concern = 3, Urgent = 4 };
/// Who a sentence belongs to; decides which receivers may read it.
enum class Owner { Child = 1, Caregiver = 2, Pair = 3, ThirdParty = 4, Practice = 5 };
enum class Evidence { Validated = 1, Adapted = 2, Local = 3, Unvalidated = 4 };

struct Score {
    std::string id;
    std::optional<double> value;  ///< absent = not given; then named in `withheld`
    std::optional<double> min;
    std::optional<double> max;
    int items_used = 0;
    int items_missing = 0;
    std::optional<double> at_least;
    std::optional<double> at_most;
    bool operator==(const Score&) const = default;
};

struct Band {
    std::string score;
    std::string id;
    std::optional<double> cutoff;
    std::string source;
    bool operator==(const Band&) const = default;
};

/// A tally, never a risk score: "yes of observed".
struct Count {
    std::string id;
    int of = 0;
    int observed = 0;
    int yes = 0;
    int emerging = 0;
    int no = 0;
    int not_observed = 0;
    int declined = 0;
    bool operator==(const Count&) const = default;
};

struct Finding {
    std::string id;
    Severity severity = Severity::Information;
    Owner owner = Owner::Child;
    std::string owner_ref;  ///< subject token within the record: "child", "caregiver-1"
    std::string text;
    std::vector<std::string> because;  ///< link ids
    /// When to look again, in days from the day of the assessment.
    std::optional<int> due_in_days;
    bool operator==(const Finding&) const = default;
};

/// Asks for an action (A-1 ...); `because` are link ids.
struct AlertRaised {
    std::string id;
    std::vector<std::string> because;
    auto operator<=>(const AlertRaised&) const = default;
};

struct Withheld {
    std::string id;
    std::string because;
    bool operator==(const Withheld&) const = default;
};

struct TraceStep {
    std::string step;
    double value = 0;
    bool operator==(const TraceStep&) const = default;
};

/// The part a scorer makes: a form's own expressions, or a plugin.
struct ScorerPart {
    std::vector<Score> scores;
    std::vector<Band> bands;
    std::vector<Count> counts;
    std::vector<Finding> findings;
    std::vector<AlertRaised> alerts;
    std::vector<Withheld> withheld;
    std::vector<TraceStep> trace;
    bool operator==(const ScorerPart&) const = default;
};

struct InstrumentRef {
    std::string id;
    std::string version;
    Evidence evidence = Evidence::Unvalidated;
    std::string source;
    bool operator==(const InstrumentRef&) const = default;
};

struct ResultAges {
    std::optional<CalendarAge> chronological;
    std::optional<CalendarAge> corrected;
    std::optional<PostmenstrualAge> postmenstrual;
    AgeUsed used = AgeUsed::None;
    bool operator==(const ResultAges&) const = default;
};

struct Provenance {
    std::string host;  ///< "Attune 0.1.0"
    std::string form;  ///< "url|version"
    std::string form_sha256;
    std::string plugin;  ///< "id version"; empty when the form scores itself
    std::string plugin_sha256;
    std::string text_pack;  ///< SHA-256; empty = none
    std::map<std::string, std::string> settings;
    bool operator==(const Provenance&) const = default;
};

struct AssessmentResult {
    static constexpr int kFormat = 1;

    InstrumentRef instrument;
    SubjectKind subject = SubjectKind::Child;
    ResultAges ages;
    ResultStatus status = ResultStatus::Scored;
    ScorerPart part;
    Provenance provenance;
    bool operator==(const AssessmentResult&) const = default;
};

/// One JSON object; keys in the order of design, numbers without needless digits. Deterministic.
std::string to_json(const AssessmentResult& result);
/// InvalidInput with the place of each fault; TooNew for a later format.
Result<AssessmentResult> assessment_result_from_json(std::string_view json);

/// The scorer's part alone: an object with scores, bands, counts, findings, alerts, withheld,
/// trace.
std::string to_json(const ScorerPart& part);
Result<ScorerPart> scorer_part_from_json(std::string_view json);

template <>
struct CodeTable<ResultStatus> {
    static constexpr std::pair<ResultStatus, std::string_view> codes[] = {
        {ResultStatus::Scored, "scored"},
        {ResultStatus::Partial, "partial"},
        {ResultStatus::Withheld, "withheld"},
        {ResultStatus::Failed, "failed"}};
};
template <>
struct CodeTable<Severity> {
    static constexpr std::pair<Severity, std::string_view> codes[] = {
        {Severity::Information, "information"},
        {Severity::Note, "note"},
        {Severity::Concern, "concern"},
        {Severity::Urgent, "urgent"}};
};
template <>
struct CodeTable<Owner> {
    static constexpr std::pair<Owner, std::string_view> codes[] = {
        {Owner::Child, "child"},
        {Owner::Caregiver, "caregiver"},
        {Owner::Pair, "pair"},
        {Owner::ThirdParty, "third-party"},
        {Owner::Practice, "practice"}};
};
template <>
struct CodeTable<Evidence> {
    static constexpr std::pair<Evidence, std::string_view> codes[] = {
        {Evidence::Validated, "validated"},
        {Evidence::Adapted, "adapted"},
        {Evidence::Local, "local"},
        {Evidence::Unvalidated, "unvalidated"}};
};

}  // namespace attune
