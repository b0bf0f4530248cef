// SPDX-License-Identifier: Apache-2.0
#include "plugin_host/catalogue.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "requests.h"
#include "support/temp_folder.h"

namespace attune::plugin_host {
namespace {

namespace fs = std::filesystem;

class CatalogueTest : public ::testing::Test {
protected:
    fs::path copy(const std::string& plugin, const std::string& folder, const std::string& name) {
        const auto bundle = m_folder / folder / (name + ".attune-plugin");
        fs::create_directories(bundle.parent_path());
        fs::copy(bundle_of(plugin), bundle, fs::copy_options::recursive);
        return bundle;
    }
    Catalogue read() const { return Catalogue::read({m_folder / "first", m_folder / "second"}); }

    test::TempFolder m_folder;
};

TEST_F(CatalogueTest, FoldersThatDoNotExistHoldNoPlugin) {
    const auto catalogue = read();

    EXPECT_TRUE(catalogue.plugins().empty());
    EXPECT_TRUE(catalogue.rejected().empty());
    EXPECT_EQ(catalogue.find_plugin_of("faithful"), nullptr);
}

TEST_F(CatalogueTest, ListsBundlesOfAllFoldersWithoutRunningThem) {
    copy("faithful", "first", "faithful");
    copy("slow-constructor", "second", "slow-constructor");
    fs::create_directories(m_folder / "first" / "no-bundle");

    const auto catalogue = read();

    EXPECT_EQ(catalogue.plugins().size(), 2U);
    ASSERT_NE(catalogue.find_plugin_of("slow-constructor"), nullptr);
    EXPECT_TRUE(catalogue.rejected().empty());
}

TEST_F(CatalogueTest, TheFirstOfTwoWithOneIdWinsAndTheOtherIsShown) {
    const auto winner = copy("faithful", "first", "mine");
    const auto other = copy("faithful", "second", "theirs");

    const auto catalogue = read();

    ASSERT_EQ(catalogue.plugins().size(), 1U);
    EXPECT_EQ(catalogue.plugins()[0]->bundle, winner);
    ASSERT_EQ(catalogue.rejected().size(), 1U);
    EXPECT_EQ(catalogue.rejected()[0].bundle, other);
    EXPECT_EQ(catalogue.rejected()[0].error.code, ErrorCode::Conflict);
    EXPECT_THAT(catalogue.rejected()[0].error.faults.at(0).text,
                ::testing::HasSubstr(winner.string()));
}

TEST_F(CatalogueTest, ABrokenBundleIsShownAndCostsNoOther) {
    const auto broken = copy("crashing", "first", "crashing");
    std::ofstream(broken / "crashing.so") << "changed";
    copy("faithful", "first", "faithful");

    const auto catalogue = read();

    EXPECT_EQ(catalogue.plugins().size(), 1U);
    ASSERT_EQ(catalogue.rejected().size(), 1U);
    EXPECT_EQ(catalogue.rejected()[0].error.code, ErrorCode::Damaged);
}

TEST(PluginSearchFoldersTest, EndWithTheDevelopersOwn) {
    ::setenv("ATTUNE_PLUGIN_PATH", "/mine:/yours:", 1);
    const auto with = plugin_search_folders("/installed", "/practice");
    ::unsetenv("ATTUNE_PLUGIN_PATH");
    const auto without = plugin_search_folders("/installed", "");

    EXPECT_EQ(with, (std::vector<fs::path>{"/installed", "/practice", "/mine", "/yours"}));
    EXPECT_EQ(without, std::vector<fs::path>{"/installed"});
}

}  // namespace
}  // namespace attune::plugin_host
