// SPDX-License-Identifier: Apache-2.0
#include "answering/session_state.h"

#include <fmt/core.h>

#include <algorithm>

#include "alerts/raised_alert.h"
#include "alerts/slips.h"
#include "alerts/unasked_safety.h"
#include "answering/asked_words.h"
#include "answering/assessment_rows.h"
#include "answering/covered_rows.h"
#include "answering/entry_mode.h"
#include "answering/left_unfinished.h"
#include "answering/prefill.h"
#include "answering/private_rows.h"
#include "base/log.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

std::map<std::string, std::string> earlier_words(const forms::Form& form, const RunFacts& facts) {
    std::map<std::string, std::string> words;
    for (const auto& run : facts.earlier) {
        for (const auto& [address, answer] : run.answers) {
            const auto* item = form.find_item(address.link_id);
            if (item == nullptr) continue;
            words[address.link_id] = fmt::format(
                "{}, {}", answer_words(*item, answer, facts.language), medium_date(run.on));
        }
    }
    return words;
}

/// It is about the caregiver alone, and somebody else is there.
bool is_hers_in_company(const AssessmentSession::State& state) {
    const auto& subject = state.assessment.subject;
    return state.page.is_in_company && caregiver_of(subject) && !child_of(subject);
}

/// Tells a page that was left open that its practice is gone.
struct EndOfDesk {
    explicit EndOfDesk(std::shared_ptr<bool> is_open) : is_desk_open(std::move(is_open)) {}
    EndOfDesk(const EndOfDesk&) = delete;
    EndOfDesk& operator=(const EndOfDesk&) = delete;
    ~EndOfDesk() { *is_desk_open = false; }

    std::shared_ptr<bool> is_desk_open;
};

/// The paper may have a question that the pack has no words for; asked by the pack's words it would
/// be our topic.
void leave_out_wordless(const forms::Form& form, const PageState& page,
                        std::vector<FormRow>& rows) {
    if (!page.words) return;
    std::erase_if(rows, [&](const FormRow& row) {
        const auto* item = form.find_item(row.address.link_id);
        return item != nullptr && is_scale_item(*item) && !is_asked_with(*page.words, *item);
    });
}

}  // namespace

Progress progress_of(const std::vector<FormRow>& rows, const std::string& position) {
    Progress progress;
    for (const auto& row : rows) {
        if (!is_asked(row)) continue;
        ++progress.questions;
        if (row.is_answered()) ++progress.answered;
        if (progress.row == 0 && row.address.text() == position) progress.row = progress.questions;
    }
    if (progress.row == 0 && progress.questions > 0) progress.row = 1;
    progress.words = fmt::format("row {} of {}", progress.row, progress.questions);
    return progress;
}

Result<std::unique_ptr<AssessmentSession::State>> AssessmentSession::State::load(
    Desk& desk, Assessment assessment) {
    auto household = read_household(desk, assessment.family);
    if (!household) return household.error();
    auto instrument = instrument_of(desk, assessment);
    if (!instrument) return instrument.error();
    auto facts = facts_of(desk, *household, *instrument, assessment);
    if (!facts) return facts.error();
    const auto answers = desk.store->answers().current(assessment.id);
    if (!answers) return answers.error();
    auto form = forms::FormState::create(instrument->form, launch_context(*facts),
                                         known_answers(*instrument->form, *answers));
    if (!form) return form.error();
    auto state =
        std::make_unique<State>(desk, std::move(*household), std::move(assessment),
                                std::move(*instrument), std::move(*facts), std::move(*form));
    if (const auto loaded = state->load_answers(); !loaded) return loaded.error();
    return state;
}

Result<void> AssessmentSession::State::load_answers() {
    page.language = assessment.language;
    auto words = pinned_pack(desk, form.form(), assessment.text_pack_sha256);
    if (!words) return words.error();
    page.words = std::move(*words);
    page.earlier = earlier_words(form.form(), facts);
    auto raised = desk.store->alerts().of(assessment.id);
    if (!raised) return raised.error();
    alerts = std::move(*raised);
    if (!is_read_only()) {
        const auto unseen = desk.store->answers().has_unevaluated(assessment.id);
        if (!unseen) return unseen.error();
        if (*unseen) {
            const auto fresh = fresh_alerts(form.firing_alerts());
            const auto marked = desk.store->answers().mark_evaluated(assessment.id, fresh);
            if (!marked) return marked;
            alerts.insert(alerts.end(), fresh.begin(), fresh.end());
        }
        if (const auto settled = settle_drafts(); !settled) return settled;
    }
    if (const auto taken = take_from_home(); !taken) return taken;
    if (const auto loaded = load_paper(); !loaded) return loaded;
    result = result_of(instrument, form, facts, nullptr);
    page.is_in_company = is_in_company(desk, assessment);
    // The desk owns its listeners: what they hold ends with it.
    const auto with_desk = std::make_shared<const EndOfDesk>(alive);
    room_changes = desk.changes.subscribe([this, with_desk](const RecordChange& change) {
        if (change.family == assessment.family) follow_record();
    });
    refresh_rows();
    return {};
}

Result<void> AssessmentSession::State::settle_drafts() {
    const auto drafts = desk.store->drafts().of(assessment.id.value);
    if (!drafts) return drafts.error();
    for (const auto& [field, text] : *drafts) {
        const auto address = ItemAddress::parse(field);
        const auto* item = address ? form.form().find_item(address->link_id) : nullptr;
        if (item == nullptr) continue;
        const auto answer = read_answer(*item, text);
        const auto change = answer ? form.try_set(*address, *answer) : answer.error();
        if (!change) {
            page.drafts[*address] = text;
            continue;
        }
        if (const auto kept = commit(*address, *answer, *change); !kept) return kept.error();
        if (const auto set = form.set(*address, *answer); !set) return set.error();
    }
    return {};
}

std::vector<Alert> AssessmentSession::State::fresh_alerts(const std::vector<AlertRaised>& firing,
                                                          const std::string& answered) const {
    std::vector<Alert> fresh;
    for (const auto& raised : firing) {
        auto alert = alert_of(desk, assessment, form, raised);
        const auto& because = raised.because;
        const bool is_answered_anew =
            std::find(because.begin(), because.end(), answered) != because.end();
        const bool is_known = std::any_of(alerts.begin(), alerts.end(), [&](const Alert& known) {
            // What was keyed in error was no answer: one given after that is a new one.
            const bool stands = !is_answered_anew || !was_keyed_in_error(desk, known.id);
            return known.rule == raised.id && known.because == because &&
                   known.severity >= alert.severity && stands;
        });
        if (!is_known) fresh.push_back(std::move(alert));
    }
    return fresh;
}

storage::NewAnswer AssessmentSession::State::entry_of(const ItemAddress& address,
                                                      const Answer& answer) const {
    storage::NewAnswer entry;
    entry.assessment = assessment.id;
    entry.item = address;
    entry.answer = answer;
    entry.position = address.text();
    if (assessment.visit) {
        if (const auto room = desk.store->visits().in_room(*assessment.visit)) {
            entry.in_room = *room;
        }
    }
    return entry;
}

Result<storage::AnswerEvent> AssessmentSession::State::append(const ItemAddress& address,
                                                              const Answer& answer,
                                                              const std::vector<Alert>& raised) {
    return desk.store->answers().commit(entry_of(address, answer), raised);
}

Result<Acknowledged> AssessmentSession::State::commit(const ItemAddress& address,
                                                      const Answer& answer,
                                                      const forms::Change& change) {
    auto fresh = fresh_alerts(change.alerts, address.link_id);
    const auto asked = take_self_harm_answer(address, answer, fresh);
    if (!asked) return asked.error();
    auto entry = entry_of(address, answer);
    entry.evaluated =
        change.alerts_not_evaluated.empty() ? storage::Evaluated::Yes : storage::Evaluated::No;
    auto begun = assessment;
    if (!begun.first_answer_on) begun.first_answer_on = desk.today();
    begun.position = address.text();
    Instant at;
    const auto saved = desk.store->together([&]() -> Result<void> {
        if (!assessment.first_answer_on) {
            if (const auto kept = desk.store->assessments().save(begun); !kept) return kept;
        }
        const auto event = desk.store->answers().commit(entry, fresh);
        if (!event) return event.error();
        at = event->at;
        return note_answered(*asked, at);
    });
    if (!saved) return saved.error();
    assessment = begun;
    facts.on = *begun.first_answer_on;
    page.drafts.erase(address);
    return acknowledge(at, fresh);
}

Result<void> AssessmentSession::State::note_answered(const std::vector<Alert>& asked, Instant at) {
    for (const auto& alert : asked) {
        const auto where = alert.assessment == assessment.id ? kAnsweredOnForm : kAnsweredElsewhere;
        const auto noted = desk.store->alerts().act(
            {alert.id}, {AlertActionKind::AskedAlone, desk.me.id, at, std::string(where)});
        if (!noted) return noted;
    }
    return {};
}

Result<std::vector<Alert>> AssessmentSession::State::take_self_harm_answer(
    const ItemAddress& address, const Answer& answer, std::vector<Alert>& fresh) const {
    if (!is_on_self_harm(form.form(), address.link_id)) return std::vector<Alert>{};
    if (answer.state == AnswerState::Given) return settled_by_answer(desk, assessment);
    const auto known = desk.store->alerts().of(assessment.id);
    if (!known) return known.error();
    for (auto& waiting :
         unasked(desk, assessment, form.form(), {{address, answer}}, Left::OnPurpose, *known)) {
        fresh.push_back(std::move(waiting));
    }
    return std::vector<Alert>{};
}

Result<Acknowledged> AssessmentSession::State::acknowledge(Instant at, std::vector<Alert> raised) {
    saved_at = at;
    alerts.insert(alerts.end(), raised.begin(), raised.end());
    return Acknowledged{at, local_time(at), std::move(raised)};
}

Result<Acknowledged> AssessmentSession::State::put_back(const storage::AnswerEvent& event) {
    std::vector<AlertRaised> firing;
    if (const auto change = form.set(event.item, event.answer)) {
        firing = change->alerts;
    } else {
        // The copy of the group that it belongs to was removed.
        if (const auto read = reread(); !read) return read.error();
        firing = form.firing_alerts();
    }
    unsaved.erase(event.item);
    assessment.position = event.item.text();
    auto fresh = fresh_alerts(firing);
    const auto asked = take_self_harm_answer(event.item, event.answer, fresh);
    if (!asked) return asked.error();
    const auto marked = desk.store->together([&]() -> Result<void> {
        const auto seen = desk.store->answers().mark_evaluated(assessment.id, fresh);
        return seen ? note_answered(*asked, event.at) : seen;
    });
    if (!marked) return marked.error();
    auto acknowledged = acknowledge(event.at, fresh);
    refresh_rows();
    request_result();
    return acknowledged;
}

Result<void> AssessmentSession::State::reread() {
    const auto answers = desk.store->answers().current(assessment.id);
    if (!answers) return answers.error();
    auto fresh = forms::FormState::create(instrument.form, launch_context(facts),
                                          known_answers(*instrument.form, *answers));
    if (!fresh) return fresh.error();
    form = std::move(*fresh);
    return {};
}

Result<void> AssessmentSession::State::move_to(const ItemAddress& address) {
    if (is_read_only() || is_kept_back(address) || assessment.position == address.text()) return {};
    assessment.position = address.text();
    if (is_hers_in_company(*this)) refresh_rows();
    return desk.store->assessments().set_position(assessment.id, address.text());
}

void AssessmentSession::State::refresh_rows() {
    page.unsaved.clear();
    for (const auto& [address, answer] : unsaved) page.unsaved.insert(address);
    page.is_from_paper = is_keyed_twice(form.form(), assessment.mode) && !is_read_only();
    rows = rows_of(form, page);
    if (assessment.mode != EntryMode::SelfOnPaper) leave_out_wordless(form.form(), page, rows);
    const bool is_kept_back = is_hers_in_company(*this);
    if (is_kept_back) rows = without_told_before(std::move(rows), is_read_only());
    note_asked_beside();
    // What is keyed from paper is keyed from paper alone.
    if (paper_pass() == PaperPass::First) rows = without_earlier(std::move(rows));
    if (!is_read_only() && paper_pass() == PaperPass::Second) {
        rows = second_pass_rows(rows, form.form(), paper_keys, page.language);
    } else if (!is_read_only() && paper_pass() == PaperPass::Compared) {
        rows = compared_rows(rows, form.form(), {paper_keys, called_slips()}, page.language);
    }
    const auto in_hand = ItemAddress::parse(assessment.position);
    if (is_kept_back && !is_read_only()) {
        rows = with_answers_covered(std::move(rows), in_hand ? *in_hand : ItemAddress{});
    }
    changes.publish(AssessmentChange::Rows);
}

std::set<std::string> AssessmentSession::State::called_slips() const {
    std::set<std::string> items;
    const auto known = desk.store->alerts().of(assessment.id);
    for (const auto& alert : known ? *known : alerts) {
        if (is_called_a_slip(alert)) items.insert(alert.because.begin(), alert.because.end());
    }
    return items;
}

bool AssessmentSession::State::is_within_its_days() const {
    return can_resume(assessment, form.form(), facts.birth, desk.today());
}

void AssessmentSession::State::note_asked_beside() {
    const auto known = desk.store->alerts().of(assessment.id);
    const auto asked = known ? asked_beside(*known) : std::map<std::string, std::string>();
    for (auto& row : rows) {
        const auto words = asked.find(row.address.link_id);
        if (words == asked.end() || row.answer.state == AnswerState::Given) continue;
        row.help = words->second + (row.help.empty() ? "" : " " + row.help);
    }
}

Result<void> AssessmentSession::State::take_from_home() {
    if (is_read_only()) return {};
    const auto home = home_answers(desk, assessment, form.form());
    if (!home) return home.error();
    facts.taken_over.clear();
    for (const auto& one : *home) {
        page.sources[one.item.link_id] = one.source;
        if (!one.provenance.empty()) facts.taken_over[one.item.link_id] = one.provenance;
        if (form.answer(one.item) == one.answer) continue;
        if (const auto set = form.set(one.item, one.answer); !set) return set.error();
    }
    return {};
}

Result<void> AssessmentSession::State::keep_from_home() {
    const auto stored = desk.store->answers().current(assessment.id);
    if (!stored) return stored.error();
    for (const auto& [link_id, source] : page.sources) {
        const ItemAddress item{link_id, {}};
        const auto& answer = form.answer(item);
        const auto known = stored->find(item);
        const bool is_kept =
            known == stored->end() ? answer.state == AnswerState::Missing : known->second == answer;
        if (is_kept) continue;
        const auto kept = desk.store->answers().commit({assessment.id, item, answer});
        if (!kept) return kept.error();
    }
    return {};
}

void AssessmentSession::State::keep_mended_slips() {
    if (is_read_only() || is_pending || result.status == ResultStatus::Failed) return;
    const auto known = desk.store->alerts().of(assessment.id);
    if (!known) return;
    const auto& raised = result.part.alerts;
    const bool is_mended = std::any_of(known->begin(), known->end(), [&](const Alert& alert) {
        const AlertRaised same{alert.rule, alert.because};
        return is_called_a_slip(alert) &&
               std::find(raised.begin(), raised.end(), same) == raised.end() &&
               still_fires(desk, alert).value_or(false);
    });
    if (!is_mended) return;
    if (!store_result()) {
        log(LogLevel::Error, "workflow", "what a plugin no longer raises could not be saved");
        return;
    }
    desk.changed(assessment.family);
}

void AssessmentSession::State::follow_record() {
    look_around();
    keep_mended_slips();
    const auto before = form.answers();
    if (!take_from_home()) {
        log(LogLevel::Error, "workflow", "answers of another form could not be read");
        return;
    }
    if (form.answers() == before) return;
    refresh_rows();
    request_result();
}

void AssessmentSession::State::look_around() {
    const bool is_now = is_in_company(desk, assessment);
    if (is_now == page.is_in_company) return;
    page.is_in_company = is_now;
    refresh_rows();
}

void AssessmentSession::State::request_result() {
    revision = ++desk.revision;
    if (!is_scored_by_plugin()) {
        result = result_of(instrument, form, facts, nullptr);
        note_entry();
        changes.publish(AssessmentChange::Result);
        return;
    }
    is_pending = true;
    const std::weak_ptr<bool> still_alive = alive;
    // A page that is open on the same assessment waits for a reply of its own.
    const auto asked_for = assessment.id.value + (on_reply ? ", as it was left" : "");
    desk.plugins->request(assessment.family.value, asked_for,
                          scoring_request(instrument, form, facts), revision,
                          [this, still_alive](std::int64_t of, const Result<ScorerPart>& reply) {
                              if (still_alive.expired() || of != revision) return;
                              take_reply(reply);
                          });
    changes.publish(AssessmentChange::Result);
}

void AssessmentSession::State::take_reply(const Result<ScorerPart>& reply) {
    is_pending = false;
    result = result_of(instrument, form, facts, &reply);
    note_entry();
    if (reply && (!is_read_only() || on_reply)) {
        const auto now = on_reply ? Answering::IsOver : Answering::GoesOn;
        // Another page may have raised them meanwhile.
        if (auto known = desk.store->alerts().of(assessment.id)) alerts = std::move(*known);
        for (const auto& alert : found_alerts(*this, reply->alerts, now)) {
            const auto raised = desk.store->alerts().raise(alert);
            if (raised) {
                alerts.push_back(alert);
                desk.changed(assessment.family);
            } else {
                // It is raised again with the next reply: the answers that cause it are on disk.
                log(LogLevel::Error, "workflow", "an alert of a plugin could not be saved");
            }
        }
    }
    keep_mended_slips();
    changes.publish(AssessmentChange::Result);
    if (on_reply) std::exchange(on_reply, {})();
}

Result<void> AssessmentSession::State::ask(Assessment changed,
                                           const std::optional<PinnedPack>& words) {
    changed.text_pack_sha256 = words ? words->sha256 : std::string();
    if (const auto saved = desk.store->assessments().save(changed); !saved) return saved;
    assessment = std::move(changed);
    auto now = facts_of(desk, household, instrument, assessment);
    if (!now) return now.error();
    now->taken_over = std::move(facts.taken_over);
    facts = std::move(*now);
    page.language = assessment.language;
    page.words = words ? words->pack : nullptr;
    refresh_rows();
    look_around();
    request_result();
    return {};
}

Result<void> AssessmentSession::State::take_words_in_use() {
    auto how = asked_how(desk, instrument, assessment.language, assessment.mode);
    if (!how) how = asked_how(desk, instrument, assessment.language, std::nullopt);
    if (!how) return how.error();
    const auto sha256 = how->words ? how->words->sha256 : std::string();
    if (how->mode == assessment.mode && sha256 == assessment.text_pack_sha256) return {};
    auto changed = assessment;
    changed.mode = how->mode;
    return ask(std::move(changed), how->words);
}

void AssessmentSession::State::note_entry() {
    auto& settings = result.provenance.settings;
    settings.erase("paper");
    if (const auto words = paper_words(); !words.empty()) settings["paper"] = words;
    settings.erase("corrected");
    if (assessment.completed && assessment.status != AssessmentStatus::Completed) {
        settings["corrected"] = medium_date(desk.today());
    }
    settings.erase("interpreter");
    const auto by = interpreted_by(desk, assessment);
    if (!by.empty()) settings["interpreter"] = by;
}

Result<void> AssessmentSession::State::store_result() {
    note_entry();
    return desk.store->assessments().append_result(assessment.id, to_json(result));
}

}  // namespace attune::workflow
