// SPDX-License-Identifier: Apache-2.0
#include "gate/progress_line.h"

#include <wx/dcbuffer.h>

#include <utility>

#include "controls/accessible.h"
#include "controls/dress.h"
#include "controls/theme.h"

namespace attune::ui {

ProgressLine::ProgressLine(wxWindow* parent, std::vector<wxString> steps)
    : wxPanel(parent), m_steps(std::move(steps)) {
    keep_dressed(*this, [this] { SetMinSize(wxSize(-1, 2 * GetCharHeight() + kSpace16)); });
    SetCanFocus(false);
    Bind(wxEVT_PAINT, &ProgressLine::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
    set_current(0);
}

void ProgressLine::set_current(int step) {
    m_current = step;
    set_accessible_name(*this, wxString::Format("Step %d of %zu: %s", step + 1, m_steps.size(),
                                                m_steps[static_cast<std::size_t>(step)]));
    Refresh();
}

void ProgressLine::paint(wxPaintEvent&) {
    wxPaintDC dc(this);
    const wxSize size = GetClientSize();
    const int count = static_cast<int>(m_steps.size());
    const int share = size.x / count;
    for (int i = 0; i < count; ++i) {
        const bool reached = i <= m_current;
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(colour_of(reached ? Ink::Accent : Ink::Line)));
        dc.DrawRoundedRectangle(i * share, 0, share - kSpace8, kSpace4, 2);
        dc.SetFont(font_of(TextSize::Body));
        dc.SetTextForeground(colour_of(i == m_current ? Ink::Text : Ink::Muted));
        dc.DrawText(wxString::Format("%d  %s", i + 1, m_steps[static_cast<std::size_t>(i)]),
                    i * share, 12);
    }
}

}  // namespace attune::ui
