// SPDX-License-Identifier: Apache-2.0
/// Every golden case of the forms ATTUNE_CASES_OF ("infant-risks,caregiver-risks"), scored by the
/// built bundle: in this process and in the runner, and merged with what the form says.
#include <gmock/gmock.h>

#include <sstream>

#include "support/golden_case.h"
#include "support/matchers.h"

namespace attune {
namespace {

using ::testing::IsEmpty;

constexpr std::size_t kLeastCasesAForm = 15;

std::vector<std::string> forms() {
    std::vector<std::string> forms;
    std::istringstream list(ATTUNE_CASES_OF);
    for (std::string form; std::getline(list, form, ',');) forms.push_back(form);
    return forms;
}

std::string form_of(const std::filesystem::path& file) {
    return file.parent_path().parent_path().filename().string();
}

std::vector<std::filesystem::path> cases_of_all_forms() {
    std::vector<std::filesystem::path> files;
    for (const auto& form : forms()) {
        for (auto& file : test::case_files(form)) files.push_back(std::move(file));
    }
    return files;
}

/// "InfantRisksAllNo".
std::string name_of(const ::testing::TestParamInfo<std::filesystem::path>& file) {
    return test::case_name({form_of(file.param) + ".form", 0}) + test::case_name(file);
}

class FormCase : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(FormCase, ComesOutTheSameInThisProcessAndInTheRunner) {
    const test::GoldenCase golden(form_of(GetParam()), GetParam());

    const auto here = golden.score_in_this_process();
    const auto there = golden.score_in_the_runner();

    ASSERT_THAT(here, test::IsOk());
    ASSERT_THAT(there, test::IsOk());
    EXPECT_THAT(golden.differences(here), IsEmpty());
    EXPECT_THAT(golden.differences(there), IsEmpty());
    EXPECT_EQ(to_json(*here), to_json(*there));
}

INSTANTIATE_TEST_SUITE_P(All, FormCase, ::testing::ValuesIn(cases_of_all_forms()), name_of);

TEST(FormCases, AreAtLeastFifteenAForm) {
    for (const auto& form : forms()) {
        EXPECT_GE(test::case_files(form).size(), kLeastCasesAForm) << form;
    }
}

}  // namespace
}  // namespace attune
