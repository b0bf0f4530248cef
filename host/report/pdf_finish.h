// SPDX-License-Identifier: Apache-2.0
/// \file
/// What Cairo leaves out of a tagged PDF (stated for 1.16): language, text alternatives, scope of
/// table heads, artifacts, and the claim to PDF/UA. Plain C++17, as qpdf's headers want it.
#pragma once

#include <string>
#include <vector>

namespace attune::report {

/// A structure element as it was painted.
struct PaintedElement {
    std::string name;         ///< "H1"
    std::string alternative;  ///< Figure: the words that stand for it
    std::string scope;        ///< TH: "Row" or "Column"
    int columns = 1;          ///< TH: over how many it stands
};

struct PdfFacts {
    std::string title;
    std::string language;
    std::string time;  ///< "2026-11-21T10:42:07.123Z"
};

/// `elements` are in the order of the structure tree. Throws what qpdf throws, and
/// std::runtime_error when `bytes` has another structure.
std::string finish_pdf(const std::string& bytes, const PdfFacts& facts,
                       const std::vector<PaintedElement>& elements);

}  // namespace attune::report
