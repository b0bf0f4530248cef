// SPDX-License-Identifier: Apache-2.0
// Who is in the room decides what is open: while the family is there its visit and nothing else.
#include <utility>

#include "controls/text.h"
#include "shell/main_frame.h"
#include "shell/navigation_bar.h"
#include "shell/place_matter.h"
#include "workflow/practice_session.h"

namespace attune::ui {

/// A running visit goes on where it was: the family may be sitting there.
Place MainFrame::first_place() {
    if (m_room.presence() == workflow::Presence::Alone) return TodayPlace{};
    VisitPlace place{m_room.family()->visit, {}};
    const auto today = m_session->today_view();
    if (!today) return place;
    for (const auto& line : today->to_continue) {
        if (line.visit == place.visit && !place.assessment) place.assessment = line.assessment;
    }
    return place;
}

void MainFrame::leave_for(const Place& place) {
    if (m_page && !m_page->may_leave()) {
        m_page->Hide();
        m_desk->GetSizer()->Detach(m_page);
        m_parked = Parked{m_page, m_place};
        m_page = nullptr;
    }
    open(place, Trail::Forget);
}

void MainFrame::look_around() {
    if (const auto looked = m_room.look(*m_session); !looked) show_error(looked.error(), {});
    m_bar->show_room(m_room);
    if (m_page && !is_open(m_place, m_room, *m_session)) leave_for(first_place());
}

void MainFrame::tell_closed(const std::string& words) {
    show_notice({Severity::Information, to_wx(words), "I am alone now",
                 [this] { open(AlonePlace{}, Trail::Remember); }});
}

bool MainFrame::may_read_results() {
    if (m_room.may_read_results()) return true;
    tell_closed(m_room.shut_words());
    return false;
}

void MainFrame::say_alone() {
    m_room.say_alone();
    m_bar->show_room(m_room);
    if (!m_parked) {
        go_back();
        return;
    }
    m_page->Destroy();
    const auto parked = *std::exchange(m_parked, {});
    show_page(parked.page, parked.place);
    m_page->refresh({});
}

void MainFrame::say_together() {
    m_room.say_together();
    look_around();
    if (m_page) m_page->refresh({});
}

}  // namespace attune::ui
