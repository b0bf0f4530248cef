// SPDX-License-Identifier: Apache-2.0
// Hiding and locking: the neutral screen over everything, and the way back.
#include <wx/dialog.h>

#include "controls/error_words.h"
#include "handover/hand_over_screen.h"
#include "shell/main_frame.h"
#include "workflow/practice_session.h"

namespace attune::ui {

void MainFrame::hide_now() {
    if (m_session && !m_neutral->IsShown()) cover();
}

void MainFrame::cover() {
    show_only(m_neutral);
    for (wxWindow* other : wxTopLevelWindows) {
        auto* dialog = wxDynamicCast(other, wxDialog);
        if (dialog && dialog->IsModal()) dialog->EndModal(wxID_CANCEL);
    }
    m_neutral->ask();
}

void MainFrame::uncover() {
    // Hidden from somebody: she is not alone until she says so again.
    m_room.say_together();
    look_around();
    const auto* visit = std::get_if<VisitPlace>(&m_place);
    const auto& here = m_room.family();
    if (!m_page || (here && (visit == nullptr || visit->visit != here->visit))) {
        leave_for(first_place());
    }
    if (m_page) m_page->refresh({});
    show_only(m_work);
    m_page->take_focus();
}

SessionKey MainFrame::key_needed() {
    return m_pin.is_set() && m_pin.tries_left() > 0 ? SessionKey::Pin : SessionKey::Passphrase;
}

KeyTried MainFrame::try_key(const std::string& typed) {
    if (key_needed() == SessionKey::Pin) {
        switch (m_pin.check(typed)) {
            case workflow::PinAnswer::Right:
                return {true, {}};
            case workflow::PinAnswer::Wrong:
                return {false,
                        wxString::Format("Not this one. Tries left: %d", m_pin.tries_left())};
            case workflow::PinAnswer::PassphraseNeeded:
                return {false, "Now only the passphrase helps."};
        }
    }
    const auto is_mine = m_session->is_my_passphrase(typed);
    if (!is_mine) return {false, words_of(is_mine.error())};
    if (!*is_mine) return {false, "Not this one. Please try again."};
    m_pin.pass();
    return {true, {}};
}

void MainFrame::offer_pin() {
    show_notice({Severity::Information,
                 "F12 hides the screen at once. Choose a short PIN to come back quickly; until "
                 "then your passphrase brings you back.",
                 "Choose PIN", [this] { go(PinPlace{}); }});
}

void MainFrame::touch() { m_idle.touch(m_workplace.clock.now()); }

void MainFrame::lock() {
    m_pin = {};
    if (m_handed) drop_hand_over(HandOverEnding::Locked);
    cover();
}

void MainFrame::lock_when_left() {
    const bool has_slept = m_sleep.has_slept();
    if (!m_session || (!has_slept && !m_idle.is_due(m_workplace.clock.now()))) return;
    if (!m_neutral->IsShown() || has_slept) lock();
}

}  // namespace attune::ui
