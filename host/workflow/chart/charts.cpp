// SPDX-License-Identifier: Apache-2.0
#include "workflow/charts.h"

#include <fmt/core.h>

#include <algorithm>

#include "answering/assessment_rows.h"
#include "practice/wording.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

void add_ages(const Desk& desk, ChartView& chart) {
    const auto& child = chart.child;
    if (!child.birth_date) {
        chart.age_line = "birth date not known";
        chart.corrected_line = "corrected age not known";
    } else if (auto view = ages_view(*child.birth_date, child.gestation, child.birth_weight_grams,
                                     desk.today())) {
        chart.ages = *view;
        chart.age_line = view->chronological;
        if (child.birth_date_estimated) chart.age_line += ", birth date estimated";
        const bool is_early = !view->ages.days_early || *view->ages.days_early > 0;
        if (view->ages.postmenstrual) {
            chart.corrected_line = view->corrected;
        } else if (is_early) {
            chart.corrected_line = view->is_corrected_known ? "corrected " + view->corrected
                                                            : "corrected age " + view->corrected;
        }
    } else {
        chart.age_line = "not born yet";
    }
    std::vector<std::string> birth;
    if (child.gestation) {
        birth.push_back("born " + child.gestation->text());
        birth.push_back(words_of(term_category(*child.gestation)));
    }
    if (child.birth_weight_grams) {
        const auto category = birth_weight_category(*child.birth_weight_grams);
        birth.push_back(fmt::format("{} g", *child.birth_weight_grams));
        if (category != BirthWeightCategory::NotLow) birth.push_back(words_of(category));
    }
    chart.birth_line = joined(birth, ", ");
}

std::string limits_words(const CaregiverLink& link) {
    std::vector<std::string> words;
    if (link.no_contact) words.emplace_back("no contact");
    if (link.supervised_only) words.emplace_back("supervised visits only");
    if (link.may_consent) {
        words.push_back(link.consent_basis.empty() ? "may consent"
                                                   : "may consent: " + link.consent_basis);
    }
    if (link.to) words.push_back("until " + long_date(*link.to));
    return joined(words, ", ");
}

void add_caregivers(const Household& household, ChartView& chart) {
    std::vector<std::string> lines;
    for (const auto& linked : household.of_child(chart.child.id)) {
        const auto& link = linked.link;
        const auto name = linked.caregiver.name.spoken();
        auto line = fmt::format("{} ({}{})", name.empty() ? "name not known" : name,
                                role_words(link), link.primary ? ", primary" : "");
        lines.push_back(line);
        chart.caregivers.push_back({linked, std::move(line), limits_words(link)});
    }
    chart.caregivers_line = joined(lines, ", ");
    chart.safe_contact = "Safe contact: not asked yet";
    if (!chart.caregivers.empty()) {
        const auto& first = chart.caregivers.front().linked.caregiver;
        chart.safe_contact = first.safe_contact.line(first.name.spoken());
    }
    chart.custody = household.family.custody;
    chart.languages = joined(chart.child.languages, ", ");
    if (household.family.needs_interpreter) {
        chart.languages += chart.languages.empty() ? "interpreter needed" : "; interpreter needed";
    }
}

/// Siblings of one birth are mixed up within a family, and names across families.
Result<void> add_warnings(const Desk& desk, const Household& household, ChartView& chart) {
    const auto& child = chart.child;
    for (const auto& sibling : household.children) {
        if (sibling.id == child.id) continue;
        if (child.birth_date && sibling.birth_date == child.birth_date) {
            chart.mix_up_warnings.push_back(
                fmt::format("{} has the same birth date", with_birth_order(sibling)));
        }
    }
    const auto similar = desk.store->search().possible_duplicates({child}, {});
    if (!similar) return similar.error();
    for (const auto& other : *similar) {
        if (other.family == child.family) continue;
        const bool is_same_name =
            std::any_of(other.reasons.begin(), other.reasons.end(), [](auto reason) {
                return reason == storage::DuplicateReason::SameName ||
                       reason == storage::DuplicateReason::SameNameAndBirthDate;
            });
        if (is_same_name) {
            chart.mix_up_warnings.push_back(
                fmt::format("The family {} has a child with a similar name", other.label));
        }
    }
    return {};
}

/// A story says "the child" without saying which: of several in one visit all are named, so that
/// no twin is praised for the other.
std::string children_of(const Visit& visit, const Household& household, const ChildId& child) {
    std::vector<std::string> names;
    for (const auto& id : visit.children) names.push_back(household.spoken(id));
    return names.empty() ? household.spoken(child) : listed(names);
}

void add_strengths(const Household& household, ChartView& chart) {
    for (const auto& visit : chart.visits) {
        const auto& seen = visit.children;
        const bool is_of_others =
            !seen.empty() && std::find(seen.begin(), seen.end(), chart.child.id) == seen.end();
        const auto child = children_of(visit, household, chart.child.id);
        std::vector<std::string> names;
        for (const auto& id : visit.taking_part) names.push_back(household.spoken(id));
        const auto caregivers = names.empty() ? std::string("caregiver") : listed(names);
        const auto& story = visit.story;
        const auto add = [&](const std::string& about, const std::string& text) {
            if (!text.empty()) chart.strengths.push_back({about, text, visit.date});
        };
        if (!is_of_others) add(child, story.strengths_child);
        add(caregivers, story.strengths_caregiver);
        if (!is_of_others) add(caregivers + " with " + child, story.strengths_pair);
    }
}

Result<void> add_assessments(const Desk& desk, const Household& household, ChartView& chart) {
    const auto all = desk.store->assessments().of(chart.family.id);
    if (!all) return all.error();
    std::vector<std::pair<std::string, Subject>> seen;
    for (const auto& assessment : *all) {
        const auto subject_child = child_of(assessment.subject);
        if (subject_child && *subject_child != chart.child.id) continue;
        auto row = assessment_row(desk, household, assessment);
        if (!row) return row.error();
        chart.assessments.push_back(*row);
        const bool has_result = assessment.status != AssessmentStatus::InProgress &&
                                assessment.status != AssessmentStatus::EnteredInError;
        const std::pair<std::string, Subject> key(assessment.instrument, assessment.subject);
        if (!has_result) continue;
        auto found = stored_found(desk, assessment);
        if (!found && found.error().code == ErrorCode::NotFound) continue;
        if (!found) return found.error();
        // What was urgent once is not over because it was answered otherwise the next time.
        const bool is_latest = std::find(seen.begin(), seen.end(), key) == seen.end();
        const auto least = is_latest ? Severity::Note : Severity::Urgent;
        seen.push_back(key);
        for (auto line : found->findings) {
            if (line.severity < least) continue;
            line.from = fmt::format("{}: {}, {}", row->title, row->about, row->on);
            chart.stands_out.push_back(std::move(line));
        }
        if (is_latest) chart.latest.push_back({std::move(*row), std::move(*found)});
    }
    std::stable_sort(
        chart.stands_out.begin(), chart.stands_out.end(),
        [](const FoundLine& a, const FoundLine& b) { return a.severity > b.severity; });
    return {};
}

template <class T>
Result<void> take(Result<T> from, T& into) {
    if (!from) return from.error();
    into = std::move(*from);
    return {};
}

}  // namespace

Result<ChartView> Charts::of_child(const ChildId& id) const {
    const auto child = needed(m_desk.store->families().find(id), "child");
    if (!child) return child.error();
    const auto household = read_household(m_desk, child->family);
    if (!household) return household.error();
    ChartView chart;
    chart.family = household->family;
    chart.child = *child;
    chart.name = household->name_of(id);
    add_ages(m_desk, chart);
    add_caregivers(*household, chart);
    auto& store = *m_desk.store;
    const auto& family = child->family;
    for (const auto& read :
         {take(store.visits().of(family), chart.visits),
          take(store.calls().of(family), chart.calls),
          take(store.consents().of(family), chart.consents),
          take(AlertDesk(m_desk).open_of(family), chart.open_alerts),
          take(Referrals(m_desk).of_family(family), chart.referrals),
          add_warnings(m_desk, *household, chart), add_assessments(m_desk, *household, chart)}) {
        if (!read) return read.error();
    }
    std::erase_if(chart.referrals,
                  [&](const ReferralRow& row) { return row.child != chart.child.id; });
    add_strengths(*household, chart);
    const auto noted =
        store.audit().note(storage::Act::Viewed, storage::RecordKind::Child, id.value);
    if (!noted) return noted.error();
    return chart;
}

}  // namespace attune::workflow
