// SPDX-License-Identifier: Apache-2.0
/// \file
/// In the room now: one toggle a caregiver, one for anybody else.
#pragma once

#include <wx/panel.h>
#include <wx/tglbtn.h>

#include <vector>

#include "shell/shell.h"
#include "workflow/families.h"

namespace attune::ui {

class RoomChips final : public wxPanel {
public:
    RoomChips(wxWindow* parent, Shell& shell, const VisitId& visit, const FamilyId& family);

private:
    void keep();

    Shell& m_shell;
    VisitId m_visit;
    std::vector<CaregiverId> m_caregivers;
    std::vector<wxToggleButton*> m_chips;
    wxToggleButton* m_other = nullptr;
};

}  // namespace attune::ui
