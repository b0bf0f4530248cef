// SPDX-License-Identifier: Apache-2.0
/// \file
/// The report's own fonts. What the user has installed is never looked at.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"

namespace attune::report {

/// A handle to loaded fonts; copies share them. Any thread.
class Fonts {
public:
    /// Loads every font of `folder` (share/attune/fonts). NotFound when the report's family is not
    /// among them.
    static Result<Fonts> load(const std::filesystem::path& folder);

    class Set;
    const std::shared_ptr<const Set>& set() const { return m_set; }

private:
    explicit Fonts(std::shared_ptr<const Set> set) : m_set(std::move(set)) {}
    std::shared_ptr<const Set> m_set;
};

}  // namespace attune::report
