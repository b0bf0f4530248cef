// SPDX-License-Identifier: Apache-2.0
#include "instruments/addressed_words.h"

#include <fstream>
#include <iterator>

#include "base/log.h"

namespace attune::workflow {

namespace {

constexpr const char* kFile = "asked.json";

}  // namespace

std::shared_ptr<const forms::TextPack> addressed_words(const ShelvedInstrument& instrument) {
    const auto* manifest = instrument.manifest();
    if (manifest == nullptr) return nullptr;
    std::ifstream in(instrument.plugin->form_folder(*manifest) / kFile, std::ios::binary);
    if (!in) return nullptr;
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    auto words = forms::TextPack::parse(*instrument.form, bytes);
    if (words) return std::make_shared<const forms::TextPack>(std::move(*words));
    log(LogLevel::Warning, "workflow", instrument.info.id + ": asked.json is not for this form");
    return nullptr;
}

}  // namespace attune::workflow
