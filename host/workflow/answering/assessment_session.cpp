// SPDX-License-Identifier: Apache-2.0
#include "workflow/assessment_session.h"

#include <fmt/core.h>
#include "forms/short_answers.h"

#include <algorithm>

#include "alerts/alert_rules.h"
#include "alerts/alert_stage.h"
#include "alerts/slips.h"
#include "alerts/unasked_safety.h"
#include "answering/asked_words.h"
#include "answering/entry_mode.h"
#include "answering/found_lines.h"
#include "answering/left_unfinished.h"
#include "answering/private_rows.h"
#include "answering/session_state.h"
#include "answering/untouched.h"
#include "families/likeness.h"
#include "practice/wording.h"
#include "workflow/ages_view.h"
#include "workflow/paper_check.h"

namespace attune::workflow {

namespace {

bool awaits_answer(const FormRow& row) {
    return is_asked(row) && !row.is_answered() && row.kind != RowKind::Unsupported;
}

/// As many copies of the repeating groups around an item as its address counts.
Result<void> make_room(forms::FormState& form, const ItemAddress& address) {
    const auto* item = form.form().find_item(address.link_id);
    if (item == nullptr) return {};
    ItemAddress group;
    for (const auto* around : form.form().repeating_groups_of(*item)) {
        if (group.instances.size() == address.instances.size()) return {};
        group.link_id = around->link_id;
        const int wanted = address.instances[group.instances.size()];
        while (form.instance_count(group) <= wanted) {
            if (const auto added = form.add_instance(group); !added) return added.error();
        }
        group.instances.push_back(wanted);
    }
    return {};
}

std::string whom_words(const AssessmentSession::State& state) {
    const auto& assessment = state.assessment;
    if (!assessment.informant) {
        return assessment.mode == EntryMode::Observed ? "Observed." : "Answered by the clinician.";
    }
    const auto& links = state.household.links;
    const auto link = std::find_if(links.begin(), links.end(), [&](const CaregiverLink& tie) {
        return tie.caregiver == *assessment.informant &&
               (!assessment.about_child || tie.child == *assessment.about_child);
    });
    const auto name = state.household.spoken(*assessment.informant);
    if (link == links.end()) return fmt::format("Asked: {}.", name);
    return fmt::format("Asked: {}, {}.", name, role_words(*link));
}

std::string words_of_hold(const PaperCheck& paper) {
    switch (paper.pass()) {
        case PaperPass::NotFromPaper:
        case PaperPass::KeyedOnce:
            return {};
        case PaperPass::First:
            return "key it a second time from the paper, or say why it is keyed once";
        case PaperPass::Second:
            return "finish the second pass from the paper";
        case PaperPass::Compared:
            break;
    }
    if (!paper.differences().empty()) return paper.words();
    return paper.total().is_open() ? "correct the total on the paper, or say why it differs" : "";
}

}  // namespace

AssessmentSession::AssessmentSession(std::unique_ptr<State> state) : m_state(std::move(state)) {}
AssessmentSession::~AssessmentSession() { leave(std::move(m_state)); }

const Assessment& AssessmentSession::assessment() const { return m_state->assessment; }

std::string AssessmentSession::about() const {
    const auto& subject = m_state->assessment.subject;
    auto about = m_state->household.words_for(subject);
    const auto child = child_of(subject);
    const auto* found = child ? m_state->household.find(*child) : nullptr;
    if (found != nullptr && !found->birth_order.empty()) about += ", " + found->birth_order;
    return fmt::format("About {}. {}", about, whom_words(*m_state));
}

std::string AssessmentSession::mix_up_warning() const {
    return likeness_words(m_state->household, m_state->assessment);
}

std::string AssessmentSession::ages() const {
    const auto& facts = m_state->facts;
    if (!facts.birth.date) return "age not known";
    const auto view = ages_view(*facts.birth.date, facts.birth.gestation, std::nullopt, facts.on);
    return view ? view->line() : "age not known";
}

bool AssessmentSession::is_read_only() const { return m_state->is_read_only(); }
bool AssessmentSession::can_change_asked() const {
    return !is_read_only() && !m_state->assessment.first_answer_on;
}

Result<void> AssessmentSession::set_asked(const std::optional<CaregiverId>& informant,
                                          EntryMode mode) {
    auto& state = *m_state;
    if (!can_change_asked()) return Error{ErrorCode::Conflict, "assessment"};
    const auto how = asked_how(state.desk, state.instrument, state.assessment.language, mode);
    if (!how) return how.error();
    auto changed = state.assessment;
    changed.informant = informant;
    changed.mode = how->mode;
    return state.ask(std::move(changed), how->words);
}

AnswerWays AssessmentSession::ways() const {
    const auto& state = *m_state;
    const auto words =
        pack_for(state.desk, state.instrument, state.assessment.language, EntryMode::SelfOnPaper);
    const auto at_sight =
        pack_for(state.desk, state.instrument, state.assessment.language, EntryMode::Interpreted);
    const auto given = [](const Result<std::optional<PinnedPack>>& pack) {
        return pack && *pack ? (*pack)->pack.get() : nullptr;
    };
    return ways_to_answer(state.form.form(), given(words), given(at_sight));
}

Result<void> AssessmentSession::set_language(std::string_view tag) {
    auto& state = *m_state;
    if (!can_change_asked()) return Error{ErrorCode::Conflict, "assessment"};
    auto how = asked_how(state.desk, state.instrument, tag, state.assessment.mode);
    if (!how) how = asked_how(state.desk, state.instrument, tag, std::nullopt);
    if (!how) return how.error();
    auto changed = state.assessment;
    changed.language = tag;
    changed.mode = how->mode;
    return state.ask(std::move(changed), how->words);
}

std::string AssessmentSession::asked_words() const {
    return workflow::asked_words(m_state->desk, m_state->assessment);
}

const std::vector<FormRow>& AssessmentSession::rows() const { return m_state->rows; }

const FormRow* AssessmentSession::row(const ItemAddress& address) const {
    const auto& rows = m_state->rows;
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const FormRow& row) { return row.address == address; });
    return found == rows.end() ? nullptr : &*found;
}

void AssessmentSession::set_opened(const ItemAddress& group, bool opened) {
    if (opened) {
        m_state->page.opened.insert(group.text());
    } else {
        m_state->page.opened.erase(group.text());
    }
    m_state->refresh_rows();
}

Progress AssessmentSession::progress() const {
    auto progress = progress_of(m_state->rows, m_state->assessment.position);
    if (!is_read_only() && m_state->paper_pass() == PaperPass::Second) {
        progress.words = "second pass, " + progress.words;
    }
    return progress;
}

std::optional<ItemAddress> AssessmentSession::next_unanswered(const ItemAddress& from) const {
    const auto& rows = m_state->rows;
    const auto here = std::find_if(rows.begin(), rows.end(),
                                   [&](const FormRow& row) { return row.address == from; });
    const auto start = here == rows.end() ? rows.begin() : here + 1;
    auto next = std::find_if(start, rows.end(), awaits_answer);
    if (next == rows.end()) next = std::find_if(rows.begin(), start, awaits_answer);
    if (next == rows.end() || !awaits_answer(*next)) return std::nullopt;
    return next->address;
}

ItemAddress AssessmentSession::position() const {
    const auto stored = ItemAddress::parse(m_state->assessment.position);
    if (stored && row(*stored) != nullptr) return *stored;
    const auto first = std::find_if(m_state->rows.begin(), m_state->rows.end(),
                                    [](const FormRow& row) { return row.is_question(); });
    return first == m_state->rows.end() ? ItemAddress{} : first->address;
}

Result<void> AssessmentSession::move_to(const ItemAddress& address) {
    return m_state->move_to(address);
}

Result<Acknowledged> AssessmentSession::answer(const ItemAddress& address, const Answer& answer) {
    auto& state = *m_state;
    if (state.is_read_only()) return Error{ErrorCode::Conflict, "assessment"};
    if (state.is_kept_back(address)) return state.pass_over(address);
    if (state.paper_pass() == PaperPass::Second) return state.key_again(address, answer);
    if (state.paper_pass() == PaperPass::Compared) return state.settle(address, answer);
    const auto change = state.form.set(address, answer);
    if (!change) return change.error();
    auto acknowledged = state.commit(address, answer, *change);
    if (acknowledged) {
        state.unsaved.erase(address);
    } else {
        state.unsaved[address] = answer;
    }
    state.refresh_rows();
    state.request_result();
    if (acknowledged && !acknowledged->alerts.empty()) {
        state.desk.changed(state.assessment.family);
    }
    return acknowledged;
}

Result<Acknowledged> AssessmentSession::answer_typed(const ItemAddress& address,
                                                     std::string_view typed) {
    const auto* item = m_state->form.form().find_item(address.link_id);
    if (item == nullptr) return Error{ErrorCode::NotFound, address.link_id};
    const auto read = read_answer(*item, typed);
    if (!read) return read.error();
    return answer(address, *read);
}

Result<int> AssessmentSession::answer_all(std::string_view json) {
    const auto answers = forms::answers_from_json(m_state->form.form(), json);
    if (!answers) return answers.error();
    int given = 0;
    for (const auto& [address, one] : *answers) {
        if (const auto room = make_room(m_state->form, address); !room) return room.error();
        if (const auto done = answer(address, one); !done) return done.error();
        ++given;
    }
    return given;
}

Result<void> AssessmentSession::draft(const ItemAddress& address, std::string_view typed) {
    auto& state = *m_state;
    if (state.is_read_only()) return Error{ErrorCode::Conflict, "assessment"};
    const std::string text(typed);
    const auto kept =
        state.desk.store->drafts().put(state.assessment.id.value, address.text(), text);
    if (!kept) return kept;
    state.page.drafts[address] = text;
    for (auto& row : state.rows) {
        if (row.address != address) continue;
        row.draft = text;
        row.saved = SavedState::Draft;
    }
    return {};
}

Result<void> AssessmentSession::retry() {
    auto& state = *m_state;
    const auto waiting = state.unsaved;
    for (const auto& [address, answer] : waiting) {
        const auto change = state.form.try_set(address, answer);
        if (!change) return change.error();
        const auto saved = state.commit(address, answer, *change);
        if (!saved) return saved.error();
        state.unsaved.erase(address);
    }
    state.refresh_rows();
    return {};
}

bool AssessmentSession::has_unsaved() const { return !m_state->unsaved.empty(); }

Result<Acknowledged> AssessmentSession::undo() {
    auto& state = *m_state;
    const auto pass = state.paper_pass();
    if (pass == PaperPass::Second || pass == PaperPass::Compared) return state.undo_paper();
    return state.undo_answers();
}

std::string AssessmentSession::saved_at() const {
    return m_state->saved_at ? local_time(*m_state->saved_at) : std::string();
}

PaperCheck AssessmentSession::paper() { return PaperCheck(*m_state); }

FoundView AssessmentSession::found() const {
    if (!is_read_only() && m_state->paper_pass() == PaperPass::Second) {
        FoundView kept_back;
        kept_back.status = "Shown again when the second pass is done.";
        kept_back.is_pending = m_state->is_pending;
        return kept_back;
    }
    auto view = found_view(m_state->result, m_state->instrument, m_state->form.answers(),
                           m_state->facts.on, m_state->facts.language);
    tell_asked_beside(alerts(), view);
    view.asked = asked_words();
    view.is_pending = m_state->is_pending;
    return view;
}

const AssessmentResult& AssessmentSession::result() const { return m_state->result; }

std::vector<Alert> AssessmentSession::alerts() const {
    const auto stored = m_state->desk.store->alerts().of(m_state->assessment.id);
    return stored ? *stored : m_state->alerts;
}

Holds AssessmentSession::holds() const {
    Holds holds;
    for (const auto& alert : alerts()) {
        if (workflow::holds(m_state->desk, alert)) holds.alerts.push_back(alert);
    }
    for (const auto& fault : m_state->form.validate()) {
        const auto address = ItemAddress::parse(fault.place);
        if (!address) continue;
        const bool is_kept_back =
            m_state->page.is_in_company && is_private(m_state->form.form(), address->link_id);
        if (!is_kept_back) holds.required.push_back(*address);
    }
    holds.paper = words_of_hold(PaperCheck(*m_state));
    // A slip that was taken back may have been all of a form that is completed once more.
    holds.is_untouched = !m_state->assessment.completed && is_untouched(m_state->form);
    return holds;
}

Result<void> AssessmentSession::complete() {
    auto& state = *m_state;
    if (state.is_read_only()) return Error{ErrorCode::Conflict, "assessment"};
    if (const auto saved = retry(); !saved) return saved;
    if (const auto held = holds(); !held.can_complete()) {
        Error error{ErrorCode::Conflict, state.instrument.info.short_title};
        if (held.is_untouched) {
            error.faults.push_back({"",
                                    "Nothing was answered. It stays open; in a visit it can be "
                                    "marked as not done, with a reason."});
            return error;
        }
        for (const auto& alert : held.alerts) {
            error.faults.push_back({alert.rule, "say first what was done: " + matter_of(alert)});
        }
        for (const auto& address : held.required) {
            error.faults.push_back({address.text(), "needs an answer"});
        }
        if (!held.paper.empty()) error.faults.push_back({"paper", held.paper});
        return error;
    }
    if (state.is_pending) return Error{ErrorCode::Locked, state.instrument.info.short_title};
    const auto status = status_when_done(state.desk, state.assessment, state.is_within_its_days());
    if (!status) return status.error();
    auto done = state.assessment;
    done.status = *status;
    if (!done.completed) done.completed = state.desk.now();
    const auto found = found_alerts(state, state.result.part.alerts, Answering::IsOver);
    const auto saved = state.desk.store->together([&]() -> Result<void> {
        if (const auto kept = state.keep_from_home(); !kept) return kept;
        if (const auto kept = state.store_result(); !kept) return kept;
        if (const auto raised = raise_unasked(state.desk, done); !raised) return raised;
        for (const auto& alert : found) {
            if (const auto raised = state.desk.store->alerts().raise(alert); !raised) return raised;
        }
        return state.desk.store->assessments().save(done);
    });
    if (!saved) return saved;
    state.assessment = done;
    state.refresh_rows();
    state.desk.changed(done.family);
    return {};
}

Subscription AssessmentSession::on_change(std::function<void(AssessmentChange)> listener) {
    return m_state->changes.subscribe(
        [listener = std::move(listener)](const AssessmentChange& change) { listener(change); });
}

}  // namespace attune::workflow
