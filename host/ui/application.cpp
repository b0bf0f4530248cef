// SPDX-License-Identifier: Apache-2.0
#include "application.h"

#include "base/log.h"
#include "controls/icon.h"
#include "controls/native_style.h"
#include "controls/scrolled_column.h"
#include "shell/main_frame.h"

namespace attune::ui {

bool Application::OnInit() {
    prepare();
    open(m_start);
    return true;
}

void Application::prepare() {
    SetAppName("attune");
    install_native_style();
}

void Application::open(const WindowStart& start) {
    m_frame =
        new MainFrame(workflow::Workplace{start.installation, start.user, start.clock, m_executor});
    m_frame->SetIcon(icon("attune", colour_of(Ink::Accent), 64).GetIcon(wxSize(64, 64)));
    const auto last = start.user.last_opened();
    if (start.demo) {
        m_frame->begin_with_demo();
    } else if (start.file) {
        m_frame->begin_with_unlock(*start.file);
    } else if (last) {
        m_frame->begin_with_unlock(last->file);
    } else {
        m_frame->begin_with_first_run();
    }
    m_frame->Show();
}

int Application::FilterEvent(wxEvent& event) {
    const wxEventType type = event.GetEventType();
    if (!m_frame) return Event_Skip;
    if (type == wxEVT_MOTION || type == wxEVT_LEFT_DOWN || type == wxEVT_MOUSEWHEEL) {
        m_frame->touch();
    }
    if (type == wxEVT_MOUSEWHEEL && scroll_instead(static_cast<wxMouseEvent&>(event))) {
        return Event_Processed;
    }
    if (type == wxEVT_CHAR_HOOK) {
        m_frame->touch();
        if (m_frame->take_key(static_cast<wxKeyEvent&>(event))) return Event_Processed;
    }
    return Event_Skip;
}

void Application::OnAssertFailure(const wxChar* file, int line, const wxChar* function,
                                  const wxChar* condition, const wxChar* message) {
    log(LogLevel::Error, "ui",
        (wxString(file) << ':' << line << ' ' << function << ": " << condition << ' ' << message)
            .utf8_string());
}

}  // namespace attune::ui
