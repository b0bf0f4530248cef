// SPDX-License-Identifier: Apache-2.0
#include "chart/consent_pane.h"

#include <memory>
#include <vector>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/form_column.h"
#include "controls/severity_tag.h"
#include "controls/text.h"
#include "shell/side_pane.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

/// The child's data, the giver's own, and those of both together.
enum About { kChild, kOwn, kPair, kAbouts };

struct ConsentFields {
    Child child;
    std::vector<Caregiver> caregivers;
    std::vector<Receiver> receivers;
    ChoiceField giver;
    TextField somebody_else;
    wxCheckBox* checks[kAbouts] = {};
    ChoiceField receiver;
    TextField what, until;
    wxPanel* caution = nullptr;
    Paragraph* caution_words = nullptr;
    TextField counts_because;
    wxCheckBox* verbal = nullptr;
    wxCheckBox* for_court = nullptr;

    /// Null where somebody else agrees.
    const Caregiver* chosen_giver() const {
        const auto at = static_cast<std::size_t>(giver.selected());
        return at < caregivers.size() ? &caregivers[at] : nullptr;
    }
    std::string child_name() const {
        return child.name.spoken().empty() ? "the child" : child.name.spoken();
    }
};

void rename(wxCheckBox& check, const std::string& words) {
    check.SetLabel(to_wx(words));
    set_accessible_name(check, to_wx(words));
}

Consent as_chosen(Shell& shell, const ConsentFields& fields) {
    Consent consent;
    consent.family = fields.child.family;
    consent.about = ChildSubject{fields.child.id};
    consent.given = shell.session().today();
    if (const auto* giver = fields.chosen_giver()) {
        consent.giver = giver->id;
    } else {
        consent.given_by = fields.somebody_else.value();
    }
    return consent;
}

/// Whoever is not recorded as one who may consent for the child: said before it is kept.
void show_caution(Shell& shell, ConsentFields& fields) {
    const bool is_for_child = fields.checks[kChild]->GetValue();
    const auto words = is_for_child
                           ? shell.session().families().consent_caution(as_chosen(shell, fields))
                           : Result<std::string>(std::string());
    if (!words) return shell.show_error(words.error());
    fields.caution->Show(!words->empty());
    fields.counts_because.box->Show(!words->empty());
    fields.caution_words->set_text(to_wx(*words));
    for (auto* up = fields.caution->GetParent(); up && !up->IsTopLevel(); up = up->GetParent()) {
        up->Layout();
    }
}

/// Nobody lets the data of another caregiver go: only the giver's own are offered.
void offer_giver(ConsentFields& fields) {
    const auto* giver = fields.chosen_giver();
    fields.somebody_else.box->Show(giver == nullptr);
    for (const auto about : {kOwn, kPair}) {
        fields.checks[about]->SetValue(false);
        fields.checks[about]->Show(giver != nullptr);
    }
    if (giver != nullptr) {
        rename(*fields.checks[kOwn], giver->name.spoken());
        rename(*fields.checks[kPair], giver->name.spoken() + " with " + fields.child_name());
    }
}

void add_giver(ConsentFields& made, FormColumn& fields,
               const std::vector<workflow::LinkedCaregiver>& caregivers) {
    std::vector<wxString> givers;
    for (const auto& [caregiver, link] : caregivers) {
        const auto role = link.role.empty() ? std::string() : " (" + link.role + ")";
        givers.push_back(to_wx(caregiver.name.full() + role));
        made.caregivers.push_back(caregiver);
    }
    givers.emplace_back("somebody else");
    made.giver = fields.choice("Who &agrees", givers);
    made.giver.control->SetSelection(0);
    made.somebody_else = fields.text("&Name of whoever agrees");
    fields.heading("About whom");
    for (auto*& check : made.checks) check = fields.check(to_wx(made.child_name()));
    made.checks[kChild]->SetValue(true);
}

void add_caution(ConsentFields& made, ScrolledColumn& column, FormColumn& fields) {
    made.caution = new wxPanel(column.content());
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(new SeverityTag(made.caution, Severity::Concern, "careful"), wxSizerFlags().Top());
    made.caution_words = new Paragraph(made.caution, {});
    across->Add(made.caution_words, wxSizerFlags(1).Border(wxLEFT, kSpace8));
    made.caution->SetSizer(across);
    column.body().Add(made.caution, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    made.counts_because =
        fields.text("Wh&y it counts all the same", "As in guardian by court order of 3 Mar 2026.");
}

void add_fields(ConsentFields& made, ScrolledColumn& column,
                const std::vector<workflow::LinkedCaregiver>& caregivers,
                const ReceiverId& receiver) {
    FormColumn fields(column.content(), column.body());
    add_giver(made, fields, caregivers);
    std::vector<wxString> names;
    int chosen = 0;
    for (const auto& service : made.receivers) {
        if (service.id == receiver) chosen = static_cast<int>(names.size());
        names.push_back(to_wx(service.name));
    }
    made.receiver = fields.choice("&Going to", names);
    made.receiver.control->SetSelection(chosen);
    add_caution(made, column, fields);
    made.what = fields.text("&What may go", "In words, as it stands on the letter.");
    made.what.set("development, what was observed, and to hear back");
    made.until = fields.text("&Until", "As in 21 Nov 2027; empty = until withdrawn.");
    made.verbal = fields.check("Agreed by word of &mouth, read aloud");
    made.for_court = fields.check("Written authorisation for child welfare or a court");
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

std::vector<Subject> ticked(const ConsentFields& fields) {
    std::vector<Subject> about;
    if (fields.checks[kChild]->GetValue()) about.emplace_back(ChildSubject{fields.child.id});
    const auto* giver = fields.chosen_giver();
    if (giver == nullptr) return about;
    if (fields.checks[kOwn]->GetValue()) about.emplace_back(CaregiverSubject{giver->id});
    if (fields.checks[kPair]->GetValue()) {
        about.emplace_back(DyadSubject{fields.child.id, giver->id});
    }
    return about;
}

/// The first fault, where it is to be mended.
void show_fault(Shell& shell, const ConsentFields& fields, const Error& error) {
    if (error.faults.empty()) return shell.show_error(error);
    const auto& fault = error.faults.front();
    const auto is_at = [&](std::string_view place, const TextField& field) {
        if (fault.place != place) return false;
        field.box->set_problem(to_wx(fault.text));
        field.control->SetFocus();
        return true;
    };
    if (is_at("consent.given_by", fields.somebody_else)) return;
    if (is_at("consent.counts_because", fields.counts_because)) return;
    shell.show_notice({Severity::Concern, to_wx(fault.text), {}, {}});
    (fault.place == "consent.about" ? fields.checks[kChild] : fields.for_court)->SetFocus();
}

/// One consent for each person or pair that was ticked.
void save(SidePane& pane, Shell& shell, const ConsentFields& fields) {
    auto consent = as_chosen(shell, fields);
    consent.receiver = fields.receivers[static_cast<std::size_t>(fields.receiver.selected())].id;
    consent.counts_because = fields.counts_because.value();
    fields.counts_because.box->set_problem({});
    fields.somebody_else.box->set_problem({});
    consent.what = fields.what.value();
    consent.verbal = fields.verbal->GetValue();
    consent.for_court = fields.for_court->GetValue();
    if (!read_until(fields, consent.until)) return;
    const auto given = shell.session().families().give_consents(consent, ticked(fields));
    if (!given) return show_fault(shell, fields, given.error());
    shell.clear_notice();
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
    fields->child = *child;
    fields->receivers = std::move(receivers).value();
    add_fields(*fields, column, *caregivers, receiver);
    const auto follow = [&shell, fields] { show_caution(shell, *fields); };
    fields->giver.control->Bind(wxEVT_CHOICE, [fields, follow](wxCommandEvent&) {
        offer_giver(*fields);
        follow();
    });
    fields->checks[kChild]->Bind(wxEVT_CHECKBOX, [follow](wxCommandEvent&) { follow(); });
    column.body().Add(button(column.content(), "&Keep consent", ButtonRank::Primary,
                             [&pane, &shell, fields] { save(pane, shell, *fields); }),
                      wxSizerFlags().Border(wxTOP, kSpace16));
    offer_giver(*fields);
    follow();
    column.Layout();
    pane.open();
    fields->giver.control->SetFocus();
}

}  // namespace attune::ui
