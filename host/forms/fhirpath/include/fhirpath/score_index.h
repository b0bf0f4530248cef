// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which answer to which question scores how much, as a Questionnaire says it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fhirpath/decimal.h"

namespace attune::forms::fhirpath {

inline constexpr std::string_view kOrdinalValueUrl =
    "http://hl7.org/fhir/StructureDefinition/ordinalValue";
inline constexpr std::string_view kItemWeightUrl =
    "http://hl7.org/fhir/StructureDefinition/itemWeight";

/// Reads ordinalValue and itemWeight wherever they occur: on answerOption, on its value, on the
/// concepts of a contained ValueSet (composed or expanded) and of a contained CodeSystem.
/// Copies what it needs; build it once for a form and share it.
class ScoreIndex {
public:
    ScoreIndex() = default;
    static ScoreIndex of(const nlohmann::json& questionnaire);

    /// The score of `code` (a coding's code, or a plain option's text) as answer to `link_id`.
    std::optional<Decimal> find(std::string_view link_id, std::string_view system,
                                std::string_view code) const;
    /// For an answer whose question is not known: the score that all questions agree on.
    std::optional<Decimal> find_anywhere(std::string_view system, std::string_view code) const;

private:
    struct Option {
        std::string system;
        std::string code;
        Decimal score;
    };
    friend class ScoreReader;

    std::unordered_map<std::string, std::vector<Option>> m_options;
};

/// The score in an `extension` array of `element`, by either URL.
std::optional<Decimal> score_on(const nlohmann::json& element);

}  // namespace attune::forms::fhirpath
