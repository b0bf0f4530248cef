// SPDX-License-Identifier: Apache-2.0
#include "new_call/new_call_page.h"

#include "chart/people_panes.h"
#include "chart/visit_pane.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/severity_tag.h"
#include "new_call/saved_call.h"
#include "shell/side_pane.h"
#include "workflow/call_at_once.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr int kRestMs = 150;

Card* add_card(ScrolledColumn& column, const wxString& heading) {
    auto* card = new Card(column.content());
    FormColumn(card, card->body()).heading(heading);
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
    return card;
}

}  // namespace

NewCallPage::NewCallPage(wxWindow* parent, Shell& shell_)
    : Page(parent, shell_, "New call"), m_rest(this) {
    add_back_button();
    m_save = add_primary("&Save", [this] { save({}); });
    add_caller();
    add_family();
    add_worry();
    Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        m_rest.StartOnce(kRestMs);
        event.Skip();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_duplicates(); });
}

void NewCallPage::take_focus() { m_caller_name.control->SetFocus(); }

void NewCallPage::add_caller() {
    Card* card = add_card(column(), "Caller");
    FormColumn fields(card, card->body());
    FormColumn who = fields.beside();
    m_caller_name = who.text("&Name");
    m_caller_role = who.text("Role", "As in mother, paediatrician's office.");
    FormColumn reach = fields.beside();
    m_caller_phone = reach.text("&Telephone");
    m_family_knows = reach.choice("Does the family know of this call?", {"yes", "no", "not asked"});
    m_family_knows.control->SetSelection(2);
    m_caller_is_caregiver = fields.check("The caller is a &caregiver of the child");
    m_danger = fields.choice("Is anyone in &danger now?", {"yes", "no", "not asked"});
    m_danger.control->SetSelection(2);
    m_danger.control->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { tell_danger(); });
}

void NewCallPage::add_family() {
    Card* card = add_card(column(), "Child and family, as known");
    m_family_card = card;
    m_child = std::make_unique<ChildFields>(card, card->body(), Columns::Two);
    m_caregiver_rows = new wxBoxSizer(wxVERTICAL);
    card->body().Add(m_caregiver_rows, wxSizerFlags().Expand());
    add_caregiver();
    card->body().Add(button(card, "Add &another caregiver", ButtonRank::Plain,
                            [this] {
                                add_caregiver();
                                column().Layout();
                                m_caregivers.back()->first()->SetFocus();
                            }),
                     wxSizerFlags().Border(wxBOTTOM, kSpace16));
    FormColumn fields(card, card->body());
    FormColumn around = fields.beside();
    m_custody = around.text("Custody");
    m_doctor = around.text("Doctor");
    m_insurer = fields.text("Insurer");
    name_problems();
}

void NewCallPage::add_caregiver() {
    const std::size_t number = m_caregivers.size() + 1;
    m_caregiver_rows->Add(separator(m_family_card),
                          wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, 12));
    FormColumn(m_family_card, *m_caregiver_rows)
        .heading(number == 1 ? wxString("Caregiver") : wxString::Format("Caregiver %zu", number));
    m_caregivers.push_back(std::make_unique<CaregiverFields>(m_family_card, *m_caregiver_rows,
                                                             Columns::Two, Depth::Call));
    // Known from the start: a call that a concern has kept is saved again with the same people.
    workflow::CaregiverEntry nobody_yet;
    nobody_yet.caregiver.id = CaregiverId::make();
    m_caregivers.back()->set(nobody_yet);
    name_problems();
}

void NewCallPage::add_worry() {
    Card* card = add_card(column(), "Worry");
    FormColumn fields(card, card->body());
    m_worry = fields.paragraph("In the caller's &own words", 3);
    m_promised = fields.text("When they were promised to hear from you", "As in 28 Nov 2026.");
    m_consent = fields.text("Spoken consent", "Who gave it, and what was read to them.");
    name_problems();
}

void NewCallPage::tell_danger() {
    if (m_danger.control->GetSelection() != 0) {
        shell().clear_notice();
        return;
    }
    shell().show_notice({Severity::Urgent,
                         "F9 keeps this call as it stands and leads to what is to be done.",
                         "Safety", [this] { shell().raise_concern(); }});
}

void NewCallPage::name_problems() {
    if (m_child) m_child->name_problems(m_problems);
    for (std::size_t i = 0; i < m_caregivers.size(); ++i) {
        m_caregivers[i]->name_problems(m_problems, "caregiver-" + std::to_string(i + 1) + ".");
    }
    m_problems.add("call", m_caller_name.box);
    if (m_promised.box) m_problems.add("call.promised", m_promised.box);
}

workflow::NewCall NewCallPage::entry() const {
    auto typed = m_kept;
    typed.family.label.clear();
    typed.call.caller_name = m_caller_name.value();
    typed.call.caller_role = m_caller_role.value();
    typed.call.caller_phone = m_caller_phone.value();
    typed.call.family_knows = static_cast<YesNoUnknown>(m_family_knows.selected() + 1);
    typed.call.danger_now = static_cast<YesNoUnknown>(m_danger.selected() + 1);
    if (!m_worry.value().empty()) typed.call.worry = m_worry.value();
    typed.call.verbal_consent = m_consent.value();
    typed.call.promised.reset();
    const auto promised = workflow::read_date(m_promised.value());
    if (promised) typed.call.promised = *promised;
    typed.family.custody = m_custody.value();
    typed.family.doctor = m_doctor.value();
    typed.family.insurer = m_insurer.value();
    typed.child = m_child->entry();
    for (const auto& caregiver : m_caregivers) {
        const auto one = caregiver->entry();
        if (!one.is_empty()) typed.caregivers.push_back(one);
    }
    if (m_caller_is_caregiver->GetValue()) adopt_caller(typed, m_caregivers.front()->entry());
    return typed;
}

void NewCallPage::show_duplicates() {
    if (m_is_saved || !m_kept.family.id.empty()) return;
    const auto found = shell().session().families().possible_duplicates(entry());
    if (!found) {
        shell().show_error(found.error());
        return;
    }
    SidePane& pane = side_pane();
    if (found->empty()) {
        pane.close();
        return;
    }
    ScrolledColumn& list = pane.begin("Known already?");
    for (const auto& duplicate : *found) {
        auto* card = new Card(list.content());
        card->body().Add(line(card, to_wx(duplicate.row.label), TextSize::Heading),
                         wxSizerFlags().Expand());
        card->body().Add(new Paragraph(card, to_wx(duplicate.row.children)),
                         wxSizerFlags().Expand());
        card->body().Add(
            new Paragraph(card, to_wx(duplicate.row.caregivers), TextSize::Body, Rank::Muted),
            wxSizerFlags().Expand());
        card->body().Add(new SeverityTag(card, Severity::Note, to_wx(duplicate.why)),
                         wxSizerFlags().Border(wxTOP | wxBOTTOM, kSpace8));
        const auto& row = duplicate.row;
        const ChartPlace chart{row.family, row.child_ids.empty() ? ChildId{} : row.child_ids[0]};
        card->body().Add(button(card, "Open this family", ButtonRank::Plain,
                                [this, chart] { shell().go(chart); }));
        list.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, 12));
    }
    pane.open();
}

void NewCallPage::save(const workflow::ConfirmedFields& confirmed) {
    if (m_is_saved) return;
    m_problems.clear();
    const auto typed = entry();
    if (!m_promised.value().empty() && !typed.call.promised) {
        m_promised.box->set_problem("Not read as a day. Please write it as in 28 Nov 2026.");
        m_promised.control->SetFocus();
        return;
    }
    const auto saved = shell().session().families().save(typed, confirmed);
    if (saved) {
        show_saved(*saved);
    } else if (saved.error().code == ErrorCode::InvalidInput) {
        show_problems(workflow::check(typed, shell().session().today()));
    } else {
        shell().show_error(saved.error(), [this, confirmed] { save(confirmed); });
    }
}

void NewCallPage::show_problems(const workflow::FieldProblems& problems) {
    const wxString homeless = m_problems.show(problems);
    workflow::ConfirmedFields questioned;
    for (const auto& problem : problems) {
        if (problem.verdict == workflow::FieldVerdict::Refused) {
            shell().show_notice({Severity::Concern,
                                 homeless.empty()
                                     ? wxString("Not saved yet: something marked below "
                                                "cannot be right.")
                                     : homeless,
                                 {},
                                 {}});
            return;
        }
        questioned.push_back(problem.field);
    }
    shell().show_notice({Severity::Note, "Something marked below is very unusual. Is it right?",
                         "It is right, save", [this, questioned] { save(questioned); }});
}

void NewCallPage::show_saved(const workflow::SavedCall& saved) {
    m_is_saved = true;
    m_family = saved.family;
    m_rest.Stop();
    shell().clear_notice();
    side_pane().close();
    CallAfter([this, saved] {
        column().Hide();
        m_save->Hide();
        set_title("Call saved");
        auto* done = new SavedCall(
            body(), shell(), saved,
            {[this] { add_twin(); }, [this] { open_visit_pane(side_pane(), shell(), m_family); }});
        fill_with(done);
        body()->Layout();
        done->take_focus();
    });
}

void NewCallPage::add_twin() {
    auto twin = m_child->entry();
    twin.name.given.clear();
    twin.name.called.clear();
    twin.birth_weight.clear();
    twin.birth_order.clear();
    twin.identifiers.clear();
    open_child_pane(side_pane(), shell(), m_family, {}, twin);
}

bool NewCallPage::take_concern() {
    const auto& family = m_is_saved ? m_family : m_kept.family.id;
    if (family.empty()) return false;
    m_is_saved ? shell().go_instead(SafetyPlace{family, {}}) : shell().go(SafetyPlace{family, {}});
    return true;
}

bool NewCallPage::waits_through(const Place& next) const {
    return !m_is_saved && std::holds_alternative<SafetyPlace>(next);
}

wxString NewCallPage::caller() const {
    const auto name = to_wx(m_caller_name.value());
    return name.empty() ? wxString("a caller without a name") : name;
}

std::optional<FamilyId> NewCallPage::keep_family() {
    auto families = shell().session().families();
    auto typed = entry();
    if (!m_promised.value().empty() && !typed.call.promised) {
        typed.call.worry += "\nPromised to call back: " + m_promised.value();
    }
    const auto saved =
        workflow::save_at_once(families, std::move(typed), shell().session().today());
    if (!saved) {
        shell().show_error(saved.error());
        return std::nullopt;
    }
    const auto family = families.family(saved->family);
    const auto calls = families.calls(saved->family);
    if (!family || !calls) {
        shell().show_error(family ? calls.error() : family.error());
        return std::nullopt;
    }
    m_kept.family = *family;
    m_kept.call = calls->front();
    return saved->family;
}

NewCallPage* waiting_call(const wxWindow& desk) {
    for (wxWindow* one : desk.GetChildren()) {
        auto* call = dynamic_cast<NewCallPage*>(one);
        if (call != nullptr && !call->IsShown()) return call;
    }
    return nullptr;
}

bool NewCallPage::let_go() {
    if (m_is_saved || m_may_drop || entry().is_empty()) return true;
    shell().show_notice(
        {Severity::Note, "This call is not saved yet.", "Leave without saving", [this] {
             m_may_drop = true;
             shell().go_back();
         }});
    return false;
}

}  // namespace attune::ui
