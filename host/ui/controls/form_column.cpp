// SPDX-License-Identifier: Apache-2.0
#include "controls/form_column.h"

#include <gtk/gtk.h>

#include "controls/accessible.h"
#include "controls/dress.h"
#include "controls/native_style.h"

namespace attune::ui {

namespace {

/// A label that breaks into lines where the column is narrow or the text large. It keeps the
/// mnemonic, which a Paragraph does not know.
class FieldLabel final : public wxStaticText {
public:
    FieldLabel(wxWindow* parent, const wxString& label)
        : wxStaticText(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize,
                       wxST_NO_AUTORESIZE),
          m_words(label) {
        Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
            wrap_to(GetSize().x);
            event.Skip();
        });
    }

    bool InformFirstDirection(int direction, int size, int) override {
        if (direction != wxHORIZONTAL) return false;
        wrap_to(size);
        return true;
    }

private:
    void wrap_to(int width) {
        if (width <= 1 || width == m_width) return;
        m_width = width;
        // Wrap() keeps the breaks that a narrower column has brought.
        SetLabel(m_words);
        Wrap(width);
        InvalidateBestSize();
        SetMinSize(wxDefaultSize);
        SetMinSize(wxSize(1, GetBestSize().y));
    }
    wxString m_words;
    int m_width = -1;
};

void dress_text_box(wxTextCtrl& control) {
    add_look(control, Look::TextBox);
    give_text_margins(control);
    control.Bind(wxEVT_SET_FOCUS, [&control](wxFocusEvent& event) {
        add_look(control, Look::Focused);
        event.Skip();
    });
    control.Bind(wxEVT_KILL_FOCUS, [&control](wxFocusEvent& event) {
        remove_look(control, Look::Focused);
        event.Skip();
    });
}

/// GTK gives the keyboard to a button within a drop-down and wx hears nothing of it: a column that
/// scrolls to where the keyboard is hears it from here.
void tell_focus(GtkContainer*, GtkWidget* part, gpointer choice) {
    if (part == nullptr) return;
    auto* control = static_cast<wxChoice*>(choice);
    wxChildFocusEvent focused(control);
    control->GetEventHandler()->ProcessEvent(focused);
}

}  // namespace

FieldBox::FieldBox(wxWindow* parent, const wxString& label, const wxString& hint)
    : wxPanel(parent),
      m_label(wxControl::RemoveMnemonics(label)),
      m_hint(hint),
      m_column(new wxBoxSizer(wxVERTICAL)) {
    // GTK labels, and gives the mnemonic to, the control made next: nothing may come between.
    auto* above = new FieldLabel(this, label);
    m_column->Add(above, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace4));
    SetSizer(m_column);
}

void FieldBox::hold(wxWindow* control, int proportion) {
    m_control = control;
    m_column->Add(control, wxSizerFlags(proportion).Expand());
    m_below = new Paragraph(this, m_hint, TextSize::Body, Rank::Muted);
    m_column->Add(m_below, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    m_below->Show(!m_hint.empty());
    set_accessible_name(*control, m_label);
    if (!m_hint.empty()) set_accessible_description(*control, m_hint);
}

void FieldBox::set_problem(const wxString& text) { show_below(text, true); }

void FieldBox::set_hint(const wxString& text) {
    m_hint = text;
    show_below(text, false);
}

void FieldBox::show_below(const wxString& text, bool problem) {
    const bool wrong = problem && !text.empty();
    const wxString& shown = wrong ? text : m_hint;
    if (wrong) {
        remove_look(*m_below, Look::Muted);
        add_look(*m_below, Look::Problem);
        if (m_control) add_look(*m_control, Look::Problem);
    } else {
        remove_look(*m_below, Look::Problem);
        add_look(*m_below, Look::Muted);
        if (m_control) remove_look(*m_control, Look::Problem);
    }
    if (m_control) set_accessible_description(*m_control, shown);
    m_below->set_text(shown);
    m_below->Show(!shown.empty());
    InvalidateBestSize();
    // The page's scrolled column finds out how tall it is now.
    for (wxWindow* up = GetParent(); up && !up->IsTopLevel(); up = up->GetParent()) up->Layout();
}

TextField FormColumn::text_with(const wxString& label, const wxString& hint, long style,
                                int lines) {
    auto* box = new FieldBox(m_parent, label, hint);
    auto* control = new wxTextCtrl(box, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, style);
    // One line is as high as a drop-down beside it.
    keep_dressed(*control, [control, lines] {
        control->SetMinSize(wxSize(80, lines * control->GetCharHeight() + kSpace16));
    });
    if (lines > 1) dress_text_box(*control);
    box->hold(control);
    place(box);
    return {box, control};
}

TextField FormColumn::text(const wxString& label, const wxString& hint) {
    return text_with(label, hint, 0, 1);
}

TextField FormColumn::secret(const wxString& label, const wxString& hint) {
    return text_with(label, hint, wxTE_PASSWORD | wxTE_PROCESS_ENTER, 1);
}

TextField FormColumn::paragraph(const wxString& label, int lines, const wxString& hint) {
    return text_with(label, hint, wxTE_MULTILINE, lines);
}

ChoiceField FormColumn::choice(const wxString& label, const std::vector<wxString>& options,
                               const wxString& hint) {
    auto* box = new FieldBox(m_parent, label, hint);
    auto* control = new wxChoice(box, wxID_ANY);
    for (const auto& option : options) control->Append(option);
    if (!options.empty()) control->SetSelection(0);
    g_signal_connect(control->GetHandle(), "set-focus-child", G_CALLBACK(tell_focus), control);
    box->hold(control);
    place(box);
    return {box, control};
}

wxCheckBox* FormColumn::check(const wxString& label) {
    auto* made = new wxCheckBox(m_parent, wxID_ANY, label);
    set_accessible_name(*made, wxControl::RemoveMnemonics(label));
    place(made);
    return made;
}

FormColumn FormColumn::beside() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_sizer->Add(row, wxSizerFlags().Expand());
    return {m_parent, *row};
}

void FormColumn::heading(const wxString& text) {
    m_sizer->Add(line(m_parent, text, TextSize::Heading),
                 wxSizerFlags().Expand().Border(wxBOTTOM, 12));
}

void FormColumn::place(wxWindow* made) {
    const auto* box = dynamic_cast<wxBoxSizer*>(m_sizer);
    if (box && box->GetOrientation() == wxHORIZONTAL) {
        if (!m_sizer->IsEmpty()) m_sizer->AddSpacer(kSpace16);
        m_sizer->Add(made, wxSizerFlags(1).Border(wxBOTTOM, 12));
    } else {
        m_sizer->Add(made, wxSizerFlags().Expand().Border(wxBOTTOM, 12));
    }
}

}  // namespace attune::ui
