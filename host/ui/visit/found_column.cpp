// SPDX-License-Identifier: Apache-2.0
#include "visit/found_column.h"

#include <algorithm>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/severity_tag.h"
#include "controls/text.h"

namespace attune::ui {

namespace {

/// Adds things one below the other to the pane.
class Pile {
public:
    explicit Pile(ScrolledColumn& column) : m_parent(column.content()), m_body(column.body()) {}

    wxWindow* parent() { return m_parent; }
    void words(const std::string& text, Rank rank = Rank::Full, int above = kSpace4) {
        if (text.empty()) return;
        m_body.Add(new Paragraph(m_parent, to_wx(text), TextSize::Body, rank),
                   wxSizerFlags().Expand().Border(wxTOP, above));
    }
    void heading(const wxString& text) {
        auto* label = line(m_parent, text);
        label->SetFont(label->GetFont().MakeBold());
        m_body.Add(label, wxSizerFlags().Expand().Border(wxTOP, kSpace16));
    }
    void add(wxWindow* window, int above = kSpace4) {
        m_body.Add(window, wxSizerFlags().Expand().Border(wxTOP, above));
    }
    void add_left(wxWindow* window, int above = kSpace4) {
        m_body.Add(window, wxSizerFlags().Border(wxTOP, above));
    }

private:
    wxWindow* m_parent;
    wxBoxSizer& m_body;
};

void add_alert(Pile& pile, const workflow::AlertRow& alert,
               const std::function<void(const AlertId&, AlertActionKind)>& act) {
    pile.add_left(new SeverityTag(pile.parent(), alert.severity), kSpace8);
    pile.words(alert.who + ": " + alert.what + ", " + alert.since);
    pile.words(alert.next, Rank::Muted);
    if (alert.stage != workflow::AlertStage::NeedsAction) {
        pile.words("F9 leads to what can be done.", Rank::Muted);
        return;
    }
    for (const auto kind : {AlertActionKind::AssessedNow, AlertActionKind::EmergencyCalled,
                            AlertActionKind::SupervisorCalled, AlertActionKind::KeyedInError}) {
        if (std::find(alert.acts.begin(), alert.acts.end(), kind) == alert.acts.end()) continue;
        pile.add(button(pile.parent(), to_wx(workflow::words_of(kind)), ButtonRank::Plain,
                        [act, id = alert.alert.id, kind] { act(id, kind); }));
    }
}

void add_finding(Pile& pile, const workflow::FoundLine& found,
                 const std::function<void(const std::string&)>& go_deeper) {
    pile.add_left(new SeverityTag(pile.parent(), found.severity), 12);
    pile.words(found.text);
    if (found.due) pile.words(workflow::due_words(found), Rank::Muted, 2);
    for (const auto& deeper : found.deeper) {
        pile.add_left(button(pile.parent(), "Ask " + to_wx(deeper.title), ButtonRank::Plain,
                             [go_deeper, id = deeper.id] { go_deeper(id); }));
    }
    if (found.why.empty()) return;
    auto* reasons = new wxPanel(pile.parent());
    auto* lines = new wxBoxSizer(wxVERTICAL);
    for (const auto& why : found.why) {
        lines->Add(new Paragraph(reasons, to_wx(why.question + ": " + why.answer), TextSize::Body,
                                 Rank::Muted),
                   wxSizerFlags().Expand().Border(wxTOP, 2));
    }
    reasons->SetSizer(lines);
    reasons->Hide();
    auto* why = button(pile.parent(), "Why?", ButtonRank::Quiet, {});
    set_accessible_name(*why, "Why? " + to_wx(found.text));
    why->Bind(wxEVT_BUTTON, [reasons, why](wxCommandEvent&) {
        reasons->Show(!reasons->IsShown());
        why->SetLabel(reasons->IsShown() ? "Hide why" : "Why?");
        for (wxWindow* up = reasons; up != nullptr && !up->IsTopLevel(); up = up->GetParent()) {
            up->Layout();
        }
    });
    pile.add_left(why, 2);
    pile.add(reasons, 0);
}

}  // namespace

void show_found(ScrolledColumn& column, const workflow::FoundView& found,
                const std::vector<workflow::AlertRow>& alerts,
                const std::function<void(const AlertId&, AlertActionKind)>& act,
                const std::function<void(const std::string&)>& go_deeper) {
    column.Freeze();
    column.body().Clear(true);
    Pile pile(column);
    if (!alerts.empty()) pile.heading("Needs action");
    for (const auto& alert : alerts) add_alert(pile, alert, act);
    pile.words(found.is_pending ? "Looking ..." : found.status, Rank::Muted);
    pile.words(found.age_used, Rank::Muted);
    for (const auto& score : found.scores) pile.words(score, Rank::Full, kSpace8);
    for (const auto& cutoff : found.cutoffs) pile.words(cutoff, Rank::Muted);
    if (!found.tallies.empty()) pile.heading("So far");
    for (const auto& tally : found.tallies) pile.words(tally);
    if (!found.findings.empty()) pile.heading("What stands out");
    for (const auto& finding : found.findings) add_finding(pile, finding, go_deeper);
    if (!found.not_scored.empty()) pile.heading("Not scored");
    for (const auto& reason : found.not_scored) pile.words(reason);
    for (const auto& note : found.validity) pile.words(note, Rank::Muted, kSpace8);
    if (!found.asked.empty()) pile.words("Asked: " + found.asked, Rank::Muted, kSpace16);
    pile.words(found.source, Rank::Muted, found.asked.empty() ? kSpace16 : kSpace4);
    column.Layout();
    column.Thaw();
}

}  // namespace attune::ui
