// SPDX-License-Identifier: Apache-2.0
#include "controls/accessible.h"

#include <gtk/gtk.h>
#include <wx/window.h>

namespace attune::ui {

namespace {

/// A multi-line field and a table are scrolled windows around the widget that takes the keys.
GtkWidget* spoken_widget(const wxWindow& window) {
    auto* widget = static_cast<GtkWidget*>(window.GetHandle());
    if (GTK_IS_SCROLLED_WINDOW(widget)) {
        if (GtkWidget* inner = gtk_bin_get_child(GTK_BIN(widget))) return inner;
    }
    return widget;
}

}  // namespace

void set_accessible_name(wxWindow& window, const wxString& name) {
    atk_object_set_name(gtk_widget_get_accessible(spoken_widget(window)), name.utf8_str());
}

void set_accessible_description(wxWindow& window, const wxString& text) {
    atk_object_set_description(gtk_widget_get_accessible(spoken_widget(window)), text.utf8_str());
}

wxString accessible_name(const wxWindow& window) {
    const char* name = atk_object_get_name(gtk_widget_get_accessible(spoken_widget(window)));
    return name == nullptr ? wxString() : wxString::FromUTF8(name);
}

}  // namespace attune::ui
