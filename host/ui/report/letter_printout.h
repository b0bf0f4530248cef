// SPDX-License-Identifier: Apache-2.0
/// \file
/// The pages on a printer: the same drawing as on the screen and in the PDF.
#pragma once

#include <wx/print.h>

#include "report/paged.h"

namespace attune::ui {

class LetterPrintout final : public wxPrintout {
public:
    /// `title` names the job in the printer's queue: a code, never a name.
    LetterPrintout(const wxString& title, Paged pages);

    bool OnPrintPage(int page) override;
    bool HasPage(int page) override;
    void GetPageInfo(int* first, int* last, int* from, int* to) override;

private:
    Paged m_pages;
};

}  // namespace attune::ui
