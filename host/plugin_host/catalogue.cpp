// SPDX-License-Identifier: Apache-2.0
#include "plugin_host/catalogue.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace attune::plugin_host {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> bundles_in(const fs::path& folder) {
    std::vector<fs::path> bundles;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (entry.path().extension() == ".attune-plugin" && entry.is_directory(ignored))
            bundles.push_back(entry.path());
    }
    std::sort(bundles.begin(), bundles.end());
    return bundles;
}

}  // namespace

Catalogue Catalogue::read(const std::vector<fs::path>& folders) {
    Catalogue catalogue;
    for (const auto& folder : folders) {
        for (const auto& bundle : bundles_in(folder)) {
            auto manifest = read_manifest(bundle);
            if (manifest) {
                catalogue.add(std::move(manifest).value());
            } else {
                catalogue.m_rejected.push_back({bundle, manifest.error()});
            }
        }
    }
    return catalogue;
}

void Catalogue::add(Manifest manifest) {
    Faults faults;
    for (const auto& present : m_plugins) {
        if (present->id == manifest.id)
            faults.push_back({"id", "the same plugin is loaded from " + present->bundle.string()});
    }
    for (std::size_t i = 0; i < manifest.instruments.size(); ++i) {
        const auto present = find_plugin_of(manifest.instruments[i].id);
        if (present != nullptr)
            faults.push_back({"instruments[" + std::to_string(i) + "].id",
                              manifest.instruments[i].id + " is offered by " + present->id});
    }
    if (faults.empty()) {
        m_plugins.push_back(std::make_shared<const Manifest>(std::move(manifest)));
    } else {
        m_rejected.push_back(
            {manifest.bundle, Error{ErrorCode::Conflict, manifest.id, std::move(faults)}});
    }
}

std::shared_ptr<const Manifest> Catalogue::find_plugin_of(std::string_view instrument) const {
    for (const auto& plugin : m_plugins) {
        if (plugin->find_instrument(instrument) != nullptr) return plugin;
    }
    return nullptr;
}

std::vector<fs::path> plugin_search_folders(const fs::path& installed, const fs::path& practice) {
    std::vector<fs::path> folders = {installed};
    if (!practice.empty()) folders.push_back(practice);
    const char* const developer = std::getenv("ATTUNE_PLUGIN_PATH");
    std::istringstream list(developer != nullptr ? developer : "");
    for (std::string folder; std::getline(list, folder, ':');) {
        if (!folder.empty()) folders.emplace_back(folder);
    }
    return folders;
}

}  // namespace attune::plugin_host
