// SPDX-License-Identifier: Apache-2.0
#include "forms/text_pack.h"

#include <algorithm>

#include "reading/json_access.h"

namespace attune::forms {
namespace {

const Item* item_by_code(const Form& form, const Coding& code) {
    for (const Item& item : form.items()) {
        for (const Coding& own : item.codes) {
            if (own.code == code.code && own.system == code.system) return &item;
        }
    }
    return nullptr;
}

const Item* partner_of(const Item& item, const Form& official) {
    for (const Coding& code : item.codes) {
        if (const Item* found = item_by_code(official, code)) return found;
    }
    return nullptr;
}

/// The only option with this score; null when none or several have it.
const Option* option_by_ordinal(const Item& item, const Decimal& ordinal) {
    const Option* found = nullptr;
    for (const Option& option : item.options) {
        if (option.ordinal != ordinal) continue;
        if (found) return nullptr;
        found = &option;
    }
    return found;
}

bool is_scored(const Item& item) {
    return std::any_of(item.options.begin(), item.options.end(),
                       [](const Option& option) { return option.ordinal.has_value(); });
}

/// The option with the same score; where neither item has any scores and both have equally many
/// options, the one printed at the same place. Null when there is none.
const Option* twin_of(const Option& option, const Item& item, const Item& partner) {
    if (option.ordinal) return option_by_ordinal(partner, *option.ordinal);
    if (is_scored(item) || is_scored(partner) || item.options.size() != partner.options.size())
        return nullptr;
    return &partner.options[static_cast<std::size_t>(&option - item.options.data())];
}

/// Why the item takes no words of `partner`, which may be null; empty = it does.
Faults mismatches(const Item& item, const Item* partner) {
    if (!partner) return {{item.link_id, "no item of the other form has its code"}};
    Faults faults;
    for (const Option& option : item.options) {
        if (twin_of(option, item, *partner)) continue;
        faults.push_back(
            {item.link_id + "." + option.code, "no single option of the other form has its score"});
    }
    return faults;
}

}  // namespace

Result<std::string> TextPack::form_named_in(std::string_view bytes) {
    const Json json = Json::parse(bytes, nullptr, false);
    auto form = text_member(json, "form");
    if (!form.empty()) return form;
    return Error{ErrorCode::InvalidInput, "text pack", {{"form", "names no form"}}};
}

Result<TextPack> TextPack::parse(const Form& form, std::string_view bytes) {
    const Json json = Json::parse(bytes, nullptr, false);
    if (!json.is_object())
        return Error{ErrorCode::InvalidInput, "text pack", {{"text pack", "this is not JSON"}}};
    TextPack pack;
    Faults faults;
    pack.m_form = text_member(json, "form");
    pack.m_language = text_member(json, "language");
    pack.m_source = text_member(json, "source");
    pack.m_licence = text_member(json, "licence");
    for (const Json& version : list_member(json, "form_versions")) {
        if (version.is_string()) pack.m_form_versions.push_back(version.get<std::string>());
    }
    if (pack.m_form != form.id())
        faults.push_back({"form", "it is made for \"" + pack.m_form + "\""});
    const auto& versions = pack.m_form_versions;
    if (std::find(versions.begin(), versions.end(), form.version()) == versions.end())
        faults.push_back({"form_versions", "version " + form.version() + " is not among them"});
    for (const char* needed : {"language", "source", "licence"}) {
        if (text_member(json, needed).empty()) faults.push_back({needed, "missing"});
    }
    if (const Json* items = member(json, "items"); items && items->is_object()) {
        for (const auto& [link_id, entry] : items->items())
            pack.read_item(form, link_id, entry, faults);
    } else {
        faults.push_back({"items", "missing"});
    }
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, pack.m_form, std::move(faults)};
    return pack;
}

void TextPack::read_item(const Form& form, const std::string& link_id, const Json& entry,
                         Faults& faults) {
    const std::string place = "items." + link_id;
    const Item* item = form.find_item(link_id);
    if (!item) {
        faults.push_back({place, "the form has no such item"});
        return;
    }
    if (!entry.is_object()) {
        faults.push_back({place, "must hold text, help or options"});
        return;
    }
    Wording& wording = m_items[link_id];
    for (const auto& [part, value] : entry.items()) {
        if (part == "options" && value.is_object()) {
            read_options(*item, value, place + ".options", wording, faults);
        } else if ((part == "text" || part == "help") && value.is_string()) {
            (part == "text" ? wording.text : wording.help) = value.get<std::string>();
        } else {
            faults.push_back({place + "." + part, "is no text, help or list of options"});
        }
    }
}

void TextPack::read_options(const Item& item, const Json& options, const std::string& place,
                            Wording& wording, Faults& faults) {
    for (const auto& [code, text] : options.items()) {
        if (!item.find_option(code)) {
            faults.push_back({place + "." + code, "the item has no such option"});
        } else if (!text.is_string()) {
            faults.push_back({place + "." + code, "must be a text"});
        } else {
            wording.options[code] = text.get<std::string>();
        }
    }
}

Result<TextPack> TextPack::from_questionnaire(const Form& form, const Form& official,
                                              const TextPackTerms& terms) {
    TextPack pack;
    Faults faults;
    pack.m_form = form.id();
    pack.m_form_versions = {form.version()};
    const auto first = [](const std::string& said, const std::string& otherwise) {
        return said.empty() ? otherwise : said;
    };
    pack.m_language = first(terms.language, official.language());
    pack.m_source = first(terms.source, official.canonical());
    pack.m_licence = first(terms.licence, official.copyright());
    for (const Item& item : form.items()) {
        // Without a code it is a question of ours, which no official form has.
        if (!item.is_question() || item.hidden || item.calculated || item.codes.empty()) continue;
        const Item* partner = partner_of(item, official);
        const Faults unmatched = mismatches(item, partner);
        if (!unmatched.empty()) {
            // What is never scored may be asked in our own words, or not at all.
            if (is_scored(item)) faults.insert(faults.end(), unmatched.begin(), unmatched.end());
            continue;
        }
        Wording& wording = pack.m_items[item.link_id];
        wording.text = partner->text.plain;
        wording.help = partner->help;
        for (const Option& option : item.options)
            wording.options[option.code] = twin_of(option, item, *partner)->text.plain;
    }
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, official.id(), std::move(faults)};
    return pack;
}

const TextPack::Wording* TextPack::find(const Item& item) const {
    const auto found = m_items.find(item.link_id);
    return found == m_items.end() ? nullptr : &found->second;
}

std::string_view TextPack::text(const Item& item) const {
    const Wording* wording = find(item);
    return wording && !wording->text.empty() ? wording->text : item.text.in(m_language);
}

std::string_view TextPack::help(const Item& item) const {
    const Wording* wording = find(item);
    return wording && !wording->help.empty() ? wording->help : item.help;
}

std::string_view TextPack::option_text(const Item& item, const Option& option) const {
    if (const Wording* wording = find(item)) {
        const auto text = wording->options.find(option.code);
        if (text != wording->options.end()) return text->second;
    }
    return option.text.in(m_language);
}

bool TextPack::covers(const Item& item) const {
    const Wording* wording = find(item);
    return wording && !wording->text.empty() &&
           std::all_of(item.options.begin(), item.options.end(), [&](const Option& option) {
               const auto text = wording->options.find(option.code);
               return text != wording->options.end() && !text->second.empty();
           });
}

std::string TextPack::to_json() const {
    Json json = {{"form", m_form},         {"form_versions", m_form_versions},
                 {"language", m_language}, {"source", m_source},
                 {"licence", m_licence},   {"items", Json::object()}};
    for (const auto& [link_id, wording] : m_items) {
        Json& item = json["items"][link_id] = {{"text", wording.text}};
        if (!wording.help.empty()) item["help"] = wording.help;
        for (const auto& [code, text] : wording.options) item["options"][code] = text;
    }
    return json.dump(2) + "\n";
}

}  // namespace attune::forms
