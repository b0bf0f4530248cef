// SPDX-License-Identifier: Apache-2.0
#include "safety/concern_card.h"

#include <algorithm>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "safety/discreet_words.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr const char* kWays[] = {"Seen by me", "Said to me", "Told by somebody else"};

wxString spoken(const PersonName& name, const wxString& otherwise) {
    return name.spoken().empty() ? otherwise : to_wx(name.spoken());
}

}  // namespace

ConcernCard::ConcernCard(wxWindow* parent, Shell& shell, const FamilyId& family)
    : wxPanel(parent), m_shell(shell), m_family(family), m_kinds(workflow::concern_kinds()) {
    read_people();
    auto* card = new Card(this);
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(card, wxSizerFlags(1).Expand());
    SetSizer(around);
    FormColumn fields(card, card->body());
    std::vector<wxString> names;
    for (const auto& about : m_about) names.push_back(about.words);
    if (names.empty()) names.emplace_back("the baby, whose name is not known yet");
    m_whom = fields.choice("&About whom", names);
    // A key that is missed must not raise a concern about somebody else.
    if (names.size() > 1) m_whom.control->SetSelection(wxNOT_FOUND);
    card->body().Add(line(card, "What is it?"), wxSizerFlags().Expand());
    // One of a group is always chosen: until she says what it is, this hidden one.
    m_none = new wxRadioButton(card, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    m_none->Hide();
    set_accessible_name(*m_none, "not said yet");
    while (m_rules.size() < m_kinds.size()) {
        auto* rule = new wxRadioButton(card, wxID_ANY, {});
        card->body().Add(rule, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
        m_rules.push_back(rule);
    }
    card->body().AddSpacer(12);
    FormColumn source = fields.beside();
    m_way = source.choice("How &known", {kWays[0], kWays[1], kWays[2]});
    m_way.control->SetSelection(wxNOT_FOUND);
    m_by = source.text("&By whom");
    m_words =
        fields.paragraph("In &words", 2, "Enter raises the concern; Shift+Enter breaks the line.");
    card->body().Add(button(card, "&Raise the concern", ButtonRank::Primary, [this] { raise(); }),
                     wxSizerFlags().Right());
    set_shut(false);
    Bind(wxEVT_CHAR_HOOK, &ConcernCard::take_digit, this);
}

void ConcernCard::take_digit(wxKeyEvent& event) {
    const auto at = static_cast<std::size_t>(event.GetUnicodeKey() - '1');
    const bool is_writing = wxDynamicCast(FindFocus(), wxTextCtrl) != nullptr;
    if (is_writing || event.HasModifiers() || at >= m_rules.size()) {
        event.Skip();
        return;
    }
    m_rules[at]->SetValue(true);
    m_rules[at]->SetFocus();
}

void ConcernCard::read_people() {
    auto families = m_shell.session().families();
    const auto children = families.children(m_family);
    const auto caregivers = families.caregivers(m_family);
    if (!children || !caregivers) {
        m_shell.show_error(children ? caregivers.error() : children.error());
        return;
    }
    for (const auto& caregiver : *caregivers) {
        m_about.push_back(
            {spoken(caregiver.name, "the caregiver"), CaregiverSubject{caregiver.id}});
    }
    for (const auto& child : *children) {
        m_about.push_back({spoken(child.name, "the child"), ChildSubject{child.id}});
    }
    for (const auto& child : *children) {
        for (const auto& caregiver : *caregivers) {
            m_about.push_back({spoken(caregiver.name, "the caregiver") + " with " +
                                   spoken(child.name, "the child"),
                               DyadSubject{child.id, caregiver.id}});
        }
    }
}

std::vector<DyadSubject> ConcernCard::pairs() const {
    std::optional<Subject> chosen;
    if (!m_about.empty() && m_whom.selected() != wxNOT_FOUND) {
        chosen = m_about[static_cast<std::size_t>(m_whom.selected())].subject;
    }
    const auto child = chosen ? child_of(*chosen) : std::nullopt;
    const auto caregiver = chosen ? caregiver_of(*chosen) : std::nullopt;
    std::vector<DyadSubject> pairs;
    for (const auto& about : m_about) {
        const auto* pair = std::get_if<DyadSubject>(&about.subject);
        if (pair == nullptr) continue;
        const bool fits =
            (!child || pair->child == *child) && (!caregiver || pair->caregiver == *caregiver);
        if (fits) pairs.push_back(*pair);
    }
    return pairs;
}

void ConcernCard::ask_whom(const wxString& words) {
    m_whom.box->set_problem(words);
    m_whom.control->SetFocus();
}

Result<Subject> ConcernCard::subject() {
    if (!m_about.empty()) return m_about[static_cast<std::size_t>(m_whom.selected())].subject;
    workflow::ChildEntry unnamed;
    unnamed.name.called = "Baby";
    const auto child = m_shell.session().families().add_child(m_family, unnamed);
    if (!child) return child.error();
    return Subject(ChildSubject{*child});
}

std::string ConcernCard::words() const {
    auto words = std::string(kWays[m_way.selected()]);
    if (!m_by.value().empty()) words += ", " + m_by.value();
    if (!m_words.value().empty()) words += ": " + m_words.value();
    return words;
}

bool ConcernCard::is_complete() {
    m_whom.box->set_problem({});
    m_way.box->set_problem({});
    if (m_whom.selected() == wxNOT_FOUND) {
        ask_whom("Choose whom it is about.");
        return false;
    }
    const bool is_kind_chosen = std::any_of(m_rules.begin(), m_rules.end(),
                                            [](const auto* rule) { return rule->GetValue(); });
    if (!is_kind_chosen) {
        m_shell.show_notice({Severity::Concern, "Choose what the concern is about.", {}, {}});
        m_rules.front()->SetFocus();
        return false;
    }
    if (m_way.selected() == wxNOT_FOUND) {
        m_way.box->set_problem("Choose how it is known.");
        m_way.control->SetFocus();
        return false;
    }
    return true;
}

void ConcernCard::raise() {
    if (!is_complete()) return;
    const auto chosen = std::find_if(m_rules.begin(), m_rules.end(),
                                     [](const wxRadioButton* rule) { return rule->GetValue(); });
    const auto about = subject();
    if (!about) {
        m_shell.show_error(about.error());
        return;
    }
    const auto& kind = m_kinds[static_cast<std::size_t>(chosen - m_rules.begin())];
    const auto raised = m_shell.session().alerts().raise({m_family, *about, kind.rule, words()});
    if (!raised) {
        const auto& faults = raised.error().faults;
        if (!faults.empty() && faults.front().place == "concern.about") {
            return ask_whom(to_wx(faults.front().text));
        }
        m_shell.show_error(raised.error(), [this] { raise(); });
        return;
    }
    // The next one is another concern: nothing of this one is left to be raised twice.
    m_shell.clear_notice();
    m_none->SetValue(true);
    m_words.control->Clear();
    m_by.control->Clear();
}

bool ConcernCard::is_begun() const { return !m_words.value().empty() || !m_by.value().empty(); }

void ConcernCard::set_shut(bool shut) {
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const auto& kind = m_kinds[i];
        const wxString words = shut ? discreet_word_of(kind.rule) : to_wx(kind.what);
        m_rules[i]->SetLabel(wxString::Format("%zu  ", i + 1) + words);
        // Read aloud it says no more than it shows.
        set_accessible_name(*m_rules[i], words);
    }
    Layout();
}

void ConcernCard::take_focus() { m_whom.control->SetFocus(); }

}  // namespace attune::ui
