// SPDX-License-Identifier: Apache-2.0
#include "report/letter_panes.h"

#include <memory>
#include <vector>

#include "controls/button.h"
#include "controls/form_column.h"
#include "shell/side_pane.h"
#include "workflow/disclosures.h"
#include "workflow/entries.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr DisclosureBasis kBases[] = {DisclosureBasis::ImminentDanger,
                                      DisclosureBasis::MandatedReport, DisclosureBasis::CourtOrder,
                                      DisclosureBasis::OtherLaw};
constexpr ReviewKind kReviews[] = {ReviewKind::GoneThrough, ReviewKind::SupervisorReviewed,
                                   ReviewKind::CoSigned};

struct ShareFields {
    std::vector<Subject> about;
    std::vector<wxCheckBox*> checks;
    ChoiceField basis;
    TextField asked_by, asked_on, decided_by, least_needed, until;
};

/// Shows the first fault at its field; true when there was one.
bool show_fault(const Error& error, std::string_view place, const TextField& field) {
    for (const auto& fault : error.faults) {
        if (fault.place != place) continue;
        field.box->set_problem(to_wx(fault.text));
        field.control->SetFocus();
        return true;
    }
    return false;
}

/// A day in a field, which may stay empty. False where it cannot be read: that is said there.
bool read_day(const TextField& field, std::optional<Date>& day) {
    field.box->set_problem({});
    if (field.value().empty()) return true;
    const auto read = workflow::read_date(field.value());
    if (read) {
        day = *read;
        return true;
    }
    field.box->set_problem("Please write the day as in 21 Nov 2026.");
    field.control->SetFocus();
    return false;
}

void save_share(SidePane& pane, Shell& shell, const Referral& referral, const ShareFields& fields) {
    workflow::NewLegalShare entry;
    entry.family = referral.family;
    entry.receiver = referral.receiver;
    for (std::size_t i = 0; i < fields.checks.size(); ++i) {
        if (fields.checks[i]->GetValue()) entry.about.push_back(fields.about[i]);
    }
    entry.basis = kBases[fields.basis.selected()];
    entry.asked_by = fields.asked_by.value();
    entry.decided_by = fields.decided_by.value();
    entry.least_needed = fields.least_needed.value();
    for (const auto* field : {&fields.asked_by, &fields.decided_by, &fields.least_needed}) {
        field->box->set_problem({});
    }
    if (!read_day(fields.asked_on, entry.asked_on) || !read_day(fields.until, entry.until)) return;
    const auto shared = shell.session().letters().disclosures().share_without_consent(entry);
    if (shared) return pane.close();
    const bool is_shown = show_fault(shared.error(), "asked_by", fields.asked_by) ||
                          show_fault(shared.error(), "asked_on", fields.asked_on) ||
                          show_fault(shared.error(), "decided_by", fields.decided_by) ||
                          show_fault(shared.error(), "least_needed", fields.least_needed);
    if (!is_shown) shell.show_error(shared.error());
}

}  // namespace

void open_share_pane(SidePane& pane, Shell& shell, const Referral& referral) {
    const auto child = shell.session().families().child(referral.child);
    const auto caregivers = shell.session().families().caregivers_of(referral.child);
    if (!child || !caregivers) {
        shell.show_error(!child ? child.error() : caregivers.error());
        return;
    }
    auto& column = pane.begin("Share without consent");
    FormColumn form(column.content(), column.body());
    auto fields = std::make_shared<ShareFields>();
    std::vector<wxString> bases;
    for (const auto basis : kBases) bases.push_back(to_wx(workflow::words_of(basis)));
    fields->basis = form.choice("What &allows it", bases);
    fields->asked_by = form.text("Who as&ked", "As in Judge M. Ortiz, Lane County court.");
    fields->asked_on =
        form.text("&Day of the order", "As in 21 Nov 2026; a court's order has one.");
    fields->decided_by = form.text("Who &decided");
    fields->decided_by.set(shell.session().me().name);
    fields->least_needed = form.text("The &least that serves", "Only this is to go.");
    fields->until = form.text("&Until", "As in 21 Nov 2027; empty = as long as needed.");
    form.heading("Whose data");
    const auto add = [&](const std::string& words, const Subject& subject) {
        fields->about.push_back(subject);
        fields->checks.push_back(form.check(to_wx(words)));
    };
    add(child->name.spoken().empty() ? "the child" : child->name.spoken(),
        ChildSubject{referral.child});
    for (const auto& linked : *caregivers) {
        add(linked.caregiver.name.spoken(), CaregiverSubject{linked.caregiver.id});
    }
    fields->checks.front()->SetValue(true);
    column.body().Add(
        button(column.content(), "&Keep this decision", ButtonRank::Primary,
               [&pane, &shell, referral, fields] { save_share(pane, shell, referral, *fields); }),
        wxSizerFlags().Border(wxTOP, kSpace16));
    column.Layout();
    pane.open();
    fields->basis.control->SetFocus();
}

void open_review_pane(SidePane& pane, Shell& shell, const Referral& referral) {
    auto& column = pane.begin("Review of the draft");
    FormColumn form(column.content(), column.body());
    std::vector<wxString> kinds;
    for (const auto kind : kReviews) kinds.push_back(to_wx(workflow::words_of(kind)));
    const auto kind = form.choice("&What was done", kinds);
    const auto with = form.text("&With whom, or by whom", "As in Ana.");
    const auto words = form.paragraph("&Corrections or disagreement", 4,
                                      "Printed in the letter as they stand here.");
    column.body().Add(
        button(column.content(), "&Keep", ButtonRank::Primary,
               [=, &pane, &shell, id = referral.id] {
                   const auto kept = shell.session().letters().disclosures().add_review(
                       id, kReviews[kind.selected()], with.value(), words.value());
                   if (kept) return pane.close();
                   if (!show_fault(kept.error(), "with", with)) {
                       shell.show_error(kept.error());
                   }
               }),
        wxSizerFlags().Border(wxTOP, kSpace16));
    column.Layout();
    pane.open();
    with.control->SetFocus();
}

}  // namespace attune::ui
