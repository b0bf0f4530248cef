// SPDX-License-Identifier: Apache-2.0
/// \file
/// The letter of a referral: its parts at the left, the page as it will print at the right.
#pragma once

#include <optional>

#include "model/referral.h"
#include "report/paged.h"
#include "shell/page.h"
#include "workflow/letters.h"

namespace attune::ui {

class PageCanvas;

class ReportPage final : public Page {
public:
    ReportPage(wxWindow* parent, Shell& shell, const ReportPlace& place);

    void refresh(const FamilyId& changed) override;
    void take_focus() override;

private:
    void show_title();
    void show_pages(Paged pages);
    void show_draft();
    void show_signed(const Report& report);
    void add_view_choice();
    void add_whom();
    void add_tips();
    void add_sections();
    void add_left_off();
    /// What a page for the family leaves off, for the question before signing; or nothing.
    std::string left_off_words() const;
    void add_left_out();
    void add_let_in();
    void add_own_words();
    void add_advice();
    void add_consent_button();
    void add_draft_buttons();
    void add_follow_up();
    void heading(const wxString& text);
    void words(const wxString& text, int above);
    void warn(Severity severity, const wxString& text);
    void edit(workflow::EditedAt where);
    void save_draft();
    void save_signed();
    void save_fax_cover();
    void print();
    void sign();
    void tell_saved(const std::filesystem::path& file);

    ReferralId m_id;
    std::optional<Referral> m_referral;
    workflow::LetterChoices m_choices;
    workflow::ComposedLetter m_letter;
    std::optional<Report> m_signed;
    Paged m_pages;
    ScrolledColumn* m_left = nullptr;
    PageCanvas* m_canvas = nullptr;
    wxStaticText* m_count = nullptr;
    /// The first words to be read, else sign, or save what is signed; null while none can be.
    wxWindow* m_main_act = nullptr;
};

}  // namespace attune::ui
