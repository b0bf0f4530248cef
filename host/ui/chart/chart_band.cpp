// SPDX-License-Identifier: Apache-2.0
#include "chart/chart_band.h"

#include <utility>

#include "controls/button.h"
#include "controls/folding_row.h"
#include "controls/form_column.h"
#include "controls/severity_tag.h"
#include "shell/side_pane.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr int kLeastWidth = 560;

/// The parts that are there, with a gap between them.
wxString joined(std::initializer_list<std::string> parts) {
    wxString text;
    for (const auto& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += to_wx("  \u00b7  ");
        text += to_wx(part);
    }
    return text;
}

}  // namespace

ChartBand::ChartBand(wxWindow* parent, const workflow::ChartView& view, Shell& shell,
                     std::function<SidePane*()> side_pane)
    : wxPanel(parent),
      m_shell(shell),
      m_side_pane(std::move(side_pane)),
      m_rows(new wxBoxSizer(wxVERTICAL)) {
    SetSizer(m_rows);
    // The words of a row learn their width with the row; only then is it known how tall they are.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] {
            if (m_rows->CalcMin().y != GetSize().y) GetParent()->Layout();
        });
    });
    add_facts(view);
    add_siblings(view);
    for (const auto& warning : view.mix_up_warnings) {
        m_rows->Add(new SeverityTag(this, Severity::Concern, to_wx(warning)),
                    wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    }
    for (const auto& alert : view.open_alerts) add_alert(alert);
}

void ChartBand::add_facts(const workflow::ChartView& view) {
    const auto add = [this](const wxString& text, Rank rank) {
        if (text.empty()) return;
        m_rows->Add(new Paragraph(this, text, TextSize::Body, rank),
                    wxSizerFlags().Expand().Border(wxBOTTOM, kSpace4));
    };
    std::string born = view.birth_line;
    if (view.child.birth_date) {
        const std::string day = "born " + workflow::long_date(*view.child.birth_date);
        born = born.starts_with("born ") ? day + ", " + born.substr(5) : day;
    }
    add(joined({view.corrected_line, born}), Rank::Full);
    add(joined({view.caregivers_line.empty() ? "" : "with " + view.caregivers_line}), Rank::Full);
    add(joined({view.safe_contact, view.languages, view.custody}), Rank::Muted);
}

void ChartBand::add_siblings(const workflow::ChartView& view) {
    const auto children = m_shell.session().families().children(view.family.id);
    if (!children || children->size() < 2) return;
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(line(this, "Also in this family:", TextSize::Body, Rank::Muted),
             wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace8));
    for (const auto& child : *children) {
        if (child.id == view.child.id) continue;
        const ChartPlace place{view.family.id, child.id};
        row->Add(button(this, to_wx(child.name.spoken()), ButtonRank::Quiet,
                        [this, place] { m_shell.go(place); }));
    }
    m_rows->Add(row);
}

void ChartBand::add_alert(const workflow::AlertRow& alert) {
    auto* words = new wxBoxSizer(wxHORIZONTAL);
    words->Add(new SeverityTag(this, alert.severity), wxSizerFlags().CenterVertical());
    words->Add(new Paragraph(this, to_wx(alert.who + ": " + alert.what + ", " + alert.since)),
               wxSizerFlags(1).CenterVertical().Border(wxLEFT, 12));
    auto* act = new wxBoxSizer(wxHORIZONTAL);
    act->Add(button(this, "Record what was &done", ButtonRank::Plain,
                    [this, alert] {
                        m_shell.go(SafetyPlace{alert.alert.family, alert.alert.id});
                    }),
             wxSizerFlags().CenterVertical());
    auto* row = new FoldingRow(*this, kLeastWidth, Stretch::First);
    row->hold(words, act);
    m_rows->Add(row, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
}

}  // namespace attune::ui
