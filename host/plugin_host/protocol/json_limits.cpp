// SPDX-License-Identifier: Apache-2.0
#include "protocol/json_limits.h"

#include <nlohmann/json.hpp>

namespace attune::plugin_host {

namespace {

using Json = nlohmann::json;

/// Walks through JSON without building it; stops at the first limit.
class LimitWalker final : public nlohmann::json_sax<Json> {
public:
    const std::string& fault() const { return m_fault; }

    bool null() override { return member(); }
    bool boolean(bool /*value*/) override { return member(); }
    bool number_integer(number_integer_t /*value*/) override { return member(); }
    bool number_unsigned(number_unsigned_t /*value*/) override { return member(); }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override {
        return member();
    }
    bool string(string_t& value) override { return short_enough(value) && member(); }
    bool binary(binary_t& /*value*/) override { return stop("binary data"); }
    bool key(string_t& value) override { return short_enough(value); }
    bool start_object(std::size_t /*size*/) override { return open(); }
    bool start_array(std::size_t /*size*/) override { return open(); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/) override {
        return stop("not JSON, not UTF-8, or a number that is too large");
    }

private:
    bool open() {
        if (!member()) return false;
        m_members.push_back(0);
        return m_members.size() <= kMaxDepth || stop("nested too deeply");
    }
    bool close() {
        m_members.pop_back();
        return true;
    }
    bool member() {
        if (m_members.empty()) return true;
        return ++m_members.back() <= kMaxMembers || stop("too many entries");
    }
    bool short_enough(const std::string& text) {
        return text.size() <= kMaxTextBytes || stop("a text that is too long");
    }
    bool stop(std::string fault) {
        if (m_fault.empty()) m_fault = std::move(fault);
        return false;
    }

    std::vector<std::size_t> m_members;
    std::string m_fault;
};

/// Length of the UTF-8 sequence that starts at `at`; 0 if there is no valid one.
std::size_t sequence_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const auto lead = byte(at);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) return 0;
    }
    const auto second = byte(at + 1);
    const bool is_overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
    const bool is_surrogate = lead == 0xed && second > 0x9f;
    const bool is_beyond = lead == 0xf4 && second > 0x8f;
    return is_overlong || is_surrogate || is_beyond ? 0 : length;
}

}  // namespace

Result<void> check_limits(std::string_view json) {
    LimitWalker walker;
    if (Json::sax_parse(json, &walker)) return {};
    return Error{ErrorCode::Damaged, "json", {{"", walker.fault()}}};
}

bool is_plain_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto length = sequence_length(text, at);
        if (length == 0) return false;
        const auto byte = static_cast<std::uint8_t>(text[at]);
        const bool is_c0_or_delete = byte < 0x20 || byte == 0x7f;
        const bool is_c1 = byte == 0xc2 && static_cast<std::uint8_t>(text[at + 1]) < 0xa0;
        if (is_c0_or_delete || is_c1) return false;
        at += length;
    }
    return true;
}

}  // namespace attune::plugin_host
