// SPDX-License-Identifier: Apache-2.0
/// \file
/// A form: an HL7 FHIR R4 Questionnaire, read once and never changed.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "forms/instrument.h"
#include "forms/item.h"

namespace attune::forms {

class Program;

/// Something in a form that we do not do, or do not know: kept, named, and without effect.
struct Remark {
    std::string place;    ///< "item[3].extension[0]"
    std::string link_id;  ///< empty = the form itself
    std::string text;
    bool operator==(const Remark&) const = default;
};

/// Immutable; shared freely, on any thread.
class Form {
public:
    /// Reads the JSON of one Questionnaire. InvalidInput with every fault and its place when it
    /// cannot be used: not JSON, no R4 Questionnaire, no or duplicate link ids, unknown item
    /// types, conditions on items that do not exist, calculations that go in circles, our
    /// extensions misspelt. `subject` names the file in that error. A broken expression is no
    /// such fault: it disables its item and is named in remarks().
    static Result<std::shared_ptr<const Form>> parse(std::string_view bytes,
                                                     std::string_view subject);
    ~Form();
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;

    /// The bytes as read: what is stored, hashed and exported.
    const std::string& bytes() const { return m_bytes; }

    const std::string& id() const { return m_id; }
    const std::string& url() const { return m_url; }
    const std::string& version() const { return m_version; }
    const std::string& language() const { return m_language; }
    const Words& title() const { return m_title; }
    const std::string& copyright() const { return m_copyright; }
    const std::vector<Coding>& codes() const { return m_codes; }
    /// "url|version", or "id|version" without a url.
    std::string canonical() const;

    /// In document order, parents before children; Item::index is the position.
    const std::vector<Item>& items() const { return m_items; }
    /// Null when there is none.
    const Item* find_item(std::string_view link_id) const;
    const Item& item_at(int index) const { return m_items[static_cast<std::size_t>(index)]; }
    /// The repeating groups around an item, outermost first: what an ItemAddress indexes.
    std::vector<const Item*> repeating_groups_of(const Item& item) const;

    const InstrumentFacts& instrument() const { return m_instrument; }
    /// What is still missing before it may be offered as an instrument; empty = nothing.
    Faults instrument_faults() const;

    /// What is not supported or not known, by item.
    const std::vector<Remark>& remarks() const { return m_remarks; }

    /// For this module: the expressions, parsed, and what they depend on.
    const Program& program() const { return *m_program; }

private:
    friend class FormReader;
    Form();

    std::string m_bytes;
    std::string m_id;
    std::string m_url;
    std::string m_version;
    std::string m_language;
    Words m_title;
    std::string m_copyright;
    std::vector<Coding> m_codes;
    std::vector<Item> m_items;
    std::map<std::string, int, std::less<>> m_by_link_id;
    InstrumentFacts m_instrument;
    std::vector<Remark> m_remarks;
    std::unique_ptr<Program> m_program;
};

}  // namespace attune::forms
