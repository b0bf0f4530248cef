// SPDX-License-Identifier: Apache-2.0
/// \file
/// A referral by telephone on one page; one filled field is enough.
#pragma once

#include <wx/timer.h>

#include <memory>
#include <optional>

#include "people/caregiver_fields.h"
#include "people/child_fields.h"
#include "people/problem_map.h"
#include "shell/kept_page.h"
#include "shell/page.h"
#include "workflow/families.h"

namespace attune::ui {

class NewCallPage final : public Page, public KeptPage {
public:
    NewCallPage(wxWindow* parent, Shell& shell);

    void take_focus() override;
    bool let_go() override;
    /// The concern is about the family of this call, once there is one.
    bool take_concern() override;
    /// A safety concern comes first; the call goes on afterwards with everything typed.
    bool waits_through(const Place& next) const override;
    Place place() const override { return NewCallPlace{}; }
    /// Whoever rings, as far as known.
    wxString caller() const;
    /// A concern needs a family: the call is kept as it stands, and goes on. On failure it says so.
    std::optional<FamilyId> keep_family();

private:
    void add_caller();
    void add_family();
    void add_worry();
    void add_caregiver();
    /// Once somebody is in danger there is no time to find the key.
    void tell_danger();
    /// Whom the saved call was about as well, with what they have in common.
    void add_twin();
    void name_problems();
    workflow::NewCall entry() const;
    void show_duplicates();
    void save(const workflow::ConfirmedFields& confirmed);
    void show_problems(const workflow::FieldProblems& problems);
    void show_saved(const workflow::SavedCall& saved);

    TextField m_caller_name, m_caller_role, m_caller_phone;
    wxCheckBox* m_caller_is_caregiver = nullptr;
    ChoiceField m_family_knows, m_danger;
    TextField m_worry, m_promised, m_consent, m_custody, m_doctor, m_insurer;
    std::unique_ptr<ChildFields> m_child;
    wxWindow* m_family_card = nullptr;
    wxBoxSizer* m_caregiver_rows = nullptr;
    std::vector<std::unique_ptr<CaregiverFields>> m_caregivers;
    /// Family and call as a concern has kept them; without ids until then.
    workflow::NewCall m_kept;
    ProblemMap m_problems;
    wxTimer m_rest;  ///< between the last key and looking for duplicates
    wxButton* m_save;
    bool m_is_saved = false;
    FamilyId m_family;        ///< once saved
    bool m_may_drop = false;  ///< the clinician was asked whether to leave unsaved words
};

/// The call that waits out of sight on this desk; null for none.
NewCallPage* waiting_call(const wxWindow& desk);

}  // namespace attune::ui
