// SPDX-License-Identifier: Apache-2.0
#include "practice/battery_pane.h"

#include <wx/weakref.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/focus_keeper.h"
#include "controls/form_column.h"
#include "shell/side_pane.h"
#include "workflow/batteries.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

/// One end of the ages that a line is proposed at, as typed: a slip of the key is said at its
/// field, and no move of a line loses it.
struct AgeLimit {
    std::optional<int> BatteryLine::*limit;
    wxString typed = {};
    TextField field = {};

    /// Into `line`, unless it is no number: then the field says so.
    bool read_into(BatteryLine& line) const {
        unsigned months = 0;
        const wxString text = wxString(typed).Strip(wxString::both);
        const bool is_number = text.find_first_not_of("0123456789") == wxString::npos &&
                               (text.empty() || text.ToUInt(&months));
        if (!is_number) field.box->set_problem("Write whole months, as in 12, or nothing.");
        line.*limit = text.empty() ? std::nullopt : std::optional(static_cast<int>(months));
        return is_number;
    }
};

AgeLimit limit_of(const BatteryLine& line, std::optional<int> BatteryLine::*limit) {
    const auto months = line.*limit;
    return {limit, months ? wxString::Format("%d", *months) : wxString()};
}

using AgeWindow = std::array<AgeLimit, 2>;
AgeWindow window_of(const BatteryLine& line) {
    return {limit_of(line, &BatteryLine::from_months), limit_of(line, &BatteryLine::to_months)};
}

/// Holds the battery while it is changed; nothing is kept before Save.
class BatteryEditor final : public wxPanel {
public:
    BatteryEditor(wxWindow* parent, SidePane& pane, Shell& shell, Battery battery);

    void take_focus() { m_name.control->SetFocus(); }

private:
    void show_lines();
    void add_line(std::size_t at);
    void add_who(Card& card, std::size_t at, const workflow::InstrumentInfo& info);
    void add_months(Card& card, std::size_t at, const wxString& title);
    void add_moves(Card& card, std::size_t at, const wxString& title);
    /// Once the control whose event it is has come to rest.
    void later(std::function<void()> change);
    void add_acts();
    /// Whether all of them could be read; else the first that could not has the keyboard.
    bool read_ages();
    void save();
    void ask_to_remove();
    void after(const Result<void>& done);

    SidePane& m_pane;
    Shell& m_shell;
    Battery m_battery;
    std::vector<AgeWindow> m_ages;  ///< of each line of the battery
    TextField m_name;
    wxPanel* m_lines;
    wxChoice* m_more;
    std::vector<workflow::InstrumentInfo> m_instruments;
};

BatteryEditor::BatteryEditor(wxWindow* parent, SidePane& pane, Shell& shell, Battery battery)
    : wxPanel(parent),
      m_pane(pane),
      m_shell(shell),
      m_battery(std::move(battery)),
      m_lines(new wxPanel(this)),
      m_instruments(shell.session().instruments().all()) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    SetSizer(column);
    FormColumn fields(this, *column);
    m_name = fields.text("Name of the battery");
    m_name.set(m_battery.name);
    for (const auto& line : m_battery.lines) m_ages.push_back(window_of(line));
    m_lines->SetSizer(new wxBoxSizer(wxVERTICAL));
    column->Add(m_lines, wxSizerFlags().Expand());
    m_lines->MoveAfterInTabOrder(m_name.box);
    std::vector<wxString> titles;
    for (const auto& info : m_instruments) titles.push_back(to_wx(info.short_title));
    m_more = fields.choice("Instrument to add", titles).control;
    if (!titles.empty()) m_more->SetSelection(0);
    add_acts();
    show_lines();
}

void BatteryEditor::add_acts() {
    auto& column = *GetSizer();
    const auto add = [&](const wxString& label, ButtonRank rank, std::function<void()> act) {
        column.Add(button(this, label, rank, std::move(act)),
                   wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    };
    add("Add to the battery", ButtonRank::Plain, [this] {
        if (m_more->GetSelection() < 0) return;
        const auto& info = m_instruments[static_cast<std::size_t>(m_more->GetSelection())];
        m_battery.lines.push_back({info.id, workflow::choices_for(info.subject).front(), {}, {}});
        m_ages.push_back(window_of(m_battery.lines.back()));
        later([] {});
    });
    add("Sa&ve battery", ButtonRank::Primary, [this] { save(); });
    if (m_battery.id.empty()) return;
    add("New visits follow it", ButtonRank::Quiet,
        [this] { after(m_shell.session().batteries().make_first(m_battery.id)); });
    add("Remove this battery", ButtonRank::Quiet, [this] { ask_to_remove(); });
}

void BatteryEditor::show_lines() {
    const FocusKeeper keeper(*this, [this] { m_more->SetFocus(); });
    m_lines->GetSizer()->Clear(true);
    for (std::size_t at = 0; at < m_battery.lines.size(); ++at) add_line(at);
    // An empty panel would be a stop of the Tab key where nothing is seen.
    m_lines->Show(!m_battery.lines.empty());
    Layout();
    m_lines->Layout();
    m_pane.column().Layout();
}

void BatteryEditor::add_line(std::size_t at) {
    const auto& line = m_battery.lines[at];
    const auto info = m_shell.session().instruments().find(line.instrument);
    const auto title = to_wx(info ? info->short_title : line.instrument);
    auto* card = new Card(m_lines);
    auto* name = new Paragraph(card, title);
    name->SetFont(name->GetFont().MakeBold());
    card->body().Add(name, wxSizerFlags().Expand());
    if (info) {
        add_who(*card, at, *info);
    } else {
        card->body().Add(new Paragraph(card, "is not installed here", TextSize::Body, Rank::Muted),
                         wxSizerFlags().Expand());
    }
    add_months(*card, at, title);
    add_moves(*card, at, title);
    m_lines->GetSizer()->Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
}

void BatteryEditor::add_who(Card& card, std::size_t at, const workflow::InstrumentInfo& info) {
    const auto choices = workflow::choices_for(info.subject);
    auto* who = new wxChoice(&card, wxID_ANY);
    for (const auto choice : choices) who->Append(to_wx(workflow::words_of(choice)));
    const auto now = std::find(choices.begin(), choices.end(), m_battery.lines[at].who);
    who->SetSelection(static_cast<int>(now - choices.begin()));
    set_accessible_name(*who, "For whom: " + to_wx(info.short_title));
    who->Bind(wxEVT_CHOICE, [this, at, choices](wxCommandEvent& event) {
        m_battery.lines[at].who = choices[static_cast<std::size_t>(event.GetSelection())];
    });
    card.body().Add(who, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
}

void BatteryEditor::add_months(Card& card, std::size_t at, const wxString& title) {
    FormColumn row = FormColumn(&card, card.body()).beside();
    const auto add = [&](const wxString& word, std::size_t end) {
        auto& limit = m_ages[at][end];
        limit.field = row.text(word);
        limit.field.control->ChangeValue(limit.typed);
        set_accessible_name(*limit.field.control, word + ": " + title);
        limit.field.control->Bind(wxEVT_TEXT, [this, at, end](wxCommandEvent& event) {
            m_ages[at][end].typed = event.GetString();
            m_ages[at][end].field.box->set_problem({});
            event.Skip();
        });
    };
    add("from month", 0);
    add("to month", 1);
}

void BatteryEditor::add_moves(Card& card, std::size_t at, const wxString& title) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const wxString& word, std::function<void()> act) {
        auto* made =
            button(&card, word, ButtonRank::Quiet, [this, act = std::move(act)] { later(act); });
        set_accessible_name(*made, word + ": " + title);
        row->Add(made);
    };
    if (at > 0) {
        add("Earlier", [this, at] {
            std::swap(m_battery.lines[at - 1], m_battery.lines[at]);
            std::swap(m_ages[at - 1], m_ages[at]);
        });
    }
    add("Take out", [this, at] {
        m_battery.lines.erase(m_battery.lines.begin() + static_cast<std::ptrdiff_t>(at));
        m_ages.erase(m_ages.begin() + static_cast<std::ptrdiff_t>(at));
    });
    card.body().Add(row, wxSizerFlags().Border(wxTOP, kSpace4));
}

void BatteryEditor::later(std::function<void()> change) {
    CallAfter([this, change = std::move(change)] {
        change();
        show_lines();
    });
}

bool BatteryEditor::read_ages() {
    wxWindow* wrong = nullptr;
    for (std::size_t at = 0; at < m_ages.size(); ++at) {
        for (const auto& limit : m_ages[at]) {
            const bool is_read = limit.read_into(m_battery.lines[at]);
            if (!is_read && wrong == nullptr) wrong = limit.field.control;
        }
    }
    if (wrong != nullptr) wrong->SetFocus();
    return wrong == nullptr;
}

void BatteryEditor::save() {
    if (!read_ages()) return;
    m_battery.name = m_name.value();
    const auto saved = m_shell.session().batteries().save(m_battery);
    after(saved ? Result<void>() : Result<void>(saved.error()));
}

void BatteryEditor::ask_to_remove() {
    m_shell.show_notice(
        {Severity::Note,
         "Remove the battery " + to_wx(m_battery.name) +
             "? Visits that follow it keep what was done.",
         "Remove it", [pane = wxWeakRef<SidePane>(&m_pane), &shell = m_shell, id = m_battery.id] {
             const auto done = shell.session().batteries().remove(id);
             if (!done) return shell.show_error(done.error());
             if (pane) pane->close();
         }});
}

void BatteryEditor::after(const Result<void>& done) {
    if (!done) {
        m_shell.show_error(done.error());
        return;
    }
    m_pane.CallAfter([&pane = m_pane] { pane.close(); });
}

}  // namespace

void open_battery_pane(SidePane& pane, Shell& shell, const Battery& battery) {
    auto& column = pane.begin(battery.id.empty() ? "New battery" : "Battery");
    auto* editor = new BatteryEditor(column.content(), pane, shell, battery);
    column.body().Add(editor, wxSizerFlags().Expand());
    pane.open();
    editor->take_focus();
}

}  // namespace attune::ui
