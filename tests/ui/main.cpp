// SPDX-License-Identifier: Apache-2.0
// Runs the tests inside the application's event loop, without opening its first frame.
#include <gmock/gmock.h>
#include <wx/evtloop.h>

#include <string_view>

#include "application.h"
#include "controls/native_style.h"

namespace {

class TestApplication final : public attune::ui::Application {
public:
    using Application::Application;

    bool OnInit() override {
        prepare();
        return true;
    }
    void OnAssertFailure(const wxChar* file, int line, const wxChar* function,
                         const wxChar* condition, const wxChar* message) override {
        ADD_FAILURE() << (wxString(file)
                          << ':' << line << ' ' << function << ": " << condition << ' ' << message)
                             .utf8_string();
    }
    int OnRun() override {
        wxGUIEventLoop loop;
        const wxEventLoopActivator activate(&loop);
        return RUN_ALL_TESTS();
    }
};

bool only_lists(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--gtest_list_tests") return true;
    }
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    const bool lists = only_lists(argc, argv);
    ::testing::InitGoogleMock(&argc, argv);
    if (lists) return RUN_ALL_TESTS();
    static const attune::SystemClock clock;
    wxApp::SetInstance(new TestApplication({attune::workflow::Installation::under({}),
                                            attune::workflow::UserFolder({}),
                                            clock,
                                            {},
                                            false}));
    return wxEntry(argc, argv);
}
