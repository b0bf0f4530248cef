// SPDX-License-Identifier: Apache-2.0
#include "shell/notice_bar.h"

#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>

#include <memory>
#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/dress.h"
#include "controls/icon.h"
#include "controls/severity_tag.h"
#include "controls/tab_order.h"
#include "controls/text.h"

namespace attune::ui {

NoticeBar::NoticeBar(wxWindow* parent) : wxPanel(parent) {
    Hide();
    Bind(wxEVT_PAINT, &NoticeBar::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void NoticeBar::say(Notice notice) {
    DestroyChildren();
    m_severity = notice.severity;
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* picture = new wxStaticBitmap(this, wxID_ANY, {});
    keep_dressed(*picture, [picture, severity = m_severity] {
        picture->SetBitmap(icon(icon_name_of(severity), colour_of(severity)));
    });
    set_accessible_name(*picture, word_of(m_severity));
    row->Add(picture, wxSizerFlags().Top().Border(wxALL, 14));
    row->Add(new Paragraph(this, notice.text),
             wxSizerFlags(1).CenterVertical().Border(wxTOP | wxBOTTOM, 12));
    if (!notice.button.empty()) {
        // The act may replace or clear this very bar, so it runs after the click is over.
        row->Add(button(this, notice.button, ButtonRank::Plain,
                        [this, act = std::move(notice.act)] {
                            clear();
                            if (act) CallAfter(act);
                        }),
                 wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace16));
    }
    row->Add(icon_button(this, "close", "Close this message", [this] { clear(); }),
             wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, kSpace8));
    SetSizer(row);
    set_accessible_name(*this, word_of(m_severity) + ": " + notice.text);
    Show();
    join_tab_order(*this);
    GetParent()->Layout();
}

void NoticeBar::clear() {
    if (!IsShown()) return;
    const bool held = IsDescendant(FindFocus());
    Hide();
    GetParent()->Layout();
    // The page below goes on where the keyboard was last.
    if (held && GetNextSibling() != nullptr) GetNextSibling()->SetFocus();
}

void NoticeBar::paint(wxPaintEvent&) {
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> canvas(wxGraphicsContext::Create(dc));
    const wxSize size = GetClientSize();
    const wxColour tone = colour_of(m_severity);
    canvas->SetBrush(wxBrush(wxColour(tone.Red(), tone.Green(), tone.Blue(), 24)));
    canvas->SetPen(wxPen(wxColour(tone.Red(), tone.Green(), tone.Blue(), 110), 1));
    canvas->DrawRoundedRectangle(0, 0, size.x - 1.0, size.y - 1.0, 8);
}

}  // namespace attune::ui
