// SPDX-License-Identifier: Apache-2.0
/// \file
/// From the host's request to what the rules work on.
#pragma once

#include <attune/request.hpp>

#include "rules/screening.h"

namespace attune::mood {

/// An answer whose code this version does not know reads as untouched.
Sheet read_sheet(const Scale& scale, const sdk::Answers& answers);

/// The scale as it was answered, with these ranges.
Screening read_screening(const Scale& scale, Ladder ladder, int advised_cutoff,
                         const sdk::Request& request);

int whole_setting(const sdk::Request& request, const std::string& id, int otherwise);

}  // namespace attune::mood
