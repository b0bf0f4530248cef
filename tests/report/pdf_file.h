// SPDX-License-Identifier: Apache-2.0
/// \file
/// A PDF on disk, looked at with the tools that a receiver might use.
#pragma once

#include <string>

#include "report/pdf.h"
#include "support/temp_folder.h"

namespace attune::report::test {

class PdfFile {
public:
    explicit PdfFile(const std::string& bytes);
    /// Lays out and writes `document` first.
    explicit PdfFile(const Document& document, Paper paper = Paper::A4);

    std::string text() const { return run("pdftotext -layout", "-"); }
    /// Reading order, without columns.
    std::string raw_text() const { return run("pdftotext -raw", "-"); }
    std::string info() const { return run("pdfinfo"); }
    std::string fonts() const { return run("pdffonts"); }
    std::string structure() const { return run("pdfinfo -struct-text"); }
    /// What is wrong with it; empty when nothing is.
    std::string faults() const;
    /// The whole file as readable objects, streams uncompressed.
    std::string objects() const;

private:
    std::string run(const std::string& tool, const std::string& last = "") const;

    attune::test::TempFolder m_folder;
};

/// How often `part` occurs in `text`.
int count_of(const std::string& part, const std::string& text);

}  // namespace attune::report::test
