// SPDX-License-Identifier: Apache-2.0
/// \file
/// What can be asked and observed here: each instrument, from whom, for which ages, how well
/// founded; and what lies there but cannot be used, with every fault.
#pragma once

#include <filesystem>

#include "shell/page.h"
#include "workflow/instruments.h"

namespace attune::ui {

class InstrumentsPage final : public Page {
public:
    InstrumentsPage(wxWindow* parent, Shell& shell);

    void refresh(const FamilyId& changed) override;
    /// What a file would bring, or everything that is wrong with it, beside the page.
    void preview_text_pack(const std::filesystem::path& path);

private:
    void show();
    void add_instrument(const workflow::InstrumentInfo& info);
    void add_rejected(const workflow::RejectedInstrument& rejected);
    void choose_form();
    void choose_text_pack();
    void preview(const workflow::FormPreview& form, std::function<void()> add);
    void preview_file(const std::filesystem::path& path);
};

}  // namespace attune::ui
