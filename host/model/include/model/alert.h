// SPDX-License-Identifier: Apache-2.0
/// \file
/// An urgent finding that needs an action, and what was done about it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/assessment_result.h"
#include "model/code.h"
#include "model/ids.h"
#include "model/subject.h"

namespace attune {

enum class AlertActionKind {
    AssessedNow = 1,
    EmergencyCalled = 2,
    SupervisorCalled = 3,
    KnownToChildWelfare = 4,
    KeyedInError = 5,
    UrgentLetter = 6,
    /// What was learned and agreed after the first action.
    Details = 7,
    /// With the reason.
    DetailsNotNeeded = 8,
    /// A question that was left open, asked in private.
    AskedAlone = 9,
    /// With the reason.
    NotAsked = 10,
    /// A task, with a note.
    Done = 11,
};

struct AlertAction {
    AlertActionKind kind = AlertActionKind::AssessedNow;
    ClinicianId by;
    Instant at;
    std::string details;
    bool operator==(const AlertAction&) const = default;
};

/// Survives edits of the answer that raised it. Open until it has an action.
struct Alert {
    AlertId id;
    FamilyId family;
    /// "A-1" ... "A-8" (clinical/instruments, section 8); "ask-alone" for a question on self-harm
    /// that is still to be asked.
    std::string rule;
    Subject subject;
    /// Absent when raised by hand.
    std::optional<AssessmentId> assessment;
    std::vector<std::string> because;  ///< link ids, or the words of a concern raised by hand
    Instant raised;
    ClinicianId raised_by;
    std::vector<AlertAction> actions = {};
    /// What the form's rule said when it was raised: "An urge to shake the child: assess today".
    /// Empty: only what is usual for the rule.
    std::string text = {};
    Severity severity = Severity::Urgent;

    /// Without any action.
    bool is_open() const { return actions.empty(); }
    bool operator==(const Alert&) const = default;
};

template <>
struct CodeTable<AlertActionKind> {
    static constexpr std::pair<AlertActionKind, std::string_view> codes[] = {
        {AlertActionKind::AssessedNow, "assessed-now"},
        {AlertActionKind::EmergencyCalled, "emergency-called"},
        {AlertActionKind::SupervisorCalled, "supervisor-called"},
        {AlertActionKind::KnownToChildWelfare, "known-to-child-welfare"},
        {AlertActionKind::KeyedInError, "keyed-in-error"},
        {AlertActionKind::UrgentLetter, "urgent-letter"},
        {AlertActionKind::Details, "details"},
        {AlertActionKind::DetailsNotNeeded, "details-not-needed"},
        {AlertActionKind::AskedAlone, "asked-alone"},
        {AlertActionKind::NotAsked, "not-asked"},
        {AlertActionKind::Done, "done"}};
};

}  // namespace attune
