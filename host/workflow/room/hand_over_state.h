// SPDX-License-Identifier: Apache-2.0
/// \file
/// The inside of a form in a caregiver's hands.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "forms/text_pack.h"
#include "practice/desk.h"
#include "workflow/assessment_session.h"
#include "workflow/hand_over.h"

namespace attune::workflow {

struct HandOver::State {
    struct Worded {
        std::shared_ptr<const forms::Form> form;
        std::shared_ptr<const forms::TextPack> words;
        std::shared_ptr<const forms::TextPack> addressed;
    };
    State(Desk& the_desk, HandOverRecord begun, Worded worded,
          std::unique_ptr<AssessmentSession> begun_session);

    /// What is asked, in the order of the form; it may grow and shrink with the answers.
    std::vector<const FormRow*> questions() const;
    /// The words that the pack itself has for an item, its text or its help; else empty.
    std::string own_text(const forms::Item& item) const;
    std::string own_help(const forms::Item& item) const;
    /// As it is said to a caregiver: the pack's words, else those of asked.json, else the row's.
    std::string said_text(const FormRow& row) const;
    std::string said_option(const FormRow& row, const AnswerOption& option) const;
    /// Puts `at`, or the last page when it is nothing, before the caregiver.
    void show(const std::optional<ItemAddress>& at);

    Desk& desk;
    HandOverRecord record;
    std::unique_ptr<AssessmentSession> session;
    VisitId visit;
    std::string to;
    std::string about;
    /// Answered before this hand-over began: not opened again.
    std::set<ItemAddress> closed;
    /// The form, the practice's words for it, and those in which it addresses a caregiver itself;
    /// null without any.
    std::shared_ptr<const forms::Form> form;
    std::shared_ptr<const forms::TextPack> words;
    std::shared_ptr<const forms::TextPack> addressed;
    std::vector<ItemAddress> passed;
    std::optional<FormRow> question;
};

}  // namespace attune::workflow
