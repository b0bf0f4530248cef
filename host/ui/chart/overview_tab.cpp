// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "chart/chart_tabs.h"
#include "chart/found_row.h"
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
    Card* card = add_group(column, to_wx(latest.assessment.title + ", " + latest.assessment.on));
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

}  // namespace

void fill_overview(ScrolledColumn& column, const workflow::ChartView& view) {
    Card* stands_out = add_group(column, "What stands out");
    for (const auto& found : view.stands_out) {
        stands_out->add_row().Add(new FoundRow(stands_out, found), wxSizerFlags(1).Expand());
    }
    if (view.stands_out.empty()) {
        stands_out->body().Add(
            new Paragraph(stands_out, "Nothing has been found yet.", TextSize::Body, Rank::Muted),
            wxSizerFlags().Expand());
    }
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
