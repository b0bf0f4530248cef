// SPDX-License-Identifier: Apache-2.0
#include "chart/people_panes.h"

#include <memory>
#include <utility>

#include "controls/button.h"
#include "people/caregiver_fields.h"
#include "people/child_fields.h"
#include "people/problem_map.h"
#include "shell/side_pane.h"
#include "workflow/known_caregiver.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

void add_save(SidePane& pane, std::function<void()> save) {
    auto& column = pane.column();
    auto* made = button(column.content(), "&Save", ButtonRank::Primary, std::move(save));
    column.body().Add(made, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace8));
}

/// What the save buttons of both panes share: fields, and where their problems are shown.
template <class Fields>
struct Form {
    std::unique_ptr<Fields> fields;
    ProblemMap problems;
};

void show_refusal(Shell& shell, ProblemMap& problems, const Error& error) {
    const wxString homeless = problems.show(error.faults);
    if (error.code != ErrorCode::InvalidInput) {
        shell.show_error(error);
    } else if (!homeless.empty()) {
        shell.show_notice({Severity::Concern, homeless, {}, {}});
    }
}

/// A sibling born at another time may have other parents: who cares for the child is asked.
void tell_added(Shell& shell, const FamilyId& family, const ChildId& child) {
    const auto families = shell.session().families();
    const auto added = families.child(child);
    const auto tied = families.caregivers_of(child);
    const auto others = families.others_of(child);
    if (!added || !tied || !others) return;
    const auto spoken = to_wx(added->name.spoken());
    const auto name = spoken.empty() ? wxString("The child") : spoken;
    Notice notice{Severity::Information, name + " is kept with this family.", {}, {}};
    if (tied->empty() && !others->empty()) {
        notice.text += " Nobody is named yet who cares for " +
                       (spoken.empty() ? wxString("the child") : spoken) + ".";
        notice.button = "Say who";
        notice.act = [&shell, family, child] {
            shell.go(ChartPlace{family, child, ChartTab::People});
        };
    }
    shell.show_notice(std::move(notice));
}

void save_child(SidePane& pane, Shell& shell, const std::shared_ptr<Form<ChildFields>>& form,
                const FamilyId& family, const ChildId& child,
                const workflow::ConfirmedFields& confirmed) {
    const auto entry = form->fields->entry();
    form->problems.clear();
    auto families = shell.session().families();
    std::optional<Error> refused;
    ChildId added_child;
    if (child.empty()) {
        const auto added = families.add_child(family, entry, confirmed);
        if (!added) refused = added.error();
        added_child = added.value_or(ChildId{});
    } else {
        const auto edited = families.edit_child(child, entry, confirmed);
        if (!edited) refused = edited.error();
    }
    if (!refused) {
        shell.clear_notice();
        pane.close();
        if (child.empty()) tell_added(shell, family, added_child);
        return;
    }
    show_refusal(shell, form->problems, *refused);
    workflow::ConfirmedFields questioned;
    for (const auto& problem : workflow::check(entry, shell.session().today())) {
        if (problem.verdict == workflow::FieldVerdict::Refused) return;
        questioned.push_back(problem.field);
    }
    if (questioned.empty()) return;
    shell.show_notice({Severity::Note,
                       "Something marked at the right is very unusual. Is it right?",
                       "It is right, save", [&pane, &shell, form, family, child, questioned] {
                           save_child(pane, shell, form, family, child, questioned);
                       }});
}

}  // namespace

void open_child_pane(SidePane& pane, Shell& shell, const FamilyId& family,
                     const std::optional<Child>& child, const workflow::ChildEntry& known) {
    ScrolledColumn& column = pane.begin(child ? "Child" : "New child");
    auto form = std::make_shared<Form<ChildFields>>();
    form->fields = std::make_unique<ChildFields>(column.content(), column.body(), Columns::One);
    form->fields->name_problems(form->problems);
    form->fields->set(child ? workflow::entry_of(*child) : known);
    const ChildId id = child ? child->id : ChildId{};
    add_save(pane,
             [&pane, &shell, form, family, id] { save_child(pane, shell, form, family, id, {}); });
    pane.open();
    form->fields->first()->SetFocus();
}

namespace {

/// Known through a sibling: one press fills in what is known, and the tie is looked over.
void add_known(ScrolledColumn& column, Shell& shell, const ChildId& child,
               const std::shared_ptr<Form<CaregiverFields>>& form) {
    const auto others = shell.session().families().others_of(child);
    if (!others) return shell.show_error(others.error());
    if (others->empty()) return;
    FormColumn(column.content(), column.body()).heading("Known in this family");
    for (const auto& known : *others) {
        auto name = known.caregiver.name.full();
        if (name.empty()) name = "a caregiver without a name";
        column.body().Add(
            button(column.content(), wxControl::EscapeMnemonics(to_wx(name)), ButtonRank::Plain,
                   [form, known] {
                       form->fields->set({known.caregiver, known.link});
                       form->fields->tie()->SetFocus();
                   }),
            wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    }
    column.body().AddSpacer(kSpace16);
    FormColumn(column.content(), column.body()).heading("Or somebody new");
}

enum class SameName { Ask = 1, SomebodyElse = 2 };

/// Somebody of this name who is known in the family, where the pane is about somebody new.
std::optional<Caregiver> same_name(Shell& shell, const ChildId& child,
                                   const workflow::CaregiverEntry& entry) {
    if (!entry.caregiver.id.empty()) return std::nullopt;
    const auto families = shell.session().families();
    const auto about = families.child(child);
    const auto known = about ? families.caregivers(about->family) : about.error();
    return known ? workflow::named_so(*known, entry.caregiver.name) : std::nullopt;
}

void add_caregiver(SidePane& pane, Shell& shell, const ChildId& child,
                   const std::shared_ptr<Form<CaregiverFields>>& form, SameName same) {
    const auto entry = form->fields->entry();
    form->problems.clear();
    const auto known =
        same == SameName::Ask ? same_name(shell, child, entry) : std::optional<Caregiver>();
    if (known) {
        shell.show_notice(
            {Severity::Note,
             to_wx(known->name.full()) + " is known in this family already. Is this somebody else?",
             "Somebody else, save", [&pane, &shell, child, form] {
                 add_caregiver(pane, shell, child, form, SameName::SomebodyElse);
             }});
        return;
    }
    if (const auto added = shell.session().families().add_caregiver(child, entry); !added) {
        show_refusal(shell, form->problems, added.error());
        return;
    }
    shell.clear_notice();
    pane.close();
}

void edit_caregiver(SidePane& pane, Shell& shell,
                    const std::shared_ptr<Form<CaregiverFields>>& form) {
    form->problems.clear();
    const auto edited = shell.session().families().edit_caregiver(form->fields->entry());
    if (!edited) {
        show_refusal(shell, form->problems, edited.error());
        return;
    }
    pane.close();
}

}  // namespace

void open_caregiver_pane(SidePane& pane, Shell& shell, const ChildId& child,
                         const std::optional<workflow::LinkedCaregiver>& linked) {
    ScrolledColumn& column = pane.begin(linked ? "Caregiver" : "New caregiver");
    auto form = std::make_shared<Form<CaregiverFields>>();
    if (!linked) add_known(column, shell, child, form);
    form->fields = std::make_unique<CaregiverFields>(column.content(), column.body(), Columns::One,
                                                     Depth::Full);
    form->fields->name_problems(form->problems, "caregiver-1.");
    if (linked) form->fields->set({linked->caregiver, linked->link});
    add_save(pane, [&pane, &shell, form, child, is_new = !linked] {
        is_new ? add_caregiver(pane, shell, child, form, SameName::Ask)
               : edit_caregiver(pane, shell, form);
    });
    pane.open();
    form->fields->first()->SetFocus();
}

}  // namespace attune::ui
