// SPDX-License-Identifier: Apache-2.0
#include "controls/wrapping_check.h"

#include <gtk/gtk.h>

#include <algorithm>

#include "controls/accessible.h"

namespace attune::ui {

namespace {

GtkWidget* widget_of(const wxWindow& window) { return static_cast<GtkWidget*>(window.GetHandle()); }

/// What GTK wants by itself. What wx asks for in its name, the size of now, would never let it
/// become less.
int height_at(GtkWidget& widget, int width) {
    int asked_width = -1;
    int asked_height = -1;
    gtk_widget_get_size_request(&widget, &asked_width, &asked_height);
    gtk_widget_set_size_request(&widget, -1, -1);
    int narrowest = 0;
    gtk_widget_get_preferred_width(&widget, &narrowest, nullptr);
    int height = 0;
    gtk_widget_get_preferred_height_for_width(&widget, std::max(width, narrowest), &height,
                                              nullptr);
    gtk_widget_set_size_request(&widget, asked_width, asked_height);
    return height;
}

}  // namespace

WrappingCheck::WrappingCheck(wxWindow* parent, const wxString& words)
    : wxCheckBox(parent, wxID_ANY, EscapeMnemonics(words)) {
    set_accessible_name(*this, words);
    // GTK breaks the lines itself, anew at every width and size of text.
    if (GtkWidget* label = gtk_bin_get_child(GTK_BIN(widget_of(*this))); GTK_IS_LABEL(label)) {
        gtk_label_set_line_wrap(GTK_LABEL(label), TRUE);
        gtk_label_set_xalign(GTK_LABEL(label), 0);
    }
    // A row tells its children no width beforehand; they learn it when they get it.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        be_high_enough_at(GetSize().x);
        event.Skip();
    });
}

bool WrappingCheck::InformFirstDirection(int direction, int size, int) {
    if (direction != wxHORIZONTAL || size <= 0) return false;
    be_high_enough_at(size);
    return true;
}

void WrappingCheck::be_high_enough_at(int width) {
    // The width is the sizer's affair; only the height is ours to ask for.
    SetMinSize(wxSize(1, height_at(*widget_of(*this), width)));
}

}  // namespace attune::ui
