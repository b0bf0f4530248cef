// SPDX-License-Identifier: Apache-2.0
#include "chart/timeline.h"

#include <fmt/core.h>

#include <algorithm>

#include "answering/assessment_rows.h"
#include "answering/told_separations.h"
#include "practice/wording.h"
#include "report/picture.h"
#include "workflow/ages_view.h"
#include "workflow/charts.h"

namespace attune::workflow {

namespace {

constexpr const char* kSeparations = "separation-history";
constexpr const char* kBirth = "prematurity";
constexpr const char* kMilestones = "attachment-milestones";

/// The reply names them by answer: the words are the form's.
std::vector<std::string> missed_again(const AssessmentResult& result, const forms::Form& form) {
    std::vector<std::string> names;
    for (const auto& finding : result.part.findings) {
        if (finding.id != "still-missed") continue;
        for (const auto& link_id : finding.because) {
            if (const auto* item = form.find_item(link_id)) names.push_back(item->text.in("en"));
        }
    }
    return names;
}

Result<void> add(const Desk& desk, const Assessment& assessment, ChildHistory& history) {
    const bool is_separations = assessment.instrument == kSeparations && !history.separations_told;
    const bool is_birth = assessment.instrument == kBirth && !history.birth_told;
    const bool is_milestones = assessment.instrument == kMilestones;
    if (!is_separations && !is_birth && !is_milestones) return {};
    const auto result = stored_result(desk, assessment.id);
    if (!result && result.error().code == ErrorCode::NotFound) return {};
    if (!result) return result.error();
    if (is_birth) {
        history.birth_told = assessment;
        return {};
    }
    const auto instrument = instrument_of(desk, assessment);
    if (!instrument) return instrument.error();
    if (is_milestones) {
        int reached = 0;
        for (const auto& count : result->part.counts) reached += count.yes;
        const auto on = assessment.first_answer_on.value_or(local_date(assessment.created));
        history.milestones.push_back({on, reached, missed_again(*result, *instrument->form)});
        return {};
    }
    const auto answers = desk.store->answers().current(assessment.id);
    if (!answers) return answers.error();
    history.separations_told = assessment;
    history.separations = told_separations(*result, *instrument->form, *answers, history.child);
    return {};
}

Result<void> add_visits(const Desk& desk, ChildHistory& history) {
    const auto visits = desk.store->visits().of(history.child.family);
    if (!visits) return visits.error();
    for (const auto& visit : *visits) {
        const auto& there = visit.children;
        const bool is_there =
            there.empty() || std::find(there.begin(), there.end(), history.child.id) != there.end();
        if (visit.started && is_there) history.visits.push_back(visit.date);
    }
    std::sort(history.visits.begin(), history.visits.end());
    return {};
}

std::string when_words(const SeparationRow& row) {
    auto words = row.from;
    if (row.days == "not known") return words + ", length not known";
    if (!row.to.empty() && row.to != row.from) {
        const bool is_date = row.to != "still going on" && row.to != "for good";
        words += (is_date ? " to " : ", ") + row.to;
    }
    if (!row.days.empty()) {
        words += fmt::format(", {} {}", row.days, row.days == "1" ? "day" : "days");
    }
    return words;
}

/// What of the whole is said, and what must be asked again; the rows say the rest.
bool is_about_all(const Finding& finding) {
    return !finding.id.starts_with("episode-") && !finding.id.starts_with("reason-");
}

FoundLine line_of(const Finding& finding) {
    FoundLine line;
    line.severity = finding.severity;
    line.text = finding.text;
    return line;
}

}  // namespace

Result<ChildHistory> read_history(const Desk& desk, const Household& household,
                                  const ChildId& child) {
    ChildHistory history;
    const auto* found = household.find(child);
    if (found == nullptr) return Error{ErrorCode::NotFound, "child"};
    history.child = *found;
    history.called = household.spoken(child);
    history.until = desk.today();
    const auto all = desk.store->assessments().of(found->family);
    if (!all) return all.error();
    for (const auto& assessment : *all) {
        const bool is_ours = assessment.subject == Subject(ChildSubject{child});
        if (!is_ours || !has_ended(assessment.status)) continue;
        if (const auto added = add(desk, assessment, history); !added) return added.error();
    }
    std::reverse(history.milestones.begin(), history.milestones.end());
    if (const auto added = add_visits(desk, history); !added) return added.error();
    return history;
}

std::optional<report::Timeline> timeline_of(const ChildHistory& history, Reasons reasons) {
    const auto& child = history.child;
    if (!child.birth_date || *child.birth_date > history.until) return std::nullopt;
    if (history.separations.empty() && history.visits.empty() && history.milestones.empty()) {
        return std::nullopt;
    }
    report::Timeline line;
    line.child = history.called;
    line.born = *child.birth_date;
    line.until = history.until;
    if (const auto ages = ages_view(line.born, child.gestation, std::nullopt, line.until)) {
        line.days_early = ages->ages.days_early;
        line.age = ages->ages.days_early == 0 ? ages->chronological : ages->line();
    }
    for (const auto& told : history.separations) {
        const auto& row = told.row;
        const bool is_kept_back = reasons == Reasons::NoAdults && told.is_reason_of_an_adult;
        const auto what = is_kept_back || row.what.empty() ? "separation" : row.what;
        line.episodes.push_back({fmt::format("{} {}", row.number, capitalised(what)),
                                 when_words(row), row.age_from, row.cared_for_by, told.dates});
    }
    line.visits = history.visits;
    line.milestones = history.milestones;
    return line;
}

Result<HistoryView> Charts::history(const ChildId& id) const {
    const auto child = needed(m_desk.store->families().find(id), "child");
    if (!child) return child.error();
    const auto household = read_household(m_desk, child->family);
    if (!household) return household.error();
    const auto history = read_history(m_desk, *household, id);
    if (!history) return history.error();
    HistoryView view;
    for (const auto& told : history->separations) view.separations.push_back(told.row);
    if (const auto& told = history->separations_told) {
        const auto result = stored_result(m_desk, told->id);
        if (!result) return result.error();
        for (const auto& finding : result->part.findings) {
            if (is_about_all(finding)) view.about_separations.push_back(line_of(finding));
        }
        view.separations_told = told->id;
    }
    if (const auto& told = history->birth_told) {
        auto found = stored_found(m_desk, *told);
        if (!found) return found.error();
        view.about_birth = std::move(found->findings);
        view.birth_told = told->id;
    }
    if (const auto line = timeline_of(*history, Reasons::All)) {
        const auto fonts = m_desk.fonts();
        if (!fonts) return fonts.error();
        auto figure = report::timeline_figure(*line);
        view.alternative = figure.alternative;
        view.picture = std::make_shared<const report::Picture>(std::move(figure), *fonts);
    }
    return view;
}

}  // namespace attune::workflow
