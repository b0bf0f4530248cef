// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which plugins there are. Looks into the search folders; reads manifests only.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "plugin_host/manifest.h"

namespace attune::plugin_host {

/// A bundle that is not offered, and why.
struct RejectedBundle {
    std::filesystem::path bundle;
    Error error;
};

/// A value: copy it, share it between threads. Reread to see changes on disk.
class Catalogue {
public:
    Catalogue() = default;
    /// Every NAME.attune-plugin directly in one of `folders`, in this order, by name within one.
    /// A folder that does not exist holds none. The first bundle with a plugin id or an instrument
    /// id wins; a later one is rejected as Conflict, naming the winner.
    static Catalogue read(const std::vector<std::filesystem::path>& folders);

    const std::vector<std::shared_ptr<const Manifest>>& plugins() const { return m_plugins; }
    const std::vector<RejectedBundle>& rejected() const { return m_rejected; }
    /// The plugin that offers this instrument, or null.
    std::shared_ptr<const Manifest> find_plugin_of(std::string_view instrument) const;

private:
    void add(Manifest manifest);

    std::vector<std::shared_ptr<const Manifest>> m_plugins;
    std::vector<RejectedBundle> m_rejected;
};

/// The installed folder, the practice's (empty = none), then each folder of the developer switch
/// ATTUNE_PLUGIN_PATH (separated by ':').
std::vector<std::filesystem::path> plugin_search_folders(const std::filesystem::path& installed,
                                                         const std::filesystem::path& practice);

}  // namespace attune::plugin_host
