// SPDX-License-Identifier: Apache-2.0
/// \file
/// A golden case of one of the four forms, and the two ways to score it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "forms/case_file.h"
#include "model/assessment_result.h"
#include "plugin_host/scoring_request.h"
#include "support/places.h"

namespace attune::mood::test {

inline constexpr const char* kBundle =
    ATTUNE_BUILD_DIR "/lib/attune/plugins/caregiver_mood.attune-plugin";
inline constexpr const char* kForms[] = {"epds", "phq-9", "phq-2", "gad-7"};

/// "phq-9" becomes "phq9": a test's name has no hyphen.
std::string form_name(const ::testing::TestParamInfo<const char*>& form);
std::filesystem::path form_folder(const std::string& id);
/// Parsed once; the test ends if it cannot be.
const std::shared_ptr<const forms::Form>& form(const std::string& id);
/// What the plugin is told of these answers: every enabled question, an open one as missing.
plugin_host::ScoringRequest request_for(const std::string& form_id, const forms::Answers& answers);

/// One file of forms/<id>/cases.
class MoodCase {
public:
    explicit MoodCase(const std::filesystem::path& file);

    /// By the plugin in this process.
    Result<ScorerPart> scored_here() const;
    /// By form, runner and plugin, put together as in an open assessment.
    Result<AssessmentResult> scored_by_the_host() const;
    /// Where a result is not what the case expects.
    Faults differences(const AssessmentResult& result) const;

private:
    std::string m_form;
    std::string m_answers;  ///< JSON as in the file
    forms::CaseFile m_case;
};

}  // namespace attune::mood::test
