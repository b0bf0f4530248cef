// SPDX-License-Identifier: Apache-2.0
/// \file
/// One item of a form as its author wrote it: what is asked, how, and within which limits.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/age_range.h"
#include "model/answer.h"
#include "model/assessment_result.h"
#include "model/code.h"

namespace attune::forms {

/// The item types of FHIR R4.
enum class ItemType {
    Group = 1,
    Display = 2,
    Boolean = 3,
    Decimal = 4,
    Integer = 5,
    Date = 6,
    DateTime = 7,
    Time = 8,
    String = 9,
    Text = 10,
    Url = 11,
    Choice = 12,
    OpenChoice = 13,
    Attachment = 14,
    Reference = 15,
    Quantity = 16,
};

/// A stretch of text of one look.
struct TextRun {
    std::string text;
    bool bold = false;
    bool italic = false;
    bool operator==(const TextRun&) const = default;
};

/// What a person reads: plain UTF-8, and the same in runs when the form styles it (markdown or
/// xhtml; tags that are neither bold nor italic leave only their text).
struct Words {
    std::string plain;
    std::vector<TextRun> runs;                        ///< empty when nothing is styled
    std::map<std::string, std::string> translations;  ///< by language tag

    /// In `language` ("pt-BR", then "pt"), or as written.
    const std::string& in(std::string_view language) const;
    bool empty() const { return plain.empty(); }
};

/// One answer to choose.
struct Option {
    AnswerValue value;
    std::string code;  ///< the coding's code, or the plain value as text
    Words text;
    std::string prefix;
    std::string key;                 ///< the one key that gives it; may be empty
    std::optional<Decimal> ordinal;  ///< its score
    bool is_exclusive = false;       ///< chosen alone or not at all
    bool is_initial = false;
};

/// How the author wants the item shown; a renderer may know better.
enum class Control {
    None = 1,
    RadioButton = 2,
    CheckBox = 3,
    DropDown = 4,
    Autocomplete = 5,
    Slider = 6,
    Table = 7,  ///< grid, table, gtable, htable
    Tabs = 8,
    Page = 9,
    TextBox = 10,
    Spinner = 11,
    Inline = 12,
    Other = 13,  ///< named in Item::control_code
};

/// FHIR's enableWhen operators.
enum class Comparison {
    Exists = 1,
    Equal = 2,
    NotEqual = 3,
    Greater = 4,
    Less = 5,
    GreaterOrEqual = 6,
    LessOrEqual = 7,
};

struct Condition {
    std::string question;  ///< link id
    Comparison comparison = Comparison::Exists;
    AnswerValue value = true;
};

/// How many conditions must hold.
enum class Behavior { All = 1, Any = 2 };

struct Unit {
    std::string text;
    std::string system;
    std::string code;
};

/// An item asked because of an earlier assessment (extension `follow-up`).
struct FollowUp {
    std::string of;
    std::string earlier;  ///< option code
};

struct Item {
    std::string link_id;
    ItemType type = ItemType::Display;
    int index = 0;    ///< its position in Form::items()
    int parent = -1;  ///< -1 = top level
    int depth = 0;
    std::vector<int> children;

    Words text;
    std::string prefix;
    std::string help;          ///< of a child item with control help or flyover, one a line
    std::string prompt;        ///< of a child item with control prompt
    std::string unit_text;     ///< of a child item with control unit, or the unit itself
    std::string entry_format;  ///< what to type, e.g. "dd/mm"
    std::vector<std::string> support_links;
    std::vector<Coding> codes;

    std::vector<Option> options;
    bool takes_other_text = false;  ///< open-choice
    bool required = false;
    bool repeats = false;
    bool read_only = false;
    bool hidden = false;
    bool calculated = false;   ///< the form gives its answer
    bool is_guidance = false;  ///< folded into its parent's help, prompt or unit: no row of its own
    Control control = Control::None;
    std::string control_code;

    std::optional<int> max_length;
    std::string regex;
    std::optional<AnswerValue> min_value;
    std::optional<AnswerValue> max_value;
    std::optional<int> max_decimal_places;
    std::optional<int> min_occurs;
    std::optional<int> max_occurs;
    std::optional<Unit> unit;
    std::vector<Unit> unit_options;
    std::vector<AnswerValue> initial;

    std::vector<Condition> enable_when;
    Behavior enable_behavior = Behavior::All;

    // Attune's own extensions (forms/README.md).
    bool is_private = false;
    std::optional<AgeRange> shown_at_ages;
    std::optional<int> due_months;
    std::vector<std::string> domains;
    std::string part_of;  ///< link id
    std::optional<FollowUp> follow_up;

    /// Empty when it can be answered; else why not, for a person: its expression is broken, its
    /// kind is not supported.
    std::string disabled_because;

    bool is_group() const { return type == ItemType::Group; }
    bool is_question() const { return type != ItemType::Group && type != ItemType::Display; }
    const Option* find_option(std::string_view code) const;
};

}  // namespace attune::forms

namespace attune {

template <>
struct CodeTable<forms::ItemType> {
    static constexpr std::pair<forms::ItemType, std::string_view> codes[] = {
        {forms::ItemType::Group, "group"},
        {forms::ItemType::Display, "display"},
        {forms::ItemType::Boolean, "boolean"},
        {forms::ItemType::Decimal, "decimal"},
        {forms::ItemType::Integer, "integer"},
        {forms::ItemType::Date, "date"},
        {forms::ItemType::DateTime, "dateTime"},
        {forms::ItemType::Time, "time"},
        {forms::ItemType::String, "string"},
        {forms::ItemType::Text, "text"},
        {forms::ItemType::Url, "url"},
        {forms::ItemType::Choice, "choice"},
        {forms::ItemType::OpenChoice, "open-choice"},
        {forms::ItemType::Attachment, "attachment"},
        {forms::ItemType::Reference, "reference"},
        {forms::ItemType::Quantity, "quantity"}};
};
template <>
struct CodeTable<forms::Comparison> {
    static constexpr std::pair<forms::Comparison, std::string_view> codes[] = {
        {forms::Comparison::Exists, "exists"}, {forms::Comparison::Equal, "="},
        {forms::Comparison::NotEqual, "!="},   {forms::Comparison::Greater, ">"},
        {forms::Comparison::Less, "<"},        {forms::Comparison::GreaterOrEqual, ">="},
        {forms::Comparison::LessOrEqual, "<="}};
};

}  // namespace attune
