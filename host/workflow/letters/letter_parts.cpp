// SPDX-License-Identifier: Apache-2.0
#include "letters/letter_parts.h"

namespace attune::workflow {

namespace {

bool says_something(const report::LetterContent& letter, LetterPart part) {
    // A page for the family prints no other part.
    const bool is_for_family = letter.view == report::View::FamilyPage;
    if (is_for_family && part != LetterPart::Strengths && part != LetterPart::Plan) return false;
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
        case LetterPart::Beginnings:
            return !letter.history.empty() || letter.timeline;
        case LetterPart::Factors:
            return !letter.factors.empty();
        case LetterPart::Caregivers:
            return !letter.caregivers.empty();
        case LetterPart::Pairs:
            return !letter.pairs.empty();
        case LetterPart::OverTime:
            return !letter.courses.empty();
        case LetterPart::Understanding:
            return !letter.understanding.empty();
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
        case LetterPart::Beginnings:
            letter.history.clear();
            letter.timeline.reset();
            break;
        case LetterPart::Factors:
            letter.factors.clear();
            break;
        case LetterPart::Caregivers:
            letter.caregivers.clear();
            break;
        case LetterPart::Pairs:
            letter.pairs.clear();
            break;
        case LetterPart::OverTime:
            letter.courses.clear();
            break;
        case LetterPart::Understanding:
            letter.understanding.clear();
            break;
    }
}

EditedAt edited_at(LetterPart part) {
    switch (part) {
        case LetterPart::Urgent:
            return EditedAt::Alerts;
        case LetterPart::Asks:
        case LetterPart::Reason:
        case LetterPart::Understanding:
            return EditedAt::Referral;
        case LetterPart::Strengths:
        case LetterPart::Observed:
        case LetterPart::Plan:
            return EditedAt::Story;
        case LetterPart::Findings:
        case LetterPart::Milestones:
        case LetterPart::Beginnings:
        case LetterPart::Factors:
        case LetterPart::Caregivers:
        case LetterPart::Pairs:
        case LetterPart::OverTime:
            break;
    }
    return EditedAt::Nowhere;
}

/// In the order of the page.
constexpr LetterPart kParts[] = {
    LetterPart::Urgent,        LetterPart::Asks,       LetterPart::Reason,
    LetterPart::Strengths,     LetterPart::Observed,   LetterPart::Findings,
    LetterPart::Milestones,    LetterPart::Beginnings, LetterPart::Factors,
    LetterPart::Caregivers,    LetterPart::Pairs,      LetterPart::OverTime,
    LetterPart::Understanding, LetterPart::Plan};

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
        case LetterPart::OverTime:
            return "Over time";
        case LetterPart::Understanding:
            return "How we understand it";
        case LetterPart::Plan:
            return "Plan";
        case LetterPart::Beginnings:
            return "Beginnings";
        case LetterPart::Factors:
            return "Stresses and supports";
        case LetterPart::Caregivers:
            return "Each caregiver";
        case LetterPart::Pairs:
            return "Caregiver and child together";
    }
    return {};
}

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

}  // namespace attune::workflow
