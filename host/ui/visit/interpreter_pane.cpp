// SPDX-License-Identifier: Apache-2.0
#include "visit/interpreter_pane.h"

#include <algorithm>
#include <optional>

#include "controls/button.h"
#include "controls/form_column.h"
#include "shell/side_pane.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr const char* kWays[] = {"in person", "by phone", "by video"};

struct InterpreterFields {
    ChoiceField kind, way;
    TextField name, agency, language;

    Interpreter value() const {
        return {name.value(), agency.value(), language.value(), kWays[std::max(0, way.selected())],
                kind.selected() == 1};
    }
    void set(const Interpreter& interpreter) {
        kind.control->SetSelection(interpreter.family_member ? 1 : 0);
        name.set(interpreter.name);
        agency.set(interpreter.agency);
        language.set(interpreter.language);
        const auto* known = std::find(std::begin(kWays), std::end(kWays), interpreter.way);
        if (known != std::end(kWays)) {
            way.control->SetSelection(static_cast<int>(known - std::begin(kWays)));
        }
    }
};

InterpreterFields add_fields(ScrolledColumn& column) {
    FormColumn fields(column.content(), column.body());
    InterpreterFields made;
    made.kind = fields.choice("Who in&terprets", {"a professional", "somebody of the family"},
                              "With somebody of the family, private questions wait until the one "
                              "asked is alone, and the result says so.");
    made.name = fields.text("&Name or number");
    made.agency = fields.text("&Agency");
    made.language = fields.text("&Language");
    made.way = fields.choice("&How", {kWays[0], kWays[1], kWays[2]});
    made.kind.control->SetSelection(0);
    made.way.control->SetSelection(0);
    return made;
}

void keep(SidePane& pane, Shell& shell, const VisitId& visit,
          const std::optional<Interpreter>& interpreter, const InterpreterFields& fields) {
    fields.name.box->set_problem({});
    const auto kept = shell.session().visits().set_interpreter(visit, interpreter);
    if (kept) {
        pane.close();
    } else if (kept.error().code == ErrorCode::InvalidInput) {
        fields.name.box->set_problem(to_wx(kept.error().faults.front().text));
        fields.name.control->SetFocus();
    } else {
        shell.show_error(kept.error());
    }
}

}  // namespace

void open_interpreter_pane(SidePane& pane, Shell& shell, const VisitId& visit) {
    const auto stored = shell.session().visits().visit(visit);
    if (!stored) {
        shell.show_error(stored.error());
        return;
    }
    ScrolledColumn& column = pane.begin("Interpreter");
    auto fields = add_fields(column);
    if (stored->interpreter) fields.set(*stored->interpreter);
    column.body().Add(button(column.content(), "&Save", ButtonRank::Primary,
                             [&pane, &shell, visit, fields] {
                                 keep(pane, shell, visit, fields.value(), fields);
                             }),
                      wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    if (stored->interpreter) {
        column.body().Add(button(column.content(), "N&obody interprets", ButtonRank::Plain,
                                 [&pane, &shell, visit, fields] {
                                     keep(pane, shell, visit, std::nullopt, fields);
                                 }),
                          wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    }
    pane.open();
    fields.name.control->SetFocus();
}

}  // namespace attune::ui
