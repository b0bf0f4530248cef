// SPDX-License-Identifier: Apache-2.0
/// \file
/// A final report read back from its stored PDF: what was signed is what is shown.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"

// NOLINTNEXTLINE(bugprone-reserved-identifier): the name is Cairo's.
using cairo_t = struct _cairo;

namespace attune::report {

/// Immutable; copies share the file. One thread at a time.
class StoredPdf {
public:
    /// Damaged when the bytes are not a PDF that can be shown.
    static Result<StoredPdf> open(std::string bytes);

    int page_count() const;
    double width_pt(int page) const;
    double height_pt(int page) const;
    /// As Pages::draw().
    void draw(cairo_t* cairo, int page) const;
    /// The words of page `page` as a reader would copy them.
    std::string text(int page) const;

private:
    struct File;
    explicit StoredPdf(std::shared_ptr<const File> file) : m_file(std::move(file)) {}
    std::shared_ptr<const File> m_file;
};

}  // namespace attune::report
