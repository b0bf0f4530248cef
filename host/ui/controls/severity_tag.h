// SPDX-License-Identifier: Apache-2.0
/// \file
/// How grave something is: always word, icon and colour together.
#pragma once

#include <wx/panel.h>

#include "model/assessment_result.h"

namespace attune::ui {

class Paragraph;

/// "information", "note", "concern", "urgent".
wxString word_of(Severity severity);

class SeverityTag final : public wxPanel {
public:
    /// `word` replaces the severity's own word where another fits better ("due", "open 2 h"); a
    /// sentence breaks into lines where there is less room.
    SeverityTag(wxWindow* parent, Severity severity, const wxString& word = {});

    bool InformFirstDirection(int direction, int size, int available) override;

private:
    Paragraph* m_words;
};

}  // namespace attune::ui
