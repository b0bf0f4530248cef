// SPDX-License-Identifier: Apache-2.0
/// "total.band: cut-off not checked in this language" stood in what is found so far: an id is for
/// files, a name for people.
#include <gmock/gmock.h>

#include "support/golden_case.h"
#include "support/places.h"

namespace attune {
namespace {

class DisplayedIds : public ::testing::TestWithParam<std::filesystem::path> {};

std::vector<std::filesystem::path> shipped() {
    std::vector<std::filesystem::path> forms;
    for (const auto& entry : std::filesystem::directory_iterator(ATTUNE_SOURCE_DIR "/forms")) {
        if (std::filesystem::exists(entry.path() / "cases")) forms.push_back(entry.path());
    }
    return forms;
}

TEST_P(DisplayedIds, StandInNoTextOfAnyGoldenCase) {
    const auto instrument = GetParam().filename().string();
    for (const auto& file : test::case_files(instrument)) {
        const test::GoldenCase golden(instrument, file);
        EXPECT_THAT(golden.texts_with_ids(), ::testing::IsEmpty()) << file;
    }
}

INSTANTIATE_TEST_SUITE_P(All, DisplayedIds, ::testing::ValuesIn(shipped()), test::case_name);

}  // namespace
}  // namespace attune
