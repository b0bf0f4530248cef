// SPDX-License-Identifier: Apache-2.0
/// \file
/// Everybody whom an instrument of a visit can be about, and what its battery proposes for them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "families/family_rows.h"
#include "model/battery.h"
#include "model/visit.h"

namespace attune::workflow {

/// A child, a caregiver (once, with the ages of the first child) or a pair.
struct Seat {
    Subject subject;
    std::optional<ChildId> about;
    std::optional<Ages> ages;
    /// Why nothing is proposed for it: "not taking part in this visit"; empty = it takes part.
    std::string apart;
};

/// The children, then each caregiver followed by its pairs; those who take part first.
std::vector<Seat> seats_of(const Household& household, const Visit& visit, Date today);

/// The caregiver who gave birth to one of these children, as far as the ties say.
bool gave_birth(const Household& household, const CaregiverId& caregiver,
                const std::vector<ChildId>& children);

/// The line is meant for this seat at its age. Says nothing about the instrument's own ages.
bool is_meant_for(const BatteryLine& line, const Seat& seat, const Household& household,
                  const Visit& visit);

}  // namespace attune::workflow
