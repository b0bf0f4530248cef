// SPDX-License-Identifier: Apache-2.0
#include "today/today_page.h"

#include "controls/card.h"
#include "controls/empty_state.h"
#include "controls/text.h"
#include "today/today_row.h"
#include "workflow/ask_alone.h"
#include "workflow/practice_session.h"

namespace attune::ui {

TodayPage::TodayPage(wxWindow* parent, Shell& shell_) : Page(parent, shell_, "Today") {
    add_header_button("Find", [this] { shell().go(FamiliesPlace{}); });
    add_primary("&New call", [this] { shell().go(NewCallPlace{}); });
    refresh({});
}

void TodayPage::refresh(const FamilyId&) {
    const auto view = shell().session().today_view();
    if (!view) {
        shell().show_error(view.error(), [this] { refresh({}); });
        return;
    }
    show(*view);
}

void TodayPage::show(const workflow::TodayView& view) {
    set_title("Today", to_wx(view.day_words));
    column().body().Clear(true);
    if (view.is_empty()) {
        column().body().Add(
            new EmptyState(column().content(), "today", "Nothing waits for you today.", "New call",
                           [this] { shell().go(NewCallPlace{}); }),
            wxSizerFlags().Expand());
    }
    // What was left last; the rest of what is unfinished must not push down what is urgent.
    const auto& open = view.to_continue;
    const auto rest = open.empty() ? open.end() : open.begin() + 1;
    add_section("Continue", {open.begin(), rest});
    add_section("Needs action", view.needs_action);
    add_section("Due", view.due);
    add_section("Visits today", view.visits);
    add_section("Unfinished", {rest, open.end()});
    add_section("Replies and calls", view.replies);
    column().Layout();
}

void TodayPage::add_section(const wxString& heading,
                            const std::vector<workflow::TodayLine>& lines) {
    if (lines.empty()) return;
    wxWindow* content = column().content();
    column().body().Add(line(content, heading, TextSize::Heading),
                        wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    auto* card = new Card(content);
    for (const auto& one : lines) {
        card->add_row().Add(new TodayRow(card, one, [this, one] { open(one); }),
                            wxSizerFlags(1).Expand());
    }
    column().body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
}

void TodayPage::open(const workflow::TodayLine& line) {
    const ChartPlace chart{line.family, line.child.value_or(ChildId{})};
    switch (line.goal) {
        case workflow::TodayGoal::AskAlone:
            if (const auto taken = shell().session().ask_alone().take_up(*line.assessment);
                !taken) {
                shell().show_error(taken.error());
                return;
            }
            [[fallthrough]];
        case workflow::TodayGoal::Assessment:
            if (line.visit) {
                shell().go(VisitPlace{*line.visit, line.assessment});
            } else {
                shell().go(AssessmentPlace{*line.assessment});
            }
            return;
        case workflow::TodayGoal::Visit:
            shell().go(VisitPlace{*line.visit, {}});
            return;
        case workflow::TodayGoal::Visits:
            shell().go(ChartPlace{chart.family, chart.child, ChartTab::Visits});
            return;
        case workflow::TodayGoal::Referral:
            shell().go(ReportPlace{*line.referral});
            return;
        case workflow::TodayGoal::Alert:
            shell().go(SafetyPlace{line.family, line.alert});
            return;
        case workflow::TodayGoal::Chart:
            shell().go(chart);
            return;
    }
}

}  // namespace attune::ui
