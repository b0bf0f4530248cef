// SPDX-License-Identifier: Apache-2.0
// The page for the family: the child's and one caregiver's data, in plain words, without a number.
#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "letters/family_tips.h"
#include "letters/family_words.h"
#include "letters/letter_content.h"
#include "letters/letter_places.h"
#include "practice/wording.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

constexpr std::size_t kStrengthsOnAPage = 4;
constexpr std::size_t kWondersOnAPage = 3;
/// Our own day for asking what became of it, not a promise of somebody else's.
constexpr int kAskAfterDays = 7;

/// What was seen of the reader with the child, in sentences to the reader.
struct SeenTogether {
    std::vector<std::string> of_caregiver;
    std::vector<std::string> of_child;
};

SeenTogether seen_together(const LetterRecord& record, OwnerFilter& filter) {
    SeenTogether seen;
    const auto child = record.household.spoken(record.child.id);
    for (const auto& done : record.assessments) {
        for (const auto& finding : done.result.part.findings) {
            if (place_of(done, finding) != LetterPlace::Strength ||
                !finding.id.starts_with("seen-") || !may_tell(record, done, finding, filter)) {
                continue;
            }
            for (const auto& link_id : finding.because) {
                auto sign = sign_for_family(link_id, child);
                if (!sign) continue;
                (sign->is_of_child ? seen.of_child : seen.of_caregiver)
                    .push_back(std::move(sign->words));
            }
        }
    }
    return seen;
}

std::vector<std::string> milestones_in(const report::LetterMilestones& milestones,
                                       report::MilestoneState state) {
    std::vector<std::string> words;
    // The newest skills say most of a child.
    for (auto band = milestones.bands.rbegin(); band != milestones.bands.rend(); ++band) {
        for (const auto& row : band->rows) {
            if (row.state == state && row.note.empty()) words.push_back(row.text);
        }
    }
    return words;
}

void append(std::vector<std::string>& list, std::vector<std::string> more, std::size_t limit) {
    for (auto& entry : more) {
        if (list.size() >= limit) return;
        if (std::find(list.begin(), list.end(), entry) == list.end()) {
            list.push_back(std::move(entry));
        }
    }
}

void add_wonders(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    auto& wondered = letter.family.wondered;
    for (const auto& visit : record.visits) {
        const auto& worries = visit.story.worries;
        if (filter.allows_text("Worries told at the visit of " + medium_date(visit.date), worries,
                               visit.taking_part)) {
            append(wondered, {"You said: “" + worries + "”"}, kWondersOnAPage);
        }
    }
    for (auto& row : milestones_in(letter.milestones, report::MilestoneState::NotYet)) {
        append(wondered, {"Not yet: " + row + ". We look at it again together"}, kWondersOnAPage);
    }
}

/// Only consents on the child and on the reader: what others agreed to is theirs.
void add_sharing(const LetterRecord& record, const OwnerFilter& filter,
                 report::LetterContent& letter) {
    // Agreed to anew, the latest day counts.
    std::map<std::pair<std::string, std::string>, Date> agreed;
    for (const auto& consent : record.consents) {
        if (!consent.is_valid_on(record.today)) continue;
        const auto caregiver = caregiver_of(consent.about);
        const auto child = child_of(consent.about);
        if (caregiver && *caregiver != filter.addressee()) continue;
        if (child && *child != record.child.id) continue;
        const auto receiver =
            std::find_if(record.receivers.begin(), record.receivers.end(),
                         [&](const Receiver& entry) { return entry.id == consent.receiver; });
        if (receiver == record.receivers.end()) continue;
        const auto whom =
            caregiver ? (child ? "you together" : "you") : record.household.spoken(*child);
        auto& day = agreed.try_emplace({receiver->name, whom}, consent.given).first->second;
        day = std::max(day, consent.given);
    }
    std::map<std::pair<std::string, Date>, std::vector<std::string>> agreed_on;
    for (const auto& [to_and_whom, day] : agreed) {
        agreed_on[{to_and_whom.first, day}].push_back(to_and_whom.second);
    }
    for (auto& [to_and_day, whom] : agreed_on) {
        const auto& [to, day] = to_and_day;
        // Who agreed for both is told so once.
        if (whom.size() > 2) std::erase(whom, "you together");
        letter.sharing.push_back(
            fmt::format("{}: what concerns {}, agreed on {}", to, listed(whom), long_date(day)));
    }
    if (letter.sharing.empty()) letter.sharing.emplace_back("Nothing yet, with nobody");
}

}  // namespace

void add_family_page(const LetterRecord& record, const LetterChoices& choices, OwnerFilter& filter,
                     report::LetterContent& letter) {
    auto& page = letter.family;
    page.addressed_to = record.household.spoken(filter.addressee());
    append(letter.strengths, milestones_in(letter.milestones, report::MilestoneState::Reached),
           kStrengthsOnAPage);
    auto seen = seen_together(record, filter);
    append(letter.strengths, std::move(seen.of_child), kStrengthsOnAPage);
    append(page.caregiver_strengths, std::move(seen.of_caregiver), kStrengthsOnAPage);
    add_wonders(record, filter, letter);
    page.tips = chosen_tips(family_tips(record, filter.addressee()), choices.tips);
    if (!record.receiver.name.empty()) {
        page.next =
            fmt::format("If you have not heard from {} by {}, please ring {}", record.receiver.name,
                        long_date(record.today.plus_days(kAskAfterDays)),
                        record.practice.phone.empty() ? "us" : record.practice.phone);
    }
    if (!record.practice.phone.empty()) page.questions_to = record.practice.phone;
    add_sharing(record, filter, letter);
    for (const auto& help : record.help_lines) page.support_lines.push_back(help.line());
}

}  // namespace attune::workflow
