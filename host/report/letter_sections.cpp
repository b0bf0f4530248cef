// SPDX-License-Identifier: Apache-2.0
#include "letter_sections.h"

#include <fmt/format.h>

namespace attune::report {

namespace {

constexpr const char* kMonths[] = {"January",   "February", "March",    "April",
                                   "May",       "June",     "July",     "August",
                                   "September", "October",  "November", "December"};

const char* in_words(Decision decision) {
    switch (decision) {
        case Decision::Agreed:
            return "Agreed";
        case Decision::Declined:
            return "Declined";
        case Decision::Open:
            return "Still to discuss";
    }
    return "";
}

constexpr MilestoneState kMostUrgentFirst[] = {MilestoneState::NotYet, MilestoneState::Emerging,
                                               MilestoneState::Reached, MilestoneState::NotObserved,
                                               MilestoneState::Declined};

/// "Not yet: Makes gestures (still within the usual span); Smiles often". Empty when none is.
Text in_state(const MilestoneBand& band, MilestoneState state) {
    std::string rows;
    for (const auto& row : band.rows) {
        if (row.state != state) continue;
        rows += (rows.empty() ? "" : "; ") + row.text;
        if (!row.note.empty()) rows += fmt::format(" ({})", row.note);
    }
    if (rows.empty()) return {};
    return std::vector<Span>{{capitalised(std::string(name_of(state))) + ": ", Emphasis::Bold},
                             {rows}};
}

}  // namespace

Text states_of(const MilestoneBand& band) {
    Text all;
    for (const auto state : kMostUrgentFirst) {
        const auto line = in_state(band, state);
        if (line.empty()) continue;
        if (!all.spans.empty()) all.spans.push_back({"\n"});
        all.spans.insert(all.spans.end(), line.spans.begin(), line.spans.end());
    }
    return all;
}

std::string date_in_words(Date date) {
    return fmt::format("{} {} {}", date.day(), kMonths[date.month() - 1], date.year());
}

std::string days_in_words(const std::vector<Date>& days) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto day = days[i];
        const bool last = i + 1 == days.size();
        const bool same_year = !last && day.year() == days[i + 1].year();
        if (same_year && day.month() == days[i + 1].month()) {
            words.push_back(std::to_string(day.day()));
        } else if (same_year) {
            words.push_back(fmt::format("{} {}", day.day(), kMonths[day.month() - 1]));
        } else {
            words.push_back(date_in_words(day));
        }
    }
    return joined(words);
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) all += i + 1 == words.size() ? " and " : ", ";
        all += words[i];
    }
    return all;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string sentence(std::string text) {
    constexpr std::string_view kQuote = "\u201d";
    std::string_view words = text;
    if (words.ends_with(kQuote)) words.remove_suffix(kQuote.size());
    if (!words.empty() && std::string_view(".!?").find(words.back()) == std::string_view::npos) {
        text += '.';
    }
    return text;
}

std::string both_ages(const LetterAges& ages) {
    if (!ages.corrected.empty()) {
        return fmt::format("{}; corrected age {}", ages.chronological, ages.corrected);
    }
    return fmt::format(
        "{}; {}", ages.chronological,
        ages.corrected_unknown.empty() ? "corrected age not known" : ages.corrected_unknown);
}

void add_heading(Blocks& blocks, const char* text) { blocks.push_back({Heading{2, text}}); }

void add_list(Blocks& blocks, const char* heading, const std::vector<std::string>& items) {
    if (items.empty()) return;
    add_heading(blocks, heading);
    List list;
    for (const auto& item : items) list.items.emplace_back(sentence(item));
    blocks.push_back({list});
}

void add_plan(Blocks& blocks, const char* heading, const std::vector<PlanRow>& plan) {
    if (plan.empty()) return;
    add_heading(blocks, heading);
    Table table{{{"What", 3}, {"Who", 1.6}, {"By when", 1.4}, {"Family", 1}}, {}};
    for (const auto& row : plan) {
        table.rows.push_back(
            {row.what, row.owner, row.by ? date_in_words(*row.by) : "", in_words(row.family)});
    }
    blocks.push_back({table});
}

void add_milestones(Blocks& blocks, const LetterChild& child, const LetterMilestones& milestones) {
    Table table{{{"Age band", 1}, {"What was found", 3.6}}, {}};
    for (const auto& band : milestones.bands) {
        if (!band.rows.empty()) table.rows.push_back({Text(band.name), states_of(band)});
    }
    if (table.rows.empty()) return;
    add_heading(blocks, "Milestones");
    if (!milestones.list.empty()) {
        blocks.push_back({Paragraph{sentence("List used: " + milestones.list)}, Keep::WithNext});
    }
    blocks.push_back({milestone_figure({child.called, child.ages.chronological_months,
                                        child.ages.corrected_months, milestones.bands})});
    blocks.push_back({table});
    for (const auto& note : milestones.notes)
        blocks.push_back({Paragraph{sentence(capitalised(note))}});
}

void add_courses(Blocks& blocks, const std::vector<LetterCourse>& courses) {
    if (courses.empty()) return;
    add_heading(blocks, "Over time");
    for (const auto& course : courses) {
        blocks.push_back({Heading{3, course.title}});
        blocks.push_back({course.figure, Keep::Together});
        if (course.sources.empty()) continue;
        blocks.push_back({Paragraph{sentence(course.sources), ParagraphStyle::Small}});
    }
}

void add_signature(Blocks& blocks, const LetterContent& content) {
    const auto& clinician = content.clinician;
    if (clinician.name.empty()) return;
    blocks.push_back({Signature{clinician.name, clinician.credentials, date_in_words(content.date),
                                clinician.contact}});
}

void add_provenance(Blocks& blocks, const LetterContent& content) {
    if (!content.provenance.empty()) blocks.push_back({Provenance{content.provenance}});
}

}  // namespace attune::report
