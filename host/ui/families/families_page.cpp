// SPDX-License-Identifier: Apache-2.0
#include "families/families_page.h"

#include <wx/stattext.h>

#include "controls/accessible.h"
#include "controls/dress.h"
#include "controls/empty_state.h"
#include "controls/error_words.h"
#include "controls/table.h"
#include "controls/text.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {
constexpr int kRestMs = 80;
constexpr int kSearchWidth = 420;
constexpr int kLeastSearchWidth = 200;
enum FamilyColumn : unsigned { Family = 0, Children, Born, Caregivers, LastContact };
}  // namespace

FamiliesPage::FamiliesPage(wxWindow* parent, Shell& shell_)
    : Page(parent, shell_, "Families"), m_rest(this) {
    add_primary("&New call", [this] { shell().go(NewCallPlace{}); });
    m_area = new wxPanel(body());
    m_search = new wxSearchCtrl(m_area, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                wxTE_PROCESS_ENTER);
    m_search->SetDescriptiveText("Name, birth date, telephone or number");
    keep_dressed(*m_search, [this] {
        m_search->SetMinSize(wxSize(kLeastSearchWidth, GetCharHeight() + kSpace16));
        m_search->SetMaxSize(wxSize(with_text(kSearchWidth), -1));
    });
    set_accessible_name(*m_search, "Find a family");
    m_count = line(m_area, {}, TextSize::Body, Rank::Muted);
    m_table = new Table(
        m_area, "Families found",
        {{"Family", 130},
         {"Children", 150},
         {"Born", 110},
         {"Caregivers", 240},
         {"Last contact", 120}},
        [this](unsigned row, unsigned column) { return cell(row, column); },
        [this](unsigned row) { open(row); });

    auto* search_row = new wxBoxSizer(wxHORIZONTAL);
    search_row->Add(m_search, wxSizerFlags(3).CenterVertical());
    search_row->Add(m_count, wxSizerFlags(1).CenterVertical().Border(wxLEFT, kSpace16));
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(search_row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, kSpace24));
    rows->Add(m_table,
              wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP | wxBOTTOM, kSpace24));
    m_area->SetSizer(rows);
    fill_with(m_area);

    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_rest.StartOnce(kRestMs); });
    m_search->Bind(wxEVT_CHAR_HOOK, &FamiliesPage::take_search_key, this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { search(); });
    search();
}

void FamiliesPage::refresh(const FamilyId&) { search(); }

void FamiliesPage::take_focus() { m_search->SetFocus(); }

bool FamiliesPage::focus_search() {
    m_search->SetFocus();
    m_search->SelectAll();
    return true;
}

void FamiliesPage::take_search_key(wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    if (code == WXK_RETURN || code == WXK_NUMPAD_ENTER) {
        search();
        if (!m_rows.empty()) open(0);
    } else if (code == WXK_DOWN && !m_rows.empty()) {
        m_table->focus_rows();
    } else {
        event.Skip();
    }
}

void FamiliesPage::search() {
    m_rest.Stop();
    const std::string query = from_wx(m_search->GetValue());
    auto found = shell().session().families().find(query);
    if (!found) {
        m_rows.clear();
        show_instead(words_of(found.error()), "Try again", [this] { search(); });
        return;
    }
    m_rows = std::move(found).value();
    if (!m_rows.empty()) {
        show_table();
    } else if (query.empty()) {
        show_instead("No families yet. They begin with a call.", "New call",
                     [this] { shell().go(NewCallPlace{}); });
    } else {
        show_instead(to_wx("Nobody found for \"" + query + "\"."), "New call",
                     [this] { shell().go(NewCallPlace{}); });
    }
}

void FamiliesPage::show_table() {
    if (m_instead) m_instead->Hide();
    m_table->set_row_count(static_cast<unsigned>(m_rows.size()));
    m_table->Show();
    m_count->SetLabelText(
        wxString::Format(m_rows.size() == 1 ? "%zu family" : "%zu families", m_rows.size()));
    m_area->Layout();
}

void FamiliesPage::show_instead(const wxString& sentence, const wxString& button,
                                std::function<void()> act) {
    m_table->set_row_count(0);
    m_table->Hide();
    m_count->SetLabelText({});
    if (m_instead) m_instead->Destroy();
    // The button searches again, which replaces the button: after its click.
    m_instead = new EmptyState(m_area, "families", sentence, button,
                               [this, act = std::move(act)] { CallAfter(act); });
    m_area->GetSizer()->Add(m_instead, wxSizerFlags(1).Expand());
    m_area->Layout();
}

wxString FamiliesPage::cell(unsigned row, unsigned column) const {
    if (row >= m_rows.size()) return {};
    const auto& shown = m_rows[row];
    switch (static_cast<FamilyColumn>(column)) {
        case Family:
            return to_wx(shown.label);
        case Children:
            return to_wx(shown.children);
        case Born:
            return to_wx(shown.born);
        case Caregivers:
            return to_wx(shown.caregivers);
        case LastContact:
            return to_wx(shown.last_contact);
    }
    return {};
}

void FamiliesPage::open(unsigned row) {
    if (row >= m_rows.size()) return;
    const auto& chosen = m_rows[row];
    shell().go(
        ChartPlace{chosen.family, chosen.child_ids.empty() ? ChildId{} : chosen.child_ids.front()});
}

}  // namespace attune::ui
