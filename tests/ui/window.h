// SPDX-License-Identifier: Apache-2.0
/// \file
/// A window test: one frame on a folder of its own, driven by key presses and clicks.
#pragma once

#include <gtest/gtest.h>
#include <wx/window.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "shell/main_frame.h"
#include "support/matchers.h"
#include "support/temp_folder.h"
#include "ui/run.h"
#include "workflow/practice_session.h"

namespace attune::ui {

inline constexpr const char* kPassphrase = "seven quiet harbours at noon";

/// Every wait ends after 20 s; nothing depends on how fast the machine is.
class WindowTest : public ::testing::Test {
protected:
    WindowTest();
    ~WindowTest() override;

    // Beginning.
    void open_first_run();
    /// Makes a practice file with one clinician, Eva Lang, and closes it.
    void make_practice();
    void open_unlock();
    /// Unlocks the practice in the window and waits for Today.
    void enter_practice();
    /// A second session on the same file must wait until the window is closed.
    void close_window();

    // Acting as a clinician does.
    void press(const std::string& keys);  ///< "ctrl+n", "alt+s", "Return", "F12", "Tab"
    void type(const std::string& text);
    /// Gives the keyboard to the visible control of this accessible name, and types.
    void fill(const std::string& name, const std::string& text);
    void click(const std::string& name);

    // Looking.
    /// The visible control with this accessible name; null when there is none.
    wxWindow* find(const std::string& name);
    /// Waits until such a control is visible; fails the test otherwise.
    wxWindow* wait_for(const std::string& name);
    /// Whether these words can be read somewhere.
    bool shows(const std::string& words);
    bool wait_until(const std::function<bool()>& is_so);
    bool wait_until_shows(const std::string& words);
    std::string value_of(const std::string& name);
    std::string focused_name();
    std::string window_title();

    MainFrame& frame();
    workflow::PracticeSession& session() { return frame().session(); }
    void open_place(const Place& place);
    workflow::SavedCall save_family(const std::string& given, const std::string& family_name,
                                    const std::string& born, const std::string& gestation);

    const test::TempFolder& folder() const { return m_folder; }
    /// Where practice and user folder lie: of its own, unless ATTUNE_TEST_FOLDER names another,
    /// for a child process that works on the files of its parent.
    std::filesystem::path root() const;
    std::filesystem::path practice_file() const { return root() / "harbour.attune"; }
    FixedClock& clock() { return m_clock; }
    WindowStart start() const;

private:
    void open(const WindowStart& start);
    void settle();

    test::TempFolder m_folder;
    FixedClock m_clock;
    bool m_is_open = false;
};

}  // namespace attune::ui
