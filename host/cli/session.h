// SPDX-License-Identifier: Apache-2.0
/// \file
/// Opening a practice file for one call.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/cli.h"
#include "workflow/practice_session.h"

namespace attune::cli {

struct PracticeWords {
    std::string file;
    std::string passphrase_file;
    std::string clinician;
};

/// FILE, --passphrase-file, --clinician.
std::shared_ptr<PracticeWords> add_practice_words(CLI::App& verb);

/// From --passphrase-file (its first line), else ATTUNE_PASSPHRASE. InvalidInput when neither is
/// given.
Result<std::string> passphrase(const PracticeWords& words);

/// Unlocks the file for the named clinician, or the first of the file.
Result<std::unique_ptr<workflow::PracticeSession>> open_practice(const PracticeWords& words,
                                                                 const Surroundings& surroundings);

/// NotFound when nobody in the address book is called so.
Result<ReceiverId> receiver_named(workflow::PracticeSession& practice, const std::string& name);
/// The caregiver of this child whose whole name it is. NotFound (the name).
Result<CaregiverId> caregiver_named(workflow::PracticeSession& practice, const ChildId& child,
                                    const std::string& name);

/// "Leo Martins" -> given name, and the last word as the family name.
PersonName name_of(const std::string& text);

}  // namespace attune::cli
