// SPDX-License-Identifier: Apache-2.0
#include "report/fonts.h"

#include <algorithm>
#include <vector>

#include "font_set.h"

namespace attune::report {

namespace {

/// Sorted, because the order decides which font stands in for a missing glyph.
std::vector<std::filesystem::path> font_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
        if (entry.path().extension() == ".ttf") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool has_report_family(FcConfig* config) {
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> wanted(
        FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, kReportFamily, nullptr), FcPatternDestroy);
    const std::unique_ptr<FcObjectSet, decltype(&FcObjectSetDestroy)> nothing(FcObjectSetCreate(),
                                                                              FcObjectSetDestroy);
    const std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)> found(
        FcFontList(config, wanted.get(), nothing.get()), FcFontSetDestroy);
    return found && found->nfont > 0;
}

}  // namespace

Result<Fonts> Fonts::load(const std::filesystem::path& folder) {
    auto set = std::make_shared<const Set>(FcConfigCreate());
    for (const auto& file : font_files(folder)) {
        FcConfigAppFontAddFile(set->config(), reinterpret_cast<const FcChar8*>(file.c_str()));
    }
    if (!has_report_family(set->config())) {
        return Error{ErrorCode::NotFound,
                     kReportFamily,
                     {{folder.string(), "the report's fonts are not in this folder"}}};
    }
    return Fonts(std::move(set));
}

}  // namespace attune::report
