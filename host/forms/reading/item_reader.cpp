// SPDX-License-Identifier: Apache-2.0
#include "reading/item_reader.h"

#include "reading/condition_reader.h"
#include "reading/extension_catalogue.h"
#include "reading/fhir_value.h"
#include "reading/option_reader.h"
#include "reading/words_reader.h"

namespace attune::forms {
namespace {

Control control_of(std::string_view code) {
    static constexpr std::pair<std::string_view, Control> kControls[] = {
        {"radio-button", Control::RadioButton},
        {"check-box", Control::CheckBox},
        {"drop-down", Control::DropDown},
        {"autocomplete", Control::Autocomplete},
        {"slider", Control::Slider},
        {"grid", Control::Table},
        {"table", Control::Table},
        {"gtable", Control::Table},
        {"htable", Control::Table},
        {"tab-container", Control::Tabs},
        {"page", Control::Page},
        {"text-box", Control::TextBox},
        {"spinner", Control::Spinner},
        {"inline", Control::Inline}};
    for (const auto& [name, control] : kControls) {
        if (name == code) return control;
    }
    return code.empty() ? Control::None : Control::Other;
}

void read_control(const Json& json, Item& item) {
    const Json* value = hl7_value(json, "itemControl");
    if (!value) return;
    for (const Json& coding : list_member(*value, "coding")) {
        item.control_code = text_member(coding, "code");
        if (!item.control_code.empty()) break;
    }
    item.control = control_of(item.control_code);
}

std::optional<int> whole_extension(const Json& json, std::string_view name) {
    const Json* value = hl7_value(json, name);
    if (!value || !value->is_number_integer()) return std::nullopt;
    const auto number = value->get<std::int64_t>();
    if (number < 0 || number > 1'000'000) return std::nullopt;
    return static_cast<int>(number);
}

std::string text_extension(const Json& json, std::string_view name) {
    const Json* value = hl7_value(json, name);
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

std::optional<AnswerValue> value_extension(const Json& json, std::string_view name) {
    const Json* extension = hl7_extension(json, name);
    return extension ? value_from_fhir(*extension, "value") : std::nullopt;
}

Unit unit_from(const Json& coding) {
    Unit unit{text_member(coding, "display"), text_member(coding, "system"),
              text_member(coding, "code")};
    if (unit.text.empty()) unit.text = unit.code;
    return unit;
}

void read_limits(const Json& json, Item& item) {
    item.max_length = whole_member(json, "maxLength");
    item.regex = text_extension(json, "regex");
    item.min_value = value_extension(json, "minValue");
    item.max_value = value_extension(json, "maxValue");
    item.max_decimal_places = whole_extension(json, "maxDecimalPlaces");
    item.min_occurs = whole_extension(json, "minOccurs");
    item.max_occurs = whole_extension(json, "maxOccurs");
    if (const Json* unit = hl7_value(json, "unit")) item.unit = unit_from(*unit);
    if (item.unit) item.unit_text = item.unit->text;
    each_hl7_extension(json, "unitOption", [&item](const Json& extension) {
        if (const Json* coding = member(extension, "valueCoding"))
            item.unit_options.push_back(unit_from(*coding));
    });
}

void read_looks(const Json& json, Item& item) {
    item.text = words_member(json, "text");
    item.prefix = words_member(json, "prefix").plain;
    item.entry_format = text_extension(json, "entryFormat");
    each_hl7_extension(json, "supportLink", [&item](const Json& extension) {
        if (const Json* link = typed_member(extension, "value"); link && link->is_string())
            item.support_links.push_back(link->get<std::string>());
    });
    for (const Json& code : list_member(json, "code")) item.codes.push_back(coding_from_fhir(code));
    if (const Json* hidden = hl7_value(json, "hidden"))
        item.hidden = hidden->is_boolean() && hidden->get<bool>();
    read_control(json, item);
}

void read_initial(const Json& json, Item& item, const FilePlace& place, Inspection& inspection) {
    const auto& list = list_member(json, "initial");
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto value = value_from_fhir(list[i], "value");
        if (value && fits(*value, item.type)) {
            item.initial.push_back(std::move(*value));
        } else {
            inspection.remark(place.at("initial", i), "this initial value does not fit the item");
        }
    }
    if (item.repeats || item.initial.size() <= 1) return;
    inspection.remark(place.at("initial"),
                      "only the first initial value counts: it does not repeat");
    item.initial.resize(1);
}

void read_type(const Json& json, Item& item, const FilePlace& place, Inspection& inspection) {
    const std::string name = text_member(json, "type");
    if (const auto type = from_code<ItemType>(name)) {
        item.type = *type;
    } else {
        inspection.fault(place.at("type"), name.empty()
                                               ? "the item has no type"
                                               : "\"" + name + "\" is not an item type of FHIR R4");
    }
    if (member(json, "option") || member(json, "options"))
        inspection.fault(place, "\"option\" belongs to FHIR STU3, not to R4");
    if (item.type == ItemType::Attachment || item.type == ItemType::Reference) {
        item.disabled_because = "Items of type " + name + " are not supported.";
        inspection.remark(place.at("type"), item.disabled_because);
    }
}

void append_line(std::string& text, const std::string& line) {
    if (!text.empty()) text += '\n';
    text += line;
}

}  // namespace

Item read_item(const Json& questionnaire, const Json& json, const fhirpath::ScoreIndex& scores,
               const FilePlace& place, Inspection& inspection) {
    Item item;
    item.link_id = place.link_id;
    read_type(json, item, place, inspection);
    read_looks(json, item);
    item.required = flag_member(json, "required");
    item.repeats = flag_member(json, "repeats");
    item.read_only = flag_member(json, "readOnly");
    item.takes_other_text = item.type == ItemType::OpenChoice;
    read_limits(json, item);
    item.options = read_options(questionnaire, json, scores, place, inspection);
    if (item.type == ItemType::Choice && item.options.empty() && item.disabled_because.empty()) {
        item.disabled_because = "Its list of answers is not in the form.";
        inspection.remark(place, "a choice without options cannot be answered");
    }
    read_initial(json, item, place, inspection);
    read_conditions(json, item, place, inspection);
    remark_extensions(json, place, inspection);
    return item;
}

void fold_guidance(std::vector<Item>& items) {
    for (Item& item : items) {
        if (item.parent < 0 || item.type != ItemType::Display) continue;
        Item& parent = items[static_cast<std::size_t>(item.parent)];
        const std::string& control = item.control_code;
        item.is_guidance = true;
        if (control == "help" || control == "flyover") {
            append_line(parent.help, item.text.plain);
        } else if (control == "prompt") {
            append_line(parent.prompt, item.text.plain);
        } else if (control == "unit") {
            parent.unit_text = item.text.plain;
        } else {
            item.is_guidance = false;
        }
    }
}

}  // namespace attune::forms
