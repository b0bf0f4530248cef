// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is told, strengths first. The words are those of an interaction; none names a kind of
/// attachment, and nothing is added up over areas.
#pragma once

#include <attune/result.hpp>
#include <optional>

#include "sheet.h"

namespace attune::nonverbal_cues {

/// By the age that the form's rule chose: from nine months. Where the gestation is unknown the
/// child may be four months younger than it seems: from thirteen.
Speech speech_at(std::optional<sdk::Age> age, bool is_gestation_known);

/// The signs of an area that are good to see.
Entries strengths_of(const Sheet& sheet, const Area& area);
void tell_strengths(const Sheet& sheet, sdk::Result& result);
/// What was looked for and not seen this time, to come back to; never as somebody's fault.
void tell_not_seen(const Sheet& sheet, sdk::Result& result);
void tell_cues(const Sheet& sheet, sdk::Result& result);
void tell_what_was_told(const Sheet& sheet, const sdk::Answers& answers, sdk::Result& result);
void tell_natural_break(const Sheet& sheet, sdk::Result& result);
/// Rough handling, and what raises an alert.
void tell_safety(const Sheet& sheet, sdk::Result& result);
void tell_signs_to_understand(const Sheet& sheet, sdk::Result& result);
void tell_occasion(const sdk::Request& request, sdk::Result& result);
/// What was declined or left half entered, and what the list cannot say.
void tell_limits(const Sheet& sheet, sdk::Result& result);

}  // namespace attune::nonverbal_cues
