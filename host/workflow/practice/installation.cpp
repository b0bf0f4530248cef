// SPDX-License-Identifier: Apache-2.0
#include "workflow/installation.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace attune::workflow {

namespace fs = std::filesystem;

namespace {

constexpr const char* kLastOpenedFile = "last-opened";

std::vector<fs::path> developer_folders() {
    std::vector<fs::path> folders;
    const char* list = std::getenv("ATTUNE_PLUGIN_PATH");
    std::istringstream entries(list == nullptr ? "" : list);
    for (std::string entry; std::getline(entries, entry, ':');) {
        if (!entry.empty()) folders.emplace_back(entry);
    }
    return folders;
}

fs::path home() {
    const char* folder = std::getenv("HOME");
    return folder == nullptr ? fs::temp_directory_path() : fs::path(folder);
}

}  // namespace

Installation Installation::beside_program() {
    std::error_code fault;
    const auto program = fs::read_symlink("/proc/self/exe", fault);
    return under(fault ? fs::current_path() : program.parent_path().parent_path());
}

Installation Installation::under(const fs::path& prefix) {
    return {prefix / "bin" / "attune-plugin-runner", prefix / "lib" / "attune" / "plugins",
            prefix / "share" / "attune" / "forms", prefix / "share" / "attune" / "fonts",
            developer_folders()};
}

UserFolder UserFolder::standard() {
    const char* data = std::getenv("XDG_DATA_HOME");
    const bool is_set = data != nullptr && fs::path(data).is_absolute();
    return UserFolder((is_set ? fs::path(data) : home() / ".local" / "share") / "attune");
}

std::optional<LastOpened> UserFolder::last_opened() const {
    std::ifstream in(m_folder / kLastOpenedFile);
    std::string file;
    std::string clinician;
    if (!std::getline(in, file) || !std::getline(in, clinician)) return std::nullopt;
    return LastOpened{file, ClinicianId{clinician}};
}

Result<void> UserFolder::remember(const LastOpened& last) const {
    std::error_code fault;
    fs::create_directories(m_folder, fault);
    const auto fresh = m_folder / (std::string(kLastOpenedFile) + ".new");
    {
        std::ofstream out(fresh, std::ios::trunc);
        out << last.file.string() << '\n' << last.clinician.value << '\n';
        if (!out.flush()) return Error{ErrorCode::Io, fresh.string()};
    }
    fs::rename(fresh, m_folder / kLastOpenedFile, fault);
    if (fault) return Error{ErrorCode::Io, fresh.string()};
    return {};
}

}  // namespace attune::workflow
