// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "alerts/safety_answers.h"
#include "answering/asked_words.h"
#include "answering/found_lines.h"
#include "answering/scored_run.h"
#include "letters/letter_content.h"
#include "letters/letter_places.h"
#include "practice/wording.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

constexpr int kDaysEarlyWorthNaming = 21;
constexpr std::size_t kShortHash = 12;

std::string interpreted_by(const DoneAssessment& done) {
    const auto& settings = done.result.provenance.settings;
    const auto by = settings.find("interpreter");
    return by == settings.end() ? std::string() : by->second;
}

/// "asked: Ana (mother), on paper, Portuguese, with a professional interpreter".
std::string informant_words(const LetterRecord& record, const DoneAssessment& done,
                            const OwnerFilter& filter) {
    const auto& assessment = done.assessment;
    if (!assessment.informant) {
        return (assessment.mode == EntryMode::Observed ? "observed by " : "entered by ") +
               record.clinician_name(assessment.clinician);
    }
    return "asked: " + filter.person(*assessment.informant) + ", " +
           asked_words(assessment, interpreted_by(done));
}

std::string age_words(const ResultAges& ages) {
    if (!ages.chronological || ages.used == AgeUsed::None) return {};
    if (ages.used == AgeUsed::Corrected && ages.corrected) {
        return "corrected age, " + text_of(*ages.corrected);
    }
    return "chronological age, " + text_of(*ages.chronological);
}

/// Half a day or a share has decimals that say nothing.
std::string number(double value) {
    auto text = fmt::format("{:.2f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string value_words(const Score& score) {
    if (score.value) return number(*score.value);
    if (!score.at_least || !score.at_most) return "not scored";
    return fmt::format("not scored, between {} and {}", number(*score.at_least),
                       number(*score.at_most));
}

std::string cutoff_words(const AssessmentResult& result, const std::string& score) {
    for (const auto& band : result.part.bands) {
        if (band.score != score) continue;
        if (!band.cutoff || *band.cutoff <= 0) {
            return band.source.empty() ? "below every cut-off" : "below it; " + band.source;
        }
        return fmt::format("{} or more; {}", number(*band.cutoff), band.source);
    }
    for (const auto& withheld : result.part.withheld) {
        if (withheld.id == score + ".band") return withheld.because;
    }
    return {};
}

/// A range and a cut-off belong to a scale; a number of days is what it is.
bool is_scale(const DoneAssessment& done) {
    return done.instrument.info.evidence != Evidence::Unvalidated;
}

std::string range_words(const DoneAssessment& done, const Score& score) {
    if (!is_scale(done) || !score.min || !score.max) return {};
    return fmt::format("{} to {}", number(*score.min), number(*score.max));
}

/// Of a list what it counted stands in its sentences; the bare numbers are for the file.
std::vector<report::FoundScore> scores_of(const DoneAssessment& done, const OwnerFilter& filter) {
    std::vector<report::FoundScore> scores;
    if (!is_scale(done) && !filter.is_file_copy()) return scores;
    for (const auto& score : done.result.part.scores) {
        scores.push_back({score_title(*done.instrument.form, score.id, done.assessment.language),
                          value_words(score), range_words(done, score),
                          is_scale(done) ? cutoff_words(done.result, score.id) : std::string()});
    }
    // A practice's own figures are printed where the cut-offs are, with the first score.
    if (!scores.empty() && is_scale(done)) {
        auto& cutoff = scores.front().cutoff;
        for (const auto& words : own_sources_in(done.result.provenance)) {
            cutoff += (cutoff.empty() ? "" : ". ") + words;
        }
    }
    return scores;
}

/// Private questions are not among those counted where private answers do not go.
std::string completeness_words(const DoneAssessment& done, const OwnerFilter& filter) {
    if (is_checklist(done)) {
        const auto tally = tally_of(done, filter.is_file_copy());
        return fmt::format("{} of {} {}", tally.answered, tally.of,
                           is_observation(done) ? "looked for" : "answered");
    }
    if (done.result.part.scores.empty() || !is_scale(done)) return {};
    const auto& score = done.result.part.scores.front();
    const int of = score.items_used + score.items_missing;
    return of > 0 ? fmt::format("{} of {} answered", score.items_used, of) : std::string();
}

/// What the sentences of a list begin with: "What helps, 5 of 8 asked". The rest stands below.
std::string head_of(const std::string& text) { return text.substr(0, text.find(':')); }

struct Meaning {
    std::string words;
    bool is_told_below = false;
};

/// Heads of what is told in full below, or the gravest finding that may be told; empty where
/// everything is kept back.
Meaning meaning_of(const LetterRecord& record, const DoneAssessment& done, OwnerFilter& filter) {
    std::vector<std::string> heads;
    std::string words;
    bool is_pair = false;
    bool is_of_table = false;
    auto findings = done.result.part.findings;
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    for (const auto& finding : findings) {
        const auto place = place_of(done, finding);
        if (place == LetterPlace::Nowhere || !may_tell(record, done, finding, filter)) continue;
        if (place == LetterPlace::Supports || place == LetterPlace::Stresses) {
            heads.push_back(head_of(finding.text));
        } else if (is_of_pair(place)) {
            is_pair = true;
        } else if (words.empty()) {
            is_of_table = place == LetterPlace::Table;
            words = finding.due_in_days
                        ? fmt::format("{} By {}.", finding.text,
                                      medium_date(done.on.plus_days(*finding.due_in_days)))
                        : finding.text;
        }
    }
    if (is_pair) return {"Described below, strengths first", true};
    const auto named = heads.empty() ? std::string() : joined(heads, "; ") + ": named below";
    return {joined({words, named}, named.empty() || words.empty() ? "" : " "),
            !is_of_table && !(words.empty() && named.empty())};
}

/// Whether anything at all of it may be told.
bool is_told(const LetterRecord& record, const DoneAssessment& done, OwnerFilter& filter) {
    const auto& part = done.result.part;
    if (!part.scores.empty() || part.findings.empty()) return true;
    return std::any_of(part.findings.begin(), part.findings.end(), [&](const Finding& finding) {
        return may_tell(record, done, finding, filter) &&
               place_of(done, finding) != LetterPlace::Nowhere;
    });
}

void add_explanations(const LetterRecord& record, const OwnerFilter& filter,
                      report::LetterContent& letter) {
    const bool is_about_child = filter.view() != ReportView::CaregiverLetter;
    if (!is_about_child || !filter.allows_child()) return;
    bool has_concern = false;
    bool has_hearing = false;
    for (const auto& done : record.assessments) {
        for (const auto& finding : done.result.part.findings) {
            if (finding.owner != Owner::Child) continue;
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

std::string provenance_line(const DoneAssessment& done) {
    const auto& provenance = done.result.provenance;
    auto line =
        fmt::format("{} {}, form sha256 {}", done.instrument.info.short_title,
                    done.instrument.info.version, provenance.form_sha256.substr(0, kShortHash));
    if (!provenance.plugin.empty()) {
        line += fmt::format(", plugin {} sha256 {}", provenance.plugin,
                            provenance.plugin_sha256.substr(0, kShortHash));
    }
    for (const auto& [id, value] : provenance.settings) {
        if (!is_own_source(id)) line += fmt::format(", {} {}", id, value);
    }
    return line + ".";
}

std::string scale_of(const LetterRecord& record, const DoneAssessment& done) {
    const auto caregiver = caregiver_of(done.assessment.subject);
    return is_scale(done) && caregiver ? record.household.name_with_role(*caregiver)
                                       : std::string();
}

/// What a form on caregiver and child found about the child alone: the row tells of nobody else.
report::FindingRow row_of_child(const LetterRecord& record, const DoneAssessment& done,
                                OwnerFilter& filter) {
    const auto& info = done.instrument.info;
    const auto child = record.household.spoken(record.child.id);
    const auto meaning = meaning_of(record, done, filter).words;
    return {info.title,
            info.short_title,
            info.version,
            done.on,
            child,
            {},
            age_words(done.result.ages),
            evidence_words(info.evidence),
            {},
            meaning,
            false,
            {},
            {}};
}

bool has_findings_of_child(const LetterRecord& record, const DoneAssessment& done,
                           OwnerFilter& filter) {
    const auto& findings = done.result.part.findings;
    return child_of(done.assessment.subject) == record.child.id &&
           std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
               return finding.owner == Owner::Child &&
                      place_of(done, finding) != LetterPlace::Nowhere &&
                      may_tell(record, done, finding, filter);
           });
}

report::FindingRow row_of(const LetterRecord& record, const DoneAssessment& done,
                          OwnerFilter& filter) {
    const auto& info = done.instrument.info;
    auto meaning = meaning_of(record, done, filter);
    report::FindingRow row{info.title,
                           info.short_title,
                           info.version,
                           done.on,
                           record.household.words_for(done.assessment.subject),
                           informant_words(record, done, filter),
                           age_words(done.result.ages),
                           evidence_words(info.evidence),
                           scores_of(done, filter),
                           std::move(meaning.words),
                           meaning.is_told_below,
                           scale_of(record, done),
                           completeness_words(done, filter)};
    if (done.result.status == ResultStatus::Failed) {
        row.meaning = "not scored: the plugin stopped";
    } else if (done.result.part.findings.empty()) {
        row.meaning = "nothing stands out";
    }
    return row;
}

}  // namespace

bool is_for_view(const DoneAssessment& done, const OwnerFilter& filter) {
    switch (filter.view()) {
        case ReportView::CaregiverLetter:
            return done.assessment.subject == Subject(CaregiverSubject{filter.addressee()});
        case ReportView::ChildWelfare:
            // No counts of cues before a court: they would be read as a measure.
            return done.assessment.instrument != "nonverbal-cues";
        case ReportView::EarlyIntervention:
        case ReportView::Physician:
        case ReportView::MentalHealth:
        case ReportView::FamilyPage:
        case ReportView::FileCopy:
        case ReportView::UrgentLetter:
        case ReportView::RequesterCopy:
            break;
    }
    return true;
}

std::string instrument_and_whom(const LetterRecord& record, const DoneAssessment& done) {
    return fmt::format("{} ({})", done.instrument.info.short_title,
                       record.household.words_for(done.assessment.subject));
}

bool may_tell(const LetterRecord& record, const DoneAssessment& done, const Finding& finding,
              OwnerFilter& filter) {
    const auto what = instrument_and_whom(record, done) + ": " + finding.text;
    if (!filter.allows_finding(what, finding, done.assessment.subject)) return false;
    if (!tells_private_answer(record, done, finding)) return true;
    return filter.allows_confirmed(
        fmt::format("finding {} {}", done.assessment.id.value, finding.id), what);
}

void add_findings(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    for (const auto& done : record.assessments) {
        if (!is_for_view(done, filter)) continue;
        const bool is_allowed =
            filter.allows_subject(instrument_and_whom(record, done), done.assessment.subject);
        if (is_allowed ? !is_told(record, done, filter)
                       : !has_findings_of_child(record, done, filter)) {
            continue;
        }
        letter.findings.push_back(is_allowed ? row_of(record, done, filter)
                                             : row_of_child(record, done, filter));
        if (is_allowed) add_milestones(record, done, filter, letter);
        auto line = provenance_line(done);
        auto& lines = letter.provenance;
        if (std::find(lines.begin(), lines.end(), line) == lines.end()) {
            lines.push_back(std::move(line));
        }
    }
    add_explanations(record, filter, letter);
    letter.provenance.emplace_back("Made with Attune " ATTUNE_VERSION ".");
    if (!report::is_brief(letter.view)) return;
    letter.provenance = {"Made with Attune " ATTUNE_VERSION "."};
    if (!letter.findings.empty()) {
        letter.limits.in_the_file.emplace_back("settings and checksums of the instruments");
    }
}

}  // namespace attune::workflow
