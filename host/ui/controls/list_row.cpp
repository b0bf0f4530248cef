// SPDX-License-Identifier: Apache-2.0
#include "controls/list_row.h"

#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/folding_row.h"
#include "controls/severity_tag.h"
#include "controls/text.h"

namespace attune::ui {

namespace {
constexpr int kLeastWidth = 440;
}

wxButton* add_list_row(Card& card, ListRow row) {
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    auto* words = new wxBoxSizer(wxVERTICAL);
    auto* title = new Paragraph(&card, row.title);
    title->SetFont(font_of(TextSize::Body).MakeBold());
    words->Add(title, wxSizerFlags().Expand());
    if (!row.below.empty()) {
        words->Add(new Paragraph(&card, row.below, TextSize::Body, Rank::Muted),
                   wxSizerFlags().Expand().Border(wxTOP, 2));
    }
    // A lone short button leaves the words enough.
    const int least = row.tag || !row.other.empty() ? kLeastWidth : 0;
    auto* both = new FoldingRow(card, least, Stretch::First);
    both->hold(words, sizer);
    card.add_row().Add(both, wxSizerFlags(1).Expand());
    const auto flags = [sizer] {
        return wxSizerFlags().CenterVertical().Border(wxLEFT, sizer->IsEmpty() ? 0 : kSpace16);
    };
    if (row.tag) sizer->Add(new SeverityTag(&card, *row.tag, row.tag_words), flags());
    const auto add = [&](const wxString& label, ButtonRank rank, std::function<void()> act) {
        auto* made = button(&card, label, rank, std::move(act));
        set_accessible_name(*made, label + ": " + row.title);
        sizer->Add(made, flags());
        return made;
    };
    if (!row.other.empty()) add(row.other, ButtonRank::Quiet, std::move(row.other_act));
    if (row.button.empty()) return nullptr;
    return add(row.button, ButtonRank::Plain, std::move(row.act));
}

}  // namespace attune::ui
