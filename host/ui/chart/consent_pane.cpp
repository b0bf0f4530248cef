// SPDX-License-Identifier: Apache-2.0
#include "chart/consent_pane.h"

#include <vector>

#include "controls/button.h"
#include "controls/form_column.h"
#include "shell/side_pane.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

/// Whom data may be about, in the order of the pane.
struct About {
    wxString words;
    Subject subject;
};

struct ConsentFields {
    std::vector<About> about;
    std::vector<wxCheckBox*> checks;
    std::vector<Receiver> receivers;
    ChoiceField receiver;
    TextField given_by, what, until;
    wxCheckBox* verbal = nullptr;
};

std::vector<About> about_whom(const Child& child,
                              const std::vector<workflow::LinkedCaregiver>& caregivers) {
    const auto name = child.name.spoken().empty() ? "the child" : child.name.spoken();
    std::vector<About> about{{to_wx(name), ChildSubject{child.id}}};
    for (const auto& linked : caregivers) {
        const auto& person = linked.caregiver;
        about.push_back({to_wx(person.name.spoken()), CaregiverSubject{person.id}});
        about.push_back(
            {to_wx(person.name.spoken() + " with " + name), DyadSubject{child.id, person.id}});
    }
    return about;
}

void add_fields(ConsentFields& made, ScrolledColumn& column, const std::string& proposed_giver,
                const ReceiverId& receiver) {
    FormColumn fields(column.content(), column.body());
    made.given_by = fields.text("Who &agrees");
    made.given_by.set(proposed_giver);
    fields.heading("About whom");
    for (const auto& about : made.about) made.checks.push_back(fields.check(about.words));
    made.checks.front()->SetValue(true);
    std::vector<wxString> names;
    int chosen = 0;
    for (const auto& service : made.receivers) {
        if (service.id == receiver) chosen = static_cast<int>(names.size());
        names.push_back(to_wx(service.name));
    }
    made.receiver = fields.choice("&Going to", names);
    made.receiver.control->SetSelection(chosen);
    made.what = fields.text("&What may go", "In words, as it stands on the letter.");
    made.what.set("development, what was observed, and to hear back");
    made.until = fields.text("&Until", "As in 21 Nov 2027; empty = until withdrawn.");
    made.verbal = fields.check("Agreed by word of &mouth, read aloud");
}

bool read_until(const ConsentFields& fields, std::optional<Date>& until) {
    fields.until.box->set_problem({});
    if (fields.until.value().empty()) return true;
    const auto day = workflow::read_date(fields.until.value());
    if (!day) {
        fields.until.box->set_problem("Please write the day as in 21 Nov 2027.");
        fields.until.control->SetFocus();
        return false;
    }
    until = *day;
    return true;
}

/// One consent for each person or pair that was ticked.
void save(SidePane& pane, Shell& shell, const FamilyId& family, const ConsentFields& fields) {
    Consent consent;
    consent.family = family;
    consent.receiver = fields.receivers[static_cast<std::size_t>(fields.receiver.selected())].id;
    consent.given_by = fields.given_by.value();
    consent.what = fields.what.value();
    consent.verbal = fields.verbal->GetValue();
    consent.given = shell.session().today();
    if (!read_until(fields, consent.until)) return;
    if (consent.given_by.empty()) {
        fields.given_by.box->set_problem("Please say who agrees.");
        fields.given_by.control->SetFocus();
        return;
    }
    for (std::size_t i = 0; i < fields.checks.size(); ++i) {
        if (!fields.checks[i]->GetValue()) continue;
        consent.about = fields.about[i].subject;
        if (const auto given = shell.session().families().give_consent(consent); !given) {
            shell.show_error(given.error());
            return;
        }
    }
    pane.close();
}

}  // namespace

void open_consent_pane(SidePane& pane, Shell& shell, const ChildId& child_id,
                       const ReceiverId& receiver) {
    auto& practice = shell.session();
    const auto child = practice.families().child(child_id);
    const auto caregivers = practice.families().caregivers_of(child_id);
    auto receivers = practice.receivers();
    if (!child || !caregivers || !receivers) {
        shell.show_error(!child        ? child.error()
                         : !caregivers ? caregivers.error()
                                       : receivers.error());
        return;
    }
    if (receivers->empty()) {
        shell.show_notice({Severity::Note,
                           "There is no service yet that anything could go to. Add one first.",
                           "Add a service", [&shell] { shell.go(PracticePlace{}); }});
        return;
    }
    auto& column = pane.begin("Record consent");
    auto fields = std::make_shared<ConsentFields>();
    fields->about = about_whom(*child, *caregivers);
    fields->receivers = std::move(receivers).value();
    std::string giver;
    if (!caregivers->empty()) {
        const auto& first = caregivers->front();
        giver = first.caregiver.name.full();
        if (!first.link.role.empty()) giver += " (" + first.link.role + ")";
    }
    add_fields(*fields, column, giver, receiver);
    column.body().Add(button(column.content(), "&Keep consent", ButtonRank::Primary,
                             [&pane, &shell, family = child->family, fields] {
                                 save(pane, shell, family, *fields);
                             }),
                      wxSizerFlags().Border(wxTOP, kSpace16));
    column.Layout();
    pane.open();
    fields->given_by.control->SetFocus();
}

}  // namespace attune::ui
