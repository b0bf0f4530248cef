// SPDX-License-Identifier: Apache-2.0
#include "new_call/saved_call.h"

#include <wx/sizer.h>
#include <wx/statbmp.h>

#include <utility>

#include "controls/button.h"
#include "controls/dress.h"
#include "controls/icon.h"
#include "controls/text.h"

namespace attune::ui {

namespace {

/// "Ana Martins" as given and family name; one word is a given name.
PersonName split_name(const std::string& full) {
    const auto space = full.rfind(' ');
    if (space == std::string::npos) return {full, {}, {}};
    return {full.substr(0, space), full.substr(space + 1), {}};
}

}  // namespace

void adopt_caller(workflow::NewCall& entry, const workflow::CaregiverEntry& typed) {
    // What was ticked beside no name and no number is the caller's as well.
    if (typed.is_empty() || entry.caregivers.empty()) {
        entry.caregivers.insert(entry.caregivers.begin(), typed);
    }
    auto& first = entry.caregivers.front();
    if (first.caregiver.name.full().empty()) {
        first.caregiver.name = split_name(entry.call.caller_name);
    }
    if (first.caregiver.phone.empty()) first.caregiver.phone = entry.call.caller_phone;
    if (first.link.role.empty()) first.link.role = entry.call.caller_role;
}

SavedCall::SavedCall(wxWindow* parent, Shell& shell, const workflow::SavedCall& saved,
                     SavedCallActs acts)
    : wxPanel(parent) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddStretchSpacer(1);
    auto* done = new wxStaticBitmap(this, wxID_ANY, {});
    keep_dressed(*done, [done] { done->SetBitmap(icon("check", colour_of(Ink::Focus), 48)); });
    column->Add(done, wxSizerFlags().Centre().Border(wxBOTTOM, kSpace16));
    column->Add(line(this, "The family and the call are saved.", TextSize::Heading),
                wxSizerFlags().Centre().Border(wxBOTTOM, kSpace24));
    const ChartPlace chart{saved.family, saved.child};
    auto* next = new wxBoxSizer(wxHORIZONTAL);
    if (!saved.child.empty()) {
        next->Add(button(this, "Add a &twin", ButtonRank::Plain, std::move(acts.add_twin)),
                  wxSizerFlags().Border(wxRIGHT, kSpace8));
        next->Add(button(this, "&Refer now", ButtonRank::Plain,
                         [&shell, saved] {
                             shell.go_instead(ReferPlace{saved.family, saved.child});
                         }),
                  wxSizerFlags().Border(wxRIGHT, kSpace8));
    }
    next->Add(button(this, "&Plan visit", ButtonRank::Plain, std::move(acts.plan_visit)),
              wxSizerFlags().Border(wxRIGHT, kSpace8));
    m_chart = button(this, "&Open the chart", ButtonRank::Primary,
                     [&shell, chart] { shell.go_instead(chart); });
    next->Add(m_chart);
    column->Add(next, wxSizerFlags().Centre());
    column->AddStretchSpacer(2);
    SetSizer(column);
}

void SavedCall::take_focus() { m_chart->SetFocus(); }

}  // namespace attune::ui
