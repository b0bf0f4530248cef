// SPDX-License-Identifier: Apache-2.0
/// \file
/// During a visit: the clinician proves that she is alone, and everything opens again.
#pragma once

#include "shell/page.h"

namespace attune::ui {

class WayBackField;

class AlonePage final : public Page {
public:
    AlonePage(wxWindow* parent, Shell& shell);

    void take_focus() override;

private:
    WayBackField* m_field;
};

}  // namespace attune::ui
