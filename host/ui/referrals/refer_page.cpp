// SPDX-License-Identifier: Apache-2.0
#include "referrals/refer_page.h"

#include <wx/stattext.h>

#include "controls/accessible.h"
#include "controls/card.h"
#include "controls/empty_state.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr std::size_t kAskRows = 3;

Card* add_card(ScrolledColumn& column, const wxString& heading) {
    auto* card = new Card(column.content());
    FormColumn(card, card->body()).heading(heading);
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
    return card;
}

}  // namespace

ReferPage::ReferPage(wxWindow* parent, Shell& shell_, const ReferPlace& place)
    : Page(parent, shell_, "Refer"), m_place(place) {
    add_back_button();
    const auto child = shell().session().families().child(place.child);
    if (child) set_title(to_wx("Refer " + child->name.spoken()));
    const auto receivers = shell().session().receivers();
    if (!receivers) {
        shell().show_error(receivers.error());
        return;
    }
    m_receivers = *receivers;
    if (m_receivers.empty()) {
        fill_with(new EmptyState(body(), "referrals",
                                 "The address book has no service to refer to yet.",
                                 "Add a service", [this] { shell().go(PracticePlace{}); }));
        return;
    }
    add_primary("&Save and write the letter", [this] { save(); });
    add_receiver();
    add_need();
    add_reason();
    add_asks();
    propose();
    show_needed_fields();
}

void ReferPage::take_focus() {
    if (m_receiver.control) {
        m_receiver.control->SetFocus();
    } else {
        Page::take_focus();
    }
}

void ReferPage::add_receiver() {
    Card* card = add_card(column(), "To whom");
    FormColumn fields(card, card->body());
    std::vector<wxString> names;
    for (const auto& receiver : m_receivers) {
        names.push_back(
            to_wx(receiver.name + (receiver.person.empty() ? "" : ", " + receiver.person)));
    }
    FormColumn row = fields.beside();
    m_receiver = row.choice("S&ervice", names);
    m_urgency = row.choice("&Urgency", {"routine", "soon", "urgent"});
    m_receiver.control->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { propose(); });
}

void ReferPage::add_need() {
    Card* card = add_card(column(), "Is today the day you identified a need?");
    const std::array<wxString, 3> labels = {"&Yes, today", "&Already earlier", "&No"};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        m_need[i] = new wxRadioButton(card, wxID_ANY, labels[i], wxDefaultPosition, wxDefaultSize,
                                      i == 0 ? wxRB_GROUP : 0);
        set_accessible_name(*m_need[i],
                            "A need was identified: " + wxControl::RemoveMnemonics(labels[i]));
        m_need[i]->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_needed_fields(); });
        card->body().Add(m_need[i], wxSizerFlags().Border(wxBOTTOM, kSpace8));
    }
    m_need[0]->SetValue(true);
    FormColumn fields(card, card->body());
    m_need_day = fields.text("&Day", "As in 14 Nov 2026. The seven days run from here.");
    m_need_because = fields.text("&Because");
    m_problems.add("need.on", m_need_day.box);
    m_problems.add("need.because", m_need_because.box);
}

void ReferPage::add_reason() {
    Card* card = add_card(column(), "Why");
    FormColumn fields(card, card->body());
    m_reason = fields.paragraph("In the family's own &words", 4);
    m_question = fields.paragraph("Your &question to the service", 2);
    m_problems.add("reason", m_reason.box);
    m_problems.add("question", m_question.box);
}

void ReferPage::add_asks() {
    Card* card = add_card(column(), "What is asked");
    FormColumn fields(card, card->body());
    for (std::size_t i = 0; i < kAskRows; ++i) {
        const wxString number = wxString::Format(" %zu", i + 1);
        AskFields ask;
        ask.what = fields.text("Request" + number);
        FormColumn row = fields.beside();
        ask.who = row.text("Who" + number);
        ask.by = row.text("By" + number);
        m_asks.push_back(ask);
        m_problems.add("asks[" + std::to_string(i) + "].by", ask.by.box);
    }
    m_problems.add("asks", m_asks.front().what.box);
}

void ReferPage::propose() {
    const auto& receiver = m_receivers[static_cast<std::size_t>(m_receiver.selected())];
    const auto proposed = shell().session().referrals().propose(m_place.child, receiver.id);
    if (!proposed) {
        shell().show_error(proposed.error());
        return;
    }
    // What was typed by hand stays.
    if (m_reason.value().empty()) m_reason.set(proposed->reason);
    if (m_question.value().empty()) m_question.set(proposed->question);
    for (std::size_t i = 0; i < kAskRows && i < proposed->asks.size(); ++i) {
        const Ask& ask = proposed->asks[i];
        if (!m_asks[i].what.value().empty()) continue;
        m_asks[i].what.set(ask.what);
        m_asks[i].who.set(ask.who);
        if (ask.by) m_asks[i].by.set(workflow::long_date(*ask.by));
    }
}

void ReferPage::show_needed_fields() {
    m_need_day.box->Show(m_need[1]->GetValue());
    m_need_because.box->Show(m_need[2]->GetValue());
    column().Layout();
}

bool ReferPage::read(workflow::NewReferral& entry) {
    bool is_readable = true;
    const auto read_day = [&is_readable](const TextField& field) -> std::optional<Date> {
        field.box->set_problem({});
        if (field.value().empty()) return std::nullopt;
        const auto day = workflow::read_date(field.value());
        if (day) return *day;
        field.box->set_problem("Please write the day as in 28 Nov 2026.");
        if (is_readable) field.control->SetFocus();
        is_readable = false;
        return std::nullopt;
    };
    entry.family = m_place.family;
    entry.child = m_place.child;
    entry.receiver = m_receivers[static_cast<std::size_t>(m_receiver.selected())].id;
    entry.urgency = static_cast<Urgency>(m_urgency.selected() + 1);
    entry.reason = m_reason.value();
    entry.question = m_question.value();
    for (const auto& ask : m_asks) {
        if (ask.what.value().empty()) continue;
        entry.asks.push_back({ask.what.value(), ask.who.value(), read_day(ask.by)});
    }
    if (m_need[1]->GetValue()) {
        entry.need.answer = workflow::NeedAnswer::Already;
        entry.need.on = read_day(m_need_day);
    } else if (m_need[2]->GetValue()) {
        entry.need.answer = workflow::NeedAnswer::No;
        entry.need.because = m_need_because.value();
    }
    return is_readable;
}

void ReferPage::save() {
    workflow::NewReferral entry;
    if (!read(entry)) return;
    m_problems.clear();
    const auto made = shell().session().referrals().make(entry);
    if (made) {
        shell().go_instead(ReportPlace{*made});
        return;
    }
    if (made.error().code == ErrorCode::InvalidInput) {
        const wxString homeless = m_problems.show(made.error().faults);
        if (!homeless.empty()) shell().show_notice({Severity::Concern, homeless, {}, {}});
    } else {
        shell().show_error(made.error(), [this] { save(); });
    }
}

}  // namespace attune::ui
