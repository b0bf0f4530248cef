// SPDX-License-Identifier: Apache-2.0
#include "chart/timeline_card.h"

#include "controls/button.h"
#include "controls/card.h"
#include "controls/figure_canvas.h"
#include "controls/text.h"

namespace attune::ui {

namespace {

void lay_out_above(wxWindow* window) {
    for (wxWindow* up = window; up != nullptr && !up->IsTopLevel(); up = up->GetParent()) {
        up->Layout();
    }
}

}  // namespace

void add_timeline(ScrolledColumn& column, const workflow::HistoryView& view) {
    if (!view.picture) return;
    column.body().Add(line(column.content(), "Timeline", TextSize::Heading),
                      wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    auto* card = new Card(column.content());
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
    card->body().Add(new FigureCanvas(card, "Timeline", *view.picture, view.alternative),
                     wxSizerFlags().Expand());
    auto* words = new Paragraph(card, to_wx(view.alternative), TextSize::Body, Rank::Muted);
    words->Hide();
    auto* show = button(card, "In words", ButtonRank::Quiet, {});
    show->Bind(wxEVT_BUTTON, [words, show](wxCommandEvent&) {
        words->Show(!words->IsShown());
        show->SetLabel(words->IsShown() ? "Hide the words" : "In words");
        lay_out_above(words);
    });
    card->body().Add(show, wxSizerFlags().Border(wxTOP, kSpace8));
    card->body().Add(words, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
}

}  // namespace attune::ui
