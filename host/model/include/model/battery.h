// SPDX-License-Identifier: Apache-2.0
/// \file
/// Named lists of instruments that belong together, and what a visit does with the one it follows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/code.h"
#include "model/ids.h"
#include "model/subject.h"

namespace attune {

using BatteryId = Id<struct BatteryTag>;

/// Of everybody in a visit, those for whom an instrument is proposed.
enum class BatteryWho {
    Child = 1,
    BirthParent = 2,
    OtherCaregiver = 3,  ///< every caregiver but the birth parent
    EachCaregiver = 4,
    EachPair = 5,
};

/// Months of the chronological age, both included, narrow the instrument's own age window further.
struct BatteryLine {
    std::string instrument;
    BatteryWho who = BatteryWho::Child;
    std::optional<int> from_months;
    std::optional<int> to_months;
    bool operator==(const BatteryLine&) const = default;
};

struct Battery {
    BatteryId id;
    std::string name;
    std::vector<BatteryLine> lines;
    bool operator==(const Battery&) const = default;
};

/// What was decided in a visit beside its battery. `AsProposed` takes the decision before it back.
enum class StepDecision { Added = 1, Skipped = 2, AsProposed = 3 };

struct StepChoice {
    std::string instrument;
    Subject subject;
    StepDecision decision = StepDecision::AsProposed;
    /// Why it was not done; empty unless skipped.
    std::string reason;
    bool operator==(const StepChoice&) const = default;
};

template <>
struct CodeTable<BatteryWho> {
    static constexpr std::pair<BatteryWho, std::string_view> codes[] = {
        {BatteryWho::Child, "child"},
        {BatteryWho::BirthParent, "birth-parent"},
        {BatteryWho::OtherCaregiver, "other-caregiver"},
        {BatteryWho::EachCaregiver, "each-caregiver"},
        {BatteryWho::EachPair, "each-pair"}};
};
template <>
struct CodeTable<StepDecision> {
    static constexpr std::pair<StepDecision, std::string_view> codes[] = {
        {StepDecision::Added, "added"},
        {StepDecision::Skipped, "skipped"},
        {StepDecision::AsProposed, "as-proposed"}};
};

}  // namespace attune
