// SPDX-License-Identifier: Apache-2.0
// Starting, pausing and ending a visit, and what is said of it then.
#include <wx/app.h>

#include "controls/text.h"
#include "visit/form_panel.h"
#include "visit/visit_page.h"
#include "workflow/ask_alone.h"
#include "workflow/practice_session.h"
#include "workflow/visit_plan.h"

namespace attune::ui {

bool VisitPage::change_status(Result<void> (workflow::Visits::*act)(const VisitId&)) {
    if (!may_leave()) return false;
    auto visits = shell().session().visits();
    if (const auto done = (visits.*act)(m_visit); !done) {
        shell().show_error(done.error());
        return false;
    }
    std::optional<AssessmentId> open;
    if (m_form != nullptr) open = m_form->assessment().assessment().id;
    shell().go_instead(VisitPlace{m_visit, open});
    return true;
}

void VisitPage::pause() {
    if (!change_status(&workflow::Visits::pause)) return;
    // After the page is there: a new page begins without notices.
    wxTheApp->CallAfter([&window = shell(), family = m_family] {
        const auto words = words_of_left(window, family);
        if (!words.empty()) window.show_notice({Severity::Information, words, {}, {}});
    });
}

void VisitPage::end_visit() {
    if (!change_status(&workflow::Visits::end)) return;
    wxTheApp->CallAfter([&window = shell(), family = m_family, visit = m_visit] {
        wxString words = "The visit has ended.";
        const auto steps = window.session().visits().steps(visit);
        const int open = steps ? workflow::progress_of(*steps).open() : 0;
        if (open > 0) {
            words += wxString::Format(open == 1 ? " %d step stands open." : " %d steps stand open.",
                                      open);
        }
        const auto left = words_of_left(window, family);
        if (!left.empty()) words += " " + left;
        window.show_notice({Severity::Information, words, {}, {}});
    });
}

wxString VisitPage::words_of_left(Shell& shell, const FamilyId& family) {
    const auto left = shell.session().ask_alone().left_of(family);
    if (!left || left->empty()) return {};
    int questions = 0;
    for (const auto& one : *left) {
        // A pause sends nobody out: before others there is no word of it.
        if (!one.may_be_asked_now) return {};
        questions += one.questions;
    }
    return wxString::Format(questions == 1 ? "%d question to ask alone waits on Today."
                                           : "%d questions to ask alone wait on Today.",
                            questions);
}

}  // namespace attune::ui
