// SPDX-License-Identifier: Apache-2.0
#include "practice/early_intervention_pane.h"

#include <charconv>

#include "controls/button.h"
#include "controls/form_column.h"
#include "controls/list_row.h"
#include "shell/side_pane.h"
#include "workflow/early_intervention.h"
#include "workflow/entries.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

wxString listed_words(const EarlyInterventionList& list) {
    wxString words;
    const auto add = [&](const wxString& one) { words += (words.empty() ? "" : ", ") + one; };
    if (list.weeks_below) add(wxString::Format("before %d weeks", *list.weeks_below));
    if (list.grams_below) add(wxString::Format("under %d g", *list.grams_below));
    if (list.unit_days_from) {
        add(wxString::Format("%d days or more in a neonatal unit", *list.unit_days_from));
    }
    if (list.other_risks) add("other risks at birth");
    if (list.parent_disability) add("a parent's developmental disability");
    return words + wxString::Format("; %d needed. Checked on ", list.risks_needed) +
           to_wx(workflow::long_date(list.checked_on));
}

std::string text_of(const std::optional<int>& number) {
    return number ? std::to_string(*number) : std::string();
}

/// Empty = not on the list; what is no number becomes one that the check refuses.
std::optional<int> number_of(const std::string& typed) {
    if (typed.empty()) return std::nullopt;
    int number = 0;
    const auto* end = typed.data() + typed.size();
    const auto [stop, fault] = std::from_chars(typed.data(), end, number);
    return fault == std::errc() && stop == end ? number : -1;
}

/// The fields of one list, by the names of its faults.
struct ListFields {
    wxCheckBox* is_ours = nullptr;
    TextField programme;
    TextField weeks;
    TextField grams;
    TextField days;
    wxCheckBox* others = nullptr;
    wxCheckBox* parent = nullptr;
    TextField needed;
    TextField source;
    TextField checked;

    explicit ListFields(FormColumn& column) {
        is_ours = column.check("This is &our state: hint at it");
        programme = column.text("Programme");
        weeks = column.text("Born before, weeks", "Empty: not on the list.");
        grams = column.text("Birth weight under, grams", "Empty: not on the list.");
        days = column.text("Days in a neonatal unit, at least", "Empty: not on the list.");
        others = column.check("Other ris&ks at birth are on the list");
        parent = column.check("A parent's &developmental disability is on the list");
        needed = column.text("How many of these it takes");
        source = column.paragraph("Source", 3);
        checked = column.text("Checked on", "As in 21 Nov 2026.");
    }

    void show(const workflow::ListedState& state) {
        const auto& list = state.list;
        is_ours->SetValue(state.is_chosen);
        programme.set(list.programme);
        weeks.set(text_of(list.weeks_below));
        grams.set(text_of(list.grams_below));
        days.set(text_of(list.unit_days_from));
        others->SetValue(list.other_risks);
        parent->SetValue(list.parent_disability);
        needed.set(std::to_string(list.risks_needed));
        source.set(list.source);
        checked.set(workflow::long_date(list.checked_on));
    }

    EarlyInterventionList read(EarlyInterventionList list) const {
        list.programme = programme.value();
        list.weeks_below = number_of(weeks.value());
        list.grams_below = number_of(grams.value());
        list.unit_days_from = number_of(days.value());
        list.other_risks = others->GetValue();
        list.parent_disability = parent->GetValue();
        list.risks_needed = number_of(needed.value()).value_or(0);
        list.source = source.value();
        return list;
    }

    void show_faults(const Faults& faults) const {
        const std::pair<const char*, const TextField*> fields[] = {
            {"programme", &programme}, {"weeks_below", &weeks},   {"grams_below", &grams},
            {"unit_days_from", &days}, {"risks_needed", &needed}, {"source", &source},
            {"checked_on", &checked},
        };
        for (const auto& [name, field] : fields) {
            wxString problem;
            for (const auto& fault : faults) {
                if (fault.place == name) problem = to_wx(fault.text);
            }
            field->box->set_problem(problem);
        }
    }
};

/// Saves what was changed, and only then chooses; true when all of it is done.
bool save(Shell& shell, const workflow::ListedState& state, const ListFields& fields) {
    auto desk = shell.session().early_intervention();
    auto list = fields.read(state.list);
    const auto day = workflow::read_date(fields.checked.value());
    if (!day) {
        fields.show_faults({{"checked_on", "write a day such as 21 Nov 2026"}});
        return false;
    }
    list.checked_on = *day;
    if (list != state.list) {
        const auto saved = desk.save(list);
        if (!saved) {
            fields.show_faults(saved.error().faults);
            return false;
        }
    }
    const bool is_ours = fields.is_ours->GetValue();
    if (is_ours == state.is_chosen) return true;
    const auto chosen = desk.choose(is_ours ? list.code : std::string());
    if (!chosen) shell.show_error(chosen.error());
    return chosen.has_value();
}

void open_list(SidePane& pane, Shell& shell, const workflow::ListedState& state) {
    ScrolledColumn& column = pane.begin(to_wx(state.list.state));
    FormColumn under(column.content(), column.body());
    ListFields fields(under);
    fields.show(state);
    const auto add = [&](const wxString& label, ButtonRank rank, std::function<void()> act) {
        column.body().Add(button(column.content(), label, rank, std::move(act)),
                          wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    };
    add("Sa&ve", ButtonRank::Primary, [=, &pane, &shell] {
        if (save(shell, state, fields)) pane.close();
    });
    if (state.is_edited) {
        add("Back to what was &installed", ButtonRank::Plain, [=, &pane, &shell] {
            const auto done = shell.session().early_intervention().restore(state.list.code);
            done ? pane.close() : shell.show_error(done.error());
        });
    }
    pane.open();
    fields.is_ours->SetFocus();
}

}  // namespace

void fill_early_intervention(Card& card, Shell& shell, const std::function<SidePane&()>& pane) {
    const auto states = shell.session().early_intervention().all();
    if (!states) {
        shell.show_error(states.error());
        return;
    }
    card.clear();
    card.body().Add(
        new Paragraph(&card,
                      "The birth history hints at the list of your state. It is a hint to ask the "
                      "programme, no decision. Check the numbers with your state.",
                      TextSize::Body, Rank::Muted),
        wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    for (const auto& state : *states) {
        auto title = to_wx(state.list.state);
        if (state.is_chosen) title += ", our state";
        if (state.is_edited) title += ", edited here";
        add_list_row(card, {title,
                            listed_words(state.list),
                            "Edit",
                            [&shell, pane, state] { open_list(pane(), shell, state); },
                            {},
                            {}});
    }
}

}  // namespace attune::ui
