// SPDX-License-Identifier: Apache-2.0
#include "plugin_host/manifest.h"

#include <attune/abi.h>
#include <sys/utsname.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/sha256.h"
#include "manifest_json.h"
#include "protocol/json_limits.h"

namespace attune::plugin_host {

namespace fs = std::filesystem;

namespace {

constexpr int kManifestFormat = 1;
constexpr std::uintmax_t kMaxManifestBytes = 1U << 20U;

/// "linux-x86_64": of the machine that this program runs on.
std::string platform() {
    utsname name{};
    uname(&name);
    std::string text = std::string(name.sysname) + "-" + name.machine;
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

Result<std::string> read_file(const fs::path& file) {
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    if (failed) return Error{ErrorCode::NotFound, file.filename().string()};
    if (size > kMaxManifestBytes)
        return Error{ErrorCode::InvalidInput, file.filename().string(), {{"", "too large"}}};
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) return Error{ErrorCode::Io, file.filename().string()};
    return text.str();
}

/// A single file name: nothing that leads out of the bundle.
bool is_file_name(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos;
}

Manifest read_members(const ManifestJson& json, const fs::path& bundle) {
    Manifest manifest;
    manifest.bundle = bundle;
    if (json.integer("manifest") != kManifestFormat)
        json.fault("manifest", "must be " + std::to_string(kManifestFormat));
    manifest.id = json.id("id");
    manifest.name = json.text("name");
    manifest.version = json.text("version");
    manifest.publisher = json.text("publisher");
    manifest.licence = json.text("licence");
    const auto minor = json.integer("min_abi_minor");
    if (minor < 0) json.fault("min_abi_minor", "must not be negative");
    manifest.min_abi_minor = static_cast<std::uint32_t>(minor);
    manifest.instruments = json.list<InstrumentManifest>("instruments", read_instrument);
    if (manifest.instruments.empty()) json.fault("instruments", "needs at least one");
    std::set<std::string> ids;
    for (const auto& instrument : manifest.instruments) {
        if (!ids.insert(instrument.id).second)
            json.fault("instruments", "offers " + instrument.id + " twice");
    }
    return manifest;
}

/// Absent when the bundle has no library of this platform.
std::optional<ManifestJson> library_of(const ManifestJson& json) {
    const auto libraries = json.object("libraries");
    return libraries ? libraries->optional_object(platform()) : std::nullopt;
}

Result<void> check_library(const Manifest& manifest) {
    const auto hash = sha256_of_file(manifest.library);
    const std::string place = "libraries." + platform();
    if (!hash)
        return Error{ErrorCode::Damaged, manifest.id, {{place + ".file", "the file is missing"}}};
    if (*hash != manifest.library_sha256)
        return Error{ErrorCode::Damaged,
                     manifest.id,
                     {{place + ".sha256", "the file is not the one that was declared"}}};
    return {};
}

Result<void> check_forms(const Manifest& manifest) {
    Faults faults;
    for (std::size_t i = 0; i < manifest.instruments.size(); ++i) {
        const auto file = manifest.form_folder(manifest.instruments[i]) / "questionnaire.json";
        std::error_code ignored;
        if (!fs::is_regular_file(file, ignored))
            faults.push_back(
                {"instruments[" + std::to_string(i) + "].form", "the form is missing"});
    }
    if (faults.empty()) return {};
    return Error{ErrorCode::Damaged, manifest.id, std::move(faults)};
}

}  // namespace

const InstrumentManifest* Manifest::find_instrument(std::string_view wanted) const {
    for (const auto& instrument : instruments) {
        if (instrument.id == wanted) return &instrument;
    }
    return nullptr;
}

fs::path Manifest::form_folder(const InstrumentManifest& instrument) const {
    return bundle / "forms" / instrument.form;
}

Result<Manifest> read_manifest(const fs::path& bundle) {
    const std::string subject = bundle.filename().string();
    const auto text = read_file(bundle / "plugin.json");
    if (!text) return text.error();
    if (const auto checked = check_limits(*text); !checked)
        return Error{ErrorCode::InvalidInput, subject, checked.error().faults};

    Faults faults;
    const auto root = nlohmann::json::parse(*text);
    const ManifestJson json(root, "", faults);
    if (const auto major = json.integer("abi_major"); faults.empty() && major != ATTUNE_ABI_MAJOR)
        return Error{ErrorCode::Unsupported,
                     subject,
                     {{"abi_major", "made for version " + std::to_string(major) +
                                        " of the plugin interface, this is version " +
                                        std::to_string(ATTUNE_ABI_MAJOR)}}};
    Manifest manifest = read_members(json, bundle);
    const auto library = library_of(json);
    if (library) {
        const std::string file = library->text("file");
        if (!is_file_name(file)) library->fault("file", "must be the name of a file in the bundle");
        manifest.library = fs::absolute(bundle / file);
        manifest.library_sha256 = library->text("sha256");
    }
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, subject, std::move(faults)};
    if (!library)
        return Error{ErrorCode::Unsupported, subject, {{"libraries", "none for " + platform()}}};
    if (manifest.min_abi_minor > ATTUNE_ABI_MINOR)
        return Error{ErrorCode::Unsupported,
                     subject,
                     {{"min_abi_minor", "needs a newer version of this program"}}};
    if (const auto checked = check_library(manifest); !checked) return checked.error();
    if (const auto checked = check_forms(manifest); !checked) return checked.error();
    return manifest;
}

}  // namespace attune::plugin_host
