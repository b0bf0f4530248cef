// SPDX-License-Identifier: Apache-2.0
/// \file
/// Questions on self-harm that were declined or left open: each waits to be asked in private.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "forms/form.h"
#include "forms/form_state.h"
#include "model/alert.h"
#include "model/assessment.h"

namespace attune::workflow {

struct Desk;
struct FoundView;

/// Whether an answer to this item may raise A-1.
bool is_on_self_harm(const forms::Form& form, const std::string& link_id);

/// New alerts, not yet stored, for the questions on self-harm without an answer: those that were
/// declined or not asked; with `Left::Open` also those nobody came to. `known` are the assessment's
/// own alerts: what waits already is not raised again.
enum class Left { OnPurpose = 1, Open = 2 };
std::vector<Alert> unasked(const Desk& desk, const Assessment& assessment, const forms::Form& form,
                           const forms::Answers& answers, Left left,
                           const std::vector<Alert>& known);
/// Stores them for an assessment that was left as it is. Joins the transaction that is running.
Result<void> raise_unasked(Desk& desk, const Assessment& assessment);
/// The waiting ones of the same person that this answer settles.
Result<std::vector<Alert>> settled_by_answer(const Desk& desk, const Assessment& assessment);

/// What is noted of one that was answered on its form after all: taken back there, it waits again.
inline constexpr std::string_view kAnsweredOnForm = "answered on the form";
inline constexpr std::string_view kAnsweredElsewhere = "answered on another form";

/// What was said when it was asked in private: "yes", "no", or more words behind either. Nothing
/// when the words are neither.
std::optional<bool> tells_of_thoughts(std::string_view said);

/// What became of a question beside the form, by link id: "Asked in private on 22 Nov 2026: no."
std::map<std::string, std::string> asked_beside(const std::vector<Alert>& alerts);
/// The same for a letter, which names who asked and repeats nothing that was written down: "asked
/// in private on 22 November 2026 by Dr Brook: no thoughts of self-harm".
std::string asked_since_words(const AlertAction& action, const std::string& by);
/// Adds it to what was found about such a question, which is then no concern any more.
void tell_asked_beside(const std::vector<Alert>& alerts, FoundView& view);

}  // namespace attune::workflow
