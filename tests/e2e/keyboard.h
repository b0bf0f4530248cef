// SPDX-License-Identifier: Apache-2.0
/// \file
/// A clinician without a mouse: the window is reached and answered by keys alone.
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "window.h"

namespace attune::ui {

/// Types into a dialog of its own title as soon as it has the keyboard: whoever opened it stands
/// still meanwhile. A dialog that never comes, or does not go, has failed.
class DialogKeys {
public:
    /// `keys` as xdotool names them ("alt+s", "Return"); a word after "type " is typed.
    DialogKeys(std::string title, std::vector<std::string> keys);
    ~DialogKeys();
    DialogKeys(const DialogKeys&) = delete;
    DialogKeys& operator=(const DialogKeys&) = delete;

    enum class State { Waiting = 1, Closed = 2, Failed = 3 };
    State state() const { return m_state; }
    int key_count() const { return static_cast<int>(m_keys.size()); }

private:
    void type_all();

    std::string m_title;
    std::vector<std::string> m_keys;
    std::atomic<State> m_state{State::Waiting};
    std::thread m_fingers;
};

/// Nothing here gives the keyboard to a control, sets a value or calls a page: only keys do.
class KeyboardTest : public WindowTest {
protected:
    /// Tab, until the control of this accessible name has the keyboard.
    [[nodiscard]] bool reach(const std::string& name);
    /// Goes to a field and types; what stood in a field of one line is replaced.
    void write(const std::string& name, const std::string& text);
    /// Goes to a button or box and presses Space.
    void push(const std::string& name);
    [[nodiscard]] bool wait_for_focus(const std::string& name);
    /// Whether the dialog came, took its keys and went.
    [[nodiscard]] bool wait_until_closed(const DialogKeys& dialog);
    /// As press(), and counted.
    void key(const std::string& keys);
    int keys_pressed() const { return m_keys; }
    void count_anew() { m_keys = 0; }

private:
    int m_keys = 0;
};

}  // namespace attune::ui
