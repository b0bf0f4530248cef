// SPDX-License-Identifier: Apache-2.0
/// \file
/// The words of workflow::explain as one text for a page.
#pragma once

#include <wx/string.h>

#include "base/error.h"

namespace attune::ui {

wxString words_of(const Error& error);

}  // namespace attune::ui
