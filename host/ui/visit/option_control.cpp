// SPDX-License-Identifier: Apache-2.0
#include "visit/option_control.h"

#include <gtk/gtk.h>

#include "controls/accessible.h"
#include "controls/native_style.h"
#include "controls/text.h"

namespace attune::ui {

namespace {

void dress(wxWindow& control, const workflow::AnswerOption& option, const std::string& question) {
    add_look(control, Look::Option);
    set_accessible_name(control, to_wx(option.text));
    set_accessible_description(control, to_wx(question));
    if (option.key.empty()) return;
    // The key stands out from the words; wx has no markup for these controls.
    GtkWidget* label = gtk_bin_get_child(GTK_BIN(control.GetHandle()));
    if (!GTK_IS_LABEL(label)) return;
    char* markup =
        g_markup_printf_escaped("<b>%s</b>  %s", option.key.c_str(), option.text.c_str());
    gtk_label_set_markup(GTK_LABEL(label), markup);
    g_free(markup);
    control.InvalidateBestSize();
}

wxString plain_label(const workflow::AnswerOption& option) {
    return wxControl::EscapeMnemonics(
        to_wx(option.key.empty() ? option.text : option.key + "  " + option.text));
}

}  // namespace

wxRadioButton* option_radio(wxWindow* parent, const workflow::AnswerOption& option,
                            const std::string& question) {
    auto* made = new wxRadioButton(parent, wxID_ANY, plain_label(option));
    dress(*made, option, question);
    return made;
}

wxCheckBox* option_check(wxWindow* parent, const workflow::AnswerOption& option,
                         const std::string& question) {
    auto* made = new wxCheckBox(parent, wxID_ANY, plain_label(option));
    dress(*made, option, question);
    return made;
}

}  // namespace attune::ui
