// SPDX-License-Identifier: Apache-2.0
#include "controls/focus_keeper.h"

#include <gtk/gtk.h>
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

}  // namespace

bool has_keyboard(const wxWindow& root) {
    auto* widget = static_cast<GtkWidget*>(root.GetHandle());
    GtkWidget* window = gtk_widget_get_toplevel(widget);
    GtkWidget* focus = GTK_IS_WINDOW(window) ? gtk_window_get_focus(GTK_WINDOW(window)) : nullptr;
    return focus != nullptr && (focus == widget || gtk_widget_is_ancestor(focus, widget));
}

FocusKeeper::FocusKeeper(wxWindow& root, std::function<void()> otherwise)
    : m_root(root), m_otherwise(std::move(otherwise)) {
    wxWindow* focus = wxWindow::FindFocus();
    m_held = focus != nullptr && m_root.IsDescendant(focus);
    if (m_held) m_name = accessible_name(*focus);
}

FocusKeeper::~FocusKeeper() {
    const wxWindow* focus = wxWindow::FindFocus();
    if (!m_held || (focus != nullptr && focus->IsShownOnScreen())) return;
    if (wxWindow* successor = m_name.empty() ? nullptr : named(m_root, m_name)) {
        successor->SetFocus();
    } else {
        m_otherwise();
    }
}

}  // namespace attune::ui
