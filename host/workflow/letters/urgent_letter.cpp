// SPDX-License-Identifier: Apache-2.0
#include "workflow/urgent_letter.h"

#include <fmt/core.h>

#include <algorithm>

#include "alerts/alert_rules.h"
#include "alerts/alert_stage.h"
#include "base/clock.h"
#include "families/family_rows.h"
#include "letters/letter_file.h"
#include "model/consent.h"
#include "practice/wording.h"
#include "report/letter.h"
#include "report/pages.h"
#include "report/pdf.h"
#include "workflow/ages_view.h"
#include "workflow/disclosures.h"
#include "workflow/entries.h"
#include "workflow/urgent_receivers.h"

namespace attune::workflow {

namespace {

/// Everything the page may draw on.
struct UrgentRecord {
    Alert alert;
    Household household;
    Practice practice;
    Receiver receiver;
    std::vector<Consent> consents;
    Clinician me;
    Instant now;

    Date today() const { return local_date(now); }
    std::optional<CaregiverId> caregiver() const { return caregiver_of(alert.subject); }
    /// What lets it go to this receiver; null when nobody agreed.
    const Consent* consent() const { return consent_for(alert, receiver.id, consents, today()); }
};

Result<UrgentRecord> read(const Desk& desk, const AlertId& id, const ReceiverId& receiver) {
    UrgentRecord record;
    record.me = desk.me;
    record.now = desk.now();
    auto alert = needed(desk.store->alerts().find(id), "alert");
    if (!alert) return alert.error();
    record.alert = std::move(*alert);
    auto household = read_household(desk, record.alert.family);
    if (!household) return household.error();
    record.household = std::move(*household);
    auto practice = desk.store->practice().practice();
    if (!practice) return practice.error();
    record.practice = std::move(*practice);
    auto consents = desk.store->consents().of(record.alert.family);
    if (!consents) return consents.error();
    record.consents = std::move(*consents);
    if (receiver.empty()) return record;
    auto found = needed(desk.store->practice().find(receiver), "receiver");
    if (!found) return found.error();
    record.receiver = std::move(*found);
    return record;
}

/// The child of the alert, else all that this caregiver is tied to.
std::vector<const Child*> children_of(const UrgentRecord& record) {
    std::vector<const Child*> children;
    const auto about = child_of(record.alert.subject);
    for (const auto& child : record.household.children) {
        const auto& links = record.household.links;
        const bool is_tied =
            std::any_of(links.begin(), links.end(), [&](const CaregiverLink& link) {
                return link.child == child.id && link.caregiver == record.caregiver();
            });
        if (about ? child.id == *about : is_tied) children.push_back(&child);
    }
    return children;
}

std::string child_words(const UrgentRecord& record, const Child& child) {
    auto words = record.household.name_of(child.id);
    if (!child.birth_date) return words + ", birth date not known";
    words += ", born " + long_date(*child.birth_date);
    const auto view = ages_view(*child.birth_date, child.gestation, std::nullopt, record.today());
    if (!view) return words;
    words += ", " + view->chronological;
    return words + (view->ages.postmenstrual ? "; " : "; corrected age ") + view->corrected;
}

std::string caregiver_words(const UrgentRecord& record, const Caregiver& caregiver) {
    auto words = record.household.full_name_with_role(caregiver.id);
    const bool is_reachable = caregiver.safe_contact.ring || caregiver.safe_contact.text;
    if (is_reachable && !caregiver.phone.empty()) words += ", " + caregiver.phone;
    return words + ". " + caregiver.safe_contact.line(caregiver.name.spoken());
}

/// "court order of 3 November 2026, Judge M. Ortiz"; "imminent danger"; empty while nobody said it.
std::string ground_words(const UrgentLetterEntry& entry) {
    if (!entry.basis) return {};
    auto words = words_of(*entry.basis);
    if (*entry.basis != ShareBasis::CourtOrder) return words;
    if (entry.ordered_on) words += " of " + long_date(*entry.ordered_on);
    const auto by = trimmed(entry.ordered_by);
    return by.empty() ? words : words + ", " + by;
}

report::Facts facts_of(const UrgentRecord& record, const UrgentLetterEntry& entry) {
    report::Facts facts;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty()) facts.facts.push_back({label, value});
    };
    const auto& to = record.receiver;
    add("To", to.person.empty() ? to.name : to.name + ", " + to.person);
    for (const auto* child : children_of(record)) add("Child", child_words(record, *child));
    const auto caregiver = record.caregiver();
    const auto* person = caregiver ? record.household.find(*caregiver) : nullptr;
    if (person != nullptr) add("Caregiver", caregiver_words(record, *person));
    add("From", record.me.credentials.empty() ? record.me.name
                                              : record.me.name + ", " + record.me.credentials);
    add("Written", long_date(record.today()) + ", " + local_time(record.now).substr(0, 5));
    add("Sent on the ground of", ground_words(entry));
    return facts;
}

/// What was done about A-3 stays with the practice (clinical/workflow section 4).
void add_done(const UrgentRecord& record, report::Callout& callout) {
    if (record.alert.rule == "A-3") return;
    for (const auto& action : record.alert.actions) {
        const bool is_told = action.kind == AlertActionKind::AssessedNow ||
                             action.kind == AlertActionKind::EmergencyCalled ||
                             action.kind == AlertActionKind::SupervisorCalled;
        if (!is_told) continue;
        callout.paragraphs.emplace_back(std::vector<report::Span>{
            {"Done: ", report::Emphasis::Bold},
            {fmt::format("{}, {}, {}.", words_of(action.kind), long_date(local_date(action.at)),
                         local_time(action.at).substr(0, 5))}});
    }
}

void add_part(report::Document& document, const char* heading, const std::string& text) {
    if (trimmed(text).empty()) return;
    document.blocks.push_back({report::Heading{2, heading}});
    for (const auto& paragraph : lines_of(text)) {
        document.blocks.push_back({report::Paragraph{paragraph}});
    }
}

report::Signature signature_of(const UrgentRecord& record) {
    report::Signature signature{
        record.me.name, record.me.credentials, long_date(record.today()), {}};
    const auto& phone = record.me.phone.empty() ? record.practice.phone : record.me.phone;
    if (!phone.empty()) signature.contact.push_back("Telephone " + phone);
    if (!record.practice.fax.empty()) signature.contact.push_back("Fax " + record.practice.fax);
    return signature;
}

report::Document document_of(const UrgentRecord& record, const UrgentLetterEntry& entry) {
    report::Document document;
    document.title = "Urgent letter";
    document.author = record.practice.name;
    document.status = report::Status::Final;
    document.made_at = record.now;
    document.footer = "Confidential health information";
    auto& blocks = document.blocks;
    report::Letterhead head{record.practice.name, lines_of(record.practice.address),
                            record.practice.logo};
    if (!record.practice.phone.empty()) head.lines.push_back("Telephone " + record.practice.phone);
    blocks.push_back({head});
    blocks.push_back({report::Heading{1, "Urgent: please read today"}});
    blocks.push_back({facts_of(record, entry)});
    report::Callout callout{"Urgent", {capitalised(matter_of(record.alert)) + "."}};
    if (record.alert.rule == "A-4") {
        callout.paragraphs.emplace_back(
            "Please do not ring, write or post to the home about this.");
    }
    add_done(record, callout);
    blocks.push_back({callout, report::Keep::Together});
    add_part(document, "What was seen or said", entry.seen);
    add_part(document, "What we ask", entry.ask);
    blocks.push_back({signature_of(record)});
    return document;
}

void add_ground_blocks(const UrgentRecord& record, const UrgentLetterEntry& entry,
                       std::vector<LetterBlock>& blocks) {
    if (!entry.basis) {
        blocks.push_back({"Nobody has said yet on what ground it goes", "basis"});
        return;
    }
    if (*entry.basis == ShareBasis::Consent && record.consent() == nullptr &&
        !record.receiver.name.empty()) {
        blocks.push_back({fmt::format("Nobody has agreed yet that this goes to {}; choose another "
                                      "ground, or record the consent",
                                      record.receiver.name),
                          "consent"});
    }
    if (*entry.basis != ShareBasis::CourtOrder) return;
    if (trimmed(entry.ordered_by).empty()) {
        blocks.push_back({"Say which court or judge ordered it", "ordered_by"});
    }
    if (!entry.ordered_on) {
        blocks.push_back({"Say the day of the order", "ordered_on"});
    } else if (*entry.ordered_on > record.today()) {
        blocks.push_back({"The day of the order is in the future", "ordered_on"});
    }
}

std::vector<LetterBlock> blocks_of(const UrgentRecord& record, const UrgentLetterEntry& entry,
                                   int pages) {
    std::vector<LetterBlock> blocks;
    if (record.practice.name.empty()) {
        blocks.push_back({"The practice has no name on its letterhead", "letterhead"});
    }
    if (record.receiver.name.empty()) {
        blocks.push_back({"Nobody is chosen to receive it", "receiver"});
    }
    add_ground_blocks(record, entry, blocks);
    if (pages > 1) blocks.push_back({"It does not fit on one page; please shorten it", "reason"});
    return blocks;
}

/// "Leo; Ana".
std::string whose_data(const UrgentRecord& record) {
    std::vector<std::string> names;
    for (const auto* child : children_of(record)) {
        names.push_back(record.household.spoken(child->id));
    }
    if (const auto caregiver = record.caregiver()) {
        names.push_back(record.household.spoken(*caregiver));
    }
    return joined(names, "; ");
}

std::string sending_line(const UrgentRecord& record, const UrgentLetterEntry& entry, int pages) {
    return fmt::format("To {}, {}, contains: {} ({})",
                       record.receiver.name.empty() ? "nobody yet" : record.receiver.name,
                       counted(pages, "page", "pages"), whose_data(record),
                       entry.basis ? words_of(*entry.basis) : "no ground yet");
}

DisclosureBasis basis_of(ShareBasis basis) {
    switch (basis) {
        case ShareBasis::Consent:
            return DisclosureBasis::Consent;
        case ShareBasis::ImminentDanger:
            return DisclosureBasis::ImminentDanger;
        case ShareBasis::MandatedReport:
            return DisclosureBasis::MandatedReport;
        case ShareBasis::CourtOrder:
            return DisclosureBasis::CourtOrder;
        case ShareBasis::OtherLaw:
            return DisclosureBasis::OtherLaw;
    }
    return DisclosureBasis::OtherLaw;
}

/// What the log says of it.
Disclosure disclosure_of(const UrgentRecord& record, const UrgentLetterEntry& entry,
                         const ReportId& report) {
    const auto basis = *entry.basis;
    Disclosure disclosure;
    disclosure.family = record.alert.family;
    disclosure.report = report;
    disclosure.to = record.receiver.name;
    disclosure.what = "urgent letter: " + whose_data(record);
    const auto* consent = basis == ShareBasis::Consent ? record.consent() : nullptr;
    const auto on = medium_date(consent ? consent->given : record.today());
    disclosure.why =
        basis == ShareBasis::CourtOrder ? ground_words(entry) : words_of(basis) + " " + on;
    disclosure.view = ReportView::UrgentLetter;
    disclosure.basis = basis_of(basis);
    for (const auto* child : children_of(record)) {
        disclosure.about.push_back(ChildSubject{child->id});
    }
    if (const auto caregiver = record.caregiver()) {
        disclosure.about.push_back(CaregiverSubject{*caregiver});
    }
    return disclosure;
}

/// A letter is an act: it would close a question that nobody has asked, and open again what was a
/// slip of the key. On a danger that has been seen to it may follow any time.
Result<void> check_letter_fits(const Desk& desk, const Alert& alert) {
    const auto standing = standing_of(desk, alert);
    if (!standing) return standing.error();
    const bool is_unasked = standing->stage == AlertStage::ToAskAlone;
    if (!is_unasked && !is_mended_slip(desk, alert)) return {};
    return Error{ErrorCode::Conflict,
                 "alert",
                 {{"action", misfit_words(*standing, AlertActionKind::UrgentLetter)}}};
}

std::string usual_ask(std::string_view rule) {
    if (rule == "A-1")
        return "Please see this caregiver today, and ring us when she has been seen.";
    if (rule == "A-2") return "Please assess this caregiver at once, the baby's safety included.";
    if (rule == "A-3") return "Please decide today what this child needs to be safe.";
    if (rule == "A-4") return "Please speak with this caregiver alone, and plan for safety.";
    if (rule == "A-5")
        return "Please examine this child now, today at the latest, and ring us with what you "
               "found.";
    return "Please ring us today.";
}

}  // namespace

std::string words_of(ShareBasis basis) { return words_of(basis_of(basis)); }

Result<UrgentLetterEntry> UrgentLetters::propose(const AlertId& alert) const {
    auto record = read(m_desk, alert, {});
    if (!record) return record.error();
    const auto receivers = m_desk.store->practice().receivers();
    if (!receivers) return receivers.error();
    const auto referrals = m_desk.store->referrals().of(record->alert.family);
    if (!referrals) return referrals.error();
    const auto* usual =
        usual_receiver(record->alert, *receivers, {record->consents, *referrals, record->today()});
    UrgentLetterEntry entry;
    entry.alert = alert;
    if (usual != nullptr) entry.receiver = usual->id;
    entry.basis = usual_ground(record->alert, entry.receiver, record->consents, record->today());
    // A form's link ids say nothing to a reader.
    if (!record->alert.assessment) entry.seen = joined(record->alert.because, "\n");
    entry.ask = usual_ask(record->alert.rule);
    return entry;
}

Result<UrgentLetter> UrgentLetters::compose(const UrgentLetterEntry& entry) const {
    const auto record = read(m_desk, entry.alert, entry.receiver);
    if (!record) return record.error();
    const auto fonts = m_desk.fonts();
    if (!fonts) return fonts.error();
    auto document = document_of(*record, entry);
    const auto paper = record->practice.letter_paper ? report::Paper::Letter : report::Paper::A4;
    auto pages = report::lay_out(document, *fonts, paper);
    UrgentLetter letter;
    letter.blocks = blocks_of(*record, entry, pages.page_count());
    letter.sending_line = sending_line(*record, entry, pages.page_count());
    letter.file_name = fmt::format("attune-{}-{}-urgent.pdf", short_code(entry.alert.value),
                                   record->today().iso());
    letter.document = std::make_shared<report::Document>(std::move(document));
    letter.pages = std::make_shared<report::Pages>(std::move(pages));
    return letter;
}

Result<std::filesystem::path> UrgentLetters::write(const UrgentLetterEntry& entry,
                                                   const std::filesystem::path& folder) {
    const auto letter = compose(entry);
    if (!letter) return letter.error();
    if (!letter->can_write()) {
        Error error{ErrorCode::Conflict, "letter"};
        for (const auto& block : letter->blocks) error.faults.push_back({block.where, block.what});
        return error;
    }
    const auto record = read(m_desk, entry.alert, entry.receiver);
    if (!record) return record.error();
    if (const auto fits = check_letter_fits(m_desk, record->alert); !fits) return fits.error();
    auto pdf = report::write_pdf(*letter->pages);
    if (!pdf) return pdf.error();
    auto file = write_into(folder, letter->file_name, *pdf);
    if (!file) return file;
    Report kept;
    kept.id = ReportId::make();
    kept.family = record->alert.family;
    kept.view = ReportView::UrgentLetter;
    kept.status = ReportStatus::Final;
    kept.made = record->now;
    kept.by = m_desk.me.id;
    kept.pdf = std::move(*pdf);
    kept.text = report::plain_text(*letter->document);
    const AlertAction action{AlertActionKind::UrgentLetter, m_desk.me.id, record->now,
                             fmt::format("to {} ({})", record->receiver.name, ground_words(entry))};
    const auto saved = m_desk.store->together([&]() -> Result<void> {
        if (const auto stored = m_desk.store->reports().save(kept); !stored) return stored;
        const auto acted = m_desk.store->alerts().act({entry.alert}, action);
        if (!acted) return acted;
        return Disclosures(m_desk).note(disclosure_of(*record, entry, kept.id),
                                        DisclosureWay::SavedAsFile);
    });
    if (!saved) {
        // A letter that the file does not know of must not lie about.
        std::error_code ignored;
        std::filesystem::remove(*file, ignored);
        return saved.error();
    }
    const auto noted = m_desk.store->audit().note(storage::Act::Printed,
                                                  storage::RecordKind::Report, kept.id.value);
    if (!noted) return noted.error();
    m_desk.changed(kept.family);
    return file;
}

}  // namespace attune::workflow
