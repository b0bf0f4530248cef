// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is typed about a child; every field may stay empty.
#pragma once

#include "controls/form_column.h"
#include "people/problem_map.h"
#include "workflow/entries.h"

namespace attune::ui {

enum class Columns { One = 1, Two = 2 };

class ChildFields {
public:
    ChildFields(wxWindow* parent, wxSizer& sizer, Columns columns);

    workflow::ChildEntry entry() const;
    void set(const workflow::ChildEntry& entry);
    void name_problems(ProblemMap& problems, const std::string& prefix = "child.") const;
    wxTextCtrl* first() const { return m_given.control; }

private:
    void add_birth(FormColumn& fields, Columns columns);
    void echo_birth_date();

    TextField m_given, m_family, m_called, m_birth_date, m_gestation, m_weight, m_order,
        m_languages;
    wxCheckBox* m_estimated = nullptr;
    ChoiceField m_sex, m_pronoun;
    /// Not edited here, kept as they are.
    std::vector<Identifier> m_identifiers;
};

/// "Portuguese, English" as a list, and back.
std::vector<std::string> split_list(const std::string& text);
std::string join_list(const std::vector<std::string>& list);

}  // namespace attune::ui
