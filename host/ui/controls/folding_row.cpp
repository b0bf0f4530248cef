// SPDX-License-Identifier: Apache-2.0
#include "controls/folding_row.h"

#include <wx/window.h>

#include "controls/theme.h"

namespace attune::ui {

FoldingRow::FoldingRow(wxWindow& owner, int least, Stretch stretch)
    : wxBoxSizer(wxHORIZONTAL), m_owner(owner), m_least(least), m_stretch(stretch) {}

void FoldingRow::hold(wxSizer* first, wxSizer* second) {
    Add(first);
    Add(second);
    arrange();
}

void FoldingRow::arrange() {
    SetOrientation(m_is_folded ? wxVERTICAL : wxHORIZONTAL);
    auto* first = GetItem(static_cast<std::size_t>(0));
    auto* second = GetItem(1);
    first->SetProportion(!m_is_folded && m_stretch == Stretch::First ? 1 : 0);
    second->SetProportion(!m_is_folded && m_stretch == Stretch::Second ? 1 : 0);
    const int at = m_is_folded ? int{wxEXPAND} : int{wxALIGN_CENTRE_VERTICAL};
    first->SetFlag(at);
    second->SetFlag(at | (m_is_folded ? wxTOP : wxLEFT));
    second->SetBorder(m_is_folded ? kSpace4 : kSpace16);
}

void FoldingRow::fold_at(int width) {
    const bool is_folded = width < with_text(m_least);
    if (width <= 0 || is_folded == m_is_folded || IsEmpty()) return;
    m_is_folded = is_folded;
    arrange();
    // What the base class counted of the other way round would be divided by.
    CalcMin();
    m_owner.InvalidateBestSize();
    m_owner.CallAfter([owner = &m_owner] {
        for (wxWindow* up = owner; up != nullptr && !up->IsTopLevel(); up = up->GetParent()) {
            up->Layout();
        }
    });
}

void FoldingRow::RepositionChildren(const wxSize& least) {
    // Not every sizer above has told beforehand how wide it is going to be.
    fold_at(m_size.x);
    wxBoxSizer::RepositionChildren(least);
}

bool FoldingRow::InformFirstDirection(int direction, int size, int available) {
    if (direction != wxHORIZONTAL || size <= 0 || IsEmpty()) return false;
    fold_at(size);
    if (m_is_folded) return wxBoxSizer::InformFirstDirection(direction, size, available);
    if (m_stretch == Stretch::Second) return false;
    const int left = size - GetItem(1)->CalcMin().x;
    return left > 0 &&
           GetItem(static_cast<std::size_t>(0))->InformFirstDirection(direction, left, available);
}

}  // namespace attune::ui
