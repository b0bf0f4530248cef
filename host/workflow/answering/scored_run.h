// SPDX-License-Identifier: Apache-2.0
/// \file
/// From answers to a result, with or without a practice: what a plugin is asked, and how its part
/// and the form's become one result.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/form_state.h"
#include "instruments/instrument_shelf.h"
#include "model/assessment.h"
#include "model/assessment_result.h"
#include "model/people.h"
#include "plugin_host/scoring_request.h"

namespace attune::workflow {

/// The child's facts that ages come from.
struct Birth {
    std::optional<Date> date;
    std::optional<Gestation> gestation;
    Sex sex_for_norms = Sex::Unknown;
    std::optional<int> weight_grams = {};

    /// Absent without a birth date, or on a day before it.
    std::optional<Ages> ages_on(Date day) const;
};

struct EarlierRun {
    Date on = Date::from_days({});
    std::string form_version;
    forms::Answers answers;
};

/// Everything a run is made of besides its form and answers.
struct RunFacts {
    Birth birth;
    Date on = Date::from_days({});
    Instant now;
    std::string informant;  ///< token: "caregiver-1", "clinician"
    EntryMode mode = EntryMode::Interview;
    std::string language;
    std::vector<EarlierRun> earlier;  ///< oldest first
    std::map<std::string, plugin_host::SettingValue> settings;
    /// What the practice says of its own settings, by id: kept with the result, told with its
    /// cut-offs.
    std::map<std::string, std::string> setting_sources;
    std::string text_pack_sha256;
    /// Where answers that are at home in another form come from, by link id.
    std::map<std::string, std::string> taken_over;
    /// Said behind a plugin's sentence, by the finding's id: a plugin knows no source that a
    /// practice may edit.
    std::map<std::string, std::string> finding_sources;
    /// Why the early-intervention lists could not be read; empty = they were, or nobody asked.
    std::string lists_fault;
};

/// In a result's provenance: see RunFacts::lists_fault.
inline constexpr const char* kListsFault = "early-intervention-lists";

/// What the form may know: ages and earlier answers, never a name.
forms::LaunchContext launch_context(const RunFacts& facts);
/// Answers whose link ids this form knows: an earlier version may have had others.
forms::Answers known_answers(const forms::Form& form, const forms::Answers& answers);
plugin_host::ScoringRequest scoring_request(const ShelvedInstrument& instrument,
                                            const forms::FormState& state, const RunFacts& facts);
/// Without a reply (none asked, or not yet) the form's part alone. A reply that is an error gives
/// the form's part with status failed.
AssessmentResult result_of(const ShelvedInstrument& instrument, const forms::FormState& state,
                           const RunFacts& facts, const Result<ScorerPart>* reply);
/// Whether an entry of a result's provenance is what the practice said of one of its settings.
bool is_own_source(std::string_view name);
/// What the practice said of its settings when this result was made, in sentences.
std::vector<std::string> own_sources_in(const Provenance& provenance);
/// The practice's settings by declared id; InvalidInput for an unknown id or a value out of limits.
Result<std::map<std::string, plugin_host::SettingValue>> read_settings(
    const ShelvedInstrument& instrument, const std::map<std::string, std::string>& typed);

}  // namespace attune::workflow
