// SPDX-License-Identifier: Apache-2.0
/// \file
/// An assessment outside any visit: answered, or read again later.
#pragma once

#include "shell/page.h"

namespace attune::ui {

class FormPanel;

class AssessmentPage final : public Page {
public:
    AssessmentPage(wxWindow* parent, Shell& shell, const AssessmentPlace& place);

    void refresh(const FamilyId& changed) override;
    void take_focus() override;

private:
    void open_form();
    void tell_untouched();
    void show_found_now();

    AssessmentId m_id;
    FormPanel* m_form = nullptr;
};

}  // namespace attune::ui
