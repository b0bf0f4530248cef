// SPDX-License-Identifier: Apache-2.0
/// \file
/// Help lines, the crisis sheet and the safety plan: the practice's own words, ready to print.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"
#include "model/crisis.h"
#include "model/ids.h"

namespace attune::report {
struct Document;
class Pages;
}  // namespace attune::report

namespace attune::workflow {

struct Desk;

/// One page each, without any name, reason or score.
enum class Sheet { Crisis = 1, SafetyPlan = 2 };
std::string words_of(Sheet sheet);

struct ComposedSheet {
    std::shared_ptr<const report::Document> document;
    std::shared_ptr<const report::Pages> pages;
    /// "attune-crisis-sheet-2026-11-21.pdf".
    std::string file_name;
};

/// Main thread only. Nothing ever holds what is made here.
class Crisis {
public:
    explicit Crisis(Desk& desk) : m_desk(desk) {}

    /// The usual ones until the practice has saved its own.
    Result<CrisisTexts> texts() const;
    /// InvalidInput without a help line, or when a sheet would not fit on one page.
    Result<void> save(const CrisisTexts& texts);

    Result<ComposedSheet> compose(Sheet sheet) const;
    /// Writes the PDF into `folder`; where it went. Logged as printed for this family (empty = for
    /// nobody in particular).
    Result<std::filesystem::path> save_pdf(Sheet sheet, const FamilyId& family,
                                           const std::filesystem::path& folder) const;
    /// It went to a printer. Logged.
    Result<void> note_printed(const FamilyId& family) const;

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
