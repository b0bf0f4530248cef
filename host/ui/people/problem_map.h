// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which field of a form carries which name in workflow's problems, so that each is said where it
/// was typed.
#pragma once

#include <map>
#include <string>

#include "base/error.h"
#include "controls/form_column.h"
#include "workflow/field_problem.h"

namespace attune::ui {

class ProblemMap {
public:
    void add(const std::string& field, FieldBox* box) { m_boxes[field] = box; }
    void clear();
    /// Says each at its field. The words of those without a field here come back, one a line.
    wxString show(const workflow::FieldProblems& problems);
    /// The faults of an InvalidInput, which name fields.
    wxString show(const Faults& faults);

private:
    std::map<std::string, FieldBox*> m_boxes;
};

}  // namespace attune::ui
