// SPDX-License-Identifier: Apache-2.0
#include "chart/disclosure_list.h"

#include <wx/textdlg.h>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/list_row.h"
#include "controls/text.h"
#include "report/kept_letter.h"
#include "workflow/disclosures.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

void ask_what_went_wrong(wxWindow* parent, Shell& shell, const FamilyId& family,
                         const DisclosureId& id) {
    wxTextEntryDialog ask(parent, "What went wrong? The line stays in the log.", "Sent in error");
    if (ask.ShowModal() != wxID_OK) return;
    const auto set = shell.session().letters().disclosures().set_sent_in_error(
        family, id, from_wx(ask.GetValue()));
    if (!set) shell.show_error(set.error());
}

/// The letter itself can be opened again; a line of one sent by telephone has none.
void add_row(Card& card, Shell& shell, const FamilyId& family, const workflow::DisclosureRow& row) {
    const auto& disclosure = row.disclosure;
    const auto open = [&card, &shell, report = disclosure.report] {
        open_kept_letter(wxGetTopLevelParent(&card), shell, *report);
    };
    ListRow shown{to_wx(row.line), to_wx(row.below), {}, {}, {}, {}};
    if (!disclosure.sent_in_error.empty()) {
        shown.tag = Severity::Concern;
        shown.tag_words = "sent in error";
        if (disclosure.report) {
            shown.button = "Open";
            shown.act = open;
        }
        add_list_row(card, std::move(shown));
        return;
    }
    shown.button = "Mark as sent in error";
    shown.act = [&card, &shell, family, id = disclosure.id] {
        ask_what_went_wrong(&card, shell, family, id);
    };
    auto* wrong = add_list_row(card, std::move(shown));
    if (!disclosure.report) return;
    auto* again = button(&card, "Open", ButtonRank::Plain, open);
    set_accessible_name(*again, "Open: " + to_wx(row.line));
    wrong->GetContainingSizer()->Add(again,
                                     wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
}

}  // namespace

void add_disclosures(ScrolledColumn& column, Shell& shell, const FamilyId& family) {
    const auto rows = shell.session().letters().disclosures().of_family(family);
    if (!rows) {
        shell.show_error(rows.error());
        return;
    }
    if (rows->empty()) return;
    wxWindow* content = column.content();
    column.body().Add(line(content, "What has gone out", TextSize::Heading),
                      wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace16));
    auto* card = new Card(content);
    for (const auto& row : *rows) add_row(*card, shell, family, row);
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
}

}  // namespace attune::ui
