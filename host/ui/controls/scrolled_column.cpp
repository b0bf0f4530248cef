// SPDX-License-Identifier: Apache-2.0
#include "controls/scrolled_column.h"

#include <algorithm>

#include "controls/theme.h"

namespace attune::ui {

namespace {

/// Where there is only text the keyboard goes to the column, which scrolls by it.
class Content final : public wxPanel {
public:
    explicit Content(wxWindow* parent) : wxPanel(parent) { m_container.DisableSelfFocus(); }
};

}  // namespace

ScrolledColumn::ScrolledColumn(wxWindow* parent, int max_width, ColumnAt at)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxSize(max_width, kSidePaneWidth),
                       wxVSCROLL | wxTAB_TRAVERSAL),
      m_content(new Content(this)),
      m_body(new wxBoxSizer(wxVERTICAL)),
      m_max_width(max_width),
      m_at(at) {
    m_content->SetSizer(m_body);
    SetMinSize(wxSize(160, 80));
    SetScrollRate(0, 16);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Layout();
        event.Skip();
    });
}

bool ScrolledColumn::Layout() {
    // While the base class is being made there is no content yet.
    if (!m_content || !m_body) return false;
    const int room = GetClientSize().x - 2 * kSpace24;
    const int width = std::clamp(room, 100, m_max_width);
    int height = 0;
    // Lines break at the width, and the height follows: a row inside a row needs the third.
    for (int pass = 0; pass < 3; ++pass) {
        m_body->InformFirstDirection(wxHORIZONTAL, width, -1);
        height = m_body->CalcMin().y;
        m_content->SetSize(width, height);
        m_content->Layout();
    }
    height = m_body->CalcMin().y;
    SetVirtualSize(width + 2 * kSpace24, height + (m_at == ColumnAt::Centre ? 2 : 1) * kSpace24);
    wxPoint corner(kSpace24, 0);
    if (m_at == ColumnAt::Centre) {
        corner.x = std::max(kSpace24, (GetClientSize().x - width) / 2);
        corner.y = std::max(kSpace24, (GetClientSize().y - height) / 2);
    }
    const wxPoint at = CalcScrolledPosition(corner);
    m_content->SetSize(at.x, at.y, width, height);
    return true;
}

}  // namespace attune::ui
