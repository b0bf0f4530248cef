// SPDX-License-Identifier: Apache-2.0
#include "instruments/instrument_pane.h"

#include <functional>
#include <memory>
#include <vector>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/form_column.h"
#include "shell/side_pane.h"
#include "workflow/languages.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

using workflow::SettingKind;

std::string words_of(const workflow::SettingInfo& info, const std::string& value) {
    if (info.kind != SettingKind::YesNo) return value;
    return value == "true" ? "yes" : "no";
}

wxString hint_of(const workflow::SettingInfo& info) {
    std::string hint = "Default " + words_of(info, info.fallback);
    if (!info.limits.empty()) hint += ", " + info.limits;
    return to_wx(hint + ". " + info.source + ".");
}

/// One setting on the page: the field, and what it says now.
struct SettingField {
    workflow::PracticeSetting setting;
    FieldBox* box = nullptr;
    wxControl* control = nullptr;
    std::function<std::string()> value;
    TextField source = {};
};

/// Where the practice has its value from. Shown once there is one: a default has its own source.
void add_source(FormColumn& fields, ScrolledColumn& column, SettingField& field) {
    const auto& setting = field.setting;
    field.source = fields.text("Source of: " + to_wx(setting.info.title),
                               "Where your figure comes from. Printed with the cut-off.");
    if (setting.is_set_here) field.source.set(setting.own_source);
    field.source.box->Show(setting.is_set_here);
    const auto show = [box = field.source.box, &column](wxCommandEvent& event) {
        event.Skip();
        if (box->IsShown()) return;
        box->Show();
        column.Layout();
    };
    field.control->Bind(wxEVT_TEXT, show);
    field.control->Bind(wxEVT_CHOICE, show);
}

SettingField add_choice(FormColumn& fields, const workflow::PracticeSetting& setting,
                        const std::vector<std::string>& values) {
    std::vector<wxString> words;
    int selected = 0;
    for (const auto& value : values) {
        if (value == setting.value) selected = static_cast<int>(words.size());
        words.push_back(to_wx(words_of(setting.info, value)));
    }
    const auto field = fields.choice(to_wx(setting.info.title), words, hint_of(setting.info));
    field.control->SetSelection(selected);
    return {setting, field.box, field.control,
            [field, values] { return values[static_cast<std::size_t>(field.selected())]; }};
}

SettingField add_field(FormColumn& fields, const workflow::PracticeSetting& setting) {
    switch (setting.info.kind) {
        case SettingKind::YesNo:
            return add_choice(fields, setting, {"true", "false"});
        case SettingKind::Choice:
            return add_choice(fields, setting, setting.info.options);
        case SettingKind::WholeNumber:
        case SettingKind::Number:
            break;
    }
    auto field = fields.text(to_wx(setting.info.title), hint_of(setting.info));
    field.set(setting.value);
    return {setting, field.box, field.control, [field] { return field.value(); }};
}

/// Everything that the pane of one instrument holds; built anew after each change.
class InstrumentPane {
public:
    InstrumentPane(SidePane& pane, Shell& shell, std::string instrument, std::string language)
        : m_pane(pane),
          m_shell(shell),
          m_instrument(std::move(instrument)),
          m_language(std::move(language)) {}

    void build();

private:
    void add_words(const std::string& text, Rank rank = Rank::Full) {
        if (text.empty()) return;
        m_pane.column().body().Add(
            new Paragraph(m_pane.column().content(), to_wx(text), TextSize::Body, rank),
            wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    }
    void add_heading(const wxString& text) {
        m_pane.column().body().Add(line(m_pane.column().content(), text, TextSize::Heading),
                                   wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace8));
    }
    wxButton* add_button(const wxString& label, const wxString& name, std::function<void()> act) {
        auto* made = button(m_pane.column().content(), label, ButtonRank::Plain, std::move(act));
        set_accessible_name(*made, name);
        m_pane.column().body().Add(made, wxSizerFlags().Border(wxTOP | wxBOTTOM, kSpace4));
        return made;
    }
    void add_packs(bool is_skeleton);
    void add_pack(const workflow::TextPackInfo& pack);
    void add_languages(FormColumn& fields);
    void add_settings();
    Result<void> save(const SettingField& field) const;
    void save_all(const std::vector<SettingField>& fields) const;
    /// Once the present event is over: its button goes with the old content.
    void rebuild(const std::string& language) const {
        m_pane.CallAfter([&pane = m_pane, &shell = m_shell, instrument = m_instrument, language] {
            open_instrument_pane(pane, shell, instrument, language);
        });
    }
    void finish(const Result<void>& done) const {
        done ? rebuild(m_language) : m_shell.show_error(done.error());
    }

    SidePane& m_pane;
    Shell& m_shell;
    std::string m_instrument;
    std::string m_language;
};

void InstrumentPane::build() {
    const auto info = m_shell.session().instruments().find(m_instrument);
    if (!info) return m_shell.show_error({ErrorCode::NotFound, m_instrument});
    m_pane.begin(to_wx(info->short_title));
    add_packs(info->is_skeleton);
    if (!info->settings.empty()) add_settings();
    m_pane.open();
}

void InstrumentPane::add_packs(bool is_skeleton) {
    const auto packs = m_shell.session().text_packs().all();
    if (!packs) return m_shell.show_error(packs.error());
    add_heading("Words");
    bool has_any = false;
    for (const auto& pack : *packs) {
        if (pack.instrument != m_instrument) continue;
        has_any = true;
        add_pack(pack);
    }
    if (has_any) return;
    add_words(is_skeleton ? "Its own words are not in Attune: it is filled in on paper. Add a text "
                            "pack that the practice may use."
                          : "The words are its own. A text pack may bring another language.",
              Rank::Muted);
}

void InstrumentPane::add_pack(const workflow::TextPackInfo& pack) {
    add_words(pack.language_words + (pack.in_use ? ", in use" : ", switched off"));
    add_words(pack.covers + (pack.covers.empty() ? "Added " : ". Added ") + pack.added + ".",
              Rank::Muted);
    for (const auto& fault : pack.faults) add_words(fault.place + ": " + fault.text);
    add_words(pack.source.empty() ? "" : "Source: " + pack.source, Rank::Muted);
    add_words(pack.licence.empty() ? "" : "Licence: " + pack.licence, Rank::Muted);
    const auto which = to_wx(pack.language_words + ", " + pack.source);
    if (pack.in_use) {
        add_button("Switch off", "Switch off " + which, [this_ = *this, sha256 = pack.sha256] {
            this_.finish(this_.m_shell.session().text_packs().switch_off(sha256));
        });
    } else if (pack.faults.empty()) {
        add_button("Use", "Use " + which, [this_ = *this, sha256 = pack.sha256] {
            this_.finish(this_.m_shell.session().text_packs().use(sha256));
        });
    }
}

void InstrumentPane::add_languages(FormColumn& fields) {
    std::vector<wxString> names{"everybody"};
    std::vector<std::string> tags{{}};
    int selected = 0;
    for (const auto& language : workflow::languages()) {
        if (language.tag == m_language) selected = static_cast<int>(names.size());
        names.push_back(to_wx("asked in " + std::string(language.name)));
        tags.emplace_back(language.tag);
    }
    const auto choice = fields.choice("For", names);
    choice.control->SetSelection(selected);
    choice.control->Bind(wxEVT_CHOICE, [this_ = *this, tags, choice](wxCommandEvent&) {
        this_.rebuild(tags[static_cast<std::size_t>(choice.selected())]);
    });
}

void InstrumentPane::add_settings() {
    auto settings = m_shell.session().instrument_settings();
    const auto all = settings.of(m_instrument, m_language);
    const auto set_for = settings.languages(m_instrument);
    if (!all) return m_shell.show_error(all.error());
    add_heading("Settings");
    FormColumn fields(m_pane.column().content(), m_pane.column().body());
    add_languages(fields);
    std::string others;
    for (const auto& tag : set_for ? *set_for : std::vector<std::string>{}) {
        others += (others.empty() ? "" : ", ") + workflow::language_words(tag);
    }
    if (!others.empty()) add_words("Set apart for: " + others + ".", Rank::Muted);
    std::vector<SettingField> made;
    for (const auto& setting : *all) {
        made.push_back(add_field(fields, setting));
        add_source(fields, m_pane.column(), made.back());
        if (!setting.is_set_here) continue;
        add_button(m_language.empty() ? "Back to default" : "As for everybody",
                   "Back to default: " + to_wx(setting.info.title),
                   [this_ = *this, id = setting.info.id] {
                       this_.finish(this_.m_shell.session().instrument_settings().reset(
                           this_.m_instrument, id, this_.m_language));
                   });
    }
    m_pane.column().body().Add(
        button(m_pane.column().content(), "Sa&ve settings", ButtonRank::Primary,
               [this_ = *this, made] { this_.save_all(made); }),
        wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace8));
}

Result<void> InstrumentPane::save(const SettingField& field) const {
    auto settings = m_shell.session().instrument_settings();
    const auto& setting = field.setting;
    const auto value = field.value();
    const bool is_new = value != setting.value;
    if (is_new) {
        const auto set = settings.set(m_instrument, setting.info.id, value, m_language);
        if (!set) return set;
    }
    if (!is_new && !setting.is_set_here) return {};
    const auto source = field.source.value();
    if (source == (is_new ? std::string() : setting.own_source)) return {};
    return settings.note_source(m_instrument, setting.info.id, source, m_language);
}

void InstrumentPane::save_all(const std::vector<SettingField>& fields) const {
    bool all_saved = true;
    for (const auto& field : fields) {
        field.box->set_problem({});
        const auto saved = save(field);
        if (saved) continue;
        all_saved = false;
        const auto& faults = saved.error().faults;
        if (faults.empty()) {
            m_shell.show_error(saved.error());
        } else {
            field.box->set_problem(to_wx(faults.front().text));
        }
    }
    if (all_saved) rebuild(m_language);
}

}  // namespace

void open_instrument_pane(SidePane& pane, Shell& shell, const std::string& instrument,
                          const std::string& language) {
    InstrumentPane(pane, shell, instrument, language).build();
}

}  // namespace attune::ui
