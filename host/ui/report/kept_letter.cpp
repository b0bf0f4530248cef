// SPDX-License-Identifier: Apache-2.0
#include "report/kept_letter.h"

#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "controls/button.h"
#include "controls/text.h"
#include "report/page_canvas.h"
#include "report/paging.h"
#include "report/stored_pdf.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr int kWidth = 720;
constexpr int kHeight = 820;

class KeptLetter final : public wxDialog {
public:
    KeptLetter(wxWindow* parent, Shell& shell, Report report, const report::StoredPdf& file)
        : wxDialog(parent, wxID_ANY, "Letter as it was signed", wxDefaultPosition,
                   wxSize(kWidth, kHeight), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          m_shell(shell),
          m_report(std::move(report)),
          m_pages(paged(file)) {
        auto* rows = new wxBoxSizer(wxVERTICAL);
        auto* canvas = new PageCanvas(this);
        canvas->show(m_pages);
        rows->Add(canvas, wxSizerFlags(1).Expand());
        m_told = line(this, {}, TextSize::Body, Rank::Muted);
        rows->Add(m_told, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, kSpace16));
        auto* acts = new wxBoxSizer(wxHORIZONTAL);
        acts->Add(button(this, "Save &PDF", ButtonRank::Plain, [this] { save(); }));
        acts->Add(button(this, "P&rint", ButtonRank::Plain, [this] { print(); }),
                  wxSizerFlags().Border(wxLEFT, kSpace8));
        acts->AddStretchSpacer();
        auto* close = button(this, "&Close", ButtonRank::Primary, [this] { EndModal(wxID_CLOSE); });
        acts->Add(close);
        rows->Add(acts, wxSizerFlags().Expand().Border(wxALL, kSpace16));
        SetSizer(rows);
        // Escape presses the button of this id, Return the default one; the other keys turn pages.
        close->SetId(wxID_CLOSE);
        SetEscapeId(wxID_CLOSE);
        close->SetDefault();
        // Shown, a dialog gives the keyboard to a button.
        CallAfter([canvas] { canvas->SetFocus(); });
    }

private:
    void tell(const wxString& words) {
        m_told->SetLabelText(words);
        Layout();
    }
    void save() {
        const auto saved = m_shell.session().letters().save_final(m_report.id, letter_folder());
        tell(saved ? "Saved as " + to_wx(saved->string()) + "."
                   : wxString("It could not be saved. Look at the folder of the letters."));
    }
    void print() {
        const auto printing = ui::print(this, "letter", m_pages);
        if (printing == Printing::Failed) return tell("It could not be printed.");
        if (printing == Printing::Cancelled) return;
        const auto noted = m_shell.session().letters().note_printed(m_report);
        tell(noted ? wxString("Printed.") : wxString("Printed, but not written into the log."));
    }

    Shell& m_shell;
    Report m_report;
    Paged m_pages;
    wxStaticText* m_told = nullptr;
};

}  // namespace

void open_kept_letter(wxWindow* parent, Shell& shell, const ReportId& id) {
    auto report = shell.session().letters().report(id);
    if (!report) {
        shell.show_error(report.error());
        return;
    }
    const auto file = report::StoredPdf::open(report->pdf);
    if (!file) {
        shell.show_error(file.error());
        return;
    }
    KeptLetter letter(parent, shell, std::move(report).value(), *file);
    letter.ShowModal();
}

}  // namespace attune::ui
