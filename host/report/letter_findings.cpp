// SPDX-License-Identifier: Apache-2.0
// What was found with instruments: the table of all of them, then people and pairs one by one.
#include <fmt/format.h>

#include "letter_sections.h"

namespace attune::report {

namespace {

/// "Edinburgh Postnatal Depression Scale (EPDS) 1.1.0": the other sections use the short name.
std::string name_of(const FindingRow& row) {
    const bool is_in_title = row.instrument.find(row.short_name) != std::string::npos;
    return is_in_title ? row.instrument : fmt::format("{} ({})", row.instrument, row.short_name);
}

/// "Ana, 12 November 2026; asked: Ana (mother), on paper, English; validated."
Text instrument_cell(const FindingRow& row) {
    Text cell({{name_of(row), Emphasis::Bold}, {" " + row.version}});
    std::vector<std::string> parts{row.about + ", " + date_in_words(row.on), row.informant,
                                   row.evidence, row.age.empty() ? "" : "by " + row.age};
    std::erase(parts, std::string());
    add_words(cell, sentence(fmt::format("{}", fmt::join(parts, "; "))));
    return cell;
}

/// "Total: 17 (range 0 to 30; cut-off: 13 or more; Cox 1987)."
std::string score_words(const FoundScore& score) {
    auto words = capitalised(score.name.empty() ? score.value
                                                : fmt::format("{}: {}", score.name, score.value));
    std::vector<std::string> known;
    if (!score.range.empty()) known.push_back("range " + score.range);
    if (!score.cutoff.empty()) known.push_back("cut-off: " + score.cutoff);
    if (!known.empty()) words += fmt::format(" ({})", fmt::join(known, "; "));
    return sentence(words);
}

/// The meaning first, then the numbers that it rests on.
Text meaning_cell(const FindingRow& row) {
    Text cell;
    if (!row.meaning.empty()) add_words(cell, sentence(capitalised(row.meaning)), Emphasis::Bold);
    for (const auto& score : row.scores) add_words(cell, score_words(score));
    if (row.scores.empty()) add_words(cell, "A list: no score, no cut-off.");
    if (!row.completeness.empty()) add_words(cell, sentence(row.completeness));
    return cell;
}

void add_bullets(Blocks& blocks, const char* lead, const std::vector<std::string>& items) {
    if (items.empty()) return;
    blocks.push_back({Paragraph{std::vector<Span>{{lead, Emphasis::Bold}}}, Keep::WithNext});
    List list;
    for (const auto& item : items) list.items.emplace_back(sentence(item));
    blocks.push_back({list});
}

}  // namespace

void add_words(Text& text, const std::string& words, Emphasis emphasis) {
    if (words.empty()) return;
    if (!text.spans.empty()) text.spans.push_back({" "});
    text.spans.push_back({words, emphasis});
}

void add_findings(Blocks& blocks, const std::vector<FindingRow>& findings) {
    Table table{{{"Instrument, whom, how", 2}, {"What it means, and the result behind it", 3}}, {}};
    for (const auto& row : findings) {
        table.rows.push_back({instrument_cell(row), meaning_cell(row)});
    }
    if (table.rows.empty()) return;
    add_heading(blocks, "Findings");
    blocks.push_back({std::move(table)});
}

void add_parts(Blocks& blocks, const char* heading, const std::vector<ObservedPart>& parts) {
    if (parts.empty()) return;
    add_heading(blocks, heading);
    add_part_paragraphs(blocks, parts);
}

void add_part_paragraphs(Blocks& blocks, const std::vector<ObservedPart>& parts) {
    for (const auto& part : parts) {
        Text text({{sentence(part.about), Emphasis::Bold}});
        for (const auto& words : {part.text, part.detail}) {
            if (!words.empty()) text.spans.push_back({" " + sentence(words)});
        }
        blocks.push_back({Paragraph{std::move(text)}});
    }
}

void add_factors(Blocks& blocks, const std::vector<PersonFactors>& factors) {
    if (factors.empty()) return;
    add_heading(blocks, "Stresses and supports");
    Table table{{{"Who", 0.7}, {"What helps", 2}, {"Stresses", 2}}, {}};
    for (const auto& person : factors) {
        table.rows.push_back({Text(person.about), Text(person.supports), Text(person.stresses)});
    }
    blocks.push_back({table});
    blocks.push_back(
        {Paragraph{"Named one by one, never added up: no number of them is a risk "
                   "score.",
                   ParagraphStyle::Small}});
}

void add_pairs(Blocks& blocks, const std::vector<PairObservation>& pairs) {
    if (pairs.empty()) return;
    add_heading(blocks, "Caregiver and child together");
    for (const auto& pair : pairs) {
        blocks.push_back({Heading{3, pair.about}});
        if (!pair.occasion.empty()) {
            blocks.push_back({Paragraph{sentence(pair.occasion)}, Keep::WithNext});
        }
        add_bullets(blocks, "What went well", pair.strengths);
        add_bullets(blocks, "What the child showed", pair.shown);
        add_bullets(blocks, "Signs to understand", pair.to_understand);
        if (!pair.limits.empty()) {
            blocks.push_back({Paragraph{sentence(pair.limits), ParagraphStyle::Small}});
        }
    }
}

}  // namespace attune::report
