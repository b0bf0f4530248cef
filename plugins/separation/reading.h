// SPDX-License-Identifier: Apache-2.0
/// \file
/// From the host's request to what the rules work on.
#pragma once

#include <attune/request.hpp>

#include "rules/episode.h"

namespace attune::separation {

/// A group in which nothing was answered is no separation. A code that this version does not know
/// reads as unanswered.
History read_history(const sdk::Request& request);

}  // namespace attune::separation
