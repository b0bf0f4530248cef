// SPDX-License-Identifier: Apache-2.0
/// \file
/// One page to whoever must know now: to whom, on what ground, what was seen, what is asked.
#pragma once

#include <wx/timer.h>

#include <vector>

#include "controls/form_column.h"
#include "model/practice.h"
#include "report/paged.h"
#include "shell/page.h"
#include "workflow/urgent_letter.h"

namespace attune::ui {

class PageCanvas;

class UrgentLetterPage final : public Page {
public:
    UrgentLetterPage(wxWindow* parent, Shell& shell, const UrgentLetterPlace& place);

    /// At whom it goes to, while nobody is chosen; then at the ground.
    void take_focus() override;

private:
    void add_fields(ScrolledColumn& column);
    void show_entry(const workflow::UrgentLetterEntry& entry);
    void show_ground(const std::optional<workflow::ShareBasis>& basis);
    /// Who ordered it and when, where a court did.
    void show_order();
    void mark_order(const workflow::UrgentLetter& letter);
    workflow::UrgentLetterEntry entry() const;
    void choose_receiver();
    void compose();
    void write();
    void written(const std::filesystem::path& file);
    void print_kept();

    AlertId m_alert;
    std::vector<Receiver> m_receivers;
    ChoiceField m_to, m_basis;
    TextField m_ordered_by, m_ordered_on, m_seen, m_ask;
    bool m_is_ground_chosen = false;
    Paragraph* m_sending = nullptr;
    wxButton* m_write = nullptr;
    PageCanvas* m_canvas = nullptr;
    Paged m_pages;
    wxTimer m_rest;  ///< between the last key and a new preview
};

}  // namespace attune::ui
