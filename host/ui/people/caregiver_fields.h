// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is typed about a caregiver and the tie to the child; every field may stay empty.
#pragma once

#include "controls/form_column.h"
#include "people/child_fields.h"
#include "workflow/entries.h"

namespace attune::ui {

/// While taking a call only what is asked on the phone; later everything.
enum class Depth { Call = 1, Full = 2 };

class CaregiverFields {
public:
    CaregiverFields(wxWindow* parent, wxSizer& sizer, Columns columns, Depth depth);

    workflow::CaregiverEntry entry() const;
    void set(const workflow::CaregiverEntry& entry);
    /// `prefix` as in "caregiver-1.".
    void name_problems(ProblemMap& problems, const std::string& prefix) const;
    wxTextCtrl* first() const { return m_given.control; }
    /// What the caregiver is to the child.
    wxTextCtrl* tie() const { return m_role.control; }

private:
    void add_contact(wxWindow* parent, wxSizer& sizer, FormColumn& fields, Columns columns);
    void add_limits(FormColumn& fields, Columns columns);

    Depth m_depth;
    /// What is not edited here is kept as it was.
    workflow::CaregiverEntry m_kept;
    TextField m_given, m_family, m_role, m_phone, m_language, m_safe_note;
    ChoiceField m_relationship;
    wxCheckBox* m_interpreter = nullptr;
    wxCheckBox* m_ring = nullptr;
    wxCheckBox* m_leave_message = nullptr;
    wxCheckBox* m_text = nullptr;
    wxCheckBox* m_post = nullptr;
    wxCheckBox* m_primary = nullptr;
    // Full depth only.
    TextField m_email, m_address, m_basis;
    wxCheckBox* m_address_secret = nullptr;
    wxCheckBox* m_may_consent = nullptr;
    wxCheckBox* m_no_contact = nullptr;
    wxCheckBox* m_supervised = nullptr;
};

}  // namespace attune::ui
