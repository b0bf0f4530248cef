// SPDX-License-Identifier: Apache-2.0
#include "controls/text.h"

#include <algorithm>

#include "controls/native_style.h"

namespace attune::ui {

wxStaticText* line(wxWindow* parent, const wxString& text, TextSize size, Rank rank) {
    auto* label = new wxStaticText(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                   wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    label->SetFont(font_of(size));
    label->SetLabelText(text);
    if (rank == Rank::Muted) add_look(*label, Look::Muted);
    return label;
}

Paragraph::Paragraph(wxWindow* parent, const wxString& text, TextSize size, Rank rank,
                     Breadth breadth)
    : wxStaticText(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE),
      m_text(text),
      m_breadth(breadth) {
    SetFont(font_of(size));
    SetLabelText(text);
    if (m_breadth == Breadth::Given) {
        SetMinSize(wxSize(1, -1));
    } else {
        ask_for_room();
    }
    if (rank == Rank::Muted) add_look(*this, Look::Muted);
    // A row tells its children no width beforehand; they learn it when they get it.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const int width = GetSize().x;
        if (width > 1 && width != m_width) wrap_to(width);
        event.Skip();
    });
}

void Paragraph::set_text(const wxString& text) {
    m_text = text;
    wrap_to(m_width);
}

bool Paragraph::InformFirstDirection(int direction, int size, int) {
    if (direction != wxHORIZONTAL || size <= 0) return false;
    if (size != m_width) wrap_to(size);
    return true;
}

void Paragraph::wrap_to(int width) {
    m_width = width;
    SetLabelText(m_text);
    if (width > 0) Wrap(width);
    ask_for_room();
}

void Paragraph::ask_for_room() {
    SetMinSize(wxDefaultSize);
    InvalidateBestSize();
    // GTK's own measure of large words may come before their style does; the font knows better.
    const auto lines = wxSplit(GetLabelText(), '\n', '\0');
    const int by_font = static_cast<int>(lines.size()) * GetTextExtent("Xy").y;
    int width = 1;
    for (const auto& line : lines) width = std::max(width, GetTextExtent(line).x + 1);
    // A given width is the sizer's affair; then only the height is ours to ask for.
    SetMinSize(wxSize(m_breadth == Breadth::Given ? 1 : width,
                      std::max(GetBestSize().GetHeight(), by_font)));
}

}  // namespace attune::ui
