// SPDX-License-Identifier: Apache-2.0
#include "answering/found_lines.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "alerts/alert_rules.h"
#include "answering/form_rows.h"
#include "answering/scored_run.h"
#include "instruments/deeper_instruments.h"
#include "practice/wording.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

std::string status_words(const AssessmentResult& result) {
    switch (result.status) {
        case ResultStatus::Scored:
            return {};
        case ResultStatus::Partial:
            return "Part of it is not scored";
        case ResultStatus::Withheld:
            return "Not scored";
        case ResultStatus::Failed:
            return "The plugin stopped; your answers are kept";
    }
    return {};
}

std::string age_words(const ResultAges& ages) {
    if (ages.used == AgeUsed::None || !ages.chronological) return {};
    if (ages.used == AgeUsed::Chronological) {
        const bool is_known = ages.corrected || ages.postmenstrual;
        return "Used the chronological age, " + text_of(*ages.chronological) +
               (is_known ? "" : ". Gestation not recorded: not corrected");
    }
    if (ages.corrected) return "Used the corrected age, " + text_of(*ages.corrected);
    return "Before term: no corrected age yet";
}

std::vector<WhyLine> why_of(const std::vector<std::string>& because, const forms::Form& form,
                            const forms::Answers& answers, const std::string& language) {
    std::vector<WhyLine> why;
    for (const auto& link_id : because) {
        const auto address = ItemAddress::parse(link_id);
        const auto* item = address ? form.find_item(address->link_id) : nullptr;
        if (item == nullptr) continue;
        const auto answer = answers.find(*address);
        why.push_back({link_id, item->text.in(language),
                       answer == answers.end() ? "not answered"
                                               : answer_words(*item, answer->second, language)});
    }
    return why;
}

std::string score_words(const forms::Form& form, const Score& score, const std::string& language) {
    const auto title = score_title(form, score.id, language);
    if (!score.value) {
        if (!score.at_least || !score.at_most) return title + ": not scored";
        return fmt::format("{}: not scored, between {} and {}", title,
                           number_words(*score.at_least), number_words(*score.at_most));
    }
    auto words = fmt::format("{}: {}", title, number_words(*score.value));
    if (!is_sum_of_answers(form, score.id)) return words;
    if (score.max) words += fmt::format(" of {}", number_words(*score.max));
    return words + fmt::format(", {} of {} answered", score.items_used,
                               score.items_used + score.items_missing);
}

/// The lowest range begins at 0, which is no cut-off: its source names the one not reached.
std::string cutoff_words(const forms::Form& form, const Band& band, const std::string& language) {
    const auto title = score_title(form, band.score, language);
    if (!band.cutoff || *band.cutoff <= 0) return fmt::format("{}: {}", title, band.source);
    return fmt::format("{}: {} or more. {}", title, number_words(*band.cutoff), band.source);
}

/// Of a score, the cut-off of a score ("total.band"), or a count.
std::string withheld_title(const forms::Form& form, const std::string& id,
                           const std::string& language) {
    constexpr std::string_view kBand = ".band";
    if (id.ends_with(kBand)) {
        return score_title(form, id.substr(0, id.size() - kBand.size()), language) + ", cut-off";
    }
    return form.find_item(id) != nullptr ? count_title(form, id, language)
                                         : score_title(form, id, language);
}

/// An id that its form has no words for: "days-apart" reads "Days apart".
std::string readable(std::string id) {
    std::replace_if(
        id.begin(), id.end(), [](char c) { return c == '-' || c == '.' || c == '_'; }, ' ');
    return capitalised(id);
}

struct AnswerWords {
    std::string yes = "yes";
    std::string no = "no";
};

/// What the first question of the group calls its answers "yes" and "no".
AnswerWords answer_words_of_group(const forms::Form& form, const std::string& id,
                                  const std::string& language) {
    const auto* group = form.find_item(id);
    if (group == nullptr) return {};
    for (auto at = group->index + 1; at < static_cast<int>(form.items().size()); ++at) {
        const auto& item = form.item_at(at);
        if (item.depth <= group->depth) break;
        const auto* yes = item.find_option("yes");
        const auto* no = item.find_option("no");
        if (yes != nullptr && no != nullptr) return {yes->text.in(language), no->text.in(language)};
    }
    return {};
}

}  // namespace

std::string number_words(double value) {
    return value == std::floor(value) ? fmt::format("{}", value) : fmt::format("{:.2f}", value);
}

bool is_sum_of_answers(const forms::Form& form, const std::string& score) {
    const auto* item = form.find_item("score-" + score);
    return item == nullptr || item->is_question();
}

std::string count_title(const forms::Form& form, const std::string& id,
                        const std::string& language) {
    const auto* group = form.find_item(id);
    return group == nullptr ? readable(id) : group->text.in(language);
}

std::string score_title(const forms::Form& form, const std::string& id,
                        const std::string& language) {
    const auto* item = form.find_item("score-" + id);
    return item == nullptr ? readable(id) : item->text.in(language);
}

std::string tally_words(const forms::Form& form, const Count& count, const std::string& language) {
    const auto words = answer_words_of_group(form, count.id, language);
    std::vector<std::string> parts{fmt::format("{} of {} {}", count.yes, count.of, words.yes)};
    if (count.emerging > 0) parts.push_back(fmt::format("{} emerging", count.emerging));
    if (count.no > 0) parts.push_back(fmt::format("{} {}", count.no, words.no));
    if (count.not_observed > 0) parts.push_back(fmt::format("{} not observed", count.not_observed));
    if (count.declined > 0) parts.push_back(fmt::format("{} declined", count.declined));
    const int open = count.of - count.observed - count.not_observed - count.declined;
    if (open > 0) parts.push_back(fmt::format("{} open", open));
    return joined(parts, ", ");
}

std::vector<std::string> validity_words(const Provenance& provenance) {
    std::vector<std::string> words;
    const auto& settings = provenance.settings;
    if (const auto paper = settings.find("paper"); paper != settings.end()) {
        words.push_back("From paper: " + paper->second + ".");
    }
    if (const auto by = settings.find("interpreter"); by != settings.end()) {
        words.emplace_back(by->second == "professional"
                               ? "Asked with a professional interpreter."
                               : "A family member interpreted; answers may differ with a "
                                 "professional interpreter.");
    }
    if (const auto fault = settings.find(kListsFault); fault != settings.end()) {
        words.push_back("No early-intervention hint, as the lists could not be read: " +
                        fault->second + ". Mend that file, or put Attune's own in its place.");
    }
    return words;
}

bool calls_for_referral(const ScorerPart& part, const Finding& finding) {
    if (!finding.due_in_days) return false;
    return std::any_of(part.alerts.begin(), part.alerts.end(), [&](const AlertRaised& alert) {
        return alert.because == finding.because && *finding.due_in_days <= days_of_task(alert.id);
    });
}

std::string due_words(const FoundLine& found) {
    if (!found.due) return {};
    return (found.is_referral ? "Refer by " : "Look again ") + long_date(*found.due);
}

FoundView found_view(const AssessmentResult& result, const ShelvedInstrument& instrument,
                     const forms::Answers& answers, Date on, const std::string& language) {
    const auto& form = *instrument.form;
    FoundView view;
    view.status = status_words(result);
    view.age_used = age_words(result.ages);
    for (const auto& count : result.part.counts) {
        view.tallies.push_back(fmt::format("{}: {}", count_title(form, count.id, language),
                                           tally_words(form, count, language)));
    }
    for (const auto& score : result.part.scores)
        view.scores.push_back(score_words(form, score, language));
    for (const auto& band : result.part.bands) {
        view.cutoffs.push_back(cutoff_words(form, band, language));
    }
    for (auto& words : own_sources_in(result.provenance)) view.cutoffs.push_back(std::move(words));
    for (const auto& finding : result.part.findings) {
        FoundLine line;
        line.severity = finding.severity;
        line.text = finding.text;
        line.deeper = deeper_instruments(instrument.info.id, finding.id);
        line.why = why_of(finding.because, form, answers, language);
        line.on = on;
        if (finding.due_in_days) line.due = on.plus_days(*finding.due_in_days);
        line.is_referral = calls_for_referral(result.part, finding);
        view.findings.push_back(std::move(line));
    }
    std::stable_sort(
        view.findings.begin(), view.findings.end(),
        [](const FoundLine& a, const FoundLine& b) { return a.severity > b.severity; });
    for (const auto& withheld : result.part.withheld) {
        view.not_scored.push_back(
            fmt::format("{}: {}", withheld_title(form, withheld.id, language), withheld.because));
    }
    view.validity = validity_words(result.provenance);
    view.source = fmt::format("{} {}, {}. {}", instrument.info.short_title, instrument.info.version,
                              evidence_words(result.instrument.evidence), result.instrument.source);
    return view;
}

}  // namespace attune::workflow
