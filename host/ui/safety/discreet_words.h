// SPDX-License-Identifier: Apache-2.0
/// \file
/// What stands on the safety page while somebody may look on: enough for the clinician to know
/// which is which, nothing that tells a partner what it is about.
#pragma once

#include <wx/string.h>

#include <string_view>

#include "model/alert.h"

namespace attune::ui {

/// Of a rule: a topic that comes up in every visit.
wxString discreet_word_of(std::string_view rule);
wxString discreet_word_of(AlertActionKind kind);

}  // namespace attune::ui
