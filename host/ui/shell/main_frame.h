// SPDX-License-Identifier: Apache-2.0
/// \file
/// The one window: the gate (unlock, first run), the pages with their left bar, a form handed over
/// to a caregiver, or the neutral screen; exactly one of them is visible.
#pragma once

#include <wx/frame.h>
#include <wx/timer.h>

#include <memory>
#include <optional>
#include <vector>

#include "base/publisher.h"
#include "gate/gate.h"
#include "model/hand_over.h"
#include "shell/neutral_screen.h"
#include "shell/notice_bar.h"
#include "shell/page.h"
#include "shell/shell.h"
#include "shell/sleep_watch.h"
#include "shell/window_settings.h"
#include "workflow/installation.h"
#include "workflow/presence.h"
#include "workflow/session_lock.h"

namespace attune::ui {

class HandOverScreen;
class NavigationBar;

class MainFrame final : public wxFrame, public Shell {
public:
    explicit MainFrame(const workflow::Workplace& workplace);
    ~MainFrame() override;

    // Where to begin; one of them, once.
    void begin_with_unlock(const std::filesystem::path& file);
    void begin_with_first_run();
    void begin_with_demo();

    /// Somebody typed or moved the mouse.
    void touch();
    /// Keys that work everywhere. True when the key was one of them.
    bool take_key(const wxKeyEvent& key);

    workflow::PracticeSession& session() override;
    void go(const Place& place) override;
    void go_back() override;
    void go_instead(const Place& place) override;
    const workflow::RoomWatch& room() override { return m_room; }
    bool may_read_results() override;
    void say_alone() override;
    void say_together() override;
    void hand_over(const AssessmentId& assessment, const std::string& reason) override;
    void hide_now() override;
    void raise_concern() override;
    workflow::SessionPin& pin() override { return m_pin; }
    SessionKey key_needed() override;
    KeyTried try_key(const std::string& typed) override;
    void show_notice(Notice notice) override;
    void show_error(const Error& error, std::function<void()> retry) override;
    void clear_notice() override;

private:
    enum class Trail { Remember = 1, Forget = 2 };

    void enter(std::unique_ptr<workflow::PracticeSession> session);
    void open_gate(wxPanel* page);
    GateActs gate_acts();
    void open(const Place& place, Trail trail);
    void show_page(Page* page, const Place& place);
    /// Opens `place` even when the page now open has not let go: it waits, out of sight, until the
    /// clinician is alone.
    void leave_for(const Place& place);
    Place first_place();
    void look_around();
    void tell_closed(const std::string& words);
    void tell_interrupted();
    void show_only(wxWindow* window);
    void begin_hand_over(const AssessmentId& assessment, const std::string& reason);
    /// Back in the clinician's hands.
    void take_back();
    void drop_hand_over(HandOverEnding ending);
    void cover();
    /// From now on only the passphrase opens; a form handed over is ended.
    void lock();
    void uncover();
    void offer_pin();
    bool take_page_key(const wxKeyEvent& key);
    void set_text_percent_by(int change);
    void lock_when_left();
    void close(wxCloseEvent& event);

    workflow::Workplace m_workplace;
    WindowSettings m_settings;
    std::unique_ptr<workflow::PracticeSession> m_session;
    Subscription m_changes;
    workflow::SessionPin m_pin;
    workflow::IdleLock m_idle;
    SleepWatch m_sleep;
    wxTimer m_idle_tick;

    wxBoxSizer* m_stage;
    wxPanel* m_gate = nullptr;
    wxPanel* m_work;
    NavigationBar* m_bar;
    NoticeBar* m_notice;
    wxPanel* m_desk;  ///< the right of the left bar: notice and page
    HandOverScreen* m_handed = nullptr;
    NeutralScreen* m_neutral;
    Page* m_page = nullptr;
    Place m_place;
    std::vector<Place> m_trail;

    struct Parked {
        Page* page;
        Place place;
    };
    std::optional<Parked> m_parked;
    workflow::RoomWatch m_room;
};

}  // namespace attune::ui
