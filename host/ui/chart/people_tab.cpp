// SPDX-License-Identifier: Apache-2.0
#include "chart/chart_tabs.h"
#include "chart/consent_pane.h"
#include "chart/people_panes.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/list_row.h"
#include "controls/text.h"
#include "shell/side_pane.h"
#include "workflow/disclosures.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

std::string service_name(Shell& shell, const ReceiverId& id) {
    const auto receivers = shell.session().receivers();
    if (!receivers) return "a service";
    for (const auto& receiver : *receivers) {
        if (receiver.id == id) return receiver.name;
    }
    return "a service";
}

/// "Leo", "Ana", "Ana with Leo"; of everybody in the family.
std::string who_it_is_about(Shell& shell, const Consent& consent) {
    const auto families = shell.session().families();
    std::string child, caregiver;
    if (const auto id = child_of(consent.about)) {
        const auto found = families.child(*id);
        child = found && !found->name.spoken().empty() ? found->name.spoken() : "the child";
    }
    if (const auto id = caregiver_of(consent.about)) {
        const auto all = families.caregivers(consent.family);
        if (!all) return "a caregiver";
        for (const auto& person : *all) {
            if (person.id == *id) caregiver = person.name.spoken();
        }
    }
    if (child.empty() || caregiver.empty()) return child + caregiver;
    return caregiver + " with " + child;
}

std::string below_of(const Consent& consent) {
    if (consent.withdrawn) {
        return consent.what + "; withdrawn " + workflow::long_date(*consent.withdrawn);
    }
    auto words =
        consent.what + "; by " + consent.given_by + ", " + workflow::long_date(consent.given);
    if (consent.verbal) words += ", by word of mouth";
    if (!consent.counts_because.empty()) words += ", which counts as " + consent.counts_because;
    if (consent.for_court) words += ", for child welfare or a court too";
    if (!consent.is_by_owner()) words += "; lets nothing go, as only the caregiver can agree to it";
    if (consent.until) words += ", until " + workflow::long_date(*consent.until);
    return words;
}

/// What is with the receiver already does not come back by withdrawing.
void say_what_has_gone(Shell& shell, const Consent& consent) {
    const auto gone = shell.session().letters().disclosures().gone_with(consent);
    if (!gone) return shell.show_error(gone.error());
    if (gone->empty()) return;
    std::string lines;
    for (const auto& row : *gone) lines += (lines.empty() ? "" : "; ") + row.line;
    shell.show_notice({Severity::Note, to_wx("Withdrawn. Already gone: " + lines + "."), {}, {}});
}

void add_consents(ScrolledColumn& column, const workflow::ChartView& view, Shell& shell) {
    if (view.consents.empty()) return;
    wxWindow* content = column.content();
    column.body().Add(line(content, "Consent", TextSize::Heading),
                      wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace16));
    auto* card = new Card(content);
    for (const auto& consent : view.consents) {
        const bool is_open = !consent.withdrawn;
        const auto title =
            who_it_is_about(shell, consent) + ", to " + service_name(shell, consent.receiver);
        add_list_row(*card, {to_wx(title),
                             to_wx(below_of(consent)),
                             is_open ? wxString("Withdraw") : wxString(),
                             [&shell, consent] {
                                 const auto done = shell.session().families().withdraw_consent(
                                     consent.family, consent.id, shell.session().today());
                                 if (!done) return shell.show_error(done.error());
                                 say_what_has_gone(shell, consent);
                             },
                             {},
                             {}});
    }
    column.body().Add(card, wxSizerFlags().Expand());
}

}  // namespace

void fill_people(ScrolledColumn& column, const workflow::ChartView& view, Shell& shell,
                 const std::function<SidePane*()>& side_pane) {
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
    buttons->Add(
        button(content, "Add a c&hild", ButtonRank::Plain,
               [side_pane, &shell, family] { open_child_pane(*side_pane(), shell, family, {}); }),
        wxSizerFlags().Border(wxRIGHT, kSpace8));
    buttons->Add(button(content, "&Record consent", ButtonRank::Plain,
                        [side_pane, &shell, child = view.child.id] {
                            open_consent_pane(*side_pane(), shell, child, {});
                        }));
    column.body().Add(buttons);
    add_consents(column, view, shell);
    column.Layout();
}

}  // namespace attune::ui
