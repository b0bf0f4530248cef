// SPDX-License-Identifier: Apache-2.0
#include "practice/practice_page.h"

#include "controls/button.h"
#include "controls/card.h"
#include "controls/list_row.h"
#include "practice/battery_pane.h"
#include "practice/colleague_pane.h"
#include "practice/crisis_pane.h"
#include "practice/early_intervention_pane.h"
#include "practice/logo_row.h"
#include "practice/practice_panes.h"
#include "shell/side_pane.h"
#include "workflow/batteries.h"
#include "workflow/entries.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

Card* add_card(ScrolledColumn& column, const wxString& heading) {
    column.body().Add(line(column.content(), heading, TextSize::Heading),
                      wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    auto* card = new Card(column.content());
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    return card;
}

wxString contact_line(const Receiver& receiver) {
    wxString text;
    for (const auto* part : {&receiver.person, &receiver.phone, &receiver.fax, &receiver.email}) {
        if (part->empty()) continue;
        if (!text.empty()) text += ", ";
        text += to_wx(*part);
    }
    return text;
}

}  // namespace

PracticePage::PracticePage(wxWindow* parent, Shell& shell_) : Page(parent, shell_, "Practice") {
    add_letterhead();
    column().body().AddSpacer(kSpace16);
    m_receivers = add_card(column(), "Services you refer to");
    column().body().Add(button(column().content(), "Add a se&rvice", ButtonRank::Plain,
                               [this] { open_receiver({}); }),
                        wxSizerFlags().Border(wxBOTTOM, kSpace24));
    m_crisis = add_card(column(), "Help in a crisis");
    column().body().AddSpacer(kSpace16);
    m_clinicians = add_card(column(), "Who works here");
    column().body().Add(button(column().content(), "Add a &colleague", ButtonRank::Plain,
                               [this] { open_colleague_pane(side_pane(), shell()); }),
                        wxSizerFlags().Border(wxBOTTOM, kSpace24));
    add_batteries();
    column().body().AddSpacer(kSpace16);
    m_states = add_card(column(), "Early intervention");
    refresh({});
    show_letterhead();
}

void PracticePage::take_focus() { m_name.control->SetFocus(); }

void PracticePage::add_letterhead() {
    Card* card = add_card(column(), "Letterhead");
    FormColumn fields(card, card->body());
    m_name = fields.text("&Name");
    m_address = fields.paragraph("&Address", 3);
    FormColumn reach = fields.beside();
    m_phone = reach.text("&Telephone");
    m_fax = reach.text("Fa&x");
    FormColumn more = fields.beside();
    m_email = more.text("&E-mail");
    m_paper = more.choice("&Paper", {"A4", "US Letter"});
    m_logo = new LogoRow(card);
    card->body().Add(m_logo, wxSizerFlags().Expand().Border(wxBOTTOM, 12));
    card->body().Add(
        button(card, "&Save letterhead", ButtonRank::Primary, [this] { save_letterhead(); }),
        wxSizerFlags().Right());
}

void PracticePage::refresh(const FamilyId& changed) {
    if (!changed.empty()) return;
    show_receivers();
    show_crisis();
    show_people();
    show_batteries();
    fill_early_intervention(*m_states, shell(), [this]() -> SidePane& { return side_pane(); });
    column().Layout();
}

void PracticePage::show_letterhead() {
    const auto practice = shell().session().practice();
    if (!practice) {
        shell().show_error(practice.error(), [this] { show_letterhead(); });
        return;
    }
    m_practice = *practice;
    m_name.set(m_practice.name);
    m_address.set(m_practice.address);
    m_phone.set(m_practice.phone);
    m_fax.set(m_practice.fax);
    m_email.set(m_practice.email);
    m_paper.control->SetSelection(m_practice.letter_paper ? 1 : 0);
    m_logo->show(m_practice.logo);
}

Practice PracticePage::typed_letterhead() const {
    Practice practice = m_practice;
    practice.name = m_name.value();
    practice.address = m_address.value();
    practice.phone = m_phone.value();
    practice.fax = m_fax.value();
    practice.email = m_email.value();
    practice.letter_paper = m_paper.selected() == 1;
    practice.logo = m_logo->bytes();
    return practice;
}

bool PracticePage::let_go() { return typed_letterhead() == m_practice || save_letterhead(); }

bool PracticePage::save_letterhead() {
    const bool unnamed = m_name.value().empty();
    m_name.box->set_problem(unnamed ? "The letterhead needs a name." : "");
    if (unnamed) return false;
    const auto typed = typed_letterhead();
    const auto saved = shell().session().save(typed);
    if (!saved) {
        shell().show_error(saved.error(), [this] { save_letterhead(); });
        return false;
    }
    m_practice = typed;
    shell().show_notice({Severity::Information, "The letterhead is saved.", {}, {}});
    return true;
}

void PracticePage::show_receivers() {
    const auto receivers = shell().session().receivers();
    if (!receivers) {
        shell().show_error(receivers.error(), [this] { refresh({}); });
        return;
    }
    m_receivers->clear();
    for (const auto& receiver : *receivers) {
        add_list_row(*m_receivers, {to_wx(receiver.name),
                                    contact_line(receiver),
                                    "Edit",
                                    [this, receiver] { open_receiver(receiver); },
                                    {},
                                    {}});
    }
    if (receivers->empty()) {
        m_receivers->body().Add(
            new Paragraph(m_receivers, "None yet. A referral needs somebody to go to.",
                          TextSize::Body, Rank::Muted),
            wxSizerFlags().Expand());
    }
}

void PracticePage::show_people() {
    const auto clinicians = shell().session().clinicians();
    if (!clinicians) {
        shell().show_error(clinicians.error(), [this] { refresh({}); });
        return;
    }
    m_clinicians->clear();
    for (const auto& clinician : *clinicians) {
        add_list_row(*m_clinicians, {to_wx(clinician.name),
                                     to_wx(clinician.credentials),
                                     "Edit",
                                     [this, clinician] { open_clinician(clinician); },
                                     {},
                                     {}});
    }
}

void PracticePage::add_batteries() {
    column().body().AddSpacer(kSpace16);
    m_batteries = add_card(column(), "Batteries");
    column().body().Add(button(column().content(), "Add a &battery", ButtonRank::Plain,
                               [this] { open_battery_pane(side_pane(), shell(), {}); }),
                        wxSizerFlags().Border(wxBOTTOM, kSpace24));
}

void PracticePage::show_batteries() {
    const auto batteries = shell().session().batteries().all();
    if (!batteries) {
        shell().show_error(batteries.error(), [this] { refresh({}); });
        return;
    }
    m_batteries->clear();
    for (const auto& battery : *batteries) {
        const auto count = battery.lines.size();
        wxString below = wxString::Format(count == 1 ? "%zu line" : "%zu lines", count);
        if (battery.id == batteries->front().id) below += ", followed by new visits";
        add_list_row(*m_batteries,
                     {to_wx(battery.name),
                      below,
                      "Edit",
                      [this, battery] { open_battery_pane(side_pane(), shell(), battery); },
                      {},
                      {}});
    }
}

void PracticePage::show_crisis() {
    const auto texts = shell().session().crisis().texts();
    if (!texts) {
        shell().show_error(texts.error(), [this] { refresh({}); });
        return;
    }
    m_crisis->clear();
    wxString numbers;
    for (const auto& help : texts->lines) {
        numbers += (numbers.empty() ? "" : ", ") + to_wx(help.number);
    }
    ListRow row{"Numbers and words: " + numbers,
                texts->checked
                    ? "Checked " + to_wx(workflow::short_date(*texts->checked))
                    : wxString("Nobody here has checked them yet. Check them before use."),
                "Edit",
                [this, texts = *texts] { open_crisis_pane(side_pane(), shell(), texts); },
                {},
                {}};
    if (!texts->checked) row.tag = Severity::Note;
    row.tag_words = texts->checked ? "" : "check before use";
    add_list_row(*m_crisis, std::move(row));
    for (const auto sheet : {workflow::Sheet::Crisis, workflow::Sheet::SafetyPlan}) {
        add_list_row(*m_crisis, {to_wx(workflow::words_of(sheet)),
                                 "One page to print, without any name.",
                                 "Look",
                                 [this, sheet] {
                                     shell().go(SheetPlace{sheet, {}});
                                 },
                                 {},
                                 {}});
    }
}

void PracticePage::open_clinician(const Clinician& clinician) {
    open_clinician_pane(side_pane(), shell(), clinician);
}

void PracticePage::open_receiver(const Receiver& receiver) {
    open_receiver_pane(side_pane(), shell(), receiver);
}

}  // namespace attune::ui
