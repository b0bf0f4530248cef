// SPDX-License-Identifier: Apache-2.0
/// \file
/// The inside of a form in a caregiver's hands.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "desk.h"
#include "workflow/assessment_session.h"
#include "workflow/hand_over.h"

namespace attune::workflow {

struct HandOver::State {
    State(Desk& the_desk, HandOverRecord begun, std::unique_ptr<AssessmentSession> form);

    /// What is asked, in the order of the form; it may grow and shrink with the answers.
    std::vector<const FormRow*> questions() const;
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
    std::vector<ItemAddress> passed;
    std::optional<FormRow> question;
};

}  // namespace attune::workflow
