// SPDX-License-Identifier: Apache-2.0
#include "controls/card.h"

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include <memory>

#include "controls/theme.h"

namespace attune::ui {

namespace {
constexpr double kRadius = 8;
}

Card::Card(wxWindow* parent) : wxPanel(parent), m_body(new wxBoxSizer(wxVERTICAL)) {
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(m_body, wxSizerFlags(1).Expand().Border(wxALL, kSpace16));
    SetSizer(around);
    Bind(wxEVT_PAINT, &Card::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

wxBoxSizer& Card::add_row() {
    if (!m_body->IsEmpty()) {
        m_body->Add(separator(this), wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, 12));
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_body->Add(row, wxSizerFlags().Expand());
    return *row;
}

void Card::clear() { m_body->Clear(true); }

void Card::paint(wxPaintEvent&) {
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> canvas(wxGraphicsContext::Create(dc));
    const wxSize size = GetClientSize();
    canvas->SetBrush(wxBrush(colour_of(Ink::Card)));
    canvas->SetPen(wxPen(colour_of(Ink::Line), 1));
    canvas->DrawRoundedRectangle(0, 0, size.x - 1.0, size.y - 1.0, kRadius);
}

wxWindow* separator(wxWindow* parent) {
    auto* drawn = new wxWindow(parent, wxID_ANY, wxDefaultPosition, wxSize(-1, 1));
    drawn->SetMinSize(wxSize(1, 1));
    drawn->SetCanFocus(false);
    drawn->Bind(wxEVT_PAINT, [drawn](wxPaintEvent&) {
        wxPaintDC dc(drawn);
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(colour_of(Ink::Line)));
        dc.DrawRectangle(drawn->GetClientRect());
    });
    return drawn;
}

}  // namespace attune::ui
