// SPDX-License-Identifier: Apache-2.0
#include "chart/found_row.h"

#include <wx/sizer.h>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/dress.h"
#include "controls/severity_tag.h"
#include "controls/text.h"
#include "workflow/found.h"

namespace attune::ui {

namespace {

/// Room for the longest tag, so that the words beside all of them begin at one line.
int tag_width(const wxWindow& at) {
    return with_text(kIconSize) + kSpace8 + at.GetTextExtent(word_of(Severity::Information)).x +
           kSpace16;
}

}  // namespace

FoundRow::FoundRow(wxWindow* parent, const workflow::FoundLine& found) : wxPanel(parent) {
    auto* tag = new SeverityTag(this, found.severity);
    keep_dressed(*tag, [tag] { tag->SetMinSize(wxSize(tag_width(*tag), -1)); });
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(new Paragraph(this, to_wx(found.text)), wxSizerFlags().Expand());
    std::string below = found.from;
    const auto due = workflow::due_words(found);
    if (!due.empty()) below += (below.empty() ? "" : "  ·  ") + due;
    if (!below.empty()) {
        words->Add(new Paragraph(this, to_wx(below), TextSize::Body, Rank::Muted),
                   wxSizerFlags().Expand().Border(wxTOP, 2));
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(tag, wxSizerFlags().Top());
    row->Add(words, wxSizerFlags(1));
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(row, wxSizerFlags().Expand());
    if (!found.why.empty()) {
        m_button = button(this, "Why?", ButtonRank::Plain, [this] { toggle_why(); });
        set_accessible_name(*m_button, "Why? " + to_wx(found.text));
        row->Add(m_button, wxSizerFlags().Top().Border(wxLEFT, kSpace16));
        m_why = new wxPanel(this);
        auto* lines = new wxBoxSizer(wxVERTICAL);
        for (const auto& why : found.why) {
            lines->Add(new Paragraph(m_why, to_wx(why.question + ": " + why.answer)),
                       wxSizerFlags().Expand().Border(wxTOP, kSpace4));
        }
        m_why->SetSizer(lines);
        m_why->Hide();
        auto* under_words = rows->Add(m_why, wxSizerFlags().Expand().Border(wxLEFT));
        keep_dressed(*m_why, [this, under_words] { under_words->SetBorder(tag_width(*this)); });
    }
    SetSizer(rows);
}

void FoundRow::toggle_why() {
    m_why->Show(!m_why->IsShown());
    m_button->SetLabel(m_why->IsShown() ? "Hide why" : "Why?");
    for (wxWindow* up = this; up && !up->IsTopLevel(); up = up->GetParent()) up->Layout();
}

}  // namespace attune::ui
