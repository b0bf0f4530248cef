// SPDX-License-Identifier: Apache-2.0
/// \file
/// One run of an instrument while its page is open. Nothing is acknowledged that is not on disk.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/publisher.h"
#include "base/result.h"
#include "model/alert.h"
#include "model/assessment.h"
#include "workflow/form_row.h"
#include "workflow/found.h"

namespace attune::workflow {

/// What an answer did, once it was on disk.
struct Acknowledged {
    Instant at;
    std::string time;  ///< "10:42:07", at the clinician's place
    /// Alerts this answer raised, open until somebody acted.
    std::vector<Alert> alerts;
};

struct Progress {
    int row = 0;  ///< from 1, of the questions shown; 0 = none
    int answered = 0;
    int questions = 0;
    std::string words;  ///< "row 6 of 10"
};

/// What stands between an assessment and its end; see can_complete().
struct Holds {
    std::vector<Alert> alerts;          ///< A-1 to A-5 without an action
    std::vector<ItemAddress> required;  ///< rows that need an answer or an answer state
    std::string paper;                  ///< what the second pass from paper still asks for
    /// Nobody has answered anything: it stays open, or is left out of its visit with a reason.
    bool is_untouched = false;
    bool can_complete() const {
        return !is_untouched && alerts.empty() && required.empty() && paper.empty();
    }
};

/// How the one who is asked may answer.
struct AnswerWays {
    std::vector<EntryMode> modes;
    std::string why_no_others;  ///< empty = nothing is left out
};

class PaperCheck;

/// What is to be drawn again.
enum class AssessmentChange { Rows = 1, Result = 2 };

/// Main thread only; must not outlive the practice session.
class AssessmentSession {
public:
    struct State;
    explicit AssessmentSession(std::unique_ptr<State> state);
    ~AssessmentSession();
    AssessmentSession(const AssessmentSession&) = delete;
    AssessmentSession& operator=(const AssessmentSession&) = delete;

    const Assessment& assessment() const;
    /// "About Leo, twin A. Asked: Ana, mother".
    std::string about() const;
    /// "Careful: Mia has the same birth date."; empty when nobody is easily mistaken for the
    /// subject or the one asked.
    std::string mix_up_warning() const;
    /// The ages on the day of the first answer (today before it), as on the chart.
    std::string ages() const;
    bool is_read_only() const;
    /// Until the first answer it may be changed who is asked, and how.
    bool can_change_asked() const;
    /// Nobody is asked when the clinician observed. Conflict after the first answer;
    /// InvalidInput when the instrument is not answered in this way.
    Result<void> set_asked(const std::optional<CaregiverId>& informant, EntryMode mode);
    AnswerWays ways() const;
    /// Until the first answer: the language (a tag, empty = not said) of the questions. Where it
    /// leaves no words to read aloud, the assessment goes back to paper.
    Result<void> set_language(std::string_view tag);
    /// "read aloud, Spanish, with a professional interpreter".
    std::string asked_words() const;

    /// Everything shown now, in the order of the page; the address of a row is stable. Valid until
    /// the next change. During a visit private rows stand here only while nobody but the asked
    /// caregiver is in the room; till then a line counts them.
    const std::vector<FormRow>& rows() const;
    /// Null when no such row is shown.
    const FormRow* row(const ItemAddress& address) const;
    /// Opens (or folds again) the rows of a group that are not due at this age.
    void set_opened(const ItemAddress& group, bool opened);
    Progress progress() const;
    /// The first question after `from` without an answer, going round; nothing when all have one.
    std::optional<ItemAddress> next_unanswered(const ItemAddress& from) const;
    /// Where to go on: survives a restart.
    ItemAddress position() const;
    Result<void> move_to(const ItemAddress& address);

    /// One transaction: answer, audit row and new alerts. On failure the answer stays on its row,
    /// marked unsaved. Missing takes an answer back. InvalidInput when the row cannot hold it.
    Result<Acknowledged> answer(const ItemAddress& address, const Answer& answer);
    /// Reads what was typed in a text, number or date row and answers with it.
    Result<Acknowledged> answer_typed(const ItemAddress& address, std::string_view typed);
    /// Answers many rows, each in a transaction of its own, from JSON: short answers or a
    /// QuestionnaireResponse. How many; the first that fails ends it.
    Result<int> answer_all(std::string_view json);
    /// While typing: durable at once, an answer only on leaving the row.
    Result<void> draft(const ItemAddress& address, std::string_view typed);
    /// Writes what is still unsaved; the first failure stops.
    Result<void> retry();
    bool has_unsaved() const;
    /// Puts the answer before the last change back; alerts stay. NotFound when nothing is left.
    Result<Acknowledged> undo();
    /// "10:42:07" of the last commit; empty before the first.
    std::string saved_at() const;
    /// A further copy of a repeating group or item.
    Result<void> add_instance(const ItemAddress& group);
    /// Takes every answer of a copy back, and those of later copies one place up, each as an
    /// answer of its own; undo() puts them back one by one. `heading` is the copy's row.
    Result<void> remove_instance(const ItemAddress& heading);

    /// The second, blind keying of what stands on paper. While it goes on, rows(), answer(), undo()
    /// and progress() are those of the second pass, and then those of the rows that differ.
    PaperCheck paper();

    FoundView found() const;
    const AssessmentResult& result() const;
    std::vector<Alert> alerts() const;

    Holds holds() const;
    /// Conflict while something holds it; Locked while the plugin has not answered.
    Result<void> complete();

    [[nodiscard]] Subscription on_change(std::function<void(AssessmentChange)> listener);

private:
    std::unique_ptr<State> m_state;
};

}  // namespace attune::workflow
