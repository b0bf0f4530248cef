// SPDX-License-Identifier: Apache-2.0
/// \file
/// Makes, or opens again, the demo practice and says so meanwhile.
#pragma once

#include "gate/gate.h"

namespace attune::ui {

class Paragraph;

class OpeningPage final : public wxPanel {
public:
    OpeningPage(wxWindow* parent, const workflow::Workplace& workplace, GateActs acts);

private:
    void open_demo();
    workflow::Workplace m_workplace;
    GateActs m_acts;
    Paragraph* m_words;
};

}  // namespace attune::ui
