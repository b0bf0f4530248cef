// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a practice gives a family in a crisis: whom to ring, what to do, the plan to fill in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace attune {

struct HelpLine {
    std::string number;
    std::string name;
    std::string note;  ///< "call or text, day and night"

    /// "988: Suicide and Crisis Lifeline, call or text, day and night".
    std::string line() const;
    bool operator==(const HelpLine&) const = default;
};

struct CrisisTexts {
    /// The same on every family's page.
    std::vector<HelpLine> lines;
    /// Paragraphs of the crisis sheet, one a line.
    std::string sheet;
    /// Headings of the safety plan, one a line, each with room to write.
    std::string plan;
    /// When the practice last checked numbers and words; absent = never.
    std::optional<Date> checked;
    bool operator==(const CrisisTexts&) const = default;
};

/// To begin with: lines of the United States (clinical/instruments, section 8) and our own words.
CrisisTexts usual_crisis_texts();
std::string to_json(const CrisisTexts& texts);
/// Damaged when it is not what to_json() writes.
Result<CrisisTexts> crisis_texts_from_json(std::string_view json);

}  // namespace attune
