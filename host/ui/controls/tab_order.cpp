// SPDX-License-Identifier: Apache-2.0
#include "controls/tab_order.h"

#include <gtk/gtk.h>

namespace attune::ui {

void join_tab_order(wxWindow& shown) {
    if (wxWindow* before = shown.GetPrevSibling(); before != nullptr) {
        shown.MoveAfterInTabOrder(before);
    } else if (wxWindow* after = shown.GetNextSibling(); after != nullptr) {
        shown.MoveBeforeInTabOrder(after);
    } else {
        // An only child cannot move; without an order of wx's GTK finds it by itself.
        G_GNUC_BEGIN_IGNORE_DEPRECATIONS
        gtk_container_unset_focus_chain(GTK_CONTAINER(gtk_widget_get_parent(shown.GetHandle())));
        G_GNUC_END_IGNORE_DEPRECATIONS
    }
}

}  // namespace attune::ui
