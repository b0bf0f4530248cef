// SPDX-License-Identifier: Apache-2.0
#include "report/page_canvas.h"

#include <cairo.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "controls/accessible.h"
#include "controls/theme.h"

namespace attune::ui {

namespace {
constexpr int kScrollUnit = 16;
constexpr int kGap = kSpace16;
}  // namespace

PageCanvas::PageCanvas(wxWindow* parent)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxHSCROLL | wxWANTS_CHARS) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetScrollRate(kScrollUnit, kScrollUnit);
    SetMinSize(wxSize(320, -1));
    Bind(wxEVT_PAINT, &PageCanvas::paint, this);
    Bind(wxEVT_KEY_DOWN, &PageCanvas::on_key, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        measure();
        event.Skip();
    });
}

void PageCanvas::show(Paged pages) {
    m_pages = std::move(pages);
    set_accessible_name(*this, "Preview of the letter");
    set_accessible_description(*this,
                               wxString::Format("%d pages, as they will print.", m_pages.count));
    measure();
}

void PageCanvas::zoom(int steps) {
    m_zoom = std::clamp(m_zoom + 0.25 * steps, 0.5, 3.0);
    measure();
}

double PageCanvas::scale() const {
    if (m_pages.width_pt <= 0) return 1;
    return std::max(0.2, (GetClientSize().GetWidth() - 2 * kGap) / m_pages.width_pt) * m_zoom;
}

void PageCanvas::measure() {
    const double each = m_pages.height_pt * scale() + kGap;
    SetVirtualSize(static_cast<int>(m_pages.width_pt * scale()) + 2 * kGap,
                   static_cast<int>(each * m_pages.count) + kGap);
    Refresh();
}

void PageCanvas::on_key(wxKeyEvent& event) {
    const int page = std::max(1, GetClientSize().GetHeight() / kScrollUnit - 2);
    const auto by = [this](int units) { Scroll(-1, std::max(0, GetViewStart().y + units)); };
    switch (event.GetKeyCode()) {
        case WXK_TAB:
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                       : wxNavigationKeyEvent::IsForward);
            return;
        case WXK_DOWN:
            by(3);
            return;
        case WXK_UP:
            by(-3);
            return;
        case WXK_PAGEDOWN:
        case WXK_SPACE:
            by(page);
            return;
        case WXK_PAGEUP:
            by(-page);
            return;
        case WXK_HOME:
            Scroll(-1, 0);
            return;
        case WXK_END:
            by(1 << 20);
            return;
        case '+':
        case WXK_NUMPAD_ADD:
            zoom(1);
            return;
        case '-':
        case WXK_NUMPAD_SUBTRACT:
            zoom(-1);
            return;
        default:
            event.Skip();
    }
}

void PageCanvas::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(colour_of(Ink::Bar));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::CreateFromUnknownDC(dc));
    if (!context || !m_pages.draw) return;
    auto* cairo = static_cast<cairo_t*>(context->GetNativeContext());
    const auto start = GetViewStart() * kScrollUnit;
    const double factor = scale();
    const double width = m_pages.width_pt * factor;
    const double height = m_pages.height_pt * factor;
    const double left = std::max<double>(kGap, (GetClientSize().GetWidth() - width) / 2) - start.x;
    for (int page = 0; page < m_pages.count; ++page) {
        const double top = kGap + page * (height + kGap) - start.y;
        if (top > GetClientSize().GetHeight() || top + height < 0) continue;
        cairo_save(cairo);
        cairo_translate(cairo, left, top);
        cairo_rectangle(cairo, 0, 0, width, height);
        cairo_set_source_rgb(cairo, 1, 1, 1);
        cairo_fill(cairo);
        cairo_rectangle(cairo, 0, 0, width, height);
        cairo_clip(cairo);
        cairo_scale(cairo, factor, factor);
        cairo_set_source_rgb(cairo, 0, 0, 0);
        m_pages.draw(cairo, page);
        cairo_restore(cairo);
    }
}

}  // namespace attune::ui
