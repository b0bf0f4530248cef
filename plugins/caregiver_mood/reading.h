// SPDX-License-Identifier: Apache-2.0
/// \file
/// From the host's request to what the rules work on.
#pragma once

#include <attune/request.hpp>
#include <vector>

#include "rules/screening.h"

namespace attune::mood {

/// An answer whose code this version does not know reads as untouched.
Sheet read_sheet(const Scale& scale, const sdk::Answers& answers);

/// The scale as it was answered, with these ranges.
Screening read_screening(const Scale& scale, Ladder ladder, const Cutoff& advised,
                         const Translation& translation, const sdk::Request& request);

/// What is known of these cut-offs in the language of who answered.
Translation read_translation(const sdk::Request& request, const std::vector<Cutoff>& cutoffs);
/// With this child, which is not born yet.
bool is_pregnant(const sdk::Request& request);

Cutoff read_cutoff(const sdk::Request& request, const std::string& setting, int otherwise);

}  // namespace attune::mood
