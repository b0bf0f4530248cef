// SPDX-License-Identifier: Apache-2.0
#include "keyboard.h"

#include <chrono>
#include <utility>

#include "letter_text.h"

namespace attune::ui {

namespace {

/// More stops than any page has.
constexpr int kMostTabs = 90;
constexpr int kLooks = 60;
constexpr int kPatientTries = 3;
constexpr auto kBetweenLooks = std::chrono::milliseconds(50);

bool has_the_keyboard(const std::string& title) {
    return test::run("xdotool getactivewindow getwindowname 2>/dev/null").out == title + "\n";
}

void press(const std::string& keys) {
    const bool is_text = keys.rfind("type ", 0) == 0;
    test::run(is_text ? "xdotool type '" + keys.substr(5) + "'" : "xdotool key " + keys);
}

bool look_until(const std::string& title, bool has_it) {
    for (int look = 0; look < kLooks; ++look) {
        if (has_the_keyboard(title) == has_it) return true;
        std::this_thread::sleep_for(kBetweenLooks);
    }
    return false;
}

}  // namespace

bool KeyboardTest::reach(const std::string& name) {
    std::string passed;
    for (int tabs = 0; tabs < kMostTabs; ++tabs) {
        const auto now = focused_name();
        if (now == name) return true;
        passed += '"' + now + "\" ";
        key("Tab");
    }
    ADD_FAILURE() << "Tab does not lead to \"" << name << "\" but to " << passed;
    return false;
}

void KeyboardTest::write(const std::string& name, const std::string& text) {
    ASSERT_TRUE(reach(name));
    type(text);
}

void KeyboardTest::push(const std::string& name) {
    ASSERT_TRUE(reach(name));
    key("Space");
}

bool KeyboardTest::wait_for_focus(const std::string& name) {
    const bool came = wait_until([&] { return focused_name() == name; });
    EXPECT_TRUE(came) << "not on \"" << name << "\" but on \"" << focused_name() << '"';
    return came;
}

bool KeyboardTest::wait_until_closed(const DialogKeys& dialog) {
    m_keys += dialog.key_count();
    // The key that opens it may still be on its way, so the window goes on meanwhile.
    return wait_until([&] { return dialog.state() != DialogKeys::State::Waiting; }) &&
           dialog.state() == DialogKeys::State::Closed;
}

void KeyboardTest::key(const std::string& keys) {
    ++m_keys;
    press(keys);
}

DialogKeys::DialogKeys(std::string title, std::vector<std::string> keys)
    : m_title(std::move(title)), m_keys(std::move(keys)), m_fingers([this] { type_all(); }) {}

DialogKeys::~DialogKeys() {
    if (m_fingers.joinable()) m_fingers.join();
}

void DialogKeys::type_all() {
    bool is_closed = false;
    if (look_until(m_title, true)) {
        for (const auto& one : m_keys) press(one);
        // A dialog that still fills itself has not taken the last key yet.
        for (int again = 0; again < kPatientTries && !is_closed; ++again) {
            is_closed = look_until(m_title, false);
            if (!is_closed) press(m_keys.back());
        }
    }
    // Nobody else would end a dialog that is still there.
    if (!is_closed) press("Escape");
    m_state = is_closed ? State::Closed : State::Failed;
}

}  // namespace attune::ui
