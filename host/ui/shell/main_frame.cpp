// SPDX-License-Identifier: Apache-2.0
#include "shell/main_frame.h"

#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include <utility>

#include "base/verify.h"
#include "controls/error_words.h"
#include "controls/focus_keeper.h"
#include "controls/lost_keys.h"
#include "controls/native_style.h"
#include "controls/text.h"
#include "controls/theme.h"
#include "gate/first_run_page.h"
#include "gate/opening_page.h"
#include "gate/unlock_page.h"
#include "handover/hand_over_screen.h"
#include "pages/page_factory.h"
#include "safety/family_of_place.h"
#include "shell/kept_page.h"
#include "shell/navigation_bar.h"
#include "shell/place_matter.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {
constexpr int kIdleTickMs = 1000;
constexpr std::size_t kLongestTrail = 50;

/// The page that waits out of sight for this place; null for none.
Page* waiting_page(const wxWindow& desk, const Place& place) {
    for (wxWindow* one : desk.GetChildren()) {
        const auto* kept = dynamic_cast<const KeptPage*>(one);
        if (kept != nullptr && !one->IsShown() && kept->place() == place) {
            return dynamic_cast<Page*>(one);
        }
    }
    return nullptr;
}

}  // namespace

MainFrame::MainFrame(const workflow::Workplace& workplace)
    : wxFrame(nullptr, wxID_ANY, "Attune"),
      m_workplace(workplace),
      m_settings(load_window_settings(workplace.user.path())),
      m_idle(m_settings.lock_minutes, workplace.clock.now()),
      m_idle_tick(this),
      m_stage(new wxBoxSizer(wxVERTICAL)) {
    SetBackgroundColour(colour_of(Ink::Page));
    SetMinSize(wxSize(800, 560));
    SetSize(m_settings.width, m_settings.height);
    if (m_settings.is_maximized) Maximize();
    set_text_percent(m_settings.text_percent);

    m_work = new wxPanel(this);
    m_bar = new NavigationBar(m_work, *this);
    m_bar->set_narrow(m_settings.bar_is_narrow);
    m_desk = new wxPanel(m_work);
    m_notice = new NoticeBar(m_desk);
    auto* desk_rows = new wxBoxSizer(wxVERTICAL);
    desk_rows->Add(m_notice, wxSizerFlags().Expand().Border(wxLEFT | wxTOP | wxRIGHT, 12));
    m_desk->SetSizer(desk_rows);
    auto* work_row = new wxBoxSizer(wxHORIZONTAL);
    work_row->Add(m_bar, wxSizerFlags().Expand());
    work_row->Add(m_desk, wxSizerFlags(1).Expand());
    m_work->SetSizer(work_row);
    m_neutral = new NeutralScreen(this, *this, [this] { uncover(); });
    m_stage->Add(m_work, wxSizerFlags(1).Expand());
    m_stage->Add(m_neutral, wxSizerFlags(1).Expand());
    SetSizer(m_stage);
    m_work->Hide();
    m_neutral->Hide();

    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::close, this);
    hear_lost_keys(*this, [this](const wxKeyEvent& key) { return take_key(key); });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { lock_when_left(); });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        SetBackgroundColour(colour_of(Ink::Page));
        Refresh();
        event.Skip();
    });
}

MainFrame::~MainFrame() {
    // Pages hold parts of the session, so they go first.
    m_changes.reset();
    if (m_handed) m_handed->Destroy();
    m_desk->DestroyChildren();
    m_page = nullptr;
}

void MainFrame::begin_with_unlock(const std::filesystem::path& file) {
    open_gate(new UnlockPage(this, m_workplace, file, gate_acts()));
}

void MainFrame::begin_with_first_run() {
    open_gate(new FirstRunPage(this, m_workplace, gate_acts()));
}

void MainFrame::begin_with_demo() { open_gate(new OpeningPage(this, m_workplace, gate_acts())); }

GateActs MainFrame::gate_acts() {
    // Each act replaces the page it is called from, so it waits until the event is over.
    GateActs acts;
    acts.enter = [this](std::unique_ptr<workflow::PracticeSession> session) {
        auto handed_over = std::make_shared<decltype(session)>(std::move(session));
        CallAfter([this, handed_over] { enter(std::move(*handed_over)); });
    };
    acts.unlock_file = [this](const std::filesystem::path& file) {
        CallAfter([this, file] { begin_with_unlock(file); });
    };
    acts.first_run = [this] { CallAfter([this] { begin_with_first_run(); }); };
    acts.look_around_demo = [this] { CallAfter([this] { begin_with_demo(); }); };
    return acts;
}

void MainFrame::open_gate(wxPanel* page) {
    if (m_gate) m_gate->Destroy();
    m_gate = page;
    m_stage->Add(m_gate, wxSizerFlags(1).Expand());
    show_only(m_gate);
}

void MainFrame::enter(std::unique_ptr<workflow::PracticeSession> session) {
    m_session = std::move(session);
    m_changes = m_session->on_change([this](const workflow::RecordChange& change) {
        // The page may be in the middle of the very act that changed the record.
        CallAfter([this, family = change.family] {
            look_around();
            if (!m_page) return;
            const FocusKeeper keeper(*m_page, [this] { m_page->take_focus(); });
            m_page->refresh(family);
        });
    });
    if (m_gate) m_gate->Destroy();
    m_gate = nullptr;
    m_idle.touch(m_workplace.clock.now());
    m_idle_tick.Start(kIdleTickMs);
    show_only(m_work);
    m_room = {};
    look_around();
    open(first_place(), Trail::Forget);
    offer_pin();
    tell_interrupted();
}

workflow::PracticeSession& MainFrame::session() {
    ATTUNE_VERIFY(m_session != nullptr);
    return *m_session;
}

void MainFrame::go(const Place& place) {
    CallAfter([this, place] { open(place, Trail::Remember); });
}

void MainFrame::go_instead(const Place& place) {
    CallAfter([this, place] { open(place, Trail::Forget); });
}

void MainFrame::go_back() {
    CallAfter([this] {
        Place place = TodayPlace{};
        if (!m_trail.empty()) place = m_trail.back();
        if (place == m_place) return;
        open(place, Trail::Forget);
        if (m_place == place && !m_trail.empty()) m_trail.pop_back();
    });
}

void MainFrame::open(const Place& place, Trail trail) {
    if (!is_open(place, m_room, *m_session)) {
        tell_closed(m_room.closed_words());
        return;
    }
    // A safety concern waits for no half-filled pane.
    const bool is_urgent = std::holds_alternative<SafetyPlace>(place);
    const auto* kept = dynamic_cast<const KeptPage*>(m_page);
    const bool waits = kept != nullptr && kept->waits_through(place);
    if (m_page && !waits && !(is_urgent ? m_page->let_go() : m_page->may_leave())) return;
    if (m_page && trail == Trail::Remember && !(m_place == place)) {
        m_trail.push_back(m_page->here(m_place));
        if (m_trail.size() > kLongestTrail) m_trail.erase(m_trail.begin());
    }
    const wxWindowUpdateLocker at_once(m_desk);
    if (waits) {
        m_page->Hide();
        m_desk->GetSizer()->Detach(m_page);
    } else if (m_page) {
        m_page->Destroy();
    }
    m_page = nullptr;
    m_notice->clear();
    auto* back = waiting_page(*m_desk, place);
    show_page(back != nullptr ? back : make_page(m_desk, *this, place), place);
    if (back != nullptr) back->refresh({});
}

void MainFrame::show_page(Page* page, const Place& place) {
    m_place = place;
    m_page = page;
    m_page->Show();
    m_desk->GetSizer()->Add(m_page, wxSizerFlags(1).Expand());
    m_bar->mark(place);
    m_desk->Layout();
    m_page->take_focus();
}

void MainFrame::show_only(wxWindow* window) {
    for (wxWindow* one :
         {m_gate, m_work, static_cast<wxPanel*>(m_handed), static_cast<wxPanel*>(m_neutral)}) {
        if (one) one->Show(one == window);
    }
    SetTitle(window == m_neutral              ? "Clock"
             : window == m_handed && m_handed ? "Questions"
                                              : "Attune");
    Layout();
}

void MainFrame::raise_concern() {
    if (m_page->take_concern()) return;
    if (std::holds_alternative<SafetyPlace>(m_place)) return;
    SafetyPlace safety{family_of(m_place, *m_session), {}};
    const bool is_family_here = m_room.presence() == workflow::Presence::Family;
    if (safety.family.empty() && is_family_here) safety.family = m_room.family()->family;
    go(safety);
}

void MainFrame::show_notice(Notice notice) { m_notice->say(std::move(notice)); }

void MainFrame::show_error(const Error& error, std::function<void()> retry) {
    const wxString button = retry ? "Try again" : "";
    m_notice->say({Severity::Concern, words_of(error), button, std::move(retry)});
}

void MainFrame::clear_notice() { m_notice->clear(); }

void MainFrame::close(wxCloseEvent& event) {
    if (m_handed && event.CanVeto()) {
        // Whoever holds it closes nothing: it locks.
        lock();
        event.Veto();
        return;
    }
    if (m_handed) drop_hand_over(HandOverEnding::Locked);
    auto* call = m_parked ? nullptr : waiting_page(*m_desk, NewCallPlace{});
    if (call != nullptr && event.CanVeto() && !call->may_leave()) {
        go(NewCallPlace{});
        event.Veto();
        return;
    }
    if (m_page && !m_page->may_leave() && event.CanVeto()) {
        event.Veto();
        return;
    }
    m_settings.is_maximized = IsMaximized();
    if (!m_settings.is_maximized) {
        m_settings.width = GetSize().x;
        m_settings.height = GetSize().y;
    }
    m_settings.bar_is_narrow = m_bar->is_liked_narrow();
    save_window_settings(m_workplace.user.path(), m_settings);
    event.Skip();
}

}  // namespace attune::ui
