// SPDX-License-Identifier: Apache-2.0
#include "referrals/refer_page.h"

#include <wx/stattext.h>

#include <algorithm>

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
    if (place.draft) {
        auto draft = shell().session().referrals().referral(*place.draft);
        if (!draft) {
            shell().show_error(draft.error());
            return;
        }
        m_draft = std::move(draft).value();
        if (child) set_title(to_wx("Change the referral of " + child->name.spoken()));
    }
    if (m_draft) {
        add_primary("&Save and see the letter", [this] { save_draft(); });
    } else {
        add_primary("&Save and write the letter", [this] { save(); });
    }
    add_receiver();
    m_draft ? add_need_day() : add_need();
    add_reason();
    add_asks();
    if (m_draft) {
        show_draft();
    } else {
        choose_usual();
        propose();
    }
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
    m_receiver.control->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        m_receiver.box->set_problem({});
        propose();
        show_needed_fields();
    });
}

void ReferPage::choose_usual() {
    const auto usual = shell().session().referrals().usual_receiver(m_place.child);
    if (!usual) return shell().show_error(usual.error());
    const auto at = std::find_if(m_receivers.begin(), m_receivers.end(),
                                 [&](const Receiver& one) { return one.id == *usual; });
    m_receiver.control->SetSelection(
        at == m_receivers.end() ? wxNOT_FOUND : static_cast<int>(at - m_receivers.begin()));
}

void ReferPage::add_need() {
    Card* card = add_card(column(), "Is today the day you identified a need?");
    m_need_card = card;
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

void ReferPage::add_need_day() {
    Card* card = add_card(column(), "When the need was identified");
    FormColumn fields(card, card->body());
    m_need_day = fields.text("&Day", "As in 14 Nov 2026; empty = no need was identified.");
}

void ReferPage::add_reason() {
    Card* card = add_card(column(), "Why");
    FormColumn fields(card, card->body());
    m_reason = fields.paragraph("In the family's own &words", 4);
    m_question = fields.paragraph("Your &question to the service", 2);
    m_understanding = fields.paragraph("&How you understand it", 5,
                                       "Four to six sentences, when you are ready: what keeps the "
                                       "difficulty going, and what helps.");
    m_problems.add("reason", m_reason.box);
    m_problems.add("question", m_question.box);
}

void ReferPage::add_asks() {
    Card* card = add_card(column(), "What is asked");
    FormColumn fields(card, card->body());
    const std::size_t rows = m_draft ? std::max(kAskRows, m_draft->asks.size()) : kAskRows;
    for (std::size_t i = 0; i < rows; ++i) {
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
    if (chosen_receiver() == nullptr) return;
    const auto proposed =
        shell().session().referrals().propose(m_place.child, chosen_receiver()->id);
    if (!proposed) {
        shell().show_error(proposed.error());
        return;
    }
    // What was typed by hand stays.
    if (m_reason.value().empty()) m_reason.set(proposed->reason);
    if (m_question.value().empty()) m_question.set(proposed->question);
    for (std::size_t i = 0; i < m_asks.size() && i < proposed->asks.size(); ++i) {
        if (m_asks[i].what.value().empty()) m_asks[i].set(proposed->asks[i]);
    }
}

void ReferPage::AskFields::set(const Ask& ask) {
    what.set(ask.what);
    who.set(ask.who);
    if (ask.by) by.set(workflow::long_date(*ask.by));
}

void ReferPage::show_draft() {
    for (std::size_t i = 0; i < m_receivers.size(); ++i) {
        if (m_receivers[i].id == m_draft->receiver) {
            m_receiver.control->SetSelection(static_cast<int>(i));
        }
    }
    m_urgency.control->SetSelection(static_cast<int>(m_draft->urgency) - 1);
    if (m_draft->identified) m_need_day.set(workflow::long_date(*m_draft->identified));
    m_reason.set(m_draft->reason);
    m_question.set(m_draft->question);
    m_understanding.set(m_draft->understanding);
    for (std::size_t i = 0; i < m_draft->asks.size(); ++i) m_asks[i].set(m_draft->asks[i]);
}

void ReferPage::show_needed_fields() {
    if (m_draft) return;
    // The seven days are those of early intervention.
    const auto* receiver = chosen_receiver();
    m_need_card->Show(receiver != nullptr && receiver->view == ReportView::EarlyIntervention);
    m_need_day.box->Show(m_need[1]->GetValue());
    m_need_because.box->Show(m_need[2]->GetValue());
    column().Layout();
}

std::optional<Date> ReferPage::read_day(const TextField& field) {
    field.box->set_problem({});
    if (field.value().empty()) return std::nullopt;
    const auto day = workflow::read_date(field.value());
    if (day) return *day;
    field.box->set_problem("Please write the day as in 28 Nov 2026.");
    if (m_is_readable) field.control->SetFocus();
    m_is_readable = false;
    return std::nullopt;
}

const Receiver* ReferPage::chosen_receiver() const {
    const int at = m_receiver.selected();
    return at == wxNOT_FOUND ? nullptr : &m_receivers[static_cast<std::size_t>(at)];
}

bool ReferPage::has_receiver() {
    if (chosen_receiver() != nullptr) return true;
    m_receiver.box->set_problem("Choose to whom the letter goes.");
    m_receiver.control->SetFocus();
    return false;
}

std::vector<Ask> ReferPage::read_asks() {
    std::vector<Ask> asks;
    for (const auto& ask : m_asks) {
        if (ask.what.value().empty()) continue;
        asks.push_back({ask.what.value(), ask.who.value(), read_day(ask.by)});
    }
    return asks;
}

bool ReferPage::read(workflow::NewReferral& entry) {
    m_is_readable = true;
    entry.family = m_place.family;
    entry.child = m_place.child;
    entry.receiver = chosen_receiver()->id;
    entry.urgency = static_cast<Urgency>(m_urgency.selected() + 1);
    entry.reason = m_reason.value();
    entry.question = m_question.value();
    entry.understanding = m_understanding.value();
    entry.asks = read_asks();
    if (m_need[1]->GetValue()) {
        entry.need.answer = workflow::NeedAnswer::Already;
        entry.need.on = read_day(m_need_day);
    } else if (m_need[2]->GetValue()) {
        entry.need.answer = workflow::NeedAnswer::No;
        entry.need.because = m_need_because.value();
    }
    return m_is_readable;
}

bool ReferPage::read(Referral& draft) {
    m_is_readable = true;
    const auto& receiver = *chosen_receiver();
    if (receiver.id != draft.receiver) draft.view = receiver.view;
    draft.receiver = receiver.id;
    draft.urgency = static_cast<Urgency>(m_urgency.selected() + 1);
    draft.identified = read_day(m_need_day);
    draft.reason = m_reason.value();
    draft.question = m_question.value();
    draft.understanding = m_understanding.value();
    draft.asks = read_asks();
    return m_is_readable;
}

void ReferPage::save() {
    workflow::NewReferral entry;
    if (!has_receiver() || !read(entry)) return;
    m_problems.clear();
    const auto made = shell().session().referrals().make(entry);
    made ? shell().go_instead(ReportPlace{*made}) : say_why_not(made.error());
}

void ReferPage::save_draft() {
    auto draft = *m_draft;
    if (!read(draft)) return;
    const auto done = shell().session().referrals().edit(draft);
    // The letter it was opened from.
    done ? shell().go_back() : say_why_not(done.error());
}

void ReferPage::say_why_not(const Error& error) {
    if (error.code != ErrorCode::InvalidInput) return shell().show_error(error);
    const wxString homeless = m_problems.show(error.faults);
    if (!homeless.empty()) shell().show_notice({Severity::Concern, homeless, {}, {}});
}

}  // namespace attune::ui
