// SPDX-License-Identifier: Apache-2.0
/// \file
/// A figure of the report on the screen: as wide as there is room, its words as large as all text,
/// in the colours of the theme.
#pragma once

#include <wx/window.h>

#include <string>

#include "report/picture.h"

namespace attune::ui {

class FigureCanvas final : public wxWindow {
public:
    /// `alternative` says in words all that is drawn; a screen reader reads it instead.
    FigureCanvas(wxWindow* parent, const wxString& name, report::Picture picture,
                 const std::string& alternative);

    bool AcceptsFocus() const override { return true; }
    bool InformFirstDirection(int direction, int size, int available) override;

protected:
    wxSize DoGetBestSize() const override;

private:
    void paint(wxPaintEvent& event);
    /// Of the figure at this width of the window.
    double width_pt(int width) const;
    int height_for(int width) const;
    report::Picture m_picture;
    int m_width;
};

}  // namespace attune::ui
