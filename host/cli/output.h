// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is printed: sentences for people, JSON for machines (--json).
#pragma once

#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>

#include "base/error.h"
#include "base/result.h"

namespace attune::cli {

using Json = nlohmann::ordered_json;

class Output {
public:
    Output(std::ostream& out, std::ostream& err) : m_out(out), m_err(err) {}

    bool as_json = false;

    /// One line for people; nothing with --json.
    void line(const std::string& text);
    /// The answer for machines; nothing without --json.
    void json(const Json& value);
    /// A document that is JSON either way.
    void document(const std::string& text);
    /// Says the error in full sentences and gives the exit code that goes with it.
    int failed(const Error& error);

private:
    std::ostream& m_out;
    std::ostream& m_err;
};

Json to_json(const Faults& faults);

/// What --answers takes, wherever it stands.
inline constexpr const char* kAnswersHelp =
    "a file, - for standard input, or JSON: a QuestionnaireResponse or {\"link-id\": value}, where "
    "a choice is its code or its place from 1, never the number printed beside it";

/// The text of `source`: a file, standard input ("-"), or JSON written out in the call itself.
Result<std::string> read_text(const std::string& source, std::istream& in);

}  // namespace attune::cli
