// SPDX-License-Identifier: Apache-2.0
/// \file
/// What stands on the safety page. While somebody may look on: enough for the clinician to know
/// which is which, nothing that tells a partner what it is about.
#pragma once

#include <wx/string.h>

#include <string_view>

#include "model/alert.h"

namespace attune::ui {

/// Of a rule: a topic that comes up in every visit.
wxString discreet_word_of(std::string_view rule);

/// How a first entry about an alert is offered: its key, and its words when alone or not.
struct EntryKey {
    AlertActionKind kind;
    int code;
    wxString words;
    wxString discreet;
};
/// Of one of workflow::first_actions().
const EntryKey& entry_key_of(AlertActionKind kind);

}  // namespace attune::ui
