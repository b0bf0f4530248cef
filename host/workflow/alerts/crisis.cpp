// SPDX-License-Identifier: Apache-2.0
#include "workflow/crisis.h"

#include <fmt/core.h>

#include <algorithm>

#include "alerts/crisis_texts.h"
#include "letters/letter_file.h"
#include "practice/wording.h"
#include "report/pages.h"
#include "report/pdf.h"

namespace attune::workflow {

namespace {

constexpr double kSheetTextPt = 14;
constexpr double kPlanTextPt = 12;

report::Letterhead letterhead_of(const Practice& practice) {
    report::Letterhead head{practice.name, lines_of(practice.address)};
    if (!practice.phone.empty()) head.lines.push_back("Telephone: " + practice.phone);
    return head;
}

report::Callout help_lines(const CrisisTexts& texts) {
    report::Callout callout{"Ring, day or night", {}};
    for (const auto& help : texts.lines) {
        std::vector<report::Span> spans{{help.number, report::Emphasis::Bold}};
        const auto rest = HelpLine{{}, help.name, help.note}.line();
        if (!rest.empty()) spans.push_back({"  " + rest});
        callout.paragraphs.emplace_back(std::move(spans));
    }
    return callout;
}

/// Each heading with room for two lines of handwriting.
report::Table room_to_write(const std::string& plan) {
    report::Table table{{{"My plan", 1.2}, {"", 2}}, {}};
    for (const auto& heading : lines_of(plan)) table.rows.push_back({heading, "\n\n\n"});
    return table;
}

report::Document document_of(Sheet sheet, const CrisisTexts& texts, const Practice& practice,
                             Instant now) {
    report::Document document;
    document.title = words_of(sheet);
    document.author = practice.name;
    document.status = report::Status::Final;
    document.made_at = now;
    document.reading_grade = 6;
    document.body_pt = sheet == Sheet::Crisis ? kSheetTextPt : kPlanTextPt;
    auto& blocks = document.blocks;
    blocks.push_back({letterhead_of(practice)});
    blocks.push_back({report::Heading{1, words_of(sheet)}});
    blocks.push_back({help_lines(texts), report::Keep::Together});
    if (sheet == Sheet::SafetyPlan) {
        blocks.push_back({room_to_write(texts.plan)});
        return document;
    }
    for (const auto& paragraph : lines_of(texts.sheet)) {
        blocks.push_back({report::Paragraph{paragraph}});
    }
    return document;
}

std::string file_name(Sheet sheet, Date day) {
    const auto kind = sheet == Sheet::Crisis ? "crisis-sheet" : "safety-plan";
    return fmt::format("attune-{}-{}.pdf", kind, day.iso());
}

Result<ComposedSheet> composed(Desk& desk, Sheet sheet, const CrisisTexts& texts) {
    const auto practice = desk.store->practice().practice();
    if (!practice) return practice.error();
    const auto fonts = desk.fonts();
    if (!fonts) return fonts.error();
    auto document = document_of(sheet, texts, *practice, desk.now());
    const auto paper = practice->letter_paper ? report::Paper::Letter : report::Paper::A4;
    auto pages = report::lay_out(document, *fonts, paper);
    return ComposedSheet{std::make_shared<report::Document>(std::move(document)),
                         std::make_shared<report::Pages>(std::move(pages)),
                         file_name(sheet, desk.today())};
}

Error refused(std::string_view field, std::string words) {
    return {ErrorCode::InvalidInput, "crisis texts", {{std::string(field), std::move(words)}}};
}

}  // namespace

std::string words_of(Sheet sheet) {
    switch (sheet) {
        case Sheet::Crisis:
            return "Help in a crisis";
        case Sheet::SafetyPlan:
            return "Safety plan";
    }
    return {};
}

Result<CrisisTexts> stored_crisis_texts(const Desk& desk) {
    const auto stored = desk.store->practice().setting(kCrisisTexts);
    if (!stored) return stored.error();
    if (!*stored) return usual_crisis_texts();
    return crisis_texts_from_json(**stored);
}

Result<CrisisTexts> Crisis::texts() const { return stored_crisis_texts(m_desk); }

Result<void> Crisis::save(const CrisisTexts& texts) {
    auto kept = texts;
    std::erase_if(kept.lines, [](const HelpLine& help) { return trimmed(help.number).empty(); });
    if (kept.lines.empty()) return refused("lines", "At least one number to ring is needed.");
    for (const auto sheet : {Sheet::Crisis, Sheet::SafetyPlan}) {
        const auto printed = composed(m_desk, sheet, kept);
        if (!printed) return printed.error();
        if (printed->pages->page_count() > 1) {
            return refused(sheet == Sheet::Crisis ? "sheet" : "plan",
                           "This no longer fits on one page. Please shorten it.");
        }
    }
    const auto saved = m_desk.store->practice().set_setting(kCrisisTexts, to_json(kept));
    if (saved) m_desk.changed({});
    return saved;
}

Result<ComposedSheet> Crisis::compose(Sheet sheet) const {
    const auto texts = this->texts();
    if (!texts) return texts.error();
    return composed(m_desk, sheet, *texts);
}

Result<std::filesystem::path> Crisis::save_pdf(Sheet sheet, const FamilyId& family,
                                               const std::filesystem::path& folder) const {
    const auto printed = compose(sheet);
    if (!printed) return printed.error();
    const auto pdf = report::write_pdf(*printed->pages);
    if (!pdf) return pdf.error();
    auto written = write_into(folder, printed->file_name, *pdf);
    if (!written) return written;
    if (const auto noted = note_printed(family); !noted) return noted.error();
    return written;
}

Result<void> Crisis::note_printed(const FamilyId& family) const {
    const auto kind = family.empty() ? storage::RecordKind::Practice : storage::RecordKind::Family;
    return m_desk.store->audit().note(storage::Act::Printed, kind, family.value);
}

}  // namespace attune::workflow
