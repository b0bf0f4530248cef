// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "letters/family_words.h"
#include "letters/letter_content.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

/// By the answer codes that checklists share; nothing for an open row.
std::optional<report::MilestoneState> milestone_state(const Answer& answer) {
    switch (answer.state) {
        case AnswerState::NotObserved:
            return report::MilestoneState::NotObserved;
        case AnswerState::Declined:
            return report::MilestoneState::Declined;
        case AnswerState::Given:
            break;
        case AnswerState::NotAsked:
        case AnswerState::NotApplicable:
        case AnswerState::Missing:
            return std::nullopt;
    }
    const auto* coding = answer.values.empty() ? nullptr : std::get_if<Coding>(&answer.values[0]);
    if (coding == nullptr) return std::nullopt;
    if (coding->code == "yes") return report::MilestoneState::Reached;
    if (coding->code == "emerging") return report::MilestoneState::Emerging;
    if (coding->code == "no") return report::MilestoneState::NotYet;
    return std::nullopt;
}

bool is_because_of(const AssessmentResult& result, std::string_view finding,
                   const std::string& link_id) {
    for (const auto& found : result.part.findings) {
        const auto& because = found.because;
        if (found.id == finding &&
            std::find(because.begin(), because.end(), link_id) != because.end()) {
            return true;
        }
    }
    return false;
}

/// A page for the family says in a sentence what the child can do, and what is still to come.
std::string row_words(const LetterRecord& record, const DoneAssessment& done,
                      const forms::Item& item, report::MilestoneState state,
                      const OwnerFilter& filter) {
    const auto skill =
        filter.view() == ReportView::FamilyPage ? skill_for_family(item.link_id) : std::string();
    if (skill.empty()) return item.text.in(done.assessment.language);
    const bool is_reached = state == report::MilestoneState::Reached;
    return is_reached ? record.household.spoken(record.child.id) + " " + skill : skill;
}

report::MilestoneBand band_of(const LetterRecord& record, const DoneAssessment& done,
                              const forms::Item& group, const OwnerFilter& filter) {
    const auto& form = *done.instrument.form;
    const auto& ages = *group.shown_at_ages;
    report::MilestoneBand band;
    band.name = group.text.in(done.assessment.language);
    band.from_months = ages.from;
    band.to_months = ages.to.value_or(ages.from);
    // A single month is a point in time, not a span.
    if (band.to_months - band.from_months <= 1) band.to_months = band.from_months;
    for (const int index : group.children) {
        const auto& item = form.item_at(index);
        const auto answer = done.answers.find({item.link_id, {}});
        if (!item.is_question() || !item.part_of.empty() || answer == done.answers.end()) continue;
        const auto state = milestone_state(answer->second);
        if (!state || item.follow_up) continue;
        const bool is_early = is_because_of(done.result, "within-span", item.link_id);
        band.rows.push_back({row_words(record, done, item, *state, filter), *state,
                             is_early ? "still within the usual span" : ""});
    }
    return band;
}

}  // namespace

void add_milestones(const LetterRecord& record, const DoneAssessment& done, OwnerFilter& filter,
                    report::LetterContent& letter) {
    if (done.result.part.counts.empty() || !letter.milestones.bands.empty()) return;
    for (const auto& item : done.instrument.form->items()) {
        if (!item.is_group() || !item.shown_at_ages) continue;
        auto band = band_of(record, done, item, filter);
        if (!band.rows.empty()) letter.milestones.bands.push_back(std::move(band));
    }
    if (letter.milestones.bands.empty()) return;
    const auto& info = done.instrument.info;
    letter.milestones.list = fmt::format(
        "{}{}, as of {}", info.title,
        info.evidence == Evidence::Unvalidated ? ", a list that has not been validated" : "",
        long_date(done.on));
    auto& row = letter.findings.back();
    row.is_told_below = true;
    letter.milestones.meaning = row.meaning;
    // What the findings table says already is not said twice.
    const auto& said = row.meaning;
    for (const auto& finding : done.result.part.findings) {
        const bool is_new = said.find(finding.text) == std::string::npos;
        if (finding.severity >= Severity::Note && is_new &&
            may_tell(record, done, finding, filter)) {
            letter.milestones.notes.push_back(finding.text);
        }
    }
}

}  // namespace attune::workflow
