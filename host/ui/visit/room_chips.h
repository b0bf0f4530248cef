// SPDX-License-Identifier: Apache-2.0
/// \file
/// In the room now: one toggle a caregiver, one for anybody else; and who interprets.
#pragma once

#include <wx/panel.h>
#include <wx/tglbtn.h>

#include <functional>
#include <vector>

#include "base/publisher.h"
#include "shell/shell.h"
#include "workflow/families.h"

class wxButton;

namespace attune::ui {

class RoomChips final : public wxPanel {
public:
    /// `interpreter` opens what is said of the interpreter.
    RoomChips(wxWindow* parent, Shell& shell, const VisitId& visit, const FamilyId& family,
              std::function<void()> interpreter);

    /// Ctrl and a digit: 1 is the first caregiver, 0 anybody else. False = nobody has that key.
    bool take_digit(int digit);

private:
    void keep();
    void show_interpreter();

    Shell& m_shell;
    VisitId m_visit;
    std::vector<CaregiverId> m_caregivers;
    std::vector<wxToggleButton*> m_chips;
    wxToggleButton* m_other = nullptr;
    wxButton* m_interpreter = nullptr;
    Subscription m_changes;
};

}  // namespace attune::ui
