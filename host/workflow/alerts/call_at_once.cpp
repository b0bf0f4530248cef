// SPDX-License-Identifier: Apache-2.0
#include "workflow/call_at_once.h"

#include <algorithm>

namespace attune::workflow {

namespace {

/// The typed field of the child that is called so; null for any other.
std::string* field_of(ChildEntry& child, const std::string& field) {
    if (field == "child.birth_date") return &child.birth_date;
    if (field == "child.gestation") return &child.gestation;
    if (field == "child.birth_weight") return &child.birth_weight;
    return nullptr;
}

void keep_with_worry(NewCall& call, const std::string& label, const std::string& typed) {
    auto& worry = call.call.worry;
    if (!worry.empty()) worry += "\n";
    worry += label + ", as typed: " + typed;
}

void take_out(NewCall& call, const std::string& field) {
    if (auto* typed = field_of(call.child, field); typed != nullptr) {
        keep_with_worry(call,
                        field == "child.birth_date"  ? "Birth date"
                        : field == "child.gestation" ? "Weeks at birth"
                                                     : "Birth weight",
                        *typed);
        typed->clear();
        return;
    }
    for (std::size_t i = 0; i < call.caregivers.size(); ++i) {
        auto& born = call.caregivers[i].caregiver.birth_date;
        if (field != "caregiver-" + std::to_string(i + 1) + ".birth_date" || !born) continue;
        keep_with_worry(call, "Birth date of a caregiver", born->iso());
        born.reset();
    }
}

}  // namespace

Result<SavedCall> save_at_once(Families families, NewCall typed, Date today) {
    if (typed.is_empty()) typed.call.worry = "A safety concern came up on the telephone.";
    ConfirmedFields confirmed;
    for (const auto& problem : check(typed, today)) {
        if (problem.verdict == FieldVerdict::Refused) {
            take_out(typed, problem.field);
        } else {
            confirmed.push_back(problem.field);
        }
    }
    return families.save(typed, confirmed);
}

}  // namespace attune::workflow
