// SPDX-License-Identifier: Apache-2.0
/// \file
/// A result from answers alone, without a practice file: for the command line and golden cases.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/age.h"
#include "model/assessment_result.h"
#include "workflow/found.h"
#include "workflow/installation.h"
#include "workflow/instruments.h"

namespace attune::workflow {

/// An assessment before this one: its day and its answers.
struct EarlierAnswers {
    Date on = Date::from_days({});
    std::string answers;  ///< JSON, as ScoreRequest::answers
};

struct ScoreRequest {
    std::string instrument;
    /// JSON: a QuestionnaireResponse, or short answers {"link-id": value}.
    std::string answers;
    std::optional<Date> born;
    std::optional<Gestation> gestation;
    std::optional<int> birth_weight_grams;
    std::optional<Date> on;
    std::vector<EarlierAnswers> earlier;  ///< any order
    std::map<std::string, std::string> settings;
};

/// Instruments and plugins without a practice. Main thread only; callbacks come through the
/// executor.
class ScoringDesk {
public:
    explicit ScoringDesk(const Workplace& workplace);
    ~ScoringDesk();
    ScoringDesk(const ScoringDesk&) = delete;
    ScoringDesk& operator=(const ScoringDesk&) = delete;

    Instruments instruments();
    /// The same path as an open assessment. NotFound for an unknown instrument, InvalidInput for
    /// answers that do not fit. A plugin that fails is a result with status failed.
    void score(const ScoreRequest& request, std::function<void(Result<AssessmentResult>)> done);
    /// A result of score() in the words of its form. NotFound when the instrument is not offered.
    Result<FoundView> in_words(const AssessmentResult& result) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace attune::workflow
