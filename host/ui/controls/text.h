// SPDX-License-Identifier: Apache-2.0
/// \file
/// Words on the screen.
#pragma once

#include <wx/stattext.h>

#include <string>

#include "controls/theme.h"

namespace attune::ui {

inline wxString to_wx(const std::string& utf8) { return wxString::FromUTF8(utf8); }
inline std::string from_wx(const wxString& text) { return text.utf8_string(); }

enum class Rank { Full = 1, Muted = 2 };

/// One line; ends in an ellipsis when there is no room. Its width is its sizer's affair: lay out
/// anew after changing the words.
wxStaticText* line(wxWindow* parent, const wxString& text, TextSize size = TextSize::Body,
                   Rank rank = Rank::Full);

/// How wide a paragraph asks to be: whatever its sizer gives it, or as its words are, where there
/// is room for them on one line.
enum class Breadth { Given = 1, OfWords = 2 };

/// Breaks into lines at whatever width its sizer gives it.
class Paragraph final : public wxStaticText {
public:
    Paragraph(wxWindow* parent, const wxString& text, TextSize size = TextSize::Body,
              Rank rank = Rank::Full, Breadth breadth = Breadth::Given);
    void set_text(const wxString& text);

    /// After the size of all text changed.
    void measure() { wrap_to(m_width); }

    bool InformFirstDirection(int direction, int size, int available) override;

private:
    void wrap_to(int width);
    /// The least size it asks for, with its lines as they are.
    void ask_for_room();
    wxString m_text;
    Breadth m_breadth;
    int m_width = -1;
};

}  // namespace attune::ui
