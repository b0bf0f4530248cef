// SPDX-License-Identifier: Apache-2.0
#include "answering/assessment_rows.h"

#include <fmt/core.h>

#include "alerts/slips.h"
#include "alerts/unasked_safety.h"
#include "answering/asked_words.h"
#include "answering/found_lines.h"
#include "answering/left_unfinished.h"
#include "answering/private_rows.h"
#include "base/log.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

/// Link ids of the groups whose ages hold this one.
std::vector<std::string> bands_at(const forms::Form& form, const Birth& birth, Date day) {
    std::vector<std::string> bands;
    const auto age = forms::age_that_counts(form.instrument(), birth.ages_on(day));
    if (!age) return bands;
    for (const auto& item : form.items()) {
        if (item.is_group() && item.shown_at_ages && item.shown_at_ages->holds(*age)) {
            bands.push_back(item.link_id);
        }
    }
    return bands;
}

std::string status_words(AssessmentStatus status) {
    switch (status) {
        case AssessmentStatus::InProgress:
            return "in progress";
        case AssessmentStatus::Completed:
            return "completed";
        case AssessmentStatus::Signed:
            return "signed";
        case AssessmentStatus::Amended:
            return "amended";
        case AssessmentStatus::EnteredInError:
            return "entered in error";
        case AssessmentStatus::Partial:
            return "kept unfinished";
    }
    return {};
}

Date day_of(const Assessment& assessment) {
    return assessment.first_answer_on.value_or(local_date(assessment.created));
}

}  // namespace

bool has_ended(AssessmentStatus status) {
    switch (status) {
        case AssessmentStatus::Completed:
        case AssessmentStatus::Signed:
        case AssessmentStatus::Amended:
        case AssessmentStatus::Partial:
            return true;
        case AssessmentStatus::InProgress:
        case AssessmentStatus::EnteredInError:
            break;
    }
    return false;
}

bool can_resume(const Assessment& assessment, const forms::Form& form, const Birth& birth,
                Date today) {
    if (assessment.status != AssessmentStatus::InProgress) return false;
    const auto& within = form.instrument().resume_within;
    if (!within || !assessment.first_answer_on) return true;
    const auto begun = *assessment.first_answer_on;
    if (days_between(begun, today) > within->days) return false;
    return !within->same_band || bands_at(form, birth, begun) == bands_at(form, birth, today);
}

Result<forms::FormState> stored_form(const Desk& desk, const Assessment& assessment) {
    const auto instrument = instrument_of(desk, assessment);
    if (!instrument) return instrument.error();
    const auto household = read_household(desk, assessment.family);
    if (!household) return household.error();
    const auto answers = desk.store->answers().current(assessment.id);
    if (!answers) return answers.error();
    const auto earlier = earlier_runs(desk, assessment);
    if (!earlier) return earlier.error();
    RunFacts facts;
    facts.birth = birth_of(*household, assessment.about_child);
    facts.on = day_of(assessment);
    facts.now = desk.now();
    facts.earlier = *earlier;
    return forms::FormState::create(instrument->form, launch_context(facts),
                                    known_answers(*instrument->form, *answers));
}

Result<std::vector<FormRow>> stored_rows(const Desk& desk, const Assessment& assessment,
                                         PrivateRows private_rows) {
    const auto state = stored_form(desk, assessment);
    if (!state) return state.error();
    PageState page;
    page.is_in_company =
        private_rows == PrivateRows::KeptBackInCompany && is_in_company(desk, assessment);
    return rows_of(*state, page);
}

Result<Progress> stored_progress(const Desk& desk, const Assessment& assessment) {
    const auto rows = stored_rows(desk, assessment, PrivateRows::KeptBackInCompany);
    if (!rows) return rows.error();
    const auto paper = desk.store->paper().of(assessment.id);
    if (!paper) return paper.error();
    if (paper->stage == storage::PaperStage::Compared) {
        return Progress{0, 0, 0, "keyed twice, not completed"};
    }
    if (paper->stage != storage::PaperStage::SecondPass) {
        return progress_of(*rows, assessment.position);
    }
    const auto instrument = instrument_of(desk, assessment);
    if (!instrument) return instrument.error();
    const auto keys = desk.store->paper().current(assessment.id);
    if (!keys) return keys.error();
    auto progress =
        progress_of(second_pass_rows(*rows, *instrument->form, *keys, assessment.language),
                    assessment.position);
    progress.words = "second pass, " + progress.words;
    return progress;
}

Result<AssessmentRow> assessment_row(const Desk& desk, const Household& household,
                                     const Assessment& assessment) {
    AssessmentRow row;
    row.id = assessment.id;
    row.instrument = assessment.instrument;
    const auto instrument = instrument_of(desk, assessment);
    row.title = instrument ? instrument->info.short_title : assessment.instrument;
    row.about = household.words_for(assessment.subject);
    row.informant = assessment.informant ? household.name_with_role(*assessment.informant)
                    : assessment.mode == EntryMode::Observed ? "observed"
                                                             : "clinician";
    row.on = medium_date(day_of(assessment));
    row.state = assessment.status;
    row.status = status_words(assessment.status);
    if (assessment.status == AssessmentStatus::EnteredInError) {
        row.status += ": " + assessment.error_reason;
    }
    if (instrument) {
        row.can_resume = is_being_corrected(assessment) ||
                         can_resume(assessment, *instrument->form,
                                    birth_of(household, assessment.about_child), desk.today());
    }
    if (is_being_corrected(assessment)) {
        row.status = "opened to be corrected";
    } else if (assessment.status == AssessmentStatus::InProgress) {
        if (const auto progress = stored_progress(desk, assessment)) {
            row.status += ", " + progress->words;
        }
    }
    return row;
}

Result<AssessmentResult> stored_result(const Desk& desk, const AssessmentId& id) {
    const auto stored = needed(desk.store->assessments().latest_result(id), "result");
    if (!stored) return stored.error();
    return assessment_result_from_json(stored->json);
}

Result<FoundView> stored_found(const Desk& desk, const Assessment& assessment) {
    const auto result = stored_result(desk, assessment.id);
    if (!result) return result.error();
    const auto instrument = instrument_of(desk, assessment);
    if (!instrument) return instrument.error();
    const auto answers = desk.store->answers().current(assessment.id);
    if (!answers) return answers.error();
    const auto day = day_of(assessment);
    auto view = found_view(*result, *instrument, *answers, day, assessment.language);
    const auto alerts = desk.store->alerts().of(assessment.id);
    if (!alerts) return alerts.error();
    tell_asked_beside(*alerts, view);
    view.asked = asked_words(desk, assessment);
    for (auto& finding : view.findings) {
        finding.from = instrument->info.short_title + ", " + long_date(day);
        finding.assessment = assessment.id;
    }
    return view;
}

Result<void> keep_as_partial(Desk& desk, const Assessment& assessment) {
    return keep_as(desk, assessment, AssessmentStatus::Partial);
}

Result<void> keep_as(Desk& desk, const Assessment& assessment, AssessmentStatus status) {
    auto loaded = AssessmentSession::State::load(desk, assessment);
    if (!loaded) return loaded.error();
    auto kept = assessment;
    kept.status = status;
    const auto saved = desk.store->together([&]() -> Result<void> {
        if (const auto raised = raise_unasked(desk, kept); !raised) return raised;
        if (const auto taken = (*loaded)->keep_from_home(); !taken) return taken;
        return desk.store->assessments().save(kept);
    });
    if (!saved) return saved;
    const std::shared_ptr<AssessmentSession::State> state = std::move(*loaded);
    state->assessment = kept;
    const auto store = [&desk](AssessmentSession::State& done) {
        if (!done.store_result()) {
            log(LogLevel::Error, "workflow", "the result of a kept part could not be saved");
        }
        desk.changed(done.assessment.family);
    };
    if (state->is_scored_by_plugin()) {
        ask_as_left(state, store);
    } else {
        store(*state);
    }
    return {};
}

}  // namespace attune::workflow
