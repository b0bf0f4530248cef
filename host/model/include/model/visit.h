// SPDX-License-Identifier: Apache-2.0
/// \file
/// A dated meeting with a family, its story, and who is in the room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/code.h"
#include "model/ids.h"

namespace attune {

enum class VisitSetting { Home = 1, Clinic = 2, Video = 3, Phone = 4, Other = 5 };
enum class VisitStatus { Planned = 1, Running = 2, Paused = 3, Ended = 4, Cancelled = 5 };
enum class StepAgreement { Agreed = 1, Declined = 2, Open = 3 };

/// Something the family and the clinician settled on.
struct NextStep {
    std::string what;
    std::string owner;  ///< "Ana", "me", "paediatrician"
    std::optional<Date> by;
    StepAgreement agreement = StepAgreement::Agreed;
    bool operator==(const NextStep&) const = default;
};

/// What was told and seen, in words; feeds the report.
struct Story {
    std::string worries;  ///< the family's own
    std::string strengths_child;
    std::string strengths_caregiver;
    std::string strengths_pair;
    std::string what_happened;
    std::vector<NextStep> next_steps;
    bool operator==(const Story&) const = default;
};

struct Interpreter {
    std::string name;
    std::string agency;
    std::string language;
    /// "in person", "phone", "video".
    std::string way;
    bool family_member = false;
    bool operator==(const Interpreter&) const = default;
};

struct Visit {
    VisitId id;
    FamilyId family;
    Date date = Date::from_days({});
    /// "10:00"; empty when no time is planned.
    std::string time;
    VisitSetting setting = VisitSetting::Home;
    VisitStatus status = VisitStatus::Planned;
    std::optional<Instant> started;
    std::optional<Instant> ended;
    /// Milliseconds the visit stood paused.
    std::int64_t paused_ms = 0;
    std::optional<Instant> paused_since;
    ClinicianId clinician;
    std::vector<CaregiverId> taking_part;
    std::vector<ChildId> children;
    std::string others;       ///< anyone else who took part
    std::string child_state;  ///< "awake, hungry at the end"
    std::optional<Interpreter> interpreter;
    Story story;
    bool operator==(const Visit&) const = default;
};

/// Who is present at a moment; stamped on each answer.
struct InRoom {
    std::vector<CaregiverId> caregivers;
    bool other_adult = false;
    bool professional_interpreter = false;
    bool operator==(const InRoom&) const = default;
};

template <>
struct CodeTable<VisitSetting> {
    static constexpr std::pair<VisitSetting, std::string_view> codes[] = {
        {VisitSetting::Home, "home"},
        {VisitSetting::Clinic, "clinic"},
        {VisitSetting::Video, "video"},
        {VisitSetting::Phone, "phone"},
        {VisitSetting::Other, "other"}};
};
template <>
struct CodeTable<VisitStatus> {
    static constexpr std::pair<VisitStatus, std::string_view> codes[] = {
        {VisitStatus::Planned, "planned"},
        {VisitStatus::Running, "running"},
        {VisitStatus::Paused, "paused"},
        {VisitStatus::Ended, "ended"},
        {VisitStatus::Cancelled, "cancelled"}};
};
template <>
struct CodeTable<StepAgreement> {
    static constexpr std::pair<StepAgreement, std::string_view> codes[] = {
        {StepAgreement::Agreed, "agreed"},
        {StepAgreement::Declined, "declined"},
        {StepAgreement::Open, "open"}};
};

}  // namespace attune
