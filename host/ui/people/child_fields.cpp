// SPDX-License-Identifier: Apache-2.0
#include "people/child_fields.h"

#include <wx/tokenzr.h>

namespace attune::ui {

namespace {

FormColumn side_by_side(FormColumn& fields, Columns columns) {
    return columns == Columns::Two ? fields.beside() : fields;
}

}  // namespace

ChildFields::ChildFields(wxWindow* parent, wxSizer& sizer, Columns columns) {
    FormColumn fields(parent, sizer);
    FormColumn names = side_by_side(fields, columns);
    m_given = names.text("C&hild's given name");
    m_family = names.text("Child's fa&mily name");
    FormColumn calls = side_by_side(fields, columns);
    m_called = calls.text("Called", "If not by the given name.");
    m_pronoun = calls.choice("Spoken of as", {"she", "he", "they"});
    m_pronoun.control->SetSelection(2);
    add_birth(fields, columns);
    m_birth_date.control->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        echo_birth_date();
        event.Skip();
    });
}

void ChildFields::add_birth(FormColumn& fields, Columns columns) {
    FormColumn birth = side_by_side(fields, columns);
    m_birth_date = birth.text("&Born", "As in 21 Apr 2026 or 2026-04-21.");
    m_gestation =
        birth.text("&Weeks of pregnancy at birth", "As in 30+2, or 30. Empty: not known.");
    m_estimated = fields.check("The birth date is an estimate");
    FormColumn measures = side_by_side(fields, columns);
    m_weight = measures.text("Birth weight", "As in 1210 g or 1.21 kg.");
    m_sex = measures.choice("Sex, for norms", {"female", "male", "other", "not known"});
    m_sex.control->SetSelection(3);
    FormColumn more = side_by_side(fields, columns);
    m_languages = more.text("Languages at home", "Separated by commas.");
    m_order = more.text("If one of several", "As in twin A.");
}

void ChildFields::echo_birth_date() {
    const auto day = workflow::read_date(m_birth_date.value());
    if (!m_birth_date.value().empty() && day) {
        m_birth_date.box->set_hint(to_wx(workflow::long_date(*day)));
    }
}

workflow::ChildEntry ChildFields::entry() const {
    workflow::ChildEntry typed;
    typed.name = {m_given.value(), m_family.value(), m_called.value()};
    typed.pronoun = static_cast<Pronoun>(m_pronoun.selected() + 1);
    typed.sex_for_norms = static_cast<Sex>(m_sex.selected() + 1);
    typed.birth_date = m_birth_date.value();
    typed.birth_date_estimated = m_estimated->GetValue();
    typed.gestation = m_gestation.value();
    typed.birth_weight = m_weight.value();
    typed.birth_order = m_order.value();
    typed.languages = split_list(m_languages.value());
    typed.identifiers = m_identifiers;
    return typed;
}

void ChildFields::set(const workflow::ChildEntry& entry) {
    m_given.set(entry.name.given);
    m_family.set(entry.name.family);
    m_called.set(entry.name.called);
    m_pronoun.control->SetSelection(static_cast<int>(entry.pronoun) - 1);
    m_sex.control->SetSelection(static_cast<int>(entry.sex_for_norms) - 1);
    m_birth_date.set(entry.birth_date);
    m_estimated->SetValue(entry.birth_date_estimated);
    m_gestation.set(entry.gestation);
    m_weight.set(entry.birth_weight);
    m_order.set(entry.birth_order);
    m_languages.set(join_list(entry.languages));
    m_identifiers = entry.identifiers;
    echo_birth_date();
}

void ChildFields::name_problems(ProblemMap& problems, const std::string& prefix) const {
    problems.add(prefix + "birth_date", m_birth_date.box);
    problems.add(prefix + "gestation", m_gestation.box);
    problems.add(prefix + "birth_weight", m_weight.box);
}

std::vector<std::string> split_list(const std::string& text) {
    std::vector<std::string> list;
    wxStringTokenizer parts(to_wx(text), ",");
    while (parts.HasMoreTokens()) {
        const wxString part = parts.GetNextToken().Strip(wxString::both);
        if (!part.empty()) list.push_back(from_wx(part));
    }
    return list;
}

std::string join_list(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& part : list) text += (text.empty() ? "" : ", ") + part;
    return text;
}

}  // namespace attune::ui
