// SPDX-License-Identifier: Apache-2.0
/// \file
/// The wx application: owns the frame, sees every key and every movement first.
#pragma once

#include <wx/app.h>

#include "shell/window_executor.h"
#include "ui/run.h"

namespace attune::ui {

class MainFrame;

class Application : public wxApp {
public:
    explicit Application(WindowStart start) : m_start(std::move(start)) {}

    MainFrame& frame() { return *m_frame; }

    /// Opens a frame; the one before must be closed.
    void open(const WindowStart& start);

    /// The frame is closing: keys no longer go to it.
    void forget_frame() { m_frame = nullptr; }

    bool OnInit() override;
    int FilterEvent(wxEvent& event) override;
    /// Into the log: nobody beside a family is asked about the inside of a toolkit.
    void OnAssertFailure(const wxChar* file, int line, const wxChar* function,
                         const wxChar* condition, const wxChar* message) override;

protected:
    /// The looks that all frames share. Once.
    void prepare();

private:
    WindowStart m_start;
    WindowExecutor m_executor;
    MainFrame* m_frame = nullptr;
};

}  // namespace attune::ui
