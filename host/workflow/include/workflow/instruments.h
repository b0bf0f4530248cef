// SPDX-License-Identifier: Apache-2.0
/// \file
/// The instruments that can be used here: forms and plugins, installed or added by the practice.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/age.h"
#include "model/assessment.h"
#include "model/assessment_result.h"
#include "workflow/form_row.h"
#include "workflow/setting_info.h"

namespace attune::workflow {

struct Desk;
class InstrumentShelf;
struct TextPackFile;
struct TextPackPreview;

enum class Scorer { Form = 1, Plugin = 2 };
/// Who offers an instrument.
enum class Origin { BuiltIn = 1, Practice = 2, Developer = 3 };

struct InstrumentInfo {
    std::string id;
    std::string version;
    std::string title;
    std::string short_title;
    SubjectKind subject = SubjectKind::Child;
    /// Whose word it takes, the first preselected: "clinician", "caregiver", "birth-parent",
    /// "record".
    std::vector<std::string> informants;
    std::string ages;  ///< "0 to 36 months, corrected age until 24 months"
    std::string licence;
    Evidence evidence = Evidence::Unvalidated;
    std::string source;
    Scorer scorer = Scorer::Form;
    /// "org.attune.milestones 1.0.0"; empty when the form scores itself.
    std::string plugin;
    Origin origin = Origin::BuiltIn;
    std::filesystem::path place;
    std::string copyright;  ///< whose form it is, and on what terms
    int questions = 0;
    /// Its own words are not here: they come from a text pack, or stay on paper.
    bool is_skeleton = false;
    /// What a practice may set, with the defaults.
    std::vector<SettingInfo> settings;
};

/// A form or plugin that lies there and is not offered, with everything wrong with it.
struct RejectedInstrument {
    std::filesystem::path place;
    std::string id;  ///< empty when it could not even be read
    Faults faults;
};

/// What adding a form would bring, before it is added.
struct FormPreview {
    InstrumentInfo info;
    std::vector<FormRow> rows;
    /// What the form asks for and Attune passes over, each with its place.
    Faults remarks;
};

/// Main thread only.
class Instruments {
public:
    explicit Instruments(InstrumentShelf& shelf) : m_shelf(shelf) {}

    /// By title.
    std::vector<InstrumentInfo> all() const;
    std::optional<InstrumentInfo> find(std::string_view id) const;
    /// Those whose subject is this and whose age window holds these ages (no ages: all).
    std::vector<InstrumentInfo> fitting(SubjectKind subject, const std::optional<Ages>& ages) const;
    const std::vector<RejectedInstrument>& rejected() const;

    /// A Questionnaire file or a folder that holds one. InvalidInput carries its faults; Conflict
    /// when the id is built in or taken.
    Result<FormPreview> preview(const std::filesystem::path& path) const;
    /// Copies it to the user's forms folder and offers it at once; its id.
    Result<std::string> add_form(const std::filesystem::path& path);
    /// How the form looks with nothing answered, all age bands shown.
    Result<FormPreview> show(std::string_view id) const;
    /// What a text pack would bring; see TextPacks, which keeps it.
    Result<TextPackPreview> preview(const TextPackFile& file) const;

private:
    InstrumentShelf& m_shelf;
};

}  // namespace attune::workflow
