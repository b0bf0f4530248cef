// SPDX-License-Identifier: Apache-2.0
#include "controls/figure_canvas.h"

#include <cairo.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "controls/accessible.h"
#include "controls/dress.h"
#include "controls/native_style.h"
#include "controls/text.h"
#include "controls/theme.h"

namespace attune::ui {

namespace {

/// So that its labels of 9 points are as large as text is.
constexpr double kPixelsOfAPoint = 1.5;

}  // namespace

FigureCanvas::FigureCanvas(wxWindow* parent, const wxString& name, report::Picture picture,
                           const std::string& alternative)
    : wxWindow(parent, wxID_ANY), m_picture(std::move(picture)), m_width(kColumnWidth) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    set_accessible_name(*this, name);
    set_accessible_description(*this, to_wx(alternative));
    SetToolTip(to_wx(alternative));
    Bind(wxEVT_PAINT, &FigureCanvas::paint, this);
    keep_dressed(*this, [this] {
        InvalidateBestSize();
        SetMinSize({-1, height_for(m_width)});
        Refresh();
    });
    for (const auto& change : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS}) {
        Bind(change, [this](wxFocusEvent& event) {
            Refresh();
            event.Skip();
        });
    }
}

double FigureCanvas::width_pt(int width) const { return width / (kPixelsOfAPoint * text_scale()); }

int FigureCanvas::height_for(int width) const {
    const double points = width_pt(width);
    return static_cast<int>(std::ceil(m_picture.height_pt(points) * width / points));
}

wxSize FigureCanvas::DoGetBestSize() const { return {m_width, height_for(m_width)}; }

bool FigureCanvas::InformFirstDirection(int direction, int size, int) {
    if (direction != wxHORIZONTAL || size <= 0 || size == m_width) return false;
    m_width = size;
    InvalidateBestSize();
    SetMinSize({-1, height_for(size)});
    return true;
}

void FigureCanvas::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(colour_of(Ink::Card));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::CreateFromUnknownDC(dc));
    if (!context) return;
    auto* cairo = static_cast<cairo_t*>(context->GetNativeContext());
    const double points = width_pt(GetClientSize().x);
    const double scale = GetClientSize().x / points;
    const auto ink = colour_of(Ink::Text);
    cairo_save(cairo);
    cairo_scale(cairo, scale, scale);
    cairo_set_source_rgb(cairo, ink.Red() / 255.0, ink.Green() / 255.0, ink.Blue() / 255.0);
    m_picture.draw(cairo, points);
    cairo_restore(cairo);
    if (!HasFocus()) return;
    dc.SetPen(wxPen(colour_of(Ink::Focus), 2));
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.DrawRectangle(GetClientRect());
}

}  // namespace attune::ui
