// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "alerts/crisis_texts.h"
#include "answering/private_rows.h"
#include "answering/session_state.h"
#include "families/family_rows.h"
#include "instruments/addressed_words.h"
#include "instruments/kept_packs.h"
#include "practice/wording.h"
#include "room/family_here.h"
#include "room/hand_over_state.h"
#include "workflow/assessments.h"
#include "workflow/practice_session.h"

namespace attune::workflow {

namespace {

/// Whether the instrument takes a caregiver's own word first.
bool is_self_answered(const InstrumentInfo& info) {
    return !info.informants.empty() &&
           (info.informants.front() == "caregiver" || info.informants.front() == "birth-parent");
}

bool has_finished(const std::vector<HandOverRecord>& before) {
    return std::any_of(before.begin(), before.end(), [](const HandOverRecord& one) {
        return one.ending == HandOverEnding::Finished;
    });
}

/// The offer with everything it rests on.
struct Considered {
    Assessment assessment;
    Household household;
    HandOverOffer offer;
    VisitId visit;  ///< that runs now
};

/// Why nobody fills in this one on the device, whoever is in the room.
std::string why_never(const Desk& desk, const Assessment& assessment,
                      const ShelvedInstrument& instrument) {
    if (assessment.status != AssessmentStatus::InProgress) return "It is completed.";
    if (!is_self_answered(instrument.info)) {
        return "This one is filled in by you: it does not ask a caregiver directly.";
    }
    const auto how = asked_how(desk, instrument, assessment.language, EntryMode::SelfOnScreen);
    const bool has_begun = assessment.first_answer_on && assessment.mode == EntryMode::SelfOnScreen;
    if (how || has_begun) return {};
    return how.error().faults.empty() ? "Its words could not be read."
                                      : how.error().faults.front().text;
}

std::string why_not_now(const Desk& desk, const Assessment& assessment, const std::string& name,
                        const std::optional<FamilyHere>& here) {
    if (!here || assessment.family != here->family)
        return "A form is handed over during its visit.";
    if (!assessment.informant) return "Say first which caregiver is asked.";
    if (assessment.first_answer_on && assessment.mode != EntryMode::SelfOnScreen) {
        return "It was begun in another way; a form is handed over before its first answer.";
    }
    const auto room = desk.store->visits().in_room(here->visit);
    const bool is_there = room && std::count(room->caregivers.begin(), room->caregivers.end(),
                                             *assessment.informant) > 0;
    if (!is_there) return name + " is not in the room.";
    return {};
}

Result<Considered> consider(Desk& desk, const AssessmentId& id) {
    const auto assessment = needed(desk.store->assessments().find(id), "assessment");
    if (!assessment) return assessment.error();
    const auto instrument = instrument_of(desk, *assessment);
    if (!instrument) return instrument.error();
    auto household = read_household(desk, assessment->family);
    if (!household) return household.error();
    const auto here = find_family_here(desk);
    if (!here) return here.error();
    const auto before = desk.store->hand_overs().of(id);
    if (!before) return before.error();
    Considered considered{*assessment, std::move(*household), {}, {}};
    if (*here) considered.visit = (*here)->visit;
    auto& offer = considered.offer;
    if (assessment->informant) offer.to = considered.household.spoken(*assessment->informant);
    offer.why_not = why_never(desk, *assessment, *instrument);
    offer.is_for_caregivers = offer.why_not.empty();
    if (offer.is_for_caregivers) {
        offer.why_not = why_not_now(desk, *assessment, offer.to, *here);
    }
    if (offer.why_not.empty() && has_finished(*before)) {
        offer.why_not = offer.to + " has finished it: what was answered is not opened again.";
    }
    offer.needs_reason = is_in_company(desk, *assessment);
    return considered;
}

}  // namespace

HandOvers PracticeSession::hand_overs() { return HandOvers(*m_desk); }

Result<HandOverOffer> HandOvers::offer(const AssessmentId& id) const {
    auto considered = consider(m_desk, id);
    if (!considered) return considered.error();
    return std::move(considered->offer);
}

Result<std::unique_ptr<HandOver>> HandOvers::begin(const AssessmentId& id,
                                                   std::string_view reason) {
    const auto considered = consider(m_desk, id);
    if (!considered) return considered.error();
    const auto& offer = considered->offer;
    if (!offer.is_possible()) {
        return Error{ErrorCode::Conflict, "hand-over", {{"hand-over", offer.why_not}}};
    }
    const auto because = trimmed(reason);
    if (offer.needs_reason && because.empty()) {
        return Error{ErrorCode::InvalidInput,
                     "hand-over",
                     {{"reason", "Another adult is in the room. Say why it is handed over now."}}};
    }
    auto session = Assessments(m_desk).open(id);
    if (!session) return session.error();
    const auto& assessment = considered->assessment;
    if (assessment.mode != EntryMode::SelfOnScreen) {
        const auto set = (*session)->set_asked(assessment.informant, EntryMode::SelfOnScreen);
        if (!set) return set.error();
    }
    const auto instrument = instrument_of(m_desk, (*session)->assessment());
    if (!instrument) return instrument.error();
    const auto words =
        pinned_pack(m_desk, *instrument->form, (*session)->assessment().text_pack_sha256);
    if (!words) return words.error();
    HandOverRecord record;
    record.assessment = id;
    record.begun = m_desk.now();
    record.by = m_desk.me.id;
    if (offer.needs_reason) record.in_company_because = because;
    if (const auto kept = m_desk.store->hand_overs().save(record); !kept) return kept.error();
    auto state = std::make_unique<HandOver::State>(
        m_desk, std::move(record),
        HandOver::State::Worded{instrument->form, *words, addressed_words(*instrument)},
        std::move(*session));
    state->to = offer.to;
    state->visit = considered->visit;
    if (const auto child = child_of(assessment.subject)) {
        state->about = "About " + considered->household.spoken(*child);
    }
    return std::make_unique<HandOver>(std::move(state));
}

Result<std::vector<std::string>> HandOvers::end_interrupted() {
    const auto open = m_desk.store->hand_overs().open();
    if (!open) return open.error();
    std::vector<std::string> names;
    for (auto record : *open) {
        record.ended = m_desk.now();
        record.ending = HandOverEnding::Interrupted;
        if (const auto kept = m_desk.store->hand_overs().save(record); !kept) return kept.error();
        const auto considered = consider(m_desk, record.assessment);
        if (!considered) return considered.error();
        names.push_back(considered->offer.to);
    }
    return names;
}

Result<std::vector<HandOverRecord>> HandOvers::of(const AssessmentId& id) const {
    return m_desk.store->hand_overs().of(id);
}

std::vector<std::string> HandOvers::support_lines() const {
    std::vector<std::string> lines;
    for (const auto& help : stored_crisis_texts(m_desk).value_or(usual_crisis_texts()).lines) {
        lines.push_back(help.line());
    }
    return lines;
}

}  // namespace attune::workflow
