// SPDX-License-Identifier: Apache-2.0
#include "workflow/instruments.h"

#include "answering/form_rows.h"
#include "instruments/instrument_shelf.h"
#include "instruments/kept_packs.h"

namespace attune::workflow {

namespace {

Result<FormPreview> preview_of(const std::shared_ptr<const forms::Form>& form,
                               InstrumentInfo info) {
    // Without ages every band is shown.
    const auto state = forms::FormState::create(form, {});
    if (!state) return state.error();
    FormPreview preview{std::move(info), rows_of(*state, {}), {}};
    for (const auto& remark : form->remarks()) {
        preview.remarks.push_back(
            {remark.link_id.empty() ? remark.place : remark.link_id, remark.text});
    }
    return preview;
}

bool is_in_window(const forms::InstrumentFacts& facts, const Ages& ages) {
    if (!facts.age_window) return true;
    if (facts.age_window->is_chronological || !facts.uses_age) {
        return facts.age_window->holds(ages.chronological);
    }
    const auto age = forms::age_that_counts(facts, ages);
    return age && facts.age_window->holds(*age);
}

}  // namespace

std::vector<InstrumentInfo> Instruments::all() const {
    std::vector<InstrumentInfo> infos;
    for (const auto& shelved : m_shelf.instruments()) infos.push_back(shelved.info);
    return infos;
}

std::optional<InstrumentInfo> Instruments::find(std::string_view id) const {
    const auto* shelved = m_shelf.find(id);
    if (shelved == nullptr) return std::nullopt;
    return shelved->info;
}

std::vector<InstrumentInfo> Instruments::fitting(SubjectKind subject,
                                                 const std::optional<Ages>& ages) const {
    std::vector<InstrumentInfo> infos;
    for (const auto& shelved : m_shelf.instruments()) {
        if (shelved.info.subject != subject) continue;
        if (!ages || is_in_window(shelved.form->instrument(), *ages)) {
            infos.push_back(shelved.info);
        }
    }
    return infos;
}

const std::vector<RejectedInstrument>& Instruments::rejected() const { return m_shelf.rejected(); }

Result<FormPreview> Instruments::preview(const std::filesystem::path& path) const {
    const auto form = m_shelf.check_new(path);
    if (!form) return form.error();
    return preview_of(*form, describe(**form));
}

Result<std::string> Instruments::add_form(const std::filesystem::path& path) {
    return m_shelf.add(path);
}

Result<TextPackPreview> Instruments::preview(const TextPackFile& file) const {
    const auto read = read_text_pack(m_shelf, file);
    if (!read) return read.error();
    return preview_of(*m_shelf.find(read->pack.form_id())->form, *read);
}

Result<FormPreview> Instruments::show(std::string_view id) const {
    const auto* shelved = m_shelf.find(id);
    if (shelved == nullptr) return Error{ErrorCode::NotFound, std::string(id)};
    return preview_of(shelved->form, shelved->info);
}

}  // namespace attune::workflow
