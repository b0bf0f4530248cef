// SPDX-License-Identifier: Apache-2.0
#include "answering/form_rows.h"

#include <fmt/core.h>

#include <algorithm>

#include "answering/paper_rows.h"
#include "answering/private_rows.h"
#include "practice/wording.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

using forms::Item;
using forms::ItemType;

RowKind kind_of(const Item& item) {
    switch (item.type) {
        case ItemType::Group:
            return RowKind::Heading;
        case ItemType::Display:
            return RowKind::Words;
        case ItemType::Boolean:
            return RowKind::YesNo;
        case ItemType::Decimal:
            return RowKind::Decimal;
        case ItemType::Integer:
            return RowKind::Integer;
        case ItemType::Date:
            return RowKind::Date;
        case ItemType::DateTime:
            return RowKind::DateTime;
        case ItemType::Time:
            return RowKind::Time;
        case ItemType::String:
        case ItemType::Url:
            return RowKind::ShortText;
        case ItemType::Text:
            return RowKind::LongText;
        case ItemType::Choice:
        case ItemType::OpenChoice:
            return item.repeats ? RowKind::Choices : RowKind::Choice;
        case ItemType::Quantity:
            return RowKind::Quantity;
        case ItemType::Attachment:
        case ItemType::Reference:
            return RowKind::Unsupported;
    }
    return RowKind::Unsupported;
}

std::string item_text(const Item& item, const PageState& page) {
    return std::string(page.words ? page.words->text(item) : item.text.in(page.language));
}

std::string option_text(const Item& item, const forms::Option& option, const PageState& page) {
    return std::string(page.words ? page.words->option_text(item, option)
                                  : option.text.in(page.language));
}

void add_choices(const Item& item, const PageState& page, FormRow& row) {
    const bool has_keys = std::any_of(item.options.begin(), item.options.end(),
                                      [](const forms::Option& o) { return !o.key.empty(); });
    int position = 0;
    for (const auto& option : item.options) {
        ++position;
        auto key = option.key;
        if (!has_keys && position <= 9) key = std::to_string(position);
        row.options.push_back({option_text(item, option, page), key, Answer::given(option.value),
                               option.is_exclusive});
    }
    if (item.type == ItemType::Boolean && item.part_of.empty()) {
        row.options.push_back({"yes", "Y", Answer::given(true)});
        row.options.push_back({"no", "N", Answer::given(false)});
    }
}

void add_states(const forms::Form& form, const Item& item, FormRow& row) {
    if (!item.part_of.empty()) return;
    for (const auto& state : form.instrument().states) {
        if (item.follow_up) {
            // It stands between two questions: their keys, typed on, must not answer it.
            if (state.state == AnswerState::NotObserved) continue;
            row.options.push_back({words_of(state.state), {}, Answer{state.state, {}}});
            continue;
        }
        row.options.push_back({words_of(state.state), state.key, Answer{state.state, {}}});
    }
}

/// All parts ticked propose the first option, some the second of at least three.
std::optional<Answer> proposal(const forms::FormState& state, const Item& whole,
                               const ItemAddress& address) {
    int parts = 0;
    int ticked = 0;
    for (const auto& item : state.form().items()) {
        if (item.part_of != whole.link_id) continue;
        ++parts;
        const auto& answer = state.answer({item.link_id, address.instances});
        if (answer.values == std::vector<AnswerValue>{true}) ++ticked;
    }
    if (ticked == 0 || whole.options.empty()) return std::nullopt;
    if (ticked < parts && whole.options.size() < 3) return std::nullopt;
    auto answer = Answer::given(whole.options[ticked == parts ? 0 : 1].value);
    if (answer == state.answer(address)) return std::nullopt;
    return answer;
}

std::string text_of_value(const AnswerValue& value) {
    struct Words {
        std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(const Decimal& number) const { return number.digits; }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const Coding& coding) const {
            return coding.display.empty() ? coding.code : coding.display;
        }
        std::string operator()(const Date& day) const { return medium_date(day); }
        std::string operator()(const DateTimeText& text) const { return text.text; }
        std::string operator()(const TimeText& text) const { return text.text; }
        std::string operator()(const Quantity& quantity) const {
            return quantity.value.digits + (quantity.unit.empty() ? "" : " " + quantity.unit);
        }
    };
    return std::visit(Words{}, value);
}

bool is_same_choice(const AnswerValue& a, const AnswerValue& b) {
    const auto* left = std::get_if<Coding>(&a);
    const auto* right = std::get_if<Coding>(&b);
    if (left != nullptr && right != nullptr) return left->code == right->code;
    return a == b;
}

std::string shown_answer(const Item& item, const Answer& answer, const PageState& page) {
    if (answer.state == AnswerState::Missing) return {};
    if (answer.state != AnswerState::Given) return words_of(answer.state);
    std::vector<std::string> words;
    for (const auto& value : answer.values) {
        const auto option =
            std::find_if(item.options.begin(), item.options.end(),
                         [&](const forms::Option& o) { return is_same_choice(o.value, value); });
        words.push_back(option == item.options.end() ? text_of_value(value)
                                                     : option_text(item, *option, page));
    }
    return joined(words, ", ");
}

void fill_answer(const forms::FormState& state, const Item& item, const PageState& page,
                 FormRow& row) {
    row.answer = state.answer(row.address);
    row.answer_words = shown_answer(item, row.answer, page);
    row.fault = item.disabled_because.empty() ? state.message(row.address) : item.disabled_because;
    if (page.unsaved.contains(row.address)) {
        row.saved = SavedState::Unsaved;
    } else if (row.is_answered()) {
        row.saved = SavedState::Saved;
    }
    if (const auto draft = page.drafts.find(row.address); draft != page.drafts.end()) {
        row.draft = draft->second;
        row.saved = SavedState::Draft;
    }
    if (const auto then = page.earlier.find(item.link_id); then != page.earlier.end()) {
        row.earlier = then->second;
    }
    row.proposed = proposal(state, item, row.address);
}

bool has_answer_in(const forms::FormState& state, const Item& group) {
    const auto answers = state.answers();
    return std::any_of(answers.begin(), answers.end(), [&](const auto& answered) {
        const auto* item = state.form().find_item(answered.first.link_id);
        while (item != nullptr && item->index != group.index) {
            item = item->parent < 0 ? nullptr : &state.form().item_at(item->parent);
        }
        return item != nullptr;
    });
}

/// Copies of a repeating group are numbered, and the last one offers another. An only copy can go
/// once there is an answer in it.
void show_repetition(const forms::FormState& state, const Item& item, FormRow& row) {
    if (!item.is_group() || !item.repeats || row.address.instances.empty()) return;
    ItemAddress group = row.address;
    const int number = group.instances.back() + 1;
    group.instances.pop_back();
    row.text += fmt::format(" {}", number);
    row.can_repeat =
        number == state.instance_count(group) && (!item.max_occurs || number < *item.max_occurs);
    row.can_remove = state.instance_count(group) > 1 || has_answer_in(state, item);
}

/// A group whose first part bears its name is headed once.
bool repeats_heading(const FormRow& row, const std::vector<FormRow>& above) {
    if (row.kind != RowKind::Heading || row.is_folded || row.can_fold || above.empty()) {
        return false;
    }
    const auto& last = above.back();
    return last.kind == RowKind::Heading && last.depth + 1 == row.depth && last.text == row.text;
}

FormRow row_of(const forms::FormState& state, const forms::Row& row, const PageState& page) {
    const auto& item = *row.item;
    FormRow shown;
    shown.address = row.address;
    shown.kind = kind_of(item);
    shown.depth = row.depth;
    shown.prefix = item.prefix;
    shown.text = item_text(item, page);
    shown.help = page.words ? std::string(page.words->help(item)) : item.help;
    shown.unit = item.unit_text;
    shown.is_required = item.required;
    shown.is_read_only = item.read_only || item.calculated;
    shown.is_private = item.is_private;
    shown.is_follow_up = item.follow_up.has_value();
    shown.part_of = item.part_of;
    show_repetition(state, item, shown);
    if (!item.is_question()) return shown;
    if (const auto source = page.sources.find(item.link_id); source != page.sources.end()) {
        shown.help = source->second;
    }
    if (!shown.is_read_only) {
        add_choices(item, page, shown);
        add_states(state.form(), item, shown);
    }
    fill_answer(state, item, page, shown);
    return shown;
}

Error unreadable(const Item& item, std::string_view how) {
    return Error{ErrorCode::InvalidInput, item.link_id, {{item.link_id, std::string(how)}}};
}

bool is_number(const std::string& text, bool whole) {
    const auto digits = text.substr(text.starts_with('-') ? 1 : 0);
    const auto dots = std::count(digits.begin(), digits.end(), '.');
    const bool only = std::all_of(digits.begin(), digits.end(),
                                  [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    return only && !digits.empty() && digits.size() < 18 && dots <= (whole ? 0 : 1) &&
           digits.front() != '.' && digits.back() != '.';
}

}  // namespace

std::string words_of(AnswerState state) {
    switch (state) {
        case AnswerState::Given:
            return "given";
        case AnswerState::NotObserved:
            return "not observed";
        case AnswerState::Declined:
            return "declined";
        case AnswerState::NotAsked:
            return "not asked";
        case AnswerState::NotApplicable:
            return "not applicable";
        case AnswerState::Missing:
            return "not answered";
    }
    return {};
}

std::string answer_words(const Item& item, const Answer& answer, const std::string& language) {
    PageState page;
    page.language = language;
    return shown_answer(item, answer, page);
}

bool is_asked(const FormRow& row) {
    return row.is_question() && !row.is_read_only && !row.is_folded && !row.is_kept_back &&
           row.part_of.empty();
}

std::vector<FormRow> rows_of(const forms::FormState& state, const PageState& page) {
    std::vector<FormRow> rows;
    std::set<std::string> closed;
    for (const auto& row : state.rows()) {
        if (!row.is_enabled) continue;
        const bool is_opened = page.opened.contains(row.address.text()) ||
                               (!row.group.empty() && page.opened.contains(row.group));
        if (row.is_folded && closed.contains(row.group)) {
            if (row.item->is_group()) closed.insert(row.item->link_id);
            continue;
        }
        auto shown = row_of(state, row, page);
        shown.is_folded = row.is_folded && !is_opened;
        shown.can_fold = row.is_folded && page.opened.contains(row.address.text());
        if (shown.is_folded && row.item->is_group()) closed.insert(row.item->link_id);
        if (!repeats_heading(shown, rows)) rows.push_back(std::move(shown));
    }
    if (!page.is_in_company) return rows;
    return page.is_from_paper ? with_places_kept(rows, state.form()) : without_private(rows);
}

Result<Answer> read_answer(const Item& item, std::string_view typed) {
    const auto text = trimmed(typed);
    if (text.empty()) return Answer{};
    auto digits = text;
    std::replace(digits.begin(), digits.end(), ',', '.');
    switch (item.type) {
        case ItemType::Integer:
            if (!is_number(digits, true)) return unreadable(item, "write a whole number");
            return Answer::given(static_cast<std::int64_t>(std::stoll(digits)));
        case ItemType::Decimal:
            if (!is_number(digits, false)) return unreadable(item, "write a number, such as 3.5");
            return Answer::given(Decimal{digits});
        case ItemType::Quantity:
            if (!is_number(digits, false)) return unreadable(item, "write a number, such as 3.5");
            return Answer::given(item.unit ? Quantity{Decimal{digits}, item.unit->text,
                                                      item.unit->system, item.unit->code}
                                           : Quantity{Decimal{digits}, {}, {}, {}});
        case ItemType::Date: {
            if (const auto day = read_date(text)) return Answer::given(*day);
            if (const auto part = read_partial_date(text)) {
                return Answer::given(DateTimeText{*part});
            }
            return unreadable(item,
                              "write 21 Apr 2026 or 2026-04-21; or, if only that is known, "
                              "Apr 2026 or 2026");
        }
        case ItemType::DateTime:
            return Answer::given(DateTimeText{text});
        case ItemType::Time:
            return Answer::given(TimeText{text.size() == 5 ? text + ":00" : text});
        case ItemType::String:
        case ItemType::Text:
        case ItemType::Url:
        case ItemType::OpenChoice:
            return Answer::given(text);
        case ItemType::Group:
        case ItemType::Display:
        case ItemType::Boolean:
        case ItemType::Choice:
        case ItemType::Attachment:
        case ItemType::Reference:
            break;
    }
    return unreadable(item, "this row is not answered by typing");
}

const AnswerOption* option_for_key(const FormRow& row, std::string_view key) {
    if (key.empty()) return nullptr;
    const auto wanted = folded(key);
    const auto found =
        std::find_if(row.options.begin(), row.options.end(),
                     [&](const AnswerOption& option) { return folded(option.key) == wanted; });
    return found == row.options.end() ? nullptr : &*found;
}

Answer answer_with(const FormRow& row, const AnswerOption& option) {
    if (row.kind != RowKind::Choices) return option.answer;
    const Answer nothing{AnswerState::Missing, {}};
    if (option.answer.state != AnswerState::Given)
        return row.answer == option.answer ? nothing : option.answer;
    const auto is_ticked = [&row](const AnswerOption& other) {
        const auto& ticked = row.answer.values;
        return other.answer.state == AnswerState::Given &&
               std::find(ticked.begin(), ticked.end(), other.answer.values.front()) != ticked.end();
    };
    Answer answer{AnswerState::Given, {}};
    for (const AnswerOption& other : row.options) {
        const bool is_taken = &other == &option;
        const bool gives_way = option.is_exclusive || other.is_exclusive;
        const bool stays =
            is_taken ? !is_ticked(other) : is_ticked(other) && (is_ticked(option) || !gives_way);
        if (stays) answer.values.push_back(other.answer.values.front());
    }
    return answer.values.empty() ? nothing : answer;
}

}  // namespace attune::workflow
