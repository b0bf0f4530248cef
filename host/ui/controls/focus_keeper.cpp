// SPDX-License-Identifier: Apache-2.0
#include "controls/focus_keeper.h"

#include <gtk/gtk.h>
#include <wx/toplevel.h>
#include <wx/window.h>

#include <utility>

#include "controls/accessible.h"

namespace attune::ui {

namespace {

wxWindow* named(wxWindow& in, const wxString& name) {
    for (wxWindow* child : in.GetChildren()) {
        if (!child->IsShown()) continue;
        if (child->CanAcceptFocus() && accessible_name(*child) == name) return child;
        if (wxWindow* found = named(*child, name)) return found;
    }
    return nullptr;
}

/// The innermost control that has the keyboard; null when it is at `in` itself.
const wxWindow* keyboard_holder(const wxWindow& in) {
    for (const wxWindow* child : in.GetChildren()) {
        if (child->IsTopLevel() || !has_keyboard(*child)) continue;
        const wxWindow* inner = keyboard_holder(*child);
        return inner != nullptr ? inner : child;
    }
    return nullptr;
}

/// Whether a key that is pressed now goes to something that is seen.
bool is_somewhere(const wxWindow& root) {
    const wxWindow* window = wxGetTopLevelParent(const_cast<wxWindow*>(&root));
    const wxWindow* holder = window == nullptr ? nullptr : keyboard_holder(*window);
    return holder != nullptr && holder->IsShownOnScreen();
}

}  // namespace

bool has_keyboard(const wxWindow& root) {
    auto* widget = static_cast<GtkWidget*>(root.GetHandle());
    GtkWidget* window = gtk_widget_get_toplevel(widget);
    GtkWidget* focus = GTK_IS_WINDOW(window) ? gtk_window_get_focus(GTK_WINDOW(window)) : nullptr;
    return focus != nullptr && (focus == widget || gtk_widget_is_ancestor(focus, widget));
}

FocusKeeper::FocusKeeper(wxWindow& root, std::function<void()> otherwise)
    : m_root(root), m_otherwise(std::move(otherwise)), m_held(has_keyboard(root)) {
    if (const wxWindow* holder = keyboard_holder(root)) m_name = accessible_name(*holder);
}

FocusKeeper::~FocusKeeper() {
    if (!m_held || is_somewhere(m_root)) return;
    if (wxWindow* successor = m_name.empty() ? nullptr : named(m_root, m_name)) {
        successor->SetFocus();
    } else {
        m_otherwise();
    }
}

}  // namespace attune::ui
