// SPDX-License-Identifier: Apache-2.0
/// \file
/// The rows of the second pass from paper: which are keyed twice, and how they look meanwhile.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "forms/form.h"
#include "storage/paper_records.h"
#include "workflow/form_row.h"
#include "workflow/paper_check.h"

namespace attune::workflow {

using PaperKeys = std::map<ItemAddress, storage::PaperKey>;

/// Answered by an option that counts towards a score.
bool is_scored(const forms::Item& item);
/// Printed there: scored, numbered among the scored ones, or a question of the scale itself.
bool is_on_paper(const forms::Item& item);
/// On paper, and it has scored items.
bool is_keyed_twice(const forms::Form& form, EntryMode mode);

/// Without private rows, but for those that the paper prints: their place stays, with nothing to
/// read in it. The sheet has its row there, and without it every key after it would be one too far.
std::vector<FormRow> with_places_kept(const std::vector<FormRow>& rows, const forms::Form& form);
/// `rows` with the keys of the second pass in place of the answers; only what is keyed twice.
std::vector<FormRow> second_pass_rows(const std::vector<FormRow>& rows, const forms::Form& form,
                                      const PaperKeys& keys, const std::string& language);
/// What is looked at once more when both passes are keyed.
struct ToCompare {
    const PaperKeys& keys;
    /// Keyed in error both times, as somebody found since.
    std::set<std::string> slips;
};
/// The rows of `rows` that differ, open until the paper has decided, and those to be corrected.
std::vector<FormRow> compared_rows(const std::vector<FormRow>& rows, const forms::Form& form,
                                   const ToCompare& compare, const std::string& language);
/// What the keys of the second pass and the answers disagree on, in the order of the form.
std::vector<PaperDifference> paper_differences(const forms::Form& form,
                                               const std::map<ItemAddress, Answer>& answers,
                                               const PaperKeys& keys, const std::string& language);

}  // namespace attune::workflow
