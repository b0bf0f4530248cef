// SPDX-License-Identifier: Apache-2.0
// The device in a caregiver's hands and back again.
#include <utility>

#include "controls/text.h"
#include "handover/hand_over_screen.h"
#include "shell/main_frame.h"
#include "workflow/hand_over.h"
#include "workflow/practice_session.h"

namespace attune::ui {

void MainFrame::hand_over(const AssessmentId& assessment, const std::string& reason) {
    CallAfter([this, assessment, reason] { begin_hand_over(assessment, reason); });
}

void MainFrame::begin_hand_over(const AssessmentId& assessment, const std::string& reason) {
    if (m_handed || !m_page->let_go()) return;
    auto begun = m_session->hand_overs().begin(assessment, reason);
    if (!begun) {
        show_error(begun.error(), {});
        return;
    }
    m_page->Destroy();
    m_page = nullptr;
    m_notice->clear();
    m_handed = new HandOverScreen(this, *this, std::move(*begun), [this] { take_back(); });
    m_stage->Add(m_handed, wxSizerFlags(1).Expand());
    show_only(m_handed);
    ShowFullScreen(true);
    m_handed->take_focus();
}

void MainFrame::drop_hand_over(HandOverEnding ending) {
    const auto ended = m_handed->hand_over().end(ending);
    m_place = VisitPlace{m_handed->hand_over().visit(), m_handed->hand_over().assessment()};
    m_handed->Destroy();
    m_handed = nullptr;
    ShowFullScreen(false);
    if (!ended) show_error(ended.error(), {});
}

void MainFrame::take_back() {
    drop_hand_over(HandOverEnding::Stopped);
    m_room.say_together();
    look_around();
    open(m_room.family() ? m_place : first_place(), Trail::Forget);
    show_only(m_work);
    m_page->take_focus();
}

void MainFrame::tell_interrupted() {
    const auto names = m_session->hand_overs().end_interrupted();
    if (!names) {
        show_error(names.error(), {});
    } else if (!names->empty()) {
        show_notice({Severity::Note,
                     to_wx(names->front() + " had a form in hand when Attune ended. The answers "
                                            "given are kept."),
                     {},
                     {}});
    }
}

}  // namespace attune::ui
