// SPDX-License-Identifier: Apache-2.0
#include "report/letter_printout.h"

#include <cairo.h>
#include <wx/dc.h>
#include <wx/graphics.h>

#include <cmath>
#include <memory>
#include <utility>

namespace attune::ui {

LetterPrintout::LetterPrintout(const wxString& title, Paged pages)
    : wxPrintout(title), m_pages(std::move(pages)) {}

bool LetterPrintout::HasPage(int page) { return page >= 1 && page <= m_pages.count; }

void LetterPrintout::GetPageInfo(int* first, int* last, int* from, int* to) {
    *first = *from = 1;
    *last = *to = m_pages.count;
}

bool LetterPrintout::OnPrintPage(int page) {
    auto* dc = GetDC();
    if (dc == nullptr) return false;
    FitThisSizeToPaper(wxSize(static_cast<int>(std::lround(m_pages.width_pt)),
                              static_cast<int>(std::lround(m_pages.height_pt))));
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::CreateFromUnknownDC(*dc));
    if (!context) return false;
    auto* cairo = static_cast<cairo_t*>(context->GetNativeContext());
    cairo_save(cairo);
    m_pages.draw(cairo, page - 1);
    cairo_restore(cairo);
    return true;
}

}  // namespace attune::ui
