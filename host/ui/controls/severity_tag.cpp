// SPDX-License-Identifier: Apache-2.0
#include "controls/severity_tag.h"

#include <wx/sizer.h>
#include <wx/statbmp.h>

#include "controls/icon.h"
#include "controls/text.h"

namespace attune::ui {

wxString word_of(Severity severity) {
    const std::string_view name = icon_name_of(severity);
    return wxString::FromUTF8(name.data(), name.size());
}

SeverityTag::SeverityTag(wxWindow* parent, Severity severity, const wxString& word)
    : wxPanel(parent) {
    auto* picture = new wxStaticBitmap(this, wxID_ANY, {});
    auto* text = new wxStaticText(this, wxID_ANY, word.empty() ? word_of(severity) : word);
    const auto paint = [picture, text, severity] {
        picture->SetBitmap(icon(icon_name_of(severity), colour_of(severity), 18));
        text->SetForegroundColour(colour_of(severity));
    };
    paint();
    Bind(wxEVT_SYS_COLOUR_CHANGED, [paint](wxSysColourChangedEvent& event) {
        paint();
        event.Skip();
    });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(picture, wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace4 + 2));
    row->Add(text, wxSizerFlags().CenterVertical());
    SetSizer(row);
}

}  // namespace attune::ui
