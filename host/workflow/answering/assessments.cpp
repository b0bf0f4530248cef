// SPDX-License-Identifier: Apache-2.0
#include "workflow/assessments.h"

#include <algorithm>

#include "alerts/slips.h"
#include "answering/assessment_rows.h"
#include "practice/wording.h"
#include "workflow/languages.h"

namespace attune::workflow {

namespace {

Result<std::unique_ptr<AssessmentSession>> open_session(Desk& desk, const Assessment& assessment) {
    auto state = AssessmentSession::State::load(desk, assessment);
    if (!state) return state.error();
    if (!(*state)->is_read_only() && !assessment.first_answer_on) {
        if (const auto taken = (*state)->take_words_in_use(); !taken) return taken.error();
    }
    const auto stored = stored_result(desk, assessment.id);
    if ((*state)->is_read_only() && stored) {
        (*state)->result = *stored;
    } else {
        (*state)->request_result();
    }
    return std::make_unique<AssessmentSession>(std::move(*state));
}

Error unfit(const ShelvedInstrument& instrument, std::string text) {
    return Error{
        ErrorCode::InvalidInput, instrument.info.short_title, {{"subject", std::move(text)}}};
}

Result<void> check_fit(const NewAssessment& entry, const ShelvedInstrument& instrument,
                       const Household& household, Date today) {
    if (kind_of(entry.subject) != instrument.info.subject) {
        return unfit(instrument, "is about somebody else than was chosen");
    }
    const auto* child = entry.about_child ? household.find(*entry.about_child) : nullptr;
    if (child != nullptr && child->birth_date && *child->birth_date > today) {
        return unfit(instrument, "the child is not born yet");
    }
    return {};
}

/// A correction does not wait for the days within which a form is taken up again.
Result<bool> may_be_corrected(const Desk& desk, const Assessment& assessment) {
    if (is_being_corrected(assessment)) return true;
    return awaits_correction(desk, assessment.id);
}

/// The language of the one who is asked, as far as the record knows it.
std::string spoken_by(const Household& household, const NewAssessment& entry) {
    const auto* asked = entry.informant ? household.find(*entry.informant) : nullptr;
    return asked == nullptr ? std::string() : language_tag(asked->language);
}

}  // namespace

std::string words_of(EntryMode mode) {
    switch (mode) {
        case EntryMode::SelfOnScreen:
            return "on this screen";
        case EntryMode::SelfOnPaper:
            return "on paper";
        case EntryMode::ReadAloud:
            return "read aloud";
        case EntryMode::Interpreted:
            return "with an interpreter";
        case EntryMode::Observed:
            return "observed";
        case EntryMode::Interview:
            return "interview";
    }
    return {};
}

Result<std::unique_ptr<AssessmentSession>> Assessments::start(const NewAssessment& entry) {
    const auto* instrument = m_desk.shelf.find(entry.instrument);
    if (instrument == nullptr) return Error{ErrorCode::NotFound, entry.instrument};
    const auto household = read_household(m_desk, entry.family);
    if (!household) return household.error();
    auto about = entry.about_child ? entry.about_child : child_of(entry.subject);
    if (const auto fits = check_fit(entry, *instrument, *household, m_desk.today()); !fits) {
        return fits.error();
    }
    const auto language = entry.language.empty() ? spoken_by(*household, entry) : entry.language;
    const auto how = asked_how(m_desk, *instrument, language, entry.mode);
    if (!how) return how.error();
    const auto all = m_desk.store->assessments().of(entry.family);
    if (!all) return all.error();
    for (const auto& other : *all) {
        if (other.instrument != entry.instrument || other.subject != entry.subject ||
            other.status != AssessmentStatus::InProgress) {
            continue;
        }
        const auto own = instrument_of(m_desk, other);
        if (!own) return own.error();
        if (can_resume(other, *own->form, birth_of(*household, about), m_desk.today())) {
            return open_session(m_desk, other);
        }
        const auto kept = is_being_corrected(other)
                              ? keep_as(m_desk, other, AssessmentStatus::Amended)
                              : keep_as_partial(m_desk, other);
        if (!kept) return kept.error();
    }
    Assessment fresh;
    fresh.id = AssessmentId::make();
    fresh.family = entry.family;
    fresh.instrument = entry.instrument;
    fresh.instrument_version = instrument->info.version;
    fresh.subject = entry.subject;
    fresh.about_child = about;
    fresh.visit = entry.visit;
    fresh.informant = entry.informant;
    fresh.mode = how->mode;
    fresh.language = language;
    fresh.text_pack_sha256 = how->words ? how->words->sha256 : std::string();
    fresh.clinician = m_desk.me.id;
    fresh.created = m_desk.now();
    fresh.form_sha256 = instrument->form_sha256;
    const auto saved = m_desk.store->together([&]() -> Result<void> {
        const auto kept =
            m_desk.store->documents().add(storage::DocumentKind::Form, instrument->info.id,
                                          instrument->info.version, instrument->form->bytes());
        if (!kept) return kept.error();
        return m_desk.store->assessments().save(fresh);
    });
    if (!saved) return saved.error();
    m_desk.changed(entry.family);
    return open_session(m_desk, fresh);
}

Result<std::unique_ptr<AssessmentSession>> Assessments::open(const AssessmentId& id) {
    const auto assessment = needed(m_desk.store->assessments().find(id), "assessment");
    if (!assessment) return assessment.error();
    if (assessment->status == AssessmentStatus::InProgress) {
        const auto instrument = instrument_of(m_desk, *assessment);
        if (!instrument) return instrument.error();
        const auto household = read_household(m_desk, assessment->family);
        if (!household) return household.error();
        const auto corrects = may_be_corrected(m_desk, *assessment);
        if (!corrects) return corrects.error();
        if (!*corrects &&
            !can_resume(*assessment, *instrument->form,
                        birth_of(*household, assessment->about_child), m_desk.today())) {
            if (const auto kept = keep_as_partial(m_desk, *assessment); !kept) return kept.error();
            return Error{ErrorCode::Conflict,
                         instrument->info.short_title,
                         {{"resume",
                           "It was left too long, or the child has grown into another "
                           "age band. It is kept as it is; a new one starts."}}};
        }
    }
    return open_session(m_desk, *assessment);
}

Result<std::vector<AssessmentRow>> Assessments::of_family(const FamilyId& family) const {
    const auto household = read_household(m_desk, family);
    if (!household) return household.error();
    const auto all = m_desk.store->assessments().of(family);
    if (!all) return all.error();
    std::vector<AssessmentRow> rows;
    for (const auto& assessment : *all) {
        auto row = assessment_row(m_desk, *household, assessment);
        if (!row) return row.error();
        rows.push_back(std::move(*row));
    }
    return rows;
}

Result<AssessmentResult> Assessments::result(const AssessmentId& id) const {
    return stored_result(m_desk, id);
}

Result<FoundView> Assessments::found(const AssessmentId& id) const {
    const auto assessment = needed(m_desk.store->assessments().find(id), "assessment");
    if (!assessment) return assessment.error();
    return stored_found(m_desk, *assessment);
}

Result<void> Assessments::enter_in_error(const AssessmentId& id, std::string_view reason) {
    const auto assessment = needed(m_desk.store->assessments().find(id), "assessment");
    if (!assessment) return assessment.error();
    if (assessment->status == AssessmentStatus::Signed) {
        return Error{ErrorCode::Conflict, "assessment"};
    }
    const auto marked = m_desk.store->assessments().mark_entered_in_error(id, trimmed(reason));
    if (marked) m_desk.changed(assessment->family);
    return marked;
}

}  // namespace attune::workflow
