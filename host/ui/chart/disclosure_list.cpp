// SPDX-License-Identifier: Apache-2.0
#include "chart/disclosure_list.h"

#include <wx/textdlg.h>

#include "controls/card.h"
#include "controls/list_row.h"
#include "controls/text.h"
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
    for (const auto& row : *rows) {
        const bool is_marked = !row.disclosure.sent_in_error.empty();
        ListRow shown{to_wx(row.line),
                      to_wx(row.below),
                      is_marked ? wxString() : wxString("Mark as sent in error"),
                      [content, &shell, family, id = row.disclosure.id] {
                          ask_what_went_wrong(content, shell, family, id);
                      },
                      {},
                      {}};
        if (is_marked) {
            shown.tag = Severity::Concern;
            shown.tag_words = "sent in error";
        }
        add_list_row(*card, std::move(shown));
    }
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
}

}  // namespace attune::ui
