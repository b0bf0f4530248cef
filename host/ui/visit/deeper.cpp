// SPDX-License-Identifier: Apache-2.0
#include "visit/deeper.h"

#include "workflow/assessment_session.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

/// The visit it was found in, while that visit lasts.
std::optional<VisitId> running_visit(Shell& shell, const Assessment& from) {
    if (!from.visit) return std::nullopt;
    const auto visit = shell.session().visits().visit(*from.visit);
    const bool lasts =
        visit && (visit->status == VisitStatus::Running || visit->status == VisitStatus::Paused);
    return lasts ? from.visit : std::nullopt;
}

}  // namespace

void go_deeper(Shell& shell, const Assessment& from, const std::string& instrument) {
    workflow::NewAssessment entry;
    entry.instrument = instrument;
    entry.family = from.family;
    entry.subject = from.subject;
    entry.about_child = from.about_child;
    entry.visit = running_visit(shell, from);
    entry.informant = from.informant;
    entry.language = from.language;
    const auto started = shell.session().assessments().start(entry);
    if (!started) {
        shell.show_error(started.error());
        return;
    }
    const auto id = (*started)->assessment().id;
    entry.visit ? shell.go(VisitPlace{*entry.visit, id}) : shell.go(AssessmentPlace{id});
}

}  // namespace attune::ui
