// SPDX-License-Identifier: Apache-2.0
/// \file
/// The small pieces that the findings' sentences are made of.
#pragma once

#include <string>
#include <vector>

#include "rules/assessment.h"

namespace attune::milestones {

using Milestones = std::vector<std::size_t>;  ///< Indexes into milestones(), sorted.

/// "6 months 3 days", "1 month", "12 days".
std::string text_of(Age age);
/// The age that counts and its kind: "6 months 3 days (corrected age)". Needs Ages::reckoned().
std::string reckoned_text(const Ages& ages);
/// "studies faces; babbles syllables", "none" for an empty list.
std::string text_of(const Milestones& list);
/// Their link ids, each followed by that of its follow-up question if `with_follow_up` says so.
enum class FollowUp { Without = 1, With };
std::vector<std::string> link_ids(const Milestones& list, FollowUp follow_up = FollowUp::Without);

/// What else may stand behind a missed milestone; no early birth for a child born at term.
std::string other_explanations(const Ages& ages);

}  // namespace attune::milestones
