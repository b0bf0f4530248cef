// SPDX-License-Identifier: Apache-2.0
/// \file
/// A visit: its steps at the left, the story or a form in the middle, what is found at the right.
#pragma once

#include <vector>

#include "shell/page.h"
#include "workflow/alert_desk.h"
#include "workflow/assessments.h"
#include "workflow/visits.h"

namespace attune::ui {

class FormPanel;
class RoomChips;
class StepList;
class StoryPanel;

class VisitPage final : public Page {
public:
    VisitPage(wxWindow* parent, Shell& shell, const VisitPlace& place);

    void refresh(const FamilyId& changed) override;
    bool let_go() override;
    void take_focus() override;
    Place here(const Place& opened) const override;

private:
    void add_header();
    void add_steps();
    void add_step_buttons();
    void show_steps();
    void open_story();
    /// A completed form goes on with what was kept for the caregiver alone, once she is.
    void take_up_what_waits(const workflow::VisitStep& step);
    void open_step(const workflow::VisitStep& step);
    /// From wherever the keyboard is: Ctrl+Page Down to what is next, Ctrl and a digit for who is
    /// in the room.
    void take_step_key(wxKeyEvent& event);
    void add_step();
    void leave_out(const workflow::VisitStep& step);
    /// Its form was to be completed, and nothing was answered.
    void ask_about_untouched();
    std::function<void()> after_leaving_out(const workflow::VisitStep& step);
    const workflow::VisitStep* current_step() const;
    void open_assessment(Result<std::unique_ptr<workflow::AssessmentSession>> assessment);
    void put(wxWindow* centre);
    bool is_current(const workflow::VisitStep& step) const;
    void completed();
    void tell_done();
    void open_found();
    /// The same, with the keyboard there.
    void read_found();
    void hand_over();
    /// Whether its caregiver may fill in the form that is open.
    bool may_be_handed_over();
    std::vector<workflow::AlertRow> open_alerts();
    void show_found_now();
    void show_progress();
    /// With little room the steps make way for the pane.
    void arrange();
    /// Whether it was done; the page is made anew then.
    bool change_status(Result<void> (workflow::Visits::*act)(const VisitId&));
    void pause();
    /// One key, and on the same day one back; what stands open is said afterwards.
    void end_visit();
    /// Once the visit rests: what stands on Today now; empty for nothing.
    static wxString words_of_left(Shell& shell, const FamilyId& family);

    VisitId m_visit;
    FamilyId m_family;
    VisitStatus m_status = VisitStatus::Planned;
    bool m_may_be_reopened = false;
    wxPanel* m_work = nullptr;
    wxBoxSizer* m_row = nullptr;
    wxPanel* m_left = nullptr;
    wxStaticText* m_plan = nullptr;
    StepList* m_steps = nullptr;
    RoomChips* m_room = nullptr;  ///< while the visit is open
    wxButton* m_leave_out = nullptr;
    wxWindow* m_centre = nullptr;
    FormPanel* m_form = nullptr;
    StoryPanel* m_story = nullptr;
    wxButton* m_found = nullptr;
    wxButton* m_hand_over = nullptr;
    /// The pane at the right is not about handing over.
    bool m_pane_shows_found = false;
};

}  // namespace attune::ui
