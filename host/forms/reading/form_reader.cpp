// SPDX-License-Identifier: Apache-2.0
#include "reading/form_reader.h"

#include <algorithm>

#include "reading/condition_reader.h"
#include "reading/extension_catalogue.h"
#include "reading/fhir_value.h"
#include "reading/instrument_reader.h"
#include "reading/item_reader.h"
#include "reading/words_reader.h"

namespace attune::forms {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kMaxItems = 20'000;
constexpr int kMaxDepth = 32;
/// Deeper JSON than any form has; deep enough to exhaust a stack when written out again.
constexpr int kMaxJsonDepth = 200;

bool is_too_deep(std::string_view bytes) {
    int depth = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (in_text) {
            if (c == '\\') ++i;
            if (c == '"') in_text = false;
        } else if (c == '"') {
            in_text = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kMaxJsonDepth) return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

}  // namespace

Result<std::shared_ptr<const Form>> FormReader::read(std::string_view bytes,
                                                     std::string_view subject) {
    m_form = std::shared_ptr<Form>(new Form);
    if (read_json(bytes)) {
        read_head();
        read_items(m_form->m_program->questionnaire(), -1, {});
        if (m_form->m_items.empty()) m_inspection.fault({}, "the form has no items");
        fold_guidance(m_form->m_items);
        check_conditions(m_form->m_items, m_places, m_inspection);
        check_references(m_form->m_items, m_form->m_instrument, m_inspection);
        if (m_inspection.faults.empty()) read_rules();
    }
    if (!m_inspection.faults.empty())
        return Error{ErrorCode::InvalidInput, std::string(subject), std::move(m_inspection.faults)};
    m_form->m_remarks = std::move(m_inspection.remarks);
    return std::shared_ptr<const Form>(std::move(m_form));
}

bool FormReader::read_json(std::string_view bytes) {
    m_form->m_bytes = bytes;
    if (bytes.size() > kMaxBytes || is_too_deep(bytes)) {
        m_inspection.fault({}, "the file is larger or deeper than any form");
        return false;
    }
    Json questionnaire = Json::parse(bytes, nullptr, false);
    if (questionnaire.is_discarded()) {
        m_inspection.fault({}, "this is not JSON");
        return false;
    }
    const std::string type = text_member(questionnaire, "resourceType");
    if (type != "Questionnaire") {
        m_inspection.fault({}, type.empty() ? "this is not a FHIR resource"
                                            : "this is a " + type + ", not a Questionnaire");
        return false;
    }
    m_form->m_program = std::make_unique<Program>(std::move(questionnaire));
    return true;
}

void FormReader::read_head() {
    const Json& json = m_form->m_program->questionnaire();
    m_form->m_id = text_member(json, "id");
    m_form->m_url = text_member(json, "url");
    m_form->m_version = text_member(json, "version");
    m_form->m_language = text_member(json, "language");
    m_form->m_title = words_member(json, "title");
    m_form->m_copyright = text_member(json, "copyright");
    for (const Json& code : list_member(json, "code"))
        m_form->m_codes.push_back(coding_from_fhir(code));
    if (text_member(json, "status").empty())
        m_inspection.remark(FilePlace{"status", ""}, "missing; R4 requires it");
    read_instrument(json, m_form->m_instrument, m_inspection);
    remark_extensions(json, {}, m_inspection);
}

void FormReader::read_items(const Json& owner, int parent, const FilePlace& place) {
    const Json* list = member(owner, "item");
    if (list && !list->is_array()) m_inspection.fault(place.at("item"), "must be a list");
    const auto& items = list_member(owner, "item");
    for (std::size_t i = 0; i < items.size(); ++i)
        read_item_at(items[i], parent, place.at("item", i));
}

void FormReader::read_item_at(const Json& json, int parent, const FilePlace& place) {
    auto& items = m_form->m_items;
    FilePlace here = place;
    here.link_id = text_member(json, "linkId");
    const int depth = parent < 0 ? 0 : items[static_cast<std::size_t>(parent)].depth + 1;
    if (!json.is_object() || depth > kMaxDepth || items.size() >= kMaxItems)
        return m_inspection.fault(here, "not an item, or more items than any form has");
    if (here.link_id.empty()) m_inspection.fault(here, "the item has no linkId");

    Item item = read_item(m_form->m_program->questionnaire(), json, m_form->m_program->scores(),
                          here, m_inspection);
    item.index = static_cast<int>(items.size());
    item.parent = parent;
    item.depth = depth;
    read_item_facts(json, item, m_form->m_instrument, here, m_inspection);
    if (!m_form->m_by_link_id.emplace(here.link_id, item.index).second && !here.link_id.empty())
        m_inspection.fault(here, "another item has this linkId");
    if (parent >= 0) items[static_cast<std::size_t>(parent)].children.push_back(item.index);
    const int index = item.index;
    items.push_back(std::move(item));
    m_places.push_back(here);
    m_json.push_back(&json);
    read_items(json, index, here);
}

void FormReader::read_rules() {
    RuleReader rules(*m_form->m_program, m_form->m_items, m_form->m_instrument, m_inspection);
    rules.read_questionnaire();
    for (std::size_t i = 0; i < m_json.size(); ++i)
        rules.read_item(*m_json[i], m_form->m_items[i], m_places[i]);
    rules.finish(m_places);
}

Form::Form() = default;
Form::~Form() = default;

Result<std::shared_ptr<const Form>> Form::parse(std::string_view bytes, std::string_view subject) {
    return FormReader().read(bytes, subject);
}

std::string Form::canonical() const { return (m_url.empty() ? m_id : m_url) + "|" + m_version; }

const Item* Form::find_item(std::string_view link_id) const {
    const auto found = m_by_link_id.find(link_id);
    return found == m_by_link_id.end() ? nullptr : &item_at(found->second);
}

std::vector<const Item*> Form::repeating_groups_of(const Item& item) const {
    std::vector<const Item*> groups;
    for (int at = item.parent; at >= 0; at = item_at(at).parent) {
        if (item_at(at).is_group() && item_at(at).repeats) groups.push_back(&item_at(at));
    }
    std::reverse(groups.begin(), groups.end());
    return groups;
}

Faults Form::instrument_faults() const {
    Faults faults;
    const auto need = [&faults](bool there, std::string what) {
        if (!there) faults.push_back({"Questionnaire", std::move(what)});
    };
    need(!m_id.empty(), "an instrument needs an id");
    need(!m_version.empty(), "an instrument needs a version");
    need(!m_title.empty(), "an instrument needs a title");
    need(m_instrument.subject.has_value(), "the extension subject is missing");
    need(m_instrument.evidence.has_value(), "the extension evidence is missing");
    need(!m_instrument.licence.empty(), "the extension licence is missing");
    need(!m_instrument.citation.empty(), "the extension source is missing");
    return faults;
}

}  // namespace attune::forms
