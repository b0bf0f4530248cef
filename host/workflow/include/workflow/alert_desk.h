// SPDX-License-Identifier: Apache-2.0
/// \file
/// Alerts that wait for somebody to act, and concerns raised by hand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/alert.h"
#include "model/assessment.h"

namespace attune::workflow {

struct Desk;

/// What an alert waits for.
enum class AlertStage {
    NeedsAction = 1,  ///< A-1 to A-5 without an action, or keyed in error while the answer stands
    ToAskAlone = 2,   ///< a question on self-harm without an answer
    DetailsOpen = 3,  ///< A-1 to A-5: somebody acted, the details are not written
    Task = 4,         ///< A-6 to A-8, due on a day
    Closed = 5,
};

/// One thing that was done about an alert.
struct AlertStep {
    std::string what;  ///< "Assessed now"
    std::string by;    ///< "Eva Lang"
    std::string when;  ///< "21 Nov 2026, 10:42"
    std::string details;
};

struct AlertRow {
    Alert alert;
    std::string who;     ///< "Ana (mother of Leo)"
    std::string what;    ///< "thoughts of self-harm", in the words of the form that raised it
    std::string since;   ///< "open 2 h"
    std::string next;    ///< what is expected before leaving the family
    bool holds = false;  ///< A-1 to A-5
    AlertStage stage = AlertStage::NeedsAction;
    /// How it is marked wherever it is shown.
    Severity severity = Severity::Urgent;
    /// A task's: a day after it was raised when it is urgent, else 3, for A-7 the 7 of a referral.
    std::optional<Date> due;
    /// It was keyed in error, and the answer has not been changed since: it waits on.
    bool answer_stands = false;
    /// What may be recorded about it now, in the order of the screen.
    std::vector<AlertActionKind> acts;
    std::string because;  ///< the words of a concern raised by hand, or where it comes from
    std::vector<AlertStep> steps;  ///< oldest first
};

/// A concern seen or said, without any form.
struct SafetyConcern {
    FamilyId family;
    Subject about;
    /// "A-1" ... "A-5".
    std::string rule;
    std::string words;  ///< what was seen or said, and by whom
};

/// One line of the list from which a concern is raised: its rule and what it is for.
struct ConcernKind {
    std::string rule;
    std::string what;
};
std::vector<ConcernKind> concern_kinds();
/// The words of an action: "Emergency services called".
std::string words_of(AlertActionKind kind);
/// What may be the first entry about an alert, in the order of the screen.
std::vector<AlertActionKind> first_actions();

/// One of the things to write down after the first action.
struct AlertDetail {
    std::string question;  ///< "Plan"
    std::string answer;
};
/// What is asked about this kind of alert, unanswered: thoughts, plan, means ...
std::vector<AlertDetail> details_to_ask(std::string_view rule);

/// Whether both are about the same person: the caregiver, else the child.
bool is_same_person(const Alert& one, const Alert& other);

/// Main thread only. Every step is in the audit log.
class AlertDesk {
public:
    explicit AlertDesk(Desk& desk) : m_desk(desk) {}

    /// Everything that is not closed: what needs an action first, tasks last; then the longest
    /// waiting first.
    Result<std::vector<AlertRow>> waiting() const;
    Result<std::vector<AlertRow>> waiting_of(const FamilyId& family) const;
    /// Those that wait for more than details.
    Result<std::vector<AlertRow>> open_of(const FamilyId& family) const;
    Result<AlertRow> row(const AlertId& id) const;

    /// With the clinician's name and the time; further actions may follow.
    Result<void> act(const AlertId& id, AlertActionKind kind, std::string_view details = {});
    /// One action for several alerts of one person, all or none. InvalidInput where a reason or a
    /// note is missing and when they are not of one person; Conflict, naming the acts that fit, for
    /// one that does not answer what an alert waits for. What was asked in private is answered with
    /// yes or no, and more words behind it: yes raises A-1 in the same commit.
    Result<void> act(const std::vector<AlertId>& ids, AlertActionKind kind,
                     std::string_view details);
    /// Those of the details that have an answer; InvalidInput when none has.
    Result<void> keep_details(const std::vector<AlertId>& ids,
                              const std::vector<AlertDetail>& details);
    Result<AlertId> raise(const SafetyConcern& concern);
    /// Puts the assessment that raised it at the question, to be corrected there. One that has
    /// ended is opened once more when it was said that this was keyed in error, however long ago
    /// it was answered, and becomes an amended one when it is completed again: Conflict before
    /// that was said, and for a signed one. NotFound for a concern raised by hand.
    Result<Assessment> lead_to_answer(const AlertId& id);

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
