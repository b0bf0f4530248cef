// SPDX-License-Identifier: Apache-2.0
#include "answering/paper_rows.h"

#include <fmt/core.h>

#include <algorithm>

#include "answering/entry_mode.h"
#include "answering/form_rows.h"
#include "answering/private_rows.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

bool is_keyed_again(const FormRow& row, const forms::Form& form) {
    const auto* item = form.find_item(row.address.link_id);
    return row.is_question() && item != nullptr && is_on_paper(*item);
}

FormRow place_of(const FormRow& row) {
    FormRow place;
    place.address = {"later-" + row.prefix, {}};
    place.kind = row.kind;
    place.depth = row.depth;
    place.prefix = row.prefix;
    place.text = "Keyed later: any key goes on to the next row";
    place.is_kept_back = true;
    for (const auto& option : row.options) {
        if (option.answer.state == AnswerState::Given)
            place.options.push_back({{}, option.key, {}});
    }
    return place;
}

/// As the paper prints it: the key where there is one.
std::string paper_words(const forms::Item& item, const Answer& answer,
                        const std::string& language) {
    for (const auto& option : item.options) {
        if (!option.key.empty() && answer == Answer::given(option.value)) return option.key;
    }
    return answer.state == AnswerState::Missing ? words_of(answer.state)
                                                : answer_words(item, answer, language);
}

Answer answer_in(const PaperKeys& keys, const ItemAddress& item) {
    const auto key = keys.find(item);
    return key == keys.end() ? Answer{} : key->second.answer;
}

}  // namespace

bool is_scored(const forms::Item& item) {
    return std::any_of(item.options.begin(), item.options.end(),
                       [](const forms::Option& option) { return option.ordinal.has_value(); });
}

bool is_on_paper(const forms::Item& item) {
    const bool is_numbered = !item.prefix.empty() && item.is_question() && !item.read_only;
    return is_scored(item) || is_numbered || is_scale_item(item);
}

bool is_keyed_twice(const forms::Form& form, EntryMode mode) {
    return mode == EntryMode::SelfOnPaper &&
           std::any_of(form.items().begin(), form.items().end(), is_scored);
}

std::vector<FormRow> with_places_kept(const std::vector<FormRow>& rows, const forms::Form& form) {
    std::vector<FormRow> placed;
    for (const auto& row : rows) {
        const bool is_place = row.is_private && is_keyed_again(row, form);
        placed.push_back(is_place ? place_of(row) : row);
    }
    return without_private(placed);
}

std::vector<FormRow> second_pass_rows(const std::vector<FormRow>& rows, const forms::Form& form,
                                      const PaperKeys& keys, const std::string& language) {
    std::vector<FormRow> again;
    for (auto row : rows) {
        if (row.is_question() && !row.is_kept_back) {
            if (!is_keyed_again(row, form)) continue;
            row.answer = answer_in(keys, row.address);
            row.answer_words =
                answer_words(*form.find_item(row.address.link_id), row.answer, language);
            row.saved = row.is_answered() ? SavedState::Saved : SavedState::Untouched;
            row.draft.clear();
            row.earlier.clear();
            row.fault.clear();
            row.proposed.reset();
        }
        again.push_back(std::move(row));
    }
    return again;
}

std::vector<FormRow> compared_rows(const std::vector<FormRow>& rows, const forms::Form& form,
                                   const ToCompare& compare, const std::string& language) {
    const auto& keys = compare.keys;
    std::vector<FormRow> compared;
    for (auto row : rows) {
        if (!is_keyed_again(row, form)) continue;
        const auto key = keys.find(row.address);
        const bool is_settled = key != keys.end() && key->second.settles;
        const auto second = answer_in(keys, row.address);
        const bool differs = !is_settled && second != row.answer;
        const bool is_slip = compare.slips.contains(row.address.link_id);
        if (!is_settled && !differs && !is_slip && row.is_answered()) continue;
        row.earlier.clear();
        if (differs) {
            const auto& item = *form.find_item(row.address.link_id);
            row.fault = fmt::format("Keyed first: {}. Keyed second: {}. Which is on the paper?",
                                    paper_words(item, row.answer, language),
                                    paper_words(item, second, language));
            row.answer = {};
            row.answer_words.clear();
            row.saved = SavedState::Untouched;
        }
        compared.push_back(std::move(row));
    }
    return compared;
}

std::vector<PaperDifference> paper_differences(const forms::Form& form,
                                               const std::map<ItemAddress, Answer>& answers,
                                               const PaperKeys& keys, const std::string& language) {
    std::vector<PaperDifference> differences;
    for (const auto& item : form.items()) {
        if (!is_on_paper(item)) continue;
        const ItemAddress address{item.link_id, {}};
        const auto answered = answers.find(address);
        const auto first = answered == answers.end() ? Answer{} : answered->second;
        const auto second = answer_in(keys, address);
        if (first == second) continue;
        differences.push_back({address, item.text.in(language), paper_words(item, first, language),
                               paper_words(item, second, language)});
    }
    return differences;
}

}  // namespace attune::workflow
