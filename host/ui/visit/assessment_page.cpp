// SPDX-License-Identifier: Apache-2.0
#include "visit/assessment_page.h"

#include "shell/side_pane.h"
#include "visit/form_panel.h"
#include "visit/found_column.h"
#include "workflow/practice_session.h"

namespace attune::ui {

AssessmentPage::AssessmentPage(wxWindow* parent, Shell& shell_, const AssessmentPlace& place)
    : Page(parent, shell_, "Assessment") {
    add_back_button();
    auto assessment = shell().session().assessments().open(place.assessment);
    if (!assessment) {
        shell().show_error(assessment.error());
        return;
    }
    m_form = new FormPanel(body(), shell(), std::move(*assessment), [this] { show_found_now(); });
    fill_with(m_form);
    auto& pane = side_pane();
    pane.begin("What is found so far");
    show_found_now();
    pane.open();
}

void AssessmentPage::show_found_now() {
    if (m_form == nullptr) return;
    std::vector<workflow::AlertRow> alerts;
    const auto open = shell().session().alerts().open_of(m_form->assessment().assessment().family);
    if (open) {
        alerts = *open;
    } else {
        shell().show_error(open.error());
    }
    show_found(side_pane().column(), m_form->assessment().found(), alerts,
               [this](const AlertId& id, AlertActionKind kind) {
                   CallAfter([this, id, kind] {
                       const auto done = shell().session().alerts().act(id, kind);
                       if (!done) shell().show_error(done.error());
                       show_found_now();
                   });
               });
}

void AssessmentPage::take_focus() {
    if (m_form != nullptr) m_form->take_focus();
}

}  // namespace attune::ui
