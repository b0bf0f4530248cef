// SPDX-License-Identifier: Apache-2.0
#include "workflow/paper_check.h"

#include <fmt/core.h>
#include "forms/possible_sums.h"
#include "forms/short_answers.h"

#include <algorithm>
#include <charconv>

#include "answering/found_lines.h"
#include "answering/paper_rows.h"
#include "answering/session_state.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

using storage::PaperStage;

Error wrong_pass() { return Error{ErrorCode::Conflict, "assessment"}; }

const FormRow* last_question(const std::vector<FormRow>& rows) {
    const FormRow* last = nullptr;
    for (const auto& row : rows) {
        if (is_asked(row)) last = &row;
    }
    return last;
}

/// The one called total, else the first.
const Score* total_of(const AssessmentResult& result) {
    const auto& scores = result.part.scores;
    const auto total = std::find_if(scores.begin(), scores.end(),
                                    [](const Score& score) { return score.id == "total"; });
    if (total != scores.end()) return &*total;
    return scores.empty() ? nullptr : &scores.front();
}

std::optional<int> number_in(const std::string& text) {
    int number = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number);
    if (text.empty() || fault != std::errc() || stop != end || number < 0) return std::nullopt;
    return number;
}

/// Least and greatest total that there can be, if no answers add up to `written`.
struct Limits {
    double least = 0;
    double greatest = 0;
};

std::optional<Limits> limits_broken(int written, const forms::Form& form, const Score& score) {
    const auto sums = forms::possible_sums(form, "score-" + score.id);
    if (!sums.empty()) {
        if (sums.contains(written)) return std::nullopt;
        return Limits{*sums.begin(), *sums.rbegin()};
    }
    const bool is_outside =
        score.min && score.max && (written < *score.min || written > *score.max);
    return is_outside ? std::optional(Limits{*score.min, *score.max}) : std::nullopt;
}

Error refused_total(const ShelvedInstrument& instrument, const std::string& why) {
    return {ErrorCode::InvalidInput, instrument.info.short_title, {{"total", why}}};
}

PaperTotal compared(int written, const Score& score, const std::string& explanation) {
    PaperTotal total;
    total.written = std::to_string(written);
    if (score.value) {
        total.differs = *score.value != written;
        total.words =
            total.differs
                ? fmt::format("The paper says {}, these answers give {}: {}", written, *score.value,
                              explanation.empty() ? "check the addition or the rows." : explanation)
                : fmt::format("The paper says {}, and so do these answers.", written);
    } else if (score.at_least && score.at_most) {
        total.differs = written < *score.at_least || written > *score.at_most;
        total.words = fmt::format(
            "The paper says {}, these answers give between {} and {}, as some are missing.",
            written, *score.at_least, *score.at_most);
        if (total.differs && !explanation.empty()) total.words += " " + explanation;
    }
    if (total.differs) total.explanation = explanation;
    return total;
}

}  // namespace

// The session's inside ---------------------------------------------------------------------------

PaperPass AssessmentSession::State::paper_pass() const {
    if (!is_keyed_twice(form.form(), assessment.mode)) return PaperPass::NotFromPaper;
    switch (paper_check.stage) {
        case PaperStage::FirstPass:
            return PaperPass::First;
        case PaperStage::SecondPass:
            return PaperPass::Second;
        case PaperStage::Compared:
            return PaperPass::Compared;
        case PaperStage::KeyedOnce:
            return PaperPass::KeyedOnce;
    }
    return PaperPass::NotFromPaper;
}

Result<void> AssessmentSession::State::load_paper() {
    auto check = desk.store->paper().of(assessment.id);
    if (!check) return check.error();
    auto keys = desk.store->paper().current(assessment.id);
    if (!keys) return keys.error();
    paper_check = std::move(*check);
    paper_keys = std::move(*keys);
    return {};
}

Result<void> AssessmentSession::State::save_paper(const storage::PaperCheck& check,
                                                  const std::string& position) {
    const auto saved = desk.store->together([&]() -> Result<void> {
        if (const auto kept = desk.store->paper().save(check); !kept) return kept;
        return desk.store->assessments().set_position(assessment.id, position);
    });
    if (!saved) return saved;
    paper_check = check;
    assessment.position = position;
    refresh_rows();
    note_entry();
    changes.publish(AssessmentChange::Result);
    return {};
}

bool AssessmentSession::State::is_kept_back(const ItemAddress& address) const {
    return std::any_of(rows.begin(), rows.end(), [&](const FormRow& row) {
        return row.is_kept_back && row.address == address;
    });
}

bool AssessmentSession::State::is_keyed_through() const {
    return std::all_of(rows.begin(), rows.end(), [this](const FormRow& row) {
        if (row.is_kept_back) return passed_over.contains(row.address);
        return !is_asked(row) || paper_keys.contains(row.address);
    });
}

Result<Acknowledged> AssessmentSession::State::pass_over(const ItemAddress& place) {
    if (paper_pass() == PaperPass::Second) {
        passed_over.insert(place);
        if (is_keyed_through()) {
            auto check = paper_check;
            check.stage = PaperStage::Compared;
            const auto saved = save_paper(check, assessment.position);
            if (!saved) return saved.error();
        }
    }
    const auto at = saved_at.value_or(desk.now());
    return Acknowledged{at, local_time(at), {}};
}

Result<Acknowledged> AssessmentSession::State::key_again(const ItemAddress& address,
                                                         const Answer& answer) {
    const auto* item = form.form().find_item(address.link_id);
    if (item == nullptr || !is_on_paper(*item)) return Error{ErrorCode::NotFound, address.text()};
    if (const auto fits = form.try_set(address, answer); !fits) return fits.error();
    const storage::PaperKey key{address, answer, false};
    const auto keys_before = paper_keys;
    paper_keys.erase(address);
    if (answer.state != AnswerState::Missing) paper_keys[address] = key;
    auto check = paper_check;
    const bool is_last = is_keyed_through();
    if (is_last) check.stage = PaperStage::Compared;
    const auto saved = desk.store->together([&]() -> Result<void> {
        if (const auto kept = desk.store->paper().append(assessment.id, key); !kept) return kept;
        if (is_last) {
            if (const auto kept = desk.store->paper().save(check); !kept) return kept;
        }
        return desk.store->assessments().set_position(assessment.id, address.text());
    });
    if (!saved) {
        paper_keys = keys_before;
        return saved.error();
    }
    paper_check = check;
    assessment.position = address.text();
    auto acknowledged = acknowledge(desk.now(), {});
    refresh_rows();
    if (is_last) changes.publish(AssessmentChange::Result);
    return acknowledged;
}

Result<Acknowledged> AssessmentSession::State::settle(const ItemAddress& address,
                                                      const Answer& answer) {
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const FormRow& one) { return one.address == address; });
    if (row == rows.end()) return Error{ErrorCode::NotFound, address.text()};
    if (answer.state == AnswerState::Missing) return wrong_pass();
    const auto change = form.try_set(address, answer);
    if (!change) return change.error();
    const storage::PaperKey key{address, answer, true};
    Result<Acknowledged> acknowledged = wrong_pass();
    const auto saved = desk.store->together([&]() -> Result<void> {
        acknowledged = commit(address, answer, *change);
        if (!acknowledged) return acknowledged.error();
        return desk.store->paper().append(assessment.id, key);
    });
    if (!saved) return saved.error();
    if (const auto set = form.set(address, answer); !set) return set.error();
    paper_keys[address] = key;
    refresh_rows();
    request_result();
    if (!acknowledged->alerts.empty()) desk.changed(assessment.family);
    return acknowledged;
}

Result<Acknowledged> AssessmentSession::State::undo_paper() {
    auto check = paper_check;
    // It was said of rows that are no more.
    check.reason.clear();
    std::optional<storage::PaperKey> undone;
    std::optional<storage::AnswerEvent> answer;
    const auto saved = desk.store->together([&]() -> Result<void> {
        const auto key = desk.store->paper().undo(assessment.id);
        if (!key) return key.error();
        undone = *key;
        if (undone && undone->settles) {
            const auto event = needed(desk.store->answers().undo(assessment.id), "answer");
            if (!event) return event.error();
            answer = *event;
            return check == paper_check ? Result<void>() : desk.store->paper().save(check);
        }
        check.stage = undone ? PaperStage::SecondPass : PaperStage::FirstPass;
        return check == paper_check ? Result<void>() : desk.store->paper().save(check);
    });
    if (!saved) return saved.error();
    paper_check = check;
    if (const auto read = load_paper(); !read) return read.error();
    if (answer) return put_back(*answer);
    refresh_rows();
    const auto* last = last_question(rows);
    const auto at = undone ? undone->item : last != nullptr ? last->address : ItemAddress{};
    if (const auto kept = move_to(at); !kept) return kept.error();
    changes.publish(AssessmentChange::Result);
    return acknowledge(desk.now(), {});
}

std::string AssessmentSession::State::paper_words() const {
    const bool is_compared = paper_pass() == PaperPass::Compared;
    if (!is_compared) return paper_pass() == PaperPass::KeyedOnce ? "keyed once" : "";
    const auto settled = std::count_if(paper_keys.begin(), paper_keys.end(),
                                       [](const auto& key) { return key.second.settles; });
    std::string words = "keyed twice";
    if (settled > 0) {
        words += ", " + counted(static_cast<int>(settled), "row", "rows") + " settled";
    }
    const auto* score = total_of(result);
    const auto written = number_in(paper_check.total);
    if (written && score != nullptr && compared(*written, *score, {}).differs) {
        words += fmt::format(", the paper's own total is {}", *written);
        if (!paper_check.reason.empty()) words += ", which was explained";
    }
    return words;
}

// What is done from outside ----------------------------------------------------------------------

PaperPass PaperCheck::pass() const { return m_state.paper_pass(); }

Result<void> PaperCheck::begin_second_pass() {
    const bool is_time = pass() == PaperPass::First || pass() == PaperPass::KeyedOnce;
    if (!is_time || m_state.is_read_only() || !m_state.unsaved.empty()) return wrong_pass();
    auto check = m_state.paper_check;
    check.stage = PaperStage::SecondPass;
    check.reason.clear();
    m_state.passed_over.clear();
    return m_state.save_paper(check, {});
}

Result<int> PaperCheck::key_all(std::string_view json) {
    if (pass() != PaperPass::Second) return wrong_pass();
    const auto answers = forms::answers_from_json(m_state.form.form(), json);
    if (!answers) return answers.error();
    int keyed = 0;
    for (const auto& [address, one] : *answers) {
        const auto* item = m_state.form.form().find_item(address.link_id);
        if (item == nullptr || !is_on_paper(*item)) continue;
        if (const auto done = m_state.key_again(address, one); !done) return done.error();
        ++keyed;
    }
    if (pass() == PaperPass::Second) {
        if (const auto done = compare(); !done) return done.error();
    }
    return keyed;
}

Result<void> PaperCheck::compare() {
    if (pass() != PaperPass::Second) return wrong_pass();
    auto check = m_state.paper_check;
    check.stage = PaperStage::Compared;
    return m_state.save_paper(check, {});
}

Result<void> PaperCheck::key_once(std::string_view reason) {
    const bool is_time = pass() == PaperPass::First || pass() == PaperPass::Second;
    if (!is_time || m_state.is_read_only()) return wrong_pass();
    auto check = m_state.paper_check;
    check.stage = PaperStage::KeyedOnce;
    check.reason = trimmed(reason);
    if (check.reason.empty()) {
        return Error{ErrorCode::InvalidInput,
                     m_state.instrument.info.short_title,
                     {{"paper", "say why it is keyed once"}}};
    }
    return m_state.save_paper(check, m_state.assessment.position);
}

std::vector<PaperDifference> PaperCheck::differences() const {
    if (pass() != PaperPass::Compared) return {};
    return paper_differences(m_state.form.form(), m_state.form.answers(), m_state.paper_keys,
                             m_state.assessment.language);
}

Result<void> PaperCheck::set_total(std::string_view written) {
    if (pass() != PaperPass::Compared || m_state.is_read_only()) return wrong_pass();
    auto check = m_state.paper_check;
    check.total = trimmed(written);
    if (check == m_state.paper_check) return {};
    check.reason.clear();
    const auto number = number_in(check.total);
    if (!check.total.empty() && !number) {
        return refused_total(m_state.instrument, "write the total as a number, or leave it empty");
    }
    const auto* score = total_of(m_state.result);
    if (number && score != nullptr) {
        if (const auto limits = limits_broken(*number, m_state.form.form(), *score)) {
            return refused_total(
                m_state.instrument,
                fmt::format("No answers of this form add up to {}: totals go from {} to {}. Look "
                            "at the paper again, or leave it empty.",
                            *number, number_words(limits->least), number_words(limits->greatest)));
        }
    }
    return m_state.save_paper(check, m_state.assessment.position);
}

Result<void> PaperCheck::explain_total(std::string_view reason) {
    const bool is_time = pass() == PaperPass::Compared && differences().empty() && total().differs;
    if (!is_time || m_state.is_read_only()) return wrong_pass();
    auto check = m_state.paper_check;
    check.reason = trimmed(reason);
    if (check.reason.empty()) {
        return refused_total(m_state.instrument, "say in a few words why it differs");
    }
    return m_state.save_paper(check, m_state.assessment.position);
}

PaperTotal PaperCheck::total() const {
    const auto written = number_in(m_state.paper_check.total);
    const auto* score = total_of(m_state.result);
    if (pass() != PaperPass::Compared || !written || score == nullptr) return {};
    return compared(*written, *score, m_state.paper_check.reason);
}

std::string PaperCheck::words() const {
    switch (pass()) {
        case PaperPass::NotFromPaper:
            return {};
        case PaperPass::First:
            return "From paper, first pass. It is keyed twice.";
        case PaperPass::Second:
            return "Second pass: key it again from the paper. What was keyed first is not shown.";
        case PaperPass::KeyedOnce:
            return "Keyed once from paper: " + m_state.paper_check.reason;
        case PaperPass::Compared:
            break;
    }
    const auto open = static_cast<int>(differences().size());
    const bool is_settled = std::any_of(m_state.paper_keys.begin(), m_state.paper_keys.end(),
                                        [](const auto& key) { return key.second.settles; });
    if (open == 0 && is_settled) {
        return "Keyed twice from paper: where the passes differed, the paper decided.";
    }
    if (open == 0) return "Keyed twice from paper: both passes agree.";
    return counted(open, "row differs", "rows differ") + ". Key what the paper says.";
}

}  // namespace attune::workflow
