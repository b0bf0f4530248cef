// SPDX-License-Identifier: Apache-2.0
#include "practice/crisis_pane.h"

#include <memory>
#include <vector>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/form_column.h"
#include "shell/side_pane.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

struct LineFields {
    TextField number, name, note;
};

struct CrisisFields {
    std::vector<LineFields> lines;
    TextField sheet, plan;
    wxCheckBox* checked = nullptr;
};

/// `line` counts from 1: several fields of one label are told apart by it when they are read out.
LineFields add_help_line(wxWindow* parent, wxSizer& sizer, const HelpLine& help, std::size_t line) {
    FormColumn fields(parent, sizer);
    const auto text = [&fields, line](const wxString& label) {
        const auto made = fields.text(label);
        set_accessible_name(*made.control, wxString::Format("%s, line %zu", label, line));
        return made;
    };
    LineFields made;
    made.number = text("Number");
    made.name = text("Name");
    made.note = text("How and when");
    made.number.set(help.number);
    made.name.set(help.name);
    made.note.set(help.note);
    sizer.Add(separator(parent), wxSizerFlags().Expand().Border(wxBOTTOM, 12));
    return made;
}

CrisisTexts typed(const CrisisFields& fields, const CrisisTexts& before, Date today) {
    CrisisTexts texts;
    for (const auto& help : fields.lines) {
        texts.lines.push_back({help.number.value(), help.name.value(), help.note.value()});
    }
    texts.sheet = fields.sheet.value();
    texts.plan = fields.plan.value();
    texts.checked = before.checked;
    if (fields.checked->GetValue()) texts.checked = today;
    return texts;
}

void save(SidePane& pane, Shell& shell, const CrisisFields& fields, const CrisisTexts& before) {
    auto& first = fields.lines.front().number;
    for (const auto* field : {&first, &fields.sheet, &fields.plan}) field->box->set_problem({});
    const auto saved =
        shell.session().crisis().save(typed(fields, before, shell.session().today()));
    if (saved) {
        pane.close();
        return;
    }
    const auto& error = saved.error();
    if (error.code != ErrorCode::InvalidInput || error.faults.empty()) {
        shell.show_error(error);
        return;
    }
    const auto& fault = error.faults.front();
    const auto& field = fault.place == "sheet"  ? fields.sheet
                        : fault.place == "plan" ? fields.plan
                                                : first;
    field.box->set_problem(to_wx(fault.text));
    field.control->SetFocus();
}

}  // namespace

void open_crisis_pane(SidePane& pane, Shell& shell, const CrisisTexts& texts) {
    ScrolledColumn& column = pane.begin("Crisis texts");
    wxWindow* content = column.content();
    auto fields = std::make_shared<CrisisFields>();
    auto* lines = new wxBoxSizer(wxVERTICAL);
    column.body().Add(lines, wxSizerFlags().Expand());
    for (const auto& help : texts.lines) {
        fields->lines.push_back(add_help_line(content, *lines, help, fields->lines.size() + 1));
    }
    column.body().Add(button(content, "Add a &line", ButtonRank::Plain,
                             [&column, content, lines, fields] {
                                 fields->lines.push_back(
                                     add_help_line(content, *lines, {}, fields->lines.size() + 1));
                                 column.Layout();
                                 fields->lines.back().number.control->SetFocus();
                             }),
                      wxSizerFlags().Border(wxBOTTOM, kSpace16));
    FormColumn more(content, column.body());
    fields->sheet = more.paragraph("Words of the crisis sheet", 10, "One paragraph a line.");
    fields->plan =
        more.paragraph("Headings of the safety plan", 8, "One a line; each gets room to write.");
    fields->sheet.set(texts.sheet);
    fields->plan.set(texts.plan);
    fields->checked = more.check("I &checked numbers and words today");
    column.body().Add(button(content, "Sa&ve", ButtonRank::Primary,
                             [&pane, &shell, fields, texts] { save(pane, shell, *fields, texts); }),
                      wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace8));
    column.Layout();
    pane.open();
    fields->lines.front().number.control->SetFocus();
}

}  // namespace attune::ui
