// SPDX-License-Identifier: Apache-2.0
/// \file
/// Pages of a report on their way to the screen, the printer and a folder.
#pragma once

#include <wx/string.h>

#include <filesystem>
#include <memory>

#include "report/paged.h"

class wxWindow;

namespace attune::report {
class Pages;
class StoredPdf;
}  // namespace attune::report

namespace attune::ui {

/// Letters leave the practice file for this folder unless another is chosen.
std::filesystem::path letter_folder();
Paged paged(const std::shared_ptr<const report::Pages>& pages);
Paged paged(const report::StoredPdf& file);

enum class Printing { Done = 1, Cancelled = 2, Failed = 3 };
/// Asks for the printer. `title` names the job in its queue: a code, never a name.
Printing print(wxWindow* parent, const wxString& title, const Paged& pages);

}  // namespace attune::ui
