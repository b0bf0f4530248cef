// SPDX-License-Identifier: Apache-2.0
/// \file
/// The published cut-offs were found with the English wording. In another language one holds only
/// where the practice says so, for all of them or for this one.
#pragma once

#include <string>
#include <vector>

namespace attune::mood {

struct Translation {
    std::string language;  ///< tag; empty = not known, and taken for English
    /// The practice has checked the cut-offs for the translations that it uses.
    bool is_checked = false;
    std::vector<std::string> made_for_it;  ///< settings that the practice made for this language

    bool is_published() const;
    bool is_made_for_it(const std::string& setting) const;
    /// `setting`: by which the cut-off is moved; empty for one that its authors fixed.
    bool holds(const std::string& setting) const;
    /// Who says that the cut-off `from` holds; of one that does, and not in English.
    std::string source(const std::string& setting, int from) const;
};

}  // namespace attune::mood
