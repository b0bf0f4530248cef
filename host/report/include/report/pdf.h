// SPDX-License-Identifier: Apache-2.0
/// \file
/// Pages to a tagged PDF with embedded fonts and bookmarks.
#pragma once

#include <string>

#include "base/result.h"
#include "report/pages.h"

namespace attune::report {

/// The bytes of the file; the same pages give the same bytes. Io when the PDF could not be made.
Result<std::string> write_pdf(const Pages& pages);

}  // namespace attune::report
