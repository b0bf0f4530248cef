// SPDX-License-Identifier: Apache-2.0
#include "controls/empty_state.h"

#include <wx/sizer.h>
#include <wx/statbmp.h>

#include <string>
#include <utility>

#include "controls/button.h"
#include "controls/dress.h"
#include "controls/icon.h"
#include "controls/text.h"

namespace attune::ui {

EmptyState::EmptyState(wxWindow* parent, std::string_view icon_name, const wxString& sentence,
                       const wxString& button_label, std::function<void()> act)
    : wxPanel(parent) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* picture = new wxStaticBitmap(this, wxID_ANY, {});
    keep_dressed(*picture, [picture, name = std::string(icon_name)] {
        picture->SetBitmap(icon(name, colour_of(Ink::Muted), 40));
    });
    column->AddSpacer(kSpace24);
    column->Add(picture, wxSizerFlags().Centre().Border(wxBOTTOM, 12));
    column->Add(new Paragraph(this, sentence, TextSize::Body, Rank::Full, Breadth::OfWords),
                wxSizerFlags().Centre().Border(wxBOTTOM, kSpace16));
    if (!button_label.empty()) {
        column->Add(button(this, button_label, ButtonRank::Plain, std::move(act)),
                    wxSizerFlags().Centre());
    }
    column->AddSpacer(kSpace24);
    SetSizer(column);
}

}  // namespace attune::ui
