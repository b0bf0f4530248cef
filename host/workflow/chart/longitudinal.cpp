// SPDX-License-Identifier: Apache-2.0
#include "workflow/longitudinal.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "answering/assessment_rows.h"
#include "answering/found_lines.h"
#include "chart/courses.h"
#include "practice/wording.h"
#include "report/course.h"
#include "report/picture.h"

namespace attune::workflow {

namespace {

/// One finished assessment with its result.
struct Time {
    Date on = Date::from_days({});
    AssessmentResult result;
};

/// All times of one instrument and subject, oldest first.
struct Line {
    ShelvedInstrument instrument;
    Subject subject;
    std::string language;
    std::string title;
    std::vector<Time> times;
};

bool concerns(const Assessment& assessment, const Household& household, const ChildId& child) {
    if (const auto own = child_of(assessment.subject)) return *own == child;
    const auto caregiver = caregiver_of(assessment.subject);
    return caregiver && std::any_of(household.links.begin(), household.links.end(),
                                    [&](const CaregiverLink& tie) {
                                        return tie.caregiver == *caregiver && tie.child == child;
                                    });
}

Result<std::vector<Line>> read_lines(const Desk& desk, const Household& household,
                                     const ChildId& child) {
    const auto all = desk.store->assessments().of(household.family.id);
    if (!all) return all.error();
    std::vector<Line> lines;
    for (auto one = all->rbegin(); one != all->rend(); ++one) {
        if (!has_ended(one->status) || !concerns(*one, household, child)) continue;
        auto result = stored_result(desk, one->id);
        // A part that was kept before its plugin had answered has none.
        if (!result) continue;
        auto line = std::find_if(lines.begin(), lines.end(), [&](const Line& other) {
            return other.instrument.info.id == one->instrument && other.subject == one->subject;
        });
        if (line == lines.end()) {
            auto instrument = instrument_of(desk, *one);
            if (!instrument) return instrument.error();
            const auto title =
                instrument->info.short_title + ": " + household.words_for(one->subject);
            lines.push_back({std::move(*instrument), one->subject, one->language, title, {}});
            line = lines.end() - 1;
        }
        const auto on = one->first_answer_on.value_or(local_date(one->created));
        line->times.push_back({on, std::move(*result)});
    }
    for (auto& line : lines) {
        std::stable_sort(line.times.begin(), line.times.end(),
                         [](const Time& a, const Time& b) { return a.on < b.on; });
    }
    return lines;
}

const Score* find_score(const AssessmentResult& result, const std::string& id) {
    for (const auto& score : result.part.scores) {
        if (score.id == id) return &score;
    }
    return nullptr;
}

const Count* find_count(const AssessmentResult& result, const std::string& id) {
    for (const auto& count : result.part.counts) {
        if (count.id == id) return &count;
    }
    return nullptr;
}

std::string score_words(const AssessmentResult& result, const Score& score) {
    if (score.value) return number_words(*score.value);
    if (score.at_least && score.at_most) {
        return fmt::format("between {} and {}", number_words(*score.at_least),
                           number_words(*score.at_most));
    }
    for (const auto& withheld : result.part.withheld) {
        if (withheld.id == score.id) return "not scored: " + withheld.because;
    }
    return "not scored";
}

/// "13 or more"; the lowest range begins at 0, which is no cut-off.
std::string reached_words(const AssessmentResult& result, const std::string& score) {
    for (const auto& band : result.part.bands) {
        if (band.score != score || !band.cutoff) continue;
        return *band.cutoff > 0 ? number_words(*band.cutoff) + " or more" : "none";
    }
    return {};
}

/// Every cut-off that one of the results was read with, and where it comes from.
std::map<double, std::string> cut_offs(const Line& line, const std::string& score) {
    std::map<double, std::string> found;
    for (const auto& time : line.times) {
        for (const auto& band : time.result.part.bands) {
            const bool is_cut_off = band.score == score && band.cutoff && *band.cutoff > 0;
            if (is_cut_off) found[*band.cutoff] = band.source;
        }
    }
    return found;
}

std::string source_words(const std::map<double, std::string>& cut_offs) {
    std::vector<std::string> words;
    words.reserve(cut_offs.size());
    for (const auto& [value, source] : cut_offs) {
        words.push_back(fmt::format("Cut-off {}: {}", number_words(value), source));
    }
    return joined(words, ". ");
}

/// A number of days or grams has neither range nor cut-off.
std::vector<std::string> cells_of(const Time& time, const Score& score, bool is_sum) {
    std::vector<std::string> cells{medium_date(time.on), score_words(time.result, score)};
    if (!is_sum) return cells;
    cells.push_back(score.min && score.max ? fmt::format("{} to {}", number_words(*score.min),
                                                         number_words(*score.max))
                                           : std::string());
    cells.push_back(reached_words(time.result, score.id));
    return cells;
}

Course empty_course(const Line& line, std::vector<std::string> columns) {
    const auto& info = line.instrument.info;
    return {
        line.title, info.id, evidence_words(info.evidence), line.subject, std::move(columns), {},
        {},         {}};
}

Course course_of(const Line& line, const std::string& score_id) {
    const auto& form = *line.instrument.form;
    const bool is_sum = is_sum_of_answers(form, score_id);
    Course course = empty_course(line, {});
    if (score_id != "total") course.title += ", " + score_title(form, score_id, line.language);
    course.columns = is_sum ? std::vector<std::string>{"Day", "Score", "Range", "Cut-off reached"}
                            : std::vector<std::string>{"Day", "Number"};
    report::ScoreCourse drawn{course.title, 0, 0, {}, {}};
    for (const auto& time : line.times) {
        const auto* score = find_score(time.result, score_id);
        if (score == nullptr) continue;
        const auto words = score_words(time.result, *score);
        course.rows.push_back(cells_of(time, *score, is_sum));
        drawn.points.push_back({time.on, score->value, score->at_least, score->at_most, words});
        drawn.min = std::min(drawn.min, score->min.value_or(0));
        drawn.max = std::max({drawn.max, score->max.value_or(0), score->value.value_or(0)});
    }
    const auto values = is_sum ? cut_offs(line, score_id) : std::map<double, std::string>();
    for (const auto& [value, source] : values) drawn.cut_offs.push_back(value);
    course.sources = source_words(values);
    if (drawn.points.size() > 1) {
        course.figure = std::make_shared<report::Figure>(report::score_figure(drawn));
    }
    return course;
}

/// In the order in which they first occur.
template <class Item>
void add_ids(const std::vector<Item>& items, std::vector<std::string>& ids) {
    for (const auto& item : items) {
        if (std::find(ids.begin(), ids.end(), item.id) == ids.end()) ids.push_back(item.id);
    }
}

/// More do not fit beside each other; the table has them all.
constexpr std::size_t kMostDays = 5;

Course counts_of(const Line& line, const std::vector<std::string>& ids) {
    Course course = empty_course(line, {"List"});
    const auto& form = *line.instrument.form;
    report::CountCourse drawn{line.title, "yes", {}, {}};
    const std::size_t skipped = line.times.size() > kMostDays ? line.times.size() - kMostDays : 0;
    for (std::size_t at = 0; at < line.times.size(); ++at) {
        course.columns.push_back(medium_date(line.times[at].on));
        if (at >= skipped) drawn.days.push_back(line.times[at].on);
    }
    for (const auto& id : ids) {
        std::vector<std::string> cells{count_title(form, id, line.language)};
        report::CountRow row{cells.front(), {}};
        bool is_ever_observed = false;
        for (std::size_t at = 0; at < line.times.size(); ++at) {
            const auto* count = find_count(line.times[at].result, id);
            const bool is_counted = count != nullptr && count->observed > 0;
            is_ever_observed = is_ever_observed || is_counted;
            cells.push_back(is_counted ? tally_words(form, *count, line.language) : "not asked");
            if (at < skipped) continue;
            row.points.push_back(is_counted
                                     ? std::optional(report::CountPoint{count->yes, count->of})
                                     : std::nullopt);
        }
        if (!is_ever_observed) continue;
        course.rows.push_back(std::move(cells));
        drawn.rows.push_back(std::move(row));
    }
    if (drawn.days.size() > 1 && !drawn.rows.empty()) {
        course.figure = std::make_shared<report::Figure>(report::count_figure(drawn));
    }
    return course;
}

}  // namespace

Result<std::vector<Course>> courses_of(const Desk& desk, const ChildId& id) {
    const auto child = needed(desk.store->families().find(id), "child");
    if (!child) return child.error();
    const auto household = read_household(desk, child->family);
    if (!household) return household.error();
    const auto lines = read_lines(desk, *household, id);
    if (!lines) return lines.error();
    std::vector<Course> courses;
    for (const auto& line : *lines) {
        std::vector<std::string> scores;
        std::vector<std::string> counts;
        for (const auto& time : line.times) {
            add_ids(time.result.part.scores, scores);
            add_ids(time.result.part.counts, counts);
        }
        for (const auto& score : scores) {
            auto course = course_of(line, score);
            // What was told once of birth or a separation is history, and stands there.
            const bool is_sum = is_sum_of_answers(*line.instrument.form, score);
            if (is_sum || course.rows.size() > 1) courses.push_back(std::move(course));
        }
        if (counts.empty()) continue;
        auto course = counts_of(line, counts);
        if (!course.rows.empty()) courses.push_back(std::move(course));
    }
    return courses;
}

Result<std::vector<Course>> Longitudinal::of_child(const ChildId& id) const {
    return courses_of(m_desk, id);
}

Result<report::Picture> Longitudinal::picture(const Course& course) const {
    if (!course.figure) return Error{ErrorCode::NotFound, course.title};
    const auto fonts = m_desk.fonts();
    if (!fonts) return fonts.error();
    return report::Picture(*course.figure, *fonts);
}

}  // namespace attune::workflow
