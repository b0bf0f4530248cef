// SPDX-License-Identifier: Apache-2.0
#include "report/report_page.h"

#include <wx/choice.h>
#include <wx/msgdlg.h>

#include <memory>

#include "chart/consent_pane.h"
#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/dress.h"
#include "controls/focus_keeper.h"
#include "controls/severity_tag.h"
#include "controls/text.h"
#include "controls/wrapping_check.h"
#include "report/letter_panes.h"
#include "report/page_canvas.h"
#include "report/paging.h"
#include "report/stored_pdf.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr int kLeftWidth = 360;
constexpr int kLeastWithPages = 500;

}  // namespace

ReportPage::ReportPage(wxWindow* parent, Shell& shell_, const ReportPlace& place)
    : Page(parent, shell_, "Letter"), m_id(place.referral) {
    add_back_button();
    auto* area = new wxPanel(body());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_left = new ScrolledColumn(area, kLeftWidth);
    keep_width(*m_left, kLeftWidth, 0.5);
    auto* left = row->Add(m_left, wxSizerFlags().Expand());
    auto* right = new wxBoxSizer(wxVERTICAL);
    m_canvas = new PageCanvas(area);
    right->Add(m_canvas, wxSizerFlags(1).Expand());
    auto* zoom = new wxBoxSizer(wxHORIZONTAL);
    auto* smaller =
        button(area, wxString::FromUTF8("−"), ButtonRank::Quiet, [this] { m_canvas->zoom(-1); });
    set_accessible_name(*smaller, "Smaller");
    auto* larger = button(area, "+", ButtonRank::Quiet, [this] { m_canvas->zoom(1); });
    set_accessible_name(*larger, "Larger");
    m_count = line(area, {}, TextSize::Body, Rank::Muted);
    zoom->AddStretchSpacer();
    zoom->Add(m_count, wxSizerFlags().CenterVertical().Border(wxRIGHT, kSpace16));
    zoom->Add(smaller, wxSizerFlags().CenterVertical());
    zoom->Add(larger, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace4));
    zoom->AddStretchSpacer();
    right->Add(zoom, wxSizerFlags().Expand().Border(wxALL, kSpace4));
    row->Add(right, wxSizerFlags(1).Expand());
    area->SetSizer(row);
    area->Bind(wxEVT_SIZE, [row, right, left, area](wxSizeEvent& event) {
        // Beside an opened pane the words need the room more than the pages.
        const bool has_room = area->GetClientSize().x >= with_text(kLeastWithPages);
        row->Show(right, has_room);
        left->SetProportion(has_room ? 0 : 1);
        event.Skip();
    });
    fill_with(area);
    if (const auto referral = shell().session().referrals().referral(m_id); referral) {
        m_choices.view = referral->view;
    }
    refresh({});
}

void ReportPage::refresh(const FamilyId&) {
    auto referral = shell().session().referrals().referral(m_id);
    if (!referral) {
        shell().show_error(referral.error(), [this] { refresh({}); });
        return;
    }
    m_referral = std::move(referral).value();
    const auto reports = shell().session().letters().of_family(m_referral->family);
    if (!reports) {
        shell().show_error(reports.error(), [this] { refresh({}); });
        return;
    }
    m_signed.reset();
    for (const auto& report : *reports) {
        if (report.referral != m_id || report.status != ReportStatus::Final) continue;
        // The list has no pages; they are read one letter at a time.
        auto full = shell().session().letters().report(report.id);
        if (!full) {
            shell().show_error(full.error(), [this] { refresh({}); });
            return;
        }
        m_signed = std::move(full).value();
    }
    show_title();
    const FocusKeeper keeper(*this, [this] { take_focus(); });
    m_left->Freeze();
    m_main_act = nullptr;
    m_left->body().Clear(true);
    if (m_signed) {
        show_signed(*m_signed);
    } else {
        show_draft();
    }
    add_follow_up();
    m_left->Layout();
    m_left->Thaw();
}

void ReportPage::take_focus() { m_main_act ? m_main_act->SetFocus() : Page::take_focus(); }

void ReportPage::show_title() {
    const auto rows = shell().session().referrals().of_family(m_referral->family);
    if (!rows) {
        shell().show_error(rows.error());
        return;
    }
    for (const auto& row : *rows) {
        if (row.id == m_id) set_title("Letter", to_wx(row.who + ", to " + row.receiver));
    }
}

void ReportPage::show_pages(Paged pages) {
    m_pages = std::move(pages);
    m_canvas->show(m_pages);
    m_count->SetLabelText(m_pages.count == 1 ? wxString("1 page")
                                             : wxString::Format("%d pages", m_pages.count));
    m_count->GetParent()->Layout();
}

void ReportPage::heading(const wxString& text) {
    auto* label = line(m_left->content(), text);
    label->SetFont(label->GetFont().MakeBold());
    m_left->body().Add(label, wxSizerFlags().Expand().Border(wxTOP, kSpace24));
}

void ReportPage::words(const wxString& text, int above) {
    m_left->body().Add(new Paragraph(m_left->content(), text, TextSize::Body, Rank::Muted),
                       wxSizerFlags().Expand().Border(wxTOP, above));
}

void ReportPage::warn(Severity severity, const wxString& text) {
    m_left->body().Add(new SeverityTag(m_left->content(), severity),
                       wxSizerFlags().Border(wxTOP, kSpace8));
    m_left->body().Add(new Paragraph(m_left->content(), text),
                       wxSizerFlags().Expand().Border(wxTOP, 2));
}

void ReportPage::show_draft() {
    auto letter = shell().session().letters().compose(m_id, m_choices);
    if (!letter) {
        shell().show_error(letter.error(), [this] { refresh({}); });
        return;
    }
    m_letter = std::move(letter).value();
    show_pages(paged(m_letter.pages));
    add_view_choice();
    add_whom();
    add_sections();
    add_tips();
    add_left_off();
    add_left_out();
    add_own_words();
    add_advice();
    add_draft_buttons();
}

void ReportPage::add_view_choice() {
    auto* content = m_left->content();
    words("Written for", 0);
    auto* choice = new wxChoice(content, wxID_ANY);
    set_accessible_name(*choice, "Written for");
    std::vector<ReportView> views;
    for (const auto& [view, code] : CodeTable<ReportView>::codes) {
        // That one begins at an alert.
        if (view == ReportView::UrgentLetter && view != m_choices.view) continue;
        choice->Append(to_wx(workflow::words_of(view)));
        if (view == m_choices.view) choice->SetSelection(static_cast<int>(views.size()));
        views.push_back(view);
    }
    choice->Bind(wxEVT_CHOICE, [this, views](wxCommandEvent& event) {
        m_choices.view = views[static_cast<std::size_t>(event.GetSelection())];
        // Her own word was for the other letter.
        m_choices.confirmed.clear();
        CallAfter([this] { refresh({}); });
    });
    m_left->body().Add(choice, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
}

void ReportPage::add_sections() {
    auto* content = m_left->content();
    heading("Parts");
    for (const auto& section : m_letter.sections) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        auto* check = new WrappingCheck(content, to_wx(section.title));
        // As high as a row with a button beside it.
        row->SetMinSize(wxSize(0, 2 * check->GetCharHeight()));
        check->SetValue(section.is_included);
        check->Bind(wxEVT_CHECKBOX, [this, part = section.part](wxCommandEvent& event) {
            if (event.IsChecked()) {
                m_choices.leave_out.erase(part);
            } else {
                m_choices.leave_out.insert(part);
            }
            CallAfter([this] { refresh({}); });
        });
        row->Add(check, wxSizerFlags(1).CenterVertical());
        if (section.edited_at != workflow::EditedAt::Nowhere) {
            auto* change = button(content, "Edit", ButtonRank::Quiet,
                                  [this, where = section.edited_at] { edit(where); });
            set_accessible_name(*change, "Edit " + to_wx(section.title));
            row->Add(change, wxSizerFlags().CenterVertical());
        }
        m_left->body().Add(row, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    }
}

void ReportPage::edit(workflow::EditedAt where) {
    switch (where) {
        case workflow::EditedAt::Referral:
            shell().go(ReferPlace{m_referral->family, m_referral->child, m_id});
            return;
        case workflow::EditedAt::Story: {
            const auto visits = shell().session().visits().of_family(m_referral->family);
            if (visits && !visits->empty()) shell().go(VisitPlace{visits->front().id, {}});
            return;
        }
        case workflow::EditedAt::Alerts:
            shell().go(SafetyPlace{m_referral->family, {}});
            return;
        case workflow::EditedAt::Nowhere:
            return;
    }
}

void ReportPage::add_advice() {
    if (!m_letter.advice.empty()) {
        heading(wxString::Format("Worth a look: %zu", m_letter.advice.size()));
        for (const auto& note : m_letter.advice) {
            words(to_wx(note.found + (note.instead.empty() ? "" : "; better: " + note.instead)),
                  kSpace4);
        }
    }
    if (!m_letter.blocks.empty()) {
        heading("Before it can be signed");
        for (const auto& block : m_letter.blocks) {
            words(to_wx(block.what), kSpace4);
            if (block.where == "consent") add_consent_button();
        }
    }
}

void ReportPage::add_consent_button() {
    m_left->body().Add(button(m_left->content(), "Record &consent", ButtonRank::Plain,
                              [this] {
                                  open_consent_pane(side_pane(), shell(), m_referral->child,
                                                    m_referral->receiver);
                              }),
                       wxSizerFlags().Border(wxTOP, kSpace4));
    m_left->body().Add(button(m_left->content(), "Share &without consent", ButtonRank::Quiet,
                              [this] { open_share_pane(side_pane(), shell(), *m_referral); }),
                       wxSizerFlags().Border(wxTOP, kSpace4));
}

void ReportPage::add_draft_buttons() {
    auto* content = m_left->content();
    m_left->body().Add(button(content, "Record a re&view", ButtonRank::Quiet,
                              [this] { open_review_pane(side_pane(), shell(), *m_referral); }),
                       wxSizerFlags().Border(wxTOP, kSpace16));
    if (!m_letter.too_long.empty()) warn(Severity::Note, to_wx(m_letter.too_long));
    for (const auto& caution : m_letter.cautions) warn(Severity::Concern, to_wx(caution));
    words(to_wx(m_letter.sending_line), kSpace8);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(button(content, "Save &PDF", ButtonRank::Plain, [this] { save_draft(); }));
    row->Add(button(content, "P&rint", ButtonRank::Plain, [this] { print(); }),
             wxSizerFlags().Border(wxLEFT, kSpace8));
    auto* sign_now = button(content, "&Sign", ButtonRank::Primary, [this] { sign(); });
    sign_now->Enable(m_letter.can_finalise());
    if (m_letter.can_finalise() && m_main_act == nullptr) m_main_act = sign_now;
    row->Add(sign_now, wxSizerFlags().Border(wxLEFT, kSpace8));
    m_left->body().Add(row, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    m_left->body().Add(
        button(content, "Save a &fax cover", ButtonRank::Quiet, [this] { save_fax_cover(); }),
        wxSizerFlags().Border(wxTOP, kSpace4));
}

void ReportPage::show_signed(const Report& report) {
    auto file = report::StoredPdf::open(report.pdf);
    if (!file) {
        shell().show_error(file.error());
        return;
    }
    show_pages(paged(*file));
    heading("Signed");
    words("This letter is final. What is shown are the very pages that were signed.", kSpace4);
    auto* content = m_left->content();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_main_act = button(content, "Save &PDF", ButtonRank::Primary, [this] { save_signed(); });
    row->Add(m_main_act);
    row->Add(button(content, "P&rint", ButtonRank::Plain, [this] { print(); }),
             wxSizerFlags().Border(wxLEFT, kSpace8));
    m_left->body().Add(row, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    m_left->body().Add(
        button(content, "Save a &fax cover", ButtonRank::Quiet, [this] { save_fax_cover(); }),
        wxSizerFlags().Border(wxTOP, kSpace4));
}

void ReportPage::add_follow_up() {
    auto referrals = shell().session().referrals();
    const auto next = referrals.next_statuses(*m_referral);
    if (next.empty()) return;
    heading("Follow-up: " + to_wx(workflow::words_of(m_referral->status())));
    for (const auto status : next) {
        const wxString mark = status == next.front() ? "&Mark as " : "Mark as ";
        m_left->body().Add(
            button(m_left->content(), mark + to_wx(workflow::words_of(status)), ButtonRank::Plain,
                   [this, status] {
                       CallAfter([this, status] {
                           const auto done =
                               shell().session().referrals().add_event(m_id, status, "");
                           if (!done) shell().show_error(done.error());
                           refresh({});
                       });
                   }),
            wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    }
}

void ReportPage::tell_saved(const std::filesystem::path& file) {
    shell().show_notice({Severity::Information, "Saved as " + to_wx(file.string()) + ".", {}, {}});
}

void ReportPage::save_draft() {
    const auto saved = shell().session().letters().save_draft(m_letter, m_id, letter_folder());
    if (!saved) {
        shell().show_error(saved.error(), [this] { save_draft(); });
        return;
    }
    tell_saved(*saved);
}

void ReportPage::save_signed() {
    const auto saved = shell().session().letters().save_final(m_signed->id, letter_folder());
    if (!saved) {
        shell().show_error(saved.error(), [this] { save_signed(); });
        return;
    }
    tell_saved(*saved);
}

void ReportPage::save_fax_cover() {
    const auto saved =
        shell().session().letters().save_fax_cover(m_id, m_pages.count, letter_folder());
    if (!saved) {
        shell().show_error(saved.error(), [this] { save_fax_cover(); });
        return;
    }
    tell_saved(*saved);
}

void ReportPage::print() {
    const auto title = to_wx(m_signed ? "letter" : m_letter.file_name);
    const auto printing = ui::print(this, title, m_pages);
    if (printing == Printing::Done) {
        const auto letters = shell().session().letters();
        const auto noted =
            m_signed ? letters.note_printed(*m_signed) : letters.note_printed(m_letter, m_id);
        if (!noted) shell().show_error(noted.error());
    } else if (printing == Printing::Failed) {
        shell().show_notice({Severity::Concern,
                             "The letter could not be printed. Look at the printer, or save it as "
                             "PDF and print it from there.",
                             "Save PDF", [this] { m_signed ? save_signed() : save_draft(); }});
    }
}

void ReportPage::sign() {
    auto question = m_letter.sending_line + ".\n\n";
    question += left_off_words();
    if (!m_letter.too_long.empty()) question += m_letter.too_long + "\n\n";
    wxMessageDialog ask(this, to_wx(question + "A signed letter cannot be changed."),
                        "Sign this letter?", wxYES_NO | wxYES_DEFAULT | wxICON_NONE);
    ask.SetYesNoLabels("&Sign", "&Not yet");
    if (ask.ShowModal() != wxID_YES) return;
    if (const auto done = shell().session().letters().finalise(m_id, m_choices); !done) {
        shell().show_error(done.error());
        return;
    }
    CallAfter([this] {
        refresh({});
        take_focus();
    });
}

}  // namespace attune::ui
