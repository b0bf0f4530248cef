// SPDX-License-Identifier: Apache-2.0
/// \file
/// The recovery key as one printed page, and as the text of a file.
#pragma once

#include <string>

class wxWindow;

namespace attune::ui {

struct RecoverySheet {
    std::string practice;
    std::string file;  ///< where the practice file lies
    std::string key;

    std::string text() const;
    /// The key alone, a few groups a line.
    std::string broken_key() const;
    /// Asks for a printer. False when the clinician cancelled or the printer failed.
    bool print(wxWindow* parent) const;
};

}  // namespace attune::ui
