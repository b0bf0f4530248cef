// SPDX-License-Identifier: Apache-2.0
#include "answering/occasion.h"

#include <algorithm>
#include <string>
#include <vector>

#include "practice/wording.h"

namespace attune::workflow {

namespace {

std::string code_of_place(VisitSetting setting) {
    switch (setting) {
        case VisitSetting::Home:
            return "home";
        case VisitSetting::Clinic:
            return "clinic";
        case VisitSetting::Video:
            return "video";
        case VisitSetting::Phone:
        case VisitSetting::Other:
            return "other";
    }
    return {};
}

std::vector<std::string> codes_of_present(const Assessment& assessment, const InRoom& room) {
    std::vector<std::string> codes;
    const auto own = caregiver_of(assessment.subject);
    if (std::any_of(room.caregivers.begin(), room.caregivers.end(),
                    [&](const CaregiverId& id) { return id != own; })) {
        codes.emplace_back("caregiver");
    }
    if (room.other_adult) codes.emplace_back("adult");
    if (room.professional_interpreter) codes.emplace_back("interpreter");
    return codes;
}

bool is_supervised(const Assessment& assessment, const Household& household) {
    const auto child = child_of(assessment.subject);
    const auto caregiver = caregiver_of(assessment.subject);
    return std::any_of(
        household.links.begin(), household.links.end(), [&](const CaregiverLink& tie) {
            return tie.supervised_only && tie.child == child && tie.caregiver == caregiver;
        });
}

/// The options of this row that have one of these codes, or exactly these words.
std::vector<Answer> options(const FormRow& row, const std::vector<std::string>& wanted) {
    std::vector<Answer> found;
    for (const auto& option : row.options) {
        const auto* coding = option.answer.values.empty()
                                 ? nullptr
                                 : std::get_if<Coding>(&option.answer.values.front());
        const auto is_meant = [&](const std::string& words) {
            return (coding != nullptr && coding->code == words) ||
                   folded(option.text) == folded(words);
        };
        if (std::any_of(wanted.begin(), wanted.end(), is_meant)) found.push_back(option.answer);
    }
    return found;
}

Result<void> tell(AssessmentSession& assessment, const std::string& link_id,
                  const std::vector<std::string>& wanted) {
    const auto* row = assessment.row({link_id, {}});
    if (row == nullptr || row->is_answered()) return {};
    const auto found = options(*row, wanted);
    if (found.empty()) return {};
    auto answer = found.front();
    if (row->kind == RowKind::Choices) {
        for (auto more = found.begin() + 1; more != found.end(); ++more) {
            answer.values.push_back(more->values.front());
        }
    }
    const auto told = assessment.answer(row->address, answer);
    if (!told) return told.error();
    return {};
}

}  // namespace

bool is_of_occasion(const forms::Item& item) { return item.link_id.starts_with("OBS-"); }

Result<void> tell_occasion(AssessmentSession& assessment, const Visit& visit, const InRoom& room,
                           const Household& household) {
    const auto& run = assessment.assessment();
    const std::pair<const char*, std::vector<std::string>> known[] = {
        {"OBS-setting", {code_of_place(visit.setting)}},
        {"OBS-state", {visit.child_state}},
        {"OBS-present", codes_of_present(run, room)},
        {"OBS-contact", is_supervised(run, household) ? std::vector<std::string>{"supervised"}
                                                      : std::vector<std::string>{}}};
    for (const auto& [link_id, codes] : known) {
        if (const auto told = tell(assessment, link_id, codes); !told) return told;
    }
    return {};
}

}  // namespace attune::workflow
