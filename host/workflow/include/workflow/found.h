// SPDX-License-Identifier: Apache-2.0
/// \file
/// What was found, ready to be read, each with the answers it rests on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/assessment_result.h"
#include "model/ids.h"

namespace attune::workflow {

/// One answer a finding rests on.
struct WhyLine {
    std::string link_id;
    std::string question;
    std::string answer;
};

/// An instrument that looks closer at what was found.
struct DeeperInstrument {
    std::string id;
    std::string title;  ///< "PHQ-9"
};

struct FoundLine {
    Severity severity = Severity::Information;
    std::string text;
    std::vector<WhyLine> why;
    std::vector<DeeperInstrument> deeper;
    /// "Milestones, 21 November 2026"; empty inside the assessment itself.
    std::string from;
    std::optional<Date> on;
    /// When to look again, or to have referred by.
    std::optional<Date> due;
    /// `due` is the day of the task that its alert is.
    bool is_referral = false;
    std::optional<AssessmentId> assessment;
};

/// "Refer by 24 November 2026", "Look again 5 December 2026"; empty without a day.
std::string due_words(const FoundLine& found);

/// The right-hand pane of an assessment and the latest result on a chart.
struct FoundView {
    /// "Scored", "Not scored: ...", "The plugin stopped; your answers are kept".
    std::string status;
    /// The plugin has not answered yet; what stands here is the result before.
    bool is_pending = false;
    /// "used corrected age, 4 months 22 days".
    std::string age_used;
    /// "3 to 6 months: 2 of 3 yes, 1 not observed".
    std::vector<std::string> tallies;
    /// "total 17 of 30, 10 of 10 answered".
    std::vector<std::string> scores;
    /// "total: cut-off 13, Cox 1987; at 13 sensitivity 0.66 ...".
    std::vector<std::string> cutoffs;
    /// "read aloud, Spanish, with a professional interpreter".
    std::string asked;
    /// Urgent first.
    std::vector<FoundLine> findings;
    std::vector<std::string> not_scored;
    /// How the answers came about, where that bears on what they are worth: "Keyed once from
    /// paper".
    std::vector<std::string> validity;
    /// "Attachment milestones 1.0.0, unvalidated; ..."
    std::string source;
};

}  // namespace attune::workflow
