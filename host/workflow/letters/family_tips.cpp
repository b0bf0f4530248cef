// SPDX-License-Identifier: Apache-2.0
#include "letters/family_tips.h"

#include <algorithm>
#include <iterator>

#include "alerts/safety_answers.h"

namespace attune::workflow {

namespace {

constexpr std::size_t kTipsOnAPage = 3;
/// Most children crawl by then; before, a toddler's tips make no sense.
constexpr int kMobileMonths = 9;

/// What makes a tip worth proposing: an answer of a list, in the open.
enum class Proposed { Never = 1, Always, WhenSeen, WhenNotSeen, WhenMissed };
enum class NotWhen {
    Never = 1,
    AngerOrHarm,
    ContactIsLimited,
    SoleCarer,
    UnsafeOutside,
    NotMobile
};

struct Tip {
    const char* id;
    const char* words;
    Proposed proposed;
    std::string_view asked;  ///< how the link id of that answer begins
    NotWhen not_when;
};

constexpr Tip kTips[] = {
    {"TIP-1", "Watch face, hands and body first; then guess and try.", Proposed::WhenMissed,
     "CUE-face", NotWhen::Never},
    {"TIP-2", "If the first guess is wrong, try another. Trying counts.", Proposed::WhenNotSeen,
     "RP-2", NotWhen::Never},
    {"TIP-3", "Rest and food come before play. Offer them sooner on fussy days.",
     Proposed::WhenMissed, "CUE-fatigue", NotWhen::Never},
    {"TIP-4", "A wound-up baby may be a tired baby.", Proposed::WhenSeen, "CUE-fatigue-2",
     NotWhen::Never},
    {"TIP-5", "When your baby looks away, pause and wait.", Proposed::WhenMissed, "CUE-with",
     NotWhen::Never},
    {"TIP-6", "Let your baby start and finish the game.", Proposed::WhenNotSeen, "NV-pace-A3",
     NotWhen::Never},
    {"TIP-7", "Slow down and soften: your baby's speed, not yours.", Proposed::WhenSeen,
     "NV-pace-X", NotWhen::Never},
    {"TIP-8", "Smile, coo, pull a funny face; a game needs no toy.", Proposed::WhenNotSeen,
     "M-4-10-2", NotWhen::Never},
    {"TIP-9", "Tell your baby what you are doing as the day goes on.", Proposed::WhenNotSeen,
     "NV-tone-A", NotWhen::Never},
    {"TIP-10", "Cuddle, stroke and hold skin to skin.", Proposed::WhenNotSeen, "NV-touch-A",
     NotWhen::ContactIsLimited},
    {"TIP-11", "Put the phone away for feeds and play.", Proposed::WhenSeen, "RC-21",
     NotWhen::Never},
    {"TIP-12", "Breathe out slowly before you pick your baby up. Put the baby down safely first.",
     Proposed::WhenNotSeen, "CR-1", NotWhen::Never},
    {"TIP-13", "Trade nights or mornings so someone sleeps.", Proposed::WhenNotSeen, "CR-5",
     NotWhen::SoleCarer},
    {"TIP-14", "Ask one person for one thing this week.", Proposed::WhenNotSeen, "CR-6",
     NotWhen::Never},
    {"TIP-15", "Get out for a walk together.", Proposed::WhenNotSeen, "CR-4",
     NotWhen::UnsafeOutside},
    {"TIP-16", "Answering your baby does not spoil your baby.", Proposed::Never, "",
     NotWhen::Never},
    {"TIP-17", "What worked for another baby may not suit yours.", Proposed::WhenSeen, "RC-27",
     NotWhen::Never},
    {"TIP-18", "Learn which touch, sound and movement calm your baby.", Proposed::WhenNotSeen,
     "CUE-pref", NotWhen::Never},
    {"TIP-19", "Stay near while your toddler explores; be there to come back to.",
     Proposed::WhenNotSeen, "SB-10", NotWhen::NotMobile},
    {"TIP-20", "Name big feelings and stay close while they pass.", Proposed::WhenSeen, "RC-25",
     NotWhen::Never},
    {"TIP-21", "Share care tasks with everyone who looks after the baby.", Proposed::Never, "",
     NotWhen::SoleCarer},
    {"TIP-22", "Even when nothing works, staying calm and close helps.", Proposed::WhenSeen, "CX-1",
     NotWhen::AngerOrHarm},
    {"TIP-23", "You do not have to be perfect. Noticing and mending is what matters.",
     Proposed::Always, "", NotWhen::Never},
    {"TIP-24", "What your baby needs keeps changing; so will your answers.", Proposed::WhenSeen,
     "CUE-hunger-2", NotWhen::Never},
    {"TIP-25", "If play feels awkward, keep at it; it eases.", Proposed::WhenNotSeen, "SB-3",
     NotWhen::Never},
};

bool is_of(const Assessment& assessment, const CaregiverId& caregiver) {
    const auto whose = caregiver_of(assessment.subject);
    return !whose || *whose == caregiver;
}

const std::string* code_of(const Answer& answer) {
    if (answer.state != AnswerState::Given || answer.values.empty()) return nullptr;
    const auto* coding = std::get_if<Coding>(&answer.values.front());
    return coding == nullptr ? nullptr : &coding->code;
}

/// "CUE-with-1.missed" ticked.
bool is_missed(const std::string& link_id, const Answer& answer) {
    const auto* ticked =
        answer.values.empty() ? nullptr : std::get_if<bool>(&answer.values.front());
    return link_id.ends_with(".missed") && ticked != nullptr && *ticked;
}

bool says(Proposed wanted, const std::string& link_id, const Answer& answer) {
    const auto* code = code_of(answer);
    switch (wanted) {
        case Proposed::WhenSeen:
            return code != nullptr && (*code == "yes" || *code == "often");
        case Proposed::WhenNotSeen:
            return code != nullptr && (*code == "no" || *code == "emerging");
        case Proposed::WhenMissed:
            return is_missed(link_id, answer);
        case Proposed::Never:
        case Proposed::Always:
            break;
    }
    return false;
}

bool is_proposed(const Tip& tip, const LetterRecord& record, const CaregiverId& caregiver) {
    if (tip.proposed == Proposed::Always) return true;
    for (const auto& done : record.assessments) {
        if (!is_of(done.assessment, caregiver) || is_told_by_another(done)) continue;
        for (const auto& [address, answer] : done.answers) {
            const auto* item = done.instrument.form->find_item(address.link_id);
            const bool is_open = item != nullptr && !item->is_private;
            if (is_open && address.link_id.starts_with(tip.asked) &&
                says(tip.proposed, address.link_id, answer)) {
                return true;
            }
        }
    }
    return false;
}

/// Something other than "no" or "none" was answered.
bool is_named(const LetterRecord& record, const CaregiverId& caregiver, std::string_view asked) {
    for (const auto& done : record.assessments) {
        if (!is_of(done.assessment, caregiver)) continue;
        for (const auto& [address, answer] : done.answers) {
            const auto* code = code_of(answer);
            if (address.link_id.starts_with(asked) && code != nullptr && *code != "no" &&
                *code != "none") {
                return true;
            }
        }
    }
    return false;
}

bool has_alert(const LetterRecord& record, std::initializer_list<std::string_view> rules) {
    return std::any_of(record.alerts.begin(), record.alerts.end(), [&](const Alert& alert) {
        return std::find(rules.begin(), rules.end(), alert.rule) != rules.end();
    });
}

std::vector<CaregiverLink> present_links(const LetterRecord& record) {
    std::vector<CaregiverLink> links;
    for (const auto& link : record.household.links) {
        if (link.child == record.child.id && (!link.to || *link.to >= record.today)) {
            links.push_back(link);
        }
    }
    return links;
}

bool is_contact_limited(const LetterRecord& record, const CaregiverId& caregiver) {
    const auto links = present_links(record);
    const auto mine = std::find_if(links.begin(), links.end(), [&](const CaregiverLink& link) {
        return link.caregiver == caregiver;
    });
    return mine == links.end() || mine->no_contact || mine->supervised_only;
}

bool is_mobile(const LetterRecord& record) {
    const auto ages = record.birth().ages_on(record.today);
    if (!ages) return false;
    const auto& age = ages->corrected ? *ages->corrected : ages->chronological;
    return age.months >= kMobileMonths;
}

/// Why the tip is not for this caregiver now; empty when it may be given.
std::string kept_back(const Tip& tip, const LetterRecord& record, const CaregiverId& caregiver) {
    switch (tip.not_when) {
        case NotWhen::Never:
            break;
        case NotWhen::AngerOrHarm:
            if (is_named(record, caregiver, "RC-23") || is_named(record, caregiver, "RC-24") ||
                has_alert(record, {"A-2", "A-3"})) {
                return "not while losing control or harm is a worry";
            }
            break;
        case NotWhen::ContactIsLimited:
            if (is_contact_limited(record, caregiver)) return "contact is supervised or none";
            break;
        case NotWhen::SoleCarer:
            if (present_links(record).size() < 2) return "cares for the child alone";
            break;
        case NotWhen::UnsafeOutside:
            if (is_named(record, caregiver, "RC-13") || has_alert(record, {"A-4"})) {
                return "home or area is not safe";
            }
            break;
        case NotWhen::NotMobile:
            if (!is_mobile(record)) return "does not move about yet";
            break;
    }
    return {};
}

}  // namespace

std::vector<FamilyTip> family_tips(const LetterRecord& record, const CaregiverId& caregiver) {
    std::vector<FamilyTip> tips;
    for (const auto& tip : kTips) {
        tips.push_back({tip.id, tip.words, is_proposed(tip, record, caregiver),
                        kept_back(tip, record, caregiver)});
    }
    // The tip for everybody comes after those for this pair.
    std::stable_partition(tips.begin(), tips.end(), [](const FamilyTip& tip) {
        return tip.is_proposed && tip.id != "TIP-23";
    });
    return tips;
}

std::vector<std::string> chosen_tips(const std::vector<FamilyTip>& tips,
                                     const std::optional<std::vector<std::string>>& ids) {
    std::vector<std::string> words;
    for (const auto& tip : tips) {
        const bool is_chosen =
            ids ? std::find(ids->begin(), ids->end(), tip.id) != ids->end() : tip.is_proposed;
        if (is_chosen && tip.not_now.empty() && words.size() < kTipsOnAPage) {
            words.push_back(tip.words);
        }
    }
    return words;
}

}  // namespace attune::workflow
