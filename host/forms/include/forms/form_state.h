// SPDX-License-Identifier: Apache-2.0
/// \file
/// One assessment being filled in: its answers, and all that follows from them by the form's own
/// rules. A QuestionnaireResponse of it is kept up to date answer by answer.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/form.h"

namespace attune::forms {

class AnswerEngine;

using Answers = std::map<ItemAddress, Answer>;

/// What the form may know of the world. Never a name, never a birth date.
struct LaunchContext {
    Instant now;  ///< what today() and now() say; fixed for the life of a state
    int utc_offset_minutes = 0;
    std::optional<Ages> ages;
    std::string language;
    /// Answers of earlier assessments of the same subject with this instrument, oldest first.
    std::vector<Answers> earlier = {};
};

struct Message {
    ItemAddress address;
    std::string text;  ///< empty: what was said before no longer holds
    bool operator==(const Message&) const = default;
};

/// What one answer brought about.
struct Change {
    std::vector<ItemAddress> recomputed;  ///< calculated items with a new value
    std::vector<ItemAddress> enabled;
    std::vector<ItemAddress> disabled;
    std::vector<Message> messages;
    std::vector<AlertRaised> alerts;  ///< all that fire now
    /// Ids of alerts whose rule could not be evaluated: to be marked so, never to be ignored.
    std::vector<std::string> alerts_not_evaluated;
};

/// One line of a one-column screen.
struct Row {
    ItemAddress address;
    const Item* item = nullptr;
    int depth = 0;
    bool is_enabled = true;
    AgePlace place = AgePlace::Always;
    /// Folded away, with the group or by itself; can be opened; not counted by progress().
    bool is_folded = false;
    std::string group;  ///< link id of the innermost group around it; empty = none
};

struct Progress {
    int answered = 0;
    int of = 0;
};

/// Main thread only. Movable; the form is shared.
class FormState {
public:
    /// InvalidInput with a fault for each answer that does not belong to the form.
    static Result<FormState> create(std::shared_ptr<const Form> form, LaunchContext context,
                                    const Answers& answers = {});
    FormState(FormState&&) noexcept;
    FormState& operator=(FormState&&) noexcept;
    ~FormState();

    const Form& form() const;
    const LaunchContext& context() const;

    /// Stores an answer (state Missing takes it back) and follows it up. NotFound for an unknown
    /// address, InvalidInput for a value that the item cannot hold. A disabled item keeps its
    /// answer but stays out of everything.
    Result<Change> set(const ItemAddress& address, const Answer& answer);
    /// What set() would bring about; the state is afterwards as it was before.
    Result<Change> try_set(const ItemAddress& address, const Answer& answer);
    /// A further instance of a repeating group, at the end; `group` addresses the group without
    /// its own index. Gives the new index. InvalidInput beyond maxOccurs.
    Result<int> add_instance(const ItemAddress& group);
    /// `instance` ends with the index to remove; later ones move up.
    Result<Change> remove_instance(const ItemAddress& instance);
    int instance_count(const ItemAddress& group) const;

    /// State Missing when nobody answered; a calculated item's value when it has one.
    const Answer& answer(const ItemAddress& address) const;
    /// What was entered (not calculated), disabled items included.
    Answers answers() const;
    /// Only what counts: entered and enabled.
    Answers enabled_answers() const;
    bool is_enabled(const ItemAddress& address) const;
    /// What a person must know of this item now; empty = nothing.
    std::string message(const ItemAddress& address) const;
    /// What `initial`, `initialExpression` and preselected options propose for a new assessment.
    Answers initial_answers() const;

    /// Every item with a place on the screen, hidden ones and mere guidance left out.
    std::vector<Row> rows() const;
    /// The next shown, enabled, answerable row without an answer, after `from` (empty link id =
    /// from the top), going round. Nothing when all are answered.
    std::optional<ItemAddress> next_unanswered(const ItemAddress& from = {}) const;
    Progress progress() const;
    /// What stands against completing: required and unanswered (a state is an answer), out of
    /// limits, constraints not met. The place is the address as text.
    Faults validate() const;

    std::vector<AlertRaised> firing_alerts() const;
    /// The rules behind them, in document order; they live as long as the form.
    std::vector<const AlertRule*> firing_rules() const;
    std::vector<std::string> alerts_not_evaluated() const;
    /// Scores, bands, findings and alerts by the form's own rules. With scorer `plugin` the
    /// scores are those of hidden items `score-<id>`, to compare with, and bands and findings are
    /// empty.
    ScorerPart score_part() const;

    /// The QuestionnaireResponse: disabled items kept out, states as data-absent-reason, option
    /// scores as ordinalValue. Keys sorted, no white space. `status` is FHIR's: "in-progress",
    /// "completed", "amended", "entered-in-error".
    std::string response_json(std::string_view status = "in-progress") const;

    /// How many expressions the last set() evaluated.
    int evaluations_of_last_change() const;

private:
    explicit FormState(std::unique_ptr<AnswerEngine> engine);
    std::unique_ptr<AnswerEngine> m_engine;
};

/// Answers out of a QuestionnaireResponse. InvalidInput with a fault for each link id that the
/// form does not know and each value that its item cannot hold; calculated items are left out.
Result<Answers> answers_from_response(const Form& form, std::string_view json);

}  // namespace attune::forms
