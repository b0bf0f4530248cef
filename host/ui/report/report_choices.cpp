// SPDX-License-Identifier: Apache-2.0
// What the clinician decides about a draft: for whom, with which tips, what may go by her own word.
#include <wx/choice.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "controls/accessible.h"
#include "controls/scrolled_column.h"
#include "controls/text.h"
#include "controls/wrapping_check.h"
#include "report/letter.h"
#include "report/report_page.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr std::size_t kTipsOffered = 6;

bool is_for_one_caregiver(ReportView view) {
    return view == ReportView::FamilyPage || view == ReportView::CaregiverLetter ||
           view == ReportView::RequesterCopy;
}

wxString whom_label(ReportView view) {
    if (view == ReportView::FamilyPage) return "Addressed to";
    return view == ReportView::RequesterCopy ? "Who asks for it" : "About which caregiver";
}

/// What is left out for one and the same reason.
struct LeftOutGroup {
    std::string reason;
    std::vector<std::string> parts;
};

std::vector<LeftOutGroup> by_reason(const std::vector<workflow::LeftOut>& left_out) {
    std::vector<LeftOutGroup> groups;
    for (const auto& part : left_out) {
        auto reason = part.why + ". What lets it in: " + part.lets_in + ".";
        reason.front() =
            static_cast<char>(std::toupper(static_cast<unsigned char>(reason.front())));
        auto group = std::find_if(groups.begin(), groups.end(), [&](const LeftOutGroup& known) {
            return known.reason == reason;
        });
        if (group == groups.end()) group = groups.insert(group, {reason, {}});
        group->parts.push_back(part.what);
    }
    return groups;
}

wxCheckBox* add_check(ScrolledColumn& column, const wxString& words, bool checked) {
    auto* check = new WrappingCheck(column.content(), words);
    check->SetValue(checked);
    column.body().Add(check, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    return check;
}

}  // namespace

void ReportPage::add_whom() {
    if (!is_for_one_caregiver(m_choices.view)) return;
    const auto caregivers = shell().session().families().caregivers_of(m_referral->child);
    if (!caregivers || caregivers->empty()) return;
    const wxString label = whom_label(m_choices.view);
    words(label, kSpace8);
    auto* choice = new wxChoice(m_left->content(), wxID_ANY);
    set_accessible_name(*choice, label);
    std::vector<CaregiverId> ids;
    for (const auto& linked : *caregivers) {
        choice->Append(to_wx(linked.caregiver.name.spoken()));
        ids.push_back(linked.caregiver.id);
    }
    const auto chosen = std::find(ids.begin(), ids.end(), m_choices.caregiver.value_or(ids[0]));
    choice->SetSelection(chosen == ids.end() ? 0 : static_cast<int>(chosen - ids.begin()));
    choice->Bind(wxEVT_CHOICE, [this, ids](wxCommandEvent& event) {
        m_choices.caregiver = ids[static_cast<std::size_t>(event.GetSelection())];
        m_choices.tips.reset();
        m_choices.confirmed.clear();
        CallAfter([this] { refresh({}); });
    });
    m_left->body().Add(choice, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
}

void ReportPage::add_tips() {
    if (m_choices.view != ReportView::FamilyPage) return;
    const auto caregivers = shell().session().families().caregivers_of(m_referral->child);
    if (!caregivers || caregivers->empty()) return;
    const auto whom = m_choices.caregiver.value_or(caregivers->front().caregiver.id);
    const auto tips = shell().session().letters().tips(m_id, whom);
    if (!tips) return shell().show_error(tips.error());
    const auto& printed = m_letter.content->family.tips;
    std::vector<std::string> chosen;
    for (const auto& tip : *tips) {
        if (std::find(printed.begin(), printed.end(), tip.words) != printed.end()) {
            chosen.push_back(tip.id);
        }
    }
    heading("Things to try: one to three");
    std::size_t offered = 0;
    for (const auto& tip : *tips) {
        if (!tip.not_now.empty()) {
            if (tip.is_proposed) words(to_wx(tip.words + " Not now: " + tip.not_now), kSpace4);
            continue;
        }
        const bool is_chosen = std::find(chosen.begin(), chosen.end(), tip.id) != chosen.end();
        if (!is_chosen && ++offered > kTipsOffered) continue;
        auto* check = add_check(*m_left, to_wx(tip.words), is_chosen);
        check->Bind(wxEVT_CHECKBOX, [this, chosen, id = tip.id](wxCommandEvent& event) mutable {
            std::erase(chosen, id);
            if (event.IsChecked()) chosen.push_back(id);
            m_choices.tips = chosen;
            CallAfter([this] { refresh({}); });
        });
    }
}

void ReportPage::add_left_off() {
    const auto& left_off = m_letter.content->family.left_off;
    if (left_off.empty()) return;
    heading(wxString::Format("Left off, so that it is one page: %zu", left_off.size()));
    words("The page says how many there are. Shorter words, or a part left out, make room.",
          kSpace4);
    for (const auto& entry : left_off) words(to_wx(entry), kSpace4);
}

std::string ReportPage::left_off_words() const {
    std::string question;
    for (const auto& entry : m_letter.content->family.left_off) {
        question += "Left off the page: " + entry + "\n";
    }
    return question.empty() ? question : question + "\n";
}

void ReportPage::add_left_out() {
    if (m_letter.left_out.empty()) return add_let_in();
    heading(wxString::Format("Left out: %zu", m_letter.left_out.size()));
    for (const auto& group : by_reason(m_letter.left_out)) {
        words(to_wx(group.reason), kSpace8);
        for (const auto& what : group.parts) {
            words(to_wx("\u2022 " + what), 2);
        }
    }
    const bool blocks = std::any_of(m_letter.blocks.begin(), m_letter.blocks.end(),
                                    [](const auto& block) { return block.where == "consent"; });
    // Where nothing can be signed without it, the same buttons stand at what blocks.
    if (!blocks && !is_for_one_caregiver(m_choices.view)) add_consent_button();
    for (const auto& part : m_letter.left_out) {
        if (part.key.empty()) continue;
        auto* check = add_check(*m_left, to_wx("Let it go: " + part.what), false);
        check->Bind(wxEVT_CHECKBOX, [this, key = part.key](wxCommandEvent&) {
            m_choices.confirmed.insert(key);
            CallAfter([this] { refresh({}); });
        });
    }
    add_let_in();
}

void ReportPage::add_let_in() {
    if (m_letter.let_in.empty()) return;
    heading(wxString::Format("Goes by your own word: %zu", m_letter.let_in.size()));
    for (const auto& part : m_letter.let_in) {
        auto* check = add_check(*m_left, to_wx("Let it go: " + part.what), true);
        check->Bind(wxEVT_CHECKBOX, [this, key = part.key](wxCommandEvent&) {
            m_choices.confirmed.erase(key);
            CallAfter([this] { refresh({}); });
        });
    }
}

void ReportPage::add_own_words() {
    if (m_letter.own_words.empty()) return;
    heading(wxString::Format("Your own words, to read once more: %zu", m_letter.own_words.size()));
    const auto waits_for_word = [](const workflow::OwnWords& own) { return !own.key.empty(); };
    if (std::any_of(m_letter.own_words.begin(), m_letter.own_words.end(), waits_for_word)) {
        words(to_wx("Tick what tells of " + m_letter.own_words_about +
                    " and of nobody else. Only that goes."),
              kSpace4);
    }
    for (const auto& own : m_letter.own_words) {
        // "Next step “Hearing test”" says it all.
        const bool is_said = own.where.find(own.text) != std::string::npos;
        const auto text = to_wx(is_said ? own.where : own.where + ": " + own.text);
        if (own.key.empty()) {
            words(text, kSpace4);
            continue;
        }
        auto* check = add_check(*m_left, text, own.is_on_page);
        if (!own.is_on_page && m_main_act == nullptr) m_main_act = check;
        check->Bind(wxEVT_CHECKBOX, [this, said = own.text](wxCommandEvent& event) {
            const auto marked =
                shell().session().letters().mark(m_id, m_choices, said, event.IsChecked());
            if (!marked) shell().show_error(marked.error(), [this] { refresh({}); });
        });
    }
}

}  // namespace attune::ui
