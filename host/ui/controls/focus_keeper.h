// SPDX-License-Identifier: Apache-2.0
/// \file
/// The keyboard is never lost: who was at a control that was made anew is at its successor.
#pragma once

#include <wx/string.h>

#include <functional>

class wxWindow;

namespace attune::ui {

/// Whether the keyboard is at `root` or inside it. wx itself does not know it at a drop-down list.
bool has_keyboard(const wxWindow& root);

/// While it lives, the controls of `root` may be made anew. At its end the keyboard goes to the
/// control of the same accessible name, or where `otherwise` puts it.
class FocusKeeper {
public:
    FocusKeeper(wxWindow& root, std::function<void()> otherwise);
    ~FocusKeeper();
    FocusKeeper(const FocusKeeper&) = delete;
    FocusKeeper& operator=(const FocusKeeper&) = delete;

private:
    wxWindow& m_root;
    std::function<void()> m_otherwise;
    bool m_held = false;
    wxString m_name;
};

}  // namespace attune::ui
