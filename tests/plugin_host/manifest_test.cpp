// SPDX-License-Identifier: Apache-2.0
#include "plugin_host/manifest.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "requests.h"
#include "support/temp_folder.h"

namespace attune::plugin_host {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::FailsWith;
using test::IsOk;

/// A copy of a good bundle, to be spoilt.
class ManifestTest : public ::testing::Test {
protected:
    ManifestTest() {
        fs::copy(bundle_of("faithful"), m_bundle, fs::copy_options::recursive);
        std::ifstream(m_bundle / "plugin.json") >> m_json;
    }
    Result<Manifest> read() {
        std::ofstream(m_bundle / "plugin.json") << m_json;
        return read_manifest(m_bundle);
    }
    /// The places of all faults.
    std::vector<std::string> places() {
        const auto manifest = read();
        std::vector<std::string> list;
        if (manifest) return list;
        for (const auto& fault : manifest.error().faults) list.push_back(fault.place);
        return list;
    }
    Json& instrument() { return m_json["instruments"][0]; }

    test::TempFolder m_folder;
    fs::path m_bundle = m_folder / "faithful.attune-plugin";
    Json m_json;
};

TEST_F(ManifestTest, ReadsWhatThePluginOffersAndMayBeTold) {
    const auto manifest = read();

    ASSERT_THAT(manifest, IsOk());
    EXPECT_EQ(manifest->id, "test.faithful");
    EXPECT_EQ(manifest->version, "1.0.0");
    EXPECT_EQ(manifest->library.filename(), "faithful.so");
    const auto* instrument = manifest->find_instrument("faithful");
    ASSERT_NE(instrument, nullptr);
    EXPECT_EQ(instrument->scorer, Scorer::Plugin);
    EXPECT_EQ(instrument->earlier, EarlierAssessments::Told);
    EXPECT_EQ(instrument->context.count("days_early"), 1U);
    EXPECT_EQ(instrument->settings.at(0).fallback, SettingValue(6.5));
    EXPECT_EQ(instrument->outputs.scores.at(1).min, -1);
    EXPECT_EQ(instrument->outputs.findings, (std::vector<std::string>{"again-*", "note"}));
    EXPECT_EQ(manifest->find_instrument("other"), nullptr);
}

TEST_F(ManifestTest, NamesEveryFaultWithItsPlace) {
    m_json.erase("version");
    m_json["id"] = "no blanks";
    instrument()["context"] = {"birth_date"};
    instrument()["scorer"] = "oracle";
    instrument()["settings"][0]["default"] = 100;
    instrument()["settings"][1]["default"] = "unheard-of";
    instrument()["outputs"]["scores"][0]["min"] = 13;
    instrument()["outputs"]["alerts"] = "A-1";

    EXPECT_THAT(places(),
                ::testing::UnorderedElementsAre(
                    "id", "version", "instruments[0].context", "instruments[0].scorer",
                    "instruments[0].settings[0].default", "instruments[0].settings[1].default",
                    "instruments[0].outputs.scores[0].min", "instruments[0].outputs.alerts"));
    EXPECT_THAT(read(), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(ManifestTest, NoManifestIsNotFound) {
    fs::remove(m_bundle / "plugin.json");

    EXPECT_THAT(read_manifest(m_bundle), FailsWith(ErrorCode::NotFound));
}

TEST_F(ManifestTest, WhatIsNoJsonIsInvalid) {
    std::ofstream(m_bundle / "plugin.json") << "{";
    EXPECT_THAT(read_manifest(m_bundle), FailsWith(ErrorCode::InvalidInput));

    std::ofstream(m_bundle / "plugin.json") << "[]";
    EXPECT_THAT(read_manifest(m_bundle), FailsWith(ErrorCode::InvalidInput));

    std::ofstream(m_bundle / "plugin.json") << std::string(2U << 20U, ' ');
    EXPECT_THAT(read_manifest(m_bundle), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(ManifestTest, AnotherInterfaceVersionIsUnsupported) {
    m_json["abi_major"] = 2;
    EXPECT_THAT(read(), FailsWith(ErrorCode::Unsupported));

    m_json["abi_major"] = 1;
    m_json["min_abi_minor"] = 1;
    EXPECT_THAT(read(), FailsWith(ErrorCode::Unsupported));
}

TEST_F(ManifestTest, NoLibraryForThisPlatformIsUnsupported) {
    m_json["libraries"] = {{"plan9-mips", {{"file", "a.so"}, {"sha256", "00"}}}};

    EXPECT_THAT(read(), FailsWith(ErrorCode::Unsupported));
}

TEST_F(ManifestTest, ALibraryThatIsNotTheDeclaredOneIsDamaged) {
    std::ofstream(m_bundle / "faithful.so", std::ios::app) << "one byte more";

    EXPECT_THAT(read(), FailsWith(ErrorCode::Damaged));
}

TEST_F(ManifestTest, AMissingLibraryOrFormIsDamaged) {
    fs::remove_all(m_bundle / "forms");
    EXPECT_THAT(read(), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(places(), ::testing::ElementsAre("instruments[0].form"));

    fs::remove(m_bundle / "faithful.so");
    EXPECT_THAT(read(), FailsWith(ErrorCode::Damaged));
}

TEST_F(ManifestTest, TheLibraryMustLieInTheBundle) {
    for (const char* outside : {"../faithful.so", "/usr/lib/libc.so.6", ".."}) {
        for (auto& library : m_json["libraries"]) library["file"] = outside;
        EXPECT_THAT(read(), FailsWith(ErrorCode::InvalidInput)) << outside;
    }
}

TEST_F(ManifestTest, OneInstrumentCannotBeOfferedTwice) {
    m_json["instruments"].push_back(instrument());

    EXPECT_THAT(places(), ::testing::ElementsAre("instruments"));
}

TEST(SettingDeclarationTest, AllowsItsTypeWithinItsLimitsOnly) {
    const SettingDeclaration whole{"n", SettingType::Integer, std::int64_t{1}, 0, 5, {}, "s"};
    EXPECT_TRUE(whole.allows(std::int64_t{5}));
    EXPECT_FALSE(whole.allows(std::int64_t{6}));
    EXPECT_FALSE(whole.allows(2.0));

    const SettingDeclaration choice{"c", SettingType::Choice, "a", {}, {}, {"a", "b"}, "s"};
    EXPECT_TRUE(choice.allows(std::string("b")));
    EXPECT_FALSE(choice.allows(std::string("c")));
    EXPECT_FALSE(choice.allows(true));
}

}  // namespace
}  // namespace attune::plugin_host
