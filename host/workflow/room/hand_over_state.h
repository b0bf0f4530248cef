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
    };
    State(Desk& the_desk, HandOverRecord begun, Worded worded,
          std::unique_ptr<AssessmentSession> begun_session);

    /// What is asked, in the order of the form; it may grow and shrink with the answers.
    std::vector<const FormRow*> questions() const;
    /// The words that the pack itself has for an item, its text or its help; else empty.
    std::string own_text(const forms::Item& item) const;
    std::string own_help(const forms::Item& item) const;
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
    /// The form, and the practice's words for it; null without any.
    std::shared_ptr<const forms::Form> form;
    std::shared_ptr<const forms::TextPack> words;
    std::vector<ItemAddress> passed;
    std::optional<FormRow> question;
};

}  // namespace attune::workflow
