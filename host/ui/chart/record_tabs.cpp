// SPDX-License-Identifier: Apache-2.0
// The tabs that list what was done: visits, assessments, referrals.
#include "chart/chart_tabs.h"
#include "chart/disclosure_list.h"
#include "chart/visit_pane.h"
#include "controls/card.h"
#include "controls/empty_state.h"
#include "controls/list_row.h"
#include "controls/text.h"
#include "workflow/entries.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

Card* add_list(ScrolledColumn& column) {
    auto* card = new Card(column.content());
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
    return card;
}

void add_empty(ScrolledColumn& column, std::string_view icon_name, const wxString& sentence,
               const wxString& button, std::function<void()> act) {
    column.body().Add(new EmptyState(column.content(), icon_name, sentence, button, std::move(act)),
                      wxSizerFlags().Expand());
    column.Layout();
}

wxString words_of(VisitStatus status) {
    switch (status) {
        case VisitStatus::Planned:
            return "planned";
        case VisitStatus::Running:
            return "running";
        case VisitStatus::Paused:
            return "paused";
        case VisitStatus::Ended:
            return "ended";
        case VisitStatus::Cancelled:
            return "cancelled";
    }
    return {};
}

/// A planned visit is started on the way to it.
void open_visit(Shell& shell, const Visit& visit) {
    if (visit.status == VisitStatus::Planned) {
        const auto started = shell.session().visits().start(visit.id);
        if (!started) {
            shell.show_error(started.error());
            return;
        }
    }
    shell.go(VisitPlace{visit.id, {}});
}

}  // namespace

void fill_visits(ScrolledColumn& column, const workflow::ChartView& view, Shell& shell,
                 const std::function<SidePane*()>& side_pane) {
    if (view.visits.empty()) {
        const auto start = [&shell, family = view.family.id] {
            const auto visit = shell.session().visits().start_now(family, VisitSetting::Home);
            visit ? shell.go(VisitPlace{*visit, {}}) : shell.show_error(visit.error());
        };
        add_empty(column, "visit", "No visit yet.", "Start a visit now", start);
        return;
    }
    Card* card = add_list(column);
    for (const auto& visit : view.visits) {
        wxString title = to_wx(workflow::short_date(visit.date));
        if (!visit.time.empty()) title += ", " + to_wx(visit.time);
        const bool planned = visit.status == VisitStatus::Planned;
        const bool cancelled = visit.status == VisitStatus::Cancelled;
        ListRow row{title,
                    to_wx(workflow::place_words(visit.setting)) + ", " + words_of(visit.status),
                    cancelled ? ""
                    : planned ? "Start"
                              : "Open",
                    [&shell, visit] { open_visit(shell, visit); },
                    {},
                    {}};
        if (planned) {
            row.other = "Change";
            row.other_act = [&shell, side_pane, visit] {
                open_visit_pane(*side_pane(), shell, visit.family, visit);
            };
        }
        add_list_row(*card, std::move(row));
    }
    column.Layout();
}

void fill_assessments(ScrolledColumn& column, const workflow::ChartView& view, Shell& shell) {
    if (view.assessments.empty()) {
        add_empty(column, "instruments", "No assessment yet. They are begun in a visit.", {}, {});
        return;
    }
    Card* card = add_list(column);
    for (const auto& row : view.assessments) {
        add_list_row(*card, {to_wx(row.title + ": " + row.about),
                             to_wx(row.on + ", " + row.informant + ", " + row.status),
                             row.can_resume ? "Continue" : "Open",
                             [&shell, id = row.id] { shell.go(AssessmentPlace{id}); },
                             {},
                             {}});
    }
    column.Layout();
}

void fill_referrals(ScrolledColumn& column, const workflow::ChartView& view, Shell& shell) {
    if (view.referrals.empty()) {
        add_empty(column, "referrals", "No referral yet.", "Refer",
                  [&shell, place = ReferPlace{view.family.id, view.child.id}] { shell.go(place); });
        // An urgent letter goes without a referral.
        add_disclosures(column, shell, view.family.id);
        column.Layout();
        return;
    }
    Card* card = add_list(column);
    for (const auto& row : view.referrals) {
        wxString below = to_wx(row.status);
        if (!row.clock.empty()) below += ", " + to_wx(row.clock);
        ListRow shown{to_wx(row.receiver),
                      below,
                      "Open",
                      [&shell, id = row.id] { shell.go(ReportPlace{id}); },
                      {},
                      {}};
        if (row.is_overdue) {
            shown.tag = Severity::Concern;
            shown.tag_words = "overdue";
        }
        add_list_row(*card, std::move(shown));
    }
    add_disclosures(column, shell, view.family.id);
    column.Layout();
}

}  // namespace attune::ui
