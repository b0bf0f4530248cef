// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is told, strengths first. The words are those of an interaction; none names a kind of
/// attachment, and nothing is added up over areas.
#pragma once

#include <attune/result.hpp>
#include <optional>

#include "sheet.h"

namespace attune::nonverbal_cues {

/// From when on turning to somebody as a secure base may be spoken of.
enum class Speech { InteractionOnly, SecureBase };

/// By the age that the form's rule chose: from nine months. Where the gestation is unknown the
/// child may be four months younger than it seems: from thirteen.
Speech speech_at(std::optional<sdk::Age> age, bool is_gestation_known);

void tell_strengths(const Sheet& sheet, Speech speech, sdk::Result& result);
void tell_cues(const Sheet& sheet, sdk::Result& result);
void tell_what_was_told(const Sheet& sheet, sdk::Result& result);
void tell_natural_break(const Sheet& sheet, sdk::Result& result);
/// Rough handling, and what raises an alert.
void tell_safety(const Sheet& sheet, sdk::Result& result);
void tell_signs_to_understand(const Sheet& sheet, sdk::Result& result);
void tell_occasion(const sdk::Answers& answers, sdk::Result& result);
/// What was declined or left half entered, and what the list cannot say.
void tell_limits(const Sheet& sheet, Speech speech, sdk::Result& result);

}  // namespace attune::nonverbal_cues
