// SPDX-License-Identifier: Apache-2.0
#include "visit/step_panes.h"

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/form_column.h"
#include "shell/side_pane.h"
#include "workflow/batteries.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

void add_battery_choice(SidePane& pane, Shell& shell, const VisitId& visit) {
    const auto all = shell.session().batteries().all();
    const auto followed = shell.session().plan_of(visit).battery();
    if (!all || !followed) {
        shell.show_error(!all ? all.error() : followed.error());
        return;
    }
    if (all->size() < 2) return;
    auto& column = pane.column();
    FormColumn fields(column.content(), column.body());
    std::vector<wxString> names;
    for (const auto& battery : *all) names.push_back(to_wx(battery.name));
    const auto choice = fields.choice("This visit follows", names);
    const auto now = std::find_if(all->begin(), all->end(),
                                  [&](const Battery& one) { return one.id == followed->id; });
    choice.control->SetSelection(static_cast<int>(now - all->begin()));
    choice.control->Bind(wxEVT_CHOICE, [&shell, visit, batteries = *all](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        const auto kept = shell.session().plan_of(visit).follow(batteries[chosen].id);
        if (!kept) shell.show_error(kept.error());
    });
}

void add_words(ScrolledColumn& column, const wxString& words) {
    column.body().Add(new Paragraph(column.content(), words, TextSize::Body, Rank::Muted),
                      wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace8));
}

wxButton* add_step_button(ScrolledColumn& column, const workflow::AddableStep& step,
                          std::function<void()> act) {
    auto* made = button(column.content(), wxControl::EscapeMnemonics(to_wx(step.title)),
                        ButtonRank::Plain, std::move(act));
    set_accessible_name(*made, "Add " + to_wx(step.title));
    if (!step.remark.empty()) set_accessible_description(*made, to_wx(step.remark));
    column.body().Add(made, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    if (!step.remark.empty()) {
        column.body().Add(
            new Paragraph(column.content(), to_wx(step.remark), TextSize::Body, Rank::Muted),
            wxSizerFlags().Expand().Border(wxLEFT | wxBOTTOM, kSpace4));
    }
    return made;
}

using LeaveOut = std::function<void(const std::string& reason)>;

LeaveOut leaving_out(SidePane& pane, Shell& shell, const VisitId& visit,
                     const workflow::VisitStep& step, const std::function<void()>& left_out) {
    return [&pane, &shell, visit, step, left_out](const std::string& reason) {
        // The button that was pressed goes with the pane's content.
        pane.CallAfter([&pane, &shell, visit, step, left_out, reason] {
            const auto kept =
                shell.session().plan_of(visit).skip(step.instrument, *step.subject, reason);
            if (!kept) {
                shell.show_error(kept.error());
                return;
            }
            pane.close();
            left_out();
        });
    };
}

/// A digit gives one of the usual reasons.
void take_digit(wxWindow& control, const LeaveOut& leave_out) {
    control.Bind(wxEVT_CHAR_HOOK, [leave_out](wxKeyEvent& event) {
        const auto& offered = workflow::reasons_to_skip();
        const auto digit = static_cast<std::size_t>(event.GetUnicodeKey() - '1');
        if (event.HasModifiers() || digit >= offered.size()) {
            event.Skip();
            return;
        }
        leave_out(offered[digit]);
    });
}

/// The usual reasons, then a field for any other. The first button.
wxButton* add_reasons(ScrolledColumn& column, const LeaveOut& leave_out, ButtonRank rank_of_own) {
    const auto& reasons = workflow::reasons_to_skip();
    wxButton* first = nullptr;
    for (std::size_t at = 0; at < reasons.size(); ++at) {
        const auto label = wxString::Format("%zu   ", at + 1) + to_wx(reasons[at]);
        auto* made = button(column.content(), label, ButtonRank::Plain,
                            [leave_out, reason = reasons[at]] { leave_out(reason); });
        set_accessible_name(*made, to_wx(reasons[at]));
        column.body().Add(made, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
        take_digit(*made, leave_out);
        if (first == nullptr) first = made;
    }
    column.body().AddSpacer(kSpace16);
    FormColumn fields(column.content(), column.body());
    const auto own = fields.text("In your own words", "The letter says it like this.");
    column.body().Add(button(column.content(), "Leave it out", rank_of_own,
                             [leave_out, own] { leave_out(own.value()); }),
                      wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    return first;
}

}  // namespace

void open_add_pane(SidePane& pane, Shell& shell, const VisitId& visit,
                   const std::function<void(const workflow::AddableStep&)>& added) {
    const auto addable = shell.session().plan_of(visit).addable();
    if (!addable) {
        shell.show_error(addable.error());
        return;
    }
    auto& column = pane.begin("Add to this visit");
    add_battery_choice(pane, shell, visit);
    wxButton* first = nullptr;
    bool is_beyond = false;
    for (const auto& step : *addable) {
        if (!step.remark.empty() && !is_beyond) {
            is_beyond = true;
            add_words(column, "Not meant for this visit, but possible:");
        }
        auto* made = add_step_button(column, step, [&pane, &shell, visit, step, added] {
            // The button that was pressed goes with the pane's content.
            pane.CallAfter([&pane, &shell, visit, step, added] {
                const auto kept = shell.session().plan_of(visit).add(step.instrument, step.subject);
                if (!kept) {
                    shell.show_error(kept.error());
                    return;
                }
                pane.close();
                added(step);
            });
        });
        if (first == nullptr) first = made;
    }
    if (addable->empty()) add_words(column, "Everything there is stands in this visit already.");
    pane.open();
    if (first != nullptr) first->SetFocus();
}

void open_untouched_pane(SidePane& pane, Shell& shell, const VisitId& visit,
                         const workflow::VisitStep& step, const std::function<void()>& left_open,
                         const std::function<void()>& left_out) {
    auto& column = pane.begin("Nothing was answered");
    const auto leave_out = leaving_out(pane, shell, visit, step, left_out);
    add_words(column, "So nothing is completed. " + to_wx(step.title) + " can wait:");
    auto* open = button(column.content(), "Leave it open", ButtonRank::Primary, [&pane, left_open] {
        pane.CallAfter([&pane, left_open] {
            pane.close();
            left_open();
        });
    });
    take_digit(*open, leave_out);
    column.body().Add(open, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    column.body().AddSpacer(kSpace16);
    add_words(column, "Or it is not done in this visit, because:");
    add_reasons(column, leave_out, ButtonRank::Plain);
    pane.open();
    open->SetFocus();
}

void open_leave_out_pane(SidePane& pane, Shell& shell, const VisitId& visit,
                         const workflow::VisitStep& step, const std::function<void()>& left_out) {
    auto& column = pane.begin("Leave out");
    add_words(column, to_wx(step.title) + " is not done in this visit, because:");
    auto* first =
        add_reasons(column, leaving_out(pane, shell, visit, step, left_out), ButtonRank::Primary);
    pane.open();
    first->SetFocus();
}

}  // namespace attune::ui
