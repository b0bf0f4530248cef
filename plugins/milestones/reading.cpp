// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include <string>

namespace attune::milestones {
namespace {

constexpr std::pair<std::string_view, Status> kStatusCodes[] = {
    {"yes", Status::Yes}, {"emerging", Status::Emerging}, {"no", Status::NotYet}};

constexpr std::pair<std::string_view, Explanation> kExplanationCodes[] = {
    {"lost", Explanation::Lost},
    {"replaced", Explanation::Replaced},
    {"recorded-wrong", Explanation::RecordedWrong},
    {"different-informant", Explanation::DifferentInformant}};

constexpr std::pair<std::string_view, Used> kUsedCodes[] = {{"chronological", Used::Chronological},
                                                            {"corrected", Used::Corrected}};

template <class Meaning, std::size_t Count>
Meaning meaning_of(std::string_view code,
                   const std::pair<std::string_view, Meaning> (&codes)[Count], Meaning otherwise) {
    for (const auto& [known, meaning] : codes) {
        if (code == known) return meaning;
    }
    return otherwise;
}

Status status_of(const sdk::Value& value) {
    if (value.state() == ATTUNE_STATE_NOT_OBSERVED) return Status::NotObserved;
    if (value.state() == ATTUNE_STATE_DECLINED) return Status::Declined;
    if (!value.is_given()) return Status::Unanswered;
    return meaning_of(value.code(), kStatusCodes, Status::Unanswered);
}

Sheet read_sheet(const sdk::Answers& answers) {
    Sheet sheet;
    for (std::size_t i = 0; i < kMilestoneCount; ++i) {
        const std::string id = milestones()[i].id;
        const sdk::Value changed = answers[id + ".changed"];
        sheet[i].status = status_of(answers[id]);
        if (changed.is_given()) {
            sheet[i].explanation = meaning_of(changed.code(), kExplanationCodes, Explanation::None);
        }
    }
    return sheet;
}

Ages read_ages(const sdk::Request& request) {
    Ages ages;
    ages.chronological = request.chronological();
    ages.corrected = request.corrected();
    ages.corrected_at_most = request.context(ATTUNE_CONTEXT_CORRECTED_AT_MOST).corrected();
    if (const auto days = request.context(ATTUNE_CONTEXT_DAYS_EARLY).integer()) {
        ages.days_early = static_cast<int>(*days);
    }
    ages.used = meaning_of(request.context(ATTUNE_CONTEXT_USED).code(), kUsedCodes, Used::None);
    // Six days later the birth may have been too late to correct: then the other reading is none.
    constexpr int kDaysWithinAWeek = 6;
    if (ages.corrected_at_most && ages.days_early &&
        *ages.days_early - kDaysWithinAWeek < kEarlyDays) {
        ages.corrected_at_most = ages.chronological;
    }
    return ages;
}

int whole_setting(const sdk::Request& request, const char* id, int otherwise) {
    const auto value = request.setting(id).integer();
    return value ? static_cast<int>(*value) : otherwise;
}

}  // namespace

Assessment read_assessment(const sdk::Request& request) {
    Assessment assessment;
    assessment.ages = read_ages(request);
    assessment.sheet = read_sheet(request.answers());
    for (std::uint32_t i = 0; i < request.earlier_count(); ++i) {
        const sdk::Earlier earlier = request.earlier(i);
        assessment.earlier.push_back({earlier.age_used(), read_sheet(earlier.answers)});
    }
    assessment.repeated_misses =
        whole_setting(request, "repeated-misses", assessment.repeated_misses);
    assessment.recheck_days = whole_setting(request, "recheck-days", assessment.recheck_days);
    return assessment;
}

}  // namespace attune::milestones
