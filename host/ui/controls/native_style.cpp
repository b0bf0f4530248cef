// SPDX-License-Identifier: Apache-2.0
#include "controls/native_style.h"

#include <gtk/gtk.h>
#include <wx/window.h>

#include <algorithm>
#include <string>

#include "controls/theme.h"

namespace attune::ui {

namespace {

constexpr int kMarkSize = 14;  // of GTK's own theme

const char* class_of(Look look) {
    switch (look) {
        case Look::Primary:
            return "suggested-action";
        case Look::Danger:
            return "destructive-action";
        case Look::Quiet:
            return "attune-quiet";
        case Look::BarItem:
            return "attune-bar-item";
        case Look::Current:
            return "attune-current";
        case Look::Muted:
            return "attune-muted";
        case Look::Problem:
            return "attune-problem";
        case Look::Tabs:
            return "attune-tabs";
        case Look::Roomy:
            return "attune-roomy";
        case Look::TextBox:
            return "attune-text-box";
        case Look::Focused:
            return "attune-focused";
        case Look::Option:
            return "attune-option";
        case Look::Chip:
            return "attune-chip";
    }
    return "";
}

std::string css(const wxColour& colour) {
    return colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
}

/// The desktop's accent is made for large things; words on it need 4.5 to 1.
std::string darker_accent() {
    if (is_dark()) return {};
    return R"css(
button.suggested-action:not(:disabled) {
  background-image: none; background-color: shade(@theme_selected_bg_color, 0.85);
}
button.suggested-action:hover:not(:disabled), button.suggested-action:active {
  background-color: shade(@theme_selected_bg_color, 0.75);
}
.attune-roomy treeview:selected { background-color: shade(@theme_selected_bg_color, 0.85); }
)css";
}

/// Boxes and dots to tick, as large against the words beside them as at 100 percent.
std::string grown_marks() {
    const auto pixels = [](int length) { return std::to_string(with_text(length)) + "px; "; };
    return "check, radio { min-width: " + pixels(kMarkSize) + "min-height: " + pixels(kMarkSize) +
           "margin-right: " + pixels(kSpace4) + "}\n";
}

std::string style_sheet() {
    return darker_accent() + grown_marks() + "@define-color attune_muted " +
           css(colour_of(Ink::Muted)) + ";\n@define-color attune_page " +
           css(colour_of(Ink::Page)) + ";\n@define-color attune_focus " +
           css(colour_of(Ink::Focus)) + ";\n@define-color attune_link " +
           css(colour_of(Severity::Note)) + ";\n@define-color attune_problem " +
           css(colour_of(Severity::Urgent)) + ";\n" + R"css(
* { outline-color: @attune_focus; outline-style: solid; outline-width: 2px; }
button.suggested-action, button.destructive-action { outline-color: white; }
button.attune-bar-item {
  padding: 7px 10px; border: none; border-radius: 6px;
  background-image: none; background-color: transparent; box-shadow: none;
}
button.attune-bar-item image { margin-right: 8px; }
button.attune-bar-item:hover { background-color: alpha(@theme_fg_color, 0.07); }
button.attune-bar-item.attune-current {
  background-color: alpha(@attune_focus, 0.22); font-weight: bold;
}
button.attune-quiet {
  border-color: transparent; background-image: none; background-color: transparent;
  box-shadow: none;
}
button.attune-quiet:not(:disabled) label { color: @attune_link; }
button.attune-quiet:hover { background-color: alpha(@theme_fg_color, 0.07); }
notebook.attune-tabs, notebook.attune-tabs > stack {
  background-color: @attune_page; border: none;
}
notebook.attune-tabs > header { background-color: transparent; }
scrolledwindow.attune-text-box, scrolledwindow.attune-text-box textview,
scrolledwindow.attune-text-box text { border-radius: 5px; }
scrolledwindow.attune-text-box.attune-focused {
  border-color: @attune_focus; box-shadow: inset 0 0 0 1px @attune_focus;
}
entry:focus { border-color: @attune_focus; box-shadow: inset 0 0 0 1px @attune_focus; }
scrolledwindow.attune-text-box textview { margin: 2px; }
.attune-roomy treeview header button label { color: @attune_muted; }
.attune-roomy treeview { -GtkTreeView-vertical-separator: 14; }
radiobutton.attune-option, checkbutton.attune-option {
  padding: 4px 9px 4px 6px; border-radius: 6px; border: 1px solid alpha(@theme_fg_color, 0.16);
  background-color: alpha(@theme_base_color, 0.6); outline-style: none;
}
radiobutton.attune-option:hover, checkbutton.attune-option:hover {
  border-color: alpha(@theme_fg_color, 0.4);
}
radiobutton.attune-option:checked, checkbutton.attune-option:checked, button.attune-chip:checked {
  background-image: none; background-color: alpha(@theme_selected_bg_color, 0.18);
  border-color: alpha(@theme_selected_bg_color, 0.7); box-shadow: none;
}
radiobutton.attune-option:focus, checkbutton.attune-option:focus {
  border-color: @attune_focus; box-shadow: inset 0 0 0 1px @attune_focus;
}
button.attune-chip { border-radius: 16px; padding: 3px 12px; }
label.attune-muted { color: @attune_muted; }
label.attune-problem { color: @attune_problem; }
entry.attune-problem { border-color: @attune_problem; box-shadow: inset 0 0 0 1px @attune_problem; }
)css";
}

GtkCssProvider* provider() {
    static GtkCssProvider* const the_provider = gtk_css_provider_new();
    return the_provider;
}

void reload(GObject*, GParamSpec*, gpointer) {
    gtk_css_provider_load_from_data(provider(), style_sheet().c_str(), -1, nullptr);
}

/// In 1024ths of a dot per inch.
constexpr int kUsualDpi = 96 * 1024;

int text_dpi() {
    int dpi = -1;  // not set
    g_object_get(gtk_settings_get_default(), "gtk-xft-dpi", &dpi, nullptr);
    return dpi > 0 ? dpi : kUsualDpi;
}

GtkStyleContext* context_of(const wxWindow& window) {
    return gtk_widget_get_style_context(static_cast<GtkWidget*>(window.GetHandle()));
}

}  // namespace

void install_native_style() {
    reload(nullptr, nullptr, nullptr);
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(),
                                              GTK_STYLE_PROVIDER(provider()),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    GtkSettings* settings = gtk_settings_get_default();
    for (const char* change :
         {"notify::gtk-theme-name", "notify::gtk-application-prefer-dark-theme"}) {
        g_signal_connect_after(settings, change, G_CALLBACK(reload), nullptr);
    }
}

void add_look(wxWindow& window, Look look) {
    gtk_style_context_add_class(context_of(window), class_of(look));
}

bool has_look(const wxWindow& window, Look look) {
    return gtk_style_context_has_class(context_of(window), class_of(look)) != 0;
}

void remove_look(wxWindow& window, Look look) {
    gtk_style_context_remove_class(context_of(window), class_of(look));
}

void give_text_margins(wxWindow& field) {
    auto* view =
        GTK_TEXT_VIEW(gtk_bin_get_child(GTK_BIN(static_cast<GtkWidget*>(field.GetHandle()))));
    gtk_text_view_set_left_margin(view, 6);
    gtk_text_view_set_right_margin(view, 6);
    gtk_text_view_set_top_margin(view, 5);
    gtk_text_view_set_bottom_margin(view, 5);
}

bool can_scroll(const wxWindow& field) {
    auto* widget = static_cast<GtkWidget*>(field.GetHandle());
    if (!GTK_IS_SCROLLED_WINDOW(widget)) return false;
    GtkAdjustment* lines = gtk_scrolled_window_get_vadjustment(GTK_SCROLLED_WINDOW(widget));
    return gtk_adjustment_get_upper(lines) > gtk_adjustment_get_page_size(lines);
}

void set_text_percent(int percent) {
    static const int desktop_dpi = text_dpi();
    g_object_set(gtk_settings_get_default(), "gtk-xft-dpi",
                 desktop_dpi / 100 * std::clamp(percent, 100, 200), nullptr);
    reload(nullptr, nullptr, nullptr);
}

double text_scale() { return static_cast<double>(text_dpi()) / kUsualDpi; }

}  // namespace attune::ui
