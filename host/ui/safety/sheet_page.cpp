// SPDX-License-Identifier: Apache-2.0
#include "safety/sheet_page.h"

#include <algorithm>

#include "controls/text.h"
#include "report/page_canvas.h"
#include "report/paging.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

workflow::Sheet other_than(workflow::Sheet sheet) {
    return sheet == workflow::Sheet::Crisis ? workflow::Sheet::SafetyPlan : workflow::Sheet::Crisis;
}

}  // namespace

SheetPage::SheetPage(wxWindow* parent, Shell& shell_, const SheetPlace& place)
    : Page(parent, shell_, to_wx(workflow::words_of(place.sheet))), m_place(place) {
    add_back_button();
    const auto other = other_than(place.sheet);
    add_header_button(to_wx(workflow::words_of(other)), [this, other] {
        shell().go_instead(SheetPlace{other, m_place.family});
    });
    add_header_button("Save &PDF", [this] { save_pdf(); });
    add_primary("P&rint", [this] { print_sheet(); });
    m_canvas = new PageCanvas(body());
    fill_with(m_canvas);
    refresh({});
    warn();
}

void SheetPage::refresh(const FamilyId& changed) {
    if (!changed.empty()) return;
    auto sheet = shell().session().crisis().compose(m_place.sheet);
    if (!sheet) {
        shell().show_error(sheet.error(), [this] { refresh({}); });
        return;
    }
    m_sheet = std::move(sheet).value();
    m_canvas->show(paged(m_sheet->pages));
}

/// A sheet found by the wrong person can itself do harm.
void SheetPage::warn() {
    const auto alerts = shell().session().alerts().waiting_of(m_place.family);
    const bool has_violence =
        alerts && std::any_of(alerts->begin(), alerts->end(), [](const workflow::AlertRow& row) {
            return row.alert.rule == "A-4";
        });
    if (has_violence) {
        shell().show_notice({Severity::Concern,
                             "Violence is open in this household: do not post this or leave it at "
                             "home. Ask her first whether it is safe to carry.",
                             {},
                             {}});
        return;
    }
    const auto texts = shell().session().crisis().texts();
    if (!texts || texts->checked) return;
    shell().show_notice({Severity::Note,
                         "Nobody has checked these numbers for your place yet. Check them before "
                         "use.",
                         "Check them", [this] { shell().go(PracticePlace{}); }});
}

void SheetPage::print_sheet() {
    if (!m_sheet) return;
    switch (print(this, to_wx(m_sheet->file_name), paged(m_sheet->pages))) {
        case Printing::Done:
            if (const auto noted = shell().session().crisis().note_printed(m_place.family);
                !noted) {
                shell().show_error(noted.error());
            }
            return;
        case Printing::Cancelled:
            return;
        case Printing::Failed:
            shell().show_notice({Severity::Concern,
                                 "The page could not be printed. Look at the printer, or save it "
                                 "as PDF and print it from there.",
                                 "Save PDF", [this] { save_pdf(); }});
            return;
    }
}

void SheetPage::save_pdf() {
    const auto saved =
        shell().session().crisis().save_pdf(m_place.sheet, m_place.family, letter_folder());
    if (!saved) {
        shell().show_error(saved.error(), [this] { save_pdf(); });
        return;
    }
    shell().show_notice(
        {Severity::Information, "Saved as " + to_wx(saved->string()) + ".", {}, {}});
}

}  // namespace attune::ui
