// SPDX-License-Identifier: Apache-2.0
#include "workflow/letters.h"

#include <fmt/core.h>

#include <algorithm>

#include "alerts/alert_rules.h"
#include "alerts/alert_stage.h"
#include "letters/family_length.h"
#include "letters/family_tips.h"
#include "letters/letter_content.h"
#include "letters/letter_file.h"
#include "letters/letter_length.h"
#include "letters/letter_parts.h"
#include "letters/letter_sending.h"
#include "letters/own_words.h"
#include "practice/desk.h"
#include "practice/wording.h"
#include "report/fax_cover.h"
#include "report/pages.h"
#include "report/pdf.h"
#include "report/style_check.h"
#include "workflow/disclosures.h"

namespace attune::workflow {

namespace {

/// "{name}" that nobody filled in; empty when there is none.
std::string placeholder_in(const std::string& text) {
    const auto open = text.find('{');
    const auto close = open == std::string::npos ? open : text.find('}', open);
    return close == std::string::npos ? std::string() : text.substr(open, close - open + 1);
}

std::vector<LetterBlock> placeholder_blocks(const report::Document& document) {
    const auto placeholder = placeholder_in(report::plain_text(document));
    if (placeholder.empty()) return {};
    return {{fmt::format("“{}” is still to be filled in", placeholder), "reason"}};
}

/// Whose data the letter is about, as long as nobody allowed it to go.
std::string without_consent(const LetterRecord& record, const OwnerFilter& filter) {
    if (filter.view() == ReportView::CaregiverLetter) {
        return filter.allows_caregiver(filter.addressee())
                   ? std::string()
                   : record.household.spoken(filter.addressee());
    }
    return filter.allows_child() ? std::string() : record.household.spoken(record.child.id);
}

/// What a family agrees to lets nothing go to child welfare or a court (clinical/workflow, 8).
std::string without_consent_words(const LetterRecord& record, const OwnerFilter& filter,
                                  const std::string& whose) {
    if (filter.view() == ReportView::RequesterCopy) return filter.why_no_access();
    return filter.view() == ReportView::ChildWelfare
               ? fmt::format(
                     "To child welfare or a court {}'s data goes only by an order, a law or "
                     "a written authorisation for it",
                     whose)
               : fmt::format("Nobody has agreed yet that {}'s data goes to {}", whose,
                             record.receiver.name);
}

/// A file copy goes nowhere, a family page and a copy to the family.
bool has_receiver(const OwnerFilter& filter) {
    return !filter.is_file_copy() && !filter.is_for_caregiver();
}

/// What was not acted on yet. Only the letter that is written from an alert itself passes it.
std::vector<LetterBlock> holding_blocks(const Desk& desk, const LetterRecord& record) {
    std::vector<LetterBlock> blocks;
    for (const auto& alert : record.alerts) {
        if (!holds(desk, alert)) continue;
        blocks.push_back({fmt::format("Say first what was done: {}", matter_of(alert)), "alerts"});
    }
    return blocks;
}

std::vector<LetterBlock> blocks_of(const LetterRecord& record, const OwnerFilter& filter,
                                   const report::Document& document) {
    auto blocks = placeholder_blocks(document);
    if (record.practice.name.empty()) {
        blocks.push_back({"The practice has no name on its letterhead", "letterhead"});
    }
    if (has_receiver(filter) && record.receiver.name.empty()) {
        blocks.push_back({"Nobody is chosen to receive it", "receiver"});
    } else if (const auto whose = without_consent(record, filter); !whose.empty()) {
        blocks.push_back({without_consent_words(record, filter, whose), "consent"});
    }
    if (filter.view() == ReportView::UrgentLetter) {
        blocks.push_back(
            {"An urgent letter is written from what is urgent, on the page Safety", "alerts"});
    }
    return blocks;
}

struct LaidLetter {
    report::LetterContent content;
    report::Document document;
    report::Pages pages;

    bool is_short() const {
        const auto limit = pages_read(content.view);
        return !limit || pages.page_count() <= *limit;
    }
};

/// As much of it as its reader reads: cut until it fits, then with every cut taken back that was
/// not needed in the end. `lay` makes the pages without some of what may be cut.
template <class Cut, class Lay>
LaidLetter fitted(const std::vector<Cut>& order, const Lay& lay) {
    std::vector<Cut> cuts;
    auto laid = lay(cuts);
    for (const auto& cut : order) {
        if (laid.is_short()) break;
        cuts.push_back(cut);
        laid = lay(cuts);
    }
    for (auto i = cuts.size(); i > 0 && laid.is_short(); --i) {
        auto fewer = cuts;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i - 1));
        auto longer = lay(fewer);
        if (!longer.is_short()) continue;
        laid = std::move(longer);
        cuts = std::move(fewer);
    }
    return laid;
}

LaidLetter laid_out(const report::LetterContent& whole, const report::Fonts& fonts,
                    report::Paper paper) {
    const auto lay = [&](report::LetterContent content) {
        auto document = report::referral_letter(content);
        auto pages = report::lay_out(document, fonts, paper);
        return LaidLetter{std::move(content), std::move(document), std::move(pages)};
    };
    if (const auto entries = may_be_left_off(whole); !entries.empty()) {
        return fitted(entries, [&](const auto& gone) { return lay(without(whole, gone)); });
    }
    return fitted(cuts_of(whole.view),
                  [&](const auto& cuts) { return lay(shortened(whole, cuts)); });
}

/// Composed from what was read, so that a final holds exactly what its blocks were judged by.
Result<ComposedLetter> composed(Desk& desk, const LetterRecord& record,
                                const LetterChoices& choices, ReportStatus status) {
    const auto fonts = desk.fonts();
    if (!fonts) return fonts.error();
    OwnerFilter filter({record.household, record.child.id, record.receiver, choices.view,
                        addressee_of(record, choices), record.consents, record.shares,
                        choices.confirmed, marked_words(record, choices), record.today});
    auto content = letter_content(record, choices, filter);
    content.status = status == ReportStatus::Final ? report::Status::Final : report::Status::Draft;
    ComposedLetter letter;
    letter.sections = choose(content, choices);
    letter.left_out = filter.left_out();
    letter.let_in = filter.let_in();
    letter.disclosure = disclosure_of(record, filter, content);
    const auto paper = record.practice.letter_paper ? report::Paper::Letter : report::Paper::A4;
    auto laid = laid_out(content, *fonts, paper);
    for (const auto& note : report::check_style(laid.document)) {
        letter.advice.push_back({note.section, note.found, note.instead});
    }
    letter.blocks = blocks_of(record, filter, laid.document);
    for (auto& block : holding_blocks(desk, record)) letter.blocks.push_back(std::move(block));
    letter.own_words = filter.own_words();
    letter.own_words_about = marked_about(record, choices);
    letter.cautions = cautions_of(desk, record, filter);
    letter.too_long =
        too_long(laid.content, laid.document, laid.pages.page_count(), letter.own_words);
    letter.sending_line = sending_line(letter.disclosure, laid.pages.page_count());
    letter.file_name = file_name(record.referral.id.value, record.today, code_of(status));
    letter.content = std::make_shared<report::LetterContent>(std::move(laid.content));
    letter.document = std::make_shared<report::Document>(std::move(laid.document));
    letter.pages = std::make_shared<report::Pages>(std::move(laid.pages));
    return letter;
}

/// In the audit log and, unless it is for the file, in that of disclosures.
Result<void> note_gone(Desk& desk, const ComposedLetter& letter, const ReferralId& id,
                       DisclosureWay way) {
    const auto noted =
        desk.store->audit().note(storage::Act::Printed, storage::RecordKind::Referral, id.value);
    return noted ? Disclosures(desk).note(letter.disclosure, way) : noted;
}

Result<void> note_gone(Desk& desk, const Report& letter, DisclosureWay way) {
    const auto noted = desk.store->audit().note(storage::Act::Printed, storage::RecordKind::Report,
                                                letter.id.value);
    if (!noted || letter.view == ReportView::FileCopy) return noted;
    return Disclosures(desk).note(letter, way);
}

/// An urgent letter has no referral.
std::string code_of_letter(const Report& letter) {
    return letter.referral.empty() ? letter.id.value : letter.referral.value;
}

}  // namespace

std::string words_of(ReportView view) {
    switch (view) {
        case ReportView::EarlyIntervention:
            return "early intervention";
        case ReportView::Physician:
            return "physician";
        case ReportView::MentalHealth:
            return "mental health";
        case ReportView::FamilyPage:
            return "page for the family";
        case ReportView::FileCopy:
            return "file copy, internal";
        case ReportView::CaregiverLetter:
            return "letter about a caregiver";
        case ReportView::ChildWelfare:
            return "child welfare or court";
        case ReportView::UrgentLetter:
            return "urgent letter";
        case ReportView::RequesterCopy:
            return "copy for a caregiver who asks";
    }
    return {};
}

Result<ComposedLetter> Letters::compose(const ReferralId& id, const LetterChoices& choices) const {
    const auto record = read_letter_record(m_desk, id);
    if (!record) return record.error();
    return composed(m_desk, *record, choices, ReportStatus::Draft);
}

Result<ComposedLetter> Letters::compose(const ReferralId& id) const {
    const auto referral = needed(m_desk.store->referrals().find(id), "referral");
    if (!referral) return referral.error();
    return compose(id, LetterChoices{{}, referral->view});
}

Result<std::vector<FamilyTip>> Letters::tips(const ReferralId& id,
                                             const CaregiverId& caregiver) const {
    const auto record = read_letter_record(m_desk, id);
    if (!record) return record.error();
    return family_tips(*record, caregiver);
}

Result<std::filesystem::path> Letters::save_draft(const ComposedLetter& letter,
                                                  const ReferralId& id,
                                                  const std::filesystem::path& folder) const {
    auto file = folder / letter.file_name;
    if (const auto made = make_folder(folder); !made) return made.error();
    const auto saved = save_draft_as(letter, id, file);
    if (!saved) return saved.error();
    return file;
}

Result<void> Letters::save_draft_as(const ComposedLetter& letter, const ReferralId& id,
                                    const std::filesystem::path& file) const {
    const auto pdf = report::write_pdf(*letter.pages);
    if (!pdf) return pdf.error();
    if (const auto written = write_file(file, *pdf); !written) return written;
    return note_gone(m_desk, letter, id, DisclosureWay::SavedAsFile);
}

Result<void> Letters::note_printed(const ComposedLetter& letter, const ReferralId& id) const {
    return note_gone(m_desk, letter, id, DisclosureWay::Printed);
}

Result<void> Letters::note_printed(const Report& final_letter) const {
    return note_gone(m_desk, final_letter, DisclosureWay::Printed);
}

Result<std::filesystem::path> Letters::save_fax_cover(const ReferralId& id, int pages,
                                                      const std::filesystem::path& folder) const {
    const auto record = read_letter_record(m_desk, id);
    if (!record) return record.error();
    const auto fonts = m_desk.fonts();
    if (!fonts) return fonts.error();
    report::LetterContent sheet;
    add_senders(*record, sheet);
    const auto cover = report::fax_cover({sheet.letterhead, sheet.receiver, record->receiver.fax,
                                          sheet.clinician, record->today, record->now, pages});
    const auto paper = record->practice.letter_paper ? report::Paper::Letter : report::Paper::A4;
    const auto pdf = report::write_pdf(report::lay_out(cover, *fonts, paper));
    if (!pdf) return pdf.error();
    if (const auto made = make_folder(folder); !made) return made.error();
    auto file = folder / file_name(id.value, record->today, "fax-cover");
    if (const auto written = write_file(file, *pdf); !written) return written.error();
    return file;
}

Result<std::filesystem::path> Letters::save_final(const ReportId& id,
                                                  const std::filesystem::path& folder) const {
    const auto final = report(id);
    if (!final) return final.error();
    if (const auto made = make_folder(folder); !made) return made.error();
    auto file =
        folder / file_name(code_of_letter(*final), local_date(final->made), code_of(final->status));
    if (const auto written = write_file(file, final->pdf); !written) return written.error();
    const auto noted = note_gone(m_desk, *final, DisclosureWay::SavedAsFile);
    if (!noted) return noted.error();
    return file;
}

Result<ReportId> Letters::finalise(const ReferralId& id, const LetterChoices& choices) {
    const auto record = read_letter_record(m_desk, id);
    if (!record) return record.error();
    const auto letter = composed(m_desk, *record, choices, ReportStatus::Final);
    if (!letter) return letter.error();
    if (!letter->can_finalise()) {
        Error error{ErrorCode::Conflict, "letter"};
        for (const auto& block : letter->blocks) error.faults.push_back({block.where, block.what});
        return error;
    }
    auto pdf = report::write_pdf(*letter->pages);
    if (!pdf) return pdf.error();
    Report final_letter;
    final_letter.id = ReportId::make();
    final_letter.family = record->referral.family;
    final_letter.referral = id;
    final_letter.view = choices.view;
    final_letter.status = ReportStatus::Final;
    final_letter.version = record->finals + 1;
    final_letter.made = record->now;
    final_letter.by = m_desk.me.id;
    final_letter.pdf = std::move(*pdf);
    final_letter.text = report::plain_text(*letter->document);
    const auto saved = m_desk.store->together([&]() -> Result<void> {
        const auto kept = m_desk.store->reports().save(final_letter);
        if (!kept) return kept;
        auto signing = letter->disclosure;
        signing.report = final_letter.id;
        return disclosures().note(std::move(signing), DisclosureWay::Signed);
    });
    if (!saved) return saved.error();
    m_desk.changed(final_letter.family);
    return final_letter.id;
}

Result<Report> Letters::report(const ReportId& id) const {
    return needed(m_desk.store->reports().find(id), "report");
}

Disclosures Letters::disclosures() const { return Disclosures(m_desk); }

Result<std::vector<Report>> Letters::of_family(const FamilyId& family) const {
    return m_desk.store->reports().of(family);
}

}  // namespace attune::workflow
