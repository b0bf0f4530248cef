// SPDX-License-Identifier: Apache-2.0
#include "chart/chart_page.h"

#include <wx/wupdlock.h>

#include <algorithm>

#include "chart/chart_band.h"
#include "chart/chart_tabs.h"
#include "chart/course_tab.h"
#include "chart/history_tab.h"
#include "chart/people_panes.h"
#include "chart/visit_pane.h"
#include "controls/accessible.h"
#include "controls/empty_state.h"
#include "controls/native_style.h"
#include "controls/text.h"
#include "shell/side_pane.h"
#include "workflow/practice_session.h"
#include "workflow/presence.h"

namespace attune::ui {

ChartPage::ChartPage(wxWindow* parent, Shell& shell_, const ChartPlace& place)
    : Page(parent, shell_, {}),
      m_place(place),
      m_area(new wxPanel(body())),
      m_rows(new wxBoxSizer(wxVERTICAL)) {
    m_area->SetSizer(m_rows);
    fill_with(m_area);
    add_back_button();
    if (!place.child.empty()) {
        add_header_button("Re&fer", [this] {
            shell().go(ReferPlace{m_place.family, m_place.child});
        });
        add_header_button("&Plan visit",
                          [this] { open_visit_pane(side_pane(), shell(), m_place.family); });
        m_start = add_primary("Start &visit", [this] { start_visit(); });
    }
    refresh(place.family);
}

void ChartPage::refresh(const FamilyId& changed) {
    if (!changed.empty() && changed != m_place.family) return;
    if (m_place.child.empty()) {
        show_family_without_child();
        return;
    }
    const auto view = shell().session().charts().of_child(m_place.child);
    if (!view) {
        shell().show_error(view.error(), [this] { refresh({}); });
        return;
    }
    if (shell().room().presence() == workflow::Presence::Alone) {
        show(*view, Tabs::All);
    } else {
        side_pane().close();
        show(workflow::seen_with_family(*view), Tabs::ForFamily);
    }
}

void ChartPage::take_focus() { m_tabs ? m_tabs->SetFocus() : Page::take_focus(); }

void ChartPage::show_family_without_child() {
    const auto family = shell().session().families().family(m_place.family);
    if (family) set_title(to_wx(family->label));
    const auto children = shell().session().families().children(m_place.family);
    if (children && !children->empty()) {
        shell().go_instead(ChartPlace{m_place.family, children->front().id});
        return;
    }
    m_rows->Clear(true);
    m_rows->Add(
        new EmptyState(m_area, "families", "No child of this family is known yet.", "Add the child",
                       [this] { open_child_pane(side_pane(), shell(), m_place.family, {}); }),
        wxSizerFlags(1).Expand());
    m_area->Layout();
}

void ChartPage::show(const workflow::ChartView& view, Tabs tabs) {
    const wxWindowUpdateLocker at_once(m_area);
    const int chosen = m_tabs ? m_tabs->GetSelection() : static_cast<int>(m_place.tab) - 1;
    m_rows->Clear(true);
    const bool is_there =
        std::any_of(view.visits.begin(), view.visits.end(), [&](const Visit& visit) {
            const bool is_open =
                visit.status == VisitStatus::Running || visit.status == VisitStatus::Paused;
            return is_open && visit.date == shell().session().today();
        });
    // Pressing it goes on with the visit of the day.
    m_start->SetLabel(is_there ? "Go on with &visit" : "Start &visit");
    set_accessible_name(*m_start, wxControl::RemoveMnemonics(m_start->GetLabel()));
    set_title(to_wx(view.name), to_wx(view.age_line));
    m_rows->Add(new ChartBand(m_area, view, shell(), [this] { return &side_pane(); }),
                wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, kSpace24));
    m_tabs = new wxNotebook(m_area, wxID_ANY);
    add_look(*m_tabs, Look::Tabs);
    set_accessible_name(*m_tabs, "Parts of the chart");
    m_rows->Add(m_tabs, wxSizerFlags(1).Expand().Border(wxTOP, kSpace8));
    std::optional<workflow::HistoryView> history;
    if (tabs == Tabs::All) {
        history = read_history(view.child.id);
        fill_overview(add_tab("Overview"), view, history);
    }
    fill_visits(add_tab("Visits"), view, shell(), [this] { return &side_pane(); });
    fill_assessments(add_tab("Assessments"), view, shell());
    if (tabs == Tabs::All) {
        auto& column = add_tab("History");
        if (history) fill_history(column, *history, shell());
        fill_referrals(add_tab("Referrals"), view, shell());
        fill_people(add_tab("People"), view, shell(), [this] { return &side_pane(); });
        fill_courses(add_tab("Over time"), shell(), m_place.child);
    }
    m_tabs->ChangeSelection(std::min(static_cast<std::size_t>(chosen), m_tabs->GetPageCount() - 1));
    m_area->Layout();
}

std::optional<workflow::HistoryView> ChartPage::read_history(const ChildId& child) {
    auto history = shell().session().charts().history(child);
    if (history) return std::move(history).value();
    shell().show_error(history.error(), [this] { refresh({}); });
    return std::nullopt;
}

ScrolledColumn& ChartPage::add_tab(const wxString& title) {
    auto* column = new ScrolledColumn(m_tabs, kColumnWidth);
    column->body().AddSpacer(kSpace16);
    m_tabs->AddPage(column, title);
    return *column;
}

void ChartPage::start_visit() {
    if (!may_leave()) return;
    const auto visit = shell().session().visits().start_now(m_place.family, VisitSetting::Home);
    if (!visit) {
        shell().show_error(visit.error(), [this] { start_visit(); });
        return;
    }
    shell().go(VisitPlace{*visit, {}});
}

}  // namespace attune::ui
