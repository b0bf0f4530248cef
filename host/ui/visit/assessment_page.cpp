// SPDX-License-Identifier: Apache-2.0
#include "visit/assessment_page.h"

#include <utility>

#include "shell/side_pane.h"
#include "visit/deeper.h"
#include "visit/form_panel.h"
#include "visit/found_column.h"
#include "workflow/practice_session.h"
#include "workflow/presence.h"

namespace attune::ui {

AssessmentPage::AssessmentPage(wxWindow* parent, Shell& shell_, const AssessmentPlace& place)
    : Page(parent, shell_, "Assessment"), m_id(place.assessment) {
    add_back_button();
    side_pane().begin("What is found so far");
    open_form();
    if (shell().room().may_read_results()) side_pane().open();
}

void AssessmentPage::open_form() {
    auto assessment = shell().session().assessments().open(m_id);
    if (!assessment) {
        shell().show_error(assessment.error());
        return;
    }
    if (m_form != nullptr) m_form->Destroy();
    FormEvents events;
    events.changed = [this] { show_found_now(); };
    events.moved = [] {};
    events.untouched = [this] { tell_untouched(); };
    events.needs_action = [this] {
        if (shell().may_read_results()) side_pane().open();
    };
    // The form's own button is still at work.
    events.completed = [this] {
        CallAfter([this] {
            open_form();
            body()->Layout();
            take_focus();
        });
    };
    events.replaced = [this](const AssessmentId& became) {
        shell().go_instead(AssessmentPlace{became});
    };
    m_form = new FormPanel(body(), shell(), std::move(*assessment), std::move(events));
    fill_with(m_form);
    show_found_now();
}

void AssessmentPage::tell_untouched() {
    Notice notice{
        Severity::Note, "Nothing was answered, so nothing is completed. It stays open.", {}, {}};
    if (const auto visit = m_form->assessment().assessment().visit) {
        notice.button = "Go to its visit";
        notice.act = [this, place = VisitPlace{*visit, m_id}] { shell().go(place); };
    }
    shell().show_notice(std::move(notice));
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
    show_found(
        side_pane().column(), m_form->assessment().found(), alerts,
        [this](const AlertId& id, AlertActionKind kind) {
            CallAfter([this, id, kind] {
                const auto done = shell().session().alerts().act(id, kind);
                if (!done) shell().show_error(done.error());
                show_found_now();
            });
        },
        [this](const std::string& instrument) {
            CallAfter([this, instrument] {
                go_deeper(shell(), m_form->assessment().assessment(), instrument);
            });
        });
}

void AssessmentPage::refresh(const FamilyId&) {
    if (!shell().room().may_read_results()) side_pane().close();
    if (m_form != nullptr) m_form->show_state();
}

void AssessmentPage::take_focus() {
    if (m_form != nullptr) m_form->take_focus();
}

}  // namespace attune::ui
