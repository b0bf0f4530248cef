// SPDX-License-Identifier: Apache-2.0
/// \file
/// Advice on wording before a report is signed. It never blocks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"

namespace attune::report {

enum class StyleIssue {
    Phrase = 1,    ///< a judging or unkind phrase
    HardToRead,    ///< the words need more schooling than the reader's
    NoContact,     ///< nobody can answer this letter
    BlankSection,  ///< a heading with nothing below it
};

struct StyleNote {
    StyleIssue issue = StyleIssue::Phrase;
    /// The heading under which it stands; empty before the first.
    std::string section;
    /// The phrase as written; the heading; or the grade reached.
    std::string found;
    /// What to write or do instead, one sentence.
    std::string instead;
};

/// Notes in reading order. Quoted words (in curly or straight double quotes) are the family's own
/// and are left alone.
std::vector<StyleNote> check_style(const Document& document);

/// The Flesch-Kincaid grade of English prose; 0 without a sentence.
/// Source: Kincaid et al., Naval Technical Training Command, Research Branch Report 8-75, 1975.
double reading_grade(std::string_view prose);

}  // namespace attune::report
