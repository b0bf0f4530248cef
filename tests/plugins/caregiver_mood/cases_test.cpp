// SPDX-License-Identifier: Apache-2.0
/// Every golden case of the four forms: form, runner and plugin together, as in an open assessment.
#include <gmock/gmock.h>

#include <cctype>

#include "mood_case.h"
#include "support/files.h"
#include "support/matchers.h"

namespace attune::mood::test {
namespace {

namespace fs = std::filesystem;
using attune::test::IsOk;

std::vector<fs::path> cases_of(const std::string& form) {
    return attune::test::files_in(form_folder(form) / "cases", ".json");
}

std::vector<fs::path> all_cases() {
    std::vector<fs::path> files;
    for (const char* form : kForms) {
        for (const fs::path& file : cases_of(form)) files.push_back(file);
    }
    return files;
}

class MoodCases : public ::testing::TestWithParam<fs::path> {};

TEST_P(MoodCases, ComeOutAsTheirCitationSays) {
    const MoodCase golden(GetParam());

    const auto result = golden.scored_by_the_host();

    ASSERT_THAT(result, IsOk());
    for (const Fault& fault : golden.differences(*result)) {
        ADD_FAILURE() << fault.place << ": " << fault.text;
    }
}

TEST_P(MoodCases, ComeOutTheSameInThisProcessAndInTheRunner) {
    const MoodCase golden(GetParam());

    const auto here = golden.scored_here();
    const auto there = golden.scored_by_the_host();

    ASSERT_THAT(here, IsOk());
    ASSERT_THAT(there, IsOk());
    EXPECT_EQ(here->scores, there->part.scores);
    EXPECT_EQ(here->bands, there->part.bands);
    EXPECT_EQ(here->findings, there->part.findings);
    EXPECT_EQ(here->withheld, there->part.withheld) << "a total of the form may differ";
}

/// "epds/cases/edge-09.json" becomes "EpdsEdge09".
std::string test_name(const ::testing::TestParamInfo<fs::path>& file) {
    std::string name;
    for (const std::string& words :
         {file.param.parent_path().parent_path().filename().string(), file.param.stem().string()}) {
        bool is_start = true;
        for (const char c : words) {
            if (c != '-') name += is_start ? static_cast<char>(std::toupper(c)) : c;
            is_start = c == '-';
        }
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, MoodCases, ::testing::ValuesIn(all_cases()), test_name);

TEST(MoodCaseFiles, AreManyEnough) {
    EXPECT_GE(cases_of("epds").size(), 30U);
    EXPECT_GE(cases_of("phq-9").size(), 25U);
    EXPECT_GE(cases_of("phq-2").size(), 8U);
    EXPECT_GE(cases_of("gad-7").size(), 15U);
}

}  // namespace
}  // namespace attune::mood::test
