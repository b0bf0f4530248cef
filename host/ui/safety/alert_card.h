// SPDX-License-Identifier: Apache-2.0
/// \file
/// One alert that waits: about whom, what, what was done, and one key for each thing to do.
#pragma once

#include <wx/checkbox.h>

#include <functional>
#include <vector>

#include "controls/card.h"
#include "controls/form_column.h"
#include "shell/shell.h"
#include "workflow/alert_desk.h"

namespace attune::ui {

/// Shut while somebody may look on: neither who nor what, and keys with a discreet word.
enum class CardWords { Open = 1, Shut = 2 };

class AlertCard final : public wxPanel {
public:
    /// `same_person` are further alerts about the same person that wait for the same: one entry may
    /// answer them too.
    AlertCard(wxWindow* parent, Shell& shell, const workflow::AlertRow& row,
              const std::vector<workflow::AlertRow>& same_person, CardWords words);

    /// Whether the card shows just this; else it is made anew.
    bool shows(const workflow::AlertRow& row, const std::vector<workflow::AlertRow>& same_person,
               CardWords words) const;
    const AlertId& alert() const { return m_row.alert.id; }
    workflow::AlertStage stage() const { return m_row.stage; }

    /// False when nothing on it can be pressed now.
    bool take_focus();
    /// A plain letter while no field is being typed in. False = not one of the card's keys.
    bool take_letter(int code);
    /// Enter in one of the card's fields. False = it has nothing to do there.
    bool take_enter(const wxWindow* field);

private:
    struct Key {
        int code;
        std::function<void()> act;
    };
    void add_words();
    void add_parts(const std::vector<workflow::AlertRow>& same_person);
    void add_others(const std::vector<workflow::AlertRow>& same_person);
    void add_first_actions();
    void add_since();
    void add_details();
    void add_to_ask_alone();
    void add_task();
    wxButton* add_key(wxSizer& row, const wxString& label, int code, std::function<void()> act);
    /// A field with a button beside it; Enter in the field presses it.
    TextField add_line(const wxString& label, const wxString& button_label,
                       std::function<void()> act);
    std::vector<AlertId> answered() const;
    void act(AlertActionKind kind, const std::string& details = {});
    void tell(const Result<void>& done, TextField* field);
    void keep_details();
    /// To the question whose answer was a slip of the key.
    void correct();

    Shell& m_shell;
    workflow::AlertRow m_row;
    CardWords m_words;
    Card* m_card;
    std::vector<std::pair<wxCheckBox*, AlertId>> m_others;
    std::vector<Key> m_keys;
    std::vector<std::pair<const wxWindow*, std::function<void()>>> m_enters;
    wxPanel* m_since_panel = nullptr;
    TextField m_since, m_reason, m_note;
    std::vector<TextField> m_details;
    wxWindow* m_first = nullptr;
};

}  // namespace attune::ui
