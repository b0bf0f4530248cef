// SPDX-License-Identifier: Apache-2.0
#include "safety/safety_page.h"

#include <wx/textctrl.h>
#include <wx/wupdlock.h>

#include <algorithm>
#include <utility>

#include "controls/text.h"
#include "new_call/new_call_page.h"
#include "safety/alert_card.h"
#include "safety/concern_card.h"
#include "safety/family_finder.h"
#include "workflow/assessment_session.h"
#include "workflow/practice_session.h"
#include "workflow/presence.h"

namespace attune::ui {

namespace {

constexpr const char* kSafetyCheck = "safety-check";

/// What one entry may answer together: the same stage of the same person.
std::vector<workflow::AlertRow> others_of(const std::vector<workflow::AlertRow>& rows,
                                          const workflow::AlertRow& row) {
    std::vector<workflow::AlertRow> others;
    if (!row.holds) return others;
    for (const auto& other : rows) {
        const bool waits = other.holds && other.stage == row.stage;
        if (waits && other.alert.id != row.alert.id &&
            workflow::is_same_person(other.alert, row.alert)) {
            others.push_back(other);
        }
    }
    return others;
}

std::optional<VisitId> running_visit(workflow::PracticeSession& session, const FamilyId& family) {
    const auto visits = session.visits().of_family(family);
    if (!visits) return std::nullopt;
    for (const auto& visit : *visits) {
        if (visit.status == VisitStatus::Running) return visit.id;
    }
    return std::nullopt;
}

}  // namespace

SafetyPage::SafetyPage(wxWindow* parent, Shell& shell_, const SafetyPlace& place)
    : Page(parent, shell_, "Safety"), m_place(place), m_waiting(new wxBoxSizer(wxVERTICAL)) {
    add_back_button();
    column().body().Add(m_waiting, wxSizerFlags().Expand());
    auto* heading = line(column().content(), "Raise a concern", TextSize::Heading);
    column().body().Add(heading, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    add_header_button("Crisis &sheet", [this] {
        shell().go(SheetPlace{workflow::Sheet::Crisis, m_place.family});
    });
    if (m_place.family.empty()) {
        show_finder();
    } else {
        show_family();
    }
    Bind(wxEVT_CHAR_HOOK, &SafetyPage::on_key, this);
    refresh(m_place.family);
    // Says why the words are shut, and how they open.
    if (!m_cards.empty()) shell().may_read_results();
}

void SafetyPage::show_finder() {
    const auto choose = [this](const FamilyId& family) {
        shell().go_instead(SafetyPlace{family, {}});
    };
    m_finder = new FamilyFinder(column().content(), shell(), choose);
    if (auto* call = waiting_call(*GetParent()); call != nullptr) {
        m_finder->offer_call(call->caller(), [call, choose] {
            if (const auto family = call->keep_family(); family) choose(*family);
        });
    }
    column().body().Add(m_finder, wxSizerFlags().Expand());
}

bool SafetyPage::waits_through(const Place&) const {
    return m_concern != nullptr && m_concern->is_begun();
}

void SafetyPage::show_family() {
    if (const auto family = shell().session().families().family(m_place.family); family) {
        set_title("Safety", to_wx(family->label));
    }
    add_header_button("Safety &check", [this] { begin_check(); });
    m_concern = new ConcernCard(column().content(), shell(), m_place.family);
    column().body().Add(m_concern, wxSizerFlags().Expand());
}

Result<std::vector<workflow::AlertRow>> SafetyPage::waiting() {
    auto alerts = shell().session().alerts();
    auto rows = m_place.family.empty() ? alerts.waiting() : alerts.waiting_of(m_place.family);
    if (!rows || !m_place.alert) return rows;
    std::stable_partition(rows->begin(), rows->end(), [this](const workflow::AlertRow& row) {
        return row.alert.id == *m_place.alert;
    });
    return rows;
}

void SafetyPage::refresh(const FamilyId& changed) {
    if (!m_place.family.empty() && changed != m_place.family) return;
    const auto rows = waiting();
    if (!rows) {
        shell().show_error(rows.error(), [this] { refresh(m_place.family); });
        return;
    }
    const bool is_shut = !shell().room().may_read_results();
    if (m_concern != nullptr) m_concern->set_shut(is_shut);
    match_cards(*rows, is_shut ? CardWords::Shut : CardWords::Open);
}

void SafetyPage::match_cards(const std::vector<workflow::AlertRow>& rows, CardWords words) {
    const wxWindowUpdateLocker at_once(&column());
    for (const auto* card : m_cards) {
        if (card->IsDescendant(FindFocus())) m_last_used = card->alert();
    }
    auto before = std::exchange(m_cards, {});
    m_waiting->Clear(false);
    bool is_changed = before.size() != rows.size();
    const bool is_typing = is_typing_elsewhere();
    for (const auto& row : rows) {
        const auto others = others_of(rows, row);
        const auto same = std::find_if(before.begin(), before.end(), [&](const AlertCard* card) {
            return card != nullptr && card->shows(row, others, words);
        });
        AlertCard* card = nullptr;
        if (same != before.end()) {
            card = std::exchange(*same, nullptr);
        } else {
            card = new AlertCard(column().content(), shell(), row, others, words);
            is_changed = true;
        }
        if (!m_cards.empty()) {
            card->MoveAfterInTabOrder(m_cards.back());
        } else {
            card->MoveBeforeInTabOrder(m_concern != nullptr ? static_cast<wxWindow*>(m_concern)
                                                            : m_finder);
        }
        m_waiting->Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
        m_cards.push_back(card);
    }
    for (auto* gone : before) {
        if (gone != nullptr) gone->Destroy();
    }
    if (!rows.empty()) m_waiting->AddSpacer(kSpace8);
    column().Layout();
    if (is_changed && !is_typing) take_focus();
}

/// Words that were typed into a new concern are not left for something that came meanwhile.
bool SafetyPage::is_typing_elsewhere() const {
    const auto* field = wxDynamicCast(FindFocus(), wxTextCtrl);
    return field != nullptr && !field->IsEmpty() && m_concern != nullptr &&
           m_concern->IsDescendant(FindFocus());
}

AlertCard* SafetyPage::card_to_act_on() const {
    const auto needs = [](const AlertCard* card) {
        return card->stage() == workflow::AlertStage::NeedsAction;
    };
    const auto asked_for = [this](const AlertCard* card) {
        return m_place.alert && card->alert() == *m_place.alert;
    };
    const auto still_needs = [&](const AlertCard* card) {
        return m_last_used && card->alert() == *m_last_used && needs(card);
    };
    auto found = std::find_if(m_cards.begin(), m_cards.end(), asked_for);
    if (found == m_cards.end()) found = std::find_if(m_cards.begin(), m_cards.end(), still_needs);
    if (found == m_cards.end()) found = std::find_if(m_cards.begin(), m_cards.end(), needs);
    return found == m_cards.end() ? nullptr : *found;
}

void SafetyPage::take_focus() {
    // A key meant for the search must not act for whichever family stands first.
    if (m_finder != nullptr) {
        m_finder->take_focus();
        return;
    }
    auto* card = card_to_act_on();
    if (card == nullptr && !m_cards.empty()) {
        // Enter must not answer by a slip that a caregiver was asked in private.
        const bool is_safe = m_cards.front()->stage() != workflow::AlertStage::ToAskAlone;
        if (is_safe) card = m_cards.front();
    }
    if (card != nullptr && card->take_focus()) return;
    if (m_concern != nullptr) m_concern->take_focus();
}

void SafetyPage::begin_check() {
    const auto pairs = m_concern->pairs();
    if (pairs.size() > 1) {
        m_concern->ask_whom("Choose the child with the caregiver: the check is about both.");
        return;
    }
    if (pairs.empty()) {
        shell().show_notice({Severity::Note,
                             "The safety check is about a child with a caregiver. Add both first; "
                             "a concern can be raised without.",
                             {},
                             {}});
        return;
    }
    auto& session = shell().session();
    workflow::NewAssessment entry;
    entry.instrument = kSafetyCheck;
    entry.family = m_place.family;
    entry.subject = pairs.front();
    entry.about_child = pairs.front().child;
    entry.visit = running_visit(session, m_place.family);
    AssessmentId id;
    {
        const auto check = session.assessments().start(entry);
        if (!check) {
            shell().show_error(check.error());
            return;
        }
        id = (*check)->assessment().id;
    }
    if (entry.visit) {
        shell().go(VisitPlace{*entry.visit, id});
    } else {
        shell().go(AssessmentPlace{id});
    }
}

bool SafetyPage::take_enter(wxWindow* focus) {
    for (auto* card : m_cards) {
        if (card->IsDescendant(focus)) return card->take_enter(focus);
    }
    if (wxDynamicCast(focus, wxButton) != nullptr) return false;
    if (m_concern != nullptr && m_concern->IsDescendant(focus)) {
        m_concern->raise();
        return true;
    }
    if (m_finder != nullptr && m_finder->IsDescendant(focus)) {
        m_finder->choose_first();
        return true;
    }
    return false;
}

void SafetyPage::on_key(wxKeyEvent& event) {
    auto* focus = FindFocus();
    const int code = event.GetKeyCode();
    const bool is_enter = code == WXK_RETURN || code == WXK_NUMPAD_ENTER;
    if (focus == nullptr || event.HasAnyModifiers()) {
        event.Skip();
        return;
    }
    if (is_enter && take_enter(focus)) return;
    const bool is_typing = wxDynamicCast(focus, wxTextCtrl) != nullptr;
    for (auto* card : m_cards) {
        if (!is_typing && card->IsDescendant(focus) && card->take_letter(code)) return;
    }
    event.Skip();
}

}  // namespace attune::ui
