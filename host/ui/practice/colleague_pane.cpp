// SPDX-License-Identifier: Apache-2.0
#include "practice/colleague_pane.h"

#include <wx/utils.h>

#include "controls/button.h"
#include "controls/form_column.h"
#include "people/problem_map.h"
#include "shell/side_pane.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

struct ColleagueFields {
    TextField name, credentials, passphrase, again;
    ChoiceField role;
};

Clinician colleague_of(const ColleagueFields& fields) {
    Clinician colleague;
    colleague.name = fields.name.value();
    colleague.credentials = fields.credentials.value();
    colleague.role = static_cast<ClinicianRole>(fields.role.selected() + 1);
    return colleague;
}

void add(SidePane& pane, Shell& shell, const ColleagueFields& fields) {
    const auto passphrase = from_wx(fields.passphrase.control->GetValue());
    fields.again.box->set_problem({});
    if (passphrase != from_wx(fields.again.control->GetValue())) {
        fields.again.box->set_problem("The two differ. Please type the same passphrase again.");
        fields.again.control->SetFocus();
        return;
    }
    const wxBusyCursor busy;
    const auto colleague = colleague_of(fields);
    const auto added = shell.session().add_clinician(colleague, passphrase);
    if (!added) {
        ProblemMap problems;
        problems.add("clinician.name", fields.name.box);
        problems.add("passphrase", fields.passphrase.box);
        const auto homeless = problems.show(added.error().faults);
        if (added.error().faults.empty() || !homeless.empty()) shell.show_error(added.error());
        return;
    }
    pane.close();
    shell.show_notice({Severity::Information,
                       to_wx(colleague.name) +
                           " can open the practice from now on, with this passphrase. It is theirs "
                           "alone.",
                       {},
                       {}});
}

}  // namespace

void open_colleague_pane(SidePane& pane, Shell& shell) {
    ScrolledColumn& column = pane.begin("New colleague");
    FormColumn form(column.content(), column.body());
    ColleagueFields fields;
    fields.name = form.text("Name of the colleague");
    fields.credentials = form.text("Credentials", "As printed below the signature.");
    fields.role =
        form.choice("Role", {"Clinician", "Supervisor", "Intake worker", "Administrator"});
    fields.passphrase =
        form.secret("Their passphrase", "Let them type it: nobody else should know it.");
    fields.again = form.secret("Their passphrase again");
    const auto act = [&pane, &shell, fields] { add(pane, shell, fields); };
    fields.again.control->Bind(wxEVT_TEXT_ENTER, [act](wxCommandEvent&) { act(); });
    column.body().Add(button(column.content(), "Sa&ve", ButtonRank::Primary, act),
                      wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace8));
    pane.open();
    fields.name.control->SetFocus();
}

}  // namespace attune::ui
