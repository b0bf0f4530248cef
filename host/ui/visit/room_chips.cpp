// SPDX-License-Identifier: Apache-2.0
#include "visit/room_chips.h"

#include <wx/app.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/native_style.h"
#include "controls/text.h"
#include "workflow/practice_session.h"

namespace attune::ui {

RoomChips::RoomChips(wxWindow* parent, Shell& shell, const VisitId& visit, const FamilyId& family,
                     std::function<void()> interpreter)
    : wxPanel(parent), m_shell(shell), m_visit(visit) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(line(this, "In the room now", TextSize::Body, Rank::Muted),
                wxSizerFlags().Expand());
    auto* chips = new wxWrapSizer(wxHORIZONTAL);
    const auto room = m_shell.session().visits().in_room(visit);
    const auto add = [&](const wxString& label, const wxString& name, bool present, int digit) {
        auto* chip = new wxToggleButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize,
                                        wxBU_EXACTFIT);
        chip->SetToolTip(wxString::Format("%s (Ctrl+%d)", name, digit));
        add_look(*chip, Look::Chip);
        chip->SetValue(present);
        set_accessible_name(*chip, name);
        chip->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { keep(); });
        chips->Add(chip, wxSizerFlags().Border(wxTOP | wxRIGHT, kSpace4));
        return chip;
    };
    if (const auto caregivers = m_shell.session().families().caregivers(family); caregivers) {
        for (const auto& caregiver : *caregivers) {
            const auto name = to_wx(caregiver.name.spoken());
            const bool present =
                std::count(room.caregivers.begin(), room.caregivers.end(), caregiver.id) > 0;
            m_caregivers.push_back(caregiver.id);
            const int digit = static_cast<int>(m_caregivers.size());
            m_chips.push_back(add(name.empty() ? wxString("caregiver") : name,
                                  name + " is in the room", present, digit));
        }
    } else {
        m_shell.show_error(caregivers.error());
    }
    m_other = add("someone else", "someone else is in the room", room.other_adult, 0);
    column->Add(chips, wxSizerFlags().Expand());
    m_interpreter = button(this, {}, ButtonRank::Quiet, std::move(interpreter));
    column->Add(m_interpreter, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    SetSizer(column);
    show_interpreter();
    m_changes = m_shell.session().on_change([this, family](const workflow::RecordChange& change) {
        if (change.family == family) show_interpreter();
    });
}

void RoomChips::show_interpreter() {
    const auto visit = m_shell.session().visits().visit(m_visit);
    wxString words = "&Interpreter: nobody";
    if (visit && visit->interpreter) {
        const auto& one = *visit->interpreter;
        words = "&Interpreter: " + to_wx(one.family_member ? "family" : one.name);
        if (!one.language.empty()) words += ", " + to_wx(one.language);
    }
    m_interpreter->SetLabel(words);
    m_interpreter->SetToolTip(wxControl::RemoveMnemonics(words));
    set_accessible_name(*m_interpreter, wxControl::RemoveMnemonics(words));
}

bool RoomChips::take_digit(int digit) {
    const auto at = static_cast<std::size_t>(digit - 1);
    auto* chip = digit == 0 ? m_other : at < m_chips.size() ? m_chips[at] : nullptr;
    if (chip == nullptr) return false;
    chip->SetValue(!chip->GetValue());
    keep();
    return true;
}

void RoomChips::keep() {
    const auto before = m_shell.session().visits().in_room(m_visit);
    auto room = before;
    room.caregivers.clear();
    bool has_come = m_other->GetValue() && !before.other_adult;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (!m_chips[i]->GetValue()) continue;
        room.caregivers.push_back(m_caregivers[i]);
        has_come = has_come || std::count(before.caregivers.begin(), before.caregivers.end(),
                                          m_caregivers[i]) == 0;
    }
    room.other_adult = m_other->GetValue();
    if (const auto kept = m_shell.session().visits().set_in_room(m_visit, room); !kept) {
        m_shell.show_error(kept.error(), [this] { keep(); });
        return;
    }
    // Who comes in ends being alone; the page may go with that, and with it this chip.
    if (has_come) wxTheApp->CallAfter([&shell = m_shell] { shell.say_together(); });
}

}  // namespace attune::ui
