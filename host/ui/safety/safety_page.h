// SPDX-License-Identifier: Apache-2.0
/// \file
/// Safety: what waits for an action, each with one key, and a new concern. Never in the way of
/// anything else.
#pragma once

#include <vector>

#include "shell/kept_page.h"
#include "shell/page.h"
#include "workflow/alert_desk.h"

namespace attune::ui {

class AlertCard;
enum class CardWords;
class ConcernCard;
class FamilyFinder;

class SafetyPage final : public Page, public KeptPage {
public:
    SafetyPage(wxWindow* parent, Shell& shell, const SafetyPlace& place);

    void refresh(const FamilyId& changed) override;
    /// The alert that was asked for, else what needs an action, else a new concern.
    void take_focus() override;
    /// With a concern that is half written: nothing here is ever in the way.
    bool waits_through(const Place& next) const override;
    Place place() const override { return m_place; }

private:
    Result<std::vector<workflow::AlertRow>> waiting();
    void match_cards(const std::vector<workflow::AlertRow>& rows, CardWords words);
    AlertCard* card_to_act_on() const;
    bool is_typing_elsewhere() const;
    void show_family();
    void show_finder();
    void begin_check();
    void on_key(wxKeyEvent& event);
    bool take_enter(wxWindow* focus);

    SafetyPlace m_place;
    wxBoxSizer* m_waiting;
    std::vector<AlertCard*> m_cards;
    /// The next key must not act on another alert while this one still needs an action.
    std::optional<AlertId> m_last_used;
    ConcernCard* m_concern = nullptr;
    FamilyFinder* m_finder = nullptr;
};

}  // namespace attune::ui
