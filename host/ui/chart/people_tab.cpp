// SPDX-License-Identifier: Apache-2.0
#include "chart/chart_tabs.h"
#include "chart/people_panes.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/list_row.h"
#include "controls/text.h"
#include "shell/side_pane.h"

namespace attune::ui {

void fill_people(ScrolledColumn& column, const workflow::ChartView& view, Shell& shell,
                 std::function<SidePane*()> side_pane) {
    wxWindow* content = column.content();
    auto* card = new Card(content);
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
    const FamilyId family = view.family.id;
    add_list_row(*card, {to_wx(view.name),
                         to_wx(view.birth_line),
                         "Edit",
                         [side_pane, &shell, family, child = view.child] {
                             open_child_pane(*side_pane(), shell, family, child);
                         },
                         {},
                         {}});
    for (const auto& caregiver : view.caregivers) {
        std::string below =
            caregiver.linked.caregiver.safe_contact.line(caregiver.linked.caregiver.name.spoken());
        if (!caregiver.limits.empty()) below = caregiver.limits + "; " + below;
        add_list_row(*card, {to_wx(caregiver.line),
                             to_wx(below),
                             "Edit",
                             [side_pane, &shell, linked = caregiver.linked] {
                                 open_caregiver_pane(*side_pane(), shell, linked.link.child,
                                                     linked);
                             },
                             {},
                             {}});
    }
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(button(content, "Add a &caregiver", ButtonRank::Plain,
                        [side_pane, &shell, child = view.child.id] {
                            open_caregiver_pane(*side_pane(), shell, child, {});
                        }),
                 wxSizerFlags().Border(wxRIGHT, kSpace8));
    buttons->Add(button(content, "Add a c&hild", ButtonRank::Plain, [side_pane, &shell, family] {
        open_child_pane(*side_pane(), shell, family, {});
    }));
    column.body().Add(buttons);
    column.Layout();
}

}  // namespace attune::ui
