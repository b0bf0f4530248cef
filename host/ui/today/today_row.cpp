// SPDX-License-Identifier: Apache-2.0
#include "today/today_row.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/dress.h"
#include "controls/folding_row.h"
#include "controls/severity_tag.h"
#include "controls/text.h"

namespace attune::ui {

namespace {
constexpr int kWhoWidth = 200;
constexpr int kButtonWidth = 96;
constexpr int kLeastWidth = 620;
}  // namespace

TodayRow::TodayRow(wxWindow* parent, const workflow::TodayLine& shown, std::function<void()> act)
    : wxPanel(parent), m_line(shown) {
    auto* who = new wxBoxSizer(wxVERTICAL);
    m_who = line(this, to_wx(m_line.initials), TextSize::Body);
    m_who->SetFont(font_of(TextSize::Body).MakeBold());
    who->Add(m_who, wxSizerFlags().Expand());
    if (!m_line.age.empty()) {
        who->Add(new Paragraph(this, to_wx(m_line.age), TextSize::Body, Rank::Muted),
                 wxSizerFlags().Expand().Border(wxTOP, 2));
    }
    keep_dressed(*this, [who] { who->SetMinSize(wxSize(with_text(kWhoWidth), -1)); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    if (m_line.severity && !m_line.is_overdue) {
        row->Add(new SeverityTag(this, *m_line.severity), wxSizerFlags().CenterVertical());
        row->AddSpacer(12);
    } else if (m_line.is_overdue) {
        row->Add(new SeverityTag(this, Severity::Concern, "overdue"),
                 wxSizerFlags().CenterVertical());
        row->AddSpacer(12);
    }
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(new Paragraph(this, to_wx(m_line.text)), wxSizerFlags().Expand());
    if (!m_line.next.empty()) {
        words->Add(new Paragraph(this, to_wx(m_line.next), TextSize::Body, Rank::Muted),
                   wxSizerFlags().Expand().Border(wxTOP, 2));
    }
    row->Add(words, wxSizerFlags(1).CenterVertical());
    row->AddSpacer(kSpace16);
    auto* open = button(this, to_wx(m_line.button), ButtonRank::Plain, std::move(act));
    keep_min_size(*open, kButtonWidth, -1);
    set_accessible_name(*open, to_wx(m_line.button + ": " + m_line.initials + ", " + m_line.text));
    row->Add(open, wxSizerFlags().CenterVertical());
    auto* all = new FoldingRow(*this, kLeastWidth, Stretch::Second);
    all->hold(who, row);
    SetSizer(all);

    open->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        show_name(true);
        event.Skip();
    });
    open->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        show_name(false);
        event.Skip();
    });
    Bind(wxEVT_ENTER_WINDOW, [this](wxMouseEvent&) { show_name(true); });
    Bind(wxEVT_LEAVE_WINDOW, [this, open](wxMouseEvent&) {
        // Onto the button is not away from the row.
        const bool inside = GetScreenRect().Contains(wxGetMousePosition());
        show_name(inside || open->HasFocus());
    });
}

void TodayRow::show_name(bool named) {
    m_who->SetLabelText(to_wx(named && !m_line.name.empty() ? m_line.name : m_line.initials));
}

}  // namespace attune::ui
