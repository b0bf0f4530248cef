// SPDX-License-Identifier: Apache-2.0
/// \file
/// Where the parts of Attune lie: beside the program, and in the user's own data folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/executor.h"
#include "base/result.h"
#include "model/ids.h"

namespace attune::workflow {

/// What was installed together with the program.
struct Installation {
    std::filesystem::path runner;   ///< bin/attune-plugin-runner
    std::filesystem::path plugins;  ///< lib/attune/plugins
    std::filesystem::path forms;    ///< share/attune/forms
    std::filesystem::path fonts;    ///< share/attune/fonts
    /// Bundles under development, from ATTUNE_PLUGIN_PATH (folders separated by ':').
    std::vector<std::filesystem::path> developer_plugins;

    /// The tree that the running program is part of.
    static Installation beside_program();
    /// The tree under `prefix`: bin, lib, share.
    static Installation under(const std::filesystem::path& prefix);
};

struct LastOpened {
    std::filesystem::path file;
    ClinicianId clinician;
};

/// What this user of this computer keeps outside any practice file: forms and plugins that were
/// added, and which practice was open last. Nothing about families.
class UserFolder {
public:
    explicit UserFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    /// $XDG_DATA_HOME/attune, or ~/.local/share/attune.
    static UserFolder standard();

    const std::filesystem::path& path() const { return m_folder; }
    std::filesystem::path forms() const { return m_folder / "forms"; }
    std::filesystem::path plugins() const { return m_folder / "plugins"; }
    /// Where a new practice file is proposed.
    std::filesystem::path practices() const { return m_folder / "practices"; }

    std::optional<LastOpened> last_opened() const;
    Result<void> remember(const LastOpened& last) const;

private:
    std::filesystem::path m_folder;
};

/// Everything a practice session stands on. Clock and executor must outlive it.
struct Workplace {
    Installation installation;
    UserFolder user;
    const Clock& clock;
    Executor& executor;
};

}  // namespace attune::workflow
