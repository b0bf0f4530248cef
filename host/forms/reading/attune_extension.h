// SPDX-License-Identifier: Apache-2.0
/// \file
/// Our own extensions, `urn:attune:ext:<name>` (forms/README.md): finding and reading them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/code.h"
#include "reading/inspection.h"
#include "reading/json_access.h"

namespace attune::forms {

/// The name behind `urn:attune:ext:`; empty for other urls.
std::string_view attune_name(std::string_view url);
/// The value of our first extension with this name; null when absent.
const Json* attune_value(const Json& element, std::string_view name);

/// One of our compound extensions, read part by part; every slip is a fault at its place.
class Parts {
public:
    Parts(const Json& extension, FilePlace place, Inspection& inspection)
        : m_extension(extension), m_place(std::move(place)), m_inspection(inspection) {}

    /// Fault when absent or no text.
    std::string text(std::string_view part) const;
    std::string text_or_empty(std::string_view part) const;
    std::vector<std::string> texts(std::string_view part) const;
    std::optional<int> whole(std::string_view part) const;
    int needed_whole(std::string_view part) const;
    std::optional<double> number(std::string_view part) const;
    std::optional<bool> flag(std::string_view part) const;
    /// The FHIRPath text of an Expression part; empty when absent.
    std::string expression(std::string_view part) const;

    template <class E>
    std::optional<E> code(std::string_view part) const {
        const std::string code_text = text_or_empty(part);
        if (code_text.empty()) return std::nullopt;
        const auto value = from_code<E>(code_text);
        if (!value) fault("\"" + code_text + "\" is not a known " + std::string(part));
        return value;
    }

    void fault(std::string what) const { m_inspection.fault(m_place, std::move(what)); }
    /// A fault for every part that is not in `known`.
    void only(const std::vector<std::string_view>& known) const;

private:
    const Json* value(std::string_view part) const;

    const Json& m_extension;
    FilePlace m_place;
    Inspection& m_inspection;
};

}  // namespace attune::forms
