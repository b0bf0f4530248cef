// SPDX-License-Identifier: Apache-2.0
/// \file
/// A caregiver answers on the device: one question a page, nothing of what it means, and no way
/// back to the answers once it is over (clinical/workflow section 3).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/hand_over.h"
#include "workflow/form_row.h"

namespace attune::workflow {

struct Desk;

/// Whether a form may be handed over now.
struct HandOverOffer {
    std::string to;       ///< the caregiver's first name
    std::string why_not;  ///< a sentence for the clinician; empty = it may
    /// The form is one that its caregiver may fill in here, if not at this moment.
    bool is_for_caregivers = false;
    /// Another adult is in the room: only by her choice, with a reason.
    bool needs_reason = false;

    bool is_possible() const { return why_not.empty(); }
};

struct HandOverProgress {
    int question = 0;  ///< from 1
    int of = 0;
    std::string words;  ///< "3 of 20"
};

/// A form in the caregiver's hands. Every answer is on disk before the next page. Main thread only;
/// must not outlive the practice session.
class HandOver {
public:
    struct State;
    explicit HandOver(std::unique_ptr<State> state);
    ~HandOver();
    HandOver(const HandOver&) = delete;
    HandOver& operator=(const HandOver&) = delete;

    const AssessmentId& assessment() const;
    const VisitId& visit() const;
    std::string to() const;     ///< "Ana"
    std::string about() const;  ///< "About Leo"; empty when it is about who answers

    /// The question of this page as the caregiver sees it: its words, the ways to answer, and the
    /// answer given a moment ago. Nothing on the last page.
    const std::optional<FormRow>& question() const;
    std::string heading() const;  ///< of the group that the question stands in; may be empty
    /// What the text pack says before the question: "Over the last two weeks ..."; empty = nothing.
    /// The form's own instructions are for the clinician.
    std::string instruction() const;
    HandOverProgress progress() const;

    Result<void> answer(const Answer& answer);
    Result<void> answer_typed(std::string_view typed);
    /// On to the next question, or to the last page.
    Result<void> next();
    /// No answer: "declined" where the form knows that.
    Result<void> skip();
    /// To the question before; never behind where this hand-over began.
    bool can_go_back() const;
    void back();
    /// To the last page from anywhere; answers given are kept.
    Result<void> stop() { return end(HandOverEnding::Stopped); }
    /// The last page shows, or nothing more: no answer is opened again.
    bool is_over() const;
    /// Nothing happens when it is over already.
    Result<void> end(HandOverEnding ending);

private:
    std::unique_ptr<State> m_state;
};

/// Main thread only.
class HandOvers {
public:
    explicit HandOvers(Desk& desk) : m_desk(desk) {}

    /// Offered during a visit for a form in progress that caregivers answer in its own words, when
    /// who is asked is in the room and has not finished it.
    Result<HandOverOffer> offer(const AssessmentId& id) const;
    /// The answers count as given on the screen by the caregiver. Conflict when it is not offered,
    /// InvalidInput ("reason") when another adult is there and no reason is given.
    Result<std::unique_ptr<HandOver>> begin(const AssessmentId& id, std::string_view reason);
    /// Ends what a program that was killed left open; the first names of who was answering.
    Result<std::vector<std::string>> end_interrupted();
    /// Oldest first.
    Result<std::vector<HandOverRecord>> of(const AssessmentId& id) const;
    /// Where help can be had, the same for every family; the usual lines while the practice's own
    /// cannot be read.
    std::vector<std::string> support_lines() const;

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
