// SPDX-License-Identifier: Apache-2.0
#include "report/paging.h"

#include <wx/print.h>
#include <wx/stdpaths.h>

#include "controls/text.h"
#include "report/letter_printout.h"
#include "report/pages.h"
#include "report/stored_pdf.h"

namespace attune::ui {

std::filesystem::path letter_folder() {
    return std::filesystem::path(from_wx(wxStandardPaths::Get().GetDocumentsDir())) / "Attune";
}

Paged paged(const std::shared_ptr<const report::Pages>& pages) {
    return {pages->page_count(), pages->width_pt(), pages->height_pt(),
            [pages](cairo_t* cairo, int page) { pages->draw(cairo, page); }};
}

Paged paged(const report::StoredPdf& file) {
    auto shared = std::make_shared<const report::StoredPdf>(file);
    return {file.page_count(), file.width_pt(0), file.height_pt(0),
            [shared](cairo_t* cairo, int page) { shared->draw(cairo, page); }};
}

Printing print(wxWindow* parent, const wxString& title, const Paged& pages) {
    wxPrintDialogData data;
    data.SetMaxPage(pages.count);
    data.EnablePageNumbers(true);
    wxPrinter printer(&data);
    LetterPrintout letter(title, pages);
    if (printer.Print(parent, &letter, true)) return Printing::Done;
    return wxPrinter::GetLastError() == wxPRINTER_ERROR ? Printing::Failed : Printing::Cancelled;
}

}  // namespace attune::ui
