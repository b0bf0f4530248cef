// SPDX-License-Identifier: Apache-2.0
/// \file
/// Answers as they are given: appended, each on disk before the call returns, and taken back only
/// by appending what was there before.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/alert.h"
#include "model/answer.h"
#include "model/ids.h"
#include "model/visit.h"

namespace attune::storage {

class Database;

/// Whether the form's alert rules have seen the answer.
enum class Evaluated { Yes = 1, No = 2 };

/// Given here, or taken over from an assessment that was entered for the wrong person.
enum class AnswerOrigin { Keyed = 1, Moved = 2 };

struct NewAnswer {
    AssessmentId assessment;
    ItemAddress item;
    /// State Missing takes the answer back.
    Answer answer;
    InRoom in_room = {};
    Evaluated evaluated = Evaluated::Yes;
    /// Where to resume from now on; absent = leave as it is.
    std::optional<std::string> position = std::nullopt;
    AnswerOrigin origin = AnswerOrigin::Keyed;
};

struct AnswerEvent {
    std::int64_t sequence = 0;
    AssessmentId assessment;
    ItemAddress item;
    Answer answer;  ///< state Missing when the item is unanswered from here on
    Instant at;
    ClinicianId clinician;
    InRoom in_room;
    std::optional<std::int64_t> undoes;
};

using CurrentAnswers = std::map<ItemAddress, Answer>;

class AnswerRecords {
public:
    explicit AnswerRecords(Database& database) : m_database(database) {}

    /// The answer, its audit entry, `alerts` (new ones) and the end of the item's draft in one
    /// transaction. When this returns a value it survives a power cut. Conflict unless the
    /// assessment is in progress.
    Result<AnswerEvent> commit(const NewAnswer& answer, const std::vector<Alert>& alerts = {});
    /// Takes back the last answer that was not taken back yet; nothing when there is none. Alerts
    /// stay. The event is not evaluated.
    Result<std::optional<AnswerEvent>> undo(const AssessmentId& assessment);
    /// What holds now; items without an answer are not in it.
    Result<CurrentAnswers> current(const AssessmentId& assessment) const;
    /// Every event, oldest first.
    Result<std::vector<AnswerEvent>> history(const AssessmentId& assessment) const;

    /// Whether some answer was committed without its alert rules.
    Result<bool> has_unevaluated(const AssessmentId& assessment) const;
    /// The alert rules have now seen all answers, and raised `alerts` (new ones).
    Result<void> mark_evaluated(const AssessmentId& assessment, const std::vector<Alert>& alerts);

private:
    Database& m_database;
};

/// Text that is being typed. On disk with each call, not audited, gone when its answer is
/// committed.
class DraftRecords {
public:
    explicit DraftRecords(Database& database) : m_database(database) {}

    /// `owner` is an assessment's or another record's id, `field` an item's address or a field.
    Result<void> put(const std::string& owner, const std::string& field, const std::string& text);
    Result<void> discard(const std::string& owner, const std::string& field);
    /// Field to text.
    Result<std::map<std::string, std::string>> of(const std::string& owner) const;

private:
    Database& m_database;
};

}  // namespace attune::storage
