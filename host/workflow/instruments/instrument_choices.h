// SPDX-License-Identifier: Apache-2.0
/// \file
/// The settings of one instrument as they stand in the practice file: "cutoff-possible" for
/// everybody, "cutoff-possible@es" for those asked in Spanish; "source:cutoff-possible" is where
/// the practice has that value from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "practice/practice_choices.h"

namespace attune::workflow {

class InstrumentChoices {
public:
    static Result<InstrumentChoices> read(const Desk& desk, std::string_view instrument);

    /// For the language, else for everybody.
    std::optional<std::string> find(const std::string& setting, std::string_view language) const;
    bool holds(const std::string& setting, std::string_view language) const;
    std::vector<std::string> languages() const;
    /// Where the practice has the value from that find() gives; empty when it does not say.
    std::string source(const std::string& setting, std::string_view language) const;
    /// A new value loses the source of the old one.
    void set(const std::string& setting, std::string_view language, const std::string& value);
    /// Empty takes it back.
    void set_source(const std::string& setting, std::string_view language,
                    const std::string& source);
    void erase(const std::string& setting, std::string_view language);
    Result<void> write(const Desk& desk) const;

private:
    InstrumentChoices(std::string name, Choices choices)
        : m_name(std::move(name)), m_choices(std::move(choices)) {}
    std::string m_name;
    Choices m_choices;
};

}  // namespace attune::workflow
