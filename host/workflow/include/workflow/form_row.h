// SPDX-License-Identifier: Apache-2.0
/// \file
/// One row of a form as a clinician meets it: words, ways to answer, and the answer so far.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/answer.h"

namespace attune::workflow {

enum class RowKind {
    Heading = 1,  ///< a group
    Words = 2,    ///< nothing to answer
    Choice = 3,   ///< one of `choices`
    Choices = 4,  ///< any of `choices`
    YesNo = 5,    ///< true or false; a part of another row is a check-box
    Integer = 6,
    Decimal = 7,
    Quantity = 8,  ///< a decimal with `unit`
    Date = 9,
    DateTime = 10,
    Time = 11,
    ShortText = 12,
    LongText = 13,
    /// Attachments and references: shown, kept, not answered here.
    Unsupported = 14,
};

/// One way to answer a row.
struct AnswerOption {
    std::string text;
    /// The key that gives it, printed beside it: "Y", "3"; empty = none.
    std::string key;
    /// What is stored.
    Answer answer;
    /// Of several: chosen alone or not at all.
    bool is_exclusive = false;
};

/// How far an answer has got.
enum class SavedState {
    Untouched = 1,
    Saved = 2,    ///< on disk
    Unsaved = 3,  ///< the disk refused it; kept here, see AssessmentSession::retry()
    Draft = 4,    ///< being typed; durable, not yet an answer
};

struct FormRow {
    ItemAddress address;
    RowKind kind = RowKind::Words;
    int depth = 0;  ///< 0 is outermost
    /// Number or letter printed before the text.
    std::string prefix;
    std::string text;
    std::string help;
    std::string unit;

    /// Options and answer states, in the order of the page.
    std::vector<AnswerOption> options;
    Answer answer;
    /// The words of the answer: "yes", "not observed", "3 kg"; empty when missing.
    std::string answer_words;
    SavedState saved = SavedState::Untouched;
    /// What is being typed and is not yet an answer.
    std::string draft;

    bool is_required = false;
    bool is_read_only = false;
    /// Asked only when the asked caregiver is alone.
    bool is_private = false;
    /// Holds the place of a private row of a sheet of paper while somebody else is in the room: its
    /// keys are taken and not kept, so that none lands in the row below.
    bool is_kept_back = false;
    /// Folded away: not due at this age, or not asked now. It may be opened.
    bool is_folded = false;
    /// It was opened by hand and can be folded away again.
    bool can_fold = false;
    /// The heading of the last copy of a repeating group: see AssessmentSession::add_instance().
    bool can_repeat = false;
    /// The heading of a copy that can go: see AssessmentSession::remove_instance().
    bool can_remove = false;
    /// Becomes visible because an earlier assessment answered otherwise ("lost skill").
    bool is_follow_up = false;
    /// Set on a row that is a part of a compound one: the link id of the whole.
    std::string part_of;
    /// What the ticked parts propose for this row; never set by itself.
    std::optional<Answer> proposed;
    /// What the last assessment said here: "yes, 12 Aug"; empty = nothing.
    std::string earlier;
    /// Why the answer cannot be right, or why the row cannot be evaluated; empty = fine.
    std::string fault;

    bool is_question() const { return kind != RowKind::Heading && kind != RowKind::Words; }
    bool is_answered() const { return answer.state != AnswerState::Missing; }
};

/// The option of `row` that `key` gives (case does not matter); null when the key means nothing
/// here. Owned by the row.
const AnswerOption* option_for_key(const FormRow& row, std::string_view key);
/// What the row's answer becomes when `option`, one of its own, is taken. Where several may be
/// chosen it is ticked, or unticked (state Missing when none is left); an exclusive one stands
/// alone.
Answer answer_with(const FormRow& row, const AnswerOption& option);

}  // namespace attune::workflow
