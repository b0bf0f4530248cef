// SPDX-License-Identifier: Apache-2.0
#include "workflow/hand_over.h"

#include <fmt/core.h>

#include <algorithm>

#include "answering/form_rows.h"
#include "room/hand_over_state.h"

namespace attune::workflow {

namespace {

/// The row as its caregiver meets it: what is for the clinician's eyes is left out.
FormRow for_caregiver(const FormRow& row) {
    FormRow shown;
    shown.address = row.address;
    shown.kind = row.kind;
    shown.text = row.text;
    shown.unit = row.unit;
    shown.answer = row.answer;
    shown.answer_words = row.answer.state == AnswerState::Given ? row.answer_words : "";
    shown.draft = row.draft;
    std::copy_if(
        row.options.begin(), row.options.end(), std::back_inserter(shown.options),
        [](const AnswerOption& option) { return option.answer.state == AnswerState::Given; });
    return shown;
}

bool knows_declined(const FormRow& row) {
    return std::any_of(row.options.begin(), row.options.end(), [](const AnswerOption& option) {
        return option.answer.state == AnswerState::Declined;
    });
}

}  // namespace

HandOver::State::State(Desk& the_desk, HandOverRecord begun, Worded worded,
                       std::unique_ptr<AssessmentSession> begun_session)
    : desk(the_desk),
      record(std::move(begun)),
      session(std::move(begun_session)),
      form(std::move(worded.form)),
      words(std::move(worded.words)),
      addressed(std::move(worded.addressed)) {
    for (const auto& row : session->rows()) {
        if (row.is_answered()) closed.insert(row.address);
    }
    const auto asked = questions();
    show(asked.empty() ? std::nullopt : std::optional(asked.front()->address));
}

std::vector<const FormRow*> HandOver::State::questions() const {
    std::vector<const FormRow*> asked;
    for (const auto& row : session->rows()) {
        const bool is_open = is_asked(row) && row.kind != RowKind::Unsupported;
        if (is_open && !closed.contains(row.address)) asked.push_back(&row);
    }
    return asked;
}

void HandOver::State::show(const std::optional<ItemAddress>& at) {
    const auto* row = at ? session->row(*at) : nullptr;
    question = row == nullptr ? std::nullopt : std::optional(for_caregiver(*row));
    const auto* item = question ? form->find_item(question->address.link_id) : nullptr;
    if (item == nullptr) return;
    question->text = said_text(*row);
    question->help = own_help(*item);
    for (auto& option : question->options) option.text = said_option(*row, option);
}

std::string HandOver::State::said_text(const FormRow& row) const {
    const auto* item = form->find_item(row.address.link_id);
    if (item == nullptr || !addressed || !own_text(*item).empty()) return row.text;
    const auto said = std::string(addressed->text(*item));
    if (said == item->text.in(addressed->language())) return row.text;
    const bool is_copy = item->repeats && item->is_group() && !row.address.instances.empty();
    return is_copy ? fmt::format("{} {}", said, row.address.instances.back() + 1) : said;
}

std::string HandOver::State::said_option(const FormRow& row, const AnswerOption& option) const {
    const auto* item = form->find_item(row.address.link_id);
    const auto* coding =
        option.answer.values.empty() ? nullptr : std::get_if<Coding>(&option.answer.values.front());
    const auto* known =
        item == nullptr || coding == nullptr ? nullptr : item->find_option(coding->code);
    if (known == nullptr || !addressed || !own_text(*item).empty()) return option.text;
    return std::string(addressed->option_text(*item, *known));
}

std::string HandOver::State::own_text(const forms::Item& item) const {
    if (!words) return {};
    const auto text = words->text(item);
    return std::string(text == item.text.in(words->language()) ? "" : text);
}

std::string HandOver::State::own_help(const forms::Item& item) const {
    if (!words) return {};
    const auto help = words->help(item);
    return std::string(help == item.help ? "" : help);
}

HandOver::HandOver(std::unique_ptr<State> state) : m_state(std::move(state)) {}
HandOver::~HandOver() = default;

const AssessmentId& HandOver::assessment() const { return m_state->record.assessment; }
const VisitId& HandOver::visit() const { return m_state->visit; }
std::string HandOver::to() const { return m_state->to; }
std::string HandOver::about() const { return m_state->about; }
const std::optional<FormRow>& HandOver::question() const { return m_state->question; }
bool HandOver::is_over() const { return m_state->record.ended.has_value(); }

std::string HandOver::heading() const {
    if (!m_state->question) return {};
    const auto& rows = m_state->session->rows();
    const auto asked = std::find_if(rows.begin(), rows.end(), [this](const FormRow& row) {
        return row.address == m_state->question->address;
    });
    if (asked == rows.end()) return {};
    // A group that ended above the question says nothing of it.
    for (auto row = asked; row != rows.begin();) {
        --row;
        if (row->kind == RowKind::Heading && row->depth < asked->depth) {
            return m_state->said_text(*row);
        }
    }
    return {};
}

std::string HandOver::instruction() const {
    if (!m_state->question) return {};
    std::string instruction;
    for (const auto& row : m_state->session->rows()) {
        if (row.address == m_state->question->address) return instruction;
        if (row.kind != RowKind::Words) continue;
        const auto* item = m_state->form->find_item(row.address.link_id);
        const auto words = item == nullptr ? std::string() : m_state->own_text(*item);
        if (!words.empty()) instruction = words;
    }
    return {};
}

HandOverProgress HandOver::progress() const {
    const auto asked = m_state->questions();
    HandOverProgress progress;
    progress.of = static_cast<int>(asked.size());
    if (!m_state->question) {
        progress.question = progress.of;
        return progress;
    }
    const auto here = std::find_if(asked.begin(), asked.end(), [this](const FormRow* row) {
        return row->address == m_state->question->address;
    });
    progress.question = static_cast<int>(here - asked.begin()) + 1;
    progress.words = fmt::format("{} of {}", progress.question, progress.of);
    return progress;
}

Result<void> HandOver::answer(const Answer& answer) {
    if (is_over() || !m_state->question) return Error{ErrorCode::Conflict, "hand-over"};
    const auto address = m_state->question->address;
    if (const auto kept = m_state->session->answer(address, answer); !kept) return kept.error();
    m_state->show(address);
    return {};
}

Result<void> HandOver::answer_typed(std::string_view typed) {
    if (is_over() || !m_state->question) return Error{ErrorCode::Conflict, "hand-over"};
    const auto address = m_state->question->address;
    const auto kept = m_state->session->answer_typed(address, typed);
    if (!kept) return kept.error();
    m_state->show(address);
    return {};
}

Result<void> HandOver::next() {
    if (is_over() || !m_state->question) return {};
    const auto address = m_state->question->address;
    const auto asked = m_state->questions();
    auto next = std::find_if(asked.begin(), asked.end(),
                             [&](const FormRow* row) { return row->address == address; });
    if (next != asked.end()) ++next;
    m_state->passed.push_back(address);
    if (next == asked.end()) return end(HandOverEnding::Finished);
    const auto ahead = (*next)->address;
    m_state->show(ahead);
    return m_state->session->move_to(ahead);
}

Result<void> HandOver::skip() {
    if (is_over() || !m_state->question) return {};
    const auto* row = m_state->session->row(m_state->question->address);
    const bool declines = row != nullptr && knows_declined(*row);
    const auto state = declines ? AnswerState::Declined : AnswerState::Missing;
    const bool says_something = declines || (row != nullptr && row->is_answered());
    if (says_something) {
        if (const auto kept = answer(Answer{state, {}}); !kept) return kept;
    }
    return next();
}

bool HandOver::can_go_back() const { return !is_over() && !m_state->passed.empty(); }

void HandOver::back() {
    if (!can_go_back()) return;
    const auto before = m_state->passed.back();
    m_state->passed.pop_back();
    // An answer given since may have closed the question before this one.
    if (m_state->session->row(before) != nullptr) {
        m_state->show(before);
    } else {
        back();
    }
}

Result<void> HandOver::end(HandOverEnding ending) {
    if (is_over()) return {};
    auto ended = m_state->record;
    ended.ended = m_state->desk.now();
    ended.ending = ending;
    if (const auto kept = m_state->desk.store->hand_overs().save(ended); !kept) return kept;
    m_state->record = std::move(ended);
    m_state->passed.clear();
    m_state->show({});
    return {};
}

}  // namespace attune::workflow
