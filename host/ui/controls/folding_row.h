// SPDX-License-Identifier: Apache-2.0
/// \file
/// Two things side by side that come to stand below each other where there is little room for the
/// words in them.
#pragma once

#include <wx/sizer.h>

namespace attune::ui {

/// Which of the two takes the room that is left.
enum class Stretch { First = 1, Second = 2 };

class FoldingRow final : public wxBoxSizer {
public:
    /// Folds where it has less than `least` pixels at 100 percent of text, and in proportion at
    /// more. A part of the sizer of `owner`, which is laid out anew then.
    FoldingRow(wxWindow& owner, int least, Stretch stretch);

    /// Both, once.
    void hold(wxSizer* first, wxSizer* second);

    bool InformFirstDirection(int direction, int size, int available) override;
    void RepositionChildren(const wxSize& least) override;

private:
    void fold_at(int width);
    void arrange();

    wxWindow& m_owner;
    int m_least;
    Stretch m_stretch;
    bool m_is_folded = false;
};

}  // namespace attune::ui
