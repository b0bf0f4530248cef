// SPDX-License-Identifier: Apache-2.0
/// \file
/// Requests and bundles that the tests share.
#pragma once

#include <filesystem>
#include <string>

#include "plugin_host/manifest.h"
#include "plugin_host/plugin_host.h"
#include "plugin_host/scoring_request.h"
#include "support/matchers.h"

namespace attune::plugin_host {

inline std::filesystem::path bundle_of(const std::string& plugin) {
    return std::filesystem::path(ATTUNE_BUNDLES) / (plugin + ".attune-plugin");
}

inline ScoringAnswer answered(std::string link_id, ScoringValue value,
                              std::vector<int> instances = {}) {
    return {{std::move(link_id), std::move(instances)}, AnswerState::Given, std::move(value)};
}

/// One choice of `points` points to question q1.
inline ScoringRequest simple_request(const std::string& instrument, double points = 1) {
    ScoringRequest request;
    request.instrument = instrument;
    request.form_version = "1.0.0";
    request.answers = {answered("q1", ChoiceAnswer{"some", 2, points})};
    return request;
}

/// Everything that a request can hold.
inline ScoringRequest full_request() {
    ScoringRequest request = simple_request("faithful", 3);
    request.answers.push_back(answered("q2", std::int64_t{2}));
    request.answers.push_back({{"q3", {}}, AnswerState::Declined});
    request.answers.push_back(answered("q4", true));
    request.answers.push_back(
        answered("when", DateAsAge{70, CalendarAge{2, 9}, CalendarAge{0, 3}, 75}));
    request.answers.push_back(answered("told", TextAnswer{"a word"}));
    request.answers.push_back(answered("hidden", TextAnswer{"a secret"}));
    request.answers.push_back(answered("weight", QuantityAnswer{0.25, "kg"}));
    request.answers.push_back(answered("repeated", 0.5, {0}));
    request.answers.push_back(answered("repeated", 0.75, {1}));
    request.answers.push_back(answered("repeated", 1.25, {1}));
    request.context.chronological = CalendarAge{6, 1};
    request.context.age_days = 183;
    request.context.gestation_days = 218;
    request.context.gestation_days_at_most = 224;
    request.context.birth_weight = 1410;
    request.context.corrected = CalendarAge{4, 0};
    request.context.corrected_at_most = CalendarAge{4, 6};
    request.context.used = AgeUsed::Corrected;
    request.context.days_early = 62;
    request.context.sex_for_norms = "female";
    request.context.subject = "child";
    request.context.informant = "caregiver-1";
    request.context.mode = "interview";
    request.context.language = "en";
    request.earlier.push_back({CalendarAge{3, 2},
                               CalendarAge{1, 1},
                               AgeUsed::Corrected,
                               "0.9.0",
                               {answered("q1", ChoiceAnswer{"none", 1, 0.0})}});
    request.settings = {{"cutoff", 7.75}};
    return request;
}

}  // namespace attune::plugin_host
