// SPDX-License-Identifier: Apache-2.0
#include "letters/letter_file.h"

#include <algorithm>
#include <fstream>

namespace attune::workflow {

namespace {
constexpr std::size_t kCodeLength = 6;
}

std::string short_code(std::string id) {
    std::erase(id, '-');
    id.resize(std::min(id.size(), kCodeLength));
    for (auto& c : id) {
        if (c >= 'a' && c <= 'z') c -= 'a' - 'A';
    }
    return id;
}

Result<void> make_folder(const std::filesystem::path& folder) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault) return Error{ErrorCode::Io, folder.string()};
    return {};
}

Result<void> write_file(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) return Error{ErrorCode::Io, file.filename().string()};
    return {};
}

Result<std::filesystem::path> write_into(const std::filesystem::path& folder,
                                         const std::string& name, const std::string& bytes) {
    auto file = folder / name;
    if (const auto made = make_folder(folder); !made) return made.error();
    if (const auto written = write_file(file, bytes); !written) return written.error();
    return file;
}

}  // namespace attune::workflow
