// SPDX-License-Identifier: Apache-2.0
/// \file
/// The letter as it will print, page below page.
#pragma once

#include <wx/scrolwin.h>

#include "report/paged.h"

namespace attune::ui {

class PageCanvas final : public wxScrolledCanvas {
public:
    explicit PageCanvas(wxWindow* parent);

    /// Keeps place and size on the screen.
    void show(Paged pages);
    /// By steps of a quarter; within half and three times the width that fits.
    void zoom(int steps);

private:
    void paint(wxPaintEvent& event);
    void on_key(wxKeyEvent& event);
    double scale() const;
    void measure();

    Paged m_pages;
    double m_zoom = 1;
};

}  // namespace attune::ui
