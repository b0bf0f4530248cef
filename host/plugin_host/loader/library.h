// SPDX-License-Identifier: Apache-2.0
/// \file
/// A plugin's library, loaded into this process, held to the contract of its entry.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/assessment_result.h"
#include "plugin_host/scoring_request.h"

namespace attune::plugin_host {

/// One thread. Never unloads: code and data of the library stay until the process ends.
class Library {
public:
    /// Loads, checks the entry, initialises, and reads the instruments' ids. PluginFault, the fault
    /// saying what is wrong with it.
    static Result<Library> open(const std::filesystem::path& file);
    Library(Library&&) noexcept;
    Library& operator=(Library&&) noexcept;
    ~Library();

    const std::vector<std::string>& instruments() const;
    /// PluginFault with the plugin's own words when it gives an error.
    Result<ScorerPart> score(const ScoringRequest& request);

private:
    class Inside;
    explicit Library(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> m_inside;
};

}  // namespace attune::plugin_host
