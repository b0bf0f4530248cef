// SPDX-License-Identifier: Apache-2.0
/// \file
/// What lets a letter go, and what became of it.
#pragma once

#include "verbs.h"

namespace attune::cli {

/// `consent give`, `consent withdraw`, `follow`.
void add_consent_verbs(CLI::App& app, Bench& bench);

}  // namespace attune::cli
