// SPDX-License-Identifier: Apache-2.0
#include "workflow/today.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "answering/assessment_rows.h"
#include "practice/desk.h"
#include "practice/wording.h"
#include "workflow/ages_view.h"
#include "workflow/ask_alone.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

/// "G.W." of "Grace Whitfield": a family without a child yet is filed under whoever rang.
std::string initials_of(const std::string& label) {
    std::string initials;
    std::istringstream words(label);
    for (std::string word; words >> word;) initials += PersonName{word, "", ""}.initials();
    return initials;
}

constexpr std::int64_t kNoteWithinMs = 24LL * 60 * 60 * 1000;  // clinical/workflow section 5
constexpr int kLookAheadDays = 14;

/// Builds the lines; each step reads what it needs and stops at the first error.
class TodayLines {
public:
    explicit TodayLines(Desk& desk) : m_desk(desk) {
        m_view.day = desk.today();
        m_view.day_words = short_date(m_view.day);
    }

    Result<void> add_open_assessments();
    Result<void> add_open_visits();
    Result<void> add_to_ask_alone();
    Result<void> add_alerts();
    Result<void> add_referrals();
    Result<void> add_calls();
    Result<void> add_visits();
    Result<void> add_looking_again();
    TodayView take();

private:
    Result<const Household*> household(const FamilyId& id);
    Result<TodayLine> line(const FamilyId& family, const std::optional<ChildId>& child);
    void put_due(TodayLine line, Date due);
    Result<void> add_missed(const Visit& visit);
    Result<void> add_notes();
    bool is_left_out(const Assessment& assessment) const;

    Desk& m_desk;
    TodayView m_view;
    std::map<FamilyId, Household> m_households;
};

std::string age_words(const Child& child, Date today) {
    if (!child.birth_date || *child.birth_date > today) return {};
    const auto view = ages_view(*child.birth_date, child.gestation, std::nullopt, today);
    if (!view) return {};
    const auto& ages = view->ages;
    const auto words = short_age(ages.chronological);
    const bool corrects = age_used(AgeRule{}, ages) == AgeUsed::Corrected;
    if (!ages.corrected || !corrects) return words;
    return fmt::format("{} ({} corrected)", words, short_age(*ages.corrected));
}

std::optional<ChildId> first_child(const Visit& visit) {
    if (visit.children.empty()) return std::nullopt;
    return visit.children.front();
}

std::string setting_words(VisitSetting setting) { return std::string(code_of(setting)); }

Result<const Household*> TodayLines::household(const FamilyId& id) {
    const auto known = m_households.find(id);
    if (known != m_households.end()) return &known->second;
    auto read = read_household(m_desk, id);
    if (!read) return read.error();
    return &m_households.emplace(id, std::move(*read)).first->second;
}

Result<TodayLine> TodayLines::line(const FamilyId& family, const std::optional<ChildId>& about) {
    const auto people = household(family);
    if (!people) return people.error();
    TodayLine line;
    line.family = family;
    const auto& children = (*people)->children;
    line.child = about;
    if (!line.child && !children.empty()) line.child = children.front().id;
    const auto* child = line.child ? (*people)->find(*line.child) : nullptr;
    if (child == nullptr) {
        line.initials = initials_of((*people)->family.label);
        line.name = (*people)->family.label;
        return line;
    }
    line.name = (*people)->name_of(child->id);
    line.initials = child->name.initials();
    if (line.initials.empty()) line.initials = (*people)->family.label.substr(0, 1) + ".";
    line.age = age_words(*child, m_desk.today());
    return line;
}

void TodayLines::put_due(TodayLine line, Date due) {
    line.due = due;
    line.is_overdue = due < m_desk.today();
    m_view.due.push_back(std::move(line));
}

Result<void> TodayLines::add_open_assessments() {
    const auto assessments = m_desk.store->assessments().unfinished();
    if (!assessments) return assessments.error();
    for (const auto& assessment : *assessments) {
        auto entry = line(assessment.family, assessment.about_child);
        if (!entry) return entry.error();
        const auto people = household(assessment.family);
        if (!people) return people.error();
        const auto row = assessment_row(m_desk, **people, assessment);
        if (!row) return row.error();
        if (!row->can_resume || is_left_out(assessment)) continue;
        const auto progress = stored_progress(m_desk, assessment);
        if (!progress) return progress.error();
        entry->text = fmt::format("{}, {}", row->title, progress->words);
        entry->button = "Continue";
        entry->goal = TodayGoal::Assessment;
        entry->assessment = assessment.id;
        entry->visit = assessment.visit;
        m_view.to_continue.push_back(std::move(*entry));
    }
    return {};
}

/// Begun in its visit, perhaps with what was told there, and then decided not to be done.
bool TodayLines::is_left_out(const Assessment& assessment) const {
    if (!assessment.visit) return false;
    const auto choices = m_desk.store->batteries().choices(*assessment.visit);
    if (!choices) return false;
    return std::any_of(choices->begin(), choices->end(), [&](const StepChoice& choice) {
        return choice.decision == StepDecision::Skipped &&
               choice.instrument == assessment.instrument && choice.subject == assessment.subject;
    });
}

Result<void> TodayLines::add_open_visits() {
    const auto visits = m_desk.store->visits().open();
    if (!visits) return visits.error();
    for (const auto& visit : *visits) {
        // A row to go on at leads into its visit as well.
        const auto& rows = m_view.to_continue;
        const bool is_there = std::any_of(rows.begin(), rows.end(), [&](const TodayLine& other) {
            return other.visit == visit.id;
        });
        if (is_there) continue;
        auto entry = line(visit.family, first_child(visit));
        if (!entry) return entry.error();
        entry->text = fmt::format("{} visit, {}", setting_words(visit.setting),
                                  visit.status == VisitStatus::Paused ? "paused" : "running");
        entry->text = capitalised(entry->text);
        entry->button = "Continue";
        entry->goal = TodayGoal::Visit;
        entry->visit = visit.id;
        m_view.to_continue.push_back(std::move(*entry));
    }
    return {};
}

/// Last of what goes on: it needs a moment that the clinician cannot choose alone.
Result<void> TodayLines::add_to_ask_alone() {
    const auto waiting = AskAloneDesk(m_desk).left();
    if (!waiting) return waiting.error();
    for (const auto& left : *waiting) {
        const int questions = left.questions - left.raised;
        if (questions == 0) continue;
        auto entry = line(left.assessment.family, left.assessment.about_child);
        if (!entry) return entry.error();
        const auto people = household(left.assessment.family);
        if (!people) return people.error();
        const auto* asked = left.whom ? (*people)->find(*left.whom) : nullptr;
        entry->text =
            fmt::format("{} to ask {} alone: {}", counted(questions, "question", "questions"),
                        asked == nullptr ? "the caregiver" : asked->name.initials(), left.title);
        if (asked != nullptr) entry->name += ", ask " + asked->name.spoken();
        entry->button = "Ask alone";
        entry->goal = TodayGoal::AskAlone;
        entry->assessment = left.assessment.id;
        // Only in the visit itself can she say that the caregiver is alone now.
        entry->visit = left.paused_visit;
        m_view.to_continue.push_back(std::move(*entry));
    }
    return {};
}

/// By role, not by name: Today may be seen by others.
std::string role_of(const Household& household, const Subject& subject) {
    const auto caregiver = caregiver_of(subject);
    const auto& links = household.links;
    const auto link = std::find_if(links.begin(), links.end(), [&](const CaregiverLink& tie) {
        return tie.caregiver == caregiver;
    });
    if (!caregiver || link == links.end()) return {};
    return child_of(subject) ? role_words(*link) + " with child: " : role_words(*link) + ": ";
}

/// Straight to the question, where its form can still be taken up; F9 there takes a reason.
void lead_to_question(const std::vector<AskAlone>& left, TodayLine& entry) {
    const auto form = std::find_if(left.begin(), left.end(), [&](const AskAlone& one) {
        return one.assessment.id == entry.assessment;
    });
    if (form == left.end()) return;
    entry.button = "Ask alone";
    entry.goal = TodayGoal::AskAlone;
    entry.visit = form->paused_visit;
}

Result<void> TodayLines::add_alerts() {
    const auto alerts = AlertDesk(m_desk).waiting();
    if (!alerts) return alerts.error();
    const auto left = AskAloneDesk(m_desk).left();
    if (!left) return left.error();
    for (const auto& row : *alerts) {
        const auto people = household(row.alert.family);
        if (!people) return people.error();
        auto entry = line(row.alert.family, child_of(row.alert.subject));
        if (!entry) return entry.error();
        const auto what = role_of(**people, row.alert.subject) + row.what;
        entry->next = row.next;
        entry->button = "Open";
        entry->goal = TodayGoal::Alert;
        entry->alert = row.alert.id;
        entry->assessment = row.alert.assessment;
        entry->severity = row.severity;
        if (row.stage == AlertStage::ToAskAlone) lead_to_question(*left, *entry);
        if (row.due) {
            entry->text = fmt::format("{}, by {}, {}", capitalised(what), short_date(*row.due),
                                      days_left_words(days_between(m_desk.today(), *row.due)));
            put_due(std::move(*entry), *row.due);
            continue;
        }
        const bool is_acted = row.stage == AlertStage::DetailsOpen;
        entry->text = fmt::format("{}{}, {}", is_acted ? "Details open: " : "", what, row.since);
        entry->text = capitalised(entry->text);
        m_view.needs_action.push_back(std::move(*entry));
    }
    return {};
}

Result<void> TodayLines::add_referrals() {
    const auto rows = Referrals(m_desk).all();
    if (!rows) return rows.error();
    for (const auto& row : *rows) {
        auto entry = line(row.family, row.child);
        if (!entry) return entry.error();
        entry->goal = TodayGoal::Referral;
        entry->referral = row.id;
        entry->button = "Open";
        const bool awaits_reply = row.state == ReferralStatus::Sent;
        entry->text =
            fmt::format("{}: {}", row.receiver, row.clock.empty() ? row.status : row.clock);
        if (awaits_reply) {
            entry->due = row.due;
            entry->is_overdue = row.is_overdue;
            m_view.replies.push_back(std::move(*entry));
        } else if (row.due) {
            put_due(std::move(*entry), *row.due);
        }
    }
    return {};
}

Result<void> TodayLines::add_calls() {
    const auto calls =
        m_desk.store->calls().promised_until(m_desk.today().plus_days(kLookAheadDays));
    if (!calls) return calls.error();
    for (const auto& call : *calls) {
        const auto contact = last_contact(m_desk, call.family);
        if (!contact) return contact.error();
        // Somebody was in touch after the promise was made: it has been kept.
        if (*contact && **contact > local_date(call.at)) continue;
        auto entry = line(call.family, std::nullopt);
        if (!entry) return entry.error();
        entry->text = fmt::format("Call back by {}, {}", short_date(*call.promised),
                                  days_left_words(days_between(m_desk.today(), *call.promised)));
        entry->button = "Open";
        put_due(std::move(*entry), *call.promised);
    }
    return {};
}

/// Nobody began it, put it off or called it off.
Result<void> TodayLines::add_missed(const Visit& visit) {
    auto entry = line(visit.family, first_child(visit));
    if (!entry) return entry.error();
    entry->text = fmt::format("Visit planned for {} was not begun", short_date(visit.date));
    entry->button = "Open";
    entry->goal = TodayGoal::Visits;
    entry->visit = visit.id;
    put_due(std::move(*entry), visit.date);
    return {};
}

Result<void> TodayLines::add_notes() {
    const auto families = m_desk.store->families().all();
    if (!families) return families.error();
    for (const auto& family : *families) {
        const auto visits = m_desk.store->visits().of(family.id);
        if (!visits) return visits.error();
        for (const auto& visit : *visits) {
            if (visit.status == VisitStatus::Planned && visit.date < m_desk.today()) {
                if (const auto added = add_missed(visit); !added) return added;
            }
            if (visit.status != VisitStatus::Ended || visit.story != Story{}) continue;
            auto entry = line(family.id, first_child(visit));
            if (!entry) return entry.error();
            const auto due = local_date({visit.ended->ms + kNoteWithinMs});
            entry->text = fmt::format("Visit note of {}, {}", short_date(visit.date),
                                      days_left_words(days_between(m_desk.today(), due)));
            entry->button = "Write";
            entry->goal = TodayGoal::Visit;
            entry->visit = visit.id;
            put_due(std::move(*entry), due);
        }
    }
    return {};
}

Result<void> TodayLines::add_visits() {
    const auto visits = m_desk.store->visits().on(m_desk.today());
    if (!visits) return visits.error();
    for (const auto& visit : *visits) {
        if (visit.status != VisitStatus::Planned) continue;
        auto entry = line(visit.family, first_child(visit));
        if (!entry) return entry.error();
        std::vector<std::string> words{visit.time, setting_words(visit.setting)};
        if (visit.interpreter) words.push_back("interpreter: " + visit.interpreter->language);
        const auto consents = m_desk.store->consents().of(visit.family);
        if (!consents) return consents.error();
        const bool has_consent =
            std::any_of(consents->begin(), consents->end(),
                        [&](const Consent& c) { return c.is_valid_on(m_desk.today()); });
        if (!has_consent) words.emplace_back("consent missing");
        entry->text = joined(words, "   ");
        entry->button = "Start";
        entry->goal = TodayGoal::Visit;
        entry->visit = visit.id;
        m_view.visits.push_back(std::move(*entry));
    }
    return add_notes();
}

Result<void> TodayLines::add_looking_again() {
    const auto families = m_desk.store->families().all();
    if (!families) return families.error();
    for (const auto& family : *families) {
        const auto all = m_desk.store->assessments().of(family.id);
        if (!all) return all.error();
        std::vector<std::pair<std::string, Subject>> seen;
        for (const auto& assessment : *all) {
            const std::pair<std::string, Subject> key(assessment.instrument, assessment.subject);
            if (assessment.status == AssessmentStatus::EnteredInError ||
                std::find(seen.begin(), seen.end(), key) != seen.end()) {
                continue;
            }
            seen.push_back(key);
            const auto found = stored_found(m_desk, assessment);
            if (!found) continue;
            for (const auto& finding : found->findings) {
                const auto limit = m_desk.today().plus_days(kLookAheadDays);
                // A referral stands there already, as the task that its alert is.
                if (!finding.due || finding.is_referral || *finding.due > limit) continue;
                auto entry = line(family.id, assessment.about_child);
                if (!entry) return entry.error();
                const auto people = household(family.id);
                if (!people) return people.error();
                const auto row = assessment_row(m_desk, **people, assessment);
                if (!row) return row.error();
                entry->text =
                    fmt::format("{}: look again by {}, {}", row->title, short_date(*finding.due),
                                days_left_words(days_between(m_desk.today(), *finding.due)));
                entry->button = "Open";
                put_due(std::move(*entry), *finding.due);
                break;
            }
        }
    }
    return {};
}

TodayView TodayLines::take() {
    std::stable_sort(m_view.due.begin(), m_view.due.end(),
                     [](const TodayLine& a, const TodayLine& b) { return a.due < b.due; });
    return std::move(m_view);
}

}  // namespace

Result<TodayView> PracticeSession::today_view() const {
    TodayLines lines(*m_desk);
    using Step = Result<void> (TodayLines::*)();
    for (const Step step :
         {&TodayLines::add_open_assessments, &TodayLines::add_open_visits,
          &TodayLines::add_to_ask_alone, &TodayLines::add_alerts, &TodayLines::add_referrals,
          &TodayLines::add_calls, &TodayLines::add_visits, &TodayLines::add_looking_again}) {
        const auto added = (lines.*step)();
        if (!added) return added.error();
    }
    return lines.take();
}

}  // namespace attune::workflow
