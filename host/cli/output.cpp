// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/cli.h"
#include "workflow/explain.h"

namespace attune::cli {

namespace {

/// Whether what was given is wrong, or something outside stood in the way.
bool is_a_no(ErrorCode code) {
    return code == ErrorCode::InvalidInput || code == ErrorCode::Conflict ||
           code == ErrorCode::Unsupported;
}

}  // namespace

void Output::line(const std::string& text) {
    if (!as_json) m_out << text << '\n';
}

void Output::json(const Json& value) {
    if (as_json) m_out << value.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void Output::document(const std::string& text) { m_out << text << '\n'; }

int Output::failed(const Error& error) {
    const auto explanation = workflow::explain(error);
    if (as_json) {
        json({{"error",
               {{"code", name_of(error.code)},
                {"subject", error.subject},
                {"happened", explanation.happened},
                {"means", explanation.means},
                {"todo", explanation.todo},
                {"faults", to_json(error.faults)}}}});
    } else {
        m_err << explanation.text() << '\n';
        for (const auto& detail : explanation.details) m_err << "  " << detail << '\n';
    }
    return is_a_no(error.code) ? kNo : kCouldNot;
}

Json to_json(const Faults& faults) {
    Json list = Json::array();
    for (const auto& fault : faults) list.push_back({{"place", fault.place}, {"text", fault.text}});
    return list;
}

Result<std::string> read_text(const std::string& source, std::istream& in) {
    if (source == "-") return std::string(std::istreambuf_iterator<char>(in), {});
    const auto first = source.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && (source[first] == '{' || source[first] == '[')) return source;
    std::ifstream file(source, std::ios::binary);
    if (!file) return Error{ErrorCode::NotFound, source};
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (file.bad()) return Error{ErrorCode::Io, source};
    return text;
}

}  // namespace attune::cli
