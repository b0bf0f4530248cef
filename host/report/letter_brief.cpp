// SPDX-License-Identifier: Apache-2.0
// The sections of a letter of two pages.
#include <fmt/format.h>

#include <algorithm>

#include "letter_sections.h"

namespace attune::report {

namespace {

std::string in_sentences(const std::vector<std::string>& items) {
    std::string all;
    for (const auto& item : items) all += (all.empty() ? "" : " ") + sentence(item);
    return all;
}

/// "7 of 10" of "7 of 10 answered" or "7 of 10 looked for".
std::string in_numbers(const std::string& completeness) {
    auto end = completeness.find(" of ");
    if (end != std::string::npos) end = completeness.find(' ', end + 4);
    return completeness.substr(0, end);
}

/// One instrument and everybody about whom it was asked.
struct AskedInstrument {
    std::string name;
    std::vector<std::string> about;
};

/// Asked in the same way on the same day.
struct AskedTogether {
    std::string how;
    std::vector<AskedInstrument> instruments;
};

/// The entry called `name`, made when there is none yet.
template <class Entry>
Entry& entry_of(std::vector<Entry>& entries, std::string Entry::*name, const std::string& wanted) {
    for (auto& entry : entries) {
        if (entry.*name == wanted) return entry;
    }
    entries.emplace_back();
    entries.back().*name = wanted;
    return entries.back();
}

std::vector<AskedTogether> asked_together(const std::vector<FindingRow>& findings,
                                          bool on_one_day) {
    std::vector<AskedTogether> groups;
    for (const auto& row : findings) {
        if (!row.is_told_below) continue;
        std::vector<std::string> how{row.informant, on_one_day ? "" : date_in_words(row.on)};
        std::erase(how, std::string());
        auto& group =
            entry_of(groups, &AskedTogether::how, fmt::format("{}", fmt::join(how, ", ")));
        auto& instrument = entry_of(group.instruments, &AskedInstrument::name,
                                    fmt::format("{} {}", row.short_name, row.version));
        const auto numbers = in_numbers(row.completeness);
        instrument.about.push_back(row.about + (numbers.empty() ? "" : ", " + numbers));
    }
    return groups;
}

std::string in_words(const AskedTogether& group) {
    std::vector<std::string> instruments;
    for (const auto& instrument : group.instruments) {
        instruments.push_back(
            fmt::format("{} ({})", instrument.name, fmt::join(instrument.about, "; ")));
    }
    constexpr std::string_view kAsked = "asked: ";
    auto how = group.how;
    if (how.starts_with(kAsked)) how.erase(0, kAsked.size());
    return fmt::format("{}: {}", capitalised(how), joined(instruments));
}

int reached_in(const MilestoneBand& band) {
    return static_cast<int>(std::count_if(
        band.rows.begin(), band.rows.end(),
        [](const MilestoneRow& row) { return row.state == MilestoneState::Reached; }));
}

bool is_reached_throughout(const MilestoneBand& band) {
    return reached_in(band) == static_cast<int>(band.rows.size());
}

/// "Not yet: Makes gestures. Reached: 3."
void add_band(Blocks& blocks, MilestoneBand band, bool names_reached) {
    const int reached = reached_in(band);
    if (!names_reached && reached > 0) {
        std::erase_if(band.rows,
                      [](const MilestoneRow& row) { return row.state == MilestoneState::Reached; });
    }
    auto states = states_of(band);
    Text text({{sentence(band.name) + " ", Emphasis::Bold}});
    for (auto& span : states.spans) {
        // A new line of the table goes on as a new sentence.
        text.spans.push_back(span.text == "\n" ? Span{". "} : std::move(span));
    }
    text.spans.push_back({"."});
    if (!names_reached && reached > 0) {
        add_words(text, "Reached:", Emphasis::Bold);
        add_words(text, fmt::format("{}.", reached));
    }
    blocks.push_back({Paragraph{std::move(text), ParagraphStyle::Small}});
}

void add_pair(Blocks& blocks, const PairObservation& pair) {
    Text text({{sentence(pair.about), Emphasis::Bold}});
    if (!pair.occasion.empty()) add_words(text, sentence(pair.occasion));
    const auto add = [&](const char* lead, const std::vector<std::string>& items) {
        if (items.empty()) return;
        add_words(text, lead, Emphasis::Bold);
        add_words(text, in_sentences(items));
    };
    add("What went well:", pair.strengths);
    add("What the child showed:", pair.shown);
    add("Signs to understand:", pair.to_understand);
    blocks.push_back({Paragraph{std::move(text)}});
}

void add_brief_pairs(Blocks& blocks, const std::vector<PairObservation>& pairs) {
    if (pairs.empty()) return;
    add_heading(blocks, "Caregiver and child together");
    std::vector<std::string> limits;
    for (const auto& pair : pairs) {
        add_pair(blocks, pair);
        const bool is_said = std::find(limits.begin(), limits.end(), pair.limits) != limits.end();
        if (!pair.limits.empty() && !is_said) limits.push_back(pair.limits);
    }
    if (limits.empty()) return;
    blocks.push_back({Paragraph{in_sentences(limits), ParagraphStyle::Small}});
}

const char* answer_of_family(Decision decision) {
    switch (decision) {
        case Decision::Agreed:
            return "the family agreed";
        case Decision::Declined:
            return "the family chose not to";
        case Decision::Open:
            return "still to discuss with the family";
    }
    return "";
}

void add_person(Blocks& blocks, const PersonFactors& person) {
    Text text({{sentence(person.about), Emphasis::Bold}});
    if (!person.supports.empty()) add_words(text, sentence(person.supports));
    if (!person.stresses.empty()) add_words(text, sentence(person.stresses));
    blocks.push_back({Paragraph{std::move(text), ParagraphStyle::Small}});
}

}  // namespace

void add_run_in(Blocks& blocks, const char* lead, const std::vector<std::string>& items,
                ParagraphStyle style) {
    if (items.empty()) return;
    blocks.push_back({Paragraph{
        std::vector<Span>{{std::string(lead) + " ", Emphasis::Bold}, {in_sentences(items)}},
        style}});
}

void add_brief_findings(Blocks& blocks, std::vector<FindingRow> findings) {
    std::erase_if(findings, [](const FindingRow& row) { return row.is_told_below; });
    add_findings(blocks, findings);
}

void add_how_asked(Blocks& blocks, const std::vector<FindingRow>& findings) {
    const bool on_one_day =
        std::all_of(findings.begin(), findings.end(),
                    [&](const FindingRow& row) { return row.on == findings.front().on; });
    std::vector<std::string> sentences;
    for (const auto& group : asked_together(findings, on_one_day)) {
        sentences.push_back(in_words(group));
    }
    const auto lead = on_one_day && !findings.empty()
                          ? fmt::format("How this was asked, on {}, and how much was answered:",
                                        date_in_words(findings.front().on))
                          : std::string("How this was asked, and how much was answered:");
    add_run_in(blocks, lead.c_str(), sentences, ParagraphStyle::Small);
}

void add_brief_milestones(Blocks& blocks, const LetterContent& content) {
    const auto& milestones = content.milestones;
    const auto& bands = milestones.bands;
    if (bands.empty()) return;
    add_heading(blocks, "Milestones");
    Text whole;
    if (!milestones.meaning.empty()) {
        add_words(whole, sentence(capitalised(milestones.meaning)), Emphasis::Bold);
    }
    if (!milestones.list.empty()) add_words(whole, sentence("List used: " + milestones.list));
    if (!whole.empty()) blocks.push_back({Paragraph{std::move(whole)}, Keep::WithNext});
    blocks.push_back(
        {milestone_figure({content.child.called, content.child.ages.chronological_months,
                           content.child.ages.corrected_months, bands})});
    std::vector<std::string> throughout;
    for (const auto& band : bands) {
        if (is_reached_throughout(band)) throughout.push_back(band.name);
    }
    if (!throughout.empty()) {
        blocks.push_back({Paragraph{std::vector<Span>{{"Everything reached: ", Emphasis::Bold},
                                                      {sentence(joined(throughout))}},
                                    ParagraphStyle::Small}});
    }
    for (const auto& band : bands) {
        if (!is_reached_throughout(band)) add_band(blocks, band, milestones.names_reached);
    }
    for (const auto& note : milestones.notes)
        blocks.push_back({Paragraph{sentence(capitalised(note))}});
}

void add_brief_people(Blocks& blocks, const LetterContent& content) {
    if (!content.factors.empty()) {
        add_heading(blocks, "Stresses and supports");
        for (const auto& person : content.factors) add_person(blocks, person);
        std::get<Paragraph>(blocks.back().content)
            .text.spans.push_back(
                {" Named one by one, never added up: no number of them is a risk score."});
    }
    if (content.factors.empty()) {
        add_parts(blocks, "Each caregiver", content.caregivers);
    } else {
        add_part_paragraphs(blocks, content.caregivers);
    }
    add_brief_pairs(blocks, content.pairs);
}

void add_brief_plan(Blocks& blocks, const std::vector<PlanRow>& plan) {
    std::vector<std::string> steps;
    for (const auto& row : plan) {
        auto step = row.what;
        if (!row.owner.empty()) step += fmt::format(" ({})", row.owner);
        if (row.by) step += ", by " + date_in_words(*row.by);
        steps.push_back(fmt::format("{}: {}", step, answer_of_family(row.family)));
    }
    add_run_in(blocks, "Plan and next steps:", steps, ParagraphStyle::Body);
}

}  // namespace attune::report
