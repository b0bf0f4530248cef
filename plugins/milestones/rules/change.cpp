// SPDX-License-Identifier: Apache-2.0
#include "rules/change.h"

namespace attune::milestones {
namespace {

struct History {
    Status last = Status::Unanswered;
    std::optional<Age> last_at;
    std::optional<Age> not_yet_since;
    std::optional<Age> yes_at;
    bool has_unexplained_yes = false;
    bool is_replaced = false;
};

void note_not_yet(History& history, Explanation explanation, std::optional<Age> age) {
    if (history.last != Status::NotYet) history.not_yet_since = age;
    if (explanation == Explanation::None) return;
    history.has_unexplained_yes = false;
    history.is_replaced = explanation == Explanation::Replaced;
}

History history_of(std::size_t milestone, const std::vector<EarlierAssessment>& earlier) {
    History history;
    for (const EarlierAssessment& assessment : earlier) {
        const Answer& answer = assessment.sheet[milestone];
        switch (answer.status) {
            case Status::Yes:
                history.has_unexplained_yes = true;
                history.yes_at = assessment.age;
                history.is_replaced = false;
                break;
            case Status::NotYet:
                note_not_yet(history, answer.explanation, assessment.age);
                break;
            case Status::Emerging:
                break;
            case Status::NotObserved:
            case Status::Declined:
            case Status::Unanswered:
                continue;
        }
        history.last = answer.status;
        history.last_at = assessment.age;
    }
    return history;
}

Change change_to_not_yet(Explanation explanation, const History& history) {
    switch (explanation) {
        case Explanation::Lost:
            return {ChangeKind::Lost, history.yes_at};
        case Explanation::Replaced:
            return {ChangeKind::Replaced, history.yes_at};
        case Explanation::RecordedWrong:
            return {ChangeKind::RecordedWrong, history.yes_at};
        case Explanation::DifferentInformant:
            return {ChangeKind::DifferentInformant, history.yes_at};
        case Explanation::None:
            break;
    }
    if (history.has_unexplained_yes) return {ChangeKind::Unclear, history.yes_at};
    if (history.is_replaced) return {ChangeKind::Replaced, history.yes_at};
    if (history.last == Status::NotYet) return {ChangeKind::StillNotYet, history.not_yet_since};
    return {};
}

Change change_of(const Answer& now, const History& history) {
    if (now.status == Status::NotYet) return change_to_not_yet(now.explanation, history);
    const bool was_open = history.last == Status::NotYet || history.last == Status::Emerging;
    if (now.status == Status::Yes && was_open) return {ChangeKind::ReachedSince, history.last_at};
    return {};
}

}  // namespace

Changes changes(const Assessment& assessment) {
    Changes result;
    for (std::size_t i = 0; i < kMilestoneCount; ++i) {
        result[i] = change_of(assessment.sheet[i], history_of(i, assessment.earlier));
    }
    return result;
}

}  // namespace attune::milestones
