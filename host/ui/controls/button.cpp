// SPDX-License-Identifier: Apache-2.0
#include "controls/button.h"

#include <utility>

#include "controls/accessible.h"
#include "controls/dress.h"
#include "controls/icon.h"
#include "controls/native_style.h"

namespace attune::ui {

namespace {

void bind_act(wxButton& made, std::function<void()> act) {
    made.Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
}

}  // namespace

wxButton* button(wxWindow* parent, const wxString& label, ButtonRank rank,
                 std::function<void()> act) {
    auto* made = new wxButton(parent, wxID_ANY, label);
    set_accessible_name(*made, wxControl::RemoveMnemonics(label));
    switch (rank) {
        case ButtonRank::Plain:
            break;
        case ButtonRank::Primary:
            add_look(*made, Look::Primary);
            break;
        case ButtonRank::Quiet:
            add_look(*made, Look::Quiet);
            break;
        case ButtonRank::Danger:
            add_look(*made, Look::Danger);
            break;
    }
    bind_act(*made, std::move(act));
    return made;
}

wxButton* icon_button(wxWindow* parent, std::string_view icon_name, const wxString& name,
                      std::function<void()> act) {
    auto* made =
        new wxButton(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    const std::string picture(icon_name);
    keep_dressed(*made, [made, picture] { made->SetBitmap(icon(picture, colour_of(Ink::Text))); });
    made->SetToolTip(name);
    set_accessible_name(*made, name);
    add_look(*made, Look::Quiet);
    bind_act(*made, std::move(act));
    return made;
}

}  // namespace attune::ui
