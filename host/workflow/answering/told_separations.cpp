// SPDX-License-Identifier: Apache-2.0
#include "answering/told_separations.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "answering/form_rows.h"
#include "practice/wording.h"
#include "workflow/ages_view.h"

namespace attune::workflow {

namespace {

constexpr std::string_view kEpisode = "episode-";

/// The steps of one separation, by what stands behind "separation 2, ".
class Steps {
public:
    Steps(const std::vector<TraceStep>& trace, int number) {
        const auto prefix = fmt::format("separation {}, ", number);
        for (const auto& step : trace) {
            if (step.step.starts_with(prefix)) {
                m_steps[step.step.substr(prefix.size())] = static_cast<int>(step.value);
            }
        }
    }

    bool has(const std::string& name) const { return m_steps.contains(name); }
    std::optional<int> day(const std::string& name) const {
        const auto found = m_steps.find(name);
        return found == m_steps.end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<report::DateSpan> span(const std::string& name, Date born) const {
        const auto first = day(name + ", at least");
        const auto last = day(name + ", at most");
        if (!first || !last) return std::nullopt;
        return report::DateSpan{born.plus_days(*first), born.plus_days(*last)};
    }

private:
    std::map<std::string, int> m_steps;
};

std::string span_words(const report::DateSpan& span) {
    if (span.first == span.last) return medium_date(span.first);
    return medium_date(span.first) + " to " + medium_date(span.last);
}

std::string both_ages(const Child& child, Date on) {
    const auto ages = ages_view(*child.birth_date, child.gestation, std::nullopt, on);
    if (!ages) return {};
    const bool is_term = ages->ages.days_early == 0;
    return is_term ? ages->chronological : ages->line();
}

std::string age_words(const Child& child, const report::DateSpan& span) {
    const auto first = both_ages(child, span.first);
    return span.first == span.last ? first : first + " to " + both_ages(child, span.last);
}

std::string days_words(const Steps& steps) {
    const auto least = steps.day("days apart, at least");
    const auto most = steps.day("days apart, at most");
    if (!least || !most) return {};
    const auto days =
        *least == *most ? std::to_string(*most) : fmt::format("{} to {}", *least, *most);
    return steps.has("still going on") ? days + " so far" : days;
}

/// Where the separation lies, in words and for the line.
void place(const Steps& steps, const Child& child, int today, ToldSeparation& told) {
    auto& row = told.row;
    if (steps.has("dates to be clarified")) {
        row.from = row.to = "to be clarified";
        return;
    }
    const auto words = [&](const report::DateSpan& span) {
        const bool is_all_of_life = span.first == *child.birth_date && today > 0 &&
                                    days_between(span.first, span.last) == today;
        return is_all_of_life ? "not known" : span_words(span);
    };
    const auto begin = steps.span("begins at day", *child.birth_date);
    if (!begin) return;
    row.from = words(*begin);
    row.age_from = age_words(child, *begin);
    if (steps.has("for good")) {
        row.to = "for good";
        told.dates = report::EpisodeDates{*begin, *begin, report::EpisodeEnd::ForGood};
        return;
    }
    const auto end = steps.span("ends at day", *child.birth_date);
    if (!end) return;
    const bool has_length = !steps.has("length not known");
    row.days = has_length ? days_words(steps) : "not known";
    if (steps.has("still going on")) {
        row.to = "still going on";
        told.dates = report::EpisodeDates{*begin, *end, report::EpisodeEnd::GoesOn};
        return;
    }
    row.to = has_length ? words(*end) : "not known";
    if (has_length) row.age_to = age_words(child, *end);
    told.dates = report::EpisodeDates{*begin, *end, report::EpisodeEnd::Ended};
}

/// The answers of one instance, in the form's words.
class Told {
public:
    Told(const forms::Form& form, const forms::Answers& answers, std::vector<int> instances)
        : m_form(form), m_answers(answers), m_instances(std::move(instances)) {}

    std::string words(const char* link_id) const {
        const auto* item = m_form.find_item(link_id);
        const auto answer = m_answers.find({link_id, m_instances});
        if (item == nullptr || answer == m_answers.end()) return {};
        return answer_words(*item, answer->second, "en");
    }

private:
    const forms::Form& m_form;
    const forms::Answers& m_answers;
    std::vector<int> m_instances;
};

void tell(const Told& told, SeparationRow& row) {
    const auto other = told.words("SEP-what-other");
    row.what = other.empty() ? told.words("SEP-what") : other;
    row.apart_from = told.words("SEP-from");
    row.cared_for_by = told.words("SEP-care");
    row.contact = told.words("SEP-contact");
    row.reunion = told.words("SEP-reunion");
}

int number_of(const Finding& finding) { return std::stoi(finding.id.substr(kEpisode.size())); }

std::vector<int> instances_of(const Finding& finding) {
    for (const auto& link_id : finding.because) {
        const auto address = ItemAddress::parse(link_id);
        if (address && !address->instances.empty()) return address->instances;
    }
    return {};
}

bool has_finding(const AssessmentResult& result, const std::string& id) {
    const auto& all = result.part.findings;
    return std::any_of(all.begin(), all.end(),
                       [&](const Finding& finding) { return finding.id == id; });
}

int days_of_life(const std::vector<TraceStep>& trace) {
    const auto found = std::find_if(trace.begin(), trace.end(), [](const TraceStep& step) {
        return step.step == "days of life";
    });
    return found == trace.end() ? 0 : static_cast<int>(found->value);
}

}  // namespace

std::vector<ToldSeparation> told_separations(const AssessmentResult& result,
                                             const forms::Form& form, const forms::Answers& answers,
                                             const Child& child) {
    std::vector<ToldSeparation> all;
    for (const auto& finding : result.part.findings) {
        if (!finding.id.starts_with(kEpisode)) continue;
        ToldSeparation told;
        told.row.number = number_of(finding);
        tell({form, answers, instances_of(finding)}, told.row);
        told.is_reason_of_an_adult = has_finding(result, fmt::format("reason-{}", told.row.number));
        if (child.birth_date) {
            place({result.part.trace, told.row.number}, child, days_of_life(result.part.trace),
                  told);
        }
        all.push_back(std::move(told));
    }
    return all;
}

}  // namespace attune::workflow
