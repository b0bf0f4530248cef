// SPDX-License-Identifier: Apache-2.0
#include "read_screen.h"

#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>

namespace attune::ui {

namespace {

void keep(const char* words, std::vector<std::string>& all) {
    if (words != nullptr && *words != '\0') all.emplace_back(words);
}

void read(AtkObject* object, std::vector<std::string>& all) {
    if (GTK_IS_ACCESSIBLE(object)) {
        GtkWidget* widget = gtk_accessible_get_widget(GTK_ACCESSIBLE(object));
        // Cells and the like have no widget of their own: they show with their owner.
        if (widget == nullptr || !gtk_widget_get_mapped(widget)) return;
        char* tip = gtk_widget_get_tooltip_text(widget);
        keep(tip, all);
        g_free(tip);
    }
    keep(atk_object_get_name(object), all);
    keep(atk_object_get_description(object), all);
    if (ATK_IS_TEXT(object)) {
        char* text = atk_text_get_text(ATK_TEXT(object), 0, -1);
        keep(text, all);
        g_free(text);
    }
    const int children = atk_object_get_n_accessible_children(object);
    for (int at = 0; at < children; ++at) {
        AtkObject* child = atk_object_ref_accessible_child(object, at);
        if (child == nullptr) continue;
        read(child, all);
        g_object_unref(child);
    }
}

}  // namespace

std::vector<std::string> words_on_screen() {
    std::vector<std::string> all;
    GList* windows = gtk_window_list_toplevels();
    for (GList* at = windows; at != nullptr; at = at->next) {
        if (!gtk_widget_get_mapped(GTK_WIDGET(at->data))) continue;
        keep(gtk_window_get_title(GTK_WINDOW(at->data)), all);
        read(gtk_widget_get_accessible(GTK_WIDGET(at->data)), all);
    }
    g_list_free(windows);
    return all;
}

}  // namespace attune::ui
