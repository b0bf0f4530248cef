// SPDX-License-Identifier: Apache-2.0
/// \file
/// Chooses the session's PIN, typed twice.
#pragma once

#include <wx/dialog.h>

#include "controls/form_column.h"
#include "workflow/session_lock.h"

namespace attune::ui {

class PinDialog final : public wxDialog {
public:
    /// `pin` is set when the dialog ends with OK.
    PinDialog(wxWindow* parent, workflow::SessionPin& pin);

private:
    void accept();
    workflow::SessionPin& m_pin;
    TextField m_first;
    TextField m_second;
};

}  // namespace attune::ui
