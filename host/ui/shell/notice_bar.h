// SPDX-License-Identifier: Apache-2.0
/// \file
/// The strip above a page that says what happened and offers one thing to do about it.
#pragma once

#include <wx/panel.h>

#include "shell/shell.h"

namespace attune::ui {

class NoticeBar final : public wxPanel {
public:
    explicit NoticeBar(wxWindow* parent);

    void say(Notice notice);
    void clear();

private:
    void paint(wxPaintEvent& event);
    Severity m_severity = Severity::Information;
};

}  // namespace attune::ui
