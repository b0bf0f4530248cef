// SPDX-License-Identifier: Apache-2.0
#include "instruments/instruments_page.h"

#include <wx/filedlg.h>

#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/empty_state.h"
#include "controls/folding_row.h"
#include "controls/list_row.h"
#include "controls/severity_tag.h"
#include "controls/text.h"
#include "instruments/instrument_pane.h"
#include "instruments/text_pack_pane.h"
#include "shell/side_pane.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr int kLeastWidth = 480;

std::string words_of(workflow::Origin origin) {
    switch (origin) {
        case workflow::Origin::BuiltIn:
            return "comes with Attune";
        case workflow::Origin::Practice:
            return "added by the practice";
        case workflow::Origin::Developer:
            return "under development";
    }
    return {};
}

/// "Words: text pack, English, Spanish (7 of 10 questions, so on paper only)"
std::string words_in_use(workflow::PracticeSession& session, const std::string& instrument) {
    const auto packs = session.text_packs().all();
    std::string languages;
    for (const auto& pack : packs ? *packs : std::vector<workflow::TextPackInfo>{}) {
        if (pack.instrument != instrument || !pack.in_use) continue;
        languages += (languages.empty() ? "" : ", ") + pack.language_words;
        if (!pack.is_whole) languages += " (" + pack.covers + ", so on paper only)";
    }
    return languages.empty() ? "Words: not here, filled in on paper only"
                             : "Words: text pack, " + languages;
}

void add_words(wxWindow* parent, wxSizer& sizer, const std::string& text, Rank rank) {
    if (text.empty()) return;
    sizer.Add(new Paragraph(parent, to_wx(text), TextSize::Body, rank),
              wxSizerFlags().Expand().Border(wxBOTTOM, kSpace4));
}

}  // namespace

InstrumentsPage::InstrumentsPage(wxWindow* parent, Shell& shell_)
    : Page(parent, shell_, "Instruments") {
    add_header_button("Add &text pack...", [this] { choose_text_pack(); });
    add_primary("&Add form...", [this] { choose_form(); });
    show();
}

void InstrumentsPage::refresh(const FamilyId& changed) {
    if (changed.empty()) show();
}

void InstrumentsPage::show() {
    column().body().Clear(true);
    const auto instruments = shell().session().instruments();
    const auto all = instruments.all();
    for (const auto& info : all) add_instrument(info);
    if (all.empty()) {
        column().body().Add(
            new EmptyState(column().content(), "instruments", "No instruments are installed.",
                           "Add form...", [this] { choose_form(); }),
            wxSizerFlags().Expand());
    }
    const auto& rejected = instruments.rejected();
    if (!rejected.empty()) {
        column().body().Add(line(column().content(), "Not usable", TextSize::Heading),
                            wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace8));
        for (const auto& one : rejected) add_rejected(one);
    }
    column().Layout();
}

void InstrumentsPage::add_instrument(const workflow::InstrumentInfo& info) {
    auto* card = new Card(column().content());
    auto* title = new wxBoxSizer(wxVERTICAL);
    title->Add(new Paragraph(card, to_wx(info.title), TextSize::Heading), wxSizerFlags().Expand());
    auto* acts = new wxBoxSizer(wxHORIZONTAL);
    auto* settings = button(card, "Words and settings", ButtonRank::Plain, [this, id = info.id] {
        open_instrument_pane(side_pane(), shell(), id);
    });
    set_accessible_name(*settings, "Words and settings: " + to_wx(info.short_title));
    acts->Add(settings);
    acts->Add(button(card, "Preview", ButtonRank::Plain,
                     [this, id = info.id] {
                         const auto form = shell().session().instruments().show(id);
                         form ? preview(*form, {}) : shell().show_error(form.error());
                     }),
              wxSizerFlags().Border(wxLEFT, kSpace8));
    auto* head = new FoldingRow(*card, kLeastWidth, Stretch::First);
    head->hold(title, acts);
    card->body().Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    add_words(card, card->body(), info.ages, Rank::Full);
    if (info.is_skeleton) {
        add_words(card, card->body(), words_in_use(shell().session(), info.id), Rank::Full);
    }
    std::string founded(code_of(info.evidence));
    add_words(card, card->body(), "Evidence: " + founded + ". " + info.source + ".", Rank::Muted);
    std::string from = "Version " + info.version + ", " + words_of(info.origin);
    if (!info.plugin.empty()) from += ", scored by " + info.plugin;
    add_words(card, card->body(), from + ".", Rank::Muted);
    if (!info.licence.empty()) {
        add_words(card, card->body(), "Licence: " + info.licence + ".", Rank::Muted);
    }
    add_words(card, card->body(), info.copyright, Rank::Muted);
    column().body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
}

void InstrumentsPage::add_rejected(const workflow::RejectedInstrument& rejected) {
    auto* card = new Card(column().content());
    const std::string name = rejected.id.empty() ? rejected.place.filename().string() : rejected.id;
    card->body().Add(new SeverityTag(card, Severity::Concern, to_wx(name)),
                     wxSizerFlags().Border(wxBOTTOM, kSpace8));
    for (const auto& fault : rejected.faults) {
        add_words(card, card->body(), fault.place + ": " + fault.text, Rank::Muted);
    }
    column().body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
}

void InstrumentsPage::choose_form() {
    wxFileDialog dialog(this, "Add a form", {}, {},
                        "FHIR Questionnaires (*.json)|*.json|All files|*",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) preview_file(from_wx(dialog.GetPath()));
}

void InstrumentsPage::choose_text_pack() {
    wxFileDialog dialog(this, "Add a text pack", {}, {},
                        "Text packs and Questionnaires (*.json)|*.json|All files|*",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) preview_text_pack(from_wx(dialog.GetPath()));
}

void InstrumentsPage::preview_text_pack(const std::filesystem::path& path) {
    open_text_pack_pane(side_pane(), shell(), {path, {}, {}, {}}, [this] { side_pane().close(); });
}

void InstrumentsPage::preview_file(const std::filesystem::path& path) {
    const auto form = shell().session().instruments().preview(path);
    if (!form) {
        shell().show_error(form.error());
        return;
    }
    preview(*form, [this, path] {
        const auto added = shell().session().instruments().add_form(path);
        if (!added) {
            shell().show_error(added.error());
            return;
        }
        side_pane().close();
        CallAfter([this] { show(); });
    });
}

void InstrumentsPage::preview(const workflow::FormPreview& form, std::function<void()> add) {
    ScrolledColumn& pane = side_pane().begin(to_wx(form.info.short_title));
    wxWindow* content = pane.content();
    if (add) {
        pane.body().Add(button(content, "Add this &form", ButtonRank::Primary, std::move(add)),
                        wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
    }
    for (const auto& remark : form.remarks) {
        add_words(content, pane.body(), remark.place + ": " + remark.text, Rank::Muted);
    }
    for (const auto& row : form.rows) {
        const bool heading = row.kind == workflow::RowKind::Heading;
        std::string text = row.prefix.empty() ? row.text : row.prefix + " " + row.text;
        pane.body().Add(
            new Paragraph(content, to_wx(text), heading ? TextSize::Heading : TextSize::Body),
            wxSizerFlags().Expand().Border(wxTOP, heading ? kSpace16 : kSpace8));
        std::string answers;
        for (const auto& option : row.options) {
            answers += (answers.empty() ? "" : "   ") + option.text;
            if (!option.key.empty()) answers += " (" + option.key + ")";
        }
        add_words(content, pane.body(), answers, Rank::Muted);
    }
    side_pane().open();
}

}  // namespace attune::ui
