// SPDX-License-Identifier: Apache-2.0
// From paper to paper: what Done means while a form is keyed twice.
#include "visit/form_panel.h"

namespace attune::ui {

bool FormPanel::take_paper_step() {
    using workflow::PaperPass;
    auto paper = m_assessment->paper();
    Result<void> step;
    switch (paper.pass()) {
        case PaperPass::NotFromPaper:
        case PaperPass::KeyedOnce:
            return false;
        case PaperPass::First:
            step = paper.begin_second_pass();
            if (step) begin_pass();
            break;
        case PaperPass::Second:
            step = paper.compare();
            if (step) begin_pass();
            break;
        case PaperPass::Compared:
            if (paper.differences().empty()) return ask_about_total();
            leave_total();
            break;
    }
    if (!step) m_shell.show_error(step.error(), [this] { complete(); });
    return true;
}

bool FormPanel::ask_about_total() {
    if (m_paper->has_refused_total() && m_paper->focus_total()) return true;
    const bool is_open = m_assessment->paper().total().is_open();
    if (!is_open || m_assessment->found().is_pending) return false;
    if (!m_paper->ask_why_it_differs()) {
        m_shell.show_notice({Severity::Note,
                             "The total on the paper is still to be settled, when you can read "
                             "alone.",
                             {},
                             {}});
    }
    return true;
}

void FormPanel::begin_pass() {
    m_current = m_assessment->position();
    match_rows();
    show_state();
    take_focus();
}

void FormPanel::leave_total() {
    if (m_paper->has_refused_total()) return;
    const auto differences = m_assessment->paper().differences();
    if (differences.empty()) {
        if (m_done != nullptr) m_done->SetFocus();
    } else {
        go_to(differences.front().item);
    }
}

}  // namespace attune::ui
