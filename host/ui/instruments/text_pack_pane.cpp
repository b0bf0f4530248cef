// SPDX-License-Identifier: Apache-2.0
#include "instruments/text_pack_pane.h"

#include <utility>

#include "controls/button.h"
#include "controls/form_column.h"
#include "controls/severity_tag.h"
#include "shell/side_pane.h"
#include "workflow/languages.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

void add_words(ScrolledColumn& column, const std::string& text, Rank rank = Rank::Full,
               int above = kSpace4) {
    if (text.empty()) return;
    column.body().Add(new Paragraph(column.content(), to_wx(text), TextSize::Body, rank),
                      wxSizerFlags().Expand().Border(wxTOP, above));
}

void add_faults(ScrolledColumn& column, const Faults& faults) {
    for (const auto& fault : faults) {
        add_words(column, fault.place, Rank::Muted, kSpace8);
        add_words(column, fault.text, Rank::Full, 0);
    }
}

void show_refusal(SidePane& pane, const std::string& file, const Faults& faults) {
    auto& column = pane.begin("Text pack");
    column.body().Add(new SeverityTag(column.content(), Severity::Concern, "not usable"),
                      wxSizerFlags().Border(wxBOTTOM, kSpace8));
    add_words(column, file + " was not kept. Mend what is listed here, then add it again.");
    add_faults(column, faults);
    pane.open();
}

/// What the practice may say of a Questionnaire that does not say it itself.
struct TermFields {
    TextField language;
    TextField source;
    TextField licence;
};

TermFields add_terms(ScrolledColumn& column, const workflow::TextPackInfo& info) {
    FormColumn fields(column.content(), column.body());
    TermFields terms{fields.text("Language of the words"), fields.text("Where they come from"),
                     fields.text("Licence", "Under what terms the practice may use these words.")};
    if (!info.language.empty()) terms.language.set(info.language_words);
    terms.source.set(info.source);
    terms.licence.set(info.licence);
    return terms;
}

/// False with the problem at the field, which has the keyboard then.
bool is_said(const TextField& field, const std::string& problem) {
    const bool is_empty = field.value().empty();
    field.box->set_problem(is_empty ? problem : "");
    if (is_empty) field.control->SetFocus();
    return !is_empty;
}

void add_lines(ScrolledColumn& column, const workflow::TextPackPreview& preview) {
    for (const auto& line : preview.lines) {
        add_words(column, line.topic, Rank::Muted, kSpace16);
        add_words(column, line.text);
        add_words(column, line.help, Rank::Muted);
        for (const auto& option : line.options) add_words(column, "– " + option, Rank::Muted, 2);
    }
}

}  // namespace

void open_text_pack_pane(SidePane& pane, Shell& shell, const workflow::TextPackFile& file,
                         const std::function<void()>& kept) {
    const auto preview = shell.session().text_packs().preview(file);
    if (!preview && preview.error().faults.empty()) return shell.show_error(preview.error());
    if (!preview) return show_refusal(pane, file.path.filename().string(), preview.error().faults);
    const auto& info = preview->info;
    auto& column = pane.begin("Text pack");
    column.body().Add(
        new Paragraph(column.content(), to_wx(info.title + ", " + info.language_words),
                      TextSize::Heading),
        wxSizerFlags().Expand());
    add_words(column, info.covers + " have words." +
                          (info.is_whole ? " It may be read aloud and filled in on this screen."
                                         : " It stays on paper: topics are never read aloud."));
    add_faults(column, preview->gaps);
    TermFields terms;
    if (preview->is_questionnaire) {
        terms = add_terms(column, info);
    } else {
        add_words(column, "Source: " + info.source, Rank::Muted);
        add_words(column, "Licence: " + info.licence, Rank::Muted);
    }
    column.body().Add(button(column.content(), "&Keep and use", ButtonRank::Primary,
                             [=, &pane, &shell, is_questionnaire = preview->is_questionnaire] {
                                 auto said = file;
                                 if (is_questionnaire) {
                                     said.language = terms.language.value();
                                     said.source = terms.source.value();
                                     said.licence = terms.licence.value();
                                     if (!is_said(terms.language,
                                                  "Say in which language the "
                                                  "words are."))
                                         return;
                                     if (!is_said(terms.licence,
                                                  "Say under what terms the "
                                                  "words may be used."))
                                         return;
                                 }
                                 const auto added = shell.session().text_packs().add(said);
                                 if (!added) return shell.show_error(added.error());
                                 pane.CallAfter(kept);
                             }),
                      wxSizerFlags().Expand().Border(wxTOP, kSpace16));
    add_lines(column, *preview);
    pane.open();
}

}  // namespace attune::ui
