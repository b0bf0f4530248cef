// SPDX-License-Identifier: Apache-2.0
/// \file
/// One question on a page of its own, for who answers it alone: large words, one way to answer a
/// line. Arrows only move.
#pragma once

#include <wx/checkbox.h>
#include <wx/panel.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <functional>
#include <optional>
#include <vector>

#include "workflow/form_row.h"

namespace attune::ui {

class HandOverQuestion final : public wxPanel {
public:
    HandOverQuestion(wxWindow* parent, const workflow::FormRow& row,
                     std::function<void(const Answer&)> answer);

    void show(const workflow::FormRow& row);
    void take_focus();
    /// True when the key moved between the ways to answer, or answered.
    bool take_key(const wxKeyEvent& key);
    /// What stands in the field; nothing when the question has none.
    std::optional<std::string> typed() const;
    bool is_answered() const { return m_row.answer.state == AnswerState::Given; }

private:
    void add_options(wxSizer& column);
    void add_field(wxSizer& column);
    void show_answer();
    void give(std::size_t option);
    std::optional<std::size_t> focused() const;

    workflow::FormRow m_row;
    std::function<void(const Answer&)> m_answer;
    wxRadioButton* m_none = nullptr;  ///< hidden; selected while there is no answer
    std::vector<wxRadioButton*> m_radios;
    std::vector<wxCheckBox*> m_checks;
    wxTextCtrl* m_field = nullptr;
    bool m_is_showing = false;
};

}  // namespace attune::ui
