// SPDX-License-Identifier: Apache-2.0
#include "pdf_file.h"

#include <cstdio>
#include <fstream>
#include <memory>

#include "sample_letter.h"

namespace attune::report::test {

namespace {

struct Outcome {
    int status = -1;
    std::string output;
};

Outcome run_command(const std::string& command) {
    Outcome outcome;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    ATTUNE_VERIFY(pipe != nullptr);
    char buffer[4096];
    for (auto n = fread(buffer, 1, sizeof buffer, pipe); n > 0;
         n = fread(buffer, 1, sizeof buffer, pipe)) {
        outcome.output.append(buffer, n);
    }
    outcome.status = pclose(pipe);
    return outcome;
}

}  // namespace

PdfFile::PdfFile(const std::string& bytes) {
    std::ofstream(m_folder / "report.pdf", std::ios::binary) << bytes;
}

PdfFile::PdfFile(const Document& document, Paper paper)
    : PdfFile(write_pdf(lay_out(document, report_fonts(), paper)).value()) {}

std::string PdfFile::run(const std::string& tool, const std::string& last) const {
    return run_command(tool + " " + (m_folder / "report.pdf").string() + " " + last).output;
}

std::string PdfFile::faults() const {
    const auto outcome = run_command("qpdf --check " + (m_folder / "report.pdf").string());
    return outcome.status == 0 ? "" : outcome.output;
}

std::string PdfFile::objects() const {
    return run("qpdf --qdf --object-streams=disable --no-original-object-ids", "-");
}

int count_of(const std::string& part, const std::string& text) {
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace attune::report::test
