// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "base/clock.h"
#include "chart/chart_tabs.h"
#include "chart/found_row.h"
#include "chart/timeline_card.h"
#include "controls/card.h"
#include "controls/list_row.h"
#include "controls/text.h"
#include "workflow/entries.h"

namespace attune::ui {

namespace {

Card* add_group(ScrolledColumn& column, const wxString& heading) {
    column.body().Add(line(column.content(), heading, TextSize::Heading),
                      wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    auto* card = new Card(column.content());
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
    return card;
}

void add_latest(ScrolledColumn& column, const workflow::LatestResult& latest) {
    const auto& row = latest.assessment;
    Card* card = add_group(column, to_wx(row.title + ": " + row.about + ", " + row.on));
    const auto add = [card](const std::string& text, Rank rank) {
        if (text.empty()) return;
        card->body().Add(new Paragraph(card, to_wx(text), TextSize::Body, rank),
                         wxSizerFlags().Expand().Border(wxBOTTOM, kSpace4));
    };
    add(latest.found.status, Rank::Full);
    for (const auto& score : latest.found.scores) add(score, Rank::Full);
    for (const auto& tally : latest.found.tallies) add(tally, Rank::Full);
    for (const auto& missing : latest.found.not_scored) add(missing, Rank::Muted);
    add(latest.found.age_used, Rank::Muted);
    add(latest.found.source, Rank::Muted);
}

void add_found(ScrolledColumn& column, const wxString& heading,
               const std::vector<workflow::FoundLine>& found) {
    Card* card = add_group(column, heading);
    for (const auto& one : found) {
        card->add_row().Add(new FoundRow(card, one), wxSizerFlags(1).Expand());
    }
}

void add_nothing_found(ScrolledColumn& column, bool is_something_completed) {
    Card* card = add_group(column, "What stands out");
    const wxString words = is_something_completed ? "Nothing stands out in what was completed."
                                                  : "No assessment is completed yet.";
    card->body().Add(new Paragraph(card, words, TextSize::Body, Rank::Muted),
                     wxSizerFlags().Expand());
}

}  // namespace

void fill_overview(ScrolledColumn& column, const workflow::ChartView& view,
                   const std::optional<workflow::HistoryView>& history) {
    // Gravest first. What is a concern is read before anything is drawn, also in a low window.
    const auto notes = std::find_if(
        view.stands_out.begin(), view.stands_out.end(),
        [](const workflow::FoundLine& found) { return found.severity < Severity::Concern; });
    const std::vector<workflow::FoundLine> grave(view.stands_out.begin(), notes);
    const std::vector<workflow::FoundLine> others(notes, view.stands_out.end());
    if (!grave.empty()) add_found(column, "What stands out", grave);
    if (history) add_timeline(column, *history);
    if (!others.empty()) add_found(column, grave.empty() ? "What stands out" : "Noted", others);
    if (view.stands_out.empty()) add_nothing_found(column, !view.latest.empty());
    if (!view.strengths.empty()) {
        Card* strengths = add_group(column, "Strengths");
        for (const auto& strength : view.strengths) {
            add_list_row(*strengths,
                         {to_wx(strength.about),
                          to_wx(strength.text + " (" + workflow::short_date(strength.on) + ")"),
                          {},
                          {},
                          {},
                          {}});
        }
    }
    for (const auto& latest : view.latest) add_latest(column, latest);
    if (!view.calls.empty()) {
        Card* calls = add_group(column, "Calls");
        for (const auto& call : view.calls) {
            std::string who = call.caller_name.empty() ? "Caller not named" : call.caller_name;
            if (!call.caller_role.empty()) who += " (" + call.caller_role + ")";
            add_list_row(*calls, {to_wx(who + ", " + workflow::short_date(local_date(call.at))),
                                  to_wx(call.worry),
                                  {},
                                  {},
                                  {},
                                  {}});
        }
    }
    column.Layout();
}

}  // namespace attune::ui
