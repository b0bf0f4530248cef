// SPDX-License-Identifier: Apache-2.0
#include "controls/scrolled_column.h"

#include <wx/choice.h>
#include <wx/textctrl.h>
#include <wx/utils.h>
#include <wx/weakref.h>

#include <algorithm>

#include "controls/native_style.h"
#include "controls/theme.h"

namespace attune::ui {

namespace {

/// Room for a label above a field and a line of words below it.
constexpr int kAroundControl = 40;

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
    // wxScrolledWindow does this for its own children only, and the content is a panel between.
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        event.Skip();
        // Behind whatever else the focus sets off: rows are built, panes open.
        CallAfter([this, control = wxWindowRef(event.GetWindow())] {
            const auto* focus = FindFocus();
            // A drop-down that has the keyboard is none of the windows wx knows to have it.
            if (control && (focus == nullptr || focus == control)) bring_into_sight(*control);
        });
    });
}

bool ScrolledColumn::Layout() {
    // While the base class is being made there is no content yet.
    if (!m_content || !m_body) return false;
    const int room = GetClientSize().x - 2 * kSpace24;
    const int width = std::clamp(room, 100, with_text(m_max_width));
    int height = 0;
    // Lines break at the width, and the height follows: a row inside a row needs the third.
    for (int pass = 0; pass < 3; ++pass) {
        m_body->InformFirstDirection(wxHORIZONTAL, width, -1);
        height = m_body->CalcMin().y;
        m_content->SetSize(width, height);
        m_content->Layout();
    }
    // A row that wraps forgets its width with every answer.
    m_body->InformFirstDirection(wxHORIZONTAL, width, -1);
    height = m_body->CalcMin().y;
    SetVirtualSize(width + 2 * kSpace24, height + (m_at == ColumnAt::Centre ? 2 : 1) * kSpace24);
    wxPoint corner(kSpace24, 0);
    if (m_at == ColumnAt::Centre) {
        corner.x = std::max(kSpace24, (GetClientSize().x - width) / 2);
        corner.y = std::max(kSpace24, (GetClientSize().y - height) / 2);
    }
    const wxPoint at = CalcScrolledPosition(corner);
    m_content->SetSize(at.x, at.y, width, height);
    // wx asks only when a child comes or goes; whether one can be pressed is known later.
    m_container.UpdateCanFocusChildren();
    return true;
}

void ScrolledColumn::bring_into_sight(wxWindow& control) {
    // What the mouse is pressing must not slip away from under it.
    if (!m_content->IsDescendant(&control) || wxGetMouseState().LeftIsDown()) return;
    const int room = GetClientSize().y;
    const int top = control.GetScreenPosition().y - GetScreenPosition().y;
    const int bottom = top + control.GetSize().y;
    if (top >= 0 && bottom <= room) return;
    int step = 0;
    GetScrollPixelsPerUnit(nullptr, &step);
    if (step <= 0) return;
    const int start = GetViewStart().y * step;
    const bool begins_above = top < 0 || control.GetSize().y + kAroundControl > room;
    const int wanted = begins_above ? start + top - kAroundControl
                                    : start + bottom + kAroundControl - room + step - 1;
    Scroll(-1, std::max(0, wanted) / step);
}

bool scroll_instead(wxMouseEvent& wheel) {
    auto* under = wxDynamicCast(wheel.GetEventObject(), wxWindow);
    const bool is_choice = dynamic_cast<wxChoice*>(under) != nullptr;
    const auto* text = dynamic_cast<wxTextCtrl*>(under);
    const bool is_in_the_way = is_choice || (text != nullptr && !can_scroll(*text));
    if (!is_in_the_way) return false;
    for (wxWindow* up = under->GetParent(); up != nullptr; up = up->GetParent()) {
        if (auto* column = dynamic_cast<ScrolledColumn*>(up)) {
            column->HandleOnMouseWheel(wheel);
            return true;
        }
    }
    return is_choice;
}

}  // namespace attune::ui
