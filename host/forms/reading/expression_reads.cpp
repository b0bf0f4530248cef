// SPDX-License-Identifier: Apache-2.0
#include "reading/expression_reads.h"

#include <cctype>
#include <optional>

namespace attune::forms {
namespace {

/// Walks over the text of an expression, token by token.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    bool done() {
        skip_blanks();
        return m_text.empty();
    }
    /// Steps over `token` when it comes next.
    bool take(std::string_view token) {
        skip_blanks();
        if (m_text.substr(0, token.size()) != token) return false;
        if (is_word(token.back()) && m_text.size() > token.size() && is_word(m_text[token.size()]))
            return false;
        m_text.remove_prefix(token.size());
        return true;
    }
    std::optional<std::string> take_string() {
        skip_blanks();
        if (m_text.empty() || m_text.front() != '\'') return std::nullopt;
        std::string text;
        std::size_t i = 1;
        for (; i < m_text.size() && m_text[i] != '\''; ++i) {
            if (m_text[i] == '\\' && i + 1 < m_text.size()) ++i;
            text += m_text[i];
        }
        m_text.remove_prefix(std::min(i + 1, m_text.size()));
        return text;
    }
    std::string_view take_word() {
        skip_blanks();
        std::size_t length = 0;
        while (length < m_text.size() && is_word(m_text[length])) ++length;
        const auto word = m_text.substr(0, length);
        m_text.remove_prefix(length);
        return word;
    }
    void skip_one() { m_text.remove_prefix(1); }
    bool comes(std::string_view token) const { return Cursor(*this).take(token); }

private:
    static bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }
    void skip_blanks() {
        while (!m_text.empty() && std::isspace(static_cast<unsigned char>(m_text.front())))
            m_text.remove_prefix(1);
    }
    std::string_view m_text;
};

/// `where(linkId = 'a' or linkId = 'b')` or `where(linkId = 'a' and ...`, after the dot.
bool take_filter(Cursor& at, std::set<std::string>& link_ids) {
    if (!at.take("where") || !at.take("(")) return false;
    do {
        at.take("$this.");
        if (!at.take("linkId") || !at.take("=")) return false;
        const auto id = at.take_string();
        if (!id) return false;
        link_ids.insert(*id);
    } while (at.take("or"));
    return at.comes(")") || at.comes("and");
}

}  // namespace

LinkIdReads link_ids_read_by(std::string_view expression) {
    LinkIdReads reads;
    Cursor at(expression);
    while (!at.done()) {
        if (at.take_string()) continue;
        // Comments could hide anything; they are rare enough to give up on.
        if (at.comes("//") || at.comes("/*") || at.comes("`")) reads.everything = true;
        const auto word = at.take_word();
        if (word.empty()) {
            at.skip_one();
            continue;
        }
        const bool walks = word == "children" || word == "descendants";
        if (word != "item" && !walks) continue;
        Cursor ahead = at;
        if (walks && !(ahead.take("(") && ahead.take(")"))) continue;
        if (word == "item") ahead.take(")");
        if (ahead.take(".") && take_filter(ahead, reads.link_ids)) {
            at = ahead;
        } else {
            reads.everything = true;
        }
    }
    return reads;
}

}  // namespace attune::forms
