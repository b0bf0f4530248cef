// SPDX-License-Identifier: Apache-2.0
/// \file
/// What Cairo leaves out of a tagged PDF (stated for 1.16): language, text alternatives, scope of
/// table heads, artifacts, and the claim to PDF/UA.
#pragma once

#include <string>
#include <vector>

#include "laid.h"

namespace attune::report {

/// `elements` are the structure elements in the order of the tree. Io when `bytes` is not a PDF of
/// that structure.
Result<std::string> finish_pdf(const std::string& bytes, const FileFacts& facts,
                               const std::vector<OpenTag>& elements);

}  // namespace attune::report
