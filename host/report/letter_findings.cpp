// SPDX-License-Identifier: Apache-2.0
// What was found with instruments: the table of all of them, then people and pairs one by one.
#include <fmt/format.h>

#include "letter_sections.h"

namespace attune::report {

namespace {

void add_line(Text& text, const std::string& line, Emphasis emphasis = Emphasis::None) {
    if (line.empty()) return;
    if (!text.spans.empty()) text.spans.push_back({"\n"});
    text.spans.push_back({line, emphasis});
}

std::string listed(const std::vector<std::string>& parts, const char* between) {
    std::string line;
    for (const auto& part : parts) {
        if (!part.empty()) line += (line.empty() ? "" : between) + part;
    }
    return line;
}

Text instrument_cell(const FindingRow& row) {
    Text cell({{row.instrument, Emphasis::Bold}, {" " + row.version}});
    add_line(cell, listed({row.about, date_in_words(row.on)}, ", "));
    add_line(cell, row.informant);
    add_line(cell,
             capitalised(listed({row.evidence, row.age.empty() ? "" : "by " + row.age}, "; ")));
    return cell;
}

Text result_cell(const FindingRow& row) {
    Text cell;
    if (row.scores.empty()) add_line(cell, "No score", Emphasis::Bold);
    for (const auto& score : row.scores) {
        add_line(cell, capitalised(listed({score.name, score.value}, ": ")), Emphasis::Bold);
        if (!score.range.empty()) cell.spans.push_back({fmt::format(" (range {})", score.range)});
    }
    add_line(cell, row.completeness);
    return cell;
}

Text cutoff_cell(const FindingRow& row) {
    if (row.scores.empty()) return "None: a list";
    Text cell;
    for (const auto& score : row.scores) {
        if (score.cutoff.empty()) continue;
        const auto name = row.scores.size() > 1 ? score.name : std::string();
        add_line(cell, capitalised(listed({name, score.cutoff}, ": ")));
    }
    return cell.spans.empty() ? Text("None") : cell;
}

void add_bullets(Blocks& blocks, const char* lead, const std::vector<std::string>& items) {
    if (items.empty()) return;
    blocks.push_back({Paragraph{std::vector<Span>{{lead, Emphasis::Bold}}}, Keep::WithNext});
    List list;
    for (const auto& item : items) list.items.emplace_back(sentence(item));
    blocks.push_back({list});
}

}  // namespace

void add_findings(Blocks& blocks, const std::vector<FindingRow>& findings) {
    if (findings.empty()) return;
    add_heading(blocks, "Findings");
    Table table{
        {{"Instrument", 2.1}, {"Result", 1.1}, {"Cut-off used", 1.4}, {"What it means", 1.7}}, {}};
    for (const auto& row : findings) {
        table.rows.push_back({instrument_cell(row), result_cell(row), cutoff_cell(row),
                              sentence(capitalised(row.meaning))});
    }
    blocks.push_back({table});
}

void add_parts(Blocks& blocks, const char* heading, const std::vector<ObservedPart>& parts) {
    if (parts.empty()) return;
    add_heading(blocks, heading);
    for (const auto& part : parts) {
        blocks.push_back({Paragraph{std::vector<Span>{{sentence(part.about) + " ", Emphasis::Bold},
                                                      {sentence(part.text)}}}});
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
