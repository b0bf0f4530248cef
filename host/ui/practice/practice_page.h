// SPDX-License-Identifier: Apache-2.0
/// \file
/// The practice: its letterhead, who works here, and the services it writes to.
#pragma once

#include "controls/form_column.h"
#include "model/practice.h"
#include "people/problem_map.h"
#include "shell/page.h"

namespace attune::ui {

class Card;
class LogoRow;

class PracticePage final : public Page {
public:
    PracticePage(wxWindow* parent, Shell& shell);

    void refresh(const FamilyId& changed) override;
    void take_focus() override;
    bool let_go() override;

private:
    void add_batteries();
    void show_batteries();
    void add_letterhead();
    void show_letterhead();
    Practice typed_letterhead() const;
    /// False when it cannot be saved, which is said then.
    bool save_letterhead();
    void show_people();
    void show_receivers();
    void show_crisis();
    void open_clinician(const Clinician& clinician);
    void open_receiver(const Receiver& receiver);

    TextField m_name, m_address, m_phone, m_fax, m_email;
    ChoiceField m_paper;
    LogoRow* m_logo = nullptr;
    Practice m_practice;
    Card* m_batteries = nullptr;
    Card* m_crisis = nullptr;
    Card* m_clinicians = nullptr;
    Card* m_states = nullptr;
    Card* m_receivers = nullptr;
};

}  // namespace attune::ui
