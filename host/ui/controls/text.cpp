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

Paragraph::Paragraph(wxWindow* parent, const wxString& text, TextSize size, Rank rank)
    : wxStaticText(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE),
      m_text(text) {
    SetFont(font_of(size));
    SetLabelText(text);
    SetMinSize(wxSize(1, -1));
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
    SetMinSize(wxDefaultSize);
    InvalidateBestSize();
    // GTK's own measure of large words may come before their style does; the font knows better.
    const int lines = static_cast<int>(GetLabelText().Freq('\n')) + 1;
    const int by_font = lines * GetTextExtent("Xy").y;
    // The width is the sizer's affair; only the height is ours to ask for.
    SetMinSize(wxSize(1, std::max(GetBestSize().GetHeight(), by_font)));
}

void measure_anew(wxWindow& root) {
    root.InvalidateBestSize();
    if (auto* paragraph = dynamic_cast<Paragraph*>(&root)) paragraph->measure();
    for (wxWindow* child : root.GetChildren()) measure_anew(*child);
    root.Layout();
}

}  // namespace attune::ui
