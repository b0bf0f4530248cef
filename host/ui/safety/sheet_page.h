// SPDX-License-Identifier: Apache-2.0
/// \file
/// The crisis sheet or the safety plan, ready to print. Nothing ever holds it.
#pragma once

#include <optional>

#include "shell/page.h"
#include "workflow/crisis.h"

namespace attune::ui {

class PageCanvas;

class SheetPage final : public Page {
public:
    SheetPage(wxWindow* parent, Shell& shell, const SheetPlace& place);

    void refresh(const FamilyId& changed) override;

private:
    void warn();
    void print_sheet();
    void save_pdf();

    SheetPlace m_place;
    PageCanvas* m_canvas;
    std::optional<workflow::ComposedSheet> m_sheet;
};

}  // namespace attune::ui
