// SPDX-License-Identifier: Apache-2.0
/// \file
/// One row of a form as native controls, with a bar at its left while it has the keyboard.
#pragma once

#include <wx/checkbox.h>
#include <wx/panel.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <functional>
#include <vector>

#include "controls/button.h"
#include "controls/text.h"
#include "workflow/form_row.h"

namespace attune::ui {

/// A completed form is read: its answers stand there as words.
enum class RowUse { Answer = 1, Read = 2 };

/// How the typing of an answer ended: by Enter one goes on to the next row.
enum class Typed { Entered = 1, Left = 2 };

/// What a row asks of its form.
struct RowActs {
    std::function<void(const ItemAddress&, const Answer&)> answer;
    /// Answers, and the keyboard stays where it is.
    std::function<void(const ItemAddress&, const Answer&)> mark;
    std::function<void(const ItemAddress&, const std::string&, Typed)> answer_typed;
    std::function<void(const ItemAddress&, const std::string&)> draft;
    std::function<void(const ItemAddress&, bool)> open_group;
    std::function<void(const ItemAddress&)> focused;
    std::function<void(const ItemAddress&)> add_another;  ///< a copy of the group of this heading
    std::function<void(const ItemAddress&)> remove;       ///< the copy of this heading
};

class FormRowPanel final : public wxPanel {
public:
    /// `parts` are the rows of the compound item's check-boxes, shown inside this one.
    FormRowPanel(wxWindow* parent, const workflow::FormRow& row,
                 std::vector<workflow::FormRow> parts, RowUse use, RowActs acts);

    const workflow::FormRow& row() const { return m_row; }
    /// Shows another answer of the same row; nothing moves.
    void show(const workflow::FormRow& row, const std::vector<workflow::FormRow>& parts);
    /// What was typed cannot be read as an answer; stands there until the row is shown anew.
    void show_problem(const wxString& words);
    /// Whether `row` can be shown by this panel as it is built.
    bool fits(const workflow::FormRow& row) const;
    /// Whether this is the row at `address`, or one of its parts is.
    bool holds(const ItemAddress& address) const;
    /// Whether the keyboard stops here on its way up or down.
    bool is_stop() const;
    /// The keyboard goes to the answer, to what the parts propose, or to the first option.
    void take_focus();
    void set_current(bool current);
    /// Whether only digits are typed here, so that a letter is one of the options' keys.
    bool takes_digits_only() const;
    /// Left and right between options; never answers.
    void move_option(int step);
    /// Answers with the option, or ticks the box, that has the keyboard. False when none has.
    bool answer_with_focused();
    /// Of a list of signs: looked for in one tap, and numbered so that a digit taps it.
    bool is_sign() const;
    void set_number(int number);
    /// Seen, then looked for and not seen, then as if never touched.
    void tap();

private:
    void add_heading();
    void add_fold_button(wxSizer& across);
    void add_another_button(wxSizer& across);
    void add_remove_button(wxSizer& across);
    void add_words();
    void add_question();
    void add_question_words();
    void add_answer_words();
    void add_ways_to_answer();
    void add_sign();
    void add_parts(wxSizer& column);
    void add_radio_options(wxSizer& column);
    void add_check_options(wxSizer& column);
    void add_text(wxSizer& column, int lines);
    /// The answer with its unit, and what was ticked beside it.
    std::string words_to_read() const;
    /// What stands in the text field when nobody types in it.
    std::string words_in_field() const;
    void watch_focus(wxWindow* control);
    /// The box `changed` of several was ticked or unticked.
    void tick(std::size_t changed);
    void tick_part(std::size_t part);
    void show_answer();
    void show_sign();
    void show_notes();
    void paint(wxPaintEvent& event);

    workflow::FormRow m_row;
    std::vector<workflow::FormRow> m_parts;
    RowUse m_use;
    RowActs m_acts;
    wxBoxSizer* m_column;
    wxRadioButton* m_none = nullptr;  ///< hidden; selected while there is no answer
    std::vector<wxRadioButton*> m_radios;
    std::vector<wxCheckBox*> m_checks;
    std::vector<wxCheckBox*> m_part_checks;
    wxCheckBox* m_sign = nullptr;
    wxStaticText* m_sign_words = nullptr;
    wxBoxSizer* m_moments = nullptr;  ///< made when the sign is first seen
    wxTextCtrl* m_text = nullptr;
    wxButton* m_fold = nullptr;
    wxButton* m_remove = nullptr;
    Paragraph* m_answer_words = nullptr;
    Paragraph* m_notes = nullptr;
    bool m_is_current = false;
    bool m_is_showing = false;  ///< set while controls are filled: no answers from that
};

}  // namespace attune::ui
