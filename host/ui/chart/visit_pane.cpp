// SPDX-License-Identifier: Apache-2.0
#include "chart/visit_pane.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "controls/button.h"
#include "controls/form_column.h"
#include "shell/side_pane.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

struct VisitFields {
    TextField day, time;
    ChoiceField setting;
    std::vector<std::pair<wxCheckBox*, CaregiverId>> taking_part;
};

VisitFields add_fields(ScrolledColumn& column, const std::vector<Caregiver>& caregivers) {
    FormColumn fields(column.content(), column.body());
    VisitFields made;
    made.day = fields.text("&Day", "As in 28 Nov 2026.");
    made.time = fields.text("&Time", "As in 10:00.");
    made.setting =
        fields.choice("&Where", {"at home", "in the clinic", "by video", "by phone", "elsewhere"});
    if (!caregivers.empty()) fields.heading("Who takes part");
    for (const auto& caregiver : caregivers) {
        const auto name = caregiver.name.full();
        auto* box = fields.check(to_wx(name.empty() ? "a caregiver without a name" : name));
        box->SetValue(true);
        made.taking_part.emplace_back(box, caregiver.id);
    }
    return made;
}

void show_planned(const Visit& planned, VisitFields& fields) {
    fields.day.set(workflow::long_date(planned.date));
    fields.time.set(planned.time);
    fields.setting.control->SetSelection(static_cast<int>(planned.setting) - 1);
    const auto& there = planned.taking_part;
    for (const auto& [box, caregiver] : fields.taking_part) {
        box->SetValue(std::find(there.begin(), there.end(), caregiver) != there.end());
    }
}

void say_problem(const TextField& field, const wxString& words) {
    field.box->set_problem(words);
    field.control->SetFocus();
}

/// What is typed, over `visit`; nothing when a field has to be mended first.
std::optional<Visit> typed_over(Visit visit, const VisitFields& fields) {
    fields.day.box->set_problem({});
    fields.time.box->set_problem({});
    const auto day = workflow::read_date(fields.day.value());
    if (!day) {
        say_problem(fields.day, "Please write the day as in 28 Nov 2026.");
        return {};
    }
    visit.date = *day;
    visit.time.clear();
    if (!fields.time.value().empty()) {
        const auto time = workflow::read_time(fields.time.value());
        if (!time) {
            say_problem(fields.time, "Please write the time as in 10:00 or 2:30 pm.");
            return {};
        }
        visit.time = *time;
    }
    visit.setting = static_cast<VisitSetting>(fields.setting.selected() + 1);
    visit.taking_part.clear();
    for (const auto& [box, caregiver] : fields.taking_part) {
        if (box->GetValue()) visit.taking_part.push_back(caregiver);
    }
    return visit;
}

void plan(SidePane& pane, Shell& shell, const Visit& visit, const VisitFields& fields) {
    const auto typed = typed_over(visit, fields);
    if (!typed) return;
    const auto planned = shell.session().visits().plan(*typed);
    if (!planned) {
        const auto& error = planned.error();
        const bool is_the_day = !error.faults.empty() && error.faults[0].place == "visit.date";
        is_the_day ? say_problem(fields.day, to_wx(error.faults[0].text)) : shell.show_error(error);
        return;
    }
    pane.close();
    shell.show_notice({Severity::Information,
                       to_wx("Visit planned: " + workflow::when_and_where(*typed) + "."),
                       {},
                       {}});
}

void cancel(SidePane& pane, Shell& shell, const Visit& visit) {
    if (const auto done = shell.session().visits().cancel(visit.id); !done) {
        shell.show_error(done.error());
        return;
    }
    pane.close();
    shell.show_notice({Severity::Information,
                       to_wx("Visit cancelled: " + workflow::when_and_where(visit) + "."),
                       {},
                       {}});
}

}  // namespace

void open_visit_pane(SidePane& pane, Shell& shell, const FamilyId& family,
                     const std::optional<Visit>& planned) {
    const auto caregivers = shell.session().families().caregivers(family);
    if (!caregivers) {
        shell.show_error(caregivers.error());
        return;
    }
    ScrolledColumn& column = pane.begin(planned ? "Planned visit" : "Plan a visit");
    VisitFields fields = add_fields(column, *caregivers);
    Visit visit = planned.value_or(Visit{});
    visit.family = family;
    if (planned) show_planned(*planned, fields);
    const auto add = [&](const wxString& label, ButtonRank rank, std::function<void()> act) {
        column.body().Add(button(column.content(), label, rank, std::move(act)),
                          wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    };
    add("&Save visit", ButtonRank::Primary,
        [&pane, &shell, visit, fields] { plan(pane, shell, visit, fields); });
    if (planned) {
        add("Cancel this visit", ButtonRank::Quiet,
            [&pane, &shell, visit] { cancel(pane, shell, visit); });
    }
    pane.open();
    fields.day.control->SetFocus();
}

}  // namespace attune::ui
