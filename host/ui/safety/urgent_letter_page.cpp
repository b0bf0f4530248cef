// SPDX-License-Identifier: Apache-2.0
#include "safety/urgent_letter_page.h"

#include <algorithm>

#include "controls/dress.h"
#include "controls/text.h"
#include "report/page_canvas.h"
#include "report/paging.h"
#include "workflow/disclosures.h"
#include "workflow/entries.h"
#include "workflow/practice_session.h"
#include "workflow/urgent_receivers.h"

namespace attune::ui {

namespace {

constexpr int kFieldsWidth = 360;
constexpr int kRestMs = 150;
constexpr workflow::ShareBasis kGrounds[] = {
    workflow::ShareBasis::Consent, workflow::ShareBasis::ImminentDanger,
    workflow::ShareBasis::MandatedReport, workflow::ShareBasis::CourtOrder,
    workflow::ShareBasis::OtherLaw};

}  // namespace

UrgentLetterPage::UrgentLetterPage(wxWindow* parent, Shell& shell_, const UrgentLetterPlace& place)
    : Page(parent, shell_, "Urgent letter"), m_alert(place.alert), m_rest(this) {
    add_back_button();
    m_write = add_primary("&Sign and save", [this] { write(); });
    auto* area = new wxPanel(body());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* left = new ScrolledColumn(area, kFieldsWidth);
    keep_width(*left, kFieldsWidth, 0.5);
    row->Add(left, wxSizerFlags().Expand());
    m_canvas = new PageCanvas(area);
    row->Add(m_canvas, wxSizerFlags(1).Expand());
    area->SetSizer(row);
    fill_with(area);
    add_fields(*left);
    const auto proposed = shell().session().urgent_letters().propose(m_alert);
    if (!proposed) {
        shell().show_error(proposed.error());
        return;
    }
    show_entry(*proposed);
    compose();
    Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        m_rest.StartOnce(kRestMs);
        event.Skip();
    });
    m_to.control->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose_receiver(); });
    m_basis.control->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        m_is_ground_chosen = true;
        show_order();
        compose();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { compose(); });
}

void UrgentLetterPage::add_fields(ScrolledColumn& column) {
    auto receivers = shell().session().receivers();
    const auto row = shell().session().alerts().row(m_alert);
    if (receivers && row) {
        m_receivers = workflow::in_order_for(row->alert.rule, std::move(receivers).value());
    } else {
        shell().show_error(receivers ? row.error() : receivers.error());
    }
    std::vector<wxString> names;
    for (const auto& receiver : m_receivers) {
        names.push_back(to_wx(receiver.name + " (" + workflow::words_of(receiver.view) + ")"));
    }
    std::vector<wxString> grounds;
    for (const auto ground : kGrounds) grounds.push_back(to_wx(workflow::words_of(ground)));
    FormColumn fields(column.content(), column.body());
    m_to = fields.choice("&To", names);
    m_basis = fields.choice("On the &ground of", grounds);
    m_ordered_by = fields.text("&Ordered by", "As in Judge M. Ortiz, Lane County court.");
    m_ordered_on = fields.text("&Day of the order", "As in 21 Nov 2026.");
    m_seen = fields.paragraph("What &was seen or said", 5, "The least that is needed.");
    m_ask = fields.paragraph("What we as&k", 3);
    m_sending = new Paragraph(column.content(), {}, TextSize::Body, Rank::Muted);
    column.body().Add(m_sending, wxSizerFlags().Expand());
}

void UrgentLetterPage::show_entry(const workflow::UrgentLetterEntry& entry) {
    m_to.control->SetSelection(wxNOT_FOUND);
    for (std::size_t i = 0; i < m_receivers.size(); ++i) {
        if (m_receivers[i].id == entry.receiver) m_to.control->SetSelection(static_cast<int>(i));
    }
    show_ground(entry.basis);
    m_seen.set(entry.seen);
    m_ask.set(entry.ask);
}

void UrgentLetterPage::show_ground(const std::optional<workflow::ShareBasis>& basis) {
    const auto* ground = std::find(std::begin(kGrounds), std::end(kGrounds), basis);
    m_basis.control->SetSelection(basis ? static_cast<int>(ground - std::begin(kGrounds))
                                        : wxNOT_FOUND);
    show_order();
}

void UrgentLetterPage::show_order() {
    const bool is_order = entry().basis == workflow::ShareBasis::CourtOrder;
    m_ordered_by.box->Show(is_order);
    m_ordered_on.box->Show(is_order);
    m_basis.box->GetParent()->GetParent()->Layout();
}

void UrgentLetterPage::mark_order(const workflow::UrgentLetter& letter) {
    const auto mark = [&letter](const TextField& field, std::string_view place) {
        const auto& blocks = letter.blocks;
        const auto block = std::find_if(blocks.begin(), blocks.end(),
                                        [&](const auto& one) { return one.where == place; });
        field.box->set_problem(block == blocks.end() ? wxString() : to_wx(block->what + "."));
    };
    mark(m_ordered_by, "ordered_by");
    mark(m_ordered_on, "ordered_on");
    const bool is_typed = !m_ordered_on.value().empty();
    if (is_typed && !workflow::read_date(m_ordered_on.value())) {
        m_ordered_on.box->set_problem("Please write the day as in 21 Nov 2026.");
    }
}

void UrgentLetterPage::take_focus() {
    if (m_to.selected() < 0) {
        m_to.control->SetFocus();
    } else if (m_basis.selected() < 0) {
        m_basis.control->SetFocus();
    } else {
        Page::take_focus();
    }
}

/// Who agreed to one receiver did not agree to the next.
void UrgentLetterPage::choose_receiver() {
    const auto row = shell().session().alerts().row(m_alert);
    const auto consents = row ? shell().session().families().consents(row->alert.family)
                              : Result<std::vector<Consent>>(row.error());
    if (!consents) {
        shell().show_error(consents.error(), [this] { choose_receiver(); });
        return;
    }
    if (!m_is_ground_chosen) {
        show_ground(workflow::usual_ground(row->alert, entry().receiver, *consents,
                                           shell().session().today()));
    }
    compose();
}

workflow::UrgentLetterEntry UrgentLetterPage::entry() const {
    workflow::UrgentLetterEntry entry;
    entry.alert = m_alert;
    const int to = m_to.selected();
    if (to >= 0) entry.receiver = m_receivers[static_cast<std::size_t>(to)].id;
    if (m_basis.selected() >= 0) entry.basis = kGrounds[m_basis.selected()];
    entry.ordered_by = m_ordered_by.value();
    if (const auto day = workflow::read_date(m_ordered_on.value())) entry.ordered_on = *day;
    entry.seen = m_seen.value();
    entry.ask = m_ask.value();
    return entry;
}

void UrgentLetterPage::compose() {
    const auto letter = shell().session().urgent_letters().compose(entry());
    if (!letter) {
        shell().show_error(letter.error(), [this] { compose(); });
        return;
    }
    m_pages = paged(letter->pages);
    m_canvas->show(m_pages);
    auto words = letter->sending_line + ".";
    for (const auto& block : letter->blocks) words += "\n\n" + block.what + ".";
    m_sending->set_text(to_wx(words));
    m_sending->GetParent()->GetParent()->Layout();
    mark_order(*letter);
    m_write->Enable(letter->can_write());
    if (!m_receivers.empty()) return;
    shell().show_notice({Severity::Note,
                         "There is no service yet that anything could go to. Add one first.",
                         "Add a service", [this] { shell().go(PracticePlace{}); }});
}

void UrgentLetterPage::write() {
    const auto file = shell().session().urgent_letters().write(entry(), letter_folder());
    if (!file) {
        shell().show_error(file.error(), [this] { write(); });
        return;
    }
    written(*file);
}

void UrgentLetterPage::written(const std::filesystem::path& file) {
    m_write->Disable();
    shell().show_notice(
        {Severity::Information,
         "Kept with the family, recorded as the action, and saved as " + to_wx(file.string()) + ".",
         "Print", [this] { print_kept(); }});
}

/// Paper that leaves is a line of its own in the log.
void UrgentLetterPage::print_kept() {
    if (print(this, "urgent letter", m_pages) != Printing::Done) return;
    const auto letters = shell().session().letters();
    const auto alert = shell().session().alerts().row(m_alert);
    const auto gone = alert ? letters.disclosures().of_family(alert->alert.family)
                            : Result<std::vector<workflow::DisclosureRow>>(alert.error());
    if (!gone) return shell().show_error(gone.error());
    for (const auto& row : *gone) {
        if (row.disclosure.view != ReportView::UrgentLetter || !row.disclosure.report) continue;
        const auto report = letters.report(*row.disclosure.report);
        const auto noted = report ? letters.note_printed(*report) : Result<void>(report.error());
        if (!noted) shell().show_error(noted.error());
        return;
    }
}

}  // namespace attune::ui
