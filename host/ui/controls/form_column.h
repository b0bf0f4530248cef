// SPDX-License-Identifier: Apache-2.0
/// \file
/// A column of labelled fields: label above, field, then a hint or what is to be mended. Every
/// field gets its label as accessible name, and the label is its mnemonic's owner.
#pragma once

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <string>
#include <vector>

#include "controls/text.h"

namespace attune::ui {

/// A one-line or many-line text field with its words around it.
class FieldBox final : public wxPanel {
public:
    FieldBox(wxWindow* parent, const wxString& label, const wxString& hint);

    /// Puts `control`, a child of this box, under the label and names it. Once, before all else.
    void hold(wxWindow* control, int proportion = 0);
    /// Says below the field what is wrong, kindly; an empty text takes it back.
    void set_problem(const wxString& text);
    void set_hint(const wxString& text);

private:
    void show_below(const wxString& text, bool problem);
    wxString m_label;
    wxString m_hint;
    wxBoxSizer* m_column;
    Paragraph* m_below = nullptr;
    wxWindow* m_control = nullptr;
};

/// A text field in its box.
struct TextField {
    FieldBox* box = nullptr;
    wxTextCtrl* control = nullptr;

    std::string value() const { return from_wx(control->GetValue().Strip(wxString::both)); }
    void set(const std::string& text) { control->ChangeValue(to_wx(text)); }
};

struct ChoiceField {
    FieldBox* box = nullptr;
    wxChoice* control = nullptr;

    int selected() const { return control->GetSelection(); }
};

/// Makes fields and adds them to `sizer`, each as wide as the column.
class FormColumn {
public:
    FormColumn(wxWindow* parent, wxSizer& sizer) : m_parent(parent), m_sizer(&sizer) {}

    TextField text(const wxString& label, const wxString& hint = {});
    TextField secret(const wxString& label, const wxString& hint = {});
    /// `lines` high at first.
    TextField paragraph(const wxString& label, int lines, const wxString& hint = {});
    ChoiceField choice(const wxString& label, const std::vector<wxString>& options,
                       const wxString& hint = {});
    wxCheckBox* check(const wxString& label);
    /// Fields made with the returned column lie side by side with equal widths.
    FormColumn beside();
    void heading(const wxString& text);

private:
    void place(wxWindow* made);
    TextField text_with(const wxString& label, const wxString& hint, long style, int lines);

    wxWindow* m_parent;
    wxSizer* m_sizer;
};

}  // namespace attune::ui
