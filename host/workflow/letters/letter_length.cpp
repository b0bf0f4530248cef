// SPDX-License-Identifier: Apache-2.0
#include "letters/letter_length.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "practice/wording.h"
#include "report/document.h"

namespace attune::workflow {

namespace {

using report::LetterContent;

/// "13 or more; Cox 1987; at 13 sensitivity 0.66" -> "13 or more".
std::string without_source(const std::string& cutoff) { return cutoff.substr(0, cutoff.find(';')); }

/// "EPDS, Total: 17 (range 0 to 30, cut-off 13 or more), 10 of 10 answered. Full assessment
/// advised."
std::string in_a_sentence(const report::FindingRow& row) {
    std::vector<std::string> scores;
    for (const auto& score : row.scores) {
        std::vector<std::string> known;
        if (!score.range.empty()) known.push_back("range " + score.range);
        if (!score.cutoff.empty()) known.push_back("cut-off " + without_source(score.cutoff));
        scores.push_back(fmt::format("{}: {}{}", score.name, score.value,
                                     known.empty() ? "" : " (" + joined(known, ", ") + ")"));
    }
    if (!row.completeness.empty()) scores.push_back(row.completeness);
    auto words =
        fmt::format("{}, {}. {}", row.short_name, joined(scores, ", "), capitalised(row.meaning));
    if (!words.ends_with('.')) words += '.';
    return words;
}

void add_to_caregiver(LetterContent& letter, const report::FindingRow& row) {
    auto& all = letter.caregivers;
    auto entry = std::find_if(all.begin(), all.end(), [&](const report::ObservedPart& part) {
        return part.about == row.scale_of;
    });
    if (entry == all.end()) entry = all.insert(entry, {row.scale_of, ""});
    entry->text = joined({in_a_sentence(row), entry->text}, entry->text.empty() ? "" : " ");
}

bool cut_scales(LetterContent& letter) {
    bool has_cut = false;
    for (auto& part : letter.caregivers) {
        has_cut = has_cut || !part.detail.empty();
        part.detail.clear();
    }
    std::erase_if(letter.caregivers, [](const auto& part) { return part.text.empty(); });
    // From the last, as each sentence goes before those that are there.
    for (auto row = letter.findings.rbegin(); row != letter.findings.rend(); ++row) {
        if (row->scale_of.empty() || row->is_told_below) continue;
        add_to_caregiver(letter, *row);
        row->is_told_below = true;
        has_cut = true;
    }
    return has_cut;
}

bool has_reached(const report::MilestoneBand& band) {
    const auto is_reached = [](const report::MilestoneRow& row) {
        return row.state == report::MilestoneState::Reached;
    };
    // A band that is reached throughout is never named row by row.
    return std::any_of(band.rows.begin(), band.rows.end(), is_reached) &&
           !std::all_of(band.rows.begin(), band.rows.end(), is_reached);
}

bool cut_reached(LetterContent& letter) {
    auto& milestones = letter.milestones;
    milestones.names_reached = false;
    return std::any_of(milestones.bands.begin(), milestones.bands.end(), has_reached);
}

bool cut_separations(LetterContent& letter) {
    bool has_cut = false;
    for (auto& part : letter.history) {
        has_cut = has_cut || !part.detail.empty();
        part.detail.clear();
    }
    return has_cut;
}

bool cut_cues(LetterContent& letter) {
    bool has_cut = false;
    for (auto& pair : letter.pairs) {
        has_cut = has_cut || !pair.shown.empty();
        pair.shown.clear();
    }
    return has_cut;
}

bool cut_stresses(LetterContent& letter) {
    const auto before = letter.factors.size();
    std::erase_if(letter.factors, [&](const report::PersonFactors& person) {
        return person.about != letter.child.called;
    });
    return letter.factors.size() < before;
}

bool cut_pairs(LetterContent& letter) {
    const bool has_cut = !letter.pairs.empty();
    letter.pairs.clear();
    return has_cut;
}

struct CutRule {
    LetterCut cut;
    bool (*take_out)(LetterContent&);
    const char* what;
};

constexpr CutRule kRules[] = {
    {LetterCut::ScalesInFull, cut_scales,
     "notes on the caregivers' scales with the sources and error rates of their cut-offs"},
    {LetterCut::ReachedByName, cut_reached, "which milestones are reached in these age bands"},
    {LetterCut::EachSeparation, cut_separations, "each separation by itself"},
    {LetterCut::CuesOfTheChild, cut_cues, "the cues that the child showed"},
    {LetterCut::StressesOfCaregivers, cut_stresses, "the caregivers' stresses and supports"},
    {LetterCut::PairsSignBySign, cut_pairs, "what was seen of caregiver and child, sign by sign"},
};

constexpr std::size_t kNamed = 3;
/// Shorter words are not what makes a letter long.
constexpr int kManyWords = 40;

int word_count(const std::string& text) {
    std::istringstream words(text);
    return static_cast<int>(std::distance(std::istream_iterator<std::string>(words), {}));
}

std::string plain(const report::Text& text) {
    std::string words;
    for (const auto& span : text.spans) words += span.text;
    return words;
}

/// What somebody typed and the page prints, the longest first.
std::vector<OwnWords> longest_typed(const LetterContent& letter, const report::Document& document,
                                    const std::vector<OwnWords>& own_words) {
    const auto page = report::plain_text(document);
    std::vector<OwnWords> typed{{"Consent", letter.consent}};
    for (const auto& fact : letter.facts) typed.push_back({fact.label, plain(fact.value)});
    std::copy_if(own_words.begin(), own_words.end(), std::back_inserter(typed),
                 [&](const OwnWords& own) {
                     const auto lines = lines_of(own.text);
                     return !lines.empty() && page.find(lines.front()) != std::string::npos;
                 });
    std::erase_if(typed, [](const OwnWords& one) { return word_count(one.text) < kManyWords; });
    std::stable_sort(typed.begin(), typed.end(), [](const OwnWords& a, const OwnWords& b) {
        return word_count(a.text) > word_count(b.text);
    });
    if (typed.size() > kNamed) typed.resize(kNamed);
    return typed;
}

}  // namespace

std::optional<int> pages_read(report::View view) {
    switch (view) {
        case report::View::EarlyIntervention:
        case report::View::Physician:
            return 2;
        case report::View::FamilyPage:
        case report::View::UrgentLetter:
            return 1;
        case report::View::MentalHealth:
        case report::View::FileCopy:
        case report::View::CaregiverLetter:
        case report::View::ChildWelfare:
        case report::View::RequesterCopy:
            break;
    }
    return std::nullopt;
}

std::string too_long(const LetterContent& letter, const report::Document& document, int pages,
                     const std::vector<OwnWords>& own_words) {
    const auto limit = pages_read(letter.view);
    if (!limit || pages <= *limit) return {};
    std::vector<std::string> named;
    for (const auto& one : longest_typed(letter, document, own_words)) {
        named.push_back(fmt::format("{} ({} words)", one.where, word_count(one.text)));
    }
    return fmt::format(
        "It has {}, and its reader reads {}. {}", counted(pages, "page", "pages"), *limit,
        named.empty() ? "No text in it is long by itself; perhaps a part can be left out."
                      : "Longest: " + joined(named, "; ") + ".");
}

std::vector<LetterCut> cuts_of(report::View view) {
    using enum LetterCut;
    if (!report::is_brief(view)) return {};
    if (view == report::View::Physician) {
        return {ReachedByName,   CuesOfTheChild,       EachSeparation,
                PairsSignBySign, StressesOfCaregivers, ScalesInFull};
    }
    return {ScalesInFull,   ReachedByName,        EachSeparation,
            CuesOfTheChild, StressesOfCaregivers, PairsSignBySign};
}

LetterContent shortened(LetterContent letter, const std::vector<LetterCut>& cuts) {
    // From the largest, so that nothing is named which went with something larger.
    for (auto rule = std::rbegin(kRules); rule != std::rend(kRules); ++rule) {
        const bool is_wanted = std::find(cuts.begin(), cuts.end(), rule->cut) != cuts.end();
        if (is_wanted && rule->take_out(letter)) {
            letter.limits.in_the_file.emplace_back(rule->what);
        }
    }
    return letter;
}

}  // namespace attune::workflow
