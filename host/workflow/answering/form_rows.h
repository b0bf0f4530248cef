// SPDX-License-Identifier: Apache-2.0
/// \file
/// From a form's state to the rows a clinician meets.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "forms/form_state.h"
#include "forms/text_pack.h"
#include "workflow/form_row.h"

namespace attune::workflow {

/// What stands on the page and is not in the form's state.
struct PageState {
    std::string language;
    /// Words that stand instead of the form's own; null = none. They never leave the page.
    std::shared_ptr<const forms::TextPack> words;
    std::set<ItemAddress> unsaved;
    std::map<ItemAddress, std::string> drafts;
    /// Groups and rows that were opened by hand.
    std::set<std::string> opened;
    /// Of answers that are at home in another form, by link id: "From ..., 12 Nov 2026."
    std::map<std::string, std::string> sources;
    /// "yes, 12 Aug 2026" by link id.
    std::map<std::string, std::string> earlier;
    /// Somebody else is in the room: private rows are kept back.
    bool is_in_company = false;
    /// It is keyed row by row from a sheet of paper.
    bool is_from_paper = false;
};

/// A question that somebody is asked now: neither folded away nor a part of another.
bool is_asked(const FormRow& row);

std::vector<FormRow> rows_of(const forms::FormState& state, const PageState& page);
/// "yes", "not observed", "3 kg"; empty when missing.
std::string answer_words(const forms::Item& item, const Answer& answer,
                         const std::string& language);
std::string words_of(AnswerState state);
/// What typed text means for this item; an empty text takes the answer back. InvalidInput says how
/// to write it.
Result<Answer> read_answer(const forms::Item& item, std::string_view typed);

}  // namespace attune::workflow
