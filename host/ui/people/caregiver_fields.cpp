// SPDX-License-Identifier: Apache-2.0
#include "people/caregiver_fields.h"

#include <wx/wrapsizer.h>

#include "controls/accessible.h"

namespace attune::ui {

namespace {

FormColumn side_by_side(FormColumn& fields, Columns columns) {
    return columns == Columns::Two ? fields.beside() : fields;
}

}  // namespace

CaregiverFields::CaregiverFields(wxWindow* parent, wxSizer& sizer, Columns columns, Depth depth)
    : m_depth(depth) {
    FormColumn fields(parent, sizer);
    FormColumn names = side_by_side(fields, columns);
    m_given = names.text("Given name");
    m_family = names.text("Family name");
    FormColumn ties = side_by_side(fields, columns);
    m_role = ties.text("Is the child's", "As in mother, grandfather, foster mother.");
    m_relationship =
        ties.choice("Relationship", {"birth parent", "adoptive parent", "foster parent",
                                     "step-parent", "grandparent", "other"});
    m_relationship.control->SetSelection(5);
    add_contact(parent, sizer, fields, columns);
    m_primary = fields.check("Is asked first");
    if (depth == Depth::Full) add_limits(fields, columns);
}

void CaregiverFields::add_contact(wxWindow* parent, wxSizer& sizer, FormColumn& fields,
                                  Columns columns) {
    FormColumn reach = side_by_side(fields, columns);
    m_phone = reach.text("Telephone number");
    m_language = reach.text("Language");
    m_interpreter = fields.check("Needs an interpreter");
    sizer.Add(new wxStaticText(parent, wxID_ANY, "Safe to:"),
              wxSizerFlags().Border(wxBOTTOM, kSpace4));
    auto* ways = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto add_way = [parent, ways](const wxString& label) {
        auto* box = new wxCheckBox(parent, wxID_ANY, label);
        set_accessible_name(*box, "Safe to " + label);
        ways->Add(box, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, 12));
        return box;
    };
    m_ring = add_way("ring");
    m_leave_message = add_way("leave a message");
    m_text = add_way("text");
    m_post = add_way("post");
    sizer.Add(ways, wxSizerFlags().Expand());
    m_safe_note = fields.text("When, to whom", "As in mornings, only Ana herself.");
}

void CaregiverFields::add_limits(FormColumn& fields, Columns columns) {
    m_email = fields.text("E-mail");
    m_address = fields.paragraph("Address", 2);
    m_address_secret = fields.check("The address is secret");
    m_may_consent = fields.check("May consent for the child");
    FormColumn basis = side_by_side(fields, columns);
    m_basis = basis.text("On the basis of", "As in parent, court order, agency.");
    m_supervised = fields.check("Supervised visits only");
    m_no_contact = fields.check("No contact with the child");
}

workflow::CaregiverEntry CaregiverFields::entry() const {
    workflow::CaregiverEntry typed = m_kept;
    typed.caregiver.name.given = m_given.value();
    typed.caregiver.name.family = m_family.value();
    typed.caregiver.phone = m_phone.value();
    typed.caregiver.language = m_language.value();
    typed.caregiver.needs_interpreter = m_interpreter->GetValue();
    typed.caregiver.safe_contact = {m_ring->GetValue(), m_leave_message->GetValue(),
                                    m_text->GetValue(), m_post->GetValue(), m_safe_note.value()};
    typed.link.role = m_role.value();
    typed.link.relationship = static_cast<Relationship>(m_relationship.selected() + 1);
    typed.link.primary = m_primary->GetValue();
    if (m_depth == Depth::Full) {
        typed.caregiver.email = m_email.value();
        typed.caregiver.address = m_address.value();
        typed.caregiver.address_secret = m_address_secret->GetValue();
        typed.link.may_consent = m_may_consent->GetValue();
        typed.link.consent_basis = m_basis.value();
        typed.link.supervised_only = m_supervised->GetValue();
        typed.link.no_contact = m_no_contact->GetValue();
    }
    return typed;
}

void CaregiverFields::set(const workflow::CaregiverEntry& entry) {
    m_kept = entry;
    m_given.set(entry.caregiver.name.given);
    m_family.set(entry.caregiver.name.family);
    m_phone.set(entry.caregiver.phone);
    m_language.set(entry.caregiver.language);
    m_interpreter->SetValue(entry.caregiver.needs_interpreter);
    m_ring->SetValue(entry.caregiver.safe_contact.ring);
    m_leave_message->SetValue(entry.caregiver.safe_contact.leave_message);
    m_text->SetValue(entry.caregiver.safe_contact.text);
    m_post->SetValue(entry.caregiver.safe_contact.post);
    m_safe_note.set(entry.caregiver.safe_contact.note);
    m_role.set(entry.link.role);
    m_relationship.control->SetSelection(static_cast<int>(entry.link.relationship) - 1);
    m_primary->SetValue(entry.link.primary);
    if (m_depth == Depth::Full) {
        m_email.set(entry.caregiver.email);
        m_address.set(entry.caregiver.address);
        m_address_secret->SetValue(entry.caregiver.address_secret);
        m_may_consent->SetValue(entry.link.may_consent);
        m_basis.set(entry.link.consent_basis);
        m_supervised->SetValue(entry.link.supervised_only);
        m_no_contact->SetValue(entry.link.no_contact);
    }
}

void CaregiverFields::name_problems(ProblemMap& problems, const std::string& prefix) const {
    problems.add(prefix + "name", m_given.box);
    problems.add(prefix + "phone", m_phone.box);
}

}  // namespace attune::ui
