// SPDX-License-Identifier: Apache-2.0
/// \file
/// An assessment being answered: one column of rows, one key an answer.
#pragma once

#include <wx/panel.h>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "base/publisher.h"
#include "controls/scrolled_column.h"
#include "shell/shell.h"
#include "visit/form_band.h"
#include "visit/form_row_panel.h"
#include "visit/paper_band.h"
#include "workflow/assessment_session.h"

namespace attune::ui {

/// What a form tells the page around it.
struct FormEvents {
    /// An answer or what is found may have changed.
    std::function<void()> changed;
    /// The keyboard went to another row.
    std::function<void()> moved;
    /// Done was pressed and nothing was answered: leave it open, or say why it is not done. The
    /// form may be destroyed in this call.
    std::function<void()> untouched;
    /// An alert holds its end: show what is to be done.
    std::function<void()> needs_action;
    /// It is completed and can only be read. The form may be destroyed in this call.
    std::function<void()> completed;
    /// It was entered for the wrong person; this one has its answers now. The form may be destroyed
    /// in this call.
    std::function<void(const AssessmentId&)> replaced;
};

class FormPanel final : public wxPanel {
public:
    FormPanel(wxWindow* parent, Shell& shell,
              std::unique_ptr<workflow::AssessmentSession> assessment, FormEvents events);

    workflow::AssessmentSession& assessment() { return *m_assessment; }
    /// Puts the keyboard on the row where the form was left.
    void take_focus();
    void go_to_next_unanswered();
    /// What may be read depends on who is in the room.
    void show_state();

private:
    enum class Scroll { ToUpperThird = 1, IfHidden = 2 };
    /// Arrows also stop where something is folded away; an answer leads to the next question.
    enum class Stop { Anywhere = 1, AtQuestion = 2 };

    void add_footer();
    RowActs row_acts();
    void show_rows();
    void match_rows();
    /// From a row that has gone, as when somebody came in, to the next that waits for an answer.
    void settle_keyboard();
    /// What stands on the page: a completed form is read, not walked.
    std::vector<workflow::FormRow> rows() const;
    bool same_rows() const;
    /// The parts of each compound row.
    using Parts = std::map<ItemAddress, std::vector<workflow::FormRow>>;
    Parts parts() const;

    void on_key(wxKeyEvent& event);
    bool take_row_key(const wxKeyEvent& event);
    bool take_moving_key(const wxKeyEvent& event, FormRowPanel& panel, bool is_typing);
    void answer(const ItemAddress& address, const Answer& answer, Scroll scroll);
    void answer_typed(const ItemAddress& address, const std::string& typed, Typed how);
    void after_answer(const Result<workflow::Acknowledged>& done);
    void tell_not_saved(const Error& error);
    void retry();
    void undo();

    /// The next row where the keyboard stops; after the last one, Done.
    void move_row(int step, Scroll scroll, Stop stop);
    /// Signs count from one in each outermost part of the form; a digit taps its sign.
    void number_signs();
    bool tap_numbered(wxChar digit);
    /// To the first stop of the next or the last part of the form. False when it has no parts.
    bool move_part(int step);
    std::vector<std::size_t> part_starts() const;
    void go_to(const ItemAddress& address, Scroll scroll = Scroll::ToUpperThird);
    void focused(const ItemAddress& address);
    void scroll_to(const FormRowPanel& panel, Scroll scroll);
    void open_group(const ItemAddress& address, bool opened);
    /// A further copy of the repeating group whose last heading is `last`; goes to its first row.
    void add_another(const ItemAddress& last);

    /// Takes a copy of a repeating group out, by its heading.
    void remove(const ItemAddress& heading);

    void complete();
    /// Done means first: key it again, then compare. False when nothing of that is left.
    bool take_paper_step();
    /// A total that cannot be, or that differs and nobody said why, holds Done.
    bool ask_about_total();
    void begin_pass();
    /// From the total on the paper to the rows that differ, or on to Done.
    void leave_total();
    FormRowPanel* panel_of(const ItemAddress& address) const;

    Shell& m_shell;
    std::unique_ptr<workflow::AssessmentSession> m_assessment;
    FormEvents m_events;
    Subscription m_changes;
    wxBoxSizer* m_stack;
    FormBand* m_band;
    PaperBand* m_paper;
    ScrolledColumn* m_column;
    Paragraph* m_saved = nullptr;
    wxButton* m_done = nullptr;
    std::vector<FormRowPanel*> m_rows;
    ItemAddress m_current;
    std::set<ItemAddress> m_opened;  ///< of a completed form: lines of what was not looked for
    bool m_is_matching = false;      ///< rows come and go: the keyboard's wandering means nothing
    bool m_is_completing = false;    ///< as soon as the plugin has answered
};

}  // namespace attune::ui
