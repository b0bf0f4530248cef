// SPDX-License-Identifier: Apache-2.0
#include "chart/history_tab.h"

#include "chart/found_row.h"
#include "chart/timeline_card.h"
#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/dress.h"
#include "controls/empty_state.h"
#include "controls/text.h"

namespace attune::ui {

namespace {

constexpr int kNameWidth = 130;

/// A heading with the way to where it was told, and a card below.
Card* add_group(ScrolledColumn& column, const wxString& heading,
                const std::optional<AssessmentId>& told, Shell& shell) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(line(column.content(), heading, TextSize::Heading), wxSizerFlags(1).CentreVertical());
    if (told) {
        auto* open = button(column.content(), "Open", ButtonRank::Quiet,
                            [&shell, id = *told] { shell.go(AssessmentPlace{id}); });
        set_accessible_name(*open, "Open " + heading);
        head->Add(open, wxSizerFlags().CentreVertical());
    }
    column.body().Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    auto* card = new Card(column.content());
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
    return card;
}

wxString moment(const std::string& when, const std::string& age) {
    return to_wx(age.empty() ? when : when + ": " + age);
}

/// One separation as labelled lines; what was not asked has none.
void add_separation(Card& card, const workflow::SeparationRow& row) {
    auto* rows = new wxBoxSizer(wxVERTICAL);
    auto* title =
        line(&card, wxString::Format("%d  ", row.number) +
                        to_wx(row.what.empty() ? "what happened was not asked" : row.what));
    title->SetFont(title->GetFont().MakeBold());
    rows->Add(title, wxSizerFlags().Expand());
    auto* grid = new wxFlexGridSizer(2, kSpace4, kSpace16);
    grid->AddGrowableCol(1);
    const auto add = [&](const char* label, const wxString& words) {
        if (words.empty()) return;
        auto* name = line(&card, label, TextSize::Body, Rank::Muted);
        keep_min_size(*name, kNameWidth, -1);
        grid->Add(name);
        grid->Add(new Paragraph(&card, words), wxSizerFlags(1).Expand());
    };
    add("From", moment(row.from, row.age_from));
    add("To", moment(row.to, row.age_to));
    add("Days apart", to_wx(row.days));
    add("Apart from", to_wx(row.apart_from));
    add("Cared for by", to_wx(row.cared_for_by));
    add("Contact", to_wx(row.contact));
    add("Meeting again", to_wx(row.reunion));
    rows->Add(grid, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    card.add_row().Add(rows, wxSizerFlags(1).Expand());
}

void add_found(Card& card, const std::vector<workflow::FoundLine>& found) {
    for (const auto& one : found) {
        card.add_row().Add(new FoundRow(&card, one), wxSizerFlags(1).Expand());
    }
}

}  // namespace

void fill_history(ScrolledColumn& column, const workflow::HistoryView& view, Shell& shell) {
    const bool is_empty = !view.picture && !view.separations_told && !view.birth_told;
    if (is_empty) {
        column.body().Add(new EmptyState(column.content(), "families",
                                         "No history yet. Separations and birth are asked in a "
                                         "visit.",
                                         {}, {}),
                          wxSizerFlags().Expand());
        column.Layout();
        return;
    }
    add_timeline(column, view);
    if (view.separations_told) {
        Card* card = add_group(column, "Separations", view.separations_told, shell);
        add_found(*card, view.about_separations);
        for (const auto& row : view.separations) add_separation(*card, row);
    }
    if (view.birth_told) {
        Card* card = add_group(column, "Birth and the first weeks", view.birth_told, shell);
        add_found(*card, view.about_birth);
    }
    column.Layout();
}

}  // namespace attune::ui
