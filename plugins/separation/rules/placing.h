// SPDX-License-Identifier: Apache-2.0
/// \file
/// One separation on the line of the child's life.
#pragma once

#include "rules/episode.h"

namespace attune::separation {

/// What about the dates cannot be.
enum class Doubt { None = 1, EndBeforeStart, BeforeBirth, AfterToday };

/// Where a separation lies. Start and end are days since birth; the days from one to the other are
/// counted in nights.
struct Placed {
    const Episode* episode = nullptr;
    Doubt doubt = Doubt::None;
    bool is_open = false;
    /// A death, an adoption, or no return: dated and told, but no days apart are counted, for the
    /// child's life went on with somebody else.
    bool is_lasting = false;
    DayRange start;
    DayRange end;
    DayRange days;

    /// False while its end is not known, or its dates cannot be: then it is left out of every sum.
    bool has_length = true;

    bool counts_days() const { return !is_lasting && has_length; }
    bool is_exact() const { return doubt == Doubt::None && start.is_exact() && end.is_exact(); }
};

/// `today`: the child's age in days; one that still goes on ends there. With a doubt, start, end
/// and days are anything from birth to today: impossible dates tell nothing.
Placed place(const Episode& episode, int today);

bool is_lasting(const Episode& episode);

}  // namespace attune::separation
