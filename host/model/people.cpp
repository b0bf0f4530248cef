// SPDX-License-Identifier: Apache-2.0
#include "model/people.h"

#include <vector>

namespace attune {

namespace {

/// The first character, which in UTF-8 may be several bytes.
std::string first_character(const std::string& text) {
    if (text.empty()) return {};
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) {
        ++length;
    }
    return text.substr(0, length) + ".";
}

}  // namespace

std::string PersonName::full() const {
    if (given.empty()) return family;
    return family.empty() ? given : given + " " + family;
}

std::string PersonName::spoken() const {
    if (!called.empty()) return called;
    return given.empty() ? family : given;
}

std::string PersonName::initials() const {
    return first_character(given) + first_character(family);
}

std::string SafeContact::line(const std::string& whom) const {
    std::vector<std::string> ways;
    if (ring) ways.emplace_back("ring");
    if (leave_message) ways.emplace_back("leave a message for");
    if (text) ways.emplace_back("text");
    if (post) ways.emplace_back("write to");
    if (ways.empty() && note.empty()) return "Safe contact: not asked yet";
    std::string line = "Safe contact: ";
    for (std::size_t i = 0; i < ways.size(); ++i) line += (i == 0 ? "" : ", ") + ways[i];
    if (!ways.empty() && !whom.empty()) line += " " + whom;
    if (!note.empty()) line += (ways.empty() ? "" : "; ") + note;
    return line;
}

}  // namespace attune
