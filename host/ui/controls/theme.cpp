// SPDX-License-Identifier: Apache-2.0
#include "controls/theme.h"

#include <wx/settings.h>

#include <cmath>

#include "controls/native_style.h"

namespace attune::ui {

namespace {

wxColour system(wxSystemColour which) { return wxSystemSettings::GetColour(which); }

/// `share` of `over` on `under`.
wxColour mix(const wxColour& over, const wxColour& under, double share) {
    const auto channel = [share](int a, int b) {
        return static_cast<unsigned char>(std::lround(a * share + b * (1 - share)));
    };
    return wxColour(channel(over.Red(), under.Red()), channel(over.Green(), under.Green()),
                    channel(over.Blue(), under.Blue()));
}

}  // namespace

int with_text(int pixels) { return static_cast<int>(std::lround(pixels * text_scale())); }

wxFont font_of(TextSize size) {
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    switch (size) {
        case TextSize::Title:
            return font.Scaled(1.5F).MakeBold();
        case TextSize::Heading:
            return font.Scaled(1.1F).MakeBold();
        case TextSize::Body:
            return font;
    }
    return font;
}

wxColour colour_of(Ink ink) {
    const wxColour page = system(wxSYS_COLOUR_BTNFACE);
    const wxColour text = system(wxSYS_COLOUR_BTNTEXT);
    switch (ink) {
        case Ink::Page:
            return page;
        case Ink::Bar:
            return mix(text, page, 0.04);
        case Ink::Card:
            return is_dark() ? mix(text, page, 0.05) : system(wxSYS_COLOUR_WINDOW);
        case Ink::Line:
            return mix(text, page, 0.16);
        case Ink::Text:
            return text;
        case Ink::Muted:
            return mix(text, page, 0.72);
        case Ink::Accent:
            return system(wxSYS_COLOUR_HIGHLIGHT);
        case Ink::Focus:
            return is_dark() ? mix(*wxWHITE, system(wxSYS_COLOUR_HIGHLIGHT), 0.4)
                             : system(wxSYS_COLOUR_HIGHLIGHT);
    }
    return text;
}

wxColour colour_of(Severity severity) {
    const bool dark = is_dark();
    switch (severity) {
        case Severity::Information:
            return dark ? wxColour(0xB6, 0xBC, 0xC6) : wxColour(0x5A, 0x61, 0x6E);
        case Severity::Note:
            return dark ? wxColour(0x7D, 0xB4, 0xF0) : wxColour(0x1C, 0x5F, 0xA8);
        case Severity::Concern:
            return dark ? wxColour(0xF0, 0xB9, 0x5C) : wxColour(0x8A, 0x55, 0x00);
        case Severity::Urgent:
            return dark ? wxColour(0xFF, 0x8A, 0x80) : wxColour(0xB3, 0x12, 0x1D);
    }
    return colour_of(Ink::Text);
}

bool is_dark() { return wxSystemSettings::GetAppearance().IsDark(); }

}  // namespace attune::ui
