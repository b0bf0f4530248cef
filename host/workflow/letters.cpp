// SPDX-License-Identifier: Apache-2.0
#include "workflow/letters.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>

#include "alert_rules.h"
#include "desk.h"
#include "family_tips.h"
#include "letter_content.h"
#include "report/pages.h"
#include "report/pdf.h"
#include "report/style_check.h"
#include "wording.h"

namespace attune::workflow {

namespace {

constexpr std::size_t kCodeLength = 6;

bool says_something(const report::LetterContent& letter, LetterPart part) {
    switch (part) {
        case LetterPart::Urgent:
            return letter.urgent.has_value();
        case LetterPart::Asks:
            return !letter.asks.empty();
        case LetterPart::Reason:
            return !letter.family_words.empty() || !letter.referrer_question.empty();
        case LetterPart::Strengths:
            return !letter.strengths.empty() || !letter.family.caregiver_strengths.empty();
        case LetterPart::Observed:
            return !letter.observed.empty();
        case LetterPart::Findings:
            return !letter.findings.empty();
        case LetterPart::Milestones:
            return !letter.milestones.bands.empty();
        case LetterPart::Plan:
            return !letter.plan.empty();
    }
    return false;
}

void leave_out(report::LetterContent& letter, LetterPart part) {
    switch (part) {
        case LetterPart::Urgent:
            letter.urgent.reset();
            break;
        case LetterPart::Asks:
            letter.asks.clear();
            break;
        case LetterPart::Reason:
            letter.family_words.clear();
            letter.family_words_by.clear();
            letter.referrer_question.clear();
            break;
        case LetterPart::Strengths:
            letter.strengths.clear();
            letter.family.caregiver_strengths.clear();
            break;
        case LetterPart::Observed:
            letter.observed.clear();
            break;
        case LetterPart::Findings:
            letter.findings.clear();
            break;
        case LetterPart::Milestones:
            letter.milestones = {};
            break;
        case LetterPart::Plan:
            letter.plan.clear();
            break;
    }
}

EditedAt edited_at(LetterPart part) {
    switch (part) {
        case LetterPart::Urgent:
            return EditedAt::Alerts;
        case LetterPart::Asks:
        case LetterPart::Reason:
            return EditedAt::Referral;
        case LetterPart::Strengths:
        case LetterPart::Observed:
        case LetterPart::Plan:
            return EditedAt::Story;
        case LetterPart::Findings:
        case LetterPart::Milestones:
            break;
    }
    return EditedAt::Nowhere;
}

constexpr LetterPart kParts[] = {LetterPart::Urgent,     LetterPart::Asks,     LetterPart::Reason,
                                 LetterPart::Strengths,  LetterPart::Observed, LetterPart::Findings,
                                 LetterPart::Milestones, LetterPart::Plan};

std::vector<LetterSection> choose(report::LetterContent& letter, const LetterChoices& choices) {
    std::vector<LetterSection> sections;
    for (const auto part : kParts) {
        if (!says_something(letter, part)) continue;
        const bool is_included = !choices.leave_out.contains(part);
        sections.push_back({part, words_of(part), is_included, edited_at(part)});
        if (!is_included) leave_out(letter, part);
    }
    return sections;
}

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

/// A file copy goes nowhere, a family page to the family.
bool has_receiver(ReportView view) {
    return view != ReportView::FileCopy && view != ReportView::FamilyPage;
}

std::vector<LetterBlock> blocks_of(const LetterRecord& record, const OwnerFilter& filter,
                                   const report::Document& document) {
    auto blocks = placeholder_blocks(document);
    if (record.practice.name.empty()) {
        blocks.push_back({"The practice has no name on its letterhead", "letterhead"});
    }
    if (has_receiver(filter.view()) && record.receiver.name.empty()) {
        blocks.push_back({"Nobody is chosen to receive it", "receiver"});
    } else if (const auto whose = without_consent(record, filter); !whose.empty()) {
        blocks.push_back({fmt::format("Nobody has agreed yet that {}'s data goes to {}", whose,
                                      record.receiver.name),
                          "consent"});
    }
    // An urgent letter is itself an answer to an alert: it is never held.
    const bool is_urgent =
        record.referral.urgency == Urgency::Urgent || filter.view() == ReportView::UrgentLetter;
    if (is_urgent) return blocks;
    for (const auto& alert : record.alerts) {
        if (!alert.is_open() || !holds_completion(alert.rule)) continue;
        blocks.push_back(
            {fmt::format("Say first what was done: {}", words_of_rule(alert.rule)), "alerts"});
    }
    return blocks;
}

/// "mood score" of a scale, "stresses and supports" of a list.
std::string data_words(const LetterRecord& record, const report::LetterContent& letter,
                       const CaregiverId& caregiver) {
    std::vector<std::string> words;
    const auto add = [&](const std::string& word) {
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    };
    for (const auto& done : record.assessments) {
        if (caregiver_of(done.assessment.subject) != caregiver) continue;
        const auto about = record.household.words_for(done.assessment.subject);
        const bool is_there = std::any_of(
            letter.findings.begin(), letter.findings.end(), [&](const report::FindingRow& row) {
                return row.about == about && row.instrument == done.instrument.info.title;
            });
        if (!is_there) continue;
        const bool is_pair = child_of(done.assessment.subject).has_value();
        const bool is_scale = !done.result.part.scores.empty();
        add(is_pair ? "time with the child" : is_scale ? "mood score" : "stresses and supports");
    }
    return words.empty() ? "words and strengths" : listed(words);
}

std::string sending_line(const LetterRecord& record, const OwnerFilter& filter,
                         const report::LetterContent& letter, int pages) {
    if (filter.is_file_copy()) {
        return fmt::format("File copy, {}, internal: it goes to nobody",
                           counted(pages, "page", "pages"));
    }
    const bool for_family = filter.view() == ReportView::FamilyPage;
    std::vector<std::string> holds;
    if (filter.view() != ReportView::CaregiverLetter) holds.emplace_back("child");
    for (const auto& caregiver : record.household.caregivers) {
        const auto* consent = filter.caregiver_consent(caregiver.id);
        if (!filter.allows_caregiver(caregiver.id)) continue;
        auto words = caregiver.name.spoken() + "'s " + data_words(record, letter, caregiver.id);
        if (!for_family && consent != nullptr) {
            words += fmt::format(" (consent {})", medium_date(consent->given));
        }
        holds.push_back(std::move(words));
    }
    const auto to = for_family ? record.household.spoken(filter.addressee()) : record.receiver.name;
    return fmt::format("To {}, {}, contains: {}", to.empty() ? "nobody yet" : to,
                       counted(pages, "page", "pages"), joined(holds, "; "));
}

/// A partner may read what lies about or comes by post.
std::vector<std::string> cautions_of(const LetterRecord& record) {
    const bool is_unsafe = std::any_of(record.alerts.begin(), record.alerts.end(),
                                       [](const Alert& alert) { return alert.rule == "A-4"; });
    if (!is_unsafe) return {};
    return {"Do not print or post home: somebody there may read it"};
}

std::string file_name(const ReferralId& referral, Date day, ReportStatus status) {
    auto code = referral.value;
    std::erase(code, '-');
    code.resize(std::min(code.size(), kCodeLength));
    for (auto& c : code) {
        if (c >= 'a' && c <= 'z') c -= 'a' - 'A';
    }
    return fmt::format("attune-{}-{}-{}.pdf", code, day.iso(), code_of(status));
}

CaregiverId addressee_of(const LetterRecord& record, const LetterChoices& choices) {
    if (choices.caregiver) return *choices.caregiver;
    const auto caregivers = record.household.of_child(record.child.id);
    return caregivers.empty() ? CaregiverId{} : caregivers.front().caregiver.id;
}

/// Composed from what was read, so that a final holds exactly what its blocks were judged by.
Result<ComposedLetter> composed(const LetterRecord& record, const report::Fonts& fonts,
                                const LetterChoices& choices, ReportStatus status) {
    OwnerFilter filter({record.household, record.child.id, record.receiver, choices.view,
                        addressee_of(record, choices), record.consents, choices.confirmed,
                        record.today});
    auto content = letter_content(record, choices, filter);
    content.status = status == ReportStatus::Final ? report::Status::Final : report::Status::Draft;
    ComposedLetter letter;
    letter.sections = choose(content, choices);
    letter.left_out = filter.left_out();
    const auto document = report::referral_letter(content);
    for (const auto& note : report::check_style(document)) {
        letter.advice.push_back({note.section, note.found, note.instead});
    }
    const auto paper = record.practice.letter_paper ? report::Paper::Letter : report::Paper::A4;
    const auto pages = report::lay_out(document, fonts, paper);
    letter.blocks = blocks_of(record, filter, document);
    letter.own_words = filter.own_words();
    letter.cautions = cautions_of(record);
    letter.sending_line = sending_line(record, filter, content, pages.page_count());
    letter.file_name = file_name(record.referral.id, record.today, status);
    letter.content = std::make_shared<report::LetterContent>(std::move(content));
    letter.document = std::make_shared<report::Document>(document);
    letter.pages = std::make_shared<report::Pages>(pages);
    return letter;
}

Result<void> make_folder(const std::filesystem::path& folder) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault) return Error{ErrorCode::Io, folder.string()};
    return {};
}

Result<void> write_file(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) return Error{ErrorCode::Io, file.filename().string()};
    return {};
}

}  // namespace

std::string words_of(LetterPart part) {
    switch (part) {
        case LetterPart::Urgent:
            return "Urgent box";
        case LetterPart::Asks:
            return "What we ask";
        case LetterPart::Reason:
            return "Why now";
        case LetterPart::Strengths:
            return "Strengths";
        case LetterPart::Observed:
            return "What we saw and heard";
        case LetterPart::Findings:
            return "Findings";
        case LetterPart::Milestones:
            return "Milestones";
        case LetterPart::Plan:
            return "Plan";
    }
    return {};
}

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
    }
    return {};
}

Result<ComposedLetter> Letters::compose(const ReferralId& id, const LetterChoices& choices) const {
    const auto record = read_letter_record(m_desk, id);
    if (!record) return record.error();
    const auto fonts = m_desk.fonts();
    if (!fonts) return fonts.error();
    return composed(*record, *fonts, choices, ReportStatus::Draft);
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
    return m_desk.store->audit().note(storage::Act::Printed, storage::RecordKind::Referral,
                                      id.value);
}

Result<std::filesystem::path> Letters::save_final(const ReportId& id,
                                                  const std::filesystem::path& folder) const {
    const auto final = report(id);
    if (!final) return final.error();
    if (const auto made = make_folder(folder); !made) return made.error();
    auto file = folder / file_name(final->referral, local_date(final->made), final->status);
    if (const auto written = write_file(file, final->pdf); !written) return written.error();
    const auto noted = m_desk.store->audit().note(
        storage::Act::Printed, storage::RecordKind::Referral, final->referral.value);
    if (!noted) return noted.error();
    return file;
}

Result<ReportId> Letters::finalise(const ReferralId& id, const LetterChoices& choices) {
    const auto record = read_letter_record(m_desk, id);
    if (!record) return record.error();
    const auto fonts = m_desk.fonts();
    if (!fonts) return fonts.error();
    const auto letter = composed(*record, *fonts, choices, ReportStatus::Final);
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
    const auto saved = m_desk.store->reports().save(final_letter);
    if (!saved) return saved.error();
    m_desk.changed(final_letter.family);
    return final_letter.id;
}

Result<Report> Letters::report(const ReportId& id) const {
    return needed(m_desk.store->reports().find(id), "report");
}

Result<std::vector<Report>> Letters::of_family(const FamilyId& family) const {
    return m_desk.store->reports().of(family);
}

}  // namespace attune::workflow
