// SPDX-License-Identifier: Apache-2.0
#include "window.h"

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>
#include <wx/utils.h>

#include <chrono>
#include <cstdlib>
#include <map>

#include "application.h"
#include "controls/accessible.h"
#include "controls/text.h"
#include "support/places.h"
#include "workflow/task_loop.h"

namespace attune::ui {

namespace {

constexpr auto kPatience = std::chrono::seconds(20);

Application& application() { return static_cast<Application&>(*wxTheApp); }

wxWindow* find_in(wxWindow* window, const std::function<bool(wxWindow&)>& is_it) {
    if (!window->IsShown()) return nullptr;
    if (is_it(*window)) return window;
    const auto* book = dynamic_cast<wxNotebook*>(window);
    for (wxWindow* child : window->GetChildren()) {
        if (book && child != book->GetCurrentPage()) continue;
        if (wxWindow* found = find_in(child, is_it)) return found;
    }
    return nullptr;
}

/// As a person does who wants to press what lies further down.
void scroll_to(wxWindow& target) {
    for (wxWindow* around = target.GetParent(); around; around = around->GetParent()) {
        auto* scrolled = dynamic_cast<wxScrolledWindow*>(around);
        if (!scrolled) continue;
        int step = 0;
        scrolled->GetScrollPixelsPerUnit(nullptr, &step);
        const int top = target.GetScreenPosition().y - scrolled->GetScreenPosition().y;
        const int height = scrolled->GetClientSize().y;
        if (step == 0 || (top >= 0 && top + target.GetSize().y <= height)) continue;
        const int in_page = scrolled->CalcUnscrolledPosition({0, top}).y;
        scrolled->Scroll(-1, std::max(0, in_page - height / 2) / step);
    }
}

wxString without_breaks(wxString text) {
    text.Replace("\n", " ");
    return text;
}

}  // namespace

WindowTest::WindowTest() : m_clock(parse_utc("2026-11-21T10:00:00Z").value()) {}

WindowTest::~WindowTest() { close_window(); }

std::filesystem::path WindowTest::root() const {
    const char* given = std::getenv("ATTUNE_TEST_FOLDER");
    return given != nullptr ? std::filesystem::path(given) : m_folder.path();
}

WindowStart WindowTest::start() const {
    return {workflow::Installation::under(ATTUNE_BUILD_DIR),
            workflow::UserFolder(root() / "user"),
            m_clock,
            {},
            false};
}

void WindowTest::open(const WindowStart& start) {
    application().open(start);
    m_is_open = true;
    ASSERT_TRUE(wait_until([this] { return frame().IsActive(); }));
}

void WindowTest::open_first_run() { open(start()); }

void WindowTest::make_practice() {
    workflow::TaskLoop loop;
    workflow::NewPractice entry;
    entry.file = practice_file();
    entry.practice.name = "Harbour";
    entry.clinician.name = "Eva Lang";
    entry.passphrase = kPassphrase;
    entry.work = workflow::UnlockWork::Least;
    const auto at = start();
    const auto created = workflow::create_practice(
        entry, workflow::Workplace{at.installation, at.user, m_clock, loop});
    ASSERT_THAT(created, test::IsOk());
}

void WindowTest::open_unlock() {
    auto at = start();
    at.file = practice_file();
    open(at);
}

void WindowTest::enter_practice() {
    make_practice();
    open_unlock();
    fill("Passphrase", kPassphrase);
    press("Return");
    wait_for("New call");
    frame().clear_notice();
    settle();
}

void WindowTest::close_window() {
    if (!m_is_open) return;
    m_is_open = false;
    frame().Close(true);
    application().forget_frame();
    settle();
}

MainFrame& WindowTest::frame() { return application().frame(); }

void WindowTest::settle() {
    // Twice: what one round posts, the next one does.
    for (int round = 0; round < 2; ++round) {
        wxTheApp->ProcessPendingEvents();
        wxEventLoopBase::GetActive()->YieldFor(wxEVT_CATEGORY_ALL);
    }
}

bool WindowTest::wait_until(const std::function<bool()>& is_so) {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    for (;;) {
        settle();
        if (is_so()) return true;
        if (std::chrono::steady_clock::now() > end) return false;
        wxMilliSleep(5);
    }
}

wxWindow* WindowTest::find(const std::string& name) {
    return find_in(&frame(), [&name](wxWindow& window) {
        return from_wx(accessible_name(window)) == name && !dynamic_cast<wxStaticText*>(&window);
    });
}

wxWindow* WindowTest::wait_for(const std::string& name) {
    wxWindow* found = nullptr;
    EXPECT_TRUE(wait_until([&] {
        found = find(name);
        return found != nullptr;
    })) << "no control named \""
        << name << '"';
    return found;
}

bool WindowTest::shows(const std::string& words) {
    return find_in(&frame(), [&words](wxWindow& window) {
        const auto* label = dynamic_cast<wxStaticText*>(&window);
        // Words in a control without width were never read by anybody.
        return label && label->GetSize().x > 1 &&
               without_breaks(label->GetLabelText()).Contains(to_wx(words));
    });
}

bool WindowTest::wait_until_shows(const std::string& words) {
    return wait_until([&] { return shows(words); });
}

void WindowTest::press(const std::string& keys) {
    static const std::map<std::string, int> named = {
        {"Return", WXK_RETURN}, {"Escape", WXK_ESCAPE},  {"Tab", WXK_TAB},
        {"Space", WXK_SPACE},   {"Pause", WXK_PAUSE},    {"Delete", WXK_DELETE},
        {"Up", WXK_UP},         {"Down", WXK_DOWN},      {"Left", WXK_LEFT},
        {"Right", WXK_RIGHT},   {"Page_Up", WXK_PAGEUP}, {"Page_Down", WXK_PAGEDOWN},
        {"End", WXK_END},       {"F9", WXK_F9},          {"F12", WXK_F12},
        {"plus", '='}};
    int modifiers = wxMOD_NONE;
    std::string key = keys;
    for (auto plus = key.find('+'); plus != std::string::npos; plus = key.find('+')) {
        const std::string modifier = key.substr(0, plus);
        if (modifier == "ctrl") modifiers |= wxMOD_CONTROL;
        if (modifier == "alt") modifiers |= wxMOD_ALT;
        if (modifier == "shift") modifiers |= wxMOD_SHIFT;
        key = key.substr(plus + 1);
    }
    const auto found = named.find(key);
    ASSERT_TRUE(found != named.end() || key.size() == 1) << "no key is called " << keys;
    const int code = found != named.end() ? found->second : std::toupper(key.front());
    settle();
    wxUIActionSimulator().Char(code, modifiers);
    settle();
}

void WindowTest::type(const std::string& text) {
    settle();
    wxUIActionSimulator().Text(text.c_str());
    settle();
}

void WindowTest::fill(const std::string& name, const std::string& text) {
    wxWindow* field = wait_for(name);
    ASSERT_NE(field, nullptr);
    field->SetFocus();
    ASSERT_TRUE(wait_until([field] { return field->HasFocus(); })) << name;
    type(text);
}

void WindowTest::click(const std::string& name) {
    wxWindow* target = wait_for(name);
    ASSERT_NE(target, nullptr);
    settle();
    scroll_to(*target);
    settle();
    const wxRect at = target->GetScreenRect();
    wxUIActionSimulator mouse;
    mouse.MouseMove(at.x + at.width / 2, at.y + at.height / 2);
    settle();
    mouse.MouseClick();
    settle();
}

std::string WindowTest::value_of(const std::string& name) {
    const auto* field = dynamic_cast<wxTextCtrl*>(wait_for(name));
    return field ? from_wx(field->GetValue()) : std::string();
}

std::string WindowTest::focused_name() {
    settle();
    const wxWindow* focused = wxWindow::FindFocus();
    return focused ? from_wx(accessible_name(*focused)) : std::string();
}

std::string WindowTest::window_title() { return from_wx(frame().GetTitle()); }

void WindowTest::open_place(const Place& place) {
    frame().go(place);
    settle();
}

workflow::SavedCall WindowTest::save_family(const std::string& given,
                                            const std::string& family_name, const std::string& born,
                                            const std::string& gestation) {
    workflow::NewCall call;
    call.child.name = {given, family_name, {}};
    call.child.birth_date = born;
    call.child.gestation = gestation;
    workflow::CaregiverEntry mother;
    mother.caregiver.name = {"Ana", family_name, {}};
    mother.caregiver.phone = "0171 5550101";
    mother.caregiver.safe_contact.text = true;
    mother.link.role = "mother";
    mother.link.primary = true;
    mother.link.may_consent = true;
    call.caregivers.push_back(mother);
    call.call.worry = "He does not look at us.";
    const auto saved = session().families().save(call);
    EXPECT_THAT(saved, test::IsOk());
    settle();
    return saved.value();
}

}  // namespace attune::ui
