// SPDX-License-Identifier: Apache-2.0
#include "shell/window_executor.h"

#include <wx/app.h>

#include <utility>

namespace attune::ui {

void WindowExecutor::post(std::function<void()> task) {
    wxTheApp->CallAfter([task = std::move(task)] { task(); });
}

}  // namespace attune::ui
