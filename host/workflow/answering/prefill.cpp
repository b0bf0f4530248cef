// SPDX-License-Identifier: Apache-2.0
#include "answering/prefill.h"

#include <fmt/core.h>

#include <algorithm>

#include "answering/assessment_rows.h"
#include "families/birth_tie.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

/// The instrument where this question is answered; null when it is at home nowhere else.
const ShelvedInstrument* home_of(const Desk& desk, const forms::Form& form,
                                 const forms::Item& item) {
    if (!item.is_question() || !item.read_only || item.calculated) return nullptr;
    const auto& shelf = desk.shelf.instruments();
    const auto found = std::find_if(shelf.begin(), shelf.end(), [&](const auto& instrument) {
        const auto* same = instrument.form->find_item(item.link_id);
        return instrument.info.id != form.id() && same != nullptr && same->is_question() &&
               !same->read_only && same->type == item.type &&
               instrument.form->instrument().subject == form.instrument().subject;
    });
    return found == shelf.end() ? nullptr : &*found;
}

/// The same answer with the options of the form that shows it; Missing for a code it has not.
Answer translated(const Answer& answer, const forms::Item& item) {
    if (item.options.empty() || answer.state != AnswerState::Given) return answer;
    Answer same{AnswerState::Given, {}};
    for (const auto& value : answer.values) {
        const auto* coding = std::get_if<Coding>(&value);
        const auto* option = coding == nullptr ? nullptr : item.find_option(coding->code);
        if (option != nullptr) same.values.push_back(option->value);
    }
    return same.values.empty() ? Answer{AnswerState::Missing, {}} : same;
}

/// The newest assessment of an instrument about the same subject, not entered in error.
struct HomeRun {
    const ShelvedInstrument* instrument = nullptr;
    std::optional<Assessment> assessment;
    forms::Answers answers;
};

Result<HomeRun> newest_run(const Desk& desk, const std::vector<Assessment>& all,
                           const ShelvedInstrument& home, const Subject& subject) {
    HomeRun run{&home, {}, {}};
    // Latest first.
    const auto newest = std::find_if(all.begin(), all.end(), [&](const Assessment& other) {
        return other.instrument == home.info.id && other.subject == subject &&
               other.status != AssessmentStatus::EnteredInError && other.first_answer_on;
    });
    if (newest == all.end()) return run;
    auto answers = desk.store->answers().current(newest->id);
    if (!answers) return answers.error();
    run.assessment = *newest;
    run.answers = std::move(*answers);
    return run;
}

HomeAnswer answer_at_home(const HomeRun& run, const forms::Item& item) {
    HomeAnswer home{{item.link_id, {}}, {AnswerState::Missing, {}}, {}, {}};
    const auto& info = run.instrument->info;
    const auto stored = run.answers.find(home.item);
    if (!run.assessment || stored == run.answers.end() ||
        stored->second.state == AnswerState::Missing) {
        home.source = fmt::format("Not answered yet in {}.", info.short_title);
        return home;
    }
    const auto& assessment = *run.assessment;
    const auto day = *assessment.first_answer_on;
    home.answer = translated(stored->second, item);
    home.source = fmt::format("From {}, {}.", info.short_title, medium_date(day));
    home.provenance = fmt::format("from {} {}, {}", assessment.instrument,
                                  assessment.instrument_version, day.iso());
    return home;
}

/// Whether the caregiver whom it is about gave birth to the child.
constexpr std::string_view kGaveBirth = "record-gave-birth";

/// How often care of the child passed to somebody else, as the newest separation history counts.
constexpr std::string_view kChangesOfCare = "record-changes-of-care";

bool is_birth_tie(const forms::Item& item) {
    return item.link_id == kGaveBirth && item.type == forms::ItemType::Boolean && item.read_only;
}
bool is_change_of_care(const forms::Item& item) {
    return item.link_id == kChangesOfCare && item.type == forms::ItemType::Integer &&
           item.read_only;
}

/// Nothing where the result does not count them.
Result<std::optional<int>> changes_counted(const Desk& desk, const AssessmentId& id) {
    const auto result = stored_result(desk, id);
    if (!result) {
        if (result.error().code == ErrorCode::NotFound) return std::optional<int>();
        return result.error();
    }
    for (const auto& score : result->part.scores) {
        if (score.id == "moves" && score.value)
            return std::optional(static_cast<int>(*score.value));
    }
    return std::optional<int>();
}

Result<HomeAnswer> answer_in_separations(const Desk& desk, const Assessment& assessment,
                                         const forms::Item& item) {
    HomeAnswer home{{item.link_id, {}}, {AnswerState::Missing, {}}, {}, {}};
    home.source = "Not told yet in a separation history.";
    const auto all = desk.store->assessments().of(assessment.family);
    if (!all) return all.error();
    // Latest first.
    const auto newest = std::find_if(all->begin(), all->end(), [&](const Assessment& other) {
        return other.instrument == "separation-history" && other.subject == assessment.subject &&
               has_ended(other.status) && other.first_answer_on;
    });
    if (newest == all->end()) return home;
    const auto counted = changes_counted(desk, newest->id);
    if (!counted) return counted.error();
    if (!*counted) return home;
    home.answer = Answer::given(static_cast<std::int64_t>(**counted));
    home.source =
        fmt::format("From the separation history, {}.", medium_date(*newest->first_answer_on));
    home.provenance = fmt::format("from {} {}, {}", newest->instrument, newest->instrument_version,
                                  newest->first_answer_on->iso());
    return home;
}

Result<HomeAnswer> answer_in_record(const Desk& desk, const Assessment& assessment,
                                    const forms::Item& item) {
    HomeAnswer home{{item.link_id, {}}, {AnswerState::Missing, {}}, {}, {}};
    const auto household = read_household(desk, assessment.family);
    if (!household) return household.error();
    const auto caregiver = caregiver_of(assessment.subject);
    const auto tie =
        caregiver ? birth_tie(*household, *caregiver, assessment.about_child) : BirthTie();
    if (!tie.gave_birth) {
        home.source = "Not known from the record.";
        return home;
    }
    home.answer = Answer::given(*tie.gave_birth);
    home.source = fmt::format("From the record: {}.", tie.role);
    home.provenance = fmt::format("{}, from the record", tie.role);
    return home;
}

}  // namespace

Result<std::vector<HomeAnswer>> home_answers(const Desk& desk, const Assessment& assessment,
                                             const forms::Form& form) {
    std::vector<HomeAnswer> found;
    std::vector<HomeRun> runs;
    std::optional<std::vector<Assessment>> all;
    for (const auto& item : form.items()) {
        if (is_birth_tie(item) || is_change_of_care(item)) {
            auto kept = is_birth_tie(item) ? answer_in_record(desk, assessment, item)
                                           : answer_in_separations(desk, assessment, item);
            if (!kept) return kept.error();
            found.push_back(std::move(*kept));
            continue;
        }
        const auto* home = home_of(desk, form, item);
        if (home == nullptr) continue;
        auto run = std::find_if(runs.begin(), runs.end(),
                                [&](const HomeRun& known) { return known.instrument == home; });
        if (run == runs.end()) {
            if (!all) {
                auto read = desk.store->assessments().of(assessment.family);
                if (!read) return read.error();
                all = std::move(*read);
            }
            auto newest = newest_run(desk, *all, *home, assessment.subject);
            if (!newest) return newest.error();
            run = runs.insert(runs.end(), std::move(*newest));
        }
        found.push_back(answer_at_home(*run, item));
    }
    return found;
}

}  // namespace attune::workflow
