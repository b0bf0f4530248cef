// SPDX-License-Identifier: Apache-2.0
/// A result names the form and its version, so a version must keep meaning the same questions.
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/places.h"

namespace attune {
namespace {

using nlohmann::json;

/// FNV-1a, 64 bit: the same everywhere, and enough to notice a change.
std::string digest_of(const std::string& bytes) {
    std::uint64_t digest = 0xcbf29ce484222325ULL;
    for (const char byte : bytes) {
        digest = (digest ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    }
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(digest));
    return text;
}

/// "phq-9 1.0.0" and the digest of its items.
std::map<std::string, std::string> recorded() {
    std::map<std::string, std::string> digests;
    const auto file = ATTUNE_SOURCE_DIR "/tests/plugins/facts/form_digests.tsv";
    for (const auto& line : test::read_lines(file)) {
        const auto tab = line.find('\t');
        digests[line.substr(0, tab)] = line.substr(tab + 1);
    }
    return digests;
}

TEST(FormDigests, HoldForEveryShippedVersion) {
    const auto digests = recorded();
    for (const auto& entry : std::filesystem::directory_iterator(ATTUNE_SOURCE_DIR "/forms")) {
        const auto file = entry.path() / "questionnaire.json";
        if (!std::filesystem::exists(file)) continue;
        const auto form = json::parse(test::read_file(file));
        const auto id = form["id"].get<std::string>();
        const auto version = id + " " + form["version"].get<std::string>();
        const auto digest = digest_of(form["item"].dump());

        const auto known = digests.find(version);

        EXPECT_TRUE(known != digests.end() && known->second == digest)
            << "The questions of " << version << " have changed: raise the version of " << id
            << " or, before the first release, renew the digest in form_digests.tsv:\n"
            << version << "\t" << digest;
    }
}

}  // namespace
}  // namespace attune
