// SPDX-License-Identifier: Apache-2.0
/// \file
/// A form by itself, without a practice: checked, answered, asked in FHIRPath.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "model/age.h"

namespace attune::workflow {

struct FormCheck {
    std::string id;
    int questions = 0;
    /// Why it cannot be used; empty = it can.
    Faults faults;
    /// What it asks for and Attune passes over.
    Faults remarks;
};
/// NotFound or Io when the file cannot be read; its faults are an answer, not an error.
Result<FormCheck> check_form(const std::filesystem::path& file);

struct FormAnswering {
    std::filesystem::path form;
    std::string answers;  ///< JSON: short answers or a QuestionnaireResponse
    std::optional<Date> born;
    std::optional<Gestation> gestation;
    std::optional<Date> on;  ///< default: the clock's today
};
/// The QuestionnaireResponse as JSON: enablement applied, calculated values filled.
Result<std::string> answer_form(const FormAnswering& entry, const Clock& clock);

/// The collection as a JSON list. InvalidInput names the expression and the place in it.
Result<std::string> evaluate_fhirpath(std::string_view expression, std::string_view resource_json,
                                      const Clock& clock);

}  // namespace attune::workflow
