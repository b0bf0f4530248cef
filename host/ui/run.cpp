// SPDX-License-Identifier: Apache-2.0
#include "ui/run.h"

#include "application.h"

namespace attune::ui {

int run_window(const WindowStart& start, int argc, char** argv) {
    wxApp::SetInstance(new Application(start));
    // wx itself says on standard error that there is no display.
    return wxEntry(argc, argv) == 0 ? 0 : 3;
}

}  // namespace attune::ui
