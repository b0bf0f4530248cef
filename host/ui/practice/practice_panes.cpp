// SPDX-License-Identifier: Apache-2.0
#include "practice/practice_panes.h"

#include <functional>
#include <utility>

#include "controls/button.h"
#include "controls/form_column.h"
#include "shell/side_pane.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

/// Whom a service of the address book can be.
constexpr ReportView kReceiverViews[] = {ReportView::EarlyIntervention, ReportView::Physician,
                                         ReportView::MentalHealth, ReportView::CaregiverLetter,
                                         ReportView::ChildWelfare};

void add_save(SidePane& pane, std::function<void()> save) {
    auto& column = pane.column();
    column.body().Add(button(column.content(), "Sa&ve", ButtonRank::Primary, std::move(save)),
                      wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace8));
}

/// True when the field holds something; else says so below it.
bool has_name(const TextField& name) {
    const bool empty = name.value().empty();
    name.box->set_problem(empty ? "A name is needed." : "");
    if (empty) name.control->SetFocus();
    return !empty;
}

}  // namespace

void open_clinician_pane(SidePane& pane, Shell& shell, const Clinician& clinician) {
    ScrolledColumn& column = pane.begin("Clinician");
    FormColumn fields(column.content(), column.body());
    const auto name = fields.text("Name");
    const auto credentials = fields.text("Credentials", "As printed below the signature.");
    const auto phone = fields.text("Telephone");
    const auto email = fields.text("E-mail");
    name.control->ChangeValue(to_wx(clinician.name));
    credentials.control->ChangeValue(to_wx(clinician.credentials));
    phone.control->ChangeValue(to_wx(clinician.phone));
    email.control->ChangeValue(to_wx(clinician.email));
    add_save(pane, [=, &pane, &shell] {
        if (!has_name(name)) return;
        Clinician edited = clinician;
        edited.name = name.value();
        edited.credentials = credentials.value();
        edited.phone = phone.value();
        edited.email = email.value();
        const auto saved = shell.session().save(edited);
        saved ? pane.close() : shell.show_error(saved.error());
    });
    pane.open();
    name.control->SetFocus();
}

void open_receiver_pane(SidePane& pane, Shell& shell, const Receiver& receiver) {
    ScrolledColumn& column = pane.begin(receiver.id.empty() ? "New service" : "Service");
    FormColumn fields(column.content(), column.body());
    const auto name = fields.text("Name of the service");
    const auto person = fields.text("Person", "As in Dr Lane. May stay empty.");
    std::vector<wxString> kinds;
    int kind = 0;
    for (std::size_t i = 0; i < std::size(kReceiverViews); ++i) {
        kinds.push_back(to_wx(workflow::words_of(kReceiverViews[i])));
        if (kReceiverViews[i] == receiver.view) kind = static_cast<int>(i);
    }
    const auto view = fields.choice("Writes to them as", kinds);
    const auto address = fields.paragraph("Address", 3);
    const auto phone = fields.text("Telephone");
    const auto fax = fields.text("Fax");
    const auto email = fields.text("E-mail");
    name.control->ChangeValue(to_wx(receiver.name));
    person.control->ChangeValue(to_wx(receiver.person));
    view.control->SetSelection(kind);
    address.control->ChangeValue(to_wx(receiver.address));
    phone.control->ChangeValue(to_wx(receiver.phone));
    fax.control->ChangeValue(to_wx(receiver.fax));
    email.control->ChangeValue(to_wx(receiver.email));
    add_save(pane, [=, &pane, &shell] {
        if (!has_name(name)) return;
        Receiver edited = receiver;
        edited.name = name.value();
        edited.person = person.value();
        edited.view = kReceiverViews[view.selected()];
        edited.address = address.value();
        edited.phone = phone.value();
        edited.fax = fax.value();
        edited.email = email.value();
        const auto saved = shell.session().save(std::move(edited));
        saved ? pane.close() : shell.show_error(saved.error());
    });
    pane.open();
    name.control->SetFocus();
}

}  // namespace attune::ui
