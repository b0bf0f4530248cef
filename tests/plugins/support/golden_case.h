// SPDX-License-Identifier: Apache-2.0
/// \file
/// One golden case of a form, scored by the built bundle and merged into the result that a
/// clinician sees.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/assessment_result.h"

namespace attune::test {

/// The case files of the form, sorted by name.
std::vector<std::filesystem::path> case_files(const std::string& instrument);
/// "two-moves.json" becomes "TwoMoves".
std::string case_name(const ::testing::TestParamInfo<std::filesystem::path>& file);

class GoldenCase {
public:
    /// The instrument's bundle must have been built and the file be a case of its form.
    GoldenCase(const std::string& instrument, const std::filesystem::path& file);
    ~GoldenCase();

    Result<ScorerPart> score_in_this_process() const;
    Result<ScorerPart> score_in_the_runner() const;
    /// Where the merged result is not what the case expects: "findings[...].text: should be ...".
    std::vector<std::string> differences(const Result<ScorerPart>& part) const;
    /// Texts of the result, as window, chart and letters say them, in which an id stands: of a
    /// score, range, count, finding, alert, question or instrument. A form that scores itself needs
    /// no plugin.
    std::vector<std::string> texts_with_ids() const;
    /// The same as differences() for a form that scores itself.
    std::vector<std::string> differences_without_plugin() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace attune::test
