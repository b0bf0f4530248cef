// SPDX-License-Identifier: Apache-2.0
#include "chart/visit_pane.h"

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
        auto* box = fields.check(to_wx(caregiver.name.full()));
        box->SetValue(true);
        made.taking_part.emplace_back(box, caregiver.id);
    }
    return made;
}

void plan(SidePane& pane, Shell& shell, const FamilyId& family, const VisitFields& fields) {
    fields.day.box->set_problem({});
    const auto day = workflow::read_date(fields.day.value());
    if (!day) {
        fields.day.box->set_problem("Please write the day as in 28 Nov 2026.");
        fields.day.control->SetFocus();
        return;
    }
    Visit visit;
    visit.family = family;
    visit.date = *day;
    visit.time = fields.time.value();
    visit.setting = static_cast<VisitSetting>(fields.setting.selected() + 1);
    visit.clinician = shell.session().me().id;
    for (const auto& [box, caregiver] : fields.taking_part) {
        if (box->GetValue()) visit.taking_part.push_back(caregiver);
    }
    const auto children = shell.session().families().children(family);
    if (!children) {
        shell.show_error(children.error());
        return;
    }
    for (const auto& child : *children) visit.children.push_back(child.id);
    const auto planned = shell.session().visits().plan(std::move(visit));
    if (!planned) {
        shell.show_error(planned.error());
        return;
    }
    pane.close();
}

}  // namespace

void open_visit_pane(SidePane& pane, Shell& shell, const FamilyId& family) {
    const auto caregivers = shell.session().families().caregivers(family);
    if (!caregivers) {
        shell.show_error(caregivers.error());
        return;
    }
    ScrolledColumn& column = pane.begin("Plan a visit");
    const VisitFields fields = add_fields(column, *caregivers);
    column.body().Add(
        button(column.content(), "&Save visit", ButtonRank::Primary,
               [&pane, &shell, family, fields] { plan(pane, shell, family, fields); }),
        wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    pane.open();
    fields.day.control->SetFocus();
}

}  // namespace attune::ui
