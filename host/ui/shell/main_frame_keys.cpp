// SPDX-License-Identifier: Apache-2.0
// Keys that work everywhere, and those that work wherever a page is open.
#include <algorithm>

#include "controls/dress.h"
#include "controls/focus_keeper.h"
#include "controls/native_style.h"
#include "handover/hand_over_screen.h"
#include "shell/main_frame.h"
#include "shell/navigation_bar.h"

namespace attune::ui {

bool MainFrame::take_key(const wxKeyEvent& key) {
    const int code = key.GetKeyCode();
    if ((code == WXK_F12 || code == WXK_PAUSE) && !m_handed) {
        hide_now();
        return m_session != nullptr;
    }
    if (key.ControlDown() && (code == '+' || code == '=' || code == WXK_NUMPAD_ADD)) {
        set_text_percent_by(+10);
        return true;
    }
    if (key.ControlDown() && (code == '-' || code == WXK_NUMPAD_SUBTRACT)) {
        set_text_percent_by(-10);
        return true;
    }
    if (m_handed) return m_handed->take_key(key);
    return m_work->IsShown() && IsActive() && take_page_key(key);
}

bool MainFrame::take_page_key(const wxKeyEvent& key) {
    const int code = key.GetKeyCode();
    if (code == WXK_F9) {
        raise_concern();
        return true;
    }
    if (key.GetModifiers() == wxMOD_CONTROL && code == 'N') {
        go(NewCallPlace{});
        return true;
    }
    if (key.GetModifiers() == wxMOD_CONTROL && code == 'F') {
        if (!m_page->focus_search()) go(FamiliesPlace{});
        return true;
    }
    if (key.GetModifiers() == wxMOD_ALT && code >= '1' && code <= '9') {
        m_bar->go_to(static_cast<std::size_t>(code - '1'));
        return true;
    }
    const bool escapes = code == WXK_ESCAPE && key.GetModifiers() == wxMOD_NONE;
    if (escapes && has_keyboard(*m_notice)) {
        m_notice->clear();
        return true;
    }
    if (escapes && m_page->leave_side_pane()) return true;
    if (escapes || (code == WXK_LEFT && key.GetModifiers() == wxMOD_ALT)) {
        go_back();
        return true;
    }
    return false;
}

void MainFrame::set_text_percent_by(int change) {
    m_settings.text_percent = std::clamp(m_settings.text_percent + change, 100, 200);
    set_text_percent(m_settings.text_percent);
    // GTK measures text anew once it is idle.
    CallAfter([this] { measure_anew(*this); });
}

}  // namespace attune::ui
