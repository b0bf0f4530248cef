// SPDX-License-Identifier: Apache-2.0
/// \file
/// Raises a safety concern by hand: about whom, what, seen or said, by whom.
#pragma once

#include <wx/radiobut.h>

#include <vector>

#include "controls/form_column.h"
#include "shell/shell.h"
#include "workflow/alert_desk.h"

namespace attune::ui {

class ConcernCard final : public wxPanel {
public:
    ConcernCard(wxWindow* parent, Shell& shell, const FamilyId& family);

    void take_focus();
    void raise();
    /// Whether a concern is half written, which leaving would lose.
    bool is_begun() const;
    /// The kinds by a discreet word, while somebody may look on.
    void set_shut(bool shut);
    /// A child with a caregiver, as far as chosen: all of them while nobody is.
    std::vector<DyadSubject> pairs() const;
    /// Says at its field that somebody must be chosen first.
    void ask_whom(const wxString& words);

private:
    struct About {
        wxString words;
        Subject subject;
    };
    /// A digit chooses the kind, from wherever nothing is being written.
    void take_digit(wxKeyEvent& event);
    void read_people();
    /// Whether all is chosen; else says at its field what is not.
    bool is_complete();
    /// A family of which nobody is known yet gets a child without a name.
    Result<Subject> subject();
    std::string words() const;

    Shell& m_shell;
    FamilyId m_family;
    std::vector<About> m_about;
    std::vector<workflow::ConcernKind> m_kinds;
    ChoiceField m_whom, m_way;
    wxRadioButton* m_none = nullptr;
    std::vector<wxRadioButton*> m_rules;
    TextField m_by, m_words;
};

}  // namespace attune::ui
