// SPDX-License-Identifier: Apache-2.0
/// \file
/// Entry from paper: a scored form is keyed twice, the second time blind to the first; where the
/// passes differ, the paper decides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workflow/assessment_session.h"

namespace attune::workflow {

enum class PaperPass {
    NotFromPaper = 1,
    First = 2,
    Second = 3,    ///< empty again; what was keyed first is not shown
    Compared = 4,  ///< the rows that differ, then the total
    KeyedOnce = 5,
};

/// A row that the two passes answer differently.
struct PaperDifference {
    ItemAddress item;
    std::string question;
    std::string first;   ///< "3"
    std::string second;  ///< "not answered"
};

/// The total that is written on the paper, beside the one of these answers.
struct PaperTotal {
    std::string written;      ///< as typed; empty = none
    std::string words;        ///< "The paper says 14, these answers give 15: check ..."
    bool differs = false;     ///< the words are a warning
    std::string explanation;  ///< why it differs, as somebody said; empty = nobody did

    /// Holds completion until it is corrected or explained.
    bool is_open() const { return differs && explanation.empty(); }
};

/// A view on its assessment session, which must outlive it. Main thread only. Conflict where an
/// act does not belong to the pass.
class PaperCheck {
public:
    explicit PaperCheck(AssessmentSession::State& state) : m_state(state) {}

    PaperPass pass() const;
    /// Ends the first pass.
    Result<void> begin_second_pass();
    /// Keys the scored rows of short answers or a QuestionnaireResponse, then compares. How many.
    Result<int> key_all(std::string_view json);
    /// Ends the second pass; rows left open stay open. Done by itself with its last row.
    Result<void> compare();
    /// No second pass. InvalidInput without a reason.
    Result<void> key_once(std::string_view reason);

    /// Those without a decision yet. One is decided by answering its row with what the paper says.
    std::vector<PaperDifference> differences() const;
    /// Empty takes it back; InvalidInput when it is no number, or one that no answers of this form
    /// add up to: the total is then as it was before.
    Result<void> set_total(std::string_view written);
    /// Why the total on the paper is another than that of the answers. Conflict unless it differs,
    /// or while rows differ; InvalidInput without a reason.
    Result<void> explain_total(std::string_view reason);
    PaperTotal total() const;
    /// What is to be done now, in a sentence; empty when it is not entered from paper.
    std::string words() const;

private:
    AssessmentSession::State& m_state;
};

}  // namespace attune::workflow
