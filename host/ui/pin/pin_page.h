// SPDX-License-Identifier: Apache-2.0
/// \file
/// Chooses the session's PIN, typed twice.
#pragma once

#include "controls/form_column.h"
#include "shell/page.h"

namespace attune::ui {

class PinPage final : public Page {
public:
    PinPage(wxWindow* parent, Shell& shell);

    void take_focus() override;

private:
    void accept();
    TextField m_first;
    TextField m_second;
};

}  // namespace attune::ui
