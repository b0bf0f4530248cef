// SPDX-License-Identifier: Apache-2.0
/// \file
/// A practice to look around in: invented families at every stage of the way.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "workflow/installation.h"
#include "workflow/practice_session.h"

namespace attune::workflow {

/// Said on the unlock page of the demo; protects nothing.
inline constexpr std::string_view kDemoPassphrase = "look around the demo";

/// A new practice file with seven invented families, dated relative to the clock's today; open.
/// The same day gives the same families. Takes a second or two: it runs plugins and waits for them.
/// Conflict when the file exists.
Result<std::unique_ptr<PracticeSession>> create_demo(const std::filesystem::path& file,
                                                     const Workplace& workplace);

}  // namespace attune::workflow
