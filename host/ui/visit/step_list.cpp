// SPDX-License-Identifier: Apache-2.0
#include "visit/step_list.h"

#include <gtk/gtk.h>

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/native_style.h"
#include "controls/text.h"

namespace attune::ui {

namespace {

constexpr int kUnderTitle = 30;

wxString mark_of(workflow::StepState state) {
    switch (state) {
        case workflow::StepState::Open:
            return wxString::FromUTF8("○");
        case workflow::StepState::InProgress:
            return wxString::FromUTF8("◐");
        case workflow::StepState::Done:
            return wxString::FromUTF8("●");
        case workflow::StepState::Skipped:
            return wxString::FromUTF8("–");
    }
    return {};
}

wxString word_of(workflow::StepState state) {
    switch (state) {
        case workflow::StepState::Open:
            return "not begun";
        case workflow::StepState::InProgress:
            return "in progress";
        case workflow::StepState::Done:
            return "done";
        case workflow::StepState::Skipped:
            return "left out";
    }
    return {};
}

/// A long title gives way to the width; the tooltip has all of it.
void let_shrink(wxButton& entry) {
    GtkWidget* label = gtk_bin_get_child(GTK_BIN(entry.GetHandle()));
    if (GTK_IS_LABEL(label)) gtk_label_set_ellipsize(GTK_LABEL(label), PANGO_ELLIPSIZE_END);
    entry.SetMinSize(wxSize(1, -1));
}

}  // namespace

StepList::StepList(wxWindow* parent, StepActs acts)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxTAB_TRAVERSAL),
      m_acts(std::move(acts)),
      m_rows(new wxBoxSizer(wxVERTICAL)) {
    SetScrollRate(0, kSpace16);
    SetSizer(m_rows);
    Bind(wxEVT_CHAR_HOOK, &StepList::on_key, this);
    // A notice above the page takes room from below.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { bring_into_sight(m_current); });
        event.Skip();
    });
}

void StepList::show(const std::vector<workflow::VisitStep>& steps,
                    const std::function<bool(const workflow::VisitStep&)>& is_current) {
    const bool same =
        std::equal(steps.begin(), steps.end(), m_steps.begin(), m_steps.end(),
                   [](const auto& now, const auto& before) { return now.title == before.title; });
    m_steps = steps;
    // The keyboard may be on a step: what is the same stays.
    if (!same) build();
    auto current = m_steps.size();
    for (std::size_t at = 0; at < m_steps.size(); ++at) {
        const auto& step = m_steps[at];
        const auto& [entry, progress] = m_entries[at];
        entry->SetLabel(mark_of(step.state) + "  " +
                        wxControl::EscapeMnemonics(to_wx(step.short_title)));
        let_shrink(*entry);
        if (is_current(step)) current = at;
        (is_current(step) ? add_look : remove_look)(*entry, Look::Current);
        set_accessible_name(*entry, to_wx(step.title) + ", " + word_of(step.state));
        progress->SetLabelText(to_wx(step.progress));
        progress->SetToolTip(to_wx(step.progress));
        progress->Show(!step.progress.empty());
    }
    FitInside();
    Layout();
    const bool is_other = current != m_current || !same;
    m_current = current;
    // Behind the page that lays the list out.
    if (is_other) CallAfter([this] { bring_into_sight(m_current); });
}

void StepList::bring_into_sight(std::size_t at) {
    int unit = 0;
    GetScrollPixelsPerUnit(nullptr, &unit);
    if (at >= m_entries.size() || unit <= 0) return;
    const auto& [entry, progress] = m_entries[at];
    const int top = entry->GetPosition().y;
    const auto& last = progress->IsShown() ? progress->GetRect() : entry->GetRect();
    const int bottom = last.GetBottom() + 1;
    const int room = GetClientSize().y;
    if (top >= 0 && bottom <= room) return;
    const int start = GetViewStart().y * unit;
    // In the middle, so that the next steps are seen as well.
    Scroll(-1, std::max(0, start + (top + bottom - room) / 2) / unit);
}

void StepList::build() {
    m_rows->Clear(true);
    m_entries.clear();
    std::string about;
    for (std::size_t at = 0; at < m_steps.size(); ++at) {
        if (m_steps[at].about != about) {
            about = m_steps[at].about;
            auto* heading = line(this, to_wx(about), TextSize::Body, Rank::Muted);
            m_rows->Add(heading, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
        }
        add_entry(at);
    }
}

void StepList::add_entry(std::size_t at) {
    auto* entry = new wxButton(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
    // The steps may be drawn anew while one opens.
    entry->Bind(wxEVT_BUTTON, [this, at](wxCommandEvent&) {
        CallAfter([this, step = m_steps[at]] { m_acts.open(step); });
    });
    entry->SetToolTip(to_wx(m_steps[at].title) + " (Ctrl+Page Down: to what is next)");
    add_look(*entry, Look::BarItem);
    m_rows->Add(entry, wxSizerFlags().Expand().Border(wxTOP, 2));
    auto* progress = line(this, {}, TextSize::Body, Rank::Muted);
    m_rows->Add(progress, wxSizerFlags().Expand().Border(wxLEFT, kUnderTitle));
    m_entries.push_back({entry, progress});
}

void StepList::set_progress(const std::string& words) {
    if (m_current >= m_entries.size()) return;
    m_entries[m_current].progress->SetLabelText(to_wx(words));
    m_entries[m_current].progress->Show(!words.empty());
    FitInside();
    Layout();
}

const workflow::VisitStep* StepList::next_open() const {
    const auto is_open = [](const workflow::VisitStep& step) {
        return !step.instrument.empty() && step.state == workflow::StepState::Open;
    };
    const auto here =
        m_steps.begin() + static_cast<std::ptrdiff_t>(std::min(m_current, m_steps.size()));
    auto next = std::find_if(here, m_steps.end(), is_open);
    if (next == m_steps.end()) next = std::find_if(m_steps.begin(), here, is_open);
    return next == m_steps.end() || !is_open(*next) ? nullptr : &*next;
}

bool StepList::focus_next_open() {
    const auto* next = next_open();
    if (next == nullptr) return false;
    focus(static_cast<std::size_t>(next - m_steps.data()));
    return true;
}

void StepList::focus(std::size_t at) {
    if (at >= m_entries.size()) return;
    m_entries[at].button->SetFocus();
    bring_into_sight(at);
}

void StepList::on_key(wxKeyEvent& event) {
    const auto* focus = FindFocus();
    const auto here = std::find_if(m_entries.begin(), m_entries.end(),
                                   [&](const Entry& entry) { return entry.button == focus; });
    if (here == m_entries.end() || event.HasModifiers()) {
        event.Skip();
        return;
    }
    const auto at = here - m_entries.begin();
    switch (event.GetKeyCode()) {
        case WXK_UP:
            if (at > 0) m_entries[static_cast<std::size_t>(at - 1)].button->SetFocus();
            return;
        case WXK_DOWN:
            if (here + 1 != m_entries.end()) (here + 1)->button->SetFocus();
            return;
        case WXK_DELETE:
            CallAfter(
                [this, step = m_steps[static_cast<std::size_t>(at)]] { m_acts.leave_out(step); });
            return;
        default:
            event.Skip();
    }
}

}  // namespace attune::ui
