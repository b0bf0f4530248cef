// SPDX-License-Identifier: Apache-2.0
/// \file
/// The wording of a form whose own file must not carry it: overlaid when shown or printed, never
/// written into the form, a response, an export or the log.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "forms/form.h"

namespace attune::forms {

/// What a practice says of an official Questionnaire itself; empty = what the Questionnaire says.
struct TextPackTerms {
    std::string language;
    std::string source;
    std::string licence;
};

/// Immutable once read.
class TextPack {
public:
    /// The id of the form that a pack's file names. InvalidInput when it is no text pack.
    static Result<std::string> form_named_in(std::string_view bytes);
    /// InvalidInput with every fault: another form, a version it was not made for, unknown link
    /// ids, option codes or parts.
    static Result<TextPack> parse(const Form& form, std::string_view bytes);
    /// Takes the wording out of somebody's official Questionnaire: items match by item.code (ours
    /// without a code keep their words), options by ordinal, or by place in an item that scores
    /// nothing on either side. InvalidInput names each scored item that found no partner. Nobody
    /// said its language: it stays empty, and parse() refuses that pack.
    static Result<TextPack> from_questionnaire(const Form& form, const Form& official,
                                               const TextPackTerms& terms = {});

    const std::string& form_id() const { return m_form; }
    const std::string& language() const { return m_language; }
    const std::string& source() const { return m_source; }
    const std::string& licence() const { return m_licence; }

    /// The pack's wording, or the form's where the pack has none.
    std::string_view text(const Item& item) const;
    std::string_view help(const Item& item) const;
    std::string_view option_text(const Item& item, const Option& option) const;
    /// It has words of its own for the item and for each of its options.
    bool covers(const Item& item) const;

    /// The file format of packs; parse() reads it back.
    std::string to_json() const;

private:
    struct Wording {
        std::string text;
        std::string help;
        std::map<std::string, std::string, std::less<>> options;
    };
    const Wording* find(const Item& item) const;
    void read_item(const Form& form, const std::string& link_id, const nlohmann::json& entry,
                   Faults& faults);
    static void read_options(const Item& item, const nlohmann::json& options,
                             const std::string& place, Wording& wording, Faults& faults);

    std::string m_form;
    std::vector<std::string> m_form_versions;
    std::string m_language;
    std::string m_source;
    std::string m_licence;
    std::map<std::string, Wording, std::less<>> m_items;
};

}  // namespace attune::forms
