// SPDX-License-Identifier: Apache-2.0
#include "lexer.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "utf8.h"

namespace attune::forms::fhirpath {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_name_part(char c) { return is_name_start(c) || is_digit(c); }

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    Tokens run() {
        if (const auto bad = find_invalid_utf8(m_text)) fail(*bad, "not valid UTF-8");
        while (!m_tokens.mistake) {
            skip_blanks();
            if (m_tokens.mistake) break;
            m_start = m_at;
            if (m_at == m_text.size()) {
                emit(TokenKind::End, {});
                break;
            }
            read_token();
        }
        return std::move(m_tokens);
    }

private:
    char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    void fail(std::size_t offset, std::string text) {
        m_tokens.mistake = Mistake{offset, std::move(text)};
    }
    void emit(TokenKind kind, std::string text) {
        m_tokens.list.push_back({kind, std::move(text), m_start});
    }

    void skip_blanks() {
        for (;;) {
            const char c = peek();
            if (m_at < m_text.size() && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
                ++m_at;
            } else if (c == '/' && peek(1) == '/') {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (c == '/' && peek(1) == '*') {
                const auto end = m_text.find("*/", m_at + 2);
                if (end == std::string_view::npos) return fail(m_at, "comment is not closed");
                m_at = end + 2;
            } else {
                return;
            }
        }
    }

    void read_token() {
        const char c = peek();
        if (is_name_start(c)) return read_name();
        if (is_digit(c)) return read_number();
        if (c == '\'') return read_quoted('\'', TokenKind::String);
        if (c == '`') return read_quoted('`', TokenKind::QuotedName);
        if (c == '@') return read_temporal();
        if (c == '$') return read_dollar();
        read_symbol();
    }

    void read_name() {
        while (is_name_part(peek())) ++m_at;
        emit(TokenKind::Name, std::string(m_text.substr(m_start, m_at - m_start)));
    }

    void read_number() {
        while (is_digit(peek())) ++m_at;
        if (peek() == '.' && is_digit(peek(1))) {
            ++m_at;
            while (is_digit(peek())) ++m_at;
        }
        emit(TokenKind::Number, std::string(m_text.substr(m_start, m_at - m_start)));
    }

    void read_dollar() {
        ++m_at;
        while (is_name_part(peek())) ++m_at;
        const auto name = m_text.substr(m_start, m_at - m_start);
        if (name != "$this" && name != "$index" && name != "$total") {
            return fail(m_start, "unknown name " + std::string(name));
        }
        emit(TokenKind::Symbol, std::string(name));
    }

    void read_temporal() {
        ++m_at;
        const auto digits_and = [this](std::string_view others) {
            while (is_digit(peek()) ||
                   (peek() != '\0' && others.find(peek()) != std::string_view::npos)) {
                // A point belongs to the time only when digits follow: @T10.is(Time).
                if (peek() == '.' && !is_digit(peek(1))) break;
                ++m_at;
            }
        };
        const bool is_time = peek() == 'T';
        if (!is_time) digits_and("-");
        if (peek() == 'T') {
            ++m_at;
            digits_and(":.");
            if (!is_time && peek() == 'Z') {
                ++m_at;
            } else if (!is_time && (peek() == '+' || peek() == '-') && is_digit(peek(1)) &&
                       is_digit(peek(2)) && peek(3) == ':') {
                m_at += 4;
                digits_and("");
            }
        }
        emit(TokenKind::Temporal, std::string(m_text.substr(m_start + 1, m_at - m_start - 1)));
    }

    void read_quoted(char quote, TokenKind kind) {
        std::string out;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == quote) {
                ++m_at;
                return emit(kind, std::move(out));
            }
            if (c != '\\') {
                out += c;
            } else if (!read_escape(out)) {
                return fail(m_at, "unknown escape in a string");
            }
        }
        fail(m_start, "string is not closed");
    }

    /// Stands on the backslash before, on the last character of the escape after.
    bool read_escape(std::string& out) {
        constexpr std::string_view kFrom = "\\/'\"`fnrt";
        constexpr std::string_view kTo = "\\/'\"`\f\n\r\t";
        const char c = peek(1);
        if (const auto found = kFrom.find(c); c != '\0' && found != std::string_view::npos) {
            out += kTo[found];
            ++m_at;
            return true;
        }
        if (c != 'u' || m_at + 6 > m_text.size()) return false;
        const auto high = read_hex(m_at + 2);
        if (!high) return false;
        m_at += 5;
        if (*high < 0xD800 || *high > 0xDFFF) return append_utf8(out, *high);
        if (peek(1) != '\\' || peek(2) != 'u' || m_at + 7 > m_text.size()) return false;
        const auto low = read_hex(m_at + 3);
        if (!low || *high > 0xDBFF || *low < 0xDC00 || *low > 0xDFFF) return false;
        m_at += 6;
        return append_utf8(out, 0x10000 + ((*high - 0xD800) << 10) + (*low - 0xDC00));
    }

    std::optional<char32_t> read_hex(std::size_t at) const {
        std::uint32_t code = 0;
        const auto* first = m_text.data() + at;
        const auto read = std::from_chars(first, first + 4, code, 16);
        if (read.ec != std::errc() || read.ptr != first + 4) return std::nullopt;
        return static_cast<char32_t>(code);
    }

    void read_symbol() {
        for (const std::string_view two : {"<=", ">=", "!=", "!~"}) {
            if (m_text.substr(m_at).starts_with(two)) {
                m_at += 2;
                return emit(TokenKind::Symbol, std::string(two));
            }
        }
        constexpr std::string_view kSingles = ".,()[]{}+-*/&|<>=~%";
        if (kSingles.find(peek()) == std::string_view::npos) {
            return fail(m_at, "unexpected character");
        }
        ++m_at;
        emit(TokenKind::Symbol, std::string(m_text.substr(m_start, 1)));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_start = 0;
    Tokens m_tokens;
};

}  // namespace

Error error_at(std::string_view expression, const Mistake& mistake) {
    const auto before = expression.substr(0, std::min(mistake.offset, expression.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto line_start = before.rfind('\n');
    const auto column =
        before.size() - (line_start == std::string_view::npos ? 0 : line_start + 1) + 1;
    return Error{mistake.code,
                 std::string(expression),
                 {{std::to_string(line) + ':' + std::to_string(column), mistake.text}}};
}

Tokens tokens_of(std::string_view expression) { return Lexer(expression).run(); }

}  // namespace attune::forms::fhirpath
