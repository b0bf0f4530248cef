// SPDX-License-Identifier: Apache-2.0
/// \file
/// One way to answer as a native control: a wide target that shows its key, and its words.
#pragma once

#include <wx/checkbox.h>
#include <wx/radiobut.h>

#include "workflow/form_row.h"

namespace attune::ui {

/// `question` is what a screen reader says beside the option.
wxRadioButton* option_radio(wxWindow* parent, const workflow::AnswerOption& option,
                            const std::string& question);
wxCheckBox* option_check(wxWindow* parent, const workflow::AnswerOption& option,
                         const std::string& question);

}  // namespace attune::ui
