// SPDX-License-Identifier: Apache-2.0
/// \file
/// The wx application: owns the frame, sees every key and every movement first.
#pragma once

#include <wx/app.h>

#include "shell/window_executor.h"
#include "ui/run.h"

namespace attune::ui {

class MainFrame;

class Application final : public wxApp {
public:
    explicit Application(WindowStart start) : m_start(std::move(start)) {}

    MainFrame& frame() { return *m_frame; }

    bool OnInit() override;
    int FilterEvent(wxEvent& event) override;

private:
    WindowStart m_start;
    WindowExecutor m_executor;
    MainFrame* m_frame = nullptr;
};

}  // namespace attune::ui
