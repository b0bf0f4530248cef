// SPDX-License-Identifier: Apache-2.0
#include "controls/severity_tag.h"

#include <wx/sizer.h>
#include <wx/statbmp.h>

#include "controls/dress.h"
#include "controls/icon.h"
#include "controls/text.h"

namespace attune::ui {

namespace {
constexpr int kPicture = 18;
constexpr int kGap = kSpace4 + 2;
}  // namespace

wxString word_of(Severity severity) {
    const std::string_view name = icon_name_of(severity);
    return wxString::FromUTF8(name.data(), name.size());
}

SeverityTag::SeverityTag(wxWindow* parent, Severity severity, const wxString& word)
    : wxPanel(parent) {
    auto* picture = new wxStaticBitmap(this, wxID_ANY, {});
    m_words = new Paragraph(this, word.empty() ? word_of(severity) : word, TextSize::Body,
                            Rank::Full, Breadth::OfWords);
    keep_dressed(*this, [this, picture, severity] {
        picture->SetBitmap(icon(icon_name_of(severity), colour_of(severity), kPicture));
        m_words->SetForegroundColour(colour_of(severity));
    });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(picture, wxSizerFlags().Top().Border(wxRIGHT, kGap));
    row->Add(m_words, wxSizerFlags(1).CenterVertical());
    SetSizer(row);
}

bool SeverityTag::InformFirstDirection(int direction, int size, int available) {
    if (direction != wxHORIZONTAL) return wxPanel::InformFirstDirection(direction, size, available);
    return m_words->InformFirstDirection(direction, size - with_text(kPicture) - kGap, available);
}

}  // namespace attune::ui
