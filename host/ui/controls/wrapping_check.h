// SPDX-License-Identifier: Apache-2.0
/// \file
/// A check box whose words break into lines at whatever width its sizer gives it.
#pragma once

#include <wx/checkbox.h>

namespace attune::ui {

/// Has `words` as its label, as they are, and as its accessible name.
class WrappingCheck final : public wxCheckBox {
public:
    WrappingCheck(wxWindow* parent, const wxString& words);

    bool InformFirstDirection(int direction, int size, int available) override;

private:
    void be_high_enough_at(int width);
};

}  // namespace attune::ui
