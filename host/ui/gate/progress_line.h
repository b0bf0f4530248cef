// SPDX-License-Identifier: Apache-2.0
/// \file
/// "1 Practice  2 You  3 Passphrase  4 Recovery key": where one is in a short way of steps.
#pragma once

#include <wx/panel.h>

#include <vector>

namespace attune::ui {

class ProgressLine final : public wxPanel {
public:
    ProgressLine(wxWindow* parent, std::vector<wxString> steps);
    /// Counts from 0; steps before it are done.
    void set_current(int step);

private:
    void paint(wxPaintEvent& event);
    std::vector<wxString> m_steps;
    int m_current = 0;
};

}  // namespace attune::ui
