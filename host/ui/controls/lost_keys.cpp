// SPDX-License-Identifier: Apache-2.0
#include "controls/lost_keys.h"

#include <gdk/gdkkeysyms.h>
#include <gtk/gtk.h>

#include <utility>

namespace attune::ui {

namespace {

using Take = std::function<bool(const wxKeyEvent&)>;

int code_of(guint key) {
    switch (key) {
        case GDK_KEY_F9:
            return WXK_F9;
        case GDK_KEY_F12:
            return WXK_F12;
        case GDK_KEY_Pause:
            return WXK_PAUSE;
        default:
            return WXK_NONE;
    }
}

gboolean tell(GtkWidget* window, GdkEvent* event, gpointer take) {
    if (event->type != GDK_KEY_PRESS) return FALSE;
    const int code = code_of(event->key.keyval);
    if (code == WXK_NONE || gtk_window_get_focus(GTK_WINDOW(window)) != nullptr) return FALSE;
    wxKeyEvent key(wxEVT_CHAR_HOOK);
    key.m_keyCode = code;
    return (*static_cast<Take*>(take))(key) ? TRUE : FALSE;
}

void forget(gpointer take, GClosure*) { delete static_cast<Take*>(take); }

}  // namespace

void hear_lost_keys(wxTopLevelWindow& window, Take take) {
    // Before "key-press-event", which wx answers first and lets nobody hear after it.
    g_signal_connect_data(window.GetHandle(), "event", G_CALLBACK(tell), new Take(std::move(take)),
                          forget, GConnectFlags{});
}

}  // namespace attune::ui
