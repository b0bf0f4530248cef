// SPDX-License-Identifier: Apache-2.0
#include "alerts/alert_rules.h"

#include <algorithm>

#include "practice/wording.h"

namespace attune::workflow {

namespace {

/// What clinical/instruments section 8 expects before the clinician leaves the family.
struct RuleWords {
    std::string_view rule;
    std::string_view what;
    std::string_view next;
    int due_in_days = 0;  ///< of a task
};
// A referral within days is three here, as in the findings of the mood scales; that for an autism
// screen has the seven of 34 CFR 303.303.
constexpr RuleWords kRules[] = {
    {"A-1", "thoughts of self-harm",
     "Ask about thoughts, plan, means and the baby's safety; agree on a safety plan before you "
     "leave."},
    {"A-2", "danger to the baby or a marked change of mind",
     "Emergency psychiatric help; the baby is not left alone with this caregiver."},
    {"A-3", "a child is hurt, shaken or frightened",
     "Decide on child protection as the law of your state asks."},
    {"A-4", "violence by a partner, or fear of someone",
     "Speak alone; nothing printed or posted home."},
    {"A-5", "the baby has lost a skill or needs a doctor today",
     "Reach a doctor today; for a baby who cannot be roused, call the emergency number now."},
    {"A-6", "a mood score that calls for help soon", "Refer within days.", 3},
    {"A-7", "a positive autism screen", "Refer for diagnosis and to early intervention.", 7},
    {"A-8", "an unfinished form that already crosses its cut-off", "Treat the cut-off as crossed.",
     3},
    {kAskAlone, "a question on self-harm without an answer", "Ask in private before you leave."},
};

constexpr std::string_view kOfSelfHarm[] = {
    "Thoughts", "Plan", "Means", "Intent", "The baby's safety", "Who stays tonight"};
constexpr std::string_view kOfChildProtection[] = {"What was decided, and by whom",
                                                   "Reported to, when, reference",
                                                   "The baby's safety", "Who stays tonight"};
constexpr std::string_view kOfViolence[] = {"Safe at this moment", "The baby's safety",
                                            "What she or he wants", "Safe ways to reach"};
constexpr std::string_view kOfHealth[] = {"Which doctor, reached when", "What was advised",
                                          "Who brings the baby"};

const RuleWords* words_for(std::string_view rule) {
    const auto* found = std::find_if(std::begin(kRules), std::end(kRules),
                                     [&](const RuleWords& words) { return words.rule == rule; });
    return found == std::end(kRules) ? nullptr : found;
}

template <std::size_t n>
std::vector<AlertDetail> unanswered(const std::string_view (&questions)[n]) {
    std::vector<AlertDetail> details;
    for (const auto question : questions) details.push_back({std::string(question), {}});
    return details;
}

/// Between what it is about and what is to be done, in the text of a form's rule.
constexpr std::string_view kColon = ": ";

/// "an urge" of "An urge"; "EPDS" stays.
std::string within_sentence(std::string words) {
    const auto is_capital = [&](std::size_t at) {
        return at < words.size() && words[at] >= 'A' && words[at] <= 'Z';
    };
    if (is_capital(0) && !is_capital(1)) words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

}  // namespace

bool holds_completion(std::string_view rule) {
    return rule.size() == 3 && rule.starts_with("A-") && rule[2] >= '1' && rule[2] <= '5';
}

bool is_of_caregiver(std::string_view rule) {
    return rule == kSelfHarm || rule == "A-2" || rule == "A-4";
}

bool answers_danger(AlertActionKind kind) {
    const auto first = first_actions();
    return kind != AlertActionKind::KeyedInError &&
           std::find(first.begin(), first.end(), kind) != first.end();
}

std::string matter_of(const Alert& alert) {
    const auto colon = alert.text.find(kColon);
    if (colon != std::string::npos) return within_sentence(alert.text.substr(0, colon));
    const auto* words = words_for(alert.rule);
    return std::string(words == nullptr ? alert.rule : words->what);
}

std::string next_of(const Alert& alert) {
    const auto colon = alert.text.find(kColon);
    if (colon != std::string::npos) return capitalised(alert.text.substr(colon + kColon.size()));
    if (!alert.text.empty()) return alert.text;
    const auto* words = words_for(alert.rule);
    return std::string(words == nullptr ? std::string_view() : words->next);
}

bool asks_for_emergency_help(const Alert& alert) {
    const auto next = next_of(alert);
    const auto first = within_sentence(next.substr(0, next.find_first_of(";,.")));
    return first.find("emergency") != std::string::npos;
}

int days_of_task(std::string_view rule) {
    const auto* words = words_for(rule);
    return words == nullptr ? 0 : words->due_in_days;
}

std::vector<ConcernKind> concern_kinds() {
    std::vector<ConcernKind> kinds;
    for (const auto& words : kRules) {
        if (holds_completion(words.rule)) {
            kinds.push_back({std::string(words.rule), capitalised(std::string(words.what))});
        }
    }
    return kinds;
}

std::vector<AlertDetail> details_to_ask(std::string_view rule) {
    if (rule == "A-1" || rule == "A-2") return unanswered(kOfSelfHarm);
    if (rule == "A-3") return unanswered(kOfChildProtection);
    if (rule == "A-4") return unanswered(kOfViolence);
    if (rule == "A-5") return unanswered(kOfHealth);
    return {};
}

}  // namespace attune::workflow
