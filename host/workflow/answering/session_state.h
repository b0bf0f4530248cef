// SPDX-License-Identifier: Apache-2.0
/// \file
/// The inside of an open assessment: form, answers, alerts, and the result that follows them.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "answering/form_rows.h"
#include "answering/paper_rows.h"
#include "answering/run_facts.h"
#include "answering/scored_run.h"
#include "families/family_rows.h"
#include "instruments/kept_packs.h"
#include "workflow/assessment_session.h"

namespace attune::workflow {

/// Main thread only. A reply that comes after the end of this is dropped.
struct AssessmentSession::State {
    State(Desk& the_desk, Household people, Assessment stored, ShelvedInstrument shelved,
          RunFacts run_facts, forms::FormState form_state)
        : desk(the_desk),
          household(std::move(people)),
          assessment(std::move(stored)),
          instrument(std::move(shelved)),
          facts(std::move(run_facts)),
          form(std::move(form_state)) {}

    /// Reads everything of a stored assessment; evaluates what no alert rule has seen yet, and
    /// turns text that was being typed when the program ended into answers.
    static Result<std::unique_ptr<State>> load(Desk& desk, Assessment assessment);

    /// Those that are not there yet. `answered` is the item that was answered just now.
    std::vector<Alert> fresh_alerts(const std::vector<AlertRaised>& firing,
                                    const std::string& answered = {}) const;
    /// An answer to a question on self-harm: the waiting alerts that it settles; one that is
    /// declined is added to `fresh`.
    Result<std::vector<Alert>> take_self_harm_answer(const ItemAddress& address,
                                                     const Answer& answer,
                                                     std::vector<Alert>& fresh) const;
    /// One transaction; on success alerts and time of saving are up to date.
    Result<Acknowledged> commit(const ItemAddress& address, const Answer& answer,
                                const forms::Change& change);
    /// In the transaction that is running.
    Result<void> note_answered(const std::vector<Alert>& asked, Instant at);
    Result<Acknowledged> acknowledge(Instant at, std::vector<Alert> raised);
    storage::NewAnswer entry_of(const ItemAddress& address, const Answer& answer) const;
    /// An answer event in the present room, with the alerts it raises.
    Result<storage::AnswerEvent> append(const ItemAddress& address, const Answer& answer,
                                        const std::vector<Alert>& raised);
    /// Takes back the last answer, or all those of the copy of a group that was removed last.
    Result<Acknowledged> undo_answers();
    /// What the undone `event` brought back holds again, alerts included.
    Result<Acknowledged> put_back(const storage::AnswerEvent& event);
    /// The answers as they are on disk, after many changed at once.
    Result<void> reread();
    Result<void> move_to(const ItemAddress& address);
    void refresh_rows();
    /// Answers of questions that are at home in another form, as that form has them now. They are
    /// stored with the result, not before: until then their home may change them.
    Result<void> take_from_home();
    Result<void> keep_from_home();
    /// Shows or keeps back private rows when who is in the room has changed.
    void look_around();
    /// The form's part at once; a plugin is asked, and its part joins when it comes.
    void request_result();
    void take_reply(const Result<ScorerPart>& reply);
    Result<void> store_result();
    /// Before the first answer: how it is asked, in which language, with which words.
    Result<void> ask(Assessment changed, const std::optional<PinnedPack>& words);
    /// Takes up what the practice now has for it: a page opened before its first answer shows the
    /// words in use today.
    Result<void> take_words_in_use();
    /// Writes into the result how the answers came about.
    void note_entry();

    // The second pass from paper (paper_check.cpp).
    PaperPass paper_pass() const;
    Result<void> load_paper();
    Result<void> save_paper(const storage::PaperCheck& check, const std::string& position);
    /// A key of the second pass; the last one compares.
    Result<Acknowledged> key_again(const ItemAddress& address, const Answer& answer);
    /// A key for a row of the sheet that is kept back: not stored, the next row follows.
    Result<Acknowledged> pass_over(const ItemAddress& place);
    bool is_kept_back(const ItemAddress& address) const;
    /// Nothing of the second pass is left to key.
    bool is_keyed_through() const;
    /// What the paper says where the passes differ.
    Result<Acknowledged> settle(const ItemAddress& address, const Answer& answer);
    /// Takes back a key or a decision; with nothing left, the second pass itself.
    Result<Acknowledged> undo_paper();
    /// "keyed twice, 1 row settled"; empty while it is neither.
    std::string paper_words() const;

    /// It might still be taken up again today.
    bool is_within_its_days() const;
    bool is_read_only() const { return assessment.status != AssessmentStatus::InProgress; }
    bool is_scored_by_plugin() const { return instrument.info.scorer == Scorer::Plugin; }

    Desk& desk;
    Household household;
    Assessment assessment;
    ShelvedInstrument instrument;
    RunFacts facts;
    forms::FormState form;
    PageState page;
    std::map<ItemAddress, Answer> unsaved;
    std::vector<Alert> alerts;
    std::vector<FormRow> rows;
    storage::PaperCheck paper_check;
    PaperKeys paper_keys;
    /// Rows of the sheet that are kept back and were keyed in this pass.
    std::set<ItemAddress> passed_over;
    /// Answer events of the last copy of a group that was removed: one undo takes all of them back.
    std::set<std::int64_t> removal;
    AssessmentResult result;
    bool is_pending = false;
    std::int64_t revision = 0;
    std::optional<Instant> saved_at;
    Publisher<AssessmentChange> changes;
    std::shared_ptr<bool> alive = std::make_shared<bool>(true);
    /// Called once when the first reply is in; for a part that is kept without a page.
    std::function<void()> on_reply;
    Subscription room_changes;

private:
    Result<void> load_answers();
    Result<void> settle_drafts();
    /// Items whose answer was called a slip of the key.
    std::set<std::string> called_slips() const;
    /// What became of a question on self-harm beside the form stands with it.
    void note_asked_beside();
    /// After a change of this family's record.
    void follow_record();
    /// Keeps a result in which what was called a slip is no longer raised: that closes its alert
    /// where no rule of the form but a plugin raised it.
    void keep_mended_slips();
};

/// Where an assessment in progress stands, without opening its page.
Progress progress_of(const std::vector<FormRow>& rows, const std::string& position);

}  // namespace attune::workflow
