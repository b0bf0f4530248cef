// SPDX-License-Identifier: Apache-2.0
/// \file
/// One run of an instrument.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/code.h"
#include "model/ids.h"
#include "model/subject.h"

namespace attune {

enum class AssessmentStatus {
    InProgress = 1,
    Completed = 2,
    Signed = 3,
    Amended = 4,
    EnteredInError = 5,
    Partial = 6,  ///< left unfinished beyond its resume-within days; kept as it is
};

/// How the answers came about; it changes their validity and is printed.
enum class EntryMode {
    SelfOnScreen = 1,
    SelfOnPaper = 2,
    ReadAloud = 3,
    Interpreted = 4,
    Observed = 5,
    Interview = 6,
};

struct Assessment {
    AssessmentId id;
    FamilyId family;
    std::string instrument;
    std::string instrument_version;
    /// SHA-256 (hex) of the form's bytes, which the practice file keeps.
    std::string form_sha256;
    std::string text_pack_sha256;  ///< empty = none
    Subject subject;
    /// Whose ages are stored with the result; absent = no ages.
    std::optional<ChildId> about_child;
    std::optional<VisitId> visit;
    /// Who was asked; absent when observed.
    std::optional<CaregiverId> informant;
    EntryMode mode = EntryMode::Interview;
    std::string language;
    AssessmentStatus status = AssessmentStatus::InProgress;
    ClinicianId clinician;
    Instant created;
    /// Local day of the first answer: the age of the result is the age on this day.
    std::optional<Date> first_answer_on;
    std::optional<Instant> completed;
    /// Address (text) of the item to resume at; empty = the first.
    std::string position;
    std::string error_reason;  ///< why it was entered in error
    bool operator==(const Assessment&) const = default;
};

template <>
struct CodeTable<AssessmentStatus> {
    static constexpr std::pair<AssessmentStatus, std::string_view> codes[] = {
        {AssessmentStatus::InProgress, "in-progress"},
        {AssessmentStatus::Completed, "completed"},
        {AssessmentStatus::Signed, "signed"},
        {AssessmentStatus::Amended, "amended"},
        {AssessmentStatus::EnteredInError, "entered-in-error"},
        {AssessmentStatus::Partial, "partial"}};
};
template <>
struct CodeTable<EntryMode> {
    static constexpr std::pair<EntryMode, std::string_view> codes[] = {
        {EntryMode::SelfOnScreen, "self-on-screen"}, {EntryMode::SelfOnPaper, "self-on-paper"},
        {EntryMode::ReadAloud, "read-aloud"},        {EntryMode::Interpreted, "interpreted"},
        {EntryMode::Observed, "observed"},           {EntryMode::Interview, "interview"}};
};

}  // namespace attune
