// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "found_lines.h"
#include "letter_content.h"
#include "safety_answers.h"
#include "wording.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

constexpr int kDaysEarlyWorthNaming = 21;
constexpr std::size_t kShortHash = 12;

std::string informant_words(const LetterRecord& record, const Assessment& assessment) {
    if (assessment.informant) return record.household.name_with_role(*assessment.informant);
    return assessment.mode == EntryMode::Observed ? "observed" : record.clinician.name;
}

std::string score_words(const AssessmentResult& result) {
    if (result.part.scores.empty()) return result.part.counts.empty() ? "not scored" : "no score";
    const auto& score = result.part.scores.front();
    return score.value ? fmt::format("{}", *score.value) : "not scored";
}

std::string range_words(const AssessmentResult& result) {
    if (result.part.scores.empty()) return {};
    const auto& score = result.part.scores.front();
    if (!score.min || !score.max) return {};
    return fmt::format("{} to {}", *score.min, *score.max);
}

std::string cutoff_words(const AssessmentResult& result) {
    if (result.part.bands.empty()) return result.part.scores.empty() ? "none: a list" : "";
    const auto& band = result.part.bands.front();
    return band.cutoff ? fmt::format("{} ({})", *band.cutoff, band.source) : band.source;
}

bool may_tell(const LetterRecord& record, const DoneAssessment& done, const Finding& finding,
              OwnerFilter& filter) {
    const auto what = done.instrument.info.short_title + ": " + finding.text;
    if (tells_safety_answer(record, done, finding)) return filter.allows_confidential(what);
    return filter.allows_finding(what, finding, done.assessment.subject);
}

/// The gravest finding that may be told says what the result means; nothing is said where all of
/// them are kept back.
std::string meaning_words(const LetterRecord& record, const DoneAssessment& done,
                          OwnerFilter& filter) {
    auto findings = done.result.part.findings;
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    for (const auto& finding : findings) {
        if (!may_tell(record, done, finding, filter)) continue;
        if (!finding.due_in_days) return finding.text;
        return fmt::format("{} (by {})", finding.text,
                           medium_date(done.on.plus_days(*finding.due_in_days)));
    }
    if (!findings.empty()) return {};
    return done.result.status == ResultStatus::Failed
               ? "not scored: the plugin stopped"
               : "nothing stands out for " + record.household.spoken(record.child.id);
}

std::string completeness_words(const AssessmentResult& result) {
    int used = 0;
    int of = 0;
    for (const auto& count : result.part.counts) {
        used += count.observed;
        of += count.of;
    }
    if (of > 0) return fmt::format("{} of {} seen or told", used, of);
    if (result.part.scores.empty()) return {};
    const auto& score = result.part.scores.front();
    return fmt::format("{} of {} answered", score.items_used,
                       score.items_used + score.items_missing);
}

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

report::MilestoneBand band_of(const DoneAssessment& done, const forms::Item& group) {
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
        band.rows.push_back({item.text.in(done.assessment.language), *state,
                             is_early ? "still within the usual span" : ""});
    }
    return band;
}

void add_milestones(const LetterRecord& record, const DoneAssessment& done, OwnerFilter& filter,
                    report::LetterContent& letter) {
    if (done.result.part.counts.empty() || !letter.milestones.bands.empty()) return;
    for (const auto& item : done.instrument.form->items()) {
        if (!item.is_group() || !item.shown_at_ages) continue;
        auto band = band_of(done, item);
        if (!band.rows.empty()) letter.milestones.bands.push_back(std::move(band));
    }
    if (letter.milestones.bands.empty()) return;
    const auto& info = done.instrument.info;
    letter.milestones.list = fmt::format(
        "{}{}, as of {}", info.title,
        info.evidence == Evidence::Unvalidated ? ", a list that has not been validated" : "",
        long_date(done.on));
    // What the findings table says already is not said twice.
    const auto& said = letter.findings.back().meaning;
    for (const auto& finding : done.result.part.findings) {
        const bool is_new = said.find(finding.text) == std::string::npos;
        if (finding.severity >= Severity::Note && is_new &&
            may_tell(record, done, finding, filter)) {
            letter.milestones.notes.push_back(finding.text);
        }
    }
}

void add_explanations(const LetterRecord& record, report::LetterContent& letter) {
    bool has_concern = false;
    bool has_hearing = false;
    for (const auto& done : record.assessments) {
        for (const auto& finding : done.result.part.findings) {
            has_concern = has_concern || finding.severity >= Severity::Note;
            has_hearing = has_hearing || finding.id == "hearing-check";
        }
    }
    if (!has_concern) return;
    if (has_hearing) letter.explanations.emplace_back("hearing");
    const auto& gestation = record.child.gestation;
    if (gestation && gestation->early_days() >= kDaysEarlyWorthNaming) {
        letter.explanations.emplace_back("early birth");
    }
    if (record.child.languages.size() > 1) {
        letter.explanations.emplace_back("more than one language at home");
    }
}

void add_gaps(const DoneAssessment& done, report::LetterLimits& limits) {
    const auto& info = done.instrument.info;
    for (const auto& count : done.result.part.counts) {
        std::vector<std::string> gaps;
        const int open = count.of - count.observed - count.not_observed - count.declined;
        if (count.not_observed > 0)
            gaps.push_back(fmt::format("{} not observed", count.not_observed));
        if (count.declined > 0) gaps.push_back(fmt::format("{} declined", count.declined));
        if (open > 0) gaps.push_back(fmt::format("{} left open", open));
        if (gaps.empty()) continue;
        const auto title = count_title(*done.instrument.form, count.id, done.assessment.language);
        limits.missing.push_back(
            fmt::format("{}, {}: {}", info.short_title, title, joined(gaps, ", ")));
    }
    for (const auto& withheld : done.result.part.withheld) {
        limits.missing.push_back(
            fmt::format("{}, {}: {}", info.short_title, withheld.id, withheld.because));
    }
    if (info.evidence == Evidence::Unvalidated) limits.unvalidated.push_back(info.short_title);
    limits.caregiver_report = limits.caregiver_report || done.assessment.informant.has_value();
    for (const auto& finding : done.result.part.findings) {
        if (!finding.due_in_days) continue;
        const auto due = done.on.plus_days(*finding.due_in_days);
        if (!limits.screen_again || due < *limits.screen_again) limits.screen_again = due;
    }
}

std::string setting_words(VisitSetting setting) {
    switch (setting) {
        case VisitSetting::Home:
            return "at home";
        case VisitSetting::Clinic:
            return "in the practice";
        case VisitSetting::Video:
            return "by video";
        case VisitSetting::Phone:
            return "by telephone";
        case VisitSetting::Other:
            return "elsewhere";
    }
    return {};
}

std::string provenance_line(const DoneAssessment& done) {
    const auto& provenance = done.result.provenance;
    auto line =
        fmt::format("{} {}, form sha256 {}", done.instrument.info.short_title,
                    done.instrument.info.version, provenance.form_sha256.substr(0, kShortHash));
    if (!provenance.plugin.empty()) {
        line += fmt::format(", plugin {} sha256 {}", provenance.plugin,
                            provenance.plugin_sha256.substr(0, kShortHash));
    }
    for (const auto& [id, value] : provenance.settings) line += fmt::format(", {} {}", id, value);
    return line + ".";
}

}  // namespace

void add_findings(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    std::vector<std::string> settings;
    for (const auto& visit : record.visits) {
        ++letter.limits.occasions;
        auto words = setting_words(visit.setting);
        if (!visit.child_state.empty()) words += ", " + visit.child_state;
        if (std::find(settings.begin(), settings.end(), words) == settings.end()) {
            settings.push_back(std::move(words));
        }
        if (visit.interpreter && visit.interpreter->family_member) {
            letter.limits.notes.emplace_back(
                "A family member interpreted; answers may differ with a "
                "professional interpreter.");
        }
    }
    letter.limits.setting = joined(settings, "; ");
    for (const auto& done : record.assessments) {
        const auto& info = done.instrument.info;
        if (!filter.allows_subject(info.short_title, done.assessment.subject)) continue;
        const auto& result = done.result;
        letter.findings.push_back(
            {info.title, info.version, done.on, informant_words(record, done.assessment),
             score_words(result), range_words(result), cutoff_words(result),
             meaning_words(record, done, filter), completeness_words(result)});
        add_milestones(record, done, filter, letter);
        add_gaps(done, letter.limits);
        letter.provenance.push_back(provenance_line(done));
    }
    add_explanations(record, letter);
    letter.provenance.emplace_back("Made with Attune " ATTUNE_VERSION ".");
}

}  // namespace attune::workflow
